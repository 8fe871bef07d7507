/** Every address of the public site, built in one place; `routes.ts` answers the same ones. */
import { type Edition, type Outlet, outletKey } from '../../domain/index.ts'
import type { Followed } from './flow.ts'
import type { CitationFile, FeedForm } from './forms.ts'

type Named = Pick<Outlet, 'home' | 'name'>

export const siteAddresses = {
  home: (edition: Edition, after: string | null = null) => paged(`/${edition}`, after),
  day: (edition: Edition, day: string, after: string | null = null) => paged(`/${edition}/day/${day}`, after),
  brief: (edition: Edition, slug: string) => `/${edition}/brief/${encodeURIComponent(slug)}`,
  /** A brief's citation as a file. */
  citation: (edition: Edition, slug: string, file: CitationFile) =>
    `/${edition}/brief/${encodeURIComponent(slug)}/cite.${file}`,
  /** The picture for links to a brief. */
  card: (edition: Edition, slug: string) => `/${edition}/brief/${encodeURIComponent(slug)}/card.png`,
  feed: (edition: Edition, form: FeedForm, of: Followed = {}) => {
    const query = new URLSearchParams({ ...of })
    return `/${edition}/feed.${form}${query.size > 0 ? `?${query}` : ''}`
  },
  corrections: (edition: Edition) => `/${edition}/corrections`,
  about: (edition: Edition) => `/${edition}/about`,
  method: (edition: Edition) => `/${edition}/method`,
  /** Who is quoted; with an outlet, at its place there. */
  outlets: (edition: Edition, at?: Named) =>
    `/${edition}/outlets${at ? `#${encodeURIComponent(outletAnchor(at))}` : ''}`,
  /** What stands in the frame of an ad. */
  ad: (edition: Edition) => `/${edition}/ad`,
  /** Where the form that changes how pages look is sent. */
  look: (edition: Edition) => `/${edition}/look`,
}

/** The anchor of an outlet. A colon keeps it apart from those of headings. */
export function outletAnchor(outlet: Named): string {
  return `outlet:${outletKey(outlet)}`
}

function paged(path: string, after: string | null): string {
  return after === null ? path : `${path}?after=${encodeURIComponent(after)}`
}
