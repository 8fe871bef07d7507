/** The step that says who is who: names, posts and pronouns become mentions of actors. */
import type { Actor, By, Mention, Roster } from '../../domain/index.ts'
import { type Cast, type Layers, type Run, spanOf } from '../layers.ts'
import { type AnyStep, step } from '../pipeline.ts'
import { pronounsIn } from './coreference/index.ts'
import { meantTogether } from './coreference/together.ts'
import { actorsOf } from './heads.ts'
import type { Named } from './named.ts'
import { nameAll } from './naming.ts'
import { antecedents } from './pronouns.ts'
import { type Register, type Roll, rollOf } from './register.ts'

type Have = Pick<Layers, 'tokens' | 'sentences' | 'quotes' | 'language' | 'published' | 'known' | 'told'> &
  Partial<Pick<Layers, 'syntax'>>

const NEEDS = ['tokens', 'sentences', 'quotes', 'language', 'published', 'known', 'told'] as const

/** @param parsed there is a layer of syntax to go by; without it pronouns are resolved by rule, and only as sources */
export function castStep(roster: Roster, by: By, parsed: boolean): AnyStep {
  const roll = rollOf(roster)
  const run = (have: Have) => ({ cast: castOf(have, roster, roll, by) })
  return parsed
    ? step({ name: 'actors', needs: [...NEEDS, 'syntax'], gives: ['cast'], run })
    : step({ name: 'actors', needs: NEEDS, gives: ['cast'], run })
}

function castOf(have: Have, roster: Roster, roll: Roll, by: By): Cast {
  const naming = nameAll(have, roster, roll)
  const { register, named } = naming
  const pronouns = have.syntax
    ? [...pronounsIn(have, have.syntax, naming), ...relatives(have, named, register, /^(?:who|which)$/)]
    : relatives(have, named, register, /^(?:he|she|who|which)$/)
  const meant = new Map<number, string>()
  for (const { from, actor } of pronouns) if (actor && !meant.has(from)) meant.set(from, actor)
  const together = have.syntax ? meantTogether(have, have.syntax, named) : new Map<number, readonly string[]>()
  const mentions = [...named, ...pronouns]
    .map((one) => mentionOf(one, have, by))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const once = mentions.filter((one, i) => one.start !== mentions[i - 1]?.start || one.end !== mentions[i - 1]?.end)
  return {
    actors: inOrder(once, register.actors),
    mentions: once,
    named(run: Run) {
      const pronoun = run.to - run.from === 1 ? meant.get(run.from) : undefined
      if (pronoun) return [pronoun]
      const several = run.to - run.from === 1 ? together.get(run.from) : undefined
      if (several) return [...several]
      return actorsOf(run, named, have.tokens).flatMap((one) => (one.actor ? [one.actor] : []))
    },
  }
}

function relatives(have: Have, named: readonly Named[], register: Register, wanted: RegExp): Named[] {
  return [...antecedents(have, named, register, wanted)].map(
    ([at, actor]): Named => ({ from: at, to: at + 1, actor, candidates: [], form: 'pronoun', confidence: 0.5 }),
  )
}

function mentionOf(one: Named, have: Have, by: By): Mention {
  const [start, end] = spanOf(have.tokens, one)
  const candidates = one.candidates.length > 1 ? { candidates: one.candidates } : {}
  return { start, end, form: one.form, actor: one.actor, ...candidates, confidence: one.confidence, by }
}

/** Those that are mentioned, as they come up in the text. */
function inOrder(mentions: readonly Mention[], actors: ReadonlyMap<string, Actor>): Actor[] {
  const ids = new Set<string>()
  for (const { actor, candidates } of mentions) for (const id of actor ? [actor] : (candidates ?? [])) ids.add(id)
  return [...ids].flatMap((id) => actors.get(id) ?? [])
}
