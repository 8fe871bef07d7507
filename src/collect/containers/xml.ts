/**
 * XML as feeds and sitemaps bring it: cut off, with names closed wrongly, with HTML's entities. A tokenizer goes through it
 * once; it knows no document type, so that entities are never expanded and nothing outside is ever opened. Depth, size and
 * number of what is kept are bounded.
 */
import { Parser } from 'htmlparser2'
import { ReadoutError } from '../../domain/index.ts'

export interface Element {
  /** With the prefix that is usual for its namespace: `dc:creator`, whatever the document calls it. */
  name: string
  attributes: Readonly<Record<string, string>>
  /** The characters straight in it, and what is in it. */
  text: string
  /** What is in it, written as HTML: escaped markup as the characters stand, elements as elements. */
  markup: string
  children: Element[]
}

export interface Elements {
  /** Whole elements that were asked for, in their order. */
  found: Element[]
  /** Where the text ends before its elements do. */
  cut: boolean
  /** More were there than are taken. */
  more: boolean
}

const MOST_DEPTH = 256
/** Within one element that was asked for; a feed's entry has tens. */
const MOST_WITHIN = 50_000
/** Parsed at once, so that what comes after the last wanted element costs nothing. */
const SLICE = 262_144

/** Namespaces under the prefixes that everybody uses; the language of elements without one is told by the root. */
const prefixes: Readonly<Record<string, string>> = {
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://www.w3.org/2005/atom': 'atom:',
  'http://purl.org/atom/ns#': 'atom:',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.84': '',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://www.w3.org/1999/xhtml': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
}

/**
 * @param wanted whether an element is to be kept, asked of those that are in none that is
 * @param most how many are kept
 * @throws ReadoutError `input-unreadable` for elements nested beyond any use
 */
export function elementsOf(
  text: string,
  wanted: (name: string, parent: string) => boolean,
  { input, most }: { input: string; most: number },
): Elements {
  const found: Element[] = []
  const open: { name: string; kept: Element | null; literal: boolean }[] = []
  const spaces = new Map<string, string>()
  let within = 0
  let cut = false
  let more = false
  let ending = false

  const named = (raw: string): string => {
    const colon = raw.indexOf(':')
    const space = spaces.get(colon < 0 ? '' : raw.slice(0, colon))
    return space === undefined ? raw : space + raw.slice(colon + 1)
  }
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        if (open.length >= MOST_DEPTH) throw tooDeep(input)
        for (const [name, value] of Object.entries(attributes)) {
          if (!name.startsWith('xmlns')) continue
          const prefix = /^xmlns(?::(.*))?$/.exec(name)
          const known = prefixes[value.trim().toLowerCase()]
          // An atom:link in an RSS feed must not pass for its link; what has no known space keeps its name.
          if (prefix && known !== undefined) spaces.set(prefix[1] ?? '', known)
        }
        const name = named(raw)
        const parent = open.at(-1)
        const inside = parent?.kept ?? null
        let kept: Element | null = null
        if (inside ? ++within <= MOST_WITHIN : wanted(name, parent?.name ?? '')) {
          kept = { name, attributes, text: '', markup: '', children: [] }
          if (!inside) within = 0
          inside?.children.push(kept)
        }
        // In Atom's inline XHTML a character is itself; elsewhere escaped markup is markup.
        open.push({ name, kept, literal: parent?.literal === true || attributes.type === 'xhtml' })
      },
      ontext(data) {
        const { kept = null, literal = false } = open.at(-1) ?? {}
        if (!kept) return
        kept.text += data
        kept.markup += literal ? escapeHtml(data) : data
      },
      onclosetag(_, implied) {
        const closed = open.pop()
        if (implied && ending) cut = true
        if (!closed?.kept) return
        const outer = open.at(-1)?.kept
        if (outer) {
          outer.text += closed.kept.text
          outer.markup += asHtml(closed.kept)
        } else if (found.length < most) found.push(closed.kept)
        else more = true
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  )
  for (let at = 0; at < text.length && !more; at += SLICE) parser.write(text.slice(at, at + SLICE))
  ending = !more
  parser.end()
  // A tag cut in the middle is text to the tokenizer.
  if (!more && /<[^>]{0,2000}$/.test(text.slice(-2000))) cut = true
  return { found, cut, more }
}

/** The first of some names that is in it. */
export function childOf(element: Element, ...names: string[]): Element | undefined {
  for (const name of names) {
    const child = element.children.find((one) => one.name === name)
    if (child) return child
  }
  return undefined
}

function asHtml({ name, attributes, markup }: Element): string {
  const kept = ['href', 'src', 'alt', 'title', 'lang', 'datetime', 'cite', 'colspan', 'rowspan']
  const written = kept
    .filter((attribute) => attributes[attribute] !== undefined)
    .map((attribute) => ` ${attribute}="${escapeHtml(attributes[attribute] ?? '')}"`)
  const local = name.slice(name.indexOf(':') + 1)
  if (local === 'br' || local === 'img' || local === 'hr') return `<${local}${written.join('')}>`
  return `<${local}${written.join('')}>${markup}</${local}>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Plain text whose `<` is escaped already, as HTML: what empty lines part are paragraphs. `''` for nothing. */
export function paragraphsOf(escaped: string): string {
  const text = escaped.trim()
  return text && `<p>${text.split(/\n\s*\n/).join('</p>\n<p>')}</p>`
}

function tooDeep(input: string): ReadoutError {
  return new ReadoutError('input-unreadable', input, `its elements are nested more than ${MOST_DEPTH} deep`, {
    remedy: 'It is no feed or sitemap that anybody means to be read',
  })
}

/** The visible characters of a piece of HTML, on one line. */
export function plainOf(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim()
  let text = ''
  let hidden = 0
  let depth = 0
  const parser = new Parser(
    {
      onopentagname(name) {
        // htmlparser2 looks through all that are open; nobody's title opens a thousand.
        if (++depth > 1000) parser.pause()
        if (name === 'script' || name === 'style') hidden++
        else if (!/^(a|b|i|em|strong|span|u|sup|sub|font)$/.test(name)) text += ' '
      },
      ontext(data) {
        if (!hidden) text += data
      },
      onclosetag(name) {
        depth--
        if (name === 'script' || name === 'style') hidden--
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return text.replace(/\s+/g, ' ').trim()
}
