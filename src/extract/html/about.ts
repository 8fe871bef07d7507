/** What a page says of its article beside the text: title, byline, dates, outlet, terms of reuse. */
import type { When } from '../../domain/index.ts'
import type { Content } from '../content.ts'
import { bylineOf, looksLikeName } from '../metadata/byline.ts'
import { type Dateline, datelineOf } from '../metadata/dateline.ts'
import type { DateHints } from '../metadata/dates.ts'
import { fold, outletOfCopyright } from '../metadata/outlet.ts'
import { isReuseNotice, reuseNoticeOf } from '../metadata/reuse.ts'
import type { HtmlBlock } from './blocks.ts'
import { type PageMeta, whenOfIso } from './meta.ts'
import type { Node } from './tree.ts'
import type { Veil } from './veil.ts'
import { authorElement, dateElement } from './visible-meta.ts'

/** A page with all that has been found out about it when it is asked what it says of itself. */
export interface PageParts {
  nodes: readonly Node[]
  veils: readonly (Veil | null)[]
  blocks: readonly HtmlBlock[]
  /** One flag a block: true for the article's. */
  chosen: readonly boolean[]
  meta: PageMeta
  dates: DateHints
}

export type About = Omit<Content, 'blocks' | 'heads' | 'dropped'>

/** What settles a date of two readings: what the caller knows before what the page declares. */
export function dateHints(meta: PageMeta, known: DateHints): DateHints {
  return { language: known.language ?? meta.language, url: known.url ?? meta.url }
}

export function aboutPage({ nodes, veils, blocks, chosen, meta, dates }: PageParts): About {
  const title = titleOf(nodes, blocks, meta)
  const seen = seenAround(blocks, chosen, title, dates)
  const notice = blocks.find(({ text }) => isReuseNotice(text))
  const copyright = blocks.map(({ text }) => outletOfCopyright(text)).find(Boolean) ?? null
  return {
    title,
    byline: meta.byline ?? authorElement(nodes) ?? seen.byline,
    outlet: meta.outlet ?? copyright ?? outletOfWindow(meta, title),
    url: meta.url,
    published: meta.published ?? timeElement(nodes) ?? seen.published ?? dateElement(nodes, veils, dates),
    modified: meta.modified ?? seen.modified,
    language: meta.language,
    reuse: notice ? reuseNoticeOf(notice.text) : null,
  }
}

/** What the blocks around the article say of it, filled while they are dropped. */
interface Seen {
  byline: string | null
  published: When | null
  modified: When | null
}

/** Below the article so many dates are those of other stories. */
const LISTED_DATES = 3

/** Index of the block from which on dates are no longer the article's: its end, where a list follows. */
function endOfHead(blocks: readonly HtmlBlock[], chosen: readonly boolean[], dates: DateHints): number {
  const last = chosen.lastIndexOf(true)
  if (last < 0) return blocks.length
  let listed = 0
  for (let i = last + 1; i < blocks.length && listed < LISTED_DATES; i++) {
    const block = blocks[i]
    if (block && !block.veil && block.text.length < 200 && datelineOf(block.text, dates)) listed++
  }
  return listed < LISTED_DATES ? blocks.length : last + 1
}

function seenAround(
  blocks: readonly HtmlBlock[],
  chosen: readonly boolean[],
  title: string | null,
  dates: DateHints,
): Seen {
  const seen: Seen = { byline: null, published: null, modified: null }
  const listBelow = endOfHead(blocks, chosen, dates)
  for (const [i, { text, veil }] of blocks.entries()) {
    if (text.length >= 200 || (title && fold(text) === fold(title))) continue
    const own = chosen[i] || !veil
    const dateline = datelineOf(text, dates)
    if (i < listBelow && dateline && own) noteDate(dateline, seen)
    const byline = dateline ? null : bylineOf(text)
    if (byline && own) seen.byline ??= byline
  }
  return seen
}

function noteDate({ published, modified, rest }: Dateline, seen: Seen): void {
  seen.published ??= published?.when ?? null
  seen.modified ??= modified?.when ?? null
  seen.byline ??= rest.find(looksLikeName) ?? null
}

/** What the page says, unless its only `<h1>` says the same without what the site adds. */
function titleOf(nodes: readonly Node[], blocks: readonly HtmlBlock[], meta: PageMeta): string | null {
  const firsts = blocks.filter((block) => nodes[block.element]?.tag === 'h1' && block.text.length > 5)
  const said = meta.title ?? meta.windowTitle
  if (!said) return firsts[0]?.text ?? null
  const same = firsts.find(({ text }) => fold(said).startsWith(fold(text)) || fold(said).endsWith(fold(text)))
  if (same) return same.text
  return meta.title ?? firsts[0]?.text ?? withoutSite(said)
}

/** `Title | Site` → `Title`. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|·»–—-]\s+/)
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '')
  return longest || title
}

/** What the window's title says after the article's own. */
function outletOfWindow({ windowTitle }: PageMeta, title: string | null): string | null {
  if (!windowTitle || !title || !windowTitle.startsWith(title)) return null
  return (
    windowTitle
      .slice(title.length)
      .replace(/^\s*[|·»–—:-]\s*/, '')
      .trim() || null
  )
}

/** The first `<time datetime>` of the page. */
function timeElement(nodes: readonly Node[]): When | null {
  for (const node of nodes) {
    const when = node.tag === 'time' ? whenOfIso(node.attributes.get('datetime') ?? null) : null
    if (when) return when
  }
  return null
}
