/** Whose a verb is, by the parse alone: its subject, the one it shares, those joined to it. */
import { infinitive } from './clause.ts'
import { R, relations, type Tree } from './tree.ts'
import { operatorsAt } from './words.ts'

const SUBJECT = relations('nsubj nsubj:pass expl')
const OBJECT = relations('obj')
const CLIMB = 8

/** The subject of a verb, its own or the one it shares; who it stands for, when it is a pronoun. */
export function subjectAbove(tree: Tree, from: number): number {
  let verb = from
  for (let step = 0; step < CLIMB && verb >= 0; step++) {
    const own = subjectOf(tree, verb)
    if (own >= 0) return meantBy(tree, own, verb)
    const relation = tree.relation(verb)
    const above = tree.head(verb)
    if (above < 0) return -1
    if (relation === R.xcomp || (relation === R.advcl && infinitive(tree, verb))) {
      const operators = operatorsAt(tree, above)
      const object = tree.child(above, OBJECT)
      const controls =
        relation === R.xcomp ? !operators.has('Promise') && !operators.has('Phase') : operators.has('Demand')
      if (object >= 0 && (controls || tree.lemma(above) === 'invite')) return object
    } else if (relation === R.acl) {
      // "Rebels accused of", "officers holed up": the noun itself; with "to", whoever has the plan.
      if (!infinitive(tree, verb)) return above
    } else if (relation === R.ccomp || relation === R['acl:relcl']) return -1
    else if (relation !== R.conj && relation !== R.advcl && relation !== R.parataxis) {
      if (!tree.noun(verb)) return -1
    }
    verb = above
  }
  return -1
}

/** Its own subject; not the "that" before another one: "that, in spite of all, they are ready". */
function subjectOf(tree: Tree, verb: number): number {
  const own = tree.child(verb, SUBJECT)
  if (own < 0 || tree.lower(own) !== 'that') return own
  return tree.children(verb).find((one) => one > own && SUBJECT[tree.relation(one)]) ?? own
}

const RELATIVE = /^(?:who|which|that|whom)$/
const THIRD = /^(?:it|they|he|she|we|i)$/

/** "Japan said it had halted": it is Japan; "officers who fled": the officers. The word itself when nobody is near. */
function meantBy(tree: Tree, subject: number, verb: number): number {
  const word = tree.lower(subject)
  const relation = tree.relation(verb)
  const above = tree.head(verb)
  if (above < 0) return subject
  if (RELATIVE.test(word) && relation === R['acl:relcl']) return above
  if (!THIRD.test(word)) return subject
  let clause = verb
  for (let step = 0; step < CLIMB; step++) {
    const next = tree.head(clause)
    if (next < 0) return subject
    const by = tree.relation(clause)
    if ((by === R.ccomp || by === R.advcl || by === R.acl) && next < subject && tree.verb(next)) {
      const done = tree.child(next, OBJECT)
      // "Criticised the ferrymen because they": it may be the ferrymen.
      if (by === R.advcl && word === 'they' && done >= 0 && /^NNP?S$/.test(tree.tag(done))) return subject
      const teller = tree.child(next, SUBJECT)
      if (teller >= 0 && (!THIRD.test(tree.lower(teller)) || tree.lower(teller) === word))
        return RELATIVE.test(tree.lower(teller)) ? subject : teller
    }
    clause = next
  }
  return subject
}

/** A phrase and those joined to it: "Velmara and Doruvia". */
export function joinedTo(tree: Tree, head: number): number[] {
  const all = [head]
  for (const one of tree.children(head))
    if ((tree.relation(one) === R.conj && !tree.verb(one)) || asWellAs(tree, head, one)) all.push(one)
  return all
}

/** "As well as" is so many words. */
export const AS_WELL_AS = 3

/** "Velmara as well as Doruvia": the parser takes the second for a part of the first. */
export function asWellAs(tree: Tree, head: number, one: number): boolean {
  if (one <= head || tree.relation(one) !== R.nmod) return false
  const at = tree.phrase(one).from - 1
  return tree.lower(at) === 'as' && tree.lower(at - 1) === 'well' && tree.lower(at - 2) === 'as'
}
