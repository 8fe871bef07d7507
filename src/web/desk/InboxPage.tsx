/** `/{lang}/{dossier}/inbox`: what came in and why, what failed, and how sources and outlets do. */
import type { VNode } from 'preact'
import type { InboxView, Why } from '../../flow/index.ts'
import { DocumentItem } from '../parts/DocumentItem.tsx'
import { Frame, SampleTag } from '../parts/Frame.tsx'
import { OutLink } from '../parts/names.tsx'
import { counted } from '../text/counted.ts'
import { momentText } from '../text/dates.ts'
import { clipped } from '../text/language.ts'
import type { Visit } from '../visit.ts'
import { Failed } from './Failed.tsx'
import { Health } from './Health.tsx'

interface InboxPageProps {
  visit: Visit
  view: InboxView
  /** True past the first page of documents. */
  later: boolean
}

export function InboxPage({ visit, view, later }: InboxPageProps): VNode {
  const { dossier, waiting, arrivals, next } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={`Inbox · ${dossier.title}`} dossier={dossier} wide>
      <header class="page-head">
        <h1>Inbox {dossier.sample && <SampleTag />}</h1>
        <p class="lead">What came in, why it is here, and what could not be had.</p>
        {waiting > 0 && (
          <p role="status">
            {counted(waiting, 'text')} {waiting === 1 ? 'waits' : 'wait'} to be read.{' '}
            <a href={visit.here}>Look again</a>
          </p>
        )}
      </header>
      {view.failedTotal > 0 && <Failed visit={visit} view={view} />}
      <div class="columns">
        <section aria-labelledby="arrivals">
          <h2 id="arrivals">{later ? 'Earlier documents' : 'New documents'}</h2>
          {arrivals.length === 0 && <p class="empty">Nothing has come in yet.</p>}
          {arrivals.map(({ card, why }) => (
            <div key={card.id} class="arrival">
              <DocumentItem card={card} to={to} level={3} />
              <p class="facts">
                <Reason why={why} />, <time dateTime={card.added}>{momentText(card.added)}</time>
              </p>
            </div>
          ))}
          <p class="more">
            {later && <a href={`${to.inbox()}#arrivals`}>Back to the newest</a>}{' '}
            {next !== null && (
              <a href={to.inbox(next)} rel="next">
                Load more
              </a>
            )}
          </p>
        </section>
        <Health visit={visit} view={view} />
      </div>
    </Frame>
  )
}

const ADDRESS = 90
const brings = { feed: 'In the feed', sitemap: 'In the sitemap', page: 'The page', folder: 'From the folder' } as const

function Reason({ why }: { why: Why }): VNode {
  if (why.kind === 'pasted') return <>Pasted on the desk</>
  if (why.kind === 'added')
    return (
      <>
        Added from <OutLink address={why.from}>{clipped(why.from, ADDRESS)}</OutLink>
      </>
    )
  return (
    <>
      {brings[why.source]} <OutLink address={why.address}>{clipped(why.address, ADDRESS)}</OutLink>
    </>
  )
}
