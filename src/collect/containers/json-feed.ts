/** JSON Feed 1 and 1.1 (jsonfeed.org). One that is cut off gives the items that are whole. */
import { ReadoutError, type Resource, toldTime } from '../../domain/index.ts'
import { type Entry, MAX_ENTRIES, pageAddress, toldOf } from './entries.ts'
import { type Feed, outletOf, problemsOf } from './feeds.ts'
import { isFull } from './full.ts'
import { escapeHtml, paragraphsOf, plainOf } from './xml.ts'

type Fields = Record<string, unknown>

/** @throws ReadoutError `input-unreadable` when not one item can be had of it */
export function readJsonFeed(text: string, resource: Resource): Feed {
  const { feed, items, cut, lost } = parse(text, resource.name)
  const title = stringOf(feed.title)
  const home =
    resource.url ?? pageAddress(stringOf(feed.feed_url), null) ?? pageAddress(stringOf(feed.home_page_url), null)
  const around = { home, outlet: outletOf(title), language: stringOf(feed.language) }
  const entries = items.slice(0, MAX_ENTRIES).map((item) => entryOf(item, around))
  const kept = entries.filter((entry) => entry !== null)
  const more = items.length > MAX_ENTRIES
  return {
    title,
    entries: kept,
    problems: problemsOf({ cut, more, kept: kept.length, lost: lost + entries.length - kept.length }),
  }
}

function entryOf(
  item: Fields,
  around: { home: string | null; outlet: string | null; language: string | null },
): Entry | null {
  const url = pageAddress(stringOf(item.url) ?? stringOf(item.external_url), around.home)
  const html = stringOf(item.content_html)
  const plain = stringOf(item.content_text)
  const content = html ?? (plain === null ? null : paragraphsOf(escapeHtml(plain)))
  if (url === null && content === null) return null
  const authors = [...(Array.isArray(item.authors) ? item.authors : []), item.author].map((author) =>
    isFields(author) ? stringOf(author.name) : null,
  )
  const published = toldTime(stringOf(item.date_published))
  const changed = toldTime(stringOf(item.date_modified)) ?? published
  const told = toldOf({
    title: plainOf(stringOf(item.title) ?? '') || null,
    byline: [...new Set(authors.filter((name) => name !== null))].join(', ') || null,
    published: published ?? changed,
    outlet: around.outlet,
    language: stringOf(item.language) ?? around.language,
  })
  const summary = stringOf(item.summary)
  return { url, told, changed, content, full: content !== null && isFull(content, { named: true, teaser: summary }) }
}

interface Parsed {
  feed: Fields
  items: Fields[]
  cut: boolean
  lost: number
}

function parse(text: string, input: string): Parsed {
  try {
    const feed: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (isFields(feed)) {
      const all = Array.isArray(feed.items) ? feed.items : []
      const items = all.filter(isFields)
      return { feed, items, cut: false, lost: all.length - items.length }
    }
  } catch {
    // Broken somewhere: below.
  }
  const start = /"items"\s*:\s*\[/.exec(text)
  const found = start ? wholeObjects(text, start.index + start[0].length) : []
  if (!start || found.length === 0)
    throw new ReadoutError('input-unreadable', input, 'its JSON is broken before its first item', {
      remedy: 'Fetch it again, or give another feed of that outlet',
    })
  const items = found.map(parsed).filter((item) => item !== null)
  const head = parsed(`${text.slice(0, start.index).replace(/,\s*$/, '')}}`) ?? {}
  return { feed: head, items, cut: true, lost: found.length - items.length }
}

/** The pieces of a list that are whole objects, found by their braces. */
function wholeObjects(text: string, from: number): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  let quoted = false
  for (let at = from; at < text.length && found.length < MAX_ENTRIES; at++) {
    const char = text[at]
    if (quoted) {
      if (char === '\\') at++
      else if (char === '"') quoted = false
    } else if (char === '"') quoted = true
    else if (char === '{' && depth++ === 0) start = at
    else if (char === '}' && --depth === 0) found.push(text.slice(start, at + 1))
    else if (char === ']' && depth === 0) break
  }
  return found
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
