/** Briefs that speak of what the page is of. */
import type { VNode } from 'preact'
import type { BriefCard } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import type { SiteVisit } from '../visit.ts'
import { Part } from './Page.tsx'

interface BriefsProps {
  visit: SiteVisit
  title: string
  briefs: readonly BriefCard[]
}

export function Briefs({ visit, title, briefs }: BriefsProps): VNode | null {
  if (briefs.length === 0) return null
  return (
    <Part id="briefs" title={title}>
      <ul class="listed">
        {briefs.map(({ slug, title, published }) => (
          <li key={slug}>
            <a href={siteAddresses.brief(visit.edition, slug)}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="facts">
              <time dateTime={published}>{visit.day(published)}</time>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
