/** A statement in a list: who said what, in whose words, where it stands, who printed it. */
import type { VNode } from 'preact'
import type { RecordStatement } from '../../../flow/index.ts'
import { safeHref } from '../../text/links.ts'
import { siteAddresses } from '../addresses.ts'
import { More } from '../More.tsx'
import { sourceLine } from '../origin.ts'
import type { SiteVisit } from '../visit.ts'
import { Stances } from './marks.tsx'
import { Day, type InRecord, Origin, Speaker, Words } from './names.tsx'

export function StatementItem({ visit, slug, statement }: InRecord & { statement: RecordStatement }): VNode {
  const { say, edition } = visit
  const { id, words, source, voice, negated, on, stances } = statement
  const cite = safeHref(source.url)
  return (
    <article class="said-item">
      <p class="who">
        <strong>
          <Speaker visit={visit} slug={slug} statement={statement} />
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
      <Stances visit={visit} slug={slug} stances={stances} />
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
