/** Forecasts by their verb: "will", "would" where a saying shifts it, "may", "might", "could", "is going to". */
import { asserted } from './asserted.ts'
import { awaited, type Candidate, type Place } from './candidate.ts'
import { beginOf, headless, perfect, subjectOf } from './clause.ts'
import { agent, foretold, outcomeOf } from './foretold.ts'
import { type Hedge, hedgeOf } from './hedge.ts'
import type { Tree } from './tree.ts'
import { allowed, believing, likelihood, outcomePassives, stative, telling, yet } from './words.ts'

/** @param i a modal, or "going" */
export function byVerb(place: Place, i: number): Candidate | null {
  const { tree } = place
  const modal = tree.lower(i)
  if (modal === 'going') return byGoing(place, i)
  const verb = verbOf(tree, i)
  if (verb === null) return null
  if (modal === 'shall' || perfect(tree, verb)) return null
  // "May the two peoples live in peace", "nor will it": a wish or a turn of phrase.
  if (tree.child(verb, 'nsubj', 'nsubj:pass') > i) return null
  if (modal === 'may' || modal === 'might' || modal === 'could') return byMay(place, i, verb)
  const would = modal === 'would' || modal === "'d" || modal === '’d'
  return byWill(place, i, verb, would)
}

/** The verb, or the predicate, that a modal stands with. */
function verbOf(tree: Tree, i: number): number | null {
  if (tree.tag(i) !== 'MD' || tree.relation(i) !== 'aux') return null
  let verb = tree.head(i)
  // "Will, in my view, reject": a parse may hang it on the phrase between.
  if (verb > i && tree.relation(verb) === 'obl' && tree.head(verb) > verb && tree.child(verb, 'case') >= 0)
    verb = tree.head(verb)
  return verb > i && !/^VB[DZ]$/.test(tree.tag(verb)) ? verb : null
}

function byGoing(place: Place, i: number): Candidate | null {
  const { tree } = place
  const verb = tree.child(i, 'xcomp')
  const be = tree.child(i, 'aux')
  if (verb < 0 || be < 0 || tree.child(verb, 'mark') < 0) return null
  if (!present.has(tree.lower(be)) || !foretold(place, verb, i, false)) return null
  return { head: i, phrase: null, likelihood: null, confidence: PLAIN }
}

const present: ReadonlySet<string> = new Set(['is', 'are', "'s", '’s', "'re", '’re', 'am', "'m", '’m'])

/** How often what is found in these ways is right: some hundred forecasts in news of others, read by eye, rounded down. */
const PLAIN = 0.65
const HEDGED = 0.85
const MAY = 0.75
const COULD = 0.8

function byWill(place: Place, i: number, verb: number, would: boolean): Candidate | null {
  const { tree } = place
  const hedge = hedgeOf(tree, i, verb)
  if (!asserted(place, verb, hedge !== null)) return null
  if (would && !wouldCome(place, verb, hedge)) return null
  if (hedge) {
    if (firstPerson(tree, verb) && hedge.stem === '') return null
    return {
      head: verb,
      ...beginOf(tree, verb),
      phrase: hedge.run,
      likelihood: likelihood(hedge.stem, hedge.very, false) ?? hedge.near,
      confidence: HEDGED,
    }
  }
  // "Group Will Run Ads": a headline.
  if (tree.tokens[i]?.capital && i > tree.from && tree.tokens[verb]?.capital) return null
  if (!foretold(place, verb, verb, true)) return null
  return { head: verb, ...beginOf(tree, verb), phrase: null, likelihood: null, confidence: PLAIN }
}

/** "Would" tells of what will be: a saying shifts it, or it is hedged; not wished, judged or supposed. */
function wouldCome(place: Place, verb: number, hedge: Hedge | null): boolean {
  const { tree } = place
  if (tree.lemma(verb) === 'like' || /^acl/.test(tree.relation(verb))) return false
  // "A register would keep them out": what would follow if there were one.
  const subject = subjectOf(tree, verb)
  if (subject >= 0 && /^(?:an?|any)$/.test(tree.lower(tree.reach(subject).from)) && !hedge) return false
  if (shifted(place, verb)) return hedge !== null || !(tree.child(verb, 'cop') >= 0 || place.conditional(verb))
  return hedge !== null && (hedge.stem !== '' || hedge.near !== null)
}

/** "Would" for what "will" be, said in the past. */
function shifted(place: Place, verb: number): boolean {
  const { tree } = place
  const over = tree.head(verb)
  if (tree.relation(verb) === 'ccomp' && over >= 0) {
    const lemma = tree.lemma(over)
    return /^VB[DN]$/.test(tree.tag(over)) && (telling.has(lemma) || believing.has(lemma))
  }
  if (tree.relation(verb) === 'conj' && over >= 0 && tree.relation(over) === 'ccomp') return shifted(place, over)
  return false
}

function firstPerson(tree: Tree, verb: number): boolean {
  return /^(?:i|we)$/.test(tree.lower(subjectOf(tree, verb)))
}

function byMay(place: Place, i: number, verb: number): Candidate | null {
  const { tree } = place
  const modal = tree.lower(i)
  if (!asserted(place, verb, true) || tree.tag(verb) === 'VBG') return null
  const subject = subjectOf(tree, verb)
  if (subject < 0) return null
  const next = tree.lower(i + 1)
  const not = next === 'not' || next === "n't" || next === 'n’t'
  const sure = [...tree.children(verb, 'advmod')].some(
    (child) => yet.has(tree.lower(child)) && child > i && child < verb,
  )
  const open = sure || awaited(place, verb) || place.conditional(verb)
  const passive = tree.child(verb, 'aux:pass') >= 0
  const predicate = tree.child(verb, 'cop') >= 0 || tree.lemma(verb) === 'be'
  const outcome = outcomeOf(tree, verb, subject, passive, tree.lemma(verb) !== 'be' && predicate)
  if (modal === 'could') {
    if (not || next === 'only' || (!outcome && !(open && agent(tree, subject)))) return null
    if (passive && !open) return null
  } else {
    if (allowed.has(tree.lower(subject)) || next === 'only') return null
    if (not && !outcome) return null
    const cause = tree.lemma(verb) === 'come' && tree.lower(verb + 1) === 'from'
    if ((predicate || cause || stative.has(tree.lemma(verb))) && !sure && !place.conditional(verb)) return null
    // "May be visited on weekdays" is a permission; "might be" hardly ever is.
    if (passive && modal === 'may' && !open && !outcomePassives.has(tree.lemma(verb))) return null
  }
  if (tree.relation(verb) === 'acl:relcl' && !open && !headless(tree, verb)) return null
  const well = next === 'well'
  return {
    head: verb,
    ...beginOf(tree, verb),
    phrase: { from: i, to: well ? i + 2 : i + 1 },
    likelihood: well || not ? null : { stem: modal },
    confidence: modal === 'could' ? COULD : MAY,
  }
}
