/** The pages above a page, the uppermost first. */
import type { VNode } from 'preact'
import { siteAddresses } from '../addresses.ts'
import type { SiteVisit } from '../visit.ts'

export interface Step {
  name: string
  href: string
}

/** Home and the record, with what lies between it and the page. */
export function trailTo(visit: SiteVisit, head: { slug: string; title: string }, ...more: Step[]): Step[] {
  const { edition, settings } = visit
  return [
    { name: settings.name, href: siteAddresses.home(edition) },
    { name: head.title, href: siteAddresses.record.overview(edition, head.slug) },
    ...more,
  ]
}

export function Trail({ visit, steps }: { visit: SiteVisit; steps: readonly Step[] }): VNode {
  return (
    <nav class="trail" aria-label={visit.say('record.trail')}>
      <ol>
        {steps.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
