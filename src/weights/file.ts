/**
 * A file of weights: named typed arrays behind a small JSON header. Nothing is built when it is opened, the arrays are
 * views of the bytes.
 *
 * Layout: "RWT1", the header's length in bytes (uint32, little-endian), the header (UTF-8 JSON), then the arrays, each
 * at a multiple of 8 bytes.
 */
import { ReadoutError } from '../domain/index.ts'

const kinds = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array, f32: Float32Array }

export type ArrayKind = keyof typeof kinds
export type WeightArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Float32Array

interface Header<Meta> {
  meta: Meta
  arrays: { name: string; kind: ArrayKind; offset: number; length: number }[]
}

/** What a weights file holds. */
export interface Weights<Meta> {
  meta: Meta
  /** @throws ReadoutError `invalid` when there is no array of that name and kind */
  array<K extends ArrayKind>(name: string, kind: K): InstanceType<(typeof kinds)[K]>
}

const MAGIC = 0x31545752

/**
 * @param name the file, for messages
 * @throws ReadoutError `invalid` for bytes that are no weights file, or half of one
 */
export function openWeights<Meta>(bytes: Uint8Array, name: string): Weights<Meta> {
  const broken = (reason: string) =>
    new ReadoutError('invalid', name, reason, { remedy: 'Install Readout again: its weights are damaged' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw broken('this is no file of weights')
  const size = view.getUint32(4, true)
  let header: Header<Meta>
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size)))
  } catch {
    throw broken('its header cannot be read')
  }
  const base = aligned(8 + size)
  // Typed arrays must start at a multiple of their width, which a view into a larger buffer may not.
  const whole = (bytes.byteOffset + base) % 8 === 0 ? bytes : bytes.slice()
  return {
    meta: header.meta,
    array(wanted, kind) {
      const found = header.arrays.find((one) => one.name === wanted && one.kind === kind)
      if (!found) throw broken(`it has no array "${wanted}"`)
      const make = kinds[kind]
      if (base + found.offset + found.length * make.BYTES_PER_ELEMENT > whole.length) throw broken('its end is missing')
      const array = new make(whole.buffer as ArrayBuffer, whole.byteOffset + base + found.offset, found.length)
      return array as InstanceType<(typeof kinds)[typeof kind]>
    },
  }
}

/** The next multiple of 8. */
export function aligned(offset: number): number {
  return (offset + 7) & ~7
}
