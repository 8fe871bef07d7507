/** The article in a page's JSON-LD (schema.org), if there is one. */
import type { Node } from './tree.ts'

export interface ArticleLd {
  title: string | null
  byline: string | null
  outlet: string | null
  published: string | null
  modified: string | null
  language: string | null
}

const articleType = /(Article|BlogPosting|Posting|Report|Review|Recipe|LiveBlog|WebPage|CreativeWork)/
const LONGEST = 500_000
/** Objects looked at in one page; a hostile one may hold millions. */
const MOST = 2000

type Json = Record<string, unknown>

export function articleLd(nodes: readonly Node[]): ArticleLd {
  const objects: Json[] = []
  for (const [i, node] of nodes.entries())
    if (node.tag === 'script' && /ld\+json/i.test(node.attributes.get('type') ?? ''))
      objects.push(...objectsIn(nodes[i + 1]?.text ?? ''))
  const typed = (pattern: RegExp) =>
    objects.find((one) => pattern.test([one['@type']].flat().join(' ')) && stringOf(one.datePublished ?? one.headline))
  const article = typed(/(Article|Posting|Report)/) ?? typed(articleType) ?? {}
  return {
    title: plain(article.headline) ?? (/(Article|Posting)/.test(String(article['@type'])) ? plain(article.name) : null),
    byline: namesOf(article.author, objects),
    outlet: namesOf(article.publisher, objects),
    published: stringOf(article.datePublished),
    modified: stringOf(article.dateModified),
    language: stringOf(article.inLanguage),
  }
}

/** All objects of one script, wherever they are nested; a script that is no JSON has none. */
function objectsIn(source: string): Json[] {
  if (source.length > LONGEST) return []
  let root: unknown
  try {
    root = JSON.parse(source.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, '').replace(/\p{Cc}+/gu, ' '))
  } catch {
    return []
  }
  const found: Json[] = []
  const todo: unknown[] = [root]
  // By index, breadth first: taking from the front of a long list would copy the rest each time.
  for (let at = 0; at < todo.length && found.length < MOST; at++) {
    const one = todo[at]
    if (Array.isArray(one)) for (const item of one.slice(0, MOST)) todo.push(item)
    else if (isObject(one)) {
      found.push(one)
      for (const value of Object.values(one)) if (typeof value === 'object' && value !== null) todo.push(value)
    }
  }
  return found
}

/** The names of an author or publisher, given as a string, an object, a list, or a reference by `@id`. */
function namesOf(value: unknown, objects: readonly Json[]): string | null {
  const names = [value]
    .flat()
    .slice(0, 20)
    .map((one) => {
      if (!isObject(one)) return plain(one)
      const named = plain(one.name)
      return named ?? plain(objects.find((other) => other !== one && other['@id'] === one['@id'] && other.name)?.name)
    })
  const known = [...new Set(names.filter((name) => name !== null && !/^https?:/.test(name)))]
  return known.length ? known.join(', ') : null
}

function plain(value: unknown): string | null {
  const text = stringOf(Array.isArray(value) ? value[0] : value)
  return text ? decodeEntities(text).replace(/\s+/g, ' ').trim() || null : null
}

/** Many systems escape what they put into JSON as if it were markup. */
function decodeEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }
  return text
    .slice(0, 2000)
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi, (all, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? all
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
    })
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim() : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
