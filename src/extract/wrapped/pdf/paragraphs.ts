/** Lines → paragraphs: words parted at a line's end are joined, and paragraphs that go on over a page or column. */
import type { Line } from './lines.ts'

/** @param lines of all pages, in their order */
export function paragraphsOf(lines: readonly Line[]): string[] {
  const words = wordsOf(lines)
  const leading = usualLeading(lines)
  const paragraphs: string[] = []
  /** The paragraph's pieces so far, the last without what follows it. */
  let pieces: string[] = []
  let last: Line | null = null
  for (const line of lines) {
    if (line.text === '') continue
    if (last !== null && isNew(last, line, leading)) {
      paragraphs.push(pieces.join(''))
      pieces = []
    }
    if (pieces.length > 0) pieces.push(endBefore(pieces.pop() ?? '', line.text, words))
    pieces.push(line.text)
    last = line
  }
  if (pieces.length > 0) paragraphs.push(pieces.join(''))
  return paragraphs
}

const ENDED = /[.!?:;…։。؟][\])"'»”’]*\d{0,3}$/u
const LIST = /^([•▪◦‣·*–—-]\s|\(?\d{1,3}[.)]\s|\(?[a-zа-я][.)]\s)/iu

function isNew(last: Line, line: Line, leading: number): boolean {
  if (Math.abs(line.size - last.size) > 0.12 * Math.max(line.size, last.size)) return true
  if (LIST.test(line.text) && !isMidSentence(last, line)) return true
  const size = Math.max(last.size, line.size)
  const down = last.y - line.y
  // In another column or page, and far from each other, only the words tell.
  if (line.column !== last.column || down < -0.5 * size || down > 8 * size) return !isMidSentence(last, line)
  if (down > Math.max(1.35 * leading * size, leading * size + 0.3 * size)) return true
  const indented = line.left > line.column.left + 0.8 * size
  const fits = wouldFit(last, line)
  if (indented && (ENDED.test(last.text) || fits)) return true
  return fits && ENDED.test(last.text)
}

/** Whether the first word of a line had found room on the line before: then that one was ended on purpose. */
function wouldFit(last: Line, line: Line): boolean {
  // On a line from right to left the room is on the left.
  const room = Math.max(last.column.right - last.right, isRightToLeft(last.text) ? last.left - last.column.left : 0)
  const first = line.text.search(/\s|$/) + 1
  return room > 1.05 * first * ((line.right - line.left) / line.text.length)
}

function isRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}

function isMidSentence(last: Line, line: Line): boolean {
  return !ENDED.test(last.text) && /^["'«“(]?\p{Ll}|^["«“]?\d/u.test(line.text)
    ? true
    : /\p{L}[-\u00ad‐]$/u.test(last.text)
}

/** The usual distance of two lines in font sizes, the median. */
function usualLeading(lines: readonly Line[]): number {
  const found: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const [above, below] = [lines[i - 1], lines[i]]
    if (!above || !below || above.size === 0) continue
    const distance = (above.y - below.y) / above.size
    if (distance > 0.6 && distance < 3) found.push(distance)
  }
  found.sort((a, b) => a - b)
  return found[Math.floor(found.length / 2)] ?? 1.2
}

/** A line as it stands before the next: a hyphen at its end goes, unless the word is written with it elsewhere. */
function endBefore(line: string, next: string, words: ReadonlySet<string>): string {
  const broken = /([\p{L}\d]{1,60})([-\u00ad‐])$/u.exec(line.slice(-62))
  const start = /^[\p{L}]{1,60}/u.exec(next)?.[0]
  if (!broken || !start) return `${line} `
  const [, end = '', hyphen = ''] = broken
  const bare = line.slice(0, -1)
  if (hyphen === '\u00ad') return bare
  const whole = `${end}${start}`.toLowerCase()
  const compound = `${end}-${start}`.toLowerCase()
  if (words.has(compound) && !words.has(whole)) return `${bare}-`
  // A name or a number goes on after a hyphen of its own: Ruud-Berg, 2034-based.
  return !/^\p{Ll}/u.test(start) || /\d$/.test(end) ? `${bare}-` : bare
}

/** The words that stand whole within lines. */
function wordsOf(lines: readonly Line[]): Set<string> {
  const words = new Set<string>()
  for (const { text } of lines)
    for (const [word] of text.matchAll(/[\p{L}\d]+(?:[-‐][\p{L}\d]+)*/gu))
      words.add(word.toLowerCase().replaceAll('‐', '-'))
  return words
}
