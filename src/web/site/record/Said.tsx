/** What a record has of one day. */
import type { VNode } from 'preact'
import type { RecordDay } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import type { SiteVisit } from '../visit.ts'
import { StatementItem } from './StatementItem.tsx'

export function Said({ visit, said: { head, statements, total } }: { visit: SiteVisit; said: RecordDay }): VNode {
  const { say, edition } = visit
  const more = total - statements.length
  return (
    <section class="record said-on" aria-labelledby={`said:${head.slug}`}>
      <h2 id={`said:${head.slug}`}>
        {say('day.said')}{' '}
        <a href={siteAddresses.record.overview(edition, head.slug)}>
          <bdi>{head.title}</bdi>
        </a>
      </h2>
      {statements.map((one) => (
        <StatementItem key={one.id} visit={visit} slug={head.slug} statement={one} />
      ))}
      {more > 0 && <p class="facts">{say('day.more', { count: more })}</p>}
    </section>
  )
}
