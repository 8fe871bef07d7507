/** What an outlet asks of whoever uses its words, as it says it. */
import type { VNode } from 'preact'
import type { Outlet } from '../../domain/index.ts'
import { safeHref, siteOf } from '../text/links.ts'
import type { SiteVisit } from './visit.ts'

interface ReuseProps {
  visit: SiteVisit
  /** Who says so, where that is known. */
  publisher: string | null
  outlet: Outlet | null
  reuse: string | null
}

/** Nothing where it says nothing. */
export function Reuse({ visit, publisher, outlet, reuse }: ReuseProps): VNode | null {
  if (!reuse) return null
  const home = safeHref(outlet?.home)
  return (
    <p class="reuse">
      {publisher && `${visit.say('evidence.reuse', { outlet: publisher })} `}
      <bdi>{reuse}</bdi> {home && <a href={home}>{siteOf(home)}</a>}
    </p>
  )
}
