/** A document's text as headings and paragraphs, each with its place in the text. */
import type { Section } from '../../domain/index.ts'

export interface Block {
  kind: 'heading' | 'paragraph'
  start: number
  /** The end of its words; the line breaks after it belong to no block. */
  end: number
}

/**
 * Paragraphs end at an empty line, and around a section's heading. Single line breaks stay inside a paragraph, since
 * texts taken verbatim may be wrapped.
 */
export function blocksOf(text: string, sections: readonly Section[]): Block[] {
  const headings = new Map<number, number>()
  for (const { start, title } of sections) {
    if (title !== '' && text.startsWith(title, start)) headings.set(start, start + title.length)
  }
  const blocks: Block[] = []
  const paragraph = (from: number, to: number) => {
    const [start, end] = trimmed(text, from, to)
    if (start < end) blocks.push({ kind: 'paragraph', start, end })
  }
  let from = 0
  const stops = [...headings.keys()].sort((a, b) => a - b)
  for (const stop of [...stops, text.length]) {
    if (stop < from) continue
    for (const [start, end] of paragraphsBetween(text, from, stop)) paragraph(start, end)
    const end = headings.get(stop)
    if (end === undefined) continue
    blocks.push({ kind: 'heading', start: stop, end })
    from = end
  }
  return blocks
}

function* paragraphsBetween(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at)) {
    let after = at + 1
    while (after < to && isBlank(text.charCodeAt(after)) && text[after] !== '\n') after++
    if (text[after] !== '\n' || after >= to) {
      at = after
      continue
    }
    yield [start, at]
    start = after
    at = after
  }
  yield [start, to]
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return [start, end]
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0
}
