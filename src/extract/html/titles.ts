/** All that a page offers as its article's title, each with what holds for it. */
import { slugWords } from '../metadata/address.ts'
import { fold } from '../metadata/outlet.ts'
import type { Candidate } from '../metadata/rank.ts'
import { isSite, partsOf, type Site } from '../metadata/site.ts'
import { decodeEntities } from './entities.ts'
import type { Item } from './item.ts'
import type { PageMeta } from './meta.ts'
import { shownText } from './shown.ts'
import { type Node, oncePerName } from './tree.ts'
import type { Veil } from './veil.ts'

export interface TitleHints {
  nodes: readonly Node[]
  veils: readonly (Veil | null)[]
  meta: PageMeta
  items: readonly Item[]
  site: Site
  url: string | null
  /** Index of the element of the article's first block; -1 when there is no article. */
  article: number
}

/** A title as it would be printed, and the element that shows it; -1 for one that is only declared. */
export interface Title {
  text: string
  at: number
}

const LONGEST = 300
const named = /(^|[\s_-])(entry|post|article|story|page|news|content)?[_-]?(title|headline)([\s_-]|$)/i
/** Headlines looked at; a page of many is a list. */
const MOST_SHOWN = 12

export function titleCandidates(hints: TitleHints): Candidate<Title>[] {
  const { meta, items, site } = hints
  const found = new Map<string, Candidate<Title>>()
  const add = (text: string, source: string, at = -1) => {
    const key = fold(text)
    if (key.length < 2 || text.length > LONGEST) return
    const known = found.get(key)
    if (known) {
      known.features.add(source)
      // Of spellings alike the one that the page shows is printed.
      if (known.value.at < 0 && at >= 0) known.value = { text, at }
    } else found.set(key, { value: { text, at }, features: new Set([source]) })
  }
  /** The text, and what is left of it when the site's name and rubric are cut off. */
  const addAll = (raw: string | null | undefined, source: string) => {
    const text = decodeEntities(raw ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    if (!text) return
    add(text, source)
    const parts = partsOf(text)
    if (parts.length < 2) return
    const own = parts.filter((part) => !isSite(part.text, site))
    const ends = own[0] && own.at(-1)
    if (own.length < parts.length && ends) add(text.slice(own[0]?.start, own.at(-1)?.end), `${source} less site`)
    if (own.length > 1 && ends) {
      add(text.slice(own[0]?.start, own.at(-2)?.end), `${source} less last`)
      add(text.slice(own[1]?.start, own.at(-1)?.end), `${source} less first`)
      if (own.length > 2) add(own[0]?.text ?? '', `${source} first alone`)
    }
  }
  addShown(hints, add)
  const first = (key: RegExp) => meta.metas.find(([own]) => key.test(own))?.[1]
  addAll(first(/^og:title$/), 'og')
  addAll(first(/^twitter:title$/), 'twitter')
  for (const [i, title] of meta.ld.titles.slice(0, 4).entries()) addAll(title, i === 0 ? 'ld' : 'ld other')
  addAll(first(/^(dc|dcterms)\.title$|^citation_title$|^(parsely|sailthru)[.-]title$|^(title|headline|hdl)$/), 'cited')
  addAll(meta.windowTitle, 'window')
  const headline = items.find(
    ({ name, of }) => name === 'headline' || (name === 'name' && /(Article|Posting)$/.test(of)),
  )
  if (headline) addAll(headline.value, 'item')
  findShown(hints, found)
  const all = [...found.values()]
  for (const one of all) describe(one, all, hints)
  return all
}

/** The headlines that the page shows. */
function addShown(
  { nodes, veils, article }: TitleHints,
  add: (text: string, source: string, at: number) => void,
): void {
  const shown: number[] = []
  const isNamed = oncePerName((name) => named.test(name.slice(0, 300)))
  for (const [i, { tag, attributes }] of nodes.entries()) {
    if (shown.length >= MOST_SHOWN) break
    const heading = tag === 'h1' || tag === 'h2'
    if (!heading && tag !== 'div' && tag !== 'h3' && tag !== 'span' && tag !== 'p') continue
    if (veils[i] === 'never shown' || veils[i] === 'hidden' || veils[i] === 'card of another story') continue
    const byName = attributes.size > 0 && isNamed(attributes.get('class') ?? '')
    if (tag === 'h1' || byName) shown.push(i)
    else if (tag === 'h2' && shown.length === 0) shown.push(i)
  }
  const firsts = shown.filter((i) => nodes[i]?.tag === 'h1')
  const nearest = firsts.filter((i) => i <= article).at(-1) ?? firsts[0]
  for (const i of shown) {
    const text = shownText(nodes, veils, i, LONGEST + 1)
    const tag = nodes[i]?.tag
    if (tag !== 'h1') {
      add(text, tag === 'h2' ? 'h2' : 'named', i)
      if (i <= article || article < 0) add(text, 'named above the article', i)
      continue
    }
    add(text, 'h1', i)
    if (firsts.length === 1) add(text, 'only h1', i)
    if (i === nearest) add(text, 'nearest h1', i)
    if (named.test((nodes[i]?.attributes.get('class') ?? '').slice(0, 300))) add(text, 'named h1', i)
    if (veils[i] === 'page header or footer' || veils[i] === 'navigation') add(text, 'h1 of the site', i)
  }
}

/** A declared title may stand in a lesser heading. */
function findShown({ nodes, veils }: TitleHints, found: ReadonlyMap<string, Candidate<Title>>): void {
  for (const [i, { tag }] of nodes.entries()) {
    if (!/^h[2-4]$/.test(tag) || veils[i] === 'never shown' || veils[i] === 'card of another story') continue
    const known = found.get(fold(shownText(nodes, veils, i, LONGEST + 1)))
    if (!known || known.value.at >= 0) continue
    known.value = { ...known.value, at: i }
    known.features.add('in a lesser heading')
  }
}

/** What holds for a candidate beside its sources. */
function describe(one: Candidate<Title>, all: readonly Candidate<Title>[], { site, url }: TitleHints): void {
  const { text } = one.value
  const { features } = one
  const sources = [...features]
  const declared = ['og', 'twitter', 'ld', 'cited', 'window', 'item'].filter((source) =>
    sources.some((own) => own === source || own === `${source} less site`),
  )
  if (declared.length > 0 && one.value.at >= 0) features.add('shown and declared')
  if (declared.length > 1) features.add('declared twice')
  if (declared.length > 3) features.add('declared by most')
  const words = text.split(/\s+/).length
  if (words < 2) features.add('one word')
  else if (words < 3) features.add('two words')
  if (text.length > 150) features.add('long')
  if (/(?:…|\.\.\.)$/.test(text)) features.add('cut off')
  if (isSite(text, site)) features.add('names the site')
  if (partsOf(text).some((part) => part.text !== text && isSite(part.text, site))) features.add('holds the site')
  const slug = slugWords(url)
  if (slug.length > 1) {
    const own = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    const shared = slug.filter((word) => own.has(word)).length / slug.length
    features.add(
      shared === 1
        ? 'all of the address'
        : shared > 0.7
          ? 'most of the address'
          : shared > 0.3
            ? 'some of the address'
            : 'none of the address',
    )
  }
  const key = fold(text)
  for (const other of all) {
    if (other === one) continue
    const theirs = fold(other.value.text)
    if (theirs.length > key.length && theirs.startsWith(key) && key.length > 10) features.add('begins another')
    if (key.length > theirs.length && key.startsWith(theirs) && theirs.length > 10) features.add('goes beyond another')
  }
}
