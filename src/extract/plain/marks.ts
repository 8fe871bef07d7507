/**
 * What tools that turn pages into text write into it: numbers and addresses of links, pictures' descriptions, Markdown's
 * marks. Only where a whole dump is written so; a page's own brackets stay.
 */

export type MarkKind = 'link number' | 'link address' | 'picture' | 'heading mark'

/** A line without the marks, and the marks. */
export interface Unmarked {
  text: string
  marks: { kind: MarkKind; text: string }[]
}

/** Fewer marks are a page's own words. */
const FEWEST = 5

const numbers = /\[\d{1,4}\](?=\S|$)/g
const listed = /^\s{0,9}\d{1,4}\.\s{1,3}(?:[a-z][a-z+.-]{1,12}:\S+|[/#?]\S*)\s*$/i
const markdownLink =
  /(!?)\[([^[\]]{0,400})\]\(([^()\s]{0,600}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)(?:\s"[^"]{0,200}")?\)/g
const address = /\s[(<](?:https?:\/\/|mailto:|tel:)[^\s()<>]{1,600}[)>]/g
const picture = /^\[[^[\]]{1,160}\]$/

/** How the marks of a dump are found in its lines; null for a dump without. */
export function findMarks(lines: readonly string[]): ((line: string) => Unmarked) | null {
  const has = {
    numbers: lines.filter((line) => listed.test(line)).length >= FEWEST && some(lines, numbers),
    markdown: some(lines, markdownLink),
    addresses: some(lines, address),
  }
  if (!has.numbers && !has.markdown && !has.addresses) return null
  return (line) => {
    const marks: Unmarked['marks'] = []
    const note = (kind: MarkKind, text: string) => {
      marks.push({ kind, text: text.trim() })
      return ''
    }
    let text = line
    if (has.numbers) text = text.replace(numbers, (mark) => note('link number', mark))
    if (has.markdown) {
      // A picture inside a link first, then the link around it.
      for (let round = 0; round < 2; round++)
        text = text.replace(markdownLink, (mark, image: string, label: string, to: string) => {
          if (image) return note('picture', mark)
          note('link address', to)
          return label
        })
      text = text.replace(/^#{1,6}\s+/, (mark) => note('heading mark', mark))
    }
    if (has.addresses) text = text.replace(address, (mark) => note('link address', mark))
    if (picture.test(text.trim())) text = note('picture', text)
    return { text, marks }
  }
}

/** True for an entry in a text browser's list of the addresses that its numbers mean. */
export function isListedAddress(line: string): boolean {
  return line.length < 2000 && listed.test(line)
}

function some(lines: readonly string[], pattern: RegExp): boolean {
  let found = 0
  for (const line of lines) {
    if (line.includes('[') || line.includes('://') || line.includes('mailto:'))
      found += line.match(pattern)?.length ?? 0
    if (found >= FEWEST) return true
  }
  return false
}
