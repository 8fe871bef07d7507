/** What can be cited: a brief, or the document whose words one of its footnotes opens. */
import { isDate } from '../../../domain/index.ts'
import { plainLine } from '../../line.ts'
import { type PublishedBrief, type PublishedSite, subjectsOf } from '../brief.ts'
import type { PublishedFootnote } from '../footnote.ts'

/** A work as every form of citation needs it. All texts are on one line. */
export interface Work {
  /** Lower-case ASCII letters, digits and hyphens. */
  key: string
  title: string
  /** As the byline prints it: which part of a name is the family's is not told. */
  author: string | null
  /** The site or outlet that it is a part of. */
  container: string | null
  /** `YYYY-MM-DD` */
  day: string | null
  url: string | null
  language: string | null
  abstract: string | null
  keywords: string[]
  /** The words that are cited of it, whose they are as it tells, and where a brief shows them. */
  words: { quote: string; sources: string[]; url: string } | null
}

/** A brief as a work of its site. */
export function briefWork(brief: PublishedBrief, site: PublishedSite): Work {
  return {
    key: `${brief.slug}-${brief.language}`,
    title: plainLine(brief.title),
    author: lineOf(brief.byline),
    container: lineOf(site.name),
    day: dayIn(brief.published),
    url: brief.url,
    language: brief.language,
    abstract: lineOf(brief.lead),
    keywords: subjectsOf(brief).map(plainLine),
    words: null,
  }
}

/**
 * The document that holds the words of a footnote, with the words. One without a title is called by its outlet, its site or,
 * failing both, by the words.
 */
export function quotedWork(brief: PublishedBrief, footnote: PublishedFootnote): Work {
  const { number, quote, document, outlet, statement } = footnote
  const container = lineOf(outlet?.name ?? null)
  const site = document.url !== null && URL.canParse(document.url) ? new URL(document.url).hostname : null
  return {
    key: `${brief.slug}-${brief.language}-note-${number}`,
    title: lineOf(document.title) ?? container ?? site ?? plainLine(quote),
    author: null,
    container,
    day: dayIn(document.published),
    url: document.url,
    language: document.language,
    abstract: null,
    keywords: [],
    words: {
      quote: plainLine(quote),
      sources: statement?.sources.map(({ name }) => plainLine(name)) ?? [],
      url: footnote.url,
    },
  }
}

/** The words with whose they are and where they are shown, for forms that only have room for a note. */
export function noteOn({ words }: Work): string | null {
  if (!words) return null
  const whose = words.sources.length > 0 ? `${words.sources.join(', ')}: ` : ''
  return `${whose}“${words.quote}” (${words.url})`
}

function lineOf(text: string | null): string | null {
  return (text !== null && plainLine(text)) || null
}

function dayIn(date: string | null): string | null {
  const day = date?.slice(0, 10) ?? ''
  return isDate(day) ? day : null
}
