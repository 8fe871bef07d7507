/** Which paragraph that went has become which that came: changed in its place, or moved. */
import { wordHashes } from '../duplicates/words.ts'
import type { Paragraph } from './paragraphs.ts'

/** A paragraph of the text before (`a`), of the text after (`b`), or of both where they read the same. */
export interface Step {
  a: number | null
  b: number | null
}

/** A paragraph before and after; with where it moved to where it stands apart from itself. */
export interface Matched extends Step {
  moved: { to: number } | null
}

/** Which share of the words two paragraphs have in common, at least, to be one changed (Dice over words). */
const CHANGED = 0.4
/** The same for one that moved as well, which has more to prove, and how many words it has. */
const MOVED = 0.75
const MOVED_WORDS = 6

/** Paragraphs on each side that are tried with one another; of more, those that stand opposite one another. */
const TRIED = 40
/** Of all that went and came, so many are tried as moved and changed; equal ones are found whatever their number. */
const SCATTERED = 150

/** The steps with what went and came tied together, in the same order. */
export function matchParagraphs(
  was: readonly Paragraph[],
  is: readonly Paragraph[],
  steps: readonly Step[],
): Matched[] {
  const like = makeLikeness(was, is)
  const inPlace: Step[] = []
  for (let i = 0; i < steps.length; ) {
    let end = i
    while (steps[end] && (steps[end]?.a === null || steps[end]?.b === null)) end++
    const block = steps.slice(i, end)
    inPlace.push(...pairUp(block, like))
    const same = steps[end]
    if (same) inPlace.push(same)
    i = end + 1
  }
  const moves = findMoves(was, is, inPlace, like)
  return inPlace.map(({ a, b }): Matched => {
    const to = a !== null && b === null ? moves.to.get(a) : undefined
    const from = b !== null && a === null ? moves.from.get(b) : undefined
    if (to !== undefined) return { a, b: null, moved: { to } }
    if (from !== undefined && b !== null) return { a: from, b, moved: { to: b } }
    return { a, b, moved: null }
  })
}

type Like = (a: number, b: number) => number

/** Went and came, between two paragraphs that stayed: the most alike are one, in the order of both texts. */
function pairUp(block: readonly Step[], like: Like): Step[] {
  const went = block.flatMap(({ a }) => (a === null ? [] : [a]))
  const came = block.flatMap(({ b }) => (b === null ? [] : [b]))
  const pairs = went.length <= TRIED && came.length <= TRIED ? best(went, came, like) : opposite(went, came, like)
  const steps: Step[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, null].map((pair) => pair ?? [null, null])) {
    for (let one = went[i]; one !== undefined && one !== a; one = went[++i]) steps.push({ a: one, b: null })
    for (let one = came[j]; one !== undefined && one !== b; one = came[++j]) steps.push({ a: null, b: one })
    if (a === null) break
    steps.push({ a, b: b as number })
    i++
    j++
  }
  return steps
}

/** The pairs, none crossing another, that are most alike together (as in aligning sequences). */
function best(went: readonly number[], came: readonly number[], like: Like): [number, number][] {
  const width = came.length + 1
  const sum = new Float64Array((went.length + 1) * width)
  const at = (i: number, j: number) => sum[i * width + j] ?? 0
  const alike = (i: number, j: number) => {
    const share = like(went[i] ?? 0, came[j] ?? 0)
    return share >= CHANGED ? share : 0
  }
  for (let i = went.length - 1; i >= 0; i--)
    for (let j = came.length - 1; j >= 0; j--) {
      const share = alike(i, j)
      sum[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), share > 0 ? share + at(i + 1, j + 1) : 0)
    }
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < went.length && j < came.length) {
    const share = alike(i, j)
    if (share > 0 && at(i, j) === share + at(i + 1, j + 1)) pairs.push([went[i++] as number, came[j++] as number])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return pairs
}

function opposite(went: readonly number[], came: readonly number[], like: Like): [number, number][] {
  return went.flatMap((a, i): [number, number][] => {
    const b = came[i]
    return b !== undefined && like(a, b) >= CHANGED ? [[a, b]] : []
  })
}

function findMoves(was: readonly Paragraph[], is: readonly Paragraph[], steps: readonly Step[], like: Like) {
  const went = steps.flatMap(({ a, b }) => (a !== null && b === null ? [a] : []))
  const came = steps.flatMap(({ a, b }) => (b !== null && a === null ? [b] : []))
  const to = new Map<number, number>()
  const from = new Map<number, number>()
  const tie = (a: number, b: number) => {
    to.set(a, b)
    from.set(b, a)
  }
  const byKey = Map.groupBy(came, (b) => is[b]?.key ?? '')
  for (const a of went) {
    const b = byKey.get(was[a]?.key ?? '')?.shift()
    if (b !== undefined) tie(a, b)
  }
  const open = came.filter((b) => !from.has(b)).slice(0, SCATTERED)
  for (const a of went.filter((one) => !to.has(one)).slice(0, SCATTERED)) {
    if (wordHashes(was[a]?.text ?? '').length < MOVED_WORDS) continue
    const free = open.filter((b) => !from.has(b))
    const closest = free.reduce((most, b) => (like(a, b) > (most === -1 ? 0 : like(a, most)) ? b : most), -1)
    if (closest !== -1 && like(a, closest) >= MOVED) tie(a, closest)
  }
  return { to, from }
}

/** How alike two paragraphs are: the words of both counted once for each time (Dice), each paragraph's counted once. */
function makeLikeness(was: readonly Paragraph[], is: readonly Paragraph[]): Like {
  const bags = new Map<Paragraph, Map<number, number>>()
  const bagOf = (paragraph: Paragraph) => {
    const there = bags.get(paragraph)
    if (there) return there
    const bag = new Map<number, number>()
    for (const word of wordHashes(paragraph.text)) bag.set(word, (bag.get(word) ?? 0) + 1)
    bags.set(paragraph, bag)
    return bag
  }
  const sizeOf = (bag: Map<number, number>) => [...bag.values()].reduce((sum, n) => sum + n, 0)
  return (a, b) => {
    const [one, other] = [was[a], is[b]]
    if (!one || !other) return 0
    const [x, y] = [bagOf(one), bagOf(other)]
    let shared = 0
    for (const [word, n] of x) shared += Math.min(n, y.get(word) ?? 0)
    const all = sizeOf(x) + sizeOf(y)
    return all === 0 ? 0 : (2 * shared) / all
  }
}
