/** The line of a page that gives its date: alone, labelled, or beside a clock, a rubric, a place or a name. */
import { dayLabel, filler, modifiedLabel, publishedLabel, sinceOrZone, weekday } from './dateline-words.ts'
import { type DateHints, type FoundDate, findDates } from './dates.ts'

export interface Dateline {
  /** The day the text was published, and the day it was last changed; a line gives one of them, or both. */
  published: FoundDate | null
  modified: FoundDate | null
  /** True for a line that names a whole day of several texts: `Day: March 8, 2023`. */
  ofDay: boolean
  /** What else stands on the line, parted by bars or slashes: a rubric, a place, a name. */
  rest: string[]
}

export type DateRole = 'published' | 'modified'

const LONGEST = 140

/** The label at the line's start. */
const labelFirst = new RegExp(`^\\W{0,3}${publishedLabel.source}`, 'iu')

/** The line as a date line, or null when it is a heading or a sentence that merely holds a date. */
export function datelineOf(line: string, hints: DateHints = {}): Dateline | null {
  if (line.length > LONGEST || !/\p{N}{4}/u.test(line)) return null
  const dates = findDates(line, hints)
  const [date] = dates
  if (!date) return null
  const labelled = labelFirst.test(line) || modifiedLabel.test(line) || dayLabel.test(line)
  // A second date is the other role's when its label says so; else it is part of what the line tells.
  const other = labelled
    ? dates.slice(1).find((one) => roleOf(line, dates, one) !== roleOf(line, dates, date))
    : undefined
  const before = line.slice(0, date.start)
  const after = line.slice(date.end, other?.start)
  const parts = [before, after, other ? line.slice(other.end) : '']
  const rest = parts
    .map((part) => part.replace(sinceOrZone, ' ').replace(filler, ' ').replace(weekday, ' '))
    .flatMap((part) => part.split(/[|•·/]|\s[—–-]\s|,|\s{3,}/))
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  const left = rest.filter(Boolean)
  const said = left
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
  const parted = /[|•·/]/.test(before.slice(-4) + after.slice(0, 4)) || date.when?.precision === 'minute'
  const placed = /^\p{Lu}[\p{L} -]{1,30},\s*$/u.test(before) && said.length <= 3
  const most = labelled || parted ? 8 : 0
  if (said.length > most && !placed) return null
  if (date.when?.precision === 'month' && said.length > 0) return null
  const role = roleOf(line, dates, date)
  return {
    published: role === 'published' ? date : (other ?? null),
    modified: role === 'modified' ? date : (other ?? null),
    ofDay: dayLabel.test(line),
    rest: left,
  }
}

/** What the words right before a date say it is the day of; null when they say nothing of it. */
export function roleBefore(words: string): DateRole | null {
  if (modifiedLabel.test(words)) return 'modified'
  return publishedLabel.test(words) ? 'published' : null
}

/** By the label before the date, or after the last one; a date without a label is that of publication. */
function roleOf(line: string, dates: readonly FoundDate[], date: FoundDate): DateRole {
  const at = dates.indexOf(date)
  const before = line.slice(dates[at - 1]?.end ?? 0, date.start)
  if (modifiedLabel.test(before)) return 'modified'
  if (publishedLabel.test(before) || at < dates.length - 1) return 'published'
  return modifiedLabel.test(line.slice(date.end).replace(sinceOrZone, ' ')) ? 'modified' : 'published'
}

/** The date a line gives, whichever it is: that of publication before that of the last change. */
export function dateOf(dateline: Dateline | null | undefined): FoundDate | null {
  return dateline?.published ?? dateline?.modified ?? null
}
