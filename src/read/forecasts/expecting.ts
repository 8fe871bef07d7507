/** Forecasts by a verb of expecting: "expects growth to slow", "predicted that", "doubts that". */
import { willBe } from './adjectives.ts'
import { asserted } from './asserted.ts'
import type { Candidate, Place } from './candidate.ts'
import { subjectOf } from './clause.ts'
import { doubled, expecting, outcomes, scheduled } from './words.ts'

const CONFIDENCE = 0.85

/** @param i a form of a verb in `expecting` */
export function byExpecting(place: Place, i: number): Candidate | null {
  const { tree } = place
  const lemma = tree.lemma(i)
  const told = {
    phrase: { from: i, to: i + 1 },
    likelihood: expecting[stemOf(tree.lower(i))] ?? null,
    confidence: CONFIDENCE,
  }
  if (!/^VB/.test(tree.tag(i))) {
    // "The general predicts that" may be parsed as a noun; the clause behind "that" tells.
    const clause = tree.lower(i + 1) === 'that' && tree.relation(i + 1) === 'mark' ? tree.head(i + 1) : -1
    return clause > i && /s$/.test(tree.lower(i)) && willBe(tree, clause) ? { head: clause, ...told } : null
  }
  if (!asserted(place, i, true)) return null
  if (
    tree
      .children(i, 'advmod', 'det', 'aux')
      .some((child) => /^(?:not|n't|n’t|never|would|could|should|had)$/.test(tree.lower(child)))
  )
    return null
  const clause = tree
    .children(i, 'ccomp')
    .find(
      (child) => child > i && tree.children(child, 'mark').every((m) => /^(?:that|whether|if)$/.test(tree.lower(m))),
    )
  if (clause !== undefined && willBe(tree, clause)) {
    const asks = tree.children(clause, 'mark').some((m) => tree.lower(m) !== 'that')
    return asks && lemma !== 'doubt' ? null : { head: clause, ...told }
  }
  if (lemma === 'doubt') return null
  const object = tree.child(i, 'obj')
  const to = [...tree.children(i, 'xcomp', 'ccomp'), ...tree.children(object >= 0 ? object : i, 'acl')].find(
    (child) => child > i && tree.children(child, 'mark').some((m) => tree.lower(m) === 'to'),
  )
  if (to === undefined) return null
  const be = tree.child(i, 'aux:pass', 'cop')
  const passive = be >= 0
  const own = tree.child(to, 'nsubj', 'nsubj:pass')
  const subject = passive ? subjectOf(tree, i) : own >= 0 ? own : object
  // "Expects to win": a plan as often as not. "Expects its partners to respect": a demand.
  if (subject < 0 || !comesAbout(place, to, subject)) return null
  if (passive) return /^(?:is|are)$/.test(tree.lower(be)) ? { head: i, ...told } : null
  return { head: to, from: tree.reach(subject).from, ...told }
}

function stemOf(word: string): string {
  return Object.keys(expecting).find((verb) => word.startsWith(verb)) ?? word
}

function comesAbout({ tree }: Place, verb: number, subject: number): boolean {
  const lemma = tree.lemma(verb)
  if (tree.children(verb, 'aux').some((child) => tree.lower(child) === 'have')) return false
  if (tree.child(verb, 'cop') >= 0) return /^JJ/.test(tree.tag(verb))
  if (tree.child(verb, 'aux:pass') >= 0) return false
  const person = /^NNPS?$|^PRP$/.test(tree.tag(subject))
  return outcomes.has(lemma) && !(doubled.has(lemma) && person) && !scheduled.has(lemma)
}
