/** What went wrong, as a page: the reason, what can be done, and a way back. */
import type { VNode } from 'preact'
import type { Dossier, ReadoutError } from '../../domain/index.ts'
import { homeAddress } from '../addresses.ts'
import { ChangeDossier } from '../parts/ChangeDossier.tsx'
import { Frame } from '../parts/Frame.tsx'
import { clipped } from '../text/language.ts'
import type { Visit } from '../visit.ts'
import { remedyFor } from './remedies.ts'

const headings: Record<number, string> = {
  401: 'Not allowed',
  403: 'Not allowed',
  404: 'Not found',
  409: 'That does not fit with what is there',
  413: 'Too large',
  500: 'Something broke',
  503: 'The store does not answer',
  507: 'The disk is full',
}

interface FailureProps {
  visit: Visit
  error: ReadoutError
  /** The dossier that was asked for, if it was removed and can come back. */
  removed?: Dossier | null
}

export function Failure({ visit, error, removed }: FailureProps): VNode {
  if (removed) return <Removed visit={visit} dossier={removed} />
  const heading = headings[error.status] ?? 'That could not be done'
  const home = homeAddress(visit.language)
  return (
    <Frame visit={visit} title={heading}>
      <header class="page-head">
        <p class="kicker">{error.status}</p>
        <h1>{heading}</h1>
        <p class="lead">
          <bdi>{clipped(error.input, 200)}</bdi>: {clipped(error.reason, 500)}.
        </p>
      </header>
      <p>{remedyFor(error)}.</p>
      <p class="more">
        {error.code === 'dossier-missing' ? (
          <a href={`${home}#dossiers`}>See the dossiers</a>
        ) : (
          <a href={home}>Back to the first page</a>
        )}
      </p>
    </Frame>
  )
}

function Removed({ visit, dossier }: { visit: Visit; dossier: Dossier }): VNode {
  return (
    <Frame visit={visit} title="This dossier was removed">
      <header class="page-head">
        <h1>
          <bdi>{dossier.title}</bdi> was removed
        </h1>
        <p class="lead">All that was in it is still kept, and comes back with it.</p>
      </header>
      <ChangeDossier visit={visit} name={dossier.name} verb="restore">
        Restore it
      </ChangeDossier>
      <p class="more">
        <a href={`${homeAddress(visit.language)}#dossiers`}>See the other dossiers</a>
      </p>
    </Frame>
  )
}
