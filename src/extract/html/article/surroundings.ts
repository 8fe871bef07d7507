/** What stands around a block: the element that holds the page's prose, the words of its main part, boxes built alike. */
import type { HtmlBlock } from '../blocks.ts'
import type { Node } from '../tree.ts'
import { type Shape, sum } from './shape.ts'

/** Only so much of a long block is asked for its words. */
const COHESION_LOOKED = 600

/** The smallest element that holds such a share of the page's prose. */
export function holderOf(shape: Shape, share: number): number {
  const n = shape.prose.length - 1
  const wanted = (shape.prose[n] as number) * share
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let node = 0; node < shape.from.length; node++) {
    const from = shape.from[node] as number
    if (from < 0) continue
    const to = shape.to[node] as number
    if (sum(shape.prose, from, to) < wanted) continue
    const size = sum(shape.characters, from, to)
    if (size <= least) {
      least = size
      best = node
    }
  }
  return best
}

/** Of a block's longer words, how many stand in other blocks of prose of the page's main part; and how many there are. */
export function cohesionOf(blocks: readonly HtmlBlock[], shape: Shape, holder: number): Float32Array {
  const from = shape.from[holder] as number
  const to = shape.to[holder] as number
  const seen = new Map<string, number>()
  const told = blocks.map(
    ({ text }) =>
      new Set(
        text
          .slice(0, COHESION_LOOKED)
          .toLowerCase()
          .match(/\p{L}{5,}/gu),
      ),
  )
  for (let i = Math.max(0, from); i < to; i++)
    if (shape.isProse[i]) for (const word of told[i] as Set<string>) seen.set(word, (seen.get(word) ?? 0) + 1)
  const cohesion = new Float32Array(blocks.length * 2)
  for (const [i, words] of told.entries()) {
    const own = i >= from && i < to && shape.isProse[i] ? 1 : 0
    let hits = 0
    for (const word of words) if ((seen.get(word) ?? 0) > own) hits++
    cohesion[i * 2] = words.size ? hits / words.size : -1
    cohesion[i * 2 + 1] = words.size
  }
  return cohesion
}

/** How many containers must be left to come from one element to a container of the other; looked at so far up. */
export function levelsApart(shape: Shape, from: number, other: number): number {
  let here = from
  for (let k = 0; k < 8; k++) {
    const first = shape.from[here] as number
    const last = shape.to[here] as number
    const at = shape.from[other] as number
    if (at >= first && at < last) return k
    here = shape.up[here] as number
    if (here < 0) break
  }
  return 8
}

/** By block: the next one below that reads like prose, or -1. */
export function nextProse(isProse: Uint8Array): Int32Array {
  const next = new Int32Array(isProse.length)
  let at = -1
  for (let i = isProse.length - 1; i >= 0; i--) {
    next[i] = at
    if (isProse[i]) at = i
  }
  return next
}

/**
 * Blocks that are built alike, and boxes beside each other that are.
 *
 * @returns by kind: how many blocks, their characters, linked ones, prose; by element: how many of its siblings that hold
 * blocks have its tag and class, 0 for one that holds none
 */
export function kindsOf(nodes: readonly Node[], blocks: readonly HtmlBlock[], shape: Shape) {
  const signatures = signaturesOf(nodes, shape)
  const numbers = new Map<number, number>()
  const kinds = new Int32Array(blocks.length)
  const stats: number[] = []
  for (const [i, block] of blocks.entries()) {
    const parent = nodes[block.element]?.parent ?? 0
    const key = (signatures[block.element] as number) * nodes.length + (signatures[parent] as number)
    let kind = numbers.get(key)
    if (kind === undefined) {
      kind = numbers.size
      numbers.set(key, kind)
      stats.push(0, 0, 0, 0)
    }
    kinds[i] = kind
    const at = kind * 4
    stats[at] = (stats[at] as number) + 1
    stats[at + 1] = (stats[at + 1] as number) + block.text.length
    stats[at + 2] = (stats[at + 2] as number) + block.linked
    stats[at + 3] = (stats[at + 3] as number) + (shape.isProse[i] ? block.text.length : 0)
  }
  const groups = new Map<number, number>()
  const keyOf = (n: number) => (nodes[n] as Node).parent * nodes.length + (signatures[n] as number)
  for (let n = 0; n < nodes.length; n++)
    if ((signatures[n] as number) >= 0) groups.set(keyOf(n), (groups.get(keyOf(n)) ?? 0) + 1)
  const alike = new Int32Array(nodes.length)
  for (let n = 0; n < nodes.length; n++) if ((signatures[n] as number) >= 0) alike[n] = groups.get(keyOf(n)) ?? 1
  return { kinds, stats, alike }
}

/** By node: the same number for the same tag and class; -1 for one that holds no block. */
function signaturesOf(nodes: readonly Node[], shape: Shape): Int32Array {
  const signatures = new Int32Array(nodes.length).fill(-1)
  const byTag = new Map<string, Map<string, number>>()
  let count = 0
  for (let n = 0; n < nodes.length; n++) {
    const { tag, attributes } = nodes[n] as Node
    if (tag === '#text' || (shape.from[n] as number) < 0) continue
    let byClass = byTag.get(tag)
    if (!byClass) {
      byClass = new Map()
      byTag.set(tag, byClass)
    }
    const name = attributes.get('class')?.slice(0, 100) ?? ''
    let number = byClass.get(name)
    if (number === undefined) {
      number = count++
      byClass.set(name, number)
    }
    signatures[n] = number
  }
  return signatures
}
