/** All that a page offers as its article's authors, each with what holds for it. */
import { bylineOf, looksLikeName, reportersOf } from '../metadata/byline.ts'
import { datelineOf } from '../metadata/dateline.ts'
import type { DateHints } from '../metadata/dates.ts'
import { peopleIn, shareName } from '../metadata/people.ts'
import type { Candidate } from '../metadata/rank.ts'
import { isSite, type Site } from '../metadata/site.ts'
import type { HtmlBlock } from './blocks.ts'
import type { Item } from './item.ts'
import type { PageMeta } from './meta.ts'
import { type Places, placeOf, placeOfBlock } from './place.ts'
import { shownText } from './shown.ts'
import { type Node, oncePerName } from './tree.ts'
import type { Veil } from './veil.ts'

export interface BylineHints {
  nodes: readonly Node[]
  veils: readonly (Veil | null)[]
  blocks: readonly HtmlBlock[]
  meta: PageMeta
  items: readonly Item[]
  places: Places
  site: Site
  dates: DateHints
  title: string | null
}

const authorKey =
  /^(author|authors|article:author(_name)?|og:author|article\.author|dc\.?creator|dcterms\.creator|dc\.contributor|citation_authors?|parsely-author|sailthru\.author|byl|byline|twitter:data1|creator|content_author|article-author|author[._-]?name)$/
const authorName =
  /(^|[\s_-])(author|authors|byline|by-line|writer|contributor|posted-by|post-by|written-by|reporter|submitted|creator)s?([\s_-]*(name|link|text|title|info|fn|vcard|by|url|meta|details|heading))*(\s|$|__|--)/i
const LONGEST = 160
const MOST = 40

export function bylineCandidates(hints: BylineHints): Candidate<string[]>[] {
  const found: Candidate<string[]>[] = []
  const add = (names: string[], ...features: string[]) => {
    if (names.length === 0 || found.length >= MOST) return
    const same = found.find((one) => one.value.join() === names.join())
    if (same) for (const feature of features) same.features.add(feature)
    else found.push({ value: names, features: new Set(features) })
  }
  declared(hints, add)
  marked(hints, add)
  printed(hints, add)
  for (const one of found) describe(one, found, hints)
  return found
}

type Add = (names: string[], ...features: string[]) => void

function declared({ meta, items, places, nodes, veils }: BylineHints, add: Add): void {
  add(meta.ld.authors.flatMap(peopleIn), 'ld')
  const written = meta.metas.some(([key, value]) => key === 'twitter:label1' && /writ|author|by/i.test(value))
  const cited: string[] = []
  for (const [key, content] of meta.metas) {
    if (!authorKey.test(key) || (key === 'twitter:data1' && !written)) continue
    const names = peopleIn(key.startsWith('citation_author') ? familyLast(content) : content)
    if (key === 'citation_author' || key === 'citation_authors') cited.push(...names)
    else add(names, key === 'author' ? 'meta' : key === 'twitter:data1' ? 'meta label' : 'meta other')
  }
  add([...new Set(cited)], 'cited')
  for (const { name, value, at, of } of items) {
    if ((name !== 'author' && name !== 'creator') || places.foreign[at] || /Comment|Review/.test(of)) continue
    const own = items.find((one) => one.name === 'name' && one.at > at && one.at < (nodes[at]?.end ?? 0))
    const text = own?.value ?? (value || shownText(nodes, veils, at, LONGEST))
    if (text.length < LONGEST) add(peopleIn(text), 'item', `item ${placeOf(places, at)}`)
  }
}

/** `Fjellby, Ragna`, as citations are indexed. */
function familyLast(name: string): string {
  const parts = name.split(/,\s*/)
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : name
}

/** What stands in elements that are named for the author, or link to one. */
function marked({ nodes, veils, places }: BylineHints, add: Add): void {
  const isAuthor = oncePerName((name) => authorName.test(name))
  for (const [i, { tag, attributes }] of nodes.entries()) {
    if (attributes.size === 0 || tag === 'meta' || tag === 'link' || tag === 'body' || tag === 'html' || tag === 'img')
      continue
    const rel = attributes.has('rel') && /\bauthor\b/i.test(attributes.get('rel') ?? '')
    const name = places.names[i] ?? ''
    const named = !rel && name !== '' && isAuthor(name)
    const link =
      !rel &&
      !named &&
      tag === 'a' &&
      /\/(authors?|writers?|contributors?|by|profile|people|team|staff)\/[^/]/i.test(
        attributes.get('href')?.slice(0, 300) ?? '',
      )
    if (!rel && !named && !link) continue
    if (veils[i] === 'never shown' || places.foreign[i]) continue
    const text = shownText(nodes, veils, i, LONGEST + 1)
    if (text.length > LONGEST || text.length < 2) continue
    const names = peopleIn(text)
    const kind = rel ? 'rel' : named ? 'named' : 'linked'
    add(names, kind, `${kind} ${placeOf(places, i)}`)
  }
}

/** What is printed as text: labelled lines, names beside the date, credits below the article. */
function printed({ blocks, places, dates, title }: BylineHints, add: Add): void {
  for (const [i, { text, element }] of blocks.entries()) {
    if (text.length > 200 || text === title || places.foreign[element]) continue
    const place = placeOfBlock(places, i)
    if (place === 'away' || place === 'within') continue
    const near = place === 'above' || place === 'below'
    const label =
      /^[^\p{L}\p{N}]{0,3}(?:written |words |story |text |posted )?(?:by|author|автор|von|par|por|yazar|müəllif|հեղինակ|بقلم)[\s:]/iu.test(
        text,
      )
    // `By clicking …` is no byline: names begin with a capital, in scripts that have them.
    const people = label && text.length <= 140 ? peopleIn(text) : []
    if (people.every((one) => !/^\p{Ll}/u.test(one))) add(people, 'labelled', `labelled ${place}`)
    const strict = bylineOf(text)
    if (strict) add(peopleIn(strict), 'line', `line ${place}`)
    const dateline = near && /\p{N}{4}/u.test(text) ? datelineOf(text, dates) : null
    const beside = dateline?.rest.find(looksLikeName)
    if (beside) add(peopleIn(beside), 'beside the date')
    const alone = near && !dateline && text.length < 60 && looksLikeName(text)
    if (alone) add(peopleIn(text), `alone ${place}`)
    const reporters = place === 'after' ? reportersOf(text) : null
    if (reporters) add(peopleIn(reporters), 'credited')
  }
}

const groups = [/^ld/, /^meta/, /^cited/, /^item/, /^rel/, /^named/, /^linked/, /^(labelled|line)/, /^(beside|alone)/]

function describe(one: Candidate<string[]>, all: readonly Candidate<string[]>[], { site, title }: BylineHints): void {
  const { features, value } = one
  const agree = groups.filter((group) =>
    all.some((other) => shareName(other.value, value) && [...other.features].some((f) => group.test(f))),
  )
  if (agree.length > 1) features.add('two agree')
  if (agree.length > 2) features.add('three agree')
  if (agree.length > 3) features.add('four agree')
  const [first = ''] = value
  if (value.every((name) => isSite(name, site))) features.add('the site')
  if (looksLikeName(first)) features.add('like a name')
  if (!/\s/.test(first)) features.add('one word')
  if (!/\p{Lu}/u.test(first)) features.add('no capital')
  if (/\d/.test(first)) features.add('digits')
  if (first.split(/\s+/).length > 4) features.add('many words')
  if (/(?<!\p{L})(staff|team|editors?|editorial|desk|newsroom|contributors?|admin)(?!\p{L})/iu.test(first))
    features.add('a team')
  if (title?.includes(first)) features.add('in the title')
  if (value.length > 1) features.add('several')
}
