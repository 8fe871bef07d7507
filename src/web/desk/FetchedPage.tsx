/** `/{lang}/{dossier}/document/{id}/fetched`: the bytes as they came, as text; as a page only when asked, and locked in. */
import type { VNode } from 'preact'
import type { FetchedView } from '../../flow/index.ts'
import { Fact } from '../parts/Fact.tsx'
import { Frame } from '../parts/Frame.tsx'
import { OutletLink, titleOf } from '../parts/names.tsx'
import { numberText } from '../text/counted.ts'
import { momentText } from '../text/dates.ts'
import { tongueOf } from '../text/language.ts'
import type { Visit } from '../visit.ts'

interface FetchedPageProps {
  visit: Visit
  view: FetchedView
  /** Shows the page as it looked. */
  asPage: boolean
}

export function FetchedPage({ visit, view, asPage }: FetchedPageProps): VNode {
  const { dossier, document, revision, source, markup } = view
  const to = visit.to(dossier.name)
  const title = titleOf(document)
  return (
    <Frame visit={visit} title={`As fetched: ${title}`} dossier={dossier}>
      <header class="page-head">
        <p class="kicker">
          <OutletLink card={document} /> <span aria-hidden="true">·</span>{' '}
          <a href={to.document(document.id)}>
            <bdi {...tongueOf(document.language)}>{title}</bdi>
          </a>
        </p>
        <h1>As fetched</h1>
        <p>
          The bytes are kept as they came, so that what is cited can be checked when the page has changed or gone.{' '}
          <a href={to.revisions(document.id)}>All revisions</a>
        </p>
      </header>
      <dl class="told">
        <Fact name="Taken">
          {momentText(view.retrieved)}
          {view.present ? '' : '; the document has a newer revision'}
        </Fact>
        <Fact name="From">{document.address}</Fact>
        <Fact name="Media type">{view.mediaType ?? 'none was given'}</Fact>
        {source && <Fact name="Letters">{source.encoding}</Fact>}
        <Fact name="Size">
          {numberText(view.size)} bytes; {numberText(view.kept)} as kept
        </Fact>
        <Fact name="SHA-256">{view.hash}</Fact>
        <Fact name="Text made by">{view.extractor}</Fact>
      </dl>
      <p class="more">
        <a href={to.fetchedBytes(document.id, revision)} download>
          Save the bytes
        </a>{' '}
        {markup && (
          <a href={to.fetched(document.id, revision, { asPage: !asPage })}>
            {asPage ? 'Show the source' : 'Show it as a page'}
          </a>
        )}
      </p>
      {markup && asPage ? (
        <section aria-labelledby="page">
          <h2 id="page">As a page</h2>
          <p class="facts">
            Locked in: no script runs, nothing is fetched from anywhere, links lead nowhere. Pictures and styles that
            were not in the page itself are missing.
          </p>
          <iframe
            class="fetched"
            sandbox=""
            referrerpolicy="no-referrer"
            title={`The page as fetched on ${momentText(view.retrieved)}`}
            src={to.fetchedPage(document.id, revision)}
          />
        </section>
      ) : (
        <section aria-labelledby="source">
          <h2 id="source">Source</h2>
          {source ? (
            <Source visit={visit} view={view} source={source} />
          ) : (
            <p class="empty">These bytes are no text.</p>
          )}
        </section>
      )}
    </Frame>
  )
}

interface SourceProps {
  visit: Visit
  view: FetchedView
  source: NonNullable<FetchedView['source']>
}

function Source({ visit, view, source: { text, part, parts } }: SourceProps): VNode {
  const { dossier, document, revision } = view
  const at = (n: number) => visit.to(dossier.name).fetched(document.id, revision, { part: n })
  return (
    <>
      {parts > 1 && (
        <p class="facts">
          Part {part} of {parts}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <pre class="as-bytes" tabIndex={0} dir="auto">
        {text}
      </pre>
      <p class="more">
        {part > 1 && (
          <a href={at(part - 1)} rel="prev">
            The part before
          </a>
        )}{' '}
        {part < parts && (
          <a href={at(part + 1)} rel="next">
            Load more
          </a>
        )}
      </p>
    </>
  )
}
