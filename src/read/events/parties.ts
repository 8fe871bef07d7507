/** Who takes part in an act, and in which role. */

import type { Act } from './act.ts'
import { infinitive } from './clause.ts'
import { type EventType, lexicon } from './lexicon/open.ts'
import { AS_WELL_AS, asWellAs, subjectAbove } from './subject.ts'
import { isTime, R, relations, type Tree } from './tree.ts'
import { isPronoun, type Party, type Who } from './who.ts'
import { eventNoun } from './words.ts'

const ACTIVE = relations('nsubj')
const PASSIVE = relations('nsubj:pass')
const OBJECT = relations('obj')
const AGENT = relations('obl:agent')
const PASSIVE_AUX = relations('aux:pass')

/** The verb's subject is whom it is done to. */
export function isPassive(tree: Tree, verb: number): boolean {
  return (
    tree.child(verb, PASSIVE) >= 0 ||
    tree.child(verb, PASSIVE_AUX) >= 0 ||
    (tree.tag(verb) === 'VBN' &&
      tree.relation(verb) === R.acl &&
      tree.child(verb, OBJECT) < 0 &&
      !joinedActive(tree, verb))
  )
}

/** "Doctors who donated and delivered goods": what is joined to the participle has an object. */
function joinedActive(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((one) => tree.relation(one) === R.conj && tree.child(one, OBJECT) >= 0)
}

/** The head of the phrase that does what a verb says; -1 for nobody told. */
export function doerOf(tree: Tree, verb: number): number {
  const agent = tree.child(verb, AGENT)
  if (agent >= 0) return agent
  if (isPassive(tree, verb)) {
    const by = tree.children(verb).find((one) => tree.relation(one) === R.obl && tree.preposition(one) === 'by')
    return by ?? -1
  }
  return subjectAbove(tree, verb)
}

export function party(tree: Tree, head: number): Party {
  const { from, to } = tree.phrase(head)
  // "Velmara as well as Doruvia" is two; the parser gives "once", which opens the clause, to whoever follows.
  const second = tree.children(head).find((one) => asWellAs(tree, head, one))
  const end = second === undefined ? to : tree.phrase(second).from - AS_WELL_AS
  return { head, run: { from: tree.lower(from) === 'once' ? from + 1 : from, to: end } }
}

/** Prepositions that bring whom an act is done to, by type, the likeliest first. */
const towards: Readonly<Record<EventType, readonly string[]>> = {
  AGREE: ['with', 'to', 'for', 'from', 'by', 'on', 'in', 'between'],
  CONSULT: ['with', 'to', 'in', 'at', 'between', 'for'],
  SUPPORT: ['to', 'with', 'for', 'of', 'by', 'behind'],
  CONCEDE: ['to', 'on', 'from', 'of', 'with', 'in', 'against'],
  COOPERATE: ['with', 'to', 'from'],
  AID: ['to', 'for', 'in', 'into'],
  RETREAT: ['to', 'from', 'in', 'with'],
  REQUEST: ['on', 'upon', 'to', 'of', 'from', 'by', 'in', 'with'],
  ACCUSE: ['against', 'over', 'about', 'of', 'by', 'on', 'at', 'for', 'into', 'to', 'in'],
  REJECT: ['from', 'by', 'of', 'on', 'to', 'with', 'in', 'for'],
  THREATEN: ['against', 'to', 'with', 'on', 'in', 'from', 'of'],
  PROTEST: ['against', 'by', 'from', 'to', 'of', 'over', 'at', 'in'],
  SANCTION: ['on', 'against', 'to', 'with', 'from', 'of', 'in'],
  MOBILIZE: ['against', 'in', 'to', 'along', 'on', 'near', 'at', 'around'],
  COERCE: ['on', 'in', 'against', 'from', 'of', 'to', 'into', 'at'],
  ASSAULT: ['on', 'at', 'against', 'in', 'of', 'with', 'into', 'near'],
}

const SKIPPED = relations(
  'acl:relcl parataxis punct mark aux aux:pass det cc case cop advmod obl:agent vocative discourse expl nummod',
)

/** The farthest that whom an act is done to is looked for, in steps and in words looked at. */
const STEPS = 7
const LOOKED = 80

/** A phrase with the cost of taking it for the one that an act is done to. */
interface Candidate {
  head: number
  cost: number
}

/**
 * Whom an act is done to: the nearest phrase below its words that may be somebody, the object first, then what a fitting preposition
 * brings, then what hangs on the object or stands in the clause below.
 * @param not heads of the actor's phrases
 * @param except the noun that says what is done
 */
export function doneTo(
  tree: Tree,
  who: Who,
  anchor: number,
  { type, mode }: Pick<Act, 'type' | 'mode'>,
  not: readonly number[],
  except = -1,
): number {
  const prepositions = towards[type]
  const queue: { at: number; cost: number; step: number }[] = [{ at: anchor, cost: 0, step: 0 }]
  let best: Candidate | null = null
  let looked = 0
  for (let next = queue.shift(); next && looked < LOOKED; next = queue.shift()) {
    const { at, cost, step } = next
    if (step >= STEPS) continue
    for (const one of tree.children(at)) {
      looked++
      const relation = tree.relation(one)
      if (SKIPPED[relation] || not.includes(one) || isTime(tree, one)) continue
      if (relation === R.conj && (at === anchor || tree.verb(one))) continue
      if (at === anchor && ACTIVE[relation]) continue
      if (relation === R.advcl && at === anchor && !infinitive(tree, one)) continue
      const price = cost + priceOf(tree, one, at, relation, prepositions, type, mode)
      const noun = tree.noun(one) || who.knownAt(one) !== null
      if (
        noun &&
        one !== except &&
        !isPronoun(tree, one) &&
        price < 15 &&
        (!best || price < best.cost) &&
        fits(tree, who, one, relation, type)
      )
        best = { head: one, cost: price }
      queue.push({ at: one, cost: price + 1, step: step + 1 })
    }
  }
  return best?.head ?? -1
}

const SENT: ReadonlySet<EventType> = new Set(['AGREE', 'AID', 'MOBILIZE', 'THREATEN'])

/** What these bring is about the sentence, not about the act. */
const ASIDE =
  /^(?:according|despite|after|before|since|during|following|until|amid|because|under|like|unlike|without|than)$/

function priceOf(
  tree: Tree,
  one: number,
  at: number,
  relation: number,
  prepositions: readonly string[],
  type: EventType,
  mode: string | null,
): number {
  if (relation === R.iobj) return 0
  // Troops that are sent or offered are not the ones they are sent to.
  if (
    (relation === R.obj || relation === R.obl) &&
    SENT.has(type) &&
    /^(?:troops?|forces?|soldiers?|peacekeepers?|arms|weapons?)$/.test(tree.lemma(one))
  )
    return 12
  // Whoever is to do what is promised or threatened is not the one it is promised to.
  if (relation === R.nsubj && (type === 'AGREE' || type === 'THREATEN')) return 5
  if (relation === R.obj || relation === R['nsubj:pass'] || relation === R.nsubj) return 0.5
  if (relation === R['nmod:poss']) return 0.6
  if (relation === R.amod || relation === R.compound || relation === R['nmod:desc']) return 1
  if (relation === R.xcomp || relation === R.ccomp) return 0.5
  if (relation === R.advcl || relation === R.acl) return 1.5
  if (relation === R.obl || relation === R.nmod) {
    const preposition = tree.preposition(one)
    if (ASIDE.test(preposition)) return 20
    // Where people meet is not with whom.
    const talks = (type === 'CONSULT' && mode !== 'visit') || (type === 'AGREE' && mode === 'meet')
    if (talks && /^(?:in|at)$/.test(preposition)) return 20
    // An accusation is brought to a court, and is against somebody else.
    const rank = prepositions.indexOf(preposition)
    if (rank < 0) return preposition === 'by' && relation === R.obl ? 6 : 3
    // A complaint to somebody is about somebody else; a march in a city is against somebody else; a meeting in a city is with somebody else.
    const aside = (type === 'ACCUSE' && preposition === 'to') || (type === 'PROTEST' && preposition === 'in')
    // "In defiance of the authorities".
    if (preposition === 'in' && eventNoun(tree, one)) return 0.8
    const place = preposition === 'in' || preposition === 'at'
    return 0.3 + rank * 0.25 + (aside ? 3 : place && type !== 'MOBILIZE' && tree.verb(at) ? 1 : 0)
  }
  return 2
}

/** Somebody: named, or a word for those who act. A state's adjective counts only when its noun does not act itself. */
function fits(tree: Tree, who: Who, head: number, relation: number, type: EventType): boolean {
  // "Its troops", "their leader": one's own.
  if (tree.children(head).some((one) => tree.relation(one) === R['nmod:poss'] && isPronoun(tree, one))) return false
  if (relation === R.amod || relation === R.compound || relation === R['nmod:desc']) {
    const holder = tree.head(head)
    if (tree.noun(holder) && (who.acts(holder) || lexicon.targets.has(tree.lemma(holder)))) return false
    return who.knownAt(head)?.to === head + 1 || (tree.proper(head) && who.named(head))
  }
  if (who.acts(head) || who.knownAt(head) !== null) return true
  // Nobody talks with a road.
  return type !== 'CONSULT' && lexicon.targets.has(tree.lemma(head)) && who.named(head)
}
