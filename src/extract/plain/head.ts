/** The head of an article in a dump: which lines are its title, its date, its byline, and where its text begins. */
import { bylineOf, looksLikeName, reportersOf } from '../metadata/byline.ts'
import { fold } from '../metadata/outlet.ts'
import { namesDigest } from '../sections.ts'
import { endsSentence, type Line } from './lines.ts'
import { findDated } from './when.ts'

export interface Head {
  /** Index of the title's line, or -1. */
  title: number
  /** Index of the line with the date of publication, or -1; and of the one with the last change. */
  published: number
  modified: number
  /** Index of the byline's line, or -1, and the name on it. */
  bylineAt: number
  byline: string | null
  /** Indices between title and text that belong to the text: a lead, a deck. */
  leads: number[]
}

/** How far above the text a title can stand, in lines that are not blank. */
const REACH = 16
const TITLE = { shortest: 8, longest: 300 }
/** A line below this likeness is no title. */
const LEAST = 1.4
/** The share of a headline's words that its article takes up. */
const LEAST_SHARED = 0.3

/**
 * The head before the article's first and around its first lines.
 * @param first index of the article's first line
 * @param last index of its last one
 */
export function findHead(lines: readonly Line[], first: number, last: number): Head {
  const stems = stemsOf(lines.slice(first, last + 1).map((line) => line.text))
  const from = Math.max(0, first - REACH)
  let title = -1
  let top = LEAST
  for (let i = from; i <= Math.min(first + 1, last); i++) {
    if (i > first && isProse(lines[first])) break
    const likeness = titleLikeness(lines, i, first, stems)
    if (likeness > top) {
      top = likeness
      title = i
    }
  }
  const digest = lines.findIndex((line, i) => i >= from && i < Math.min(first, title + 1) && isDigest(line))
  const below = digest >= 0 && digest < title ? title : -1
  if (below >= 0) title = digest
  const near = title < 0 ? first : title
  const { published, modified } = findDated(lines, near, Math.max(first, title), last)
  const byline = findByline(lines, { title, published, first, last })
  const upper = Math.min(...[title, published].filter((i) => i >= 0 && i < first))
  return {
    title,
    published,
    modified,
    ...byline,
    leads: Number.isFinite(upper) ? [below, ...leadsOf(lines, upper, first, stems, byline.bylineAt, title)] : [],
  }
}

function isProse(line: Line | undefined): boolean {
  return line !== undefined && line.text.length >= 80 && endsSentence(line.text)
}

/** The heading of a page of several texts: `Daily digest`. */
function isDigest({ text, chrome }: Line): boolean {
  return !chrome && text.length <= 80 && namesDigest(text)
}

/** How like a title a line is: its length, its place, and how many of its words the article takes up. */
function titleLikeness(lines: readonly Line[], at: number, first: number, stems: ReadonlySet<string>): number {
  const line = lines[at]
  if (!line || line.chrome || line.dateline || line.agency || bylineOf(line.text)) return 0
  const { text, words } = line
  if (text.length < TITLE.shortest || text.length > TITLE.longest || words < 2) return 0
  if (/[.;,]["'”’»]?$/u.test(text) && !/\.\.\.$/.test(text)) return 0
  if (at >= first && (text.length > 220 || !lines[at + 1])) return 0
  const own = [...stemsOf([text])]
  const shared = own.filter((stem) => stems.has(stem)).length / Math.max(1, own.length)
  // A line inside the stretch finds its own words there; only what comes after it is evidence, and it is discounted.
  let likeness = at >= first ? 1 : shared * 3
  if (words >= 4) likeness += 1
  else if (words < 3) likeness -= 0.8
  if (line.gap && (lines[at + 1]?.gap ?? true)) likeness += 0.6
  // Who and when stand right below the headline or its deck, above captions and summaries.
  const signed = [1, 2].some((next) => at + next < first && isSignature(lines[at + next])) && shared >= LEAST_SHARED
  if (signed || lines[at + 1]?.dateline || lines[at - 1]?.dateline) likeness += 1
  if (words >= 4 && [1, 2].some((next) => at + next + 1 < first && isSignedBlock(lines, at + next))) likeness += 1.5
  if (lines.some((other, i) => i !== at && other.text.length < 400 && other.text.endsWith(text))) likeness += 1
  if (text === text.toUpperCase() && /\p{Lu}/u.test(text)) likeness -= 0.8
  let away = 0
  for (let i = Math.min(at, first) + 1; i < Math.max(at, first); i++) if (!isSignature(lines[i])) away++
  return likeness - (away + 1) * 0.12
}

/** Two lines or more of who, when and how to share: that stands below a headline and nowhere else. */
function isSignedBlock(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]
  return isSignature(lines[at]) && (isSignature(next) || next?.chrome?.kind === 'share prompt')
}

/** What stands below the headline in any head: when it was written, by whom. */
function isSignature(line: Line | undefined): boolean {
  if (!line) return false
  return line.dateline !== null || line.chrome?.kind === 'time since publication' || bylineOf(line.text) !== null
}

function findByline(
  lines: readonly Line[],
  { title, published, first, last }: { title: number; published: number; first: number; last: number },
): { bylineAt: number; byline: string | null } {
  const from = Math.max(
    0,
    Math.min(title < 0 ? first : title, published < 0 || published > first ? first : published) - 2,
  )
  const order = [...range(from, first + 1), ...range(last - 1, last + 4)]
  for (const i of order) {
    const byline = lines[i]?.chrome ? null : bylineOf(lines[i]?.text ?? '')
    if (byline) return { bylineAt: i, byline }
  }
  for (const i of order) {
    const line = lines[i]
    if (!line || line.chrome || line.dateline || i === title) continue
    const inHead = i < first && (i > title || i === published + 1)
    const inTail = i > last && i <= last + 2 && line.gap
    if ((inHead || inTail || (i === last && line.gap)) && looksLikeName(line.text) && !occursElsewhere(lines, i))
      return { bylineAt: i, byline: line.text }
  }
  const named = (lines[published]?.dateline?.rest ?? []).find(looksLikeName) ?? creditBelow(lines, last)
  return { bylineAt: -1, byline: named }
}

/** Who reported, by the credit line below the article's end. */
function creditBelow(lines: readonly Line[], last: number): string | null {
  for (let i = last; i <= last + 6; i++) {
    const names = reportersOf(lines[i]?.text ?? '')
    if (names) return names
  }
  return null
}

/** A rubric stands in the menu too, a name does not. */
function occursElsewhere(lines: readonly Line[], at: number): boolean {
  const key = fold(lines[at]?.text ?? '')
  return lines.some((line, i) => i !== at && line.text.length < 80 && fold(line.text) === key)
}

/** Lines between head and text that say something of the matter: whole sentences, and decks that share its words. */
function leadsOf(
  lines: readonly Line[],
  top: number,
  first: number,
  stems: ReadonlySet<string>,
  byline: number,
  title: number,
): number[] {
  const found: number[] = []
  for (let i = top + 1; i < first; i++) {
    const line = lines[i]
    if (!line || line.chrome || line.dateline || line.agency || i === byline || i === title || i < title) continue
    const own = [...stemsOf([line.text])]
    const shared = own.filter((stem) => stems.has(stem)).length
    if ((endsSentence(line.text) && line.words >= 4) || (line.words >= 5 && shared * 3 >= own.length)) found.push(i)
  }
  return found
}

/** The longer words of some lines, cut to their first letters, so that inflected forms meet. */
function stemsOf(texts: readonly string[]): Set<string> {
  const stems = new Set<string>()
  let read = 0
  for (const text of texts) {
    if (read > 50000) break
    read += text.length
    for (const word of text
      .slice(0, 4000)
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u))
      if (word.length > 3) stems.add(word.slice(0, 5))
  }
  return stems
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}
