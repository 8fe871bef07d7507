/** How a dossier's sources and outlets do: when each last did well, what it brought, what failed and what helps. */
import type { VNode } from 'preact'
import { EVERY } from '../../domain/index.ts'
import type { InboxView, SourceHealth } from '../../flow/index.ts'
import { refusedOf } from '../http/refused.ts'
import { Bars } from '../parts/Bars.tsx'
import { DeedButton } from '../parts/DeedButton.tsx'
import { OutLink } from '../parts/names.tsx'
import { Sideways } from '../parts/Sideways.tsx'
import { counted } from '../text/counted.ts'
import { momentText, shortDayText } from '../text/dates.ts'
import { clipped } from '../text/language.ts'
import type { Visit } from '../visit.ts'
import { Refusal } from './Refusal.tsx'

const ADDRESS = 90
const REASON = 300

export function Health({ visit, view }: { visit: Visit; view: InboxView }): VNode {
  const { dossier, sources, outlets } = view
  return (
    <div>
      <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        {sources.length === 0 && (
          <p class="empty">
            {dossier.sample
              ? 'The sample has none.'
              : 'A feed, a page or a folder that is named here is asked by itself.'}
          </p>
        )}
        <ul class="sources">
          {sources.map((health) => (
            <SourceItem key={health.source.id} visit={visit} dossier={dossier.name} health={health} />
          ))}
        </ul>
        {!dossier.sample && <NewSource visit={visit} dossier={dossier.name} />}
      </section>
      <section aria-labelledby="outlets">
        <h2 id="outlets">Outlets</h2>
        {outlets.length === 0 && <p class="empty">No document came in the last {counted(view.days.length, 'day')}.</p>}
        <ul class="sources">
          {outlets.map(({ name, documents }) => (
            <li key={name ?? ''}>
              <p>
                <bdi>{name ?? 'Nobody says who published it'}</bdi>
              </p>
              <p class="facts">
                <Bars counts={documents} /> {counted(sum(documents), 'document')} in {counted(view.days.length, 'day')}
              </p>
            </li>
          ))}
        </ul>
        {(outlets.length > 0 || sources.length > 0) && <ByDay view={view} />}
      </section>
    </div>
  )
}

function SourceItem({ visit, dossier, health }: { visit: Visit; dossier: string; health: SourceHealth }): VNode {
  const { source, last, failures, brought } = health
  const to = visit.to(dossier)
  const name = clipped(source.address, ADDRESS)
  const own = failures.find(({ address }) => address === source.address)
  const texts = failures.filter(({ address }) => address !== source.address)
  return (
    <li class={own ? 'broken' : undefined}>
      <p>
        <OutLink address={source.address}>{name}</OutLink>
      </p>
      <p class="facts">
        <Bars counts={brought} /> {counted(sum(brought), 'new or changed text')} in {counted(brought.length, 'day')}
      </p>
      <p class="facts">
        {source.kind}, asked every {counted(source.every, 'minute')}
        {last === null && ', not yet'}
        {source.good && (
          <>
            ; last good <time dateTime={source.good}>{momentText(source.good)}</time>
          </>
        )}
      </p>
      {own && (
        <p class="warning">
          Failed {counted(Math.max(1, source.failures), 'time')} since: {clipped(own.reason ?? '', REASON)}.{' '}
          {own.remedy}. It is asked again <time dateTime={source.due}>{momentText(source.due)}</time>.
        </p>
      )}
      {texts.length > 0 && (
        <details>
          <summary>{counted(texts.length, 'text')} of it could not be had</summary>
          <ul>
            {texts.map(({ address, at, reason, remedy }) => (
              <li key={`${at}${address}`}>
                <bdi>{clipped(address, ADDRESS)}</bdi>: {clipped(reason ?? '', REASON)}. {remedy}.
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="buttons">
        <DeedButton
          visit={visit}
          address={to.askSource}
          fields={{ source: source.id }}
          label={`${own ? 'Retry now' : 'Ask now'}: ${name}`}
        >
          {own ? 'Retry now' : 'Ask now'}
        </DeedButton>
        <DeedButton
          visit={visit}
          address={to.removeSource}
          fields={{ source: source.id }}
          label={`Stop asking ${name}`}
          quiet
        >
          Stop asking
        </DeedButton>
      </div>
    </li>
  )
}

function NewSource({ visit, dossier }: { visit: Visit; dossier: string }): VNode {
  const action = visit.to(dossier).sources
  const refused = refusedOf(visit, action)
  return (
    <details class="add-more" open={refused !== null}>
      <summary>Add a source</summary>
      <form class="new-source" method="post" action={action}>
        <Refusal refused={refused} />
        <input type="hidden" name="back" value={visit.here} />
        <label for="source-address">Address of a feed, sitemap or page, or a folder on this machine</label>
        <input
          id="source-address"
          name="address"
          type="text"
          required
          maxLength={2000}
          value={refused?.value('address') ?? ''}
        />
        <label for="source-every">Minutes between two times of asking</label>
        <input
          id="source-every"
          name="every"
          type="number"
          min={EVERY.least}
          max={EVERY.most}
          value={refused?.value('every') ?? String(EVERY.usual)}
        />
        <button type="submit">Add it</button>
      </form>
    </details>
  )
}

/** The bars' counts as a table. */
function ByDay({ view: { days, sources, outlets } }: { view: InboxView }): VNode {
  const rows = [
    ...sources.map(({ source, brought }) => ({ name: source.address, what: 'texts', counts: brought })),
    ...outlets.map(({ name, documents }) => ({ name: name ?? 'no outlet', what: 'documents', counts: documents })),
  ]
  return (
    <details>
      <summary>By day, as a table</summary>
      <Sideways name="What came in by day">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">From</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {shortDayText(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, what, counts }, i) => (
              <tr key={`${i}${name}`}>
                <th scope="row">
                  <bdi>{clipped(name, ADDRESS)}</bdi> <span class="note">{what}</span>
                </th>
                {counts.map((count, day) => (
                  <td key={days[day]}>{count === 0 ? '–' : count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </details>
  )
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, n) => all + n, 0)
}
