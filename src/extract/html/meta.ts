/** What a page declares in its head: `<meta>` of Open Graph, Dublin Core, Highwire's citations and others, links, language. */
import { languageTag } from '../metadata/language.ts'
import { type ArticleLd, articleLd } from './json-ld.ts'
import { type Node, textOf } from './tree.ts'

export interface PageMeta {
  /** In order: lower-case key, content. A key may stand more than once (`citation_author`). */
  metas: readonly (readonly [key: string, content: string])[]
  /** The `<title>`, with whatever the site adds to it. */
  windowTitle: string | null
  /** What the page calls its site: `og:site_name`, JSON-LD's publisher. */
  outlet: string | null
  language: string | null
  section: string | null
  /** The address of a licence, from JSON-LD, `rel=license` or a rights field. */
  licence: string | null
  url: string | null
  ld: ArticleLd
}

/** More are no page's own. */
const MOST_METAS = 400
const LONGEST = 1000

/** @param known the address the page was fetched from */
export function readMeta(nodes: readonly Node[], known: string | null): PageMeta {
  const metas: [string, string][] = []
  let canonical: string | null = null
  let windowTitle: string | null = null
  let language: string | null = null
  let licence: string | null = null
  for (const [i, node] of nodes.entries()) {
    const { tag, attributes } = node
    if (tag === 'meta' && metas.length < MOST_METAS) {
      const key = attributes.get('property') ?? attributes.get('name') ?? attributes.get('http-equiv') ?? ''
      const content = attributes.get('content')?.trim().slice(0, LONGEST)
      if (key && content) metas.push([key.slice(0, 80).toLowerCase(), content])
    } else if (tag === 'link' || tag === 'a') {
      const rel = attributes.get('rel')?.toLowerCase()
      if (rel === 'canonical' && tag === 'link') canonical ??= attributes.get('href') ?? null
      else if (rel && /\blicen[sc]e\b/.test(rel)) licence ??= attributes.get('href') ?? null
    } else if (tag === 'title' && windowTitle === null && nodes[node.parent]?.tag !== 'svg')
      windowTitle = textOf(nodes, i, LONGEST) || null
    else if (tag === 'html') language ??= languageTag(attributes.get('lang') ?? attributes.get('xml:lang'))
  }
  const first = (...keys: string[]) => {
    for (const key of keys) {
      const found = metas.find(([own]) => own === key)
      if (found) return found[1]
    }
    return null
  }
  const url = httpUrl(canonical) ?? httpUrl(first('og:url'))
  const ld = articleLd(nodes, known ?? url)
  const cited = first('citation_journal_title', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher')
  return {
    metas,
    windowTitle,
    outlet: first('og:site_name') ?? ld.outlet ?? nameOnly(cited),
    language:
      language ??
      languageTag(ld.language) ??
      languageTag(first('og:locale', 'language', 'content-language', 'dc.language', 'dcterms.language')),
    section: nameOnly(ld.section ?? first('article:section', 'parsely-section', 'section', 'og:section')),
    licence:
      httpUrl(ld.licence) ?? httpUrl(licence) ?? httpUrl(first('dcterms.license', 'dc.rights', 'dcterms.rights')),
    url: url ?? httpUrl(ld.url),
    ld,
  }
}

function nameOnly(text: string | null): string | null {
  return text && text.length < 100 && /\p{L}{2}/u.test(text) && !/^https?:/.test(text) ? text : null
}

function httpUrl(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}
