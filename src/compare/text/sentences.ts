/** Where the sentences of a text are, by its punctuation: enough for laying two accounts side by side. */
import type { Span } from '../../domain/index.ts'

/** After these a full stop ends no sentence. */
const shortened =
  /(?:^|[\s("“«])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Rep|Gov|St|No|vs|U\.S|U\.N|e\.g|i\.e|г|гг|им|т\.е|т\.д)\.$/u

const end = /[.!?…]+["”»’)\]]*(?=\s+["“«‘([]?[\p{Lu}\p{Lo}\d])|\n+/gu

/** The sentences of `text` within `[from, to)`, without the white space around them; linear. */
export function sentencesOf(text: string, [from, to]: Span = [0, text.length]): Span[] {
  const spans: Span[] = []
  const part = text.slice(from, to)
  let start = 0
  const add = (stop: number) => {
    const piece = part.slice(start, stop)
    const lead = piece.length - piece.trimStart().length
    const body = piece.trim()
    if (body !== '') spans.push([from + start + lead, from + start + lead + body.length])
    start = stop
  }
  for (const match of part.matchAll(end)) {
    const stop = match.index + match[0].length
    if (match[0] === '.' && shortened.test(part.slice(Math.max(start, stop - 8), stop))) continue
    add(stop)
  }
  add(part.length)
  return spans
}
