/** `/{edition}/record/{slug}/issue/{id}`: what is disagreed about, and where everybody stands on it over time. */
import type { VNode } from 'preact'
import type { IssueRecord } from '../../../flow/index.ts'
import { byStance } from '../../text/sides.ts'
import { siteAddresses } from '../addresses.ts'
import { Name, tongueIn } from '../Name.tsx'
import type { SiteVisit } from '../visit.ts'
import { Briefs } from './Briefs.tsx'
import { StanceFigure } from './figures.tsx'
import { Stance } from './marks.tsx'
import { Follow, Page, Part } from './Page.tsx'
import { PositionTable } from './PositionTable.tsx'
import { Shifts } from './Shifts.tsx'
import { StatementList } from './StatementItem.tsx'
import { trailTo } from './Trail.tsx'

/** How many shifts, and how many actors, a page shows. */
const SHIFTS = 8
const ACTORS = 60

interface IssuePageProps {
  visit: SiteVisit
  view: IssueRecord
  /** It is not the first page of the statements. */
  later: boolean
}

export function IssuePage({ visit, view, later }: IssuePageProps): VNode {
  const { say, edition } = visit
  const { head, issue, meaning, shifts, statements, next, briefs } = view
  const { slug } = head
  const { record } = siteAddresses
  const own = record.issue(edition, slug, issue.id)
  const positions = byStance(view.positions).slice(0, ACTORS)
  return (
    <Page
      visit={visit}
      head={head}
      title={`${issue.name} · ${head.title}`}
      {...(meaning.text ? { description: meaning.text } : {})}
      wide
      at={(one) => record.issue(one, slug, issue.id)}
      canonical={later ? visit.here : own}
      trail={trailTo(visit, head)}
      followed={{ issue: issue.id }}
    >
      <p class="kicker">{say('record.issue')}</p>
      <h1 class="page-title">
        <Name of={issue} />
      </h1>
      {!later && (
        <>
          {meaning.text && (
            <p class="definition">
              <Stance visit={visit} stance="for" /> <bdi {...tongueIn(meaning.language)}>{meaning.text}</bdi>
            </p>
          )}
          {positions.length > 0 && (
            <Part id="positions" title={say('issue.positions')}>
              <StanceFigure visit={visit} slug={slug} positions={positions} lanes="actor" />
              <PositionTable
                visit={visit}
                slug={slug}
                positions={positions}
                rows="actor"
                caption={say('issue.positions')}
              />
            </Part>
          )}
          {shifts.length > 0 && (
            <Part id="shifts" title={say('record.shifts')}>
              <Shifts visit={visit} slug={slug} shifts={shifts.slice(0, SHIFTS)} without="issue" />
            </Part>
          )}
        </>
      )}
      <Part id="statements" title={say('record.statements')}>
        {statements.length === 0 && <p class="empty">{say('issue.silent')}</p>}
        <StatementList
          visit={visit}
          slug={slug}
          statements={statements}
          older={next === null ? null : record.issue(edition, slug, issue.id, { after: next })}
          newest={later ? own : null}
        />
      </Part>
      {!later && <Briefs visit={visit} title={say('record.briefs')} briefs={briefs} />}
      <Follow visit={visit} slug={slug} followed={{ issue: issue.id }} />
    </Page>
  )
}
