/** Whether an unhedged "will" foretells rather than plans. */
import { asserted } from './asserted.ts'
import { awaited, type Place } from './candidate.ts'
import { subjectOf } from './clause.ts'
import type { Tree } from './tree.ts'
import {
  arranged,
  believing,
  bodies,
  documents,
  doubled,
  foretelling,
  foretellingPhrases,
  outcomePassives,
  outcomes,
  scheduled,
  sides,
  verdicts,
} from './words.ts'

/** Unhedged, it foretells rather than plans. */
export function foretold(place: Place, verb: number, top: number, finite: boolean): boolean {
  const { tree } = place
  if (!asserted(place, top, false) || laidDown(tree, top)) return false
  const subject = subjectOf(tree, top)
  if (subject < 0) return false
  const word = tree.lower(subject)
  if (/^(?:you|one)$/.test(word)) return false
  // "The guards will show you the way"
  if (tree.children(verb, 'obj', 'iobj').some((child) => tree.lower(child) === 'you')) return false
  const passive = tree.child(verb, 'aux:pass') >= 0
  const predicate = tree.child(verb, 'cop') >= 0
  const lemma = tree.lemma(verb)
  if (tree.tag(verb) === 'VBG') return false
  if (/^(?:i|we)$/.test(word)) return /^(?:lose|suffer|fail|regret|starve|die)$/.test(lemma) && !predicate
  const said = place.saidAt(verb)
  const own = said !== null && ownAct(place, said, subject)
  const outcome = outcomeOf(tree, verb, subject, passive, predicate)
  if (own) return outcome && !doubled.has(lemma)
  const planned = finite && (passive || doubled.has(lemma) || lasting.has(lemma)) && awaitedOnly(place, verb)
  if (outcome && !planned) return true
  const over = tree.head(top)
  const believed =
    over >= 0 &&
    (tree.relation(top) === 'ccomp' || tree.relation(top) === 'parataxis') &&
    believing.has(tree.lemma(over))
  if (believed || place.conditional(top)) return true
  return !scheduled.has(lemma) && !predicate && foretells(tree, top, subject)
}

/** With a date, a timetable as often as a forecast: "the curfew will continue through Sunday". */
const lasting: ReadonlySet<string> = new Set(['remain', 'continue', 'last', 'stay', 'run', 'end', 'return', 'resume'])

/** A date alone makes a passive a plan: "will be destroyed on Friday". */
function awaitedOnly(place: Place, verb: number): boolean {
  return awaited(place, verb) && place.tree.child(verb, 'obl:agent') < 0 && !place.conditional(verb)
}

/** The speaker tells of the speaker's own acts. */
function ownAct({ cast, tree }: Place, said: NonNullable<ReturnType<Place['saidAt']>>, subject: number): boolean {
  const named = cast.named(tree.reach(subject))
  if (named.some((actor) => said.source.actors.includes(actor))) return true
  if (/^(?:he|she|it|they)$/.test(tree.lower(subject))) return named.length === 0
  const whose = tree.child(subject, 'nmod:poss')
  return /^(?:his|her|its|their|our|my)$/.test(tree.lower(whose)) && sides.has(tree.lemma(subject))
}

/** "Under the agreement, the corridor will remain": it is laid down, not foretold. */
function laidDown(tree: Tree, verb: number): boolean {
  return tree.children(verb, 'obl').some((child) => {
    const word = tree.lower(tree.reach(child).from)
    return /^(?:under|pursuant|per)$/.test(word) && documents.has(tree.lemma(child))
  })
}

function foretells(tree: Tree, verb: number, subject: number): boolean {
  if (tree.children(verb, 'aux').some((child) => tree.lower(child) === 'would')) return false
  if (/^(?:nobody|none|neither|nothing|few|no-one)$/.test(tree.lower(subject))) return true
  if (tree.lower(subject) === 'one' && tree.lower(subject - 1) === 'no') return true
  if (tree.children(verb, 'advmod').some((child) => foretelling.has(tree.lower(child)))) return true
  const { from, to } = tree.reach(verb)
  return foretellingPhrases.some((phrase) => {
    for (let i = from; i + phrase.length <= to; i++)
      if (phrase.every((word, k) => tree.lower(i + k) === word)) return true
    return false
  })
}

/** What happens to be, or comes about, rather than what somebody does. */
export function outcomeOf(tree: Tree, verb: number, subject: number, passive: boolean, predicate: boolean): boolean {
  const lemma = tree.lemma(verb)
  if (predicate) {
    const tag = tree.tag(verb)
    if (/^JJ/.test(tag)) return !arranged.has(tree.lower(verb))
    // "Will be in question", "will be at risk": how it stands with something.
    return verdicts.has(lemma) || (precarious.has(lemma) && /^(?:in|at)$/.test(tree.lower(tree.child(verb, 'case'))))
  }
  if (passive) return outcomePassives.has(lemma)
  if (lemma === 'be') return false
  if (!outcomes.has(lemma)) return false
  // "It will work", and not "will work with others".
  if (lemma === 'work' && /^(?:with|to|on|hard|together|closely|for|as)$/.test(tree.lower(verb + 1))) return false
  return !doubled.has(lemma) || !agent(tree, subject) || (lemma !== 'face' && tree.child(verb, 'compound:prt') >= 0)
}

const precarious: ReadonlySet<string> = new Set([
  'question',
  'doubt',
  'danger',
  'jeopardy',
  'risk',
  'peril',
  'limbo',
  'ruin',
])

/** The subject may be somebody who acts: a person or body by its name, or a pronoun of one. */
export function agent(tree: Tree, subject: number): boolean {
  return (
    /^NNPS?$/.test(tree.tag(subject)) ||
    /^(?:he|she|they|i|we|you|who)$/.test(tree.lower(subject)) ||
    bodies.has(tree.lemma(subject))
  )
}
