/** What went wrong, as a page: the reason, what can be done, and a way back. */
import type { VNode } from 'preact'
import type { ReadoutError } from '../../domain/index.ts'
import { homeAddress } from '../addresses.ts'
import { Frame } from '../parts/Frame.tsx'
import { clipped } from '../text/language.ts'
import type { Visit } from '../visit.ts'

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

export function Failure({ visit, error }: { visit: Visit; error: ReadoutError }): VNode {
  const heading = headings[error.status] ?? 'That could not be done'
  return (
    <Frame visit={visit} title={heading}>
      <header class="page-head">
        <p class="kicker">{error.status}</p>
        <h1>{heading}</h1>
        <p class="lead">
          <bdi>{clipped(error.input, 200)}</bdi>: {clipped(error.reason, 500)}.
        </p>
      </header>
      <p>{error.remedy}.</p>
      <p class="more">
        <a href={homeAddress(visit.language)}>Back to the first page</a>
      </p>
    </Frame>
  )
}
