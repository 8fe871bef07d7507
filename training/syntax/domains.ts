/**
 * Gold and silver trees follow schemes that differ in places, so that what is true of one kind is not quite true of the
 * other. Each kind has weights of its own, and every mistake moves both: its own kind's wholly, the other's in part
 * (domain adaptation as by Daumé 2007, with the shared weights summed into both). The reader gets the gold ones.
 */
import type { Example } from './examples.ts'
import type { Learner } from './learner.ts'

export interface Domains {
  gold: Learner
  silver: Learner
}

/** @param share how much of what one kind teaches the other learns, from 0 to 1 */
export function makeDomains(make: () => Learner, share: number): Domains {
  const gold = make()
  const silver = make()
  return { gold: beside(gold, silver, share), silver: beside(silver, gold, share) }
}

function beside(own: Learner, other: Learner, share: number): Learner {
  return {
    classes: own.classes,
    get rows() {
      return own.rows
    },
    score: own.score,
    scoreSome: own.scoreSome,
    update(features, count, towards, away, by) {
      own.update(features, count, towards, away, by)
      other.update(features, count, towards, away, by * share)
    },
    tick() {
      own.tick()
      other.tick()
    },
    settle: own.settle,
    each: own.each,
  }
}

export function learnerOf(domains: Domains, { gold }: Example): Learner {
  return gold ? domains.gold : domains.silver
}
