/** Where words come from, as far as anybody knows. */
import type { Outlet } from '../../domain/index.ts'
import { siteOf } from '../text/links.ts'
import type { SiteVisit } from './visit.ts'

interface Origin {
  outlet: Pick<Outlet, 'name'> | null
  title: string | null
  url: string | null
}

/** The outlet's name, or its site's where the outlet is not known. */
export function publisherIn({ outlet, url }: Pick<Origin, 'outlet' | 'url'>): string | null {
  return outlet?.name ?? (url === null ? null : siteOf(url))
}

/** The line that goes with words when they are copied: who published them, and where. */
export function sourceLine({ say }: SiteVisit, origin: Origin): string {
  const parts = [publisherIn(origin), origin.title, origin.url]
  return say('evidence.copied', { source: parts.filter((part) => part !== null).join(', ') })
}
