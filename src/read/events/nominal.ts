/** What nouns tell of by themselves: "a meeting between X and Y", "his visit to", "the suspension of the talks". */
import type { EventStatus } from '../../domain/index.ts'
import type { Act } from './act.ts'
import { moodOf, standingOf, statusOver, statusUnder } from './clause.ts'
import { invitationFor } from './host.ts'
import { lexicon } from './lexicon/open.ts'
import { subjectAbove } from './subject.ts'
import { R, relations, type Tree } from './tree.ts'
import { isPronoun, type Who } from './who.ts'
import { eventNoun, operatorsAt } from './words.ts'

const SUBJECT = relations('nsubj')
const CASE = relations('case')

/** Nouns that say what becomes of the event whose noun follows with "of". */
const breaking = /^(?:suspension|breakdown|termination|interruption|halt|collapse|rupture)$/
const cancelling = /^(?:cancellation|postponement|delay)$/

const before: readonly [RegExp, EventStatus][] = [
  [/^(?:planned|upcoming|forthcoming|scheduled|next|coming|impending|future)$/, 'planned'],
  [/^(?:proposed|suggested)$/, 'proposed'],
  [/^(?:possible|potential|hypothetical|eventual|would-be)$/, 'possible'],
  [/^(?:cancelled|canceled|postponed|aborted|abortive)$/, 'cancelled'],
]

/** Nouns that ask for what follows them with "for". */
const ASKING = /^(?:appeal|call|plea|demand|request|proposal)$/

/** What something happened after, during or at, has been. */
const AT = /^(?:after|during|at|following|since|in|before)$/

export interface Nominal extends Act {
  status: EventStatus
  /** Heads of the phrases that hang on it as those who act. */
  doers: number[]
  /** The head of the phrase of whom it is done to, or with; -1 for nobody. */
  done: number
  say: number
}

/** The event of a noun that somebody takes part in; null for a noun that nobody is told to take part in. */
export function nominalAt(tree: Tree, who: Who, at: number): Nominal | null {
  if (!tree.noun(at)) return null
  const verb = tree.head(at)
  if (breaking.test(tree.lemma(at)) || cancelling.test(tree.lemma(at))) return broken(tree, who, at)
  const entry = eventNoun(tree, at)
  if (!entry || entry.need === '-') return null
  const { type, mode } = entry.value
  const invitation = type === 'CONSULT' ? invitationFor(tree, who, at) : null
  if (invitation)
    return {
      type,
      mode,
      at,
      noun: -1,
      from: at,
      to: at + 1,
      by: 'noun',
      status: invitation.status,
      say: -1,
      doers: invitation.guests,
      done: -1,
    }
  const takers = takersOf(tree, who, at, type === 'CONSULT')
  // Whom a mediator stands between, it is done to.
  const between =
    mode === 'third-party' ? takers.doers.filter((one) => /^(?:between|among)$/.test(tree.preposition(one))) : []
  const doers =
    between.length > 0
      ? takers.doers.filter((one) => !between.includes(one) && tree.relation(one) !== R.conj)
      : takers.doers
  const done = between[0] ?? takers.done
  if (doers.length + (done >= 0 ? 1 : 0) === 0) return null
  // "After the meeting with X, Bono said": whoever's sentence it is met X.
  if (doers.length === 0 && type === 'CONSULT' && tree.verb(verb) && AT.test(tree.preposition(at))) {
    const subject = subjectAbove(tree, verb)
    if (subject >= 0 && who.acts(subject)) doers.push(subject)
  }
  const acting = type === 'CONSULT' && doers.length === 1 ? actingDuring(tree, who, at, doers[0] ?? -1) : -1
  if (acting >= 0) doers.splice(0, 1, acting)
  if (doers.length === 0 && type === 'CONSULT' && statusOver(tree, at) === null) return null
  const found = statusOf(tree, at, verb, mode)
  if (!found) return null
  // What is asked for, promised or refused is the content of that; only talks and visits are noted beside it.
  if ((type !== 'CONSULT' || mode === 'third-party') && statusOver(tree, at) !== null) return null
  return { type, mode, at, noun: -1, from: at, to: at + 1, by: 'noun', ...found, doers, done }
}

/**
 * "During his talks with Pelveth, Telkesh raised the bridge": whoever did something during them held them, though "his"
 * stands before his name. -1 when it is not told so.
 */
function actingDuring(tree: Tree, who: Who, at: number, owner: number): number {
  if (!/^(?:his|her)$/.test(tree.lower(owner)) || !/^(?:during|in)$/.test(tree.preposition(at))) return -1
  const subject = tree.verb(tree.head(at)) ? tree.child(tree.head(at), SUBJECT) : -1
  const isOne = subject > at && /^NNP?$/.test(tree.tag(subject)) && !isPronoun(tree, subject)
  return isOne && who.acts(subject) && who.named(subject) ? subject : -1
}

function broken(tree: Tree, who: Who, at: number): Nominal | null {
  const inner = tree.children(at).find((one) => tree.relation(one) === R.nmod && tree.preposition(one) === 'of')
  const entry = inner === undefined ? null : eventNoun(tree, inner)
  if (inner === undefined || !entry || entry.value.type !== 'CONSULT') return null
  const outside = takersOf(tree, who, at, false)
  const inside = takersOf(tree, who, inner, true)
  const doers = outside.doers.length > 0 ? outside.doers : inside.doers
  if (doers.length === 0) return null
  const base = { at, noun: -1, from: at, to: at + 1, by: 'noun' as const, doers, done: inside.done, say: -1 }
  if (cancelling.test(tree.lemma(at))) return { ...base, ...entry.value, status: 'cancelled' }
  return { ...base, type: 'SANCTION', mode: null, status: 'held' }
}

/** Those that hang on an event's noun, by their prepositions. */
export function takersOf(tree: Tree, who: Who, at: number, together: boolean): { doers: number[]; done: number } {
  const doers: number[] = []
  let done = -1
  const of: number[] = []
  for (const one of tree.children(at)) {
    const relation = tree.relation(one)
    const somebody = who.acts(one) || who.knownAt(one) !== null || (!together && lexicon.targets.has(tree.lemma(one)))
    if (!somebody) continue
    if (relation === R['nmod:poss']) doers.push(one)
    else if (relation === R.amod && who.knownAt(one)) doers.push(one)
    else if (relation === R.compound && who.knownAt(one) && !together) doers.push(one)
    else if (relation === R.nmod || relation === R.obl || relation === R.acl) {
      const preposition = tree.preposition(one)
      if (preposition === 'between' || preposition === 'among') {
        doers.push(one)
        for (const other of tree.children(one)) if (tree.relation(other) === R.conj) doers.push(other)
      } else if (preposition === 'by') doers.push(one)
      else if (preposition === 'of') of.push(one)
      else if (/^(?:with|to|on|against|upon|into)$/.test(preposition) && done < 0) done = one
    }
  }
  // "Ruled out any meeting with Demrel": what stands right behind the noun belongs to it, wherever the parser hung it.
  const above = tree.head(at)
  if (above >= 0)
    for (const one of tree.children(above)) {
      if (one <= at || tree.relation(one) !== R.obl || !(who.acts(one) || who.knownAt(one))) continue
      if (tree.lower(at + 1) !== tree.preposition(one)) continue
      if (done < 0 && /^(?:with|to|against)$/.test(tree.preposition(one))) done = one
      else if (doers.length === 0 && /^(?:between|by)$/.test(tree.preposition(one))) doers.push(one)
    }
  // "The shelling of the village by the troops".
  if (doers.length === 0)
    for (const one of tree.children(at))
      for (const inner of tree.relation(one) === R.nmod ? tree.children(one) : [])
        if (tree.relation(inner) === R.nmod && tree.preposition(inner) === 'by' && who.acts(inner)) doers.push(inner)
  for (const one of of) {
    // "The visit of Kastrelin", "the shelling of the village by".
    if (doers.length === 0 && together) doers.push(one)
    else if (done < 0) done = one
  }
  return { doers, done }
}

function statusOf(
  tree: Tree,
  at: number,
  above: number,
  mode: string | null,
): { status: EventStatus; say: number } | null {
  let status: EventStatus = 'held'
  // A bare plural: talks that were held, where it says when something else was; else talks of any kind.
  let article = /^NNP?S$/.test(tree.tag(at)) && AT.test(tree.preposition(at))
  const owned = tree.children(at).some((one) => tree.relation(one) === R['nmod:poss'])
  for (const one of tree.children(at)) {
    const word = tree.lower(one)
    if (tree.relation(one) === R.det || tree.relation(one) === R['nmod:poss']) article = !/^an?$/.test(word)
    if (tree.relation(one) === R.det && /^(?:no|any)$/.test(word)) status = word === 'no' ? 'denied' : 'possible'
    if (tree.relation(one) === R.amod || tree.relation(one) === R.compound)
      for (const [words, says] of before) if (words.test(word)) status = says
  }
  const over = statusOver(tree, at)
  // "Suggests a possible meeting": who only thinks it possible proposes nothing.
  if (over) return { status: status === 'possible' && tree.lemma(above) === 'suggest' ? status : over, say: -1 }
  let verb = above
  for (let step = 0; step < 6 && verb >= 0 && !tree.verb(verb); step++) verb = tree.head(verb)
  if (verb < 0) return { status, say: -1 }
  const standing = standingOf(tree, verb)
  if (!standing) return status === 'held' ? { status: 'possible', say: -1 } : { status, say: -1 }
  const mood = moodOf(tree, verb)
  const operators = operatorsAt(tree, verb)
  if (status === 'held') {
    const subject =
      tree.relation(at) === R.nsubj || tree.relation(at) === R['nsubj:pass'] || tree.relation(at) === R.obj
    if (subject && (operators.has('Happen') || operators.has('Light') || tree.lemma(verb) === 'be'))
      status = standing.status
    else if (standing.under >= 0) status = statusUnder(tree, standing)
    else if (mood.conditional) status = 'possible'
    else if (mood.future || (mood.would && standing.say >= 0)) status = 'planned'
    else if (mood.may || mood.must || standing.status === 'possible') status = 'possible'
    else if (mood.negated || standing.status === 'denied') return null
    else if (standing.status !== 'held') status = standing.status
    else if (isAskedFor(tree, at)) status = 'proposed'
    // "Spoke about their meeting" leaves open whether it was; "about its mediation" does not.
    else if (/^(?:about|on|for|towards?)$/.test(tree.preposition(at)) && !(owned && mode === 'third-party'))
      status = 'possible'
    // "A meeting between them", "direct dialogue": not one that took place, unless its verb says so.
    else if (!article) status = 'possible'
  }
  return { status, say: standing.say }
}

/** "Its appeals for direct talks", by the words: the parser may hang the talks on the verb. */
function isAskedFor(tree: Tree, at: number): boolean {
  const by = tree.child(at, CASE)
  return by > 0 && tree.lower(by) === 'for' && ASKING.test(tree.lemma(by - 1))
}

/** Whether a noun may tell of an event by itself. */
export function mayBeEvent(tree: Tree, at: number): boolean {
  if (!tree.noun(at)) return false
  const lemma = tree.lemma(at)
  return lexicon.nouns.has(lemma) || breaking.test(lemma) || cancelling.test(lemma)
}
