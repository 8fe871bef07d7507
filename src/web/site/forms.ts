/** The forms that lists and citations are had in, by the endings of their addresses. */
import type { BriefFeed, BriefForms } from '../../flow/index.ts'

/** What a list of briefs can be followed in. */
export const feeds = {
  rss: { name: 'RSS', type: 'application/rss+xml', write: (forms: BriefForms, feed: BriefFeed) => forms.rss(feed) },
  atom: { name: 'Atom', type: 'application/atom+xml', write: (forms: BriefForms, feed: BriefFeed) => forms.atom(feed) },
  json: {
    name: 'JSON Feed',
    type: 'application/feed+json',
    write: (forms: BriefForms, feed: BriefFeed) => forms.jsonFeed(feed),
  },
} as const
export type FeedForm = keyof typeof feeds
export const feedForms = Object.keys(feeds) as FeedForm[]

/** Files of a citation. */
export const citationFiles = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', form: 'bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', form: 'ris' },
  json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', form: 'cslJson' },
} as const
export type CitationFile = keyof typeof citationFiles
export const citationEndings = Object.keys(citationFiles) as CitationFile[]
