/** Whether two sentences can both be so, as far as their words tell. Silent, when they do not tell. */
import { cosine, frequencyOf, weigher } from '../text/likeness.ts'
import { daysAndQuantities, figuresDiffer, monthOf, type Quantity } from '../text/quantities.ts'
import { type Marks, marksOf, notIn, otherNames, setApart } from './apart.ts'
import { withoutAttribution } from './attribution.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { isChange, isDenied, isPromise, isWanted, type Mood, moodOf } from './mood.ts'
import { isPartial, isPolar, topicOf } from './polarity.ts'

/** A sentence, prepared once for all its comparisons. */
export interface Claim {
  /** What it speaks of: its stems but for those that only say which way. */
  topic: ReadonlySet<string>
  /** Its clauses, each with what it speaks of and which way it points. */
  clauses: readonly Clause[]
  mood: Mood
  /** Whether it says what its speaker would have, not what is or was. */
  wanted: boolean
  promise: boolean
  denied: boolean
  partial: boolean
  /** Whether it counts how much more or less there is. */
  change: boolean
  days: readonly string[]
  quantities: readonly Quantity[]
  marks: Marks
}

export function claimOf(text: string): Claim {
  const bare = withoutAttribution(text)
  const mood = moodOf(text)
  return {
    topic: topicOf(bare.words),
    clauses: clausesOf(bare),
    mood,
    wanted: isWanted(mood, text),
    promise: isPromise(text),
    denied: isDenied(bare.text),
    partial: isPartial(bare.text),
    change: isChange(bare.text),
    ...daysAndQuantities(bare.text, bare.words),
    marks: marksOf(bare),
  }
}

/** The weight of a stem among claims: the fewer speak of it, the more it tells. */
export function weigherOf(claims: readonly Claim[]): (stem: string) => number {
  return weigher(frequencyOf(claims.map(({ topic }) => topic)), claims.length)
}

export type Fit = 'inconsistent' | 'consistent' | 'unrelated'

export interface Fitting {
  fit: Fit
  /** What does not fit; null unless something does not. */
  kind: 'opposed' | 'figure' | 'date' | null
  /** How alike what they speak of is, 0 to 1. */
  likeness: number
}

/** From here on two claims speak of the same; and of so much the same that a figure must be that of the same thing. */
const SAME = 0.5
const SAME_COUNTED = 0.55
/** From here on they do although each speaks of something besides. */
const SAME_BUT = 0.8

/** @param weight of a stem, the rarer the more: {@link weigher} over the dossier's claims */
export function fitOf(a: Claim, b: Claim, weight: (stem: string) => number): Fitting {
  const likeness = cosine(a.topic, b.topic, weight)
  const silent: Fitting = { fit: 'unrelated', kind: null, likeness }
  if (likeness < SAME) return silent
  const apart = setApart(a.marks, b.marks, a.days.length > 0 || b.days.length > 0)
  const ours = clauseToward(a, b, weight)
  const theirs = clauseToward(b, a, weight)
  if (ours === null || theirs === null || ours.sign === 0 || theirs.sign === 0) return silent
  const [more, less] = [ownOf(a.topic, b.topic), ownOf(b.topic, a.topic)]
  if (ours.sign !== theirs.sign) {
    if (apart || otherDays(a, b) || a.partial || b.partial || !gainsay(a, b)) return silent
    if (otherNames(a.marks, b.marks, a.topic, b.topic)) return silent
    // "Discussed mines", "did not discuss trade"; and one word shared is too little, if it is not all.
    if (more > 0 && less > 0 && likeness < SAME_BUT) return silent
    if (a.topic.size - more < 2 && more + less > 0) return silent
    // Twelve closed and 80 open are parts; who rejects an appeal may have heard it.
    if (figuresDiffer(a.quantities, b.quantities)) return silent
    if ((less > 0 && turnsPlain(ours, theirs)) || (more > 0 && turnsPlain(theirs, ours))) return silent
    if (deniesElse(ours, b.topic) || deniesElse(theirs, a.topic)) return silent
    return { fit: 'inconsistent', kind: 'opposed', likeness }
  }
  const differ = figuresDiffer(a.quantities, b.quantities) ? 'figure' : otherDays(a, b) ? 'date' : null
  if (differ === null || apart) return { fit: 'consistent', kind: null, likeness }
  if (
    likeness < SAME_COUNTED ||
    (more > 0 && less > 0) ||
    !measureAlike(a, b) ||
    otherNames(a.marks, b.marks, a.topic, b.topic)
  )
    return silent
  return { fit: 'inconsistent', kind: differ, likeness }
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

/** Whether one turns a thing down, and the other says in words that point nowhere what is done with it. */
function turnsPlain(one: Clause, other: Clause): boolean {
  return one.turnedDown && !other.polar
}

/** Whether all that it denies is nothing the other speaks of: "arrived without incident", "was not aware". */
function deniesElse({ denied }: Clause, topic: ReadonlySet<string>): boolean {
  const what = denied.filter((stem) => !isPolar(stem))
  return what.length > 0 && what.length === denied.length && notIn(what, topic).length === what.length
}

function otherDays(a: Claim, b: Claim): boolean {
  return a.days.length > 0 && b.days.length > 0 && !a.days.some((day) => b.days.includes(day))
}

/** Whether one can take back what the other says, by their moods. */
function gainsay(a: Claim, b: Claim): boolean {
  if (a.mood === 'open' || b.mood === 'open') return false
  if (a.mood === 'answer' || b.mood === 'answer' || a.mood === b.mood) return true
  // What has not come about may still come, unless it was promised.
  if (a.mood === 'fact') return b.mood === 'plan' && (b.promise || !a.denied)
  if (b.mood === 'fact') return a.mood === 'plan' && (a.promise || !b.denied)
  return true
}

/** Whether a number or day of one is that of the other: one is not wanted or planned, and the other so. */
function measureAlike(a: Claim, b: Claim): boolean {
  if (a.mood === 'open' || b.mood === 'open' || a.change !== b.change) return false
  return a.mood === b.mood || a.mood === 'answer' || b.mood === 'answer'
}

/** How many it speaks of that the other does not; months are told by the days. */
function ownOf(topic: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return notIn(topic, other).filter((stem) => monthOf(stem) === 0).length
}
