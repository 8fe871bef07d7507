/** The step that finds statements in a language with a statement reader. */
import type { Layers, Told } from '../layers.ts'
import { accordingStatements } from './according.ts'
import { groundOf } from './ground.ts'
import { verbalStatements } from './verbal.ts'

export function tell(
  have: Pick<Layers, 'text' | 'language' | 'tokens' | 'paragraphs' | 'sentences' | 'quotes'>,
): Told[] {
  if (have.language.verbs.size === 0) return []
  const ground = groundOf(have)
  const taken = new Set<number>()
  return [...verbalStatements(ground, taken), ...accordingStatements(ground)]
}
