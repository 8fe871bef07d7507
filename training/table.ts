/** Packs learned weights into the table that src/read/models/table.ts opens. */
import { checkOf } from '../src/read/models/slots.ts'
import { strideOf, type TableMeta } from '../src/read/models/table.ts'
import type { WeightArray } from '../src/weights/index.ts'
import { layOut } from './slots.ts'

/** The largest stored weight, in steps. */
const MOST = 127

/**
 * Rounds each weight to a whole number of steps and leaves out the features whose weights all round to 0.
 * @param name of the arrays, as `openTable` asks for them
 * @param hashes the features, all different
 * @param weights features × width
 * @param wanted the size of a step; by default what the largest weight asks for
 */
export function packTable(
  name: string,
  hashes: Int32Array,
  weights: Float32Array,
  width: number,
  wanted?: number,
): { meta: TableMeta; arrays: Record<string, WeightArray> } {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  // Few weights are very large; those are cut so that the small ones keep their differences.
  const step = wanted ?? (Math.min(largest, 5) / MOST || 1)
  const stepped = (i: number) => Math.max(-MOST, Math.min(MOST, Math.round((weights[i] as number) / step)))
  const kept: number[] = []
  for (let f = 0; f < hashes.length; f++)
    for (let l = 0; l < width; l++)
      if (stepped(f * width + l) !== 0) {
        kept.push(f)
        break
      }
  const { moves, at } = layOut(Int32Array.from(kept, (f) => hashes[f] as number))
  const stride = strideOf(width)
  const slots = new Int8Array(stride * at.length)
  const checks = new Uint16Array(slots.buffer)
  for (const [slot, i] of at.entries()) {
    if (i < 0) continue
    const f = kept[i] as number
    checks[(slot * stride) >> 1] = checkOf(hashes[f] as number)
    for (let l = 0; l < width; l++) slots[slot * stride + 2 + l] = stepped(f * width + l)
  }
  return { meta: { width, step }, arrays: { [name]: slots, [`${name}.moves`]: moves } }
}
