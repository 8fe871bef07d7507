/** Forecasts by an adjective: "is likely to hold", "it is possible that", "a compromise is unlikely". */
import type { Run } from '../layers.ts'
import { asserted } from './asserted.ts'
import { awaited, type Candidate, type Place } from './candidate.ts'
import { subjectOf } from './clause.ts'
import type { Likelihood } from './tables.ts'
import type { Tree } from './tree.ts'
import { adjectives, alone, comparing, likelihood, nearly, ofClauses, strong } from './words.ts'

const CONFIDENCE = 0.85
/** Verbs that show how a thing looks: "seems likely". */
const looking: ReadonlySet<string> = new Set(['seem', 'look', 'appear', 'remain', 'stay'])
const present: ReadonlySet<string> = new Set(['is', 'are', "'s", '’s', 'am', "'m", '’m', "'re", '’re', 'be'])

/** @param i a word of `adjectives` */
export function byAdjective(place: Place, i: number): Candidate | null {
  const { tree } = place
  const word = tree.lower(i)
  const stem = adjectives[word] ?? ''
  const top = stands(place, i)
  if (top === null || /^acl/.test(tree.relation(top)) || !asserted(place, top, true)) return null
  const degree = degreeOf(tree, i)
  if (!degree) return null
  const { run, very, near, denied } = degree
  const told = { phrase: run, likelihood: meaning(stem, very, near, denied), confidence: CONFIDENCE }
  const to = tree.children(i, 'xcomp').find((child) => tree.children(child, 'mark').some((m) => tree.lower(m) === 'to'))
  // "Not sure how to"
  if (to !== undefined && tree.children(to).some((child) => /^W/.test(tree.tag(child)))) return null
  if (to !== undefined && !ofClauses.has(word)) return coming(tree, to) ? { head: top, ...told } : null
  const clause = [i, ...(top === i ? [] : [top])]
    .flatMap((one) => tree.children(one))
    .find((child) => child > i && underThat(tree, child))
  if (clause !== undefined && subjectOf(tree, clause) >= 0) {
    // "I am certain that he lied" is about what has been.
    return willBe(tree, clause) && subjectWord(tree, top) === 'it' ? { head: clause, ...told } : null
  }
  if (to !== undefined || clause !== undefined) return null
  const subject = subjectOf(tree, top)
  if (subject < 0 || /^PRP|^DT|^EX|^W/.test(tree.tag(subject))) return null
  const open = awaited(place, top) || place.conditional(top)
  return alone.has(word) || ((word === 'possible' || word === 'conceivable') && open) ? { head: top, ...told } : null
}

/** The word whose reach is the clause, where the adjective is said of a subject and of now. */
function stands(place: Place, i: number): number | null {
  const { tree } = place
  const cop = tree.child(i, 'cop', 'aux:pass')
  if (cop >= 0) {
    const word = tree.lower(cop)
    if (tree.children(i, 'aux').some((child) => /^(?:have|has|had|would|could)$/.test(tree.lower(child)))) return null
    if (present.has(word)) return i
    return (word === 'was' || word === 'were') && shifted(tree, i) ? i : null
  }
  const over = tree.head(i)
  if (over < 0 || !/^(?:xcomp|acomp|advmod)$/.test(tree.relation(i)) || !looking.has(tree.lemma(over))) return null
  return /^VB[ZP]?$/.test(tree.tag(over)) || shifted(tree, over) ? over : null
}

/** "Said it was likely" */
function shifted(tree: Tree, i: number): boolean {
  return tree.relation(i) === 'ccomp' && /^VB[DN]$/.test(tree.tag(tree.head(i)))
}

interface Degree {
  run: Run
  very: boolean
  near: boolean
  denied: boolean
}

/** The words that strengthen or deny an adjective; null for a comparison, which says nothing of how likely it is. */
function degreeOf(tree: Tree, i: number): Degree | null {
  let from = i
  let [very, near, denied] = [false, false, false]
  for (let at = i - 1; at >= tree.from && at >= i - 4; at--) {
    const word = tree.lower(at)
    if (strong.has(word)) very = true
    else if (nearly.has(word)) near = true
    else if (word === 'but' && tree.lower(at - 1) === 'all') {
      near = true
      at--
    } else if (word === 'not' || word === "n't" || word === 'n’t') denied = true
    else if (comparing.has(word)) return null
    else if (!passed.has(word)) break
    if (strong.has(word) || nearly.has(word) || word === 'not' || near) from = Math.min(from, at)
  }
  return { run: { from, to: i + 1 }, very, near, denied }
}

/** They may stand between: "is quite likely", "is not at all likely". */
const passed: ReadonlySet<string> = new Set([
  'quite',
  'rather',
  'fairly',
  'pretty',
  'so',
  'also',
  'now',
  'still',
  'at',
  'all',
  'that',
])

function meaning(stem: string, very: boolean, near: boolean, denied: boolean): Likelihood | null {
  if (stem === 'certain') return near && !denied ? { stem: 'almost certain' } : null
  return near ? null : likelihood(stem, very, denied)
}

/** A clause that "that" begins; without it, one that is parsed as a clause of what is said of it. */
function underThat(tree: Tree, child: number): boolean {
  const marks = tree.children(child, 'mark').map((mark) => tree.lower(mark))
  if (marks.includes('that')) return true
  return marks.length === 0 && /^(?:ccomp|csubj|advcl|acl)$/.test(tree.relation(child))
}

/** "To hold", and not "to have held" or "to be hiding". */
function coming(tree: Tree, verb: number): boolean {
  return tree.tag(verb) !== 'VBG' && !tree.children(verb, 'aux').some((child) => tree.lower(child) === 'have')
}

/** A clause of what will be: it has a modal. */
export function willBe(tree: Tree, clause: number): boolean {
  const aux = tree.children(clause, 'aux').map((child) => tree.lower(child))
  if (aux.includes('have')) return false
  return aux.some((word) => modals.has(word)) || tree.lower(clause) === 'going'
}

const modals: ReadonlySet<string> = new Set(['will', 'wo', "'ll", '’ll', 'would', 'may', 'might', 'could', "'d", '’d'])

function subjectWord(tree: Tree, top: number): string {
  const expletive = tree.child(top, 'expl')
  return tree.lower(expletive >= 0 ? expletive : tree.child(top, 'nsubj'))
}
