/** What tells whether a word belongs to the source or the content of a given cue. */
import type { Run } from '../layers.ts'
import type { Features } from '../models/features.ts'
import { mix } from '../models/hash.ts'
import type { Around } from './around.ts'
import { type Grid, KID } from './grid.ts'

/** Stands for what is outside the window. */
const PAST = 7

/** The features of token i, which stands in the window. */
export function partFeatures(grid: Grid, around: Around, i: number, out: Features): void {
  out.clear()
  const { cue, window } = around
  const { lemma, tag, relation } = grid
  const k = i - window.from
  const n = window.to - window.from
  const side = i < cue.from ? 1 : i >= cue.to ? 2 : 3
  if (side === 3) {
    out.one(1, 3)
    out.stir()
    return
  }
  const gap = side === 1 ? cue.from - i : i - cue.to + 1
  const far = gap < 5 ? gap : gap < 8 ? 5 : gap < 14 ? 6 : gap < 25 ? 7 : gap < 50 ? 8 : 9
  const apart = (grid.sentence[i] as number) - (grid.sentence[around.head] as number)
  const sentences = apart < -2 ? -3 : apart > 2 ? 3 : apart
  const t = tag[i] as number
  const w = lemma[i] as number
  const q = grid.quote[i] as number
  const inside = q < 0 ? 0 : (grid.quote[i - 1] ?? -1) !== q ? 1 : (grid.quote[i + 1] ?? -1) !== q ? 2 : 3
  const place = mix(side, sentences)
  const cueWord = around.lemma

  out.two(2, side, far)
  out.three(6, place, inside, around.sort)
  out.three(8, side, far, cueWord)
  out.three(9, side, far, around.next)
  out.three(10, side, far, around.last)
  out.three(11, side, far, t)

  out.two(12, side, w)
  const tBefore = inWindow(tag, i - 1, window)
  const tAfter = inWindow(tag, i + 1, window)
  const wBefore = inWindow(lemma, i - 1, window)
  out.two(15, side, tBefore)
  out.two(17, side, wBefore)
  out.three(21, mix(side, tBefore), t, tAfter)
  out.three(22, side, mix(inWindow(tag, i - 2, window), tBefore), t)
  out.three(24, side, inWindow(grid.fine, i, window), t)
  out.three(26, side, (grid.senses[i] as number) & 12, t)

  // The tree.
  const up = around.up[k] as number
  const b = around.branch[k] as number
  const down = b < 0 ? 0 : (relation[b] as number)
  const branch = mix(mix(up, down), side)
  const h = around.head
  const before = k > 0 ? (around.branch[k - 1] as number) : -2
  const after = k < n - 1 ? (around.branch[k + 1] as number) : -2
  const left = b >= 0 && i === grid.left[b] ? 1 : before !== b ? 2 : 0
  const right = b >= 0 && i === (grid.right[b] as number) - 1 ? 1 : after !== b ? 2 : 0
  const edge = left * 3 + right
  out.two(31, branch, edge)
  out.three(34, branch, edge, t)
  out.three(35, branch, edge, around.sort)
  out.three(40, branch, inside, edge)
  if (b >= 0) {
    const kids = grid.kids[b] as number
    out.three(41, branch, tag[b] as number, kids & (KID.nsubj | KID.mark | KID.cop | KID.aux))
    out.two(42, branch, lemma[b] as number)
    out.three(44, branch, (grid.senses[b] as number) & 12, tag[b] as number)
    // Something else that the cue has on the same side: the second of two is seldom the content.
    out.three(
      46,
      branch,
      (grid.kids[h] as number) & (KID.ccomp | KID.xcomp | KID.obj | KID.advcl | KID.parataxis),
      edge,
    )
  }
  const branchBefore = k > 0 ? mix(around.up[k - 1] as number, before < 0 ? 0 : (relation[before] as number)) : 1
  out.two(47, branch, branchBefore)
  out.three(51, relation[i] as number, t, side)
  const own = grid.head[i] as number
  if (own >= 0) {
    out.three(53, mix(relation[i] as number, relation[own] as number), t, side)
  }

  // What stands between.
  const commas = Math.min(around.commas[k] as number, 4)
  const verbs = Math.min(around.verbs[k] as number, 4)
  const other = Math.min(around.others[k] as number, 3)
  const quotations = Math.min(around.quotations[k] as number, 3)
  out.two(60, side, commas)
  out.two(61, side, verbs)
  out.three(65, branch, commas, verbs)
  out.three(66, branch, other, inside)
  out.three(67, mix(place, quotations), inside, around.next)
  out.three(68, mix(place, quotations), inside, around.sort)
  out.three(69, mix(place, verbs), commas, t)
  // The window's own beginning and end.
  if (k === 0 || grid.sentence[i] !== grid.sentence[i - 1]) out.three(75, place, t, inside)
  // How the page is laid out.
  const lines = (grid.paragraph[i] as number) - (grid.paragraph[cue.from] as number)
  const line = mix(lines + 3, around.layout)
  out.three(85, line, side, t)
  out.three(86, line, Math.min(gap, 6), inside)
  // Quotations that nobody else takes.
  if (inside) {
    out.three(79, side, far, inside)
  } else {
    const closes = (grid.quote[i - 1] ?? -1) >= 0 && i - 1 >= window.from ? 1 : 0
    const opens = (grid.quote[i + 1] ?? -1) >= 0 && i + 1 < window.to ? 1 : 0
    out.three(80, mix(place, closes), opens, t)
    out.three(81, mix(place, closes), opens, w)
  }
  out.stir()
}

function inWindow(column: Int32Array, j: number, window: Run): number {
  return j >= window.from && j < window.to ? (column[j] as number) : PAST
}
