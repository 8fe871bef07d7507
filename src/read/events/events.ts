/**
 * Events from the parse: who does what to whom, in PLOVER's terms (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023), with
 * their status. Rules over dependency trees and a lexicon, as in PETRARCH2 and UniversalPetrarch (Norris 2016; Lu 2017).
 *
 * A sentence's own verb comes first, or what its verb of saying reports; what a clause on the side tells is taken when it is plain
 * who acted. What nouns tell ("after the meeting between") is taken when they name who takes part.
 */
import type { Actor, By, EventTold, RosterActor } from '../../domain/index.ts'
import { type Layers, type Run, type Sentence, type Syntax, spanOf } from '../layers.ts'
import { RELATIONS } from '../syntax/scheme.ts'
import { type Act, actsAt } from './acts.ts'
import { moodOf, OFFERS, type Standing, standingOf } from './clause.ts'
import { atHome } from './home.ts'
import { lexicon, quadOf } from './lexicon/open.ts'
import { mayBeEvent, type Nominal, nominalAt, takersOf } from './nominal.ts'
import { doerOf, doneTo, isPassive, joinedTo, party, subjectAbove } from './parties.ts'
import { R, relations, type Tree, treeOf } from './tree.ts'
import { placeOf, timesOf } from './when.ts'
import { isPronoun, type Who, whoOf } from './who.ts'
import { counted, eventNoun, operatorsAt } from './words.ts'

/** An event before its id and the statement that carries it are known. */
export type EventDraft = Omit<EventTold, 'id' | 'statement'>

export interface EventsFound {
  events: EventDraft[]
  /** Actors beyond those of the cast, and those of the cast whose country the events tell. */
  further: Actor[]
}

type Have = Pick<Layers, 'text' | 'tokens' | 'sentences' | 'syntax' | 'known' | 'cast' | 'times'>

export function eventsOf(have: Have, roster: ReadonlyMap<string, RosterActor>, by: By): EventsFound {
  const { syntax } = have
  if (!syntax) return { events: [], further: [] }
  const tree = treeOf(have, syntax as Syntax)
  const who = whoOf(tree, have, roster)
  const events: EventDraft[] = []
  let time = 0
  for (const sentence of have.sentences) {
    const told = inSentence(tree, who, sentence)
    const end = have.tokens[sentence.to - 1]?.end ?? 0
    let last = time
    while (last < have.times.length && (have.times[last]?.span[0] ?? 0) < end) last++
    if (told.length > 0) {
      const times = have.times.slice(time, last)
      const when = timesOf(
        tree,
        sentence,
        told.map((one) => one.act),
        times,
      )
      for (const [i, one] of told.entries()) events.push(draft(have, tree, who, sentence, one, when[i] ?? null, by))
    }
    time = last
  }
  return { events, further: [...who.further.values()] }
}

/** An act with all that its sentence says of it. */
interface Told {
  act: Act
  status: EventTold['status']
  doers: number[]
  done: number[]
  main: boolean
}

function inSentence(tree: Tree, who: Who, sentence: Sentence): Told[] {
  if (tree.lower(sentence.to - 1) === '?') return []
  const told: Told[] = []
  const taken = new Set<number>()
  for (let at = sentence.from; at < sentence.to; at++) {
    const obliged = obligation(tree, who, at)
    if (obliged) {
      told.push(obliged)
      continue
    }
    const acts = actsAt(tree, who, at)
    if (acts.length === 0) continue
    const standing = standingOf(tree, at)
    if (!standing) continue
    for (const act of acts) {
      const one = verbal(tree, who, act, acts, standing)
      if (!one) continue
      told.push(one)
      if (act.noun >= 0) taken.add(act.noun)
    }
  }
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!mayBeEvent(tree, at) || taken.has(at)) continue
    const one = nominalAt(tree, who, at)
    if (!one) continue
    told.push(fromNominal(tree, one))
    // "The suspension of the talks" is one event.
    for (const inner of tree.children(at)) if (tree.relation(inner) === R.nmod) taken.add(inner)
  }
  told.sort((a, b) => a.act.from - b.act.from || b.act.to - a.act.to)
  return once(told)
}

function fromNominal(tree: Tree, one: Nominal): Told {
  return {
    act: one,
    status: one.status,
    doers: one.doers,
    done: one.done >= 0 ? joinedTo(tree, one.done) : [],
    main: false,
  }
}

/** No two events of one type rest on the same words. */
function once(told: Told[]): Told[] {
  const seen = new Set<string>()
  return told.filter(({ act }) => {
    const key = `${act.from} ${act.to}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function verbal(tree: Tree, who: Who, act: Act, acts: readonly Act[], standing: Standing): Told | null {
  const { at } = act
  const mood = moodOf(tree, at)
  if (mood.must) return null
  // A belief is no undertaking, and what is only wanted is no event but for talks and visits.
  if (act.by === 'future' && standing.believed) return null
  if ((standing.hoped || standing.supposed) && act.type !== 'CONSULT') return null
  // "Does not object", "do not support": how somebody stands, not what he did.
  if (
    mood.negated &&
    standing.status === 'denied' &&
    verbalTypes.has(act.type) &&
    (act.type !== 'AGREE' || stative(tree, at))
  )
    return null
  const outer = standing.believed ? undefined : acts.find((one) => one.by === 'future')
  // Only of talks and visits is the act itself noted beside the undertaking.
  if (outer && act !== outer && act.type !== 'CONSULT') return null
  let status = standing.status
  if (standing.under >= 0 && standing.underAs !== 'Plan') {
    if (act.type !== 'CONSULT' || act.by === 'future' || act.by === 'outer') return null
    status = statusUnder(tree, standing, status)
  } else if (standing.underAs === 'Plan' && act.type !== 'CONSULT') return null
  if (standing.planned && act.type !== 'CONSULT' && status === 'planned' && outerOver(tree, at)) return null
  if (act.by === 'future') status = act.type === 'REJECT' ? 'held' : status === 'denied' ? 'held' : status
  if (act.mode === 'third-party' && standing.under >= 0) return null
  const noun = act.by === 'light' || act.by === 'happen' ? act.noun : -1
  const { doers, done } = parties(tree, who, act, noun)
  if (!enough(tree, who, act, doers, done, status)) return null
  if (noun >= 0 && status === 'held' && hasNo(tree, noun)) status = 'denied'
  return { act: { ...act, mode: act.mode ?? modeOf(tree, act) }, status, doers, done, main: standing.main }
}

const verbalTypes: ReadonlySet<string> = new Set(['SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'AGREE'])

function stative(tree: Tree, at: number): boolean {
  return tree.children(at).some((one) => tree.relation(one) === R.aux && /^(?:do|does)$/.test(tree.lower(one)))
}

/** A plan that is an event itself tells what is planned. */
function outerOver(tree: Tree, at: number): boolean {
  const above = tree.head(at)
  return above >= 0 && tree.relation(at) === R.xcomp && operatorsAt(tree, above).has('Plan')
}

function hasNo(tree: Tree, noun: number): boolean {
  return tree.children(noun).some((one) => tree.relation(one) === R.det && tree.lower(one) === 'no')
}

function statusUnder(tree: Tree, { under, underAs }: Standing, status: EventTold['status']): EventTold['status'] {
  if (status === 'denied') return status
  if (underAs === 'Demand') return 'proposed'
  if (underAs === 'Refusal') return 'denied'
  if (underAs === 'Threat') return 'possible'
  return OFFERS.test(tree.lemma(under)) ? 'proposed' : 'planned'
}

function parties(tree: Tree, who: Who, act: Act, noun: number): { doers: number[]; done: number[] } {
  const { at, type } = act
  const passive = isPassive(tree, at)
  const takers = noun >= 0 ? takersOf(tree, who, noun, type === 'CONSULT') : { doers: [], done: -1 }
  // "It is prepared to impose": who is prepared acts.
  const willing =
    passive &&
    act.by === 'outer' &&
    /^(?:prepared|committed|pledged|determined|opposed|poised|set|due|resolved)$/.test(tree.lower(at))
  const told = willing ? subjectAbove(tree, at) : doerOf(tree, at)
  // "The first deployment of troops": the troops.
  const doer = told >= 0 && !who.acts(told) ? counted(tree, told) : told
  let doers =
    doer >= 0 && act.by !== 'happen' && doer !== noun
      ? joinedTo(tree, doer).filter(
          (one) => who.acts(one) || who.ofState(one) || (verbalTypes.has(type) && lexicon.voices.has(tree.lemma(one))),
        )
      : []
  if (doers.length === 0) doers = takers.doers
  for (const one of tree.children(at))
    if (noun >= 0 && doers.length === 0 && tree.preposition(one) === 'between') doers = joinedTo(tree, one)
  const own = passive && !willing ? tree.child(at, PASSIVE) : -1
  if (own >= 0 && own !== noun && act.by !== 'frame' && (who.acts(own) || lexicon.targets.has(tree.lemma(own))))
    return { doers, done: joinedTo(tree, own) }
  const holder = tree.head(at)
  if (passive && own < 0 && tree.relation(at) === R.acl) return { doers, done: isPronoun(tree, holder) ? [] : [holder] }
  if (takers.done >= 0 && !doers.includes(takers.done)) return { doers, done: joinedTo(tree, takers.done) }
  // Where people meet is not with whom.
  if (type === 'CONSULT' && act.mode === 'meet' && doers.length > 1) return { doers, done: [] }
  const happens = act.by === 'happen' && noun >= 0
  // "Two soldiers died in the attack": it is done to them.
  const victim = happens && tree.relation(noun) === R.obl ? subjectAbove(tree, at) : -1
  if (victim >= 0) return { doers: takers.doers, done: joinedTo(tree, victim) }
  const inNoun = happens ? doneTo(tree, who, noun, act, doers) : -1
  const found =
    inNoun >= 0
      ? inNoun
      : doneTo(
          tree,
          who,
          at,
          act,
          doers,
          // Diplomats who are expelled are both the thing and the one it is done to; a bridge that is opened is only the thing.
          act.by === 'frame' &&
            act.noun >= 0 &&
            (lexicon.agents.has(tree.lemma(act.noun)) || lexicon.targets.has(tree.lemma(act.noun)))
            ? -1
            : act.noun,
        )
  return { doers, done: found >= 0 ? joinedTo(tree, found).filter((one) => one === found || who.acts(one)) : [] }
}

const PASSIVE = relations('nsubj:pass')

/** Somebody must act, or be acted upon; and what is only thought of must at least name somebody. */
function enough(
  tree: Tree,
  who: Who,
  act: Act,
  doers: readonly number[],
  done: readonly number[],
  status: EventTold['status'],
): boolean {
  const passive = isPassive(tree, act.at)
  const weapon = act.type === 'ASSAULT' && weaponSubject(tree, act.at)
  if (doers.length === 0 && !weapon && !((passive || act.by === 'happen') && done.length > 0)) return false
  const named = [...doers, ...done].some((one) => who.named(one))
  if (status === 'possible' && !named && ![...doers, ...done].some((one) => withThe(tree, one))) return false
  return named || (status === 'held' && past(tree, act.at)) || [...doers, ...done].some((one) => definite(tree, one))
}

function weaponSubject(tree: Tree, at: number): boolean {
  const subject = subjectAbove(tree, at)
  return subject >= 0 && lexicon.weapons.has(tree.lemma(subject))
}

/** "A journalist was killed": told as having happened, whoever it was. */
function past(tree: Tree, at: number): boolean {
  if (tree.tag(at) === 'VBD') return true
  return tree
    .children(at)
    .some(
      (one) => /^aux/.test(RELATIONS[tree.relation(one)] ?? '') && /^(?:was|were|has|have|had)$/.test(tree.lower(one)),
    )
}

/** Not "a court", "a deputy": those are of rules and customs. */
function definite(tree: Tree, head: number): boolean {
  const plural =
    /^(?:NNP?S|CD)$/.test(tree.tag(head)) || /^(?:police|people|troops|youth|crowd)$/.test(tree.lemma(head))
  return plural || tree.proper(head) || withThe(tree, head)
}

function withThe(tree: Tree, head: number): boolean {
  return tree.children(head).some((one) => tree.relation(one) === R.det && tree.lower(one) === 'the')
}

/** What an attack was made with, told by its subject or beside it. */
function modeOf(tree: Tree, act: Act): string | null {
  if (act.type !== 'ASSAULT') return null
  for (const one of tree.children(act.at)) {
    const entry = tree.noun(one) ? eventNoun(tree, one) : null
    if (entry?.value.type === 'ASSAULT' && entry.value.mode) return entry.value.mode
  }
  return null
}

/** "Russia said that Sudan must return it": a request of the one who says it. */
function obligation(tree: Tree, who: Who, at: number): Told | null {
  const dismissed = outOfQuestion(tree, who, at)
  if (dismissed) return dismissed
  if (!tree.verb(at) && tree.tag(at) !== 'JJ') return null
  const modal = tree
    .children(at)
    .find((one) => tree.relation(one) === R.aux && /^(?:must|should)$/.test(tree.lower(one)))
  const have =
    modal === undefined && tree.relation(at) === R.xcomp && tree.lemma(tree.head(at)) === 'have' ? tree.head(at) : -1
  if (modal === undefined && have < 0) return null
  const clause = have >= 0 ? have : at
  const teller = tellerOf(tree, clause)
  if (teller < 0) return null
  const speaker = subjectAbove(tree, teller)
  const asked = tree.child(clause, SUBJECT)
  if (speaker < 0 || asked < 0 || speaker === asked || !who.acts(speaker) || !who.acts(asked) || isPronoun(tree, asked))
    return null
  const standing = standingOf(tree, clause)
  if (!standing?.main) return null
  const from = modal ?? have
  const act: Act = {
    type: 'REQUEST',
    mode: null,
    at,
    noun: -1,
    from: Math.min(from, at),
    to: Math.max(from, at) + 1,
    by: 'outer',
  }
  return { act, status: 'held', doers: joinedTo(tree, speaker), done: joinedTo(tree, asked), main: true }
}

/** "He said that was out of the question", "unacceptable": a refusal of the one who says it. */
function outOfQuestion(tree: Tree, who: Who, at: number): Told | null {
  const lemma = tree.lemma(at)
  const out = lemma === 'question' && tree.preposition(at) === 'out'
  if (!(out || /^(?:unacceptable|inadmissible)$/.test(lemma)) || tree.child(at, COP) < 0) return null
  const teller = tellerOf(tree, at)
  const speaker = teller < 0 ? -1 : subjectAbove(tree, teller)
  const standing = standingOf(tree, at)
  if (speaker < 0 || !who.acts(speaker) || !standing?.main || standing.status !== 'held') return null
  const act: Act = { type: 'REJECT', mode: null, at, noun: -1, from: at, to: at + 1, by: 'outer' }
  const done = doneTo(tree, who, at, act, [speaker])
  return { act, status: 'held', doers: joinedTo(tree, speaker), done: done >= 0 ? [done] : [], main: true }
}

const COP = relations('cop')
const SUBJECT = relations('nsubj nsubj:pass')

/** The verb of saying that a clause is told by: above it, or beside it ("…, the minister said"). */
function tellerOf(tree: Tree, clause: number): number {
  let at = clause
  for (let step = 0; step < 4; step++) {
    const beside = tree
      .children(at)
      .find((one) => tree.relation(one) === R.parataxis && operatorsAt(tree, one).has('Say'))
    if (beside !== undefined) return beside
    const above = tree.head(at)
    const relation = tree.relation(at)
    if (above < 0) return -1
    if (relation === R.ccomp || relation === R.parataxis || relation === R.acl) {
      const says = tree.verb(above) && operatorsAt(tree, above).has('Say')
      if (says) return above
      const noun = tree.head(above)
      return relation === R.acl && noun >= 0 && tree.verb(noun) ? noun : -1
    }
    if (relation !== R.conj) return -1
    at = above
  }
  return -1
}

function draft(
  have: Have,
  tree: Tree,
  who: Who,
  sentence: Run,
  told: Told,
  when: EventTold['when'],
  by: By,
): EventDraft {
  const { act, status } = told
  const participants: EventTold['participants'] = []
  const add = (role: 'actor' | 'recipient', head: number) => {
    const one = party(tree, head)
    const span = spanOf(have.tokens, one.run)
    for (const actor of who.actorsOf(one)) {
      if (participants.some((other) => other.role === role && other.span[0] === span[0] && other.actor === actor))
        continue
      participants.push({ role, span, actor })
    }
  }
  for (const head of told.doers) add('actor', head)
  for (const head of told.done) if (!told.doers.includes(head)) add('recipient', head)
  const where = placeOf(tree, who, act, told.done)
  atHome(participants, act, who.countriesIn(sentence), where && who.countryOf(where), who, (span) =>
    have.text.slice(...span),
  )
  return {
    type: act.type,
    mode: act.mode,
    quad: quadOf(act.type),
    status,
    when,
    where,
    span: spanOf(have.tokens, act),
    participants,
    confidence: confidenceOf(told),
    by,
  }
}

/** How sure each way of recognising an event is: a rough order, not calibrated. */
const sure: Readonly<Record<Act['by'], number>> = {
  outer: 0.8,
  verb: 0.75,
  frame: 0.8,
  light: 0.8,
  happen: 0.75,
  future: 0.7,
  noun: 0.6,
}

function confidenceOf({ act, main }: Told): number {
  const base = sure[act.by]
  return main || act.by === 'noun' ? base : base - 0.15
}
