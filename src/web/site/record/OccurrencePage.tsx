/** `/{edition}/record/{slug}/occurrence/{id}`: one meeting, its accounts side by side: they differ, both say, one says. */
// biome-ignore-all lint/a11y/useSemanticElements: as below
// biome-ignore-all lint/a11y/noRedundantRoles: where a phone lays a table out as cards, browsers forget that it is one
import type { VNode } from 'preact'
import type { AccountLine, ComparedAccounts, OccurrenceRecord, RecordSource } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { Dotted } from '../Dotted.tsx'
import { Name } from '../Name.tsx'
import type { SiteVisit } from '../visit.ts'
import { type InRecord, Origin, Words } from './names.tsx'
import { MeetingLine, StatusChain } from './OccurrenceItem.tsx'
import { Page, Part } from './Page.tsx'
import { trailTo } from './Trail.tsx'
import { meetingName, publisherOf } from './wording.ts'

/** How many pairs of accounts, and of each how many lines, a page shows. */
const PAIRS = 6
const LINES = 14

export function OccurrencePage({ visit, view }: { visit: SiteVisit; view: OccurrenceRecord }): VNode {
  const { say, edition } = visit
  const { head, occurrence, accounts, compared, tracks } = view
  const { slug } = head
  return (
    <Page
      visit={visit}
      head={head}
      title={`${meetingName(visit, occurrence)} · ${head.title}`}
      wide
      at={(one) => siteAddresses.record.occurrence(one, slug, occurrence.id)}
      trail={trailTo(visit, head)}
    >
      <p class="kicker">
        {tracks.length === 0 ? (
          say('record.meeting')
        ) : (
          <Dotted>
            {tracks.map((track) => (
              <a key={track.id} href={siteAddresses.record.track(edition, slug, track.id)}>
                <Name of={track} />
              </a>
            ))}
          </Dotted>
        )}
      </p>
      <h1 class="page-title">{say(`event.${occurrence.type}`)}</h1>
      <MeetingLine visit={visit} slug={slug} occurrence={occurrence} />
      <Part id="chain" title={say('meeting.chain')}>
        <StatusChain visit={visit} slug={slug} occurrence={occurrence} />
      </Part>
      {compared.length === 0 ? (
        <Part id="accounts" title={say('meeting.accounts')}>
          <p class="empty">{say('meeting.alone')}</p>
          {accounts.map(({ words, source }) => (
            <div key={source.id} class="clause">
              <blockquote>
                <Words visit={visit} words={words} source={source} />
              </blockquote>
              <p class="facts">
                <Origin visit={visit} slug={slug} source={source} />
              </p>
            </div>
          ))}
        </Part>
      ) : (
        compared
          .slice(0, PAIRS)
          .map((pair) => <Accounts key={`${pair.a.id} ${pair.b.id}`} visit={visit} slug={slug} pair={pair} />)
      )}
    </Page>
  )
}

function Accounts({ visit, slug, pair: { a, b, lines } }: InRecord & { pair: ComparedAccounts }): VNode {
  const { say } = visit
  const count = (kind: AccountLine['kind']) => lines.filter((line) => line.kind === kind).length
  return (
    <section class="accounts">
      <h2>{say('meeting.pair', { a: publisherOf(visit, a), b: publisherOf(visit, b) })}</h2>
      <p class="facts">{say('meeting.sums', { differ: count('differ'), both: count('both') })}</p>
      <table class="side-by-side" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="how">
              <span class="seen-by-ear">{say('meeting.how')}</span>
            </th>
            {[a, b].map((source) => (
              <th scope="col" role="columnheader" key={source.id}>
                <Origin visit={visit} slug={slug} source={source} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rowsOf(lines)
            .slice(0, LINES)
            .map((line, i) => (
              <tr key={i} class={line.kind} role="row">
                <th scope="row" role="rowheader" class="how">
                  {say(line.how ? `differ.${line.how}` : line.kind === 'both' ? 'meeting.both' : 'meeting.one')}
                </th>
                <Side visit={visit} source={a} side={line.a} />
                <Side visit={visit} source={b} side={line.b} />
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

/** What only one says stands beside what only the other says: a row each would leave half the table empty. */
function rowsOf(lines: readonly AccountLine[]): AccountLine[] {
  const onlyA = lines.filter(({ kind }) => kind === 'only-a')
  const onlyB = lines.filter(({ kind }) => kind === 'only-b')
  const alone = Array.from({ length: Math.max(onlyA.length, onlyB.length) }, (_, i): AccountLine => {
    return { kind: 'only-a', how: null, a: onlyA[i]?.a ?? null, b: onlyB[i]?.b ?? null }
  })
  return [...lines.filter(({ kind }) => kind === 'differ' || kind === 'both'), ...alone]
}

function Side({ visit, source, side }: { visit: SiteVisit; source: RecordSource; side: AccountLine['a'] }): VNode {
  if (!side)
    return (
      <td role="cell" class="nothing">
        –
      </td>
    )
  return (
    <td role="cell" data-of={publisherOf(visit, source)}>
      <Words visit={visit} words={side.words} source={source} />
    </td>
  )
}
