/** Readings as input: what `readout read` prints, one `readout/1` object a line. */
import { parseReadout, type Readout, ReadoutError, type Resource } from '../domain/index.ts'

/** The readings that the input holds; null when it is no list of readings. @throws ReadoutError naming the line */
export function readingsIn({ name, bytes }: Resource): Readout[] | null {
  if (!/^\s*\{\s*"format"\s*:\s*"readout\/1"/.test(new TextDecoder().decode(bytes.subarray(0, 200)))) return null
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return []
      try {
        return [parseReadout(JSON.parse(line), `${name}:${i + 1}`)]
      } catch (error) {
        if (error instanceof ReadoutError) throw error
        throw new ReadoutError('file-invalid', `${name}:${i + 1}`, 'it is not JSON', { cause: error })
      }
    })
}
