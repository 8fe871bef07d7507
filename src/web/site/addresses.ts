/** Every address of the public site, built in one place; `routes.ts` answers the same ones. */
import { type Edition, type Outlet, outletKey } from '../../domain/index.ts'
import type { DataWhat, PublicSearch } from '../../flow/index.ts'
import { withQuery } from '../http/address.ts'
import type { FeedForm } from '../http/feeds.ts'
import type { CitationFile } from './citationFiles.ts'
import type { Followed } from './flow.ts'
import { recordAddresses } from './record/addresses.ts'
import { parameters } from './search/asked.ts'

type Named = Pick<Outlet, 'home' | 'name'>

export const siteAddresses = {
  home: (edition: Edition, after: string | null = null) => withQuery(`/${edition}`, { after }),
  day: (edition: Edition, day: string, after: string | null = null) => withQuery(`/${edition}/day/${day}`, { after }),
  brief: (edition: Edition, slug: string) => `/${edition}/brief/${encodeURIComponent(slug)}`,
  /** A brief's citation as a file. */
  citation: (edition: Edition, slug: string, file: CitationFile) =>
    `/${edition}/brief/${encodeURIComponent(slug)}/cite.${file}`,
  /** The picture for links to a brief. */
  card: (edition: Edition, slug: string) => `/${edition}/brief/${encodeURIComponent(slug)}/card.png`,
  feed: (edition: Edition, form: FeedForm, of: Followed = {}) => withQuery(`/${edition}/feed.${form}`, { ...of }),
  /** @param asked what is looked for; what is left out does not matter */
  search: (edition: Edition, asked: Partial<PublicSearch> = {}, after: string | null = null) =>
    withQuery(`/${edition}/search`, { ...searched(asked), after }),
  searchFeed: (edition: Edition, form: FeedForm, asked: Partial<PublicSearch> = {}) =>
    withQuery(`/${edition}/search.${form}`, searched({ ...asked, exact: false })),
  /** Tells a browser how to search here. */
  openSearch: (edition: Edition) => `/opensearch.xml?edition=${edition}`,
  /** Where alerts are ended by who gets them. */
  stop: (edition: Edition, key: string) => `/${edition}/alerts/${encodeURIComponent(key)}`,
  corrections: (edition: Edition) => `/${edition}/corrections`,
  record: recordAddresses,
  about: (edition: Edition) => `/${edition}/about`,
  method: (edition: Edition) => `/${edition}/method`,
  /** Who is quoted; with an outlet, at its place there. */
  outlets: (edition: Edition, at?: Named) =>
    `/${edition}/outlets${at ? `#${encodeURIComponent(outletAnchor(at))}` : ''}`,
  /** What can be downloaded. */
  data: (edition: Edition) => `/${edition}/data`,
  /** A file of a record, or of the briefs (null): the same for all editions. */
  dataFile: (record: string | null, what: DataWhat, form: string) =>
    `/data/${record === null ? '' : `${encodeURIComponent(record)}/`}${what}.${form}`,
  /** What stands in the frame of an ad. */
  ad: (edition: Edition) => `/${edition}/ad`,
  /** Where the form that changes how pages look is sent. */
  look: (edition: Edition) => `/${edition}/look`,
}

/** What an address says of a search. */
function searched(asked: Partial<PublicSearch>): Record<string, string | null> {
  const said = parameters.map(([name, of]) => [name, asked[of] || null] as const)
  return { ...Object.fromEntries(said), exact: asked.exact ? '1' : null }
}

/** The anchor of an outlet. A colon keeps it apart from those of headings. */
export function outletAnchor(outlet: Named): string {
  return `outlet:${outletKey(outlet)}`
}
