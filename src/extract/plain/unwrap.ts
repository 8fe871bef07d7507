/**
 * A dump whose lines were broken at a width, as text browsers and mail programs do: its paragraphs are put together
 * again. Told by the lines themselves: nearly none is longer than the width, and where one ends inside a sentence, the
 * next line's first word would not have fitted.
 */

/** Widths that tools and people break lines at. */
const WIDTHS = { least: 50, most: 110 }
/** The share of lines that may be longer. */
const LONGER = 0.015
/** How many full lines, and what share of them inside sentences, it takes to speak of a width. */
const FEWEST = 6
const INSIDE = 0.25
/** Of all lines that another follows directly and that end inside a sentence, so many have to be full. */
const FULL = 0.5

const bullet = /^\s*([-–—*•·▪◦+o]\s|\(?\d{1,3}[.)]\s|#{1,6}\s|[|>])/u
/** An address, or a word as long, is never broken. */
const unbroken = /\S{40}/
const inside = /^\s*(\d{1,3}[.)]\s|[–—]\s\p{Ll})/u
const stops = /[.!?…։؟。:;]["'”’»)\]]*$/u

/** @param lines as they came; blank ones are kept. @returns the lines, those of one paragraph joined by a space */
export function unwrapLines(lines: readonly string[]): readonly string[] {
  const width = widthOf(lines)
  if (width === null) return lines
  const joined: string[] = []
  let parts: string[] = []
  for (const [i, line] of lines.entries()) {
    parts.push(parts.length ? line.trim() : line.trimEnd())
    if (goesOn(lines, i, width)) continue
    joined.push(parts.join(' '))
    parts = []
  }
  if (parts.length) joined.push(parts.join(' '))
  return joined
}

/** The width that the lines were broken at, or null. */
function widthOf(lines: readonly string[]): number | null {
  const counts = new Uint32Array(WIDTHS.most + 1)
  let total = 0
  let longer = 0
  for (const line of lines) {
    const length = lengthOf(line)
    if (length === 0 || unbroken.test(line.slice(0, 4 * WIDTHS.most))) continue
    total++
    if (length <= WIDTHS.most) counts[length] = (counts[length] ?? 0) + 1
    else longer++
  }
  if (total < FEWEST) return null
  let width = WIDTHS.most
  while (width > WIDTHS.least && longer + (counts[width] ?? 0) <= total * LONGER) longer += counts[width--] ?? 0
  if (longer > total * LONGER) return null
  return isWidth(lines, width) ? width : null
}

function isWidth(lines: readonly string[], width: number): boolean {
  let full = 0
  let inside = 0
  let open = 0
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (!next?.trim() || !line.trim() || bullet.test(next)) continue
    const ends = stops.test(line.trimEnd().slice(-8))
    const small = /^\s*[\p{Ll}\p{Lo}]/u.test(next)
    if (!ends && small) open++
    if (!isFull(line, next, width)) continue
    full++
    if (!ends && small) inside++
  }
  return inside >= FEWEST && inside >= full * INSIDE && inside >= open * FULL
}

/** Whether the next line is the same paragraph's. */
function goesOn(lines: readonly string[], i: number, width: number): boolean {
  const line = lines[i] ?? ''
  const next = lines[i + 1] ?? ''
  return (
    Boolean(line.trim() && next.trim()) && !isDeeper(line, next) && !isItem(line, next) && isFull(line, next, width)
  )
}

/** A number or a dash inside a sentence may come to stand first on a line; behind a stop it opens an item. */
function isItem(line: string, next: string): boolean {
  return bullet.test(next) && !(inside.test(next) && !stops.test(line.trimEnd().slice(-8)))
}

/** A paragraph may open with an indented line; below a bullet all lines are indented. */
function isDeeper(line: string, next: string): boolean {
  return !bullet.test(line) && next.search(/\S/) > line.search(/\S/) + 1
}

/** The next line's first word would not have fitted any more. */
function isFull(line: string, next: string, width: number): boolean {
  const word = /\S+/.exec(next.slice(0, 400))?.[0] ?? ''
  return lengthOf(line) + 1 + lengthOf(word) > width
}

/** Characters, as a screen counts them; spaces at the end do not count. */
function lengthOf(line: string): number {
  if (line.length > 4 * WIDTHS.most) return line.length
  let length = 0
  for (const _ of line.trimEnd()) length++
  return length
}
