/** Whether two sentences of much the same words can both be so. Silent, when the words do not tell. */
import { figuresDiffer, monthOf, otherDays } from '../text/quantities.ts'
import { notIn, otherNames, setApart } from './apart.ts'
import type { Claim } from './claim.ts'
import type { Clause } from './clauses.ts'
import { gainsays, measureAlike } from './gainsay.ts'
import { isPolar } from './polarity.ts'

export type Fit = 'inconsistent' | 'consistent' | 'unrelated'

export interface WordFit {
  fit: Fit
  /** What does not fit; null unless something does not. */
  kind: 'opposed' | 'figure' | 'date' | null
}

/** From here on two claims speak of the same; and of so much the same that a figure must be that of the same thing. */
const SAME = 0.5
const SAME_COUNTED = 0.55
/** From here on they do although each speaks of something besides. */
const SAME_BUT = 0.8

/**
 * @param likeness of what they speak of, 0 to 1
 * @param weight of a stem, the rarer the more
 */
export function fitByWords(a: Claim, b: Claim, likeness: number, weight: (stem: string) => number): WordFit {
  const silent: WordFit = { fit: 'unrelated', kind: null }
  if (likeness < SAME) return silent
  const apart = setApart(a.marks, b.marks, a.days.length > 0 || b.days.length > 0)
  const ours = clauseToward(a, b, weight)
  const theirs = clauseToward(b, a, weight)
  if (ours === null || theirs === null || ours.sign === 0 || theirs.sign === 0) return silent
  const [more, less] = [ownOf(a.topic, b.topic), ownOf(b.topic, a.topic)]
  if (ours.sign !== theirs.sign) {
    if (apart || otherDays(a, b) || a.partial || b.partial || !gainsays(a.put, b.put)) return silent
    if (otherNames(a.marks, b.marks, a.topic, b.topic)) return silent
    // "Discussed mines", "did not discuss trade"; and one word shared is too little, if it is not all.
    if (more > 0 && less > 0 && likeness < SAME_BUT) return silent
    if (a.topic.size - more < 2 && more + less > 0) return silent
    // Twelve closed and 80 open are parts; who rejects an appeal may have heard it.
    if (figuresDiffer(a.quantities, b.quantities)) return silent
    if ((less > 0 && turnsPlain(ours, theirs)) || (more > 0 && turnsPlain(theirs, ours))) return silent
    if (deniesElse(ours, theirs, b.topic) || deniesElse(theirs, ours, a.topic)) return silent
    return { fit: 'inconsistent', kind: 'opposed' }
  }
  const differ = figuresDiffer(a.quantities, b.quantities) ? 'figure' : otherDays(a, b) ? 'date' : null
  if (differ === null || apart) return { fit: 'consistent', kind: null }
  if (
    likeness < SAME_COUNTED ||
    (more > 0 && less > 0) ||
    !measureAlike(a.put, b.put) ||
    a.change !== b.change ||
    otherNames(a.marks, b.marks, a.topic, b.topic)
  )
    return silent
  return { fit: 'inconsistent', kind: differ }
}

/** The clause that speaks most of what the other speaks of; null when two such point different ways. */
function clauseToward({ clauses }: Claim, { topic }: Claim, weight: (stem: string) => number): Clause | null {
  const shares = clauses.map((clause) => {
    let share = 0
    for (const stem of clause.topic) if (topic.has(stem)) share += weight(stem)
    return share
  })
  const most = Math.max(...shares)
  const [first, ...others] = clauses.filter((_, i) => shares[i] === most)
  return first && others.every(({ sign }) => sign === first.sign) ? first : null
}

/** Whether one turns a thing down or says that it was not agreed, and the other says in words that point nowhere what is done with it. */
function turnsPlain(one: Clause, other: Clause): boolean {
  return (one.turnedDown || one.deniesPolar) && !other.polar
}

/**
 * Whether all that it denies is nothing the other speaks of: "arrived without incident", "was not aware"; "nothing was
 * agreed", of those who "talked".
 */
function deniesElse({ denied }: Clause, other: Clause, topic: ReadonlySet<string>): boolean {
  const what = denied.filter((stem) => !isPolar(stem))
  if (what.length === 0) return denied.length > 0 && !other.polar
  return what.length > 0 && what.length === denied.length && notIn(what, topic).length === what.length
}

/** How many it speaks of that the other does not; months are told by the days. */
function ownOf(topic: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return notIn(topic, other).filter((stem) => monthOf(stem) === 0).length
}
