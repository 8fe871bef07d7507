/** `/{lang}/{dossier}/document/{id}`: the text left with every finding in place, the findings right. */
import type { VNode } from 'preact'
import type { Span } from '../../domain/index.ts'
import type { DocumentView, StatementView } from '../../flow/index.ts'
import { Copies } from '../parts/Copies.tsx'
import { Frame } from '../parts/Frame.tsx'
import { MarkedText } from '../parts/MarkedText.tsx'
import { OutLink, outletName, titleOf, WhenTime } from '../parts/names.tsx'
import { numberText } from '../text/counted.ts'
import { dayText } from '../text/dates.ts'
import { clipped, languageName, tongueOf } from '../text/language.ts'
import type { Visit } from '../visit.ts'
import { DocumentNotes } from './DocumentNotes.tsx'
import { FindingList } from './FindingList.tsx'
import { isPart, Stretches, stretchText } from './Stretches.tsx'
import { shownEvent, shownForecast, shownMention, shownStatement } from './shown.ts'

/** Beyond this a browser could not show the page any more; the rest stays stored, searchable and exported. */
const TEXT = 1_000_000

export function DocumentPage({ visit, view }: { visit: Visit; view: DocumentView }): VNode {
  const { dossier, document: stored, outlet, previous, next } = view
  const { document } = stored
  const to = visit.to(dossier.name)
  const tongue = tongueOf(document.language)
  const title = document.title ?? clipped(document.text, 90)
  const { statements, from } = view
  const stretch = { from, to: from + statements.length, total: view.statementsTotal }
  // The names of the parts that follow are listed and marked there.
  const end = stretch.to < stretch.total ? endOf(statements.at(-1)) : document.text.length
  const mentions = view.mentions.filter(({ span: [start] }) => start < end)
  const { text, offset } = partOf(document.text, from > 0 ? startOf(statements[0]) : 0)
  const findings = [
    ...mentions.map((mention) => shownMention(mention, offset)),
    ...view.events.map((event) => shownEvent(event, offset)),
    ...view.forecasts.map((forecast) => shownForecast(forecast, offset)),
    ...statements.map((statement, i) => shownStatement(statement, from + i + 1, offset)),
  ]
  const sections = document.sections.map((section) => ({ ...section, start: section.start - offset }))
  const address = document.url ?? stored.address
  return (
    <Frame visit={visit} title={title || 'A document without words'} dossier={dossier} wide>
      <div class="document">
        <article class="reading">
          <header class="page-head">
            <p class="kicker">
              <OutLink address={address}>{outlet?.name ?? outletName({ ...document, address })}</OutLink>
              {document.published && (
                <>
                  {' '}
                  <span aria-hidden="true">·</span>{' '}
                  <a class="plain" href={to.day(document.published.from.slice(0, 10))}>
                    <WhenTime when={document.published} />
                  </a>
                </>
              )}{' '}
              <span aria-hidden="true">·</span> {languageName(document.language)}
            </p>
            <h1 {...tongue}>{title || 'A document without words'}</h1>
            {document.byline && (
              <p class="byline" {...tongue}>
                {document.byline}
              </p>
            )}
            <Copies copies={view.copies} to={to} />
            <Legend names />
          </header>
          {isPart(stretch) && (
            <div class="warning">
              <p>{stretchText(stretch)} are listed; only these are marked in the text.</p>
              <Stretches visit={visit} dossier={dossier.name} document={stored.id} stretch={stretch} />
            </div>
          )}
          {text.length < document.text.length && (
            <p class="warning">
              This page is very long. Characters {numberText(offset + 1)} to {numberText(offset + text.length)} of{' '}
              {numberText(document.text.length)} are shown.
            </p>
          )}
          <div class="text" {...tongue}>
            <MarkedText text={text} findings={findings} sections={sections} />
          </div>
          <DocumentNotes visit={visit} view={view} />
        </article>
        <FindingList
          visit={visit}
          dossier={dossier.name}
          document={stored.id}
          stretch={stretch}
          statements={statements}
          mentions={mentions}
          mentionsTotal={view.mentionsTotal}
          forecasts={view.forecasts}
          forecastsTotal={view.forecastsTotal}
          events={view.events}
          eventsTotal={view.eventsTotal}
        />
      </div>
      <nav class="neighbours" aria-label="Documents">
        {previous && (
          <a href={to.document(previous.id)} rel="prev">
            <span>Earlier{previous.published ? `, ${dayText(previous.published.from)}` : ''}</span>{' '}
            <bdi>{titleOf(previous)}</bdi>
          </a>
        )}
        {next && (
          <a href={to.document(next.id)} rel="next" data-key="n">
            <span>Next{next.published ? `, ${dayText(next.published.from)}` : ''}</span> <bdi>{titleOf(next)}</bdi>
          </a>
        )}
      </nav>
    </Frame>
  )
}

/** As much of a text as a page can show: from its beginning, or from the paragraph at `start` when that lies beyond. */
function partOf(text: string, start: number): { text: string; offset: number } {
  const offset = text.length > TEXT && start > 0 ? text.lastIndexOf('\n', start) + 1 : 0
  return { text: text.slice(offset, offset + TEXT), offset }
}

/** Where a statement's first word begins. */
function startOf(view: StatementView | undefined): number {
  return view ? Math.min(...spansOf(view).map(([start]) => start)) : 0
}

/** Where a statement's last word ends. */
function endOf(view: StatementView | undefined): number {
  return view ? Math.max(...spansOf(view).map(([, end]) => end)) : 0
}

function spansOf({ statement: { source, cue, content } }: StatementView): Span[] {
  return [...source.spans, ...cue.spans, ...content.spans]
}

/** What the markings mean. */
export function Legend({ names }: { names: boolean }): VNode {
  return (
    <p class="key">
      <span class="seen-by-ear">Marked in the text: </span>
      <mark class="source">who</mark> <mark class="cue">says</mark> <mark class="content">what</mark>{' '}
      <mark class="via">as told by</mark>
      {names && <span class="mention">names</span>} {names && <span class="event">events</span>}{' '}
      {names && <span class="forecast">forecasts</span>}
    </p>
  )
}
