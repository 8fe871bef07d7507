/** Running heads, running feet and page numbers: what a PDF repeats at the edges of its pages. */
import type { Dropped } from '../../../domain/index.ts'
import type { Line } from './lines.ts'

export interface Page {
  /** In units of 1/72 inch, with the page's lower edge. */
  height: number
  bottom: number
  lines: Line[]
}

/** The share of a page's height at its upper and lower edge where they stand, and how many lines are looked at. */
const EDGE = 0.14
const MOST_LINES = 4
/** A gap of so many font sizes parts them from the text. */
const APART = 1.6
const STEP = 'pdf'

export function withoutFurniture(pages: readonly Page[]): { pages: Line[][]; dropped: Dropped[] } {
  const counts = new Map<string, number>()
  const edges = pages.map(edgeLines)
  for (const edge of edges)
    for (const key of new Set([...edge].map(([line, place]) => keyOf(line, place))))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const dropped = new Map<string, Dropped>()
  // On two pages of three or four, a line that repeats is one that a text may repeat too: it must be on half of them.
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)))
  const kept = pages.map((page, i) =>
    page.lines.filter((line) => {
      const place = edges[i]?.get(line)
      if (place === undefined) return true
      const times = counts.get(keyOf(line, place)) ?? 0
      const repeats = times >= enough
      if (!repeats && !isPageNumber(line.text)) return true
      const reason = isPageNumber(line.text) ? 'a page number' : `stands at the edge of ${times} pages`
      const key = repeats ? keyOf(line, place) : line.text
      if (!dropped.has(key)) dropped.set(key, { step: STEP, reason, text: line.text })
      return false
    }),
  )
  // Pages that are alike all over are forms or tickets: then that is their text.
  if (kept.every((lines) => lines.length === 0)) return { pages: pages.map(({ lines }) => lines), dropped: [] }
  return { pages: kept, dropped: [...dropped.values()] }
}

/** The lines at the edges that stand apart from the text, each with its edge. */
function edgeLines({ lines, height, bottom }: Page): Map<Line, string> {
  const found = new Map<Line, string>()
  const down = [...lines].sort((a, b) => b.y - a.y)
  for (const line of apart(down, (line) => line.y > bottom + height * (1 - EDGE))) found.set(line, 'top')
  for (const line of apart(down.reverse(), (line) => line.y < bottom + height * EDGE)) found.set(line, 'foot')
  return found
}

/** The first lines, up to the last gap or change of size among them; none where the text goes right to the edge. */
function apart(lines: readonly Line[], atEdge: (line: Line) => boolean): Line[] {
  let count = 0
  for (let i = 0; i < MOST_LINES; i++) {
    const [line, next] = [lines[i], lines[i + 1]]
    if (!line || !atEdge(line)) break
    const size = Math.max(line.size, next?.size ?? 0)
    if (!next || Math.abs(line.y - next.y) > APART * size || Math.abs(line.size - next.size) > 0.08 * size)
      count = i + 1
  }
  return lines.slice(0, count)
}

/** The same words at the same edge, whatever number goes with them. */
function keyOf({ text }: Line, place: string): string {
  return `${place} ${text.replace(/\d+/g, '#').toLowerCase()}`
}

function isPageNumber(text: string): boolean {
  return /^[-–—([|\s]*(page|p\.|стр\.?|страница|sayfa|səhifə|seite|էջ|صفحة|صفحه)?\s*(\d{1,4}|[ivxl]{1,7})(\s*(of|\/|из|von|sur|de)\s*\d{1,4})?[-–—)\]|\s]*$/iu.test(
    text,
  )
}
