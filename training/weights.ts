/** Writes files of weights; src/weights/index.ts opens them. */
import { type ArrayKind, aligned, type WeightArray } from '../src/weights/index.ts'

const kindOf: Record<string, ArrayKind> = {
  Uint8Array: 'u8',
  Int8Array: 'i8',
  Uint16Array: 'u16',
  Int16Array: 'i16',
  Uint32Array: 'u32',
  Float32Array: 'f32',
}

/** @param meta what a reader of the file needs besides the arrays: sizes, scales, names of labels */
export function packWeights(meta: unknown, arrays: Readonly<Record<string, WeightArray>>): Uint8Array {
  let offset = 0
  const listed = Object.entries(arrays).map(([name, array]) => {
    const one = { name, kind: kindOf[array.constructor.name], offset, length: array.length }
    offset = aligned(offset + array.byteLength)
    return one
  })
  const header = new TextEncoder().encode(JSON.stringify({ meta, arrays: listed }))
  const base = aligned(8 + header.length)
  const bytes = new Uint8Array(base + offset)
  bytes.set(new TextEncoder().encode('RWT1'))
  new DataView(bytes.buffer).setUint32(4, header.length, true)
  bytes.set(header, 8)
  for (const [i, array] of Object.values(arrays).entries())
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + (listed[i]?.offset ?? 0))
  return bytes
}
