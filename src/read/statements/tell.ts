/** The step that finds statements: every kind of rule, then what their neighbours say of each other. */
import type { Layers, Run, Told } from '../layers.ts'
import { accordingStatements } from './according.ts'
import { groundOf } from './ground.ts'
import { inferredStatements, markInferred } from './inferred.ts'
import { labelStatements } from './labels.ts'
import { nominalStatements } from './nominal.ts'
import { quotedAlone } from './quoted.ts'
import { quotedAsStatements } from './quotedAs.ts'
import { asideStatements, relay } from './relays.ts'
import { asserted } from './unasserted.ts'
import { verbalStatements } from './verbal.ts'

export function tell(
  have: Pick<Layers, 'text' | 'language' | 'tokens' | 'paragraphs' | 'sentences' | 'quotes'>,
): Told[] {
  if (have.language.verbs.size === 0) return quotedAlone(have)
  const ground = groundOf(have)
  // Where two rules take the same cue, the more special one is listed first and wins.
  const taken = new Set<number>()
  const rules = [
    quotedAsStatements(ground, taken),
    inferredStatements(ground),
    asideStatements(ground),
    nominalStatements(ground),
    verbalStatements(ground, taken),
    accordingStatements(ground),
    labelStatements(ground),
  ]
  const held = new Uint8Array(have.tokens.length)
  const told: Told[] = []
  for (const rule of rules) {
    for (const one of rule) {
      if (one.cue.some((run) => takenAt(held, run))) continue
      for (const run of one.cue) held.fill(1, run.from, run.to)
      told.push(one)
    }
  }
  const inOrder = told.sort((a, b) => (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0))
  return asserted(ground, relay(ground, markInferred(ground, inOrder)))
}

function takenAt(held: Uint8Array, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) if (held[i]) return true
  return false
}
