/** A statement in a list: who said what, where it stands, how it was decided. */
import type { VNode } from 'preact'
import type { StatementView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { OutletLink, Published, titleOf } from './names.tsx'
import { Manner, Said, Stances, Who } from './StatementParts.tsx'

const CONTENT = 420

interface StatementItemProps {
  view: StatementView
  to: Addresses
  /** Names the document too: for lists that go across documents. */
  placed?: boolean
}

export function StatementItem({ view, to, placed }: StatementItemProps): VNode {
  const { statement, document, review } = view
  const state = review?.decision === 'reject' ? ' rejected' : ''
  return (
    <article class={`statement-item${state}`} id={`f-${statement.id}`}>
      <p class="who">
        <Who view={view} to={to} />
      </p>
      <blockquote>
        <a class="plain" href={to.statement(statement.id)}>
          <Said view={view} most={CONTENT} />
        </a>
      </blockquote>
      <Stances view={view} to={to} />
      <p class="facts">
        <Manner view={view} to={to} />
        {review && (
          <>
            {' '}
            <span aria-hidden="true">·</span> {pastOf[review.decision]}
          </>
        )}
        {placed && (
          <>
            <br />
            <OutletLink card={document} /> <span aria-hidden="true">·</span> <Published card={document} to={to} />{' '}
            <span aria-hidden="true">·</span>{' '}
            <a href={to.document(document.id, statement.id)}>
              <bdi>{titleOf(document)}</bdi>
            </a>
          </>
        )}
      </p>
    </article>
  )
}

export const pastOf = { accept: 'accepted', change: 'changed', reject: 'rejected', add: 'added' } as const
