/** `/{lang}/{dossier}/occurrence/{id}`: one meeting, its accounts side by side: both say it, one says it, they differ. */
// biome-ignore-all lint/a11y/useSemanticElements: as below
// biome-ignore-all lint/a11y/noRedundantRoles: where a phone lays a table out as cards, browsers forget that it is one
import type { VNode } from 'preact'
import type { ComparedLine, DocumentCard, OccurrenceView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { placeOf } from '../parts/Evidence.tsx'
import { Frame } from '../parts/Frame.tsx'
import { OutletLink, outletName, Published } from '../parts/names.tsx'
import { OccurrenceLine } from '../parts/OccurrenceLine.tsx'
import { StatusChain } from '../parts/StatusChain.tsx'
import { Words } from '../parts/Words.tsx'
import { counted } from '../text/counted.ts'
import { whenText } from '../text/dates.ts'
import { typeText } from '../text/events.ts'
import type { Visit } from '../visit.ts'

const how: Record<NonNullable<ComparedLine['how']>, string> = {
  figure: 'a number differs',
  date: 'a date differs',
  denial: 'one says it, the other denies it',
  stance: 'the stance differs',
}

export function OccurrencePage({ visit, view }: { visit: Visit; view: OccurrenceView }): VNode {
  const { dossier, occurrence } = view
  const { type, participants, status, accounts, compared } = occurrence
  const to = visit.to(dossier.name)
  const names = participants.map(({ name }) => name).join(', ')
  return (
    <Frame visit={visit} title={`${typeText(type)}: ${names} · ${dossier.title}`} dossier={dossier} wide>
      <header class="page-head">
        <p class="kicker">
          <a href={to.occurrences}>Meetings and deeds</a>
        </p>
        <h1 class="what">{typeText(type)}</h1>
        <p class="lead">
          <OccurrenceLine occurrence={occurrence} actor={view.actor} to={to} />
        </p>
      </header>
      <section aria-labelledby="chain">
        <h2 id="chain">How it came about</h2>
        <StatusChain status={status} document={view.document} to={to} />
      </section>
      <Joining visit={visit} view={view} />
      {compared.length === 0 && (
        <section aria-labelledby="accounts">
          <h2 id="accounts">{counted(accounts.length, 'account')}</h2>
          <p class="empty">Only one outlet tells of it so far, so there is nothing to lay beside it.</p>
        </section>
      )}
      {compared.map(({ a, b, lines }) => {
        const cards = { a: view.document(a), b: view.document(b) }
        return cards.a && cards.b ? <Accounts key={`${a} ${b}`} a={cards.a} b={cards.b} lines={lines} to={to} /> : null
      })}
    </Frame>
  )
}

/** A person may say that an account is of another meeting, or that another meeting is this one. */
function Joining({ visit, view }: { visit: Visit; view: OccurrenceView }): VNode | null {
  const { dossier, occurrence, near, joins } = view
  const to = visit.to(dossier.name)
  const [first, ...others] = occurrence.accounts
  if (near.length === 0 && others.length === 0 && joins.length === 0) return null
  return (
    <details class="joining">
      <summary>Is this one meeting? Join or split</summary>
      {others.length > 0 && (
        <form method="post" action={to.join}>
          <input type="hidden" name="same" value="no" />
          <input type="hidden" name="back" value={to.occurrences} />
          <input type="hidden" name="b" value={first?.finding ?? ''} />
          <label>
            This account is of another meeting:{' '}
            <select name="a" required>
              {others.map(({ finding, document, outlet }) => (
                <option key={document} value={finding ?? ''}>
                  {outlet ?? document}: {view.document(document)?.title ?? ''}
                </option>
              ))}
            </select>
          </label>{' '}
          <button type="submit">Split</button>
        </form>
      )}
      {near.length > 0 && (
        <form method="post" action={to.join}>
          <input type="hidden" name="same" value="yes" />
          <input type="hidden" name="back" value={to.occurrence(occurrence.id)} />
          <input type="hidden" name="a" value={occurrence.id} />
          <label>
            It is the same as:{' '}
            <select name="b" required>
              {near.map(({ id, participants, when, told }) => (
                <option key={id} value={id}>
                  {participants.map(({ name }) => name).join(', ')},{' '}
                  {when ? whenText(when) : `told ${told ?? 'some day'}`}
                </option>
              ))}
            </select>
          </label>{' '}
          <button type="submit">Join</button>
        </form>
      )}
      {joins.length > 0 && (
        <>
          <h3>Decided by people in this dossier</h3>
          <ul>
            {joins.map(({ id, same, a, b, by, at }) => (
              <li key={id}>
                <form method="post" action={to.undoJoin(id)}>
                  <input type="hidden" name="back" value={visit.here} />“<bdi>{a.anchor.quote}</bdi>” and “
                  <bdi>{b.anchor.quote}</bdi>” are {same ? 'of one' : 'of two'}, says <bdi>{by}</bdi>, {at.slice(0, 10)}{' '}
                  <button type="submit">Undo</button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

interface AccountsProps {
  a: DocumentCard
  b: DocumentCard
  lines: readonly ComparedLine[]
  to: Addresses
}

/** What differs first, then what both say, then what only one says. No region of its own: two of one outlet are named alike. */
function Accounts({ a, b, lines, to }: AccountsProps): VNode {
  const differ = lines.filter(({ kind }) => kind === 'differ')
  const both = lines.filter(({ kind }) => kind === 'both')
  const onlyA = lines.filter(({ kind }) => kind === 'only-a')
  const onlyB = lines.filter(({ kind }) => kind === 'only-b')
  return (
    <div class="accounts">
      <h2>
        <bdi>{outletName(a)}</bdi> and <bdi>{outletName(b)}</bdi>
      </h2>
      <p class="facts">
        {counted(differ.length, 'difference')}, {counted(both.length, 'sentence')} in both, {onlyA.length} only in the
        first, {onlyB.length} only in the second
      </p>
      <table class="side-by-side stacked" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="how">
              <span class="seen-by-ear">How they compare</span>
            </th>
            {[a, b].map((card) => (
              <th scope="col" role="columnheader" key={card.id}>
                <OutletLink card={card} /> <span aria-hidden="true">·</span> <Published card={card} to={to} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {[...differ, ...both].map((line) => (
            <tr key={`${line.a?.span} ${line.b?.span}`} class={line.kind} role="row">
              <th scope="row" role="rowheader" class="how">
                {line.how ? how[line.how] : 'both say it'}
              </th>
              <Said card={a} side={line.a} to={to} />
              <Said card={b} side={line.b} to={to} />
            </tr>
          ))}
          {Array.from({ length: Math.max(onlyA.length, onlyB.length) }, (_, i) => (
            <tr key={`only ${i}`} class="only" role="row">
              <th scope="row" role="rowheader" class="how">
                {onlyA[i] && onlyB[i] ? 'each alone says it' : 'only one says it'}
              </th>
              <Said card={a} side={onlyA[i]?.a ?? null} to={to} />
              <Said card={b} side={onlyB[i]?.b ?? null} to={to} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Said({ card, side, to }: { card: DocumentCard; side: ComparedLine['a']; to: Addresses }): VNode {
  if (!side)
    return (
      <td role="cell" class="nothing">
        –
      </td>
    )
  return (
    <td role="cell" data-of={outletName(card)}>
      <a class="plain" href={placeOf(to, card.id, side.words)}>
        <Words pieces={[side.words]} language={card.language} />
      </a>
    </td>
  )
}
