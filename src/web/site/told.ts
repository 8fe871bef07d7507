/** What followers and machines are told, from what pages show. */
import type { Edition } from '../../domain/index.ts'
import type { BriefCard, FootnoteView, PublishedBrief, PublishedFootnote, PublishedSite } from '../../flow/index.ts'
import { safeHref } from '../text/links.ts'
import { siteAddresses } from './addresses.ts'
import { anchorsOf } from './notes.ts'
import { categoryIn, type SiteSettings } from './settings.ts'

/** The site with its address, in no edition yet. */
export interface Place {
  settings: SiteSettings
  /** A path of ours as an address that leads here from anywhere. */
  absolute(path: string): string
}

export function toldSite({ settings, absolute }: Place, edition: Edition): PublishedSite {
  return { name: settings.name, language: edition, home: absolute(siteAddresses.home(edition)) }
}

export function toldBrief({ settings, absolute }: Place, brief: BriefCard): PublishedBrief {
  const { slug, language, languages } = brief
  const category = categoryIn(settings, brief.category, language)
  const at = (one: Edition) => absolute(siteAddresses.brief(one, slug))
  return { ...brief, category, url: at(language), versions: languages.map((one) => ({ language: one, url: at(one) })) }
}

/** The words of a brief's footnotes, less those that were taken down. */
export function toldFootnotes(brief: PublishedBrief, footnotes: readonly FootnoteView[]): PublishedFootnote[] {
  return footnotes
    .filter(({ takenDown }) => takenDown === undefined)
    .map(({ number, quote, document, outlet, statement }) => ({
      number,
      url: `${brief.url}#${anchorsOf().note(number)}`,
      quote,
      document: { ...document, url: safeHref(document.url) },
      outlet,
      statement,
    }))
}

/** A page that every edition has, as each has it. */
export function inEditions(
  { settings, absolute }: Place,
  path: (edition: Edition) => string,
): PublishedBrief['versions'] {
  return settings.editions.map((language) => ({ language, url: absolute(path(language)) }))
}
