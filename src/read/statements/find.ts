/** The statement models, one after the other: a document's triples. */
import type { Layers, Syntax } from '../layers.ts'
import type { Lexicon } from '../models/lexicon.ts'
import { propose } from './candidates.ts'
import { type ChoiceModel, choose, score } from './choose.ts'
import type { CueModel } from './cues.ts'
import { gridOf } from './grid.ts'
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
  return chosen.map(({ source, cue, content, lenient }) => ({
    source,
    cue: [{ from: cue.from, to: cue.to }],
    content,
    confidence: lenient,
  }))
}
