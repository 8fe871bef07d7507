/**
 * From chances to a choice. What counts is how much of the article is found and how much else comes with it, so the blocks
 * are taken that make the expected F1 over words greatest (Lewis 1995): the likeliest first, for as long as it rises.
 */
import type { HtmlBlock } from '../blocks.ts'
import { hashOf } from './tokens.ts'

/** Blocks less likely than this are never taken. */
const FLOOR = 0.1
/** A page whose best choice promises less holds no article. */
const LEAST = 0.2
/** A text as long as this that stands twice is one text. */
const LONG = 60
/** A block longer than this may be the whole article once more: its source, or a copy to be printed. */
const WHOLE = 1500
/** Then so much of it stands in other blocks, in runs of so many words. */
const SHARED = 0.6
const RUN = 5
/** Blocks this likely count as the article that a copy is told by. */
const LIKELY = 0.3

export interface Decision {
  /** One flag a block. */
  kept: Uint8Array
  /** By block: 1 when the same words were taken, or likelier, in another place. */
  repeats: Uint8Array
}

export function decide(blocks: readonly HtmlBlock[], words: Int32Array, chances: Float32Array): Decision {
  const repeats = repeatsOf(blocks, chances)
  for (const i of copiesOf(blocks, chances)) repeats[i] = 1
  const order = Array.from(blocks.keys()).filter((i) => !repeats[i])
  order.sort((a, b) => (chances[b] as number) - (chances[a] as number) || a - b)
  let all = 0
  for (const i of order) all += (chances[i] as number) * (words[i] as number)
  const kept = new Uint8Array(blocks.length)
  let hit = 0
  let size = 0
  let best = 0
  let taken = 0
  for (const [k, i] of order.entries()) {
    if ((chances[i] as number) < FLOOR) break
    hit += (chances[i] as number) * (words[i] as number)
    size += words[i] as number
    const expected = (2 * hit) / Math.max(1e-9, size + all)
    if (expected > best) {
      best = expected
      taken = k + 1
    }
  }
  if (best >= LEAST) for (const i of order.slice(0, taken)) kept[i] = 1
  return { kept, repeats }
}

/** Of equal long texts the likeliest stands, the first of equals. */
function repeatsOf(blocks: readonly HtmlBlock[], chances: Float32Array): Uint8Array {
  const best = new Map<string, number>()
  const repeats = new Uint8Array(blocks.length)
  for (const [i, { text }] of blocks.entries()) {
    if (text.length < LONG) continue
    const other = best.get(text)
    if (other === undefined) best.set(text, i)
    else if ((chances[i] as number) > (chances[other] as number)) {
      repeats[other] = 1
      best.set(text, i)
    } else repeats[i] = 1
  }
  return repeats
}

/** Long blocks that hold again what the others hold. */
function copiesOf(blocks: readonly HtmlBlock[], chances: Float32Array): number[] {
  const long = [...blocks.keys()].filter(
    (i) => (blocks[i]?.text.length ?? 0) > WHOLE && (chances[i] as number) >= FLOOR,
  )
  if (long.length === 0) return []
  const others = new Set<number>()
  for (const [i, { text }] of blocks.entries())
    if (text.length <= WHOLE && (chances[i] as number) >= LIKELY) for (const run of runsOf(text)) others.add(run)
  return long.filter((i) => {
    const runs = runsOf(blocks[i]?.text ?? '')
    const shared = runs.filter((run) => others.has(run)).length
    return shared > runs.length * SHARED
  })
}

/** Every run of {@link RUN} words, as a number. */
function runsOf(text: string): number[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => hashOf(word))
  const runs: number[] = []
  for (let i = 0; i + RUN <= words.length; i++) {
    let run = 0
    for (let k = 0; k < RUN; k++) run = (Math.imul(run, 31) + (words[i + k] as number)) | 0
    runs.push(run)
  }
  return runs
}
