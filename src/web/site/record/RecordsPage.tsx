/** `/{edition}/record`: the records there are. */
import type { VNode } from 'preact'
import { siteAddresses } from '../addresses.ts'
import { Frame } from '../Frame.tsx'
import type { SiteVisit } from '../visit.ts'

export function RecordsPage({ visit }: { visit: SiteVisit }): VNode {
  const { say, edition, records } = visit
  return (
    <Frame visit={visit} title={say('record.all')} description={say('record.lead')} at={siteAddresses.record.index}>
      <div class="record">
        <h1 class="page-title">{say('record.all')}</h1>
        <p class="lead">{say('record.lead')}</p>
        {records.length === 0 && <p class="empty">{say('record.none')}</p>}
        <ul class="listed">
          {records.map(({ slug, title, since }) => (
            <li key={slug}>
              <a href={siteAddresses.record.overview(edition, slug)}>
                <bdi>{title}</bdi>
              </a>{' '}
              <span class="facts">{say('record.since', { day: visit.day(since) })}</span>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  )
}
