/** What a page says of its article beside the text: title, byline, dates, outlet, section, terms of reuse. */
import type { Content } from '../content.ts'
import { datelineOf, dateOf } from '../metadata/dateline.ts'
import { type DateHints, openDay, orderOfTexts } from '../metadata/dates.ts'
import { outletOfCopyright } from '../metadata/outlet.ts'
import { type Candidate, choose, learned } from '../metadata/rank.ts'
import { isReuseNotice, reuseNoticeOf } from '../metadata/reuse.ts'
import { siteOf } from '../metadata/site.ts'
import type { HtmlBlock } from './blocks.ts'
import { bylineCandidates } from './bylines.ts'
import { type SaidDay, saidDays } from './days.ts'
import { itemsOf } from './item.ts'
import type { PageMeta } from './meta.ts'
import { placesOf } from './place.ts'
import { modifiedOf, publishedOf } from './published.ts'
import { type Title, titleCandidates } from './titles.ts'
import type { Node } from './tree.ts'
import type { Veil } from './veil.ts'

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

/** What settles a date of two readings: what the caller knows before what the page declares or prints elsewhere. */
export function dateHints(meta: PageMeta, known: DateHints, blocks: readonly HtmlBlock[]): DateHints {
  const short = blocks.filter(({ text }) => text.length < 200).map(({ text }) => text)
  return {
    ...known,
    language: known.language ?? meta.language,
    url: known.url ?? meta.url,
    order: known.order ?? orderOfTexts(short),
  }
}

/** All that the page offers, from which its title, byline and dates are chosen. */
export interface Offers {
  titles: Candidate<Title>[]
  bylines: Candidate<string[]>[]
  days: SaidDay[]
}

export function aboutPage(parts: PageParts): About {
  const { blocks, meta, dates } = parts
  const { title, bylines, days } = offersOf(parts)
  const published = publishedOf(days)
  const notice = blocks.find(({ text }) => isReuseNotice(text))
  return {
    title: title?.text ?? null,
    byline: choose(bylines, learned.byline)?.join(', ') ?? null,
    outlet: meta.outlet ?? copyrightOf(blocks) ?? outletOfWindow(meta, title?.text ?? null),
    url: meta.url,
    published,
    modified: modifiedOf(days, published),
    language: meta.language,
    section: meta.section,
    open: published ? [] : openDays(blocks, dates),
    reuse: notice ? reuseNoticeOf(notice.text) : meta.licence,
  }
}

/**
 * @param weights what titles are chosen by
 * @returns the offers, and the title chosen of them, near which names and dates are looked for
 */
export function offersOf(
  { nodes, veils, blocks, chosen, meta, dates }: PageParts,
  weights = learned.title,
): Offers & { title: Title | null } {
  const items = itemsOf(nodes)
  const site = siteOf(
    [meta.outlet, ...meta.metas.filter(([key]) => key === 'application-name').map(([, name]) => name)],
    dates.url ?? meta.url,
  )
  const article = blocks[chosen.indexOf(true)]?.element ?? -1
  const titles = titleCandidates({ nodes, veils, meta, items, site, url: dates.url ?? meta.url, article })
  const title = choose(titles, weights)
  const shown = title && title.at >= 0 ? title : titles.find(({ features }) => features.has('nearest h1'))?.value
  const places = placesOf(nodes, veils, blocks, chosen, shown?.at ?? -1)
  const around = { nodes, veils, blocks, meta, items, places, dates, title: title?.text ?? null }
  return { title, titles, bylines: bylineCandidates({ ...around, site }), days: saidDays(around) }
}

/** The name in the first copyright line. */
function copyrightOf(blocks: readonly HtmlBlock[]): string | null {
  for (const { text } of blocks) {
    const name = outletOfCopyright(text)
    if (name) return name
  }
  return null
}

/** Date lines that may be read in two ways, where nothing on the page settles it. */
function openDays(blocks: readonly HtmlBlock[], dates: DateHints): string[] {
  for (const { text } of blocks) {
    const date = text.length < 200 ? dateOf(datelineOf(text, dates)) : null
    if (date?.either) return [openDay(text.slice(date.start, date.end), date.either)]
  }
  return []
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
