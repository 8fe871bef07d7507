/** Pronouns as mentions: "he", "her", "its", and in quoted words "I". */
import type { Layers, Syntax, Token } from '../../layers.ts'
import { actorsOf } from '../heads.ts'
import { fold } from '../key.ts'
import type { Named } from '../named.ts'
import type { Naming } from '../naming.ts'
import { grammarOf } from './grammar.ts'
import { itsOwners } from './its.ts'
import { personNames } from './names.ts'
import { resolve } from './resolve.ts'
import { weights } from './weights.ts'

type Have = Pick<Layers, 'tokens' | 'sentences' | 'quotes' | 'told'>

/**
 * Who is meant by each pronoun of the text. A name that only may be a person's becomes one when a pronoun says so: its
 * places are added to `naming.named`.
 */
export function pronounsIn(have: Have, syntax: Syntax, naming: Naming): Named[] {
  const { register, named, perhaps, holders } = naming
  const grammar = grammarOf(have, syntax)
  const speakers = speakersOf(have, named)
  const names = personNames(naming)
  const resolved = resolve(have, syntax, grammar, {
    names,
    genders: register.gender,
    weights,
    speakerAt: (token) => speakers.get(have.quotes.at[token] ?? -1) ?? null,
  })
  const found: Named[] = []
  const became = new Map<string, string>()
  for (const { at, person, confidence } of resolved) {
    let actor = person.actor
    if (actor === null) {
      actor = became.get(person.key) ?? register.person(person.name, null).id
      became.set(person.key, actor)
    }
    found.push(pronoun(at, actor, confidence))
  }
  // "His spokesperson, Maria Lee": she acts for the country that he acts for.
  const meant = new Map(found.map(({ from, actor }) => [from, actor]))
  for (const [role, holder] of holders) {
    const owner = register.actors.get(meant.get(role.from - 1) ?? '')
    if (role.of === null && owner?.country) register.person(register.actors.get(holder)?.name ?? '', owner.country)
  }
  for (const { from, to, name } of perhaps) {
    const actor = became.get(`perhaps/${fold(name)}`)
    if (actor) named.push({ from, to, actor, candidates: [], form: 'name', confidence: 0.5 })
  }
  if (became.size > 0) named.sort((a, b) => a.from - b.from || b.to - a.to)
  found.push(...itsOwners(have, syntax, grammar, named, register).map(({ at, actor }) => pronoun(at, actor, 0.6)))
  found.push(...speakersSelves(have, speakers))
  return found.sort((a, b) => a.from - b.from)
}

function pronoun(at: number, actor: string, confidence: number): Named {
  return { from: at, to: at + 1, actor, candidates: [], form: 'pronoun', confidence }
}

/** Who speaks a quotation, by its index: the one source of the statement whose words it holds. */
function speakersOf({ tokens, told, quotes }: Have, named: readonly Named[]): Map<number, string> {
  const speakers = new Map<number, string>()
  for (const { source, content } of told) {
    const quotation = quotationIn(content, quotes.at)
    if (quotation < 0 || speakers.has(quotation)) continue
    const actors = source.flatMap((run) => actorsOf(run, named, tokens)).flatMap(({ actor }) => actor ?? [])
    const [only] = actors
    if (only !== undefined && actors.length === 1) speakers.set(quotation, only)
  }
  return speakers
}

/** How many tokens of a statement's content are looked at for a quotation. */
const LOOK = 60

function quotationIn(content: Have['told'][number]['content'], at: Int32Array): number {
  for (const { from, to } of content)
    for (let i = from; i < to && i < from + LOOK; i++) if ((at[i] ?? -1) >= 0) return at[i] as number
  return -1
}

const SELF = /^(?:i|me|my|mine|myself)$/

/** "I" in quoted words is who speaks them. */
function speakersSelves({ tokens, quotes }: Have, speakers: ReadonlyMap<number, string>): Named[] {
  const found: Named[] = []
  for (const [quotation, actor] of speakers) {
    const { from, to } = quotes.quotations[quotation] ?? { from: 0, to: 0 }
    for (let i = from; i < to; i++) if (isSelf(tokens[i])) found.push(pronoun(i, actor, 0.7))
  }
  return found
}

function isSelf(token: Token | undefined): boolean {
  return !!token && SELF.test(token.lower) && (token.lower !== 'i' || token.text === 'I')
}
