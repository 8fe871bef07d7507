/**
 * A brief as schema.org describes it, in JSON-LD: an AnalysisNewsArticle that cites each footnote as words of another work, and
 * the way to its page. Words in quotation marks are a Quotation; what a text tells in its own words is a Claim, whose author is
 * whom it ascribes it to, or the outlet that infers it.
 */
import type { Correction } from '../../domain/index.ts'
import { scriptJson } from '../json.ts'
import { type PublishedBrief, type PublishedSite, subjectsOf } from './brief.ts'
import type { PublishedFootnote } from './footnote.ts'
import { actorTypes, crumbsOf, publisherOf, type Trail, workOf } from './schemaOrg.ts'

/** What a page tells machines beside the brief itself. */
export interface BriefPage {
  site: PublishedSite
  footnotes: readonly PublishedFootnote[]
  corrections: readonly Correction[]
  /** The pages above it, the uppermost first. */
  trail: Trail
  /** The address of its picture; null when there is none. */
  picture: string | null
}

/** JSON for a `<script type="application/ld+json">`. */
export function briefJsonLd(brief: PublishedBrief, page: BriefPage): string {
  return scriptJson({
    '@context': 'https://schema.org',
    '@graph': [articleOf(brief, page), crumbsOf([...page.trail, { name: brief.title, url: brief.url }])],
  })
}

function articleOf(brief: PublishedBrief, { site, footnotes, corrections, picture }: BriefPage) {
  const publisher = { '@type': 'Organization', name: site.name, url: site.home }
  return {
    '@type': 'AnalysisNewsArticle',
    '@id': brief.url,
    url: brief.url,
    mainEntityOfPage: brief.url,
    headline: brief.title,
    description: brief.lead,
    inLanguage: brief.language,
    datePublished: brief.published,
    dateModified: brief.modified,
    author: brief.byline === null ? publisher : { '@type': 'Person', name: brief.byline },
    publisher,
    dateline: brief.dateline ?? undefined,
    articleSection: brief.category?.name,
    keywords: subjectsOf(brief),
    image: picture ?? undefined,
    citation: citationsOf(footnotes),
    correction: corrections.map(({ at, note }) => ({ '@type': 'CorrectionComment', text: note, datePublished: at })),
  }
}

/** A work that several footnotes quote is told of once; from then on its address stands for it. */
function citationsOf(footnotes: readonly PublishedFootnote[]) {
  const told = new Set<string>()
  return footnotes.map((footnote) => {
    const { url } = footnote.document
    const known = url !== null && told.has(url)
    if (url !== null) told.add(url)
    return citationOf(footnote, known)
  })
}

function citationOf({ url, quote, document, outlet, statement }: PublishedFootnote, known: boolean) {
  const words = { '@id': url, text: quote, inLanguage: document.language ?? undefined }
  const address = { '@id': document.url ?? undefined }
  const work = known ? address : { ...address, ...workOf(document, outlet) }
  const actors = statement?.sources.map(({ name, kind }) => ({ '@type': actorTypes[kind], name }))
  if (!statement || statement.voice === 'quoted')
    return { '@type': 'Quotation', ...words, creator: actors, isPartOf: work }
  const inferred = statement.voice === 'inferred'
  return {
    '@type': 'Claim',
    ...words,
    author: inferred ? publisherOf(outlet) : actors,
    about: inferred ? actors : undefined,
    appearance: work,
  }
}
