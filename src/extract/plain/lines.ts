/** A text dump as lines, each with what can be told from it alone and from the blank lines around it. */

import { type Dateline, datelineOf } from '../metadata/dateline.ts'
import type { DateHints } from '../metadata/dates.ts'
import { isAgencyLine, type YearlessDay, yearlessDayOf } from '../metadata/yearless.ts'
import { type Chrome, chromeOf } from './chrome.ts'
import { findMarks, isListedAddress, type Unmarked } from './marks.ts'
import { unwrapLines } from './unwrap.ts'

export interface Line {
  /** Trimmed; never blank. */
  text: string
  /** True when a blank line, or the page's start, stands before it. */
  gap: boolean
  words: number
  chrome: Chrome | null
  dateline: Dateline | null
  /** `Tessavin, March 4, VTA`. */
  agency: boolean
  /** The day without a year on such a line, on a line that is nothing else, or at a paragraph's opening. */
  yearless: YearlessDay | null
}

const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
/** Invisible characters that make no line less blank. */
const invisible = /^[\s\u200b-\u200f\u2060\ufeff\u00ad]+|[\s\u200b-\u200f\u2060\ufeff\u00ad]+$/g
/** Words are counted in the first part of a line alone; no decision asks for more. */
const COUNTED = 2000

/** What a dump holds: its lines, and the marks of the tool that made it. */
export interface Split {
  lines: Line[]
  marks: Unmarked['marks']
}

/** Paragraphs that were broken at a width come out whole. */
export function splitLines(text: string, hints: DateHints): Split {
  const raws = unwrapLines(text.split(breaks))
  const unmark = findMarks(raws)
  const lines: Line[] = []
  const marks: Unmarked['marks'] = []
  let gap = true
  for (const raw of raws) {
    const unmarked = unmark?.(raw)
    const line = trimLine(unmarked?.text ?? raw)
    for (const mark of unmarked?.marks ?? []) marks.push(mark)
    if (line) {
      lines.push(unmark && isListedAddress(line) ? addressOf(line, gap) : lineOf(line, gap, hints))
      gap = false
    } else if (!unmarked?.marks.length) gap = true
  }
  return { lines, marks }
}

/** An entry of a text browser's list of addresses. */
function addressOf(text: string, gap: boolean): Line {
  return {
    text,
    gap,
    words: 1,
    chrome: { kind: 'list of addresses', effect: 'alone' },
    dateline: null,
    agency: false,
    yearless: null,
  }
}

/** Trimmed of white space and invisible marks; a pattern anchored at the end alone would try at every space. */
function trimLine(raw: string): string {
  const trimmed = raw.trim()
  return trimmed.length > 5000 ? trimmed : trimmed.replace(invisible, '')
}

/** A trimmed text with all that the rules ask of it. */
export function lineOf(text: string, gap: boolean, hints: DateHints): Line {
  const words = text
    .slice(0, COUNTED)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  const dateline = datelineOf(text, hints)
  const chrome = dateline ? null : chromeOf(text)
  const agency = isAgencyLine(text)
  return { text, gap, words, chrome, dateline, agency, yearless: dateline ? null : yearlessDayOf(text) }
}

/** True when the line ends as sentences end: with a stop, or a stop and closing quotes or brackets. */
export function endsSentence(text: string): boolean {
  return /(?:[.!?…։؟。:]|\.\.\.)["'”’»“)\]\s]*$/u.test(text.slice(-12)) || /[։՝]$/u.test(text.slice(-2))
}

/** Sentence ends inside the line, counted up to a few. */
export function sentences(text: string): number {
  let found = 0
  for (const _ of text.slice(0, COUNTED).matchAll(/[.!?…։؟]["'”’»)\]]*(?=\s+["'“‘«(]?[\p{Lu}\p{N}\p{Lo}]|$)/gu)) found++
  return found
}
