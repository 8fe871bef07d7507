/** What tells a cue: the word, its neighbours, its place in the sentence's tree and beside quotations. */
import type { Features } from '../models/features.ts'
import { mix } from '../models/hash.ts'
import type { Grid } from './grid.ts'
import { CUE_LIKE } from './prior.ts'

/**
 * Everything that tells whether token i is a cue or goes on with one.
 * @param prior each token's bucket
 */
export function cueFeatures(grid: Grid, prior: Uint8Array, i: number, out: Features): void {
  out.clear()
  wordFeatures(grid, prior, i, out)
  placeFeatures(grid, prior, i, out)
  out.stir()
}

/** What is enough for most words, which are far from being cues: the word itself, what stands beside it and above it. */
export function wordFeatures(grid: Grid, prior: Uint8Array, i: number, out: Features): void {
  const from = grid.paragraph[i] as number
  const { lemma, tag } = grid
  const w = lemma[i] as number
  const t = tag[i] as number
  const p = prior[i] as number
  const r = grid.relation[i] as number
  const h = grid.head[i] as number
  const tBefore = inParagraph(grid, from, tag, i - 1)
  const tAfter = inParagraph(grid, from, tag, i + 1)
  out.one(2, grid.lower[i] as number)
  out.two(4, w, t)
  out.two(7, p, t)
  out.three(14, tBefore, t, tAfter)
  out.three(16, t, tAfter, inParagraph(grid, from, tag, i + 2))
  out.three(17, inParagraph(grid, from, tag, i - 2), tBefore, t)
  out.two(20, p, inParagraph(grid, from, lemma, i + 1))
  out.two(21, p, inParagraph(grid, from, lemma, i - 1))
  out.three(22, priorAt(grid, from, prior, i - 1), p, priorAt(grid, from, prior, i + 1))
  out.three(42, t, r, h < 0 ? 0 : (tag[h] as number))
  out.three(44, r, h < 0 ? 98 : (prior[h] as number), p)
  if (h >= 0 && Math.abs(h - i) <= 4) {
    // The heads of an auxiliary or particle tell whether it belongs to the cue.
    out.three(75, r, h - i, prior[h] as number)
    out.three(77, r, tag[h] as number, (grid.kids[h] as number) & CLAUSAL)
  }
}

/** What is left to ask of words that may be cues: more of their neighbours, their meaning, tree, quotations and place. */
export function placeFeatures(grid: Grid, prior: Uint8Array, i: number, out: Features): void {
  const from = grid.paragraph[i] as number
  const { lemma, tag, relation } = grid
  const w = lemma[i] as number
  const t = tag[i] as number
  const p = prior[i] as number

  out.one(1, w)
  out.one(6, grid.suffix[i] as number)
  for (let d = -2; d <= 2; d++) {
    if (d === 0) continue
    out.two(8, d, inParagraph(grid, from, lemma, i + d))
    if (d === -1 || d === 1) out.two(11, d, inParagraph(grid, from, grid.fine, i + d))
    else out.two(10, d, priorAt(grid, from, prior, i + d))
  }

  out.two(12, inParagraph(grid, from, lemma, i - 1), w)
  out.two(13, w, inParagraph(grid, from, lemma, i + 1))

  // Meaning.
  out.two(30, t, grid.fine[i] as number)
  out.two(31, t, grid.middle[i] as number)

  // The tree.
  const h = grid.head[i] as number
  const kids = grid.kids[i] as number
  const r = relation[i] as number
  out.two(41, w, r)
  out.two(43, r, h < 0 ? 0 : (lemma[h] as number))
  for (let bit = 1; bit <= 65536; bit <<= 1)
    if (kids & bit) {
      out.two(47, bit, t)
      out.two(48, bit, w)
      out.two(49, bit, p)
    }
  const clausal = kids & CLAUSAL
  out.two(51, clausal, w)
  out.three(53, clausal, p, r)
  out.three(54, clausal, grid.sense[i] as number, t)
  const subject = grid.subject[i] as number
  if (subject >= 0) {
    out.two(55, lemma[subject] as number, p)
    out.two(56, tag[subject] as number, p)
    out.two(57, (grid.senses[subject] as number) & 12, p)
    out.two(58, grid.middle[subject] as number, p)
    out.three(59, tag[subject] as number, w, subject < i ? 1 : 2)
    out.three(60, grid.sense[subject] as number, grid.sense[i] as number, t)
  }
  const clause = grid.clause[i] as number
  if (clause >= 0) {
    const kidsOfClause = grid.kids[clause] as number
    out.three(62, relation[clause] as number, clause < i ? 1 : 2, p)
    out.three(63, relation[clause] as number, kidsOfClause & 0b1101_0100_1111, t)
    out.three(64, relation[clause] as number, w, kidsOfClause & 65)
    out.two(65, (grid.quote[clause] as number) >= 0 ? 1 : 0, p)
    out.two(66, inParagraph(grid, from, lemma, grid.left[clause] as number), w)
  }

  // The nearest word above that is like a cue: what stands in a statement is no statement of its own.
  let up = h
  let steps = 1
  let below = r
  while (up >= 0 && steps < 7 && (prior[up] as number) < CUE_LIKE) {
    below = relation[up] as number
    up = grid.head[up] as number
    steps++
  }
  if (up >= 0 && steps < 7) {
    out.three(71, below, lemma[up] as number, p)
    out.three(72, steps, below, prior[up] as number)
    out.two(73, below, w)
  } else out.two(74, t, p)

  if (h >= 0 && Math.abs(h - i) <= 4) out.three(76, r, w, prior[h] as number)

  // Quotations.
  const before = sameParagraph(grid, i, -1)
  const after = sameParagraph(grid, i, 1)
  const inside = (grid.quote[i] as number) >= 0 ? 1 : 0
  out.three(83, before, after, p)
  out.two(84, inside, w)
  if (!inside) {
    out.three(85, before, t, r)
    out.three(86, after, t, r)
  }
  // Place, and how the page is laid out: "SPEAKER: words", "words" — Speaker.
  const start = Math.min(grid.before[i] as number, 6)
  const end = Math.min(grid.behind[i] as number, 6)
  const label = start === grid.capitalsBefore[i] && start > 0 ? 1 : 0
  const signature = end === grid.capitalsBehind[i] && end > 0 ? 1 : 0
  const quotedBefore = i > 0 && (grid.quote[i - 1] as number) >= 0 ? 1 : 0
  out.three(92, t, start, end)
  out.three(93, mix(w, label), signature, quotedBefore)
  out.three(95, p, start, r)
}

/** Dependents that make a clause of a word, or are one. */
const CLAUSAL = 0b110_0001_1101

function inParagraph(grid: Grid, paragraph: number, column: Int32Array, j: number): number {
  return j >= 0 && j < grid.size && grid.paragraph[j] === paragraph ? (column[j] as number) : 7
}

function priorAt(grid: Grid, paragraph: number, prior: Uint8Array, j: number): number {
  return j >= 0 && j < grid.size && grid.paragraph[j] === paragraph ? (prior[j] as number) : 99
}

/** How far a quotation stands on one side, in buckets; 9 when there is none within 12 words of the paragraph. */
function sameParagraph(grid: Grid, i: number, way: -1 | 1): number {
  for (let d = 1; d <= 12; d++) {
    const j = i + d * way
    if (j < 0 || j >= grid.size || grid.paragraph[j] !== grid.paragraph[i]) return 8
    if ((grid.quote[j] as number) >= 0) return d < 3 ? d : d < 6 ? 3 : 4
  }
  return 9
}
