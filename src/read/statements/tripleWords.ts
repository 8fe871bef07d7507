/** The words of a triple, seen together, as hashed features: what plain numbers cannot hold. */
import type { Run } from '../layers.ts'
import type { Features } from '../models/features.ts'
import { mix } from '../models/hash.ts'
import { topOf } from './around.ts'
import type { Candidate, Proposed } from './candidates.ts'
import { type Grid, KID } from './grid.ts'

const NONE = 7

export function tripleWords({ grid, prior }: Proposed, one: Candidate, out: Features): void {
  out.clear()
  const { cue, around, source, content } = one
  const { lemma, tag, relation } = grid
  const at = (column: Int32Array, j: number) => (j >= 0 && j < grid.size ? (column[j] as number) : NONE)
  const head = around.head
  const cueLemma = lemma[head] as number
  let cueText = 3
  let cueTags = 5
  for (let i = cue.from; i < cue.to; i++) {
    cueText = mix(cueText, lemma[i] as number)
    cueTags = mix(cueTags, tag[i] as number)
  }
  const s = source[0]
  const k = s ? topOf(grid, s) : -1
  const sourceLemma = k < 0 ? NONE : (lemma[k] as number)
  const sourceTag = k < 0 ? NONE : (tag[k] as number)
  const sourceMeaning = k < 0 ? NONE : (grid.middle[k] as number)
  const sourcePlace = k < 0 ? NONE : mix(relation[k] as number, around.up[k - around.window.from] as number)
  const main = content.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const top = topOf(grid, main)
  const side = main.to <= cue.from ? 1 : 2
  const contentPlace = mix(mix(relation[top] as number, around.up[top - around.window.from] as number), side)
  const firstLemma = lemma[main.from] as number
  const quoted = quotedOf(grid, main)
  const length = Math.min(5, Math.floor(Math.log2(main.to - main.from)))

  out.one(1, cueText)
  out.one(2, cueLemma)
  out.two(3, cueTags, cueLemma)
  out.one(4, cueTags)
  out.two(5, cueLemma, sourceTag)
  out.two(6, cueLemma, sourceMeaning)
  out.two(7, cueLemma, sourcePlace)
  out.two(8, cueLemma, contentPlace)
  out.two(9, cueLemma, firstLemma)
  out.two(10, cueText, firstLemma)
  out.two(11, cueLemma, tag[main.from] as number)
  out.three(12, cueLemma, quoted, side)
  out.three(13, cueLemma, length, quoted)
  out.two(14, cueLemma, lemma[top] as number)
  out.two(15, cueLemma, grid.middle[top] as number)
  out.two(16, sourceLemma, sourceTag)
  out.two(17, sourceLemma, sourcePlace)
  out.two(18, sourceMeaning, sourcePlace)
  out.two(19, sourcePlace, contentPlace)
  out.three(20, sourcePlace, contentPlace, tag[head] as number)
  out.three(21, sourcePlace, contentPlace, grid.sense[head] as number)
  out.three(22, sourceTag, contentPlace, quoted)
  out.three(23, contentPlace, tag[top] as number, length)
  out.three(24, contentPlace, firstLemma, quoted)
  out.two(25, at(lemma, main.to), at(tag, main.to - 1))
  out.three(26, at(tag, main.to), at(tag, main.to + 1), contentPlace)
  out.three(27, at(lemma, main.to), at(tag, main.to + 1), quoted)
  out.two(28, at(lemma, main.from - 1), firstLemma)
  out.three(29, at(tag, main.from - 1), tag[main.from] as number, contentPlace)
  out.two(30, grid.fine[head] as number, sourceTag)
  out.two(31, grid.fine[head] as number, contentPlace)
  out.two(32, grid.middle[head] as number, mix(sourcePlace, contentPlace))
  out.two(33, grid.sense[head] as number, grid.middle[k < 0 ? top : k] as number)
  if (s) {
    out.two(34, lemma[s.from] as number, sourceTag)
    out.two(35, at(lemma, s.to), at(tag, s.to - 1))
    out.three(36, at(tag, s.from - 1), tag[s.from] as number, sourcePlace)
    out.three(37, at(tag, s.to), sourceTag, Math.min(s.to - s.from, 6))
    out.three(38, at(lemma, s.to), sourcePlace, Math.min(s.to - s.from, 6))
    out.two(39, grid.kids[k] as number, sourcePlace)
  }
  out.two(40, at(lemma, cue.from - 1), cueLemma)
  out.two(41, at(lemma, cue.to), cueLemma)
  out.two(42, at(lemma, cue.from - 1), cueTags)
  out.two(43, at(lemma, cue.to), cueTags)
  out.three(44, at(tag, cue.from - 1), cueTags, at(tag, cue.to))
  out.two(45, relation[head] as number, cueLemma)
  const above = grid.head[head] as number
  out.two(46, relation[head] as number, above < 0 ? NONE : (lemma[above] as number))
  out.three(47, relation[head] as number, above < 0 ? NONE : (tag[above] as number), cueTags)
  out.three(48, relation[head] as number, above < 0 ? NONE : (prior[above] as number), prior[head] as number)
  out.two(
    49,
    (grid.kids[head] as number) & (KID.nsubj | KID.passive | KID.ccomp | KID.xcomp | KID.obj | KID.obl),
    contentPlace,
  )
  out.two(50, content.length, mix(quoted, contentPlace))
  out.stir()
}

/** Outside quotation marks, beginning in, ending in, in altogether. */
function quotedOf(grid: Grid, run: Run): number {
  return ((grid.quote[run.from] as number) >= 0 ? 1 : 0) + ((grid.quote[run.to - 1] as number) >= 0 ? 2 : 0)
}
