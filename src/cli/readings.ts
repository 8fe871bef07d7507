/** Readings as input: what `readout read` prints, one `readout/1` object a line. */
import type { Resource } from '../domain/index.ts'

/** Whether the input is readings, by how it begins. */
export function holdsReadings({ bytes }: Resource): boolean {
  return /^\s*\{\s*"format"\s*:\s*"readout\/1"/.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}
