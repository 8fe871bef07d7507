/**
 * Sayings joined by "and" under one subject: "recalled that the truce held and asked for patience". The content of the
 * first ends where the second begins, and the second has the first one's source.
 */
import type { Run } from '../../layers.ts'
import { groupOf } from './negated.ts'
import { trimmed } from './phrases.ts'
import {
  covers,
  dependent,
  dependents,
  headOf,
  isVerb,
  quoted,
  relationAt,
  type Scene,
  tagAt,
  wordAt,
} from './scene.ts'
import type { Triple } from './triple.ts'

/** The triple without what a verb beside its own says. */
export function unjoined(scene: Scene, triple: Triple): Triple {
  const head = headOf(scene, triple.cue)
  if (head < 0 || !isVerb(scene, head)) return triple
  const cut = beside(scene, head)
    .filter((verb) => covers(triple.content, verb))
    .map((verb) => joinBefore(scene, verb))
    .find((at) => at > head && covers(triple.content, at))
  if (cut === undefined) return triple
  const content = triple.content.flatMap((run): Run[] => {
    if (run.to <= cut) return [run]
    const kept = trimmed(scene, { from: run.from, to: Math.min(run.to, cut) })
    return run.from < cut && kept.to > kept.from ? [kept] : []
  })
  return content.length > 0 ? { ...triple, content } : triple
}

/** Finite verbs that hang on this one by "and" and have no subject of their own. */
export function beside(scene: Scene, head: number): number[] {
  const finite = /^VB[DZP]$/
  return dependents(scene, head).filter(
    (i) =>
      i > head &&
      relationAt(scene, i) === 'conj' &&
      finite.test(tagAt(scene, i)) &&
      tagAt(scene, i) === tagAt(scene, head) &&
      !quoted(scene, i) &&
      dependent(scene, i, /^[nc]subj/) < 0 &&
      dependent(scene, i, /^mark$/) < 0,
  )
}

/** Where "and" stands before a verb and its group; -1 when none does. */
function joinBefore(scene: Scene, verb: number): number {
  const { from } = groupOf(scene, { from: verb, to: verb + 1 })
  if (!/^(?:and|but|or)$/.test(wordAt(scene, from - 1))) return -1
  return wordAt(scene, from - 2) === ',' ? from - 2 : from - 1
}
