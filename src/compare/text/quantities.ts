/** What a sentence counts, and the days it names: where two accounts can differ by a figure. */
import { remembered } from '../../domain/index.ts'
import { contentStems, stemsOf, type Word } from './words.ts'

/** "12 of its 16 articles" counts articles twice: 12 and 16. */
export interface Quantity {
  value: number
  /** What it may be at least and at most: "more than 20", "about 50". */
  least: number
  most: number
  /** The stem of what is counted. */
  unit: string
}

/** The days, as `MM-DD`, and the numbers that a sentence names. */
export interface Measures {
  days: readonly string[]
  quantities: readonly Quantity[]
}

/** Words before a number that make it a bound or a rough count; how far off "about 50" may be. */
const atLeast =
  /\b(?:at least|(?<!\bno |\bnot )more than|(?<!\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|pass(?:es|ed|ing)?|sign(?:s|ed|ing)?|giv(?:es?|en|ing)|gave) )over|no (?:less|fewer) than|not (?:less|fewer) than|upwards of|exceed(?:s|ed|ing)?|above)\s*$|(?<!\p{L})(?:более|больше|свыше|не менее)\s*$/iu
const atMost =
  /\b(?:at most|up to|less than|fewer than|under|below|no more than|not more than|as many as)\s*$|(?<!\p{L})(?:менее|меньше|до|не более)\s*$/iu
const roughly =
  /\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated)\s*$|(?<!\p{L})(?:около|почти|примерно|порядка)\s*$/iu
/** What is counted so far grows. */
const soFar = /\b(?:so far|to date|until now|already)\b/i
const ROUGH = 0.15

const magnitudes = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
])

/** After these stands no noun that a number counts. */
const beside = /^(?:on|in|at|after|before|from|during)$/i

/** After these a number counts what was named before. */
const puts = /\b(?:at|of)\s+$/i
const BOTH = /^both$/i

/** Shares, in hundredths. */
const fractions = /\b(?:half|(?:a|one|two|three)[- ](?:third|quarter)s?)\b(?= of\b|$| the\b)/giu
const shares: Record<string, number> = {
  half: 50,
  'one third': 33.3,
  'a third': 33.3,
  'two thirds': 66.7,
  'a quarter': 25,
  'one quarter': 25,
  'three quarters': 75,
}
const hundredths = /^\s?(?:%|per\s?cent(?!\p{L}))/iu
const HUNDREDTHS = 'percent'
/** "Half" is said of 49 and of 51. */
const ABOUT_HALF = 2

/** As many words at most lie between a number and what it counts; and where "the number of" them was put at it. */
const REACH = 4
const FAR = 40
/** As many characters at most have the words that bound a number. */
const NEAR = 40

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** What Russian months begin with; May in full, as a lighthouse is no month ("маяк"). */
const russian = 'январ феврал март апрел ма[йяе]$ июн июл август сентяб октяб ноябр декабр'
  .split(' ')
  .map((begin) => new RegExp(`^${begin}`, 'u'))
const monthWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i

/** The month a word names, 1 to 12, or 0. */
export const monthOf = remembered((word): number => {
  const lower = word.toLowerCase()
  if (monthWord.test(lower)) return months.indexOf(lower.slice(0, 3)) + 1
  return russian.findIndex((begin) => begin.test(lower)) + 1
})

/** Days are told in "May 19", "19 May" and "19 мая"; numbers of days are no quantities. Linear in the text. */
export function daysAndQuantities(text: string, words: readonly Word[]): Measures {
  const days: string[] = []
  const quantities: Quantity[] = []
  const grows = text.search(soFar)
  const bounds = (value: number, at: number) =>
    boundsOf(value, text.slice(Math.max(0, at - NEAR), at), grows >= 0 && grows < at)
  for (const [i, word] of words.entries()) {
    if (word.value === null) {
      const unit = BOTH.test(text.slice(word.start, word.end)) ? unitAfter(words, i) : null
      if (unit !== null) quantities.push({ value: 2, least: 2, most: 2, unit })
      continue
    }
    const month = [words[i - 1], words[i + 1]]
      .map((near) => (near ? monthOf(text.slice(near.start, near.end)) : 0))
      .find(Boolean)
    if (month && Number.isInteger(word.value) && word.value >= 1 && word.value <= 31)
      days.push(`${String(month).padStart(2, '0')}-${String(word.value).padStart(2, '0')}`)
    else if (!isYear(text, word, words[i - 1]) && !isPronoun(text, word, words[i + 1])) {
      const next = words[i + 1]
      const times = next ? magnitudes.get(text.slice(next.start, next.end).toLowerCase()) : undefined
      // "Eleven boats on Monday and three on Tuesday" counts boats twice.
      const bare = next !== undefined && beside.test(text.slice(next.start, next.end))
      const named = puts.test(text.slice(Math.max(0, word.start - NEAR), word.start))
      const share = hundredths.test(text.slice(word.end, word.end + 12))
      const unit = share
        ? HUNDREDTHS
        : ((bare ? quantities.at(-1)?.unit : undefined) ??
          unitAfter(words, times === undefined ? i : i + 1) ??
          (named ? unitBefore(text, words, i) : null))
      const value = word.value * (times ?? 1)
      if (unit !== null) quantities.push({ value, unit, ...bounds(value, word.start) })
    }
  }
  for (const { 0: written, index } of text.matchAll(fractions)) {
    const value = shares[written.toLowerCase().replace('-', ' ')]
    if (value === undefined) continue
    const { least, most } = bounds(value, index)
    const exact = least === most
    quantities.push({
      value,
      unit: HUNDREDTHS,
      least: exact ? value - ABOUT_HALF : least,
      most: exact ? value + ABOUT_HALF : most,
    })
  }
  return { days, quantities }
}

/**
 * @param before the text before the number
 * @param grows whether it is counted so far
 */
function boundsOf(value: number, before: string, grows: boolean): { least: number; most: number } {
  if (atLeast.test(before) || grows) return { least: value, most: Number.POSITIVE_INFINITY }
  if (atMost.test(before)) return { least: 0, most: value }
  return roughly.test(before)
    ? { least: value * (1 - ROUGH), most: value * (1 + ROUGH) }
    : { least: value, most: value }
}

function isYear(text: string, { value, start, end }: Word, before: Word | undefined): boolean {
  if (value === null || value < 1900 || value > 2100 || end - start !== 4) return false
  return (
    !before ||
    /^(?:in|since|of|by|from|until|to|в|с|до|от)$|\d/i.test(text.slice(before.start, before.end)) ||
    monthOf(text.slice(before.start, before.end)) > 0
  )
}

/** "one of them", "one another": no count of anything. */
function isPronoun(text: string, { start, end }: Word, next: Word | undefined): boolean {
  if (text.slice(start, end).toLowerCase() !== 'one') return false
  return (
    !next || /^(?:of|another|or|who|that|which|can|must|should|may|is|has|day)$/i.test(text.slice(next.start, next.end))
  )
}

/** Words for how many, which are not what is counted. */
const counting = stemsOf('number numbers total sum count figure tally')
/** After these stands what is counted. */
const counted = /\b(?:number|total|sum|count|tally) of\s+(?=[^.;]*$)/i

/** What a number counts that stands after it. */
function unitAfter(words: readonly Word[], at: number): string | null {
  const near = words.slice(at + 1, at + 1 + REACH)
  // "At 6,000 the total of its boats".
  const reach = near.some(({ stem }) => counting.has(stem)) ? 2 * REACH : REACH
  return countable(words.slice(at + 1, at + 1 + reach))[0] ?? null
}

/** What a number counts that was named before: "the number of villages was put at 45". */
function unitBefore(text: string, words: readonly Word[], at: number): string | null {
  const before = words.slice(Math.max(0, at - FAR), at)
  const place = before[0]?.start ?? 0
  const named = counted.exec(text.slice(place, words[at]?.start))
  if (named === null) return countable(before.slice(-REACH)).at(-1) ?? null
  const from = place + named.index + named[0].length
  return countable(before.filter(({ start }) => start >= from))[0] ?? null
}

function countable(words: readonly Word[]): string[] {
  return [...contentStems(words)].filter((stem) => !counting.has(stem))
}

/** Whether both name days, and none in common. */
export function otherDays(a: Measures, b: Measures): boolean {
  return a.days.length > 0 && b.days.length > 0 && !a.days.some((day) => b.days.includes(day))
}

/** Whether both count, and no number of one is one of the other's, whatever they count. */
export function noFigureMeets(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((own) => b.some((other) => meet(own, other)))
}

/** Which of two that count the same things counts fewer of them. */
export function fewerOf(a: readonly Quantity[], b: readonly Quantity[]): 'a' | 'b' {
  const units = new Set(b.map(({ unit }) => unit))
  const own = a.filter(({ unit }) => units.has(unit))
  return sum(own) < sum(b.filter(({ unit }) => own.some((one) => one.unit === unit))) ? 'a' : 'b'
}

/** The same things counted, and each has a number of them that the other has not, by their bounds. */
export function figuresDiffer(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.some((own) => {
    const theirs = b.filter(({ unit }) => unit === own.unit)
    const ours = a.filter(({ unit }) => unit === own.unit)
    if (theirs.length === 0 || theirs.some((other) => meet(own, other))) return false
    if (theirs.every((other) => ours.some((one) => meet(one, other)))) return false
    // "One hour before lunch and four after it" are five.
    return sum(ours) !== sum(theirs)
  })
}

function meet(a: Quantity, b: Quantity): boolean {
  return a.least <= b.most && b.least <= a.most
}

function sum(quantities: readonly Quantity[]): number {
  return quantities.reduce((all, { value }) => all + value, 0)
}
