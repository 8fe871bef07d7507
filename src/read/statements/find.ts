/** The statement models, one after the other: a document's triples. */
import type { Layers, Syntax } from '../layers.ts'
import type { Lexicon } from '../models/lexicon.ts'
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
 * @returns in text order of their cues; no cue stands inside another's content
 */
export function findTriples(
  have: Pick<Layers, 'tokens' | 'sentences' | 'paragraphs' | 'quotes'>,
  syntax: Syntax,
  models: StatementModels,
): Triple[] {
  const grid = gridOf(have, syntax, models.lexicon)
  const proposed = propose(grid, have.paragraphs, models.cues, models.parts)
  const chosen = choose(score(proposed, models.choice), grid.size, models.choice.threshold)
  const found = chosen.map(({ source, cue, content, lenient }) => ({
    source,
    cue: [{ from: cue.from, to: cue.to }],
    content,
    confidence: lenient,
  }))
  return beside(layoutTriples(have), found, grid.size)
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
