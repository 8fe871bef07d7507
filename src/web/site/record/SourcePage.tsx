/** `/{edition}/record/{slug}/source/{document}`: one text of others, and what the record quotes of it. */
import type { VNode } from 'preact'
import type { SourceRecord } from '../../../flow/index.ts'
import { tongueOf } from '../../text/language.ts'
import { safeHref } from '../../text/links.ts'
import { siteAddresses } from '../addresses.ts'
import { Reuse } from '../Reuse.tsx'
import type { SiteVisit } from '../visit.ts'
import { Day } from './names.tsx'
import { OccurrenceItem } from './OccurrenceItem.tsx'
import { Page, Part } from './Page.tsx'
import { StatementItem } from './StatementItem.tsx'
import { trailTo } from './Trail.tsx'
import { publisherOf, titleOf } from './wording.ts'

export function SourcePage({ visit, view }: { visit: SiteVisit; view: SourceRecord }): VNode {
  const { say, edition } = visit
  const { head, source, statements, occurrences, forecasts } = view
  const { slug } = head
  const title = titleOf(visit, source)
  const href = safeHref(source.url)
  return (
    <Page
      visit={visit}
      head={head}
      title={`${title} · ${head.title}`}
      description={say('source.lead')}
      at={(one) => siteAddresses.record.source(one, slug, source.id)}
      trail={trailTo(visit, head)}
    >
      <p class="kicker">{publisherOf(visit, source)}</p>
      <h1 class="page-title">
        <bdi {...tongueOf(source.language)}>{title}</bdi>
      </h1>
      <p class="facts">
        <Day visit={visit} day={source.published} />
      </p>
      {href && (
        <p class="more">
          <a class="button out" href={href}>
            {say('source.open', { outlet: publisherOf(visit, source) })}
          </a>
        </p>
      )}
      <Reuse visit={visit} publisher={publisherOf(visit, source)} outlet={source.outlet} reuse={source.reuse} />
      <p class="facts">{say('source.lead')}</p>
      {statements.length > 0 && (
        <Part id="statements" title={say('record.statements')}>
          {statements.map((one) => (
            <StatementItem key={one.id} visit={visit} slug={slug} statement={one} />
          ))}
        </Part>
      )}
      {occurrences.length > 0 && (
        <Part id="meetings" title={say('record.meetings')}>
          {occurrences.map((one) => (
            <OccurrenceItem key={one.id} visit={visit} slug={slug} occurrence={one} level={3} />
          ))}
        </Part>
      )}
      {forecasts > 0 && (
        <Part id="forecasts" title={say('record.forecasts')}>
          <p>
            <a href={siteAddresses.record.forecasts(edition, slug)}>
              {say('record.forecastsCount', { count: forecasts })}
            </a>
          </p>
        </Part>
      )}
    </Page>
  )
}
