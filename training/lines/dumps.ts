/**
 * Pages of markup as a person hands them over who has only text: "select all, copy", the output of a text browser, a
 * converter to Markdown. Every style gives the same words, with other line ends, blank lines and marks.
 */
import { type Node, parseTree } from '../../src/extract/html/tree.ts'

/** How a page is made into a dump. */
export interface Style {
  name: string
  /** Where blank lines stand: around paragraphs and headings, around every block, nowhere. */
  gaps: 'paragraphs' | 'all' | 'none'
  /** Lines are broken at this width; null leaves a block on one line. */
  width: number | null
  /** Spaces before a line. */
  indent: number
  links: 'none' | 'numbered' | 'inline' | 'markdown'
  /** What parts the items of a menu on one line; null gives each a line. */
  menu: string | null
  bullet: string
  /** What stands for a picture: nothing, or its description in brackets. */
  images: boolean
}

export const styles: readonly Style[] = [
  {
    name: 'copied',
    gaps: 'paragraphs',
    width: null,
    indent: 0,
    links: 'none',
    menu: null,
    bullet: '',
    images: false,
  },
  { name: 'dense', gaps: 'none', width: null, indent: 0, links: 'none', menu: null, bullet: '', images: false },
  { name: 'spaced', gaps: 'all', width: null, indent: 0, links: 'none', menu: ' ', bullet: '• ', images: true },
  {
    name: 'text browser',
    gaps: 'paragraphs',
    width: 79,
    indent: 3,
    links: 'numbered',
    menu: null,
    bullet: '* ',
    images: true,
  },
  {
    name: 'wrapped',
    gaps: 'paragraphs',
    width: 72,
    indent: 0,
    links: 'none',
    menu: ' | ',
    bullet: '- ',
    images: false,
  },
  {
    name: 'addresses',
    gaps: 'paragraphs',
    width: null,
    indent: 0,
    links: 'inline',
    menu: ' | ',
    bullet: '- ',
    images: false,
  },
  { name: 'markdown', gaps: 'all', width: null, indent: 0, links: 'markdown', menu: null, bullet: '* ', images: true },
]

const blockTags = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul
  caption button`.split(/\s+/),
)
const unseen = new Set(
  `script style noscript template head svg math canvas object embed iframe audio video map datalist noframes select
  textarea`.split(/\s+/),
)

interface Piece {
  text: string
  href: string | null
}

interface Block {
  tag: string
  pieces: Piece[]
  /** Nothing but one short link. */
  item: boolean
}

/** The lines of a page in a style, joined by line ends. */
export function dumpOf(html: string, style: Style, base: string): string {
  const lines: string[] = []
  const addresses: string[] = []
  let row: string[] = []
  let last: 'start' | 'paragraph' | 'other' = 'start'
  const endRow = () => {
    if (row.length) lines.push(...wrapped(row.join(style.menu ?? ''), style))
    row = []
  }
  for (const block of blocksOf(parseTree(html, 'page'), style, base)) {
    const text = textOf(block, style, addresses)
    if (!text) continue
    if (style.menu !== null && block.item) {
      row.push(text)
      if (row.length === 1 && style.gaps !== 'none') lines.push('')
      continue
    }
    endRow()
    const kind = /^(p|h\d|blockquote|pre)$/.test(block.tag) ? 'paragraph' : 'other'
    const apart = kind === 'paragraph' || last === 'paragraph'
    if (last !== 'start' && (style.gaps === 'all' || (style.gaps === 'paragraphs' && apart))) lines.push('')
    last = kind
    const mark =
      block.tag === 'li'
        ? style.bullet
        : style.links === 'markdown' && /^h\d$/.test(block.tag)
          ? `${'#'.repeat(Number(block.tag[1]))} `
          : ''
    lines.push(...wrapped(mark + text, style))
  }
  endRow()
  if (addresses.length) lines.push('', 'References', '', ...addresses.map((one, i) => `   ${i + 1}. ${one}`))
  return lines.join('\n')
}

function textOf({ pieces }: Block, { links }: Style, addresses: string[]): string {
  const parts = pieces.map(({ text, href }) => {
    if (!href || links === 'none' || !text.trim()) return text
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
    if (links === 'numbered') {
      addresses.push(href)
      return `${before}[${addresses.length}]${inner}${after}`
    }
    return links === 'markdown' ? `${before}[${inner}](${href})${after}` : `${before}${inner} (${href})${after}`
  })
  return parts
    .join('')
    .replace(/[^\S\t]+/g, ' ')
    .trim()
}

/** Words that fill a line as far as the width goes. */
export function wrapped(text: string, { width, indent }: Pick<Style, 'width' | 'indent'>): string[] {
  const margin = ' '.repeat(indent)
  if (width === null) return [margin + text]
  const lines: string[] = []
  let line = margin
  for (const word of text.split(/\s+/)) {
    if (line.length > margin.length && line.length + 1 + word.length > width) {
      lines.push(line)
      line = margin
    }
    line += (line.length > margin.length ? ' ' : '') + word
  }
  return [...lines, line]
}

function blocksOf(nodes: readonly Node[], style: Style, base: string): Block[] {
  const blocks: Block[] = []
  let open: Block = { tag: 'body', pieces: [], item: false }
  const isUnseen = new Uint8Array(nodes.length)
  const holders = new Int32Array(nodes.length)
  const links = new Int32Array(nodes.length).fill(-1)
  let holder = 0
  const flush = (tag: string) => {
    const text = open.pieces.map((piece) => piece.text).join('')
    if (text.trim())
      blocks.push({
        ...open,
        item: text.trim().length <= 40 && open.pieces.every((one) => one.href || !one.text.trim()),
      })
    open = { tag, pieces: [], item: false }
  }
  for (const [i, node] of nodes.entries()) {
    const { parent, attributes, tag } = node
    isUnseen[i] = isUnseen[parent] || unseen.has(tag) || isHidden(attributes) ? 1 : 0
    holders[i] = blockTags.has(tag) ? i : i === 0 ? 0 : (holders[parent] ?? 0)
    links[i] = tag === 'a' ? i : i === 0 ? -1 : (links[parent] ?? -1)
    if (isUnseen[i]) continue
    const here = holders[i] ?? 0
    if (here !== holder) {
      flush(nodes[here]?.tag ?? '')
      holder = here
    }
    const href = addressOf(nodes[links[i] ?? -1]?.attributes.get('href'), base)
    if (tag === '#text') open.pieces.push({ text: node.text.replace(/\s+/g, ' '), href })
    else if (tag === 'br') flush(open.tag)
    else if (tag === 'td' || tag === 'th') open.pieces.push({ text: '\t', href: null })
    else if (tag === 'img' && style.images) {
      const alt = (attributes.get('alt') ?? '').trim()
      const src = attributes.get('src')?.slice(0, 80) ?? ''
      if (style.links === 'markdown' && src) open.pieces.push({ text: `![${alt}](${src})`, href: null })
      else if (alt) open.pieces.push({ text: ` [${alt}] `, href: null })
    }
  }
  flush('')
  return blocks
}

/** In full, as every such tool writes it. */
function addressOf(href: string | undefined, base: string): string | null {
  return href === undefined ? null : URL.canParse(href, base) ? new URL(href, base).href.replaceAll(/[()]/g, '') : href
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style')?.slice(0, 300) ?? '')
}
