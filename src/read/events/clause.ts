/** How it stands with an act: whether it happened, is to come, may come or was denied, and whether it is what its sentence tells. */
import type { EventStatus } from '../../domain/index.ts'
import type { Operator } from './lexicon/open.ts'
import { R, relations, type Tree } from './tree.ts'
import { counting, operatorsAt } from './words.ts'

/** What the auxiliaries and adverbs of a verb say. */
export interface Mood {
  negated: boolean
  /** "Will", "is going to". */
  future: boolean
  /** "Would": still to come where it is reported, else only thought of. */
  would: boolean
  may: boolean
  must: boolean
  /** An "if" or "unless" hangs on it. */
  conditional: boolean
}

const AUX = relations('aux aux:pass cop')
const MARK = relations('mark')
const SUBJECT = relations('nsubj nsubj:pass')
/** A subject has no more words than this. */
const NEAR = 10
const NOT = /^(?:not|n['’]t|never|neither|nor|hardly)$/

/** @param shared whether an auxiliary of the verb that this one is joined to counts */
export function moodOf(tree: Tree, verb: number, shared = true): Mood {
  const mood: Mood = { negated: false, future: false, would: false, may: false, must: false, conditional: false }
  let bare = true
  for (const one of tree.children(verb)) {
    const relation = tree.relation(one)
    const word = tree.lower(one)
    if (AUX[relation]) {
      if (relation === R.aux) bare = false
      if (word === 'cannot') mood.negated = true
      if (/^(?:will|shall|['’]ll|wo)$/.test(word)) mood.future = true
      else if (/^(?:would|['’]d)$/.test(word) && tree.tag(one) === 'MD') mood.would = true
      else if (/^(?:may|might|could|can|ca)$/.test(word)) mood.may = true
      else if (/^(?:must|should|ought|need)$/.test(word)) mood.must = true
    } else if (relation === R.advmod) {
      if (NOT.test(word) || (word === 'longer' && tree.lower(one - 1) === 'no')) mood.negated = true
      else if (/^(?:possibly|perhaps|maybe|probably)$/.test(word)) mood.may = true
    } else if (relation === R.advcl) {
      const mark = tree.child(one, MARK)
      if (mark >= 0 && /^(?:if|unless|provided|should)$/.test(tree.lower(mark))) mood.conditional = true
      if (afterOnce(tree, one)) mood.conditional = true
    } else if (relation === R.obj || relation === R.nsubj || relation === R['nsubj:pass']) {
      const first = tree.children(one)[0]
      if (first !== undefined && tree.lower(first) === 'no' && tree.relation(first) === R.det) mood.negated = true
      if (/^(?:nobody|none|no-one|neither)$/.test(tree.lower(one))) mood.negated = true
      if (tree.children(one).some((other) => tree.lower(other) === 'neither')) mood.negated = true
      // "Once they meet": the parser hangs it on whoever follows.
      if (tree.children(one).some((other) => other < one && tree.lower(other) === 'once')) mood.conditional = true
    } else if (SUBJECT[relation]) bare = false
  }
  if (afterOnce(tree, verb)) mood.conditional = true
  // "Would prohibit aid and deny entry": one auxiliary for both.
  if (shared && bare && tree.relation(verb) === R.conj && tree.tag(verb) === 'VB') {
    const first = moodOf(tree, tree.head(verb), false)
    return { ...first, negated: mood.negated || first.negated }
  }
  return mood
}

/** "Once the two sides meet", by its words: the parser takes "once" for an adverb, and may hang the subject elsewhere. */
function afterOnce(tree: Tree, verb: number): boolean {
  if (!/^VB[PZ]?$/.test(tree.tag(verb))) return false
  let at = verb - 1
  while (verb - at < NEAR && /^(?:NN|PRP|DT|JJ|CD|CC|POS)/.test(tree.tag(at))) at--
  return at < verb - 1 && tree.lower(at) === 'once'
}

/** An infinitive with "to". */
export function infinitive(tree: Tree, verb: number): boolean {
  const mark = tree.child(verb, MARK)
  return mark >= 0 && tree.tag(mark) === 'TO'
}

export interface Standing {
  status: EventStatus
  /** It is what the sentence tells, or what is said in it; not a circumstance. */
  main: boolean
  /** The promise, demand, threat or refusal that it is the content of, or -1. */
  under: number
  underAs: Operator | null
  /** The verb that tells it, or -1. */
  say: number
  /** A word above it says that it is to come by the will of its actor: "plans to". */
  planned: boolean
  conditional: boolean
  /** Somebody only believes it. */
  believed: boolean
  /** It is only hoped for, or wanted. */
  hoped: boolean
  /** It stands in an "if". */
  supposed: boolean
}

const CLIMB = 30
const OUTER: readonly Operator[] = ['Promise', 'Threat', 'Demand', 'Refusal']

/** Nouns with "to do something", by what they say of it. */
const nounsOver: Readonly<Record<string, EventStatus>> = {
  invitation: 'proposed',
  offer: 'proposed',
  proposal: 'proposed',
  call: 'proposed',
  demand: 'proposed',
  request: 'proposed',
  plan: 'planned',
  agreement: 'planned',
  decision: 'planned',
  promise: 'planned',
  intention: 'planned',
  refusal: 'denied',
  readiness: 'possible',
  willingness: 'possible',
  hope: 'possible',
  desire: 'possible',
}

/** Null for what is not told to be so at all: a purpose, a wish inside a noun, a word that only describes. */
export function standingOf(tree: Tree, at: number): Standing | null {
  const own = moodOf(tree, at)
  const standing: Standing = {
    status: 'held',
    main: true,
    under: -1,
    underAs: null,
    say: -1,
    planned: false,
    conditional: own.conditional,
    believed: false,
    hoped: false,
    supposed: false,
  }
  /** What stands above decides over what stands below, but a denial or a doubt stays. */
  const put = (status: EventStatus) => {
    if (standing.status === 'held' || (standing.status === 'planned' && status !== 'held')) standing.status = status
  }
  const apply = (mood: Mood) => {
    if (mood.negated) put('denied')
    if (mood.may || mood.conditional) put('possible')
    if (mood.future || mood.would) put('planned')
  }
  apply(own)
  let would = own.would
  let verb = at
  for (let step = 0; step < CLIMB; step++) {
    const above = tree.head(verb)
    if (above < 0) break
    const relation = tree.relation(verb)
    if (relation === R.conj) {
      verb = above
      continue
    }
    if (relation === R.ccomp || relation === R.parataxis) {
      const operators = operatorsAt(tree, above)
      const outer = relation === R.ccomp ? outerOf(tree, operators, verb) : null
      const asked = tree.child(verb, MARK)
      if (asked >= 0 && /^(?:whether|if)$/.test(tree.lower(asked))) {
        put('possible')
        standing.supposed = true
      }
      const wished =
        relation === R.ccomp && tree.tag(verb) === 'VB' && tree.child(verb, AUX) < 0 && tree.child(verb, SUBJECT) >= 0
      if (operators.has('Deny')) {
        put('denied')
        standing.say = above
      } else if (outer) {
        if (standing.under < 0) Object.assign(standing, { under: above, underAs: outer })
      } else if (wished && operators.has('Say')) {
        // "Reiterated its demand that Israel ease them": a wish, by the verb's form.
        if (standing.under < 0) Object.assign(standing, { under: above, underAs: 'Demand' })
      } else if (operators.has('Say')) {
        if (standing.say < 0) standing.say = above
        if (moodOf(tree, above).negated) put('possible')
      } else if (operators.has('Believe')) {
        // What somebody thinks will be is not decided; what he thinks has been is told.
        if (standing.status === 'planned') standing.status = 'possible'
        standing.believed = true
        if (standing.say < 0) standing.say = above
      } else if (operators.has('Expect')) put('planned')
      else if (operators.has('Plan')) {
        put('planned')
        standing.planned = true
      } else if (operators.has('Hope')) put('possible')
      else if (relation === R.ccomp) standing.main = false
    } else if (relation === R.xcomp || (relation === R.advcl && completes(tree, verb, above))) {
      const operators = operatorsAt(tree, above)
      const lemma = tree.lemma(above)
      const mood = moodOf(tree, above)
      const outer = OUTER.find((one) => operators.has(one))
      if (outer && lemma !== 'want' && lemma !== 'seek') {
        if (standing.under < 0) Object.assign(standing, { under: above, underAs: outer })
      } else if (lemma === 'go' || lemma === 'be') {
        put('planned')
        standing.planned = true
      } else if (lemma === 'have') return null
      else if (/^(?:stop|cease|quit)$/.test(lemma)) return null
      else if (operators.has('Fail')) put('denied')
      else if (operators.has('Plan')) {
        if (mood.negated) standing.status = 'denied'
        put('planned')
        standing.planned = true
      } else if (operators.has('Expect')) put('planned')
      else if (operators.has('Hope')) {
        put('possible')
        standing.hoped = true
      } else if (operators.has('Try') || operators.has('Believe')) put('possible')
      else if (operators.has('Say')) {
        if (standing.say < 0) standing.say = above
      } else if (!operators.has('Phase')) return null
      apply(mood)
      would ||= mood.would
    } else if (relation === R.advcl) {
      if (infinitive(tree, verb) || contained(tree, verb)) return null
      const mark = tree.child(verb, MARK)
      if (mark >= 0 && /^(?:if|unless|whether|until|before|once|lest)$/.test(tree.lower(mark))) {
        put('possible')
        standing.supposed = true
      }
      standing.main = false
    } else if (relation === R.acl) {
      standing.main = false
      if (contained(tree, verb)) return null
      const that = tree.child(verb, MARK)
      if (infinitive(tree, verb) || (that >= 0 && tree.lower(that) === 'that')) {
        const status = nounsOver[tree.lemma(above)]
        if (!status) return null
        const none = tree.children(above).some((one) => tree.relation(one) === R.det && tree.lower(one) === 'no')
        put(none ? 'denied' : (statusOver(tree, above) ?? status))
        Object.assign(standing, { under: above, underAs: 'Plan' })
      }
    } else if (relation === R['acl:relcl'] || relation === R.appos || relation === R.list) standing.main = false
    else if (relation === R.csubj && operatorsAt(tree, above).has('Believe')) {
      // "It is unlikely that they will".
      standing.status = 'possible'
      standing.believed = true
    } else if (relation === R.csubj || relation === R.dep || relation === R.root) standing.main = false
    else return null
    // A clause that hangs on a noun tells a circumstance; what is above the noun does not change it.
    if (relation === R['acl:relcl'] || relation === R.acl) break
    verb = above
  }
  // "Would" is what a report makes of "will"; told by nobody, it is only thought of.
  if (would && standing.say < 0 && standing.under < 0 && standing.status === 'planned') standing.status = 'possible'
  return standing
}

/** A clause that the parser took for a purpose and that says what was begun, asked for or promised. */
function completes(tree: Tree, verb: number, above: number): boolean {
  const operators = operatorsAt(tree, above)
  return operators.has('Phase') || (infinitive(tree, verb) && OUTER.some((one) => operators.has(one)))
}

/** "Demanded that", "warned that it would": those that ask or threaten with a clause; a mere saying gives null. */
function outerOf(tree: Tree, operators: ReadonlySet<Operator>, clause: number): Operator | null {
  const outer = OUTER.find((one) => operators.has(one))
  if (!outer) return null
  if (!operators.has('Say')) return outer
  const mood = moodOf(tree, clause)
  if (outer === 'Threat') return mood.future || mood.would ? outer : null
  return tree.tag(clause) === 'VB' || mood.must ? outer : null
}

/** "Accused of shelling", "praised for opening": what somebody is said to have done, not what is told. */
function contained(tree: Tree, verb: number): boolean {
  if (tree.tag(verb) !== 'VBG') return false
  return tree.children(verb).some((one) => one < verb && /^(?:of|for|from|about|against|at|on)$/.test(tree.lower(one)))
}

/** Promises that wait for the other side's yes. */
const OFFERS = /^(?:offer|propose|volunteer|ready|willing|readiness|willingness|invite|suggest)$/

/** What the verb over a noun makes of what the noun says: an invitation that is accepted, refused, called off. */
export function statusOver(tree: Tree, inner: number): EventStatus | null {
  const noun = counting(tree, inner)
  const relation = tree.relation(noun)
  if (relation !== R.obj && relation !== R['nsubj:pass'] && relation !== R.nsubj && relation !== R.obl) return null
  const verb = tree.head(noun)
  const operators = operatorsAt(tree, verb)
  if (operators.has('Cancel')) return 'cancelled'
  if (relation === R.nsubj) return null
  // "Called for talks": what its preposition brings is what the verb is about.
  if (relation === R.obl && tree.lower(verb + 1) !== tree.preposition(noun)) return null
  if (operators.has('Refusal')) return 'denied'
  if (operators.has('Invite')) return 'proposed'
  if (operators.has('Promise')) return OFFERS.test(tree.lemma(verb)) ? 'proposed' : 'planned'
  if (operators.has('Plan') || operators.has('Expect')) return 'planned'
  if (operators.has('Hope')) return 'possible'
  return null
}

/** What an act is inside the promise, demand, threat or refusal that it is the content of. */
export function statusUnder(tree: Tree, { under, underAs, status }: Standing): EventStatus {
  if (status === 'denied') return status
  if (underAs === 'Demand') return 'proposed'
  if (underAs === 'Refusal') return 'denied'
  if (underAs === 'Threat') return 'possible'
  return OFFERS.test(tree.lemma(under)) ? 'proposed' : 'planned'
}
