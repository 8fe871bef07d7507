/** RSS 0.9x, 1.0, 2.0 and Atom, read as outlets write them: cut off, with relative links, with HTML wherever. */
import { type Resource, toldTime } from '../../domain/index.ts'
import { checkContainerSize, type Entry, MAX_ENTRIES, notThis, pageAddress, toldOf } from './entries.ts'
import { type Feed, outletOf, problemsOf } from './feeds.ts'
import { isFull } from './full.ts'
import { readJsonFeed } from './json-feed.ts'
import { containerOf } from './kind.ts'
import { textOf } from './text.ts'
import { childOf, type Element, elementsOf, paragraphsOf, plainOf } from './xml.ts'

const outer = /^(rss|channel|feed|atom:feed|rdf:rdf|rdf)$/
const heads = /^(atom:)?(title|link|language|id)$|^dc:language$/

/**
 * The entries of a feed in their order.
 * @throws ReadoutError `input-unsupported` for what is no feed, naming a web page's own feeds; `input-too-large`;
 *   `input-unreadable` for markup made to be hard
 */
export function readFeed(resource: Resource): Feed {
  checkContainerSize(resource, 'feed')
  if (containerOf(resource) !== 'feed') throw notThis(resource, 'feed')
  const text = textOf(resource.bytes, resource.mediaType)
  if (/^\s*\{/.test(text)) return readJsonFeed(text, resource)
  const wanted = (name: string, parent: string) => isEntry(name) || (outer.test(parent) && heads.test(name))
  const { found, cut, more } = elementsOf(text, wanted, { input: resource.name, most: MAX_ENTRIES })
  const head = found.filter(({ name }) => !isEntry(name))
  const title = plainOf(head.find(({ name }) => /(^|:)title$/.test(name))?.text ?? '') || null
  const home = resource.url ?? homeOf(head)
  const outlet = outletOf(title)
  const language = head.find(({ name }) => /(^|:)language$/.test(name))?.text.trim()
  const elements = found.filter(({ name }) => isEntry(name))
  const entries = elements.map((element, i) =>
    // The last entry of a feed that is cut off may hold half of its text.
    entryOf(element, { home, outlet, language, whole: !(cut && i === elements.length - 1) }),
  )
  const kept = entries.filter((entry) => entry !== null)
  return {
    title,
    entries: kept,
    problems: problemsOf({ cut, more, kept: kept.length, lost: entries.length - kept.length }),
  }
}

function isEntry(name: string): boolean {
  return name === 'item' || name === 'entry' || name === 'atom:entry'
}

interface Around {
  /** What relative addresses are relative to. */
  home: string | null
  outlet: string | null
  language: string | undefined
  whole: boolean
}

function entryOf(element: Element, { home, outlet, language, whole }: Around): Entry | null {
  const base = pageAddress(element.attributes['xml:base'], home) ?? home
  const url = pageAddress(linkOf(element), base)
  const { content, full } = contentOf(element, whole)
  if (url === null && content === null) return null
  const field = (...names: string[]) => childOf(element, ...names)?.text
  const published = toldTime(
    field('pubdate', 'atom:published', 'published', 'dc:date', 'dcterms:issued', 'atom:issued', 'date'),
  )
  const changed = toldTime(field('atom:updated', 'updated', 'dcterms:modified', 'atom:modified')) ?? published
  const told = toldOf({
    title: titleOf(element),
    byline: authorsOf(element),
    published: published ?? changed,
    outlet: plainOf(field('source') ?? '') && element.name === 'item' ? plainOf(field('source') ?? '') : outlet,
    language: element.attributes['xml:lang'] ?? field('dc:language') ?? language,
  })
  return { url, told, changed, content, full }
}

/** RSS writes it as text, Atom as an attribute; a `guid` is an address unless it says that it is not. */
function linkOf(element: Element): string | null {
  const links = element.children.filter(({ name }) => /^(atom:)?link$/.test(name))
  const plain = links.find(({ text, name }) => name === 'link' && text.trim() !== '')?.text
  const alternates = links.filter(({ attributes: { rel = 'alternate', href } }) => rel === 'alternate' && href)
  const page = alternates.find(({ attributes: { type = 'text/html' } }) => /html/i.test(type)) ?? alternates[0]
  const guid = childOf(element, 'guid')
  const permanent = guid && !/^false$/i.test(guid.attributes.ispermalink ?? '') ? guid.text : null
  const address = (text: string | null | undefined) => (text && /^\s*https?:\/\//i.test(text) ? text : null)
  return (
    plain ??
    page?.attributes.href ??
    address(permanent) ??
    element.attributes['rdf:about'] ??
    address(childOf(element, 'atom:id', 'id')?.text) ??
    null
  )
}

function titleOf(element: Element): string | null {
  const title = childOf(element, 'title', 'atom:title', 'dc:title')
  // What is called plain text holds HTML as often as not; a lone `<` of a real text is no tag.
  return title ? plainOf(title.text) || null : null
}

function authorsOf(element: Element): string | null {
  const found = element.children
    .filter(({ name }) => /^(dc:creator|author|atom:author|itunes:author)$/.test(name))
    .map((author) => plainOf(childOf(author, 'atom:name', 'name')?.text ?? author.text))
    // RSS asks for `address (Name)`; an address alone is no name.
    .map((name) => /^\S+@\S+\s*\((.+)\)$/.exec(name)?.[1] ?? name)
    .filter((name) => name && !/^\S+@\S+$/.test(name))
  return [...new Set(found)].slice(0, 20).join(', ') || null
}

function contentOf(element: Element, whole: boolean): { content: string | null; full: boolean } {
  const long = childOf(element, 'content:encoded', 'atom:content', 'content', 'xhtml:body', 'body')
  const short = childOf(element, 'description', 'atom:summary', 'summary')
  const of = (one: Element | undefined) => {
    if (!one || one.attributes.src) return null
    const type = one.attributes.type?.toLowerCase()
    // Atom's plain text is the default there; a text with line breaks and no tags is one everywhere.
    return (
      (type === 'text' || !/<[a-z!/]/i.test(one.markup)
        ? paragraphsOf(one.text.replaceAll('<', '&lt;'))
        : one.markup
      ).trim() || null
    )
  }
  const [main, teaser] = [of(long), of(short)]
  const content = main ?? teaser
  return { content, full: whole && content !== null && isFull(content, { named: main !== null, teaser }) }
}

function homeOf(head: readonly Element[]): string | null {
  const links = head.filter(({ name }) => /(^|:)link$/.test(name))
  const self = links.find(({ attributes }) => attributes.rel === 'self')?.attributes.href
  const site = links.find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate')
  return pageAddress(site?.attributes.href ?? site?.text, null) ?? pageAddress(self, null)
}
