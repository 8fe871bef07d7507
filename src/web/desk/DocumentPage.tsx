/** `/{lang}/{dossier}/document/{id}`: the text left with every finding in place, the findings right. */
import type { VNode } from 'preact'
import type { DocumentView } from '../../flow/index.ts'
import { titleOf } from '../parts/DocumentItem.tsx'
import { Frame } from '../parts/Frame.tsx'
import { MarkedText } from '../parts/MarkedText.tsx'
import { OutLink, outletName, WhenTime } from '../parts/names.tsx'
import { dayText } from '../text/dates.ts'
import { clipped, languageName, tongueOf } from '../text/language.ts'
import type { Visit } from '../visit.ts'
import { DocumentNotes } from './DocumentNotes.tsx'
import { FindingList } from './FindingList.tsx'
import { shownMention, shownStatement } from './shown.ts'

/** Beyond these a browser could not show the page any more; the rest stays stored, searchable and exported. */
const TEXT = 1_000_000
const STATEMENTS = 600
const MENTIONS = 3000

export function DocumentPage({ visit, view }: { visit: Visit; view: DocumentView }): VNode {
  const { dossier, document: stored, outlet, previous, next } = view
  const { document } = stored
  const to = visit.to(dossier.name)
  const tongue = tongueOf(document.language)
  const title = document.title ?? clipped(document.text, 90)
  const statements = view.statements.slice(0, STATEMENTS)
  const mentions = view.mentions.slice(0, MENTIONS)
  const text = document.text.slice(0, TEXT)
  const cut = document.text.length > TEXT || view.statements.length > STATEMENTS || view.mentions.length > MENTIONS
  const findings = [
    ...mentions.map(shownMention),
    ...statements.map((statement, i) => shownStatement(statement, i + 1)),
  ]
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
            <Legend names />
          </header>
          {cut && <p class="warning">This page is very long. Only its first part is shown here.</p>}
          <div class="text" {...tongue}>
            <MarkedText text={text} findings={findings} sections={document.sections} />
          </div>
          <DocumentNotes visit={visit} view={view} />
        </article>
        <FindingList visit={visit} dossier={dossier.name} statements={statements} mentions={mentions} />
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

/** What the markings mean. */
export function Legend({ names }: { names: boolean }): VNode {
  return (
    <p class="key">
      <span class="seen-by-ear">Marked in the text: </span>
      <mark class="source">who</mark> <mark class="cue">says</mark> <mark class="content">what</mark>{' '}
      <mark class="via">as told by</mark>
      {names && <span class="mention">names</span>}
    </p>
  )
}
