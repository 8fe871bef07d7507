/** The step that finds statements: the models where there is syntax, and otherwise quotations alone. */
import type { Layers, Told } from '../layers.ts'
import { findTriples, type StatementModels } from './find.ts'
import { qualify } from './qualify/qualify.ts'
import { quotedAlone } from './quoted.ts'

/** @returns statements in text order of their cues */
export function statementsOf(
  have: Pick<Layers, 'tokens' | 'paragraphs' | 'sentences' | 'quotes' | 'syntax'>,
  models: StatementModels,
): Told[] {
  const { syntax } = have
  if (!syntax) return quotedAlone(have)
  return qualify({ ...have, syntax }, findTriples(have, syntax, models))
}
