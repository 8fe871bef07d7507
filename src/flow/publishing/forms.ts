/** The forms in which followers and machines are told of briefs, and of alerts. */
import type * as formats from '../../formats/index.ts'

export type { BriefFeed, PublishedBrief, PublishedFootnote, PublishedSite, SitePage } from '../../formats/index.ts'

/** What writes each form. */
export type BriefForms = Pick<
  typeof formats,
  | 'alertEntry'
  | 'rss'
  | 'atom'
  | 'jsonFeed'
  | 'sitemapFiles'
  | 'newsSitemap'
  | 'briefJsonLd'
  | 'statementJsonLd'
  | 'actorJsonLd'
  | 'meetingJsonLd'
  | 'briefCard'
  | 'cardSize'
  | 'briefWork'
  | 'bibtex'
  | 'ris'
  | 'cslJson'
  | 'apa'
  | 'chicagoNote'
>

/** All of them, loaded when they are first asked for. */
export function briefForms(): Promise<BriefForms> {
  return import('../../formats/index.ts')
}
