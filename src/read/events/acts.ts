/** The acts that a sentence's verbs tell of: what each means with what stands beside it. */
import type { Act } from './act.ts'
import { infinitive, type Mood, moodOf } from './clause.ts'
import { type EventType, isConflict, isCooperation, lexicon, type Meaning, type Need } from './lexicon/open.ts'
import { isPassive } from './parties.ts'
import { subjectAbove } from './subject.ts'
import { R, relations, type Tree } from './tree.ts'
import type { Who } from './who.ts'
import { beside, counted, entriesOf, eventNoun, frameAt, nounEntry, operatorsAt, subjectOf, things } from './words.ts'

const COMPLEMENT = relations('xcomp')
const CLAUSE = relations('ccomp')
const INFINITIVE = relations('advcl acl')
const COP = relations('cop')
const OBJECT = relations('obj')

/** The clause below a verb, or -1. */
function complementOf(tree: Tree, verb: number): number {
  const own = tree.child(verb, COMPLEMENT)
  if (own >= 0) return own
  const clause = tree.child(verb, CLAUSE)
  if (clause >= 0) return clause
  const object = tree.child(verb, OBJECT)
  for (const holder of object >= 0 ? [verb, object] : [verb]) {
    const one = tree.child(holder, INFINITIVE)
    if (one >= 0 && infinitive(tree, one)) return one
  }
  return -1
}

/** What a verb, or an adjective beside "be", tells of. Empty for nothing. */
export function actsAt(tree: Tree, who: Who, at: number): Act[] {
  const state = stateOf(tree, at)
  if (state) return [state]
  const verb = tree.verb(at)
  const adjective =
    !verb &&
    (tree.tag(at) === 'JJ' || tree.tag(at) === 'NN') &&
    (tree.child(at, COP) >= 0 || tree.relation(at) === R.root)
  if (!verb && !adjective) return []
  const mood = moodOf(tree, at)
  const meant = meaningAt(tree, who, at, adjective)
  if (!meant) return []
  const act = { ...meant, ...wordsOf(tree, at, meant.noun), at }
  if (meant.by === 'outer') return [act]
  return [act, ...undertaken(tree, at, act, mood)]
}

/** "Were on strike", "is at war with", "are in talks": a noun that says what its subject does. */
function stateOf(tree: Tree, at: number): Act | null {
  if (!tree.noun(at) || tree.child(at, COP) < 0 || !/^(?:on|in|at)$/.test(tree.preposition(at))) return null
  const entry = eventNoun(tree, at)
  if (!entry || !/^(?:PROTEST|CONSULT|ASSAULT)$/.test(entry.value.type)) return null
  return { ...entry.value, at, noun: -1, from: at, to: at + 1, by: 'verb' }
}

type Meant = Pick<Act, 'type' | 'mode' | 'noun' | 'by'>

function meaningAt(tree: Tree, who: Who, at: number, adjective: boolean): Meant | null {
  const outer = outerAt(tree, who, at)
  if (outer) return outer === 'nothing' ? null : outer
  if (adjective) return null
  const frame = frameAt(tree, at)
  if (frame) return { ...(bySubject(tree, who, at, frame.meaning) ?? frame.meaning), noun: frame.thing, by: 'frame' }
  return lightAt(tree, at) ?? lexicalAt(tree, who, at) ?? moved(tree, at)
}

/** What an act means by who does it: a state that blocks a road is no protester, and protesters who take a building are no soldiers. */
function bySubject(tree: Tree, who: Who, at: number, meaning: Meaning): Meaning | null {
  const subject = subjectAbove(tree, at)
  if (subject < 0 || isPassive(tree, at)) return null
  if (meaning.type === 'ASSAULT') return riot(tree, at)
  const known = who.knownAt(subject)
  const official = (known !== null && known.form !== 'demonym') || OFFICIAL.test(tree.lemma(subject))
  return meaning.mode === 'obstruct' && official ? { type: 'COERCE', mode: 'restrict' } : null
}

const OFFICIAL = /^(?:government|army|police|authority|troops?|forces?|soldier|military|regime|junta|navy)$/

/** Soldiers on the move, people who gather to demand something, and those who die in an attack. */
function moved(tree: Tree, at: number): Meant | null {
  const lemma = tree.lemma(at)
  const base = { noun: -1, by: 'verb' } as const
  if (/^(?:die|perish)$/.test(lemma)) {
    const cause = tree
      .children(at)
      .find((one) => tree.relation(one) === R.obl && eventNoun(tree, one)?.value.type === 'ASSAULT')
    return cause === undefined
      ? null
      : { type: 'ASSAULT', mode: eventNoun(tree, cause)?.value.mode ?? null, noun: cause, by: 'happen' }
  }
  if (/^(?:move|advance|roll|push|mass|gather|concentrate|patrol|deploy)$/.test(lemma) && !isTransitive(tree, at)) {
    const subject = subjectAbove(tree, at)
    const classes = subject < 0 ? [] : nounEntry(tree, counted(tree, subject), lexicon.nounClasses)
    if (classes.some((one) => one.value === 'troops')) return { type: 'MOBILIZE', mode: 'troops', ...base }
  }
  if (/^(?:gather|assemble|congregate|converge)$/.test(lemma)) {
    const purpose = tree.children(at).find((one) => tree.relation(one) === R.advcl && infinitive(tree, one))
    if (purpose !== undefined && /^(?:protest|demand|denounce|call|press|condemn)$/.test(tree.lemma(purpose)))
      return { type: 'PROTEST', mode: 'demo', ...base }
  }
  return null
}

/** Promises, threats, demands and refusals, by the clause below them; `nothing` where it is plain that there is no event. */
function outerAt(tree: Tree, who: Who, at: number): Meant | 'nothing' | null {
  const operators = operatorsAt(tree, at)
  if (operators.size === 0) return null
  const complement = complementOf(tree, at)
  const none = { mode: null, noun: -1, by: 'outer' } as const
  const lemma = tree.lemma(at)
  if (operators.has('Refusal') && /^(?:opposed|unwilling)$/.test(tree.lower(at)) && !isTransitive(tree, at))
    return { type: 'REJECT', ...none }
  if (/^(?:protest|complain)$/.test(lemma) && (tree.relation(at) === R.parataxis || tree.child(at, CLAUSE) >= 0))
    return { type: 'ACCUSE', ...none, mode: 'disapprove' }
  if (operators.has('Threat') && complement < 0 && things(tree, at).some((one) => FORCE.test(tree.lemma(one))))
    return { type: 'THREATEN', ...none }
  const punished = operators.has('Demand')
    ? things(tree, at).find((one) => eventNoun(tree, one)?.value.type === 'SANCTION')
    : undefined
  if (punished !== undefined) return { type: 'ACCUSE', ...none, mode: 'disapprove' }
  if (complement < 0 || !tree.verb(complement)) return null
  const xcomp = tree.relation(complement) !== R.ccomp
  const below = meaningBelow(tree, who, complement)
  if (operators.has('Threat')) {
    const coming = moodOf(tree, complement)
    if (lemma === 'threaten' || (!xcomp && (coming.future || coming.would)))
      return { type: 'THREATEN', ...none, mode: below?.mode ?? null }
    return null
  }
  if (operators.has('Promise')) {
    const threat =
      below && isConflict(below.type) && !moodOf(tree, complement).negated && !/^(?:agree|consent|accept)$/.test(lemma)
    return { type: threat ? 'THREATEN' : 'AGREE', ...none, mode: below?.mode ?? null }
  }
  if (operators.has('Refusal') && xcomp && TELLING.test(tree.lemma(complement))) return 'nothing'
  if (operators.has('Refusal') && xcomp) return { type: 'REJECT', ...none, mode: below?.mode ?? null }
  if (operators.has('Demand')) {
    // A question is no request.
    if (lemma === 'ask' && (asksWhether(tree, complement) || (isPassive(tree, at) && !infinitive(tree, complement))))
      return 'nothing'
    if (/^(?:want|seek|require|tell|direct|petition)$/.test(lemma) && (!xcomp || tree.child(at, OBJECT) < 0))
      return null
    if (!xcomp && operators.has('Say') && tree.tag(complement) !== 'VB' && !moodOf(tree, complement).must) return null
    const sent = tree.child(at, OBJECT)
    if (
      lemma === 'order' &&
      sent >= 0 &&
      /^(?:leave|depart|go)$/.test(tree.lemma(complement)) &&
      nounEntry(tree, sent, lexicon.nounClasses).some((one) => one.value === 'envoys')
    )
      return { type: 'SANCTION', ...none, mode: 'expel' }
    if (/^(?:order|instruct|command|direct)$/.test(lemma) && below && below.type === 'COERCE')
      return { ...below, by: 'outer', noun: -1 }
    return { type: 'REQUEST', ...none, mode: below?.mode ?? null }
  }
  if (operators.has('Plan') && xcomp && below && !isPassive(tree, complement) && !moodOf(tree, at).negated) {
    if (isConflict(below.type)) return { type: 'THREATEN', ...none, mode: below.mode }
    if (isCooperation(below.type) && /^(?:plan|intend|decide|resolve|prepare)$/.test(lemma))
      return { type: 'AGREE', ...none, mode: below.mode }
  }
  return null
}

/** "Declined to comment": nothing was refused to anybody. */
const TELLING = /^(?:comment|say|answer|elaborate|specify|disclose|draw|confirm|give|identify|name|reveal|tell|speak)$/

function asksWhether(tree: Tree, clause: number): boolean {
  return tree
    .children(clause)
    .some((one) => one < clause && /^(?:whether|if|what|why|how|when|who|where|which)$/.test(tree.lower(one)))
}

/** What is threatened when one warns of it. */
const FORCE =
  /^(?:war|retaliation|consequence|reprisal|force|attack|action|strike|sanction|revenge|bloodshed|punishment|countermeasure)$/

/** @param but an object that is a part of the verb: "took place" */
function isTransitive(tree: Tree, at: number, but = ''): boolean {
  const object = tree.child(at, OBJECT)
  return object >= 0 && tree.lemma(object) !== but
}

/** What the clause below a promise or a plan tells of, past "continue" and "start". */
function meaningBelow(tree: Tree, who: Who, clause: number): Meant | null {
  let at = clause
  for (let step = 0; step < 3; step++) {
    const next = tree.child(at, COMPLEMENT)
    if (next < 0 || !operatorsAt(tree, at).has('Phase')) break
    at = next
  }
  const frame = frameAt(tree, at)
  if (frame) return { ...frame.meaning, noun: frame.thing, by: 'frame' }
  return lightAt(tree, at) ?? lexicalAt(tree, who, at)
}

/** "Held talks", "the visit took place": the noun says what was done. */
function lightAt(tree: Tree, at: number): Meant | null {
  const operators = operatorsAt(tree, at)
  if (operators.has('Light')) {
    const brought = tree
      .children(at)
      .filter((one) => tree.relation(one) === R.obl && /^(?:for|in|to|into)$/.test(tree.preposition(one)))
    const lights = (entriesOf(lexicon.operators, tree, at) ?? []).filter(
      (one) => one.value === 'Light' && one.rest.length > 0,
    )
    const byPreposition = brought.filter((one) => lights.some(({ rest }) => rest.at(-1) === tree.preposition(one)))
    for (const thing of [...things(tree, at), ...byPreposition]) {
      const entry = eventNoun(tree, thing)
      if (entry) return { ...entry.value, noun: thing, by: 'light' }
    }
  }
  if (operators.has('Happen') && !isTransitive(tree, at, 'place')) {
    const subject = subjectOf(tree, at)
    const entry = subject >= 0 ? eventNoun(tree, subject) : null
    // "There is no agreement" tells of none.
    if (entry && !(tree.lemma(at) === 'be' && entry.need === '-'))
      return { ...entry.value, noun: subject, by: 'happen' }
  }
  return null
}

function lexicalAt(tree: Tree, who: Who, at: number): Meant | null {
  for (const { rest, need, value } of entriesOf(lexicon.verbs, tree, at) ?? []) {
    if (rest.length > 0 && !beside(tree, at, rest)) continue
    if (!meets(tree, who, at, need, value)) continue
    const other = value.mode === 'visit' ? arrival(tree, at) : value.type === 'ASSAULT' ? riot(tree, at) : null
    return { ...(other ?? value), noun: -1, by: 'verb' }
  }
  return null
}

/** Demonstrators who fight riot. */
function riot(tree: Tree, at: number): Meaning | null {
  const subject = subjectAbove(tree, at)
  if (subject < 0 || isPassive(tree, at)) return null
  return /^(?:protest[eo]r|demonstrator|rioter|marcher|striker)$/.test(tree.lemma(subject))
    ? { type: 'PROTEST', mode: 'riot' }
    : null
}

/** Soldiers who arrive do not visit. */
function arrival(tree: Tree, at: number): Meaning | null {
  const subject = subjectAbove(tree, at)
  if (subject < 0) return null
  const troops = nounEntry(tree, counted(tree, subject), lexicon.nounClasses)
  if (!troops.some((one) => one.value === 'troops' || one.value === 'peacekeepers')) return null
  const { from, to } = tree.phrase(subject)
  for (let i = from; i < to; i++)
    if (/^(?:peace-?keep|relief|aid$|humanitarian)/.test(tree.lower(i))) return { type: 'AID', mode: null }
  return { type: 'MOBILIZE', mode: 'troops' }
}

const physical: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION'])

/** Whether what a verb needs to have this meaning stands beside it. */
function meets(tree: Tree, who: Who, at: number, need: Need, { type }: Meaning): boolean {
  if (need === '') return true
  const passive = isPassive(tree, at)
  const about = things(tree, at).filter((one) => tree.relation(one) !== R.obl)
  // The object of a relative clause or of a participle stands before it.
  const before =
    passive && about.length === 0 && (tree.relation(at) === R.acl || tree.relation(at) === R['acl:relcl'])
      ? [tree.head(at)]
      : []
  const all = [...about, ...before]
  if (need === '~') return all.length === 0
  if (need === '!' && all.length === 0) return type !== 'ASSAULT' ? tree.relation(at) === R.conj : false
  return all.some((thing) => {
    const one = who.acts(thing) ? thing : counted(tree, thing)
    if (who.acts(one) || who.knownAt(one)) return true
    if (type === 'CONSULT') return false
    if (need === '?') return who.named(one)
    return physical.has(type) ? lexicon.targets.has(tree.lemma(one)) : who.named(one)
  })
}

/** An actor's own act still to come, as PLOVER counts it: an agreement or a threat; a refusal, when it is not to come. */
function undertaken(tree: Tree, at: number, act: Act, mood: Mood): Act[] {
  if (isPassive(tree, at) || act.by === 'happen') return []
  // What will probably be is foreseen, not undertaken.
  if (!(mood.future || mood.would) || mood.may) return []
  const auxiliary = tree.children(at).find((one) => tree.relation(one) === R.aux) ?? at
  const words = { from: Math.min(auxiliary, act.from), to: act.to }
  const base = { ...act, ...words, by: 'future' as const }
  if (mood.negated) {
    if (!isCooperation(act.type) && act.type !== 'AGREE') return []
    return [{ ...base, type: /^(?:allow|permit|tolerate)$/.test(tree.lemma(at)) ? 'THREATEN' : 'REJECT' }]
  }
  if (isConflict(act.type)) return act.type === 'THREATEN' ? [] : [{ ...base, type: 'THREATEN' }]
  return isCooperation(act.type) ? [{ ...base, type: 'AGREE' }] : []
}

/** Words that are farther from each other do not make one span: the verb then stands for both. */
const FAR = 7

/** From the verb, or the noun before it, to its particle or the noun behind it. */
function wordsOf(tree: Tree, at: number, noun: number): { from: number; to: number } {
  const particle = tree.children(at).find((one) => tree.relation(one) === R['compound:prt'])
  let from = at
  let to = Math.max(at, particle ?? at) + 1
  if (noun >= 0 && Math.abs(noun - at) <= FAR) {
    from = Math.min(from, noun)
    to = Math.max(to, noun + 1)
  }
  return { from, to }
}
