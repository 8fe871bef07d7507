/** What a sentence counts, and the days it names: where two accounts can differ by a figure. */
import { contentStems, type Word } from './words.ts'

/** "12 of its 16 articles" counts articles twice: 12 and 16. */
export interface Quantity {
  value: number
  /** The stem of what is counted. */
  unit: string
}

/** As many words at most lie between a number and what it counts. */
const REACH = 4

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Beginnings of Russian months in the genitive, as dates have them. */
const russian = 'январ феврал март апрел мая июн июл август сентяб октяб ноябр декабр'.split(' ')
const monthWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i

/** The month a word names, 1 to 12, or 0. */
export function monthOf(word: string): number {
  const lower = word.toLowerCase()
  if (monthWord.test(lower)) return months.indexOf(lower.slice(0, 3)) + 1
  return russian.findIndex((begin) => lower.startsWith(begin)) + 1
}

/** Days as `MM-DD`, for "May 19", "19 May" and "19 мая"; numbers of days are no quantities. */
export function daysAndQuantities(text: string, words: readonly Word[]): { days: string[]; quantities: Quantity[] } {
  const days: string[] = []
  const quantities: Quantity[] = []
  for (const [i, word] of words.entries()) {
    if (word.value === null) continue
    const month = [words[i - 1], words[i + 1]]
      .map((near) => (near ? monthOf(text.slice(near.start, near.end)) : 0))
      .find(Boolean)
    if (month && Number.isInteger(word.value) && word.value >= 1 && word.value <= 31)
      days.push(`${String(month).padStart(2, '0')}-${String(word.value).padStart(2, '0')}`)
    else if (!isYear(text, word, words[i - 1]) && !isPronoun(text, word, words[i + 1])) {
      const unit = unitOf(words, i)
      if (unit !== null) quantities.push({ value: word.value, unit })
    }
  }
  return { days, quantities }
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

function unitOf(words: readonly Word[], at: number): string | null {
  const near = words.slice(at + 1, at + 1 + REACH)
  const [unit] = contentStems(near)
  return unit ?? null
}

/** The same things counted, and each has a number of them that the other has not. */
export function figuresDiffer(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.some(({ unit, value }) => {
    const theirs = b.filter((other) => other.unit === unit).map((other) => other.value)
    const ours = a.filter((own) => own.unit === unit).map((own) => own.value)
    if (theirs.length === 0 || theirs.includes(value) || theirs.every((other) => ours.includes(other))) return false
    // "One hour before lunch and four after it" are five.
    return sum(ours) !== sum(theirs)
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
