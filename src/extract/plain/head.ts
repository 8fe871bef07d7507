/** The head of an article in a dump: which lines are its title, its date, its byline, and where its text begins. */
import type { When } from '../../domain/index.ts'
import { bylineOf, looksLikeName } from '../metadata/byline.ts'
import { fold } from '../metadata/outlet.ts'
import { namesDigest } from '../sections.ts'
import { endsSentence, type Line } from './lines.ts'

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
  const published = nearestDate(lines, near, Math.max(first + 2, title), last, 'published')
  const modified = nearestDate(lines, near, Math.max(first + 2, title), last, 'modified')
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
  if (lines[at + 1]?.dateline || lines[at - 1]?.dateline) likeness += 1
  if (lines.some((other, i) => i !== at && other.text.length < 400 && other.text.endsWith(text))) likeness += 1
  if (text === text.toUpperCase() && /\p{Lu}/u.test(text)) likeness -= 0.8
  return likeness - Math.abs(first - at) * 0.12
}

/** The date line closest to the title: between it and the text, just above it, or after the article's end. */
function nearestDate(
  lines: readonly Line[],
  title: number,
  until: number,
  last: number,
  role: 'published' | 'modified',
): number {
  let found = -1
  let nearest = Number.POSITIVE_INFINITY
  const consider = (i: number, distance: number) => {
    const dateline = lines[i]?.dateline
    if (dateline?.role === role && distance < nearest) {
      nearest = distance
      found = i
    }
  }
  for (let i = Math.max(0, title - REACH); i <= Math.min(until, lines.length - 1); i++)
    consider(i, i >= title ? i - title : (title - i) * 2.5)
  for (let i = last + 1; i <= Math.min(last + 6, lines.length - 1); i++) consider(i, 40 + i - last)
  return found
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
  const named = published >= 0 ? (lines[published]?.dateline?.rest ?? []).find(looksLikeName) : undefined
  return named && lines[published]?.dateline?.date ? { bylineAt: -1, byline: named } : { bylineAt: -1, byline: null }
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

/** The date of a line, null when it has none or leaves day and month open. */
export function whenOf(line: Line | undefined): When | null {
  return line?.dateline?.date.when ?? null
}
