/** The statement models, one after the other: a document's triples. */
import type { Layers, Run, Syntax } from '../layers.ts'
import type { Lexicon } from '../models/lexicon.ts'
import { blocksOf, type Sizes } from './blocks.ts'
import { propose } from './candidates.ts'
import { type ChoiceModel, choose, score } from './choose.ts'
import type { CueModel } from './cues.ts'
import { gridOf } from './grid.ts'
import { layoutTriples } from './layout.ts'
import type { PartModel } from './parts.ts'
import type { Triple } from './qualify/triple.ts'

export interface StatementModels {
  lexicon: Lexicon
  cues: CueModel
  parts: PartModel
  choice: ChoiceModel
}

/**
 * Who said what, as words: two conditional random fields propose (Pareti 2013 splits the work likewise), boosted trees
 * see source, cue and content together and choose.
 * @param sizes of the parts that are read one after the other
 * @returns in text order of their cues; no cue stands inside another's content
 */
export function findTriples(
  have: Pick<Layers, 'tokens' | 'sentences' | 'paragraphs' | 'quotes'>,
  syntax: Syntax,
  models: StatementModels,
  sizes?: Sizes,
): Triple[] {
  const found: Triple[] = []
  for (const block of blocksOf(have, syntax, sizes)) {
    const grid = gridOf(block.have, block.syntax, models.lexicon, block.paragraph)
    const proposed = propose(grid, block.have.paragraphs, models.cues, models.parts, block.own)
    const shifted = ({ from, to }: Run) => ({ from: from + block.offset, to: to + block.offset })
    for (const one of choose(score(proposed, models.choice), grid.size, models.choice.threshold))
      found.push({
        source: one.source.map(shifted),
        cue: [shifted(one.cue)],
        content: one.content.map(shifted),
        confidence: one.lenient,
      })
  }
  return beside(layoutTriples(have), found, have.tokens.length)
}

/** What the layout tells goes first: what stands in its words, or in whose words it stands, gives way. */
export function beside(layout: readonly Triple[], found: readonly Triple[], size: number): Triple[] {
  if (layout.length === 0) return [...found]
  const taken = new Uint8Array(size)
  const runs = layout.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
  for (const { from, to } of runs) taken.fill(1, from, to)
  const free = found.filter(({ cue, content }) =>
    [...cue, ...content].every(({ from, to }) => !taken.subarray(from, to).includes(1)),
  )
  return [...layout, ...free].sort((a, b) => (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0))
}
