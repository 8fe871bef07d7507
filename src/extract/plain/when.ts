/** Which line of a dump gives the date of its article, among all the dates a page shows. */
import type { When } from '../../domain/index.ts'
import { type DateRole, dateOf } from '../metadata/dateline.ts'
import { completeDay } from '../metadata/yearless.ts'
import type { Line } from './lines.ts'

export interface Dated {
  /** Index of the line with the date of publication, or -1; and of the one with the last change. */
  published: number
  modified: number
}

/** How far above the title a date can stand, in lines that are not blank. */
const REACH = 16
/** How far below the article's end, where a page may sign with its date. */
const BELOW = 6
/** How far into the article an agency's opening may stand: below a lead. */
const OPENING = 2

/**
 * The date line closest to the title, from above it to the article's first lines; else an agency's day without a year;
 * else one right after the article's end, unless a list of other stories stands between.
 * @param title index of the title's line, or of the article's first
 * @param until index of the last line that may still be the article's head
 * @param last index of the article's last line
 */
export function findDated(lines: readonly Line[], title: number, until: number, last: number): Dated {
  const above = {
    published: nearest(lines, title, until, 'published'),
    modified: nearest(lines, title, until, 'modified'),
  }
  const below = { published: -1, modified: -1 }
  for (let i = last + 1; i <= Math.min(last + BELOW, lines.length - 1); i++) {
    if (lines[i]?.chrome?.effect === 'opens') break
    for (const role of ['published', 'modified'] as const)
      if (below[role] < 0 && lines[i]?.dateline?.[role]) below[role] = i
  }
  const agency = above.published < 0 ? agencyDay(lines, title, until) : -1
  return {
    published: above.published >= 0 ? above.published : agency >= 0 ? agency : below.published,
    modified: above.modified >= 0 ? above.modified : below.modified,
  }
}

function nearest(lines: readonly Line[], title: number, until: number, role: DateRole): number {
  let found = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = Math.max(0, title - REACH); i <= Math.min(until, lines.length - 1); i++) {
    const distance = i >= title ? i - title : (title - i) * 2.5
    if (!lines[i]?.dateline?.[role] || distance >= least) continue
    least = distance
    found = i
  }
  return found
}

/** The first line from the title on that gives a day without its year. */
function agencyDay(lines: readonly Line[], title: number, until: number): number {
  for (let i = Math.max(0, title - 2); i <= Math.min(until + OPENING, lines.length - 1); i++)
    if (lines[i]?.yearless) return i
  return -1
}

/** The date of a line in a role, completed by the rest of the page; null when it has none or leaves it open. */
export function whenOf(lines: readonly Line[], at: number, role: DateRole): When | null {
  const line = lines[at]
  if (!line) return null
  const found = line.dateline?.[role]
  if (found) return found.when
  if (role === 'modified' || !line.yearless) return null
  const dates = lines.flatMap((other) => dateOf(other.dateline)?.when?.from ?? [])
  return completeDay(line.yearless, dates, copyrightYears(lines))
}

/** The years on the page's copyright lines, the last one of a range. */
function copyrightYears(lines: readonly Line[]): number[] {
  const found: number[] = []
  for (const { text, chrome } of lines) {
    if (chrome?.kind !== 'copyright notice') continue
    const year = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.at(-1)
    if (year) found.push(Number(year))
  }
  return found
}
