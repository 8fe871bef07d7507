/** A statement in a list: who said what, in whose words, where it stands, who printed it. */
import type { VNode } from 'preact'
import type { RecordStatement } from '../../../flow/index.ts'
import { safeHref } from '../../text/links.ts'
import { siteAddresses } from '../addresses.ts'
import { More } from '../More.tsx'
import type { SiteVisit } from '../visit.ts'
import { Stance } from './marks.tsx'
import { ActorNames, Day, type InRecord, IssueName, Origin, Words } from './names.tsx'
import { sourceLine } from './wording.ts'

export function StatementItem({ visit, slug, statement }: InRecord & { statement: RecordStatement }): VNode {
  const { say, edition } = visit
  const { id, sources, named, words, source, voice, negated, on, stances } = statement
  const cite = safeHref(source.url)
  return (
    <article class="said-item">
      <p class="who">
        <strong>
          {sources.length > 0 ? (
            <ActorNames visit={visit} slug={slug} actors={sources} />
          ) : (
            <bdi>{named ?? say('record.nobody')}</bdi>
          )}
        </strong>
        <span class="how">
          {say(`voice.${voice}`)}
          {negated && `, ${say('record.negated')}`}
          {', '}
          <Day visit={visit} day={on} />
        </span>
      </p>
      <blockquote {...(cite ? { cite } : {})} data-source={sourceLine(visit, source)}>
        <a href={siteAddresses.record.statement(edition, slug, id)}>
          <Words visit={visit} words={words} source={source} />
        </a>
      </blockquote>
      {stances.length > 0 && (
        <ul class="stances">
          {stances.map(({ issue, stance }, i) => (
            <li key={`${i}${issue.id}`}>
              <Stance visit={visit} stance={stance} /> <IssueName visit={visit} slug={slug} issue={issue} />
            </li>
          ))}
        </ul>
      )}
      <p class="facts">
        <Origin visit={visit} slug={slug} source={source} />
      </p>
    </article>
  )
}

interface StatementListProps extends InRecord {
  statements: readonly RecordStatement[]
  /** The addresses of the next page and of the first; null where there is none, or it is this one. */
  older: string | null
  newest: string | null
}

/** A page of statements with the ways on. */
export function StatementList({ visit, slug, statements, older, newest }: StatementListProps): VNode {
  return (
    <>
      {statements.map((one) => (
        <StatementItem key={one.id} visit={visit} slug={slug} statement={one} />
      ))}
      <More visit={visit} older={older} newest={newest} name="record.older" />
    </>
  )
}

/** The quotation that its page is of, with what stands around it. */
export function Quotation({
  visit,
  statement: { words, source },
  before,
  after,
}: {
  visit: SiteVisit
  statement: RecordStatement
  before: string
  after: string
}): VNode {
  const cite = safeHref(source.url)
  return (
    <blockquote class="quotation" {...(cite ? { cite } : {})} data-source={sourceLine(visit, source)}>
      {before && (
        <span class="around">
          <Words visit={visit} words={before} source={source} />
        </span>
      )}
      <span class="words">
        <Words visit={visit} words={words} source={source} />
      </span>
      {after && (
        <span class="around">
          <Words visit={visit} words={after} source={source} />
        </span>
      )}
    </blockquote>
  )
}
