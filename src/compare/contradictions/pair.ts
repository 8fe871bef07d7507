/** Whether two sentences can both be so, as far as their words tell. Silent, when they do not tell. */
import { compareText } from '../../domain/index.ts'
import { cosine, frequencyOf, weigher } from '../text/likeness.ts'
import { daysAndQuantities, figuresDiffer, type Quantity } from '../text/quantities.ts'
import { contentStems, wordsOf } from '../text/words.ts'
import { isPolar, signOf } from './polarity.ts'

/** A sentence, prepared once for all its comparisons. */
export interface Claim {
  /** What it speaks of: its stems but for those that only say which way. */
  topic: ReadonlySet<string>
  sign: 1 | -1
  /** Whether it says what should be, not what is or was. */
  wish: boolean
  days: readonly string[]
  quantities: readonly Quantity[]
  /** Words that set one thing off from its like: "the second round", "before the war", "in June". */
  apart: ReadonlySet<string>
}

/** Of each row, two different words speak of two different things. */
const contrasts = [
  'first second third fourth fifth last next previous',
  'before after during',
  'january february march april may june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday',
  'north south east west northern southern eastern western',
].map((row) => row.split(' '))

/** Words for what should or may be, and for what somebody wants. */
const wishes =
  /\b(?:must|should|ought|will|would|shall|can|could|may|might|cannot|want|wants|need|needs|support|supports|oppose|opposes|against|favou?r|reject|rejects|accept|accepts|ready|willing|acceptable|unacceptable|welcome|welcomes|demand|demands|insist|insists)\b|n['’]t (?:accept|want)|(?<!\p{L})(?:должн\p{L}*|нужно|готов\p{L}*|против|поддержива\p{L}*)(?!\p{L})/iu

export function claimOf(text: string): Claim {
  const words = wordsOf(text)
  const stems = contentStems(words)
  const topic = new Set([...stems].filter((stem) => !isPolar(stem)))
  const apart = new Set(words.map(({ start, end }) => text.slice(start, end).toLowerCase()))
  return { topic, sign: signOf(text, stems), ...daysAndQuantities(text, words), wish: wishes.test(text), apart }
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

/** @param weight of a stem, the rarer the more: {@link weigher} over the dossier's claims */
export function fitOf(a: Claim, b: Claim, weight: (stem: string) => number): Fitting {
  const likeness = cosine(a.topic, b.topic, weight)
  if (likeness < SAME) return { fit: 'unrelated', kind: null, likeness }
  if (a.sign !== b.sign) {
    // What each is about is what the other does not speak of: "discussed mines", "did not discuss trade".
    if (!b.topic.has(heaviest(a, weight)) && !a.topic.has(heaviest(b, weight)))
      return { fit: 'unrelated', kind: null, likeness }
    return { fit: 'inconsistent', kind: 'opposed', likeness }
  }
  if (likeness >= SAME_COUNTED && !setApart(a, b)) {
    if (figuresDiffer(a.quantities, b.quantities)) return { fit: 'inconsistent', kind: 'figure', likeness }
    if (a.days.length > 0 && b.days.length > 0 && !a.days.some((day) => b.days.includes(day)))
      return { fit: 'inconsistent', kind: 'date', likeness }
  }
  return { fit: 'consistent', kind: null, likeness }
}

/** The rarest thing it speaks of; of several the first in the order of their letters. */
function heaviest({ topic }: Claim, weight: (stem: string) => number): string {
  return [...topic].sort((a, b) => weight(b) - weight(a) || compareText(a, b))[0] ?? ''
}

/** Days of a date tell nothing here: they are compared as such. */
function setApart(a: Claim, b: Claim): boolean {
  return contrasts.some((row) => {
    const ours = row.filter((word) => a.apart.has(word))
    const theirs = row.filter((word) => b.apart.has(word))
    if (row[0] === 'january' && (a.days.length > 0 || b.days.length > 0)) return false
    return ours.length > 0 && theirs.length > 0 && !ours.some((word) => theirs.includes(word))
  })
}
