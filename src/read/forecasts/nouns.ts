/** Forecasts by a noun: "there is a good chance that", "stands little chance of", "the odds of a deal are even". */
import type { Run } from '../layers.ts'
import { willBe } from './adjectives.ts'
import { asserted } from './asserted.ts'
import type { Candidate, Place } from './candidate.ts'
import { subjectOf } from './clause.ts'
import type { Likelihood } from './tables.ts'
import type { Tree } from './tree.ts'
import { chanceNouns, chances, dangerNouns, nearly, strong } from './words.ts'

const CONFIDENCE = 0.85

/** @param i a noun of chance or danger */
export function byNoun(place: Place, i: number): Candidate | null {
  const { tree } = place
  return rated(place, i) ?? there(place, i) ?? held(tree, place, i)
}

/** So far from the noun its rating may stand. */
const REACH = 14

/** "The chances of a breakthrough are slim", "the likelihood remains low": by the words, since parses of it differ. */
function rated(place: Place, i: number): Candidate | null {
  const { tree } = place
  if (!/^nsubj|^root|^nmod/.test(tree.relation(i))) return null
  const end = ratingAtEnd(tree, i)
  if (end !== null) return tree.head(i) < 0 ? ratedAs(tree, i, end, i) : null
  let at = i + 1
  while (at < tree.to && at < i + REACH && !/^(?:is|are|remains?|looks?|’s|'s)$/.test(tree.lower(at))) {
    if (/^VB[DZP]$|^[,.:]$|^MD$/.test(tree.tag(at))) return null
    at++
  }
  const be = at++
  while (degrees.has(tree.lower(at))) at++
  const word = tree.lower(at)
  // "Chances are that the text will leak."
  const clause = word === 'that' && tree.relation(at) === 'mark' ? tree.head(at) : -1
  if (clause > at && be === i + 1 && willBe(tree, clause))
    return { head: clause, phrase: { from: i, to: i + 1 }, likelihood: null, confidence: CONFIDENCE }
  if (at >= tree.to || at > i + REACH + 3 || !Object.hasOwn(chances, word)) return null
  if (!/^[,.;:)!]$|^``$|^''$/.test(tree.tag(at + 1)) && at + 1 < tree.to && tree.lower(at + 1) !== 'that') return null
  const top = [i, be, at].find((one) => tree.head(one) < i || tree.head(one) > at) ?? at
  return asserted(place, top, true) ? ratedAs(tree, i, at, top) : null
}

/** "The likelihood that it will fail is high": the word that says how great it is, at the sentence's end. */
function ratingAtEnd(tree: Tree, i: number): number | null {
  if (tree.lower(i + 1) !== 'that' || tree.relation(i + 1) !== 'mark') return null
  let at = tree.to - 1
  while (at > i && tree.tokens[at]?.kind === 'mark') at--
  let be = at - 1
  while (degrees.has(tree.lower(be))) be--
  return /^(?:is|are|remains?)$/.test(tree.lower(be)) && Object.hasOwn(chances, tree.lower(at)) ? at : null
}

/** @param at the word that says how great it is */
function ratedAs(tree: Tree, i: number, at: number, head: number): Candidate {
  const likelihood = chanceNouns.has(tree.lower(i)) ? meaning(tree.lower(at), tree.lower(at - 1)) : null
  return { head, phrase: { from: i, to: at + 1 }, likelihood, confidence: CONFIDENCE }
}

const degrees: ReadonlySet<string> = new Set([
  ...strong,
  ...nearly,
  'about',
  'roughly',
  'still',
  'now',
  'quite',
  'rather',
  'pretty',
  'too',
])

/** It says of what: "chance of", "chance that", "chances for". */
function ofWhat(tree: Tree, i: number): number | undefined {
  return tree
    .children(i, 'nmod', 'acl', 'ccomp', 'advcl', 'obl')
    .find(
      (child) =>
        child > i && tree.children(child, 'case', 'mark').some((m) => /^(?:of|that|for|to)$/.test(tree.lower(m))),
    )
}

/** "There is a 70 percent chance that the summit will be cancelled." */
function there(place: Place, i: number): Candidate | null {
  const { tree } = place
  const top = tree.head(i)
  const expletive = tree.child(top, 'expl')
  if (top < 0 || tree.lower(expletive) !== 'there' || tree.tag(top) === 'VBD') return null
  const told = sized(tree, i)
  if (!asserted(place, top, true)) return null
  const clause = tree
    .children(i, 'acl', 'ccomp', 'advcl', 'acl:relcl')
    .concat(tree.children(top, 'ccomp', 'advcl'))
    .find((child) => child > i && tree.children(child, 'mark').some((m) => tree.lower(m) === 'that'))
  if (clause !== undefined && subjectOf(tree, clause) >= 0)
    return willBe(tree, clause) ? { head: clause, ...told } : null
  return ofWhat(tree, i) !== undefined && told.sized ? { head: top, ...told } : null
}

/** "The opposition stands little chance of winning." */
function held(tree: Tree, place: Place, i: number): Candidate | null {
  const top = tree.head(i)
  if (top < 0 || top > i || tree.relation(i) !== 'obj' || !/^(?:have|stand|give)$/.test(tree.lemma(top))) return null
  if (!/^VB[ZP]?$/.test(tree.tag(top)) || !asserted(place, top, true)) return null
  const told = sized(tree, i)
  const wide =
    ofWhat(tree, i) !== undefined ||
    tree.children(top, 'advcl', 'obl').some((child) => child > i && tree.lower(tree.reach(child).from) === 'of')
  return told.sized && wide ? { head: top, ...told } : null
}

interface Sized extends Omit<Candidate, 'head'> {
  /** Something says how great the chance is. */
  sized: boolean
}

function sized(tree: Tree, i: number): Sized {
  const base = { likelihood: null, confidence: CONFIDENCE }
  const bare: Run = { from: i, to: i + 1 }
  const percent = percentBefore(tree, i)
  if (percent) return { ...base, phrase: { from: percent.from, to: i + 1 }, exact: percent.value, sized: true }
  const word = tree.lower(i - 1)
  if (!Object.hasOwn(chances, word)) return { ...base, phrase: bare, sized: false }
  const before = tree.lower(i - 2)
  const degree = strong.has(before) || nearly.has(before)
  return {
    ...base,
    phrase: { from: degree ? i - 2 : i - 1, to: i + 1 },
    likelihood: dangerNouns.has(tree.lower(i)) ? null : meaning(word, before),
    sized: true,
  }
}

function meaning(word: string, before: string): Likelihood | null {
  if (word === 'no') return nearly.has(before) ? { stem: 'almost no chance' } : null
  const stem = chances[word]
  if (!stem) return null
  // The survey asked for a very good chance, not for a good one.
  if (stem === 'good chance') return strong.has(before) ? { stem: 'very good chance' } : null
  return strong.has(before) ? { stem, very: true } : { stem }
}

/** "70 percent", "a 70% chance". */
function percentBefore(tree: Tree, i: number): { from: number; value: number } | null {
  let at = i - 1
  if (tree.lower(at) === 'cent' && tree.lower(at - 1) === 'per') at--
  if (!/^(?:%|percent|per|per-cent)$/.test(tree.lower(at))) {
    const one = /^(\d{1,2}(?:\.\d+)?)(?:%|-percent)$/.exec(tree.lower(at))
    return one ? { from: at, value: Number(one[1]) / 100 } : null
  }
  if (tree.lower(at - 1) === '-') at--
  const number = /^\d{1,3}(?:\.\d+)?$/.exec(tree.lower(at - 1))
  const value = number ? Number(number[0]) : Number.NaN
  return value <= 100 ? { from: at - 1, value: value / 100 } : null
}
