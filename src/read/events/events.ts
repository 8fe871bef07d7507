/**
 * Events from the parse: who does what to whom, in PLOVER's terms (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023), with
 * their status. Rules over dependency trees and a lexicon, as in PETRARCH2 and UniversalPetrarch (Norris 2016; Lu 2017).
 *
 * A sentence's own verb comes first, or what its verb of saying reports; what a clause on the side tells is taken when it is plain
 * who acted. What nouns tell ("after the meeting between") is taken when they name who takes part.
 */
import type { By, EventTold, RosterActor } from '../../domain/index.ts'
import { type Layers, type Run, type Sentence, spanOf } from '../layers.ts'
import type { Act } from './act.ts'
import { actsAt } from './acts.ts'
import { standingOf } from './clause.ts'
import type { EventDraft, EventsFound } from './found.ts'
import { atHome } from './home.ts'
import { hostOf } from './host.ts'
import { quadOf } from './lexicon/open.ts'
import type { Member } from './meant.ts'
import { mayBeEvent, type Nominal, nominalAt } from './nominal.ts'
import { parted } from './parted.ts'
import { party } from './parties.ts'
import { joinedTo } from './subject.ts'
import { obligation } from './teller.ts'
import { type Told, verbal } from './told.ts'
import { R, type Tree, treeOf } from './tree.ts'
import { placeOf, timesOf } from './when.ts'
import { type Who, whoOf } from './who.ts'

type Have = Pick<Layers, 'text' | 'tokens' | 'sentences' | 'syntax' | 'known' | 'cast' | 'times'>

export function eventsOf(have: Have, roster: ReadonlyMap<string, RosterActor>, by: By): EventsFound {
  const { syntax } = have
  if (!syntax) return { events: [], further: [] }
  const tree = treeOf(have, syntax)
  const who = whoOf(tree, have, roster)
  const events: EventDraft[] = []
  let time = 0
  for (const sentence of have.sentences) {
    who.meant.enter(sentence)
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
      const drafts = told.map((one, i) => draft(have, tree, who, sentence, one, when[i] ?? null, by))
      for (const { type, mode, participants } of drafts) {
        const members = type === 'CONSULT' && mode === 'meet' ? membersOf(who, participants) : []
        if (members.length === 2) who.meant.talked(members)
      }
      events.push(...drafts)
    }
    time = last
  }
  return { events, further: [...who.further.values()] }
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
      told.push(...parted(tree, who, one, sentence.to))
      if (act.noun >= 0) taken.add(act.noun)
    }
  }
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!mayBeEvent(tree, at) || taken.has(at)) continue
    const one = nominalAt(tree, who, at)
    if (!one) continue
    told.push(fromNominal(tree, who, one))
    // "The suspension of the talks" is one event.
    for (const inner of tree.children(at)) if (tree.relation(inner) === R.nmod) taken.add(inner)
  }
  told.sort((a, b) => a.act.from - b.act.from || b.act.to - a.act.to)
  return once(told)
}

function fromNominal(tree: Tree, who: Who, one: Nominal): Told {
  return {
    act: one,
    status: one.status,
    doers: one.doers,
    done: one.done >= 0 ? joinedTo(tree, one.done) : [],
    main: false,
    host: hostOf(tree, who, one.at),
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
  // Of a meeting told as promised, too, "the two sides" are those who are to meet.
  const meeting = act.type === 'CONSULT' || (act.type === 'AGREE' && act.mode === 'meet')
  const add = (role: 'actor' | 'recipient', head: number) => {
    const one = party(tree, head)
    const span = spanOf(have.tokens, one.run)
    const there = new Set(membersOf(who, participants).map(({ side }) => side))
    const called = who.actorsOf(one, meeting)
    // Who receives "the two sides" is none of them.
    const clash = called.length > 1 && called.some((id) => id !== null && there.has(who.memberOf(id)?.side ?? ''))
    for (const actor of clash ? who.actorsOf(one) : called) {
      if (participants.some((other) => other.role === role && other.span[0] === span[0] && other.actor === actor))
        continue
      participants.push({ role, span, actor })
    }
  }
  for (const head of told.doers) add('actor', head)
  for (const head of told.done) if (!told.doers.includes(head)) add('recipient', head)
  // Whoever invites nobody known meets those who come.
  if (act.type === 'CONSULT' && told.host >= 0 && membersOf(who, participants).length < 2)
    for (const host of joinedTo(tree, told.host)) add('recipient', host)
  const where = told.where ?? placeOf(tree, who, act, told.done)
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

/** Those known among participants, one for each side. */
function membersOf(who: Who, participants: EventTold['participants']): Member[] {
  const bySide = new Map<string, Member>()
  for (const { actor } of participants) {
    const member = actor === null ? null : who.memberOf(actor)
    if (member && !bySide.has(member.side)) bySide.set(member.side, member)
  }
  return [...bySide.values()]
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
