/** English dates: with or without their year, single or two days together. */
import { civil, dayAt, dayFrom } from '../calendar.ts'
import { dateNear } from '../choose.ts'
import type { Groups, Meaning, Place, Rule } from '../grammar.ts'
import { oneDay, span } from '../period.ts'
import { capital, meant, nothing, rule, whole } from '../rule.ts'
import { ANY_WEEKDAY, MONTH, month } from './words.ts'

const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const SECOND = `(?:(?: ?[-–—] ?| to | and | & )(?<e>${DAY}))?`
const OF_YEAR = '(?:,? (?<y>[12]\\d{3})|,? (?:of )?(?<side>this|last|next) year)?'
const NAMED = `(?:${ANY_WEEKDAY}\\.?,? (?:the )?)?`

export const dates: readonly Rule[] = [
  // 9 November 2020; the 3rd of May; Tuesday, 18 April; 12–14 September 2022
  rule(`${NAMED}(?<d>${DAY})${SECOND} (?:of )?(?<m>${MONTH})${OF_YEAR}`, dated),
  // November 9, 2020; April 24-25; May 1 and 2
  rule(`${NAMED}(?<m>${MONTH}) (?:the )?(?<d>${DAY})${SECOND}${OF_YEAR}`, dated),
  // from 10 to 12 April; between April 10 and 12
  rule(`(?:from|between) (?<d>${DAY}) (?:to|and) (?<e>${DAY}) (?<m>${MONTH})${OF_YEAR}`, (groups, place) =>
    whole(dated(groups, place)),
  ),
  rule(`(?:from|between) (?<m>${MONTH}) (?<d>${DAY}) (?:to|and) (?<e>${DAY})${OF_YEAR}`, (groups, place) =>
    whole(dated(groups, place)),
  ),
  rule('(?<y>[12]\\d{3})-(?<n>\\d{2})-(?<d>\\d{2})', ({ y, n, d }) => onDay(dayFrom(`${y}-${n}-${d}`))),
  // 18.04.2023 and 18/04/2023, where only one reading gives a date
  rule('(?<a>\\d{1,2})(?<s>[./])(?<b>\\d{1,2})\\k<s>(?<y>[12]\\d{3})', ({ a, s, b, y }) => {
    const [first, second, year] = [Number(a), Number(b), Number(y)]
    const dayFirst = dayAt(year, second, first)
    const monthFirst = dayAt(year, first, second)
    if (s === '.') return onDay(dayFirst)
    if (monthFirst === null || first === second) return onDay(dayFirst ?? monthFirst)
    return dayFirst === null ? onDay(monthFirst) : null
  }),
]

/** "The Sept. 11 attacks": a name, of a day in 2001. */
const TERROR = /^,? (?:[a-z]+ )?(?:attacks?|hijack|terror|conspirac|commission|victims?|families|memorial)/i

function dated({ d, e, m, y, side }: Groups, place: Place): Meaning | null {
  if (!capital(m)) return null
  const [of, first, last] = [month(m), Number.parseInt(d ?? '', 10), Number.parseInt(e ?? d ?? '', 10)]
  if (of === 9 && first === 11 && !y && TERROR.test(place.right)) return nothing
  const year = y ? Number(y) : side ? yearBeside(side, place) : null
  // "May 14:30", "March 20%", "April 12 points"
  if (!y && !side && /^(?:%| percent|-point)/.test(place.right)) return null
  if (year !== null) return between(dayAt(year, of, first), dayAt(year, of, last), false, of, first)
  if (place.published === null) return null
  const day = dateNear(of, first, place.published, place.tense())
  return day === null ? null : between(day, dayAt(civil(day).year, of, last), true, of, first)
}

function yearBeside(side: string, { published }: Place): number | null {
  if (published === null) return null
  return civil(published).year + ['last', 'this', 'next'].indexOf(side.toLowerCase()) - 1
}

function between(from: number | null, to: number | null, open: boolean, of: number, day: number): Meaning | null {
  if (from === null || to === null) return null
  const period = from === to ? oneDay(from) : span(from, to)
  return meant(period, open ? { open: { month: of, day } } : {})
}

function onDay(day: number | null): Meaning | null {
  return day === null ? null : meant(oneDay(day))
}
