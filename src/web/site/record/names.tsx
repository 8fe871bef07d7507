/** Names that lead to their pages of the record, each isolated: it may be in another script. */
import type { VNode } from 'preact'
import type { Actor } from '../../../domain/index.ts'
import type { RecordSource } from '../../../flow/index.ts'
import { tongueOf } from '../../text/language.ts'
import { safeHref, siteOf } from '../../text/links.ts'
import { siteAddresses } from '../addresses.ts'
import type { SiteVisit } from '../visit.ts'
import { publisherOf, titleOf } from './wording.ts'

export interface InRecord {
  visit: SiteVisit
  /** The record's name in addresses. */
  slug: string
}

export function ActorName({ visit, slug, actor }: InRecord & { actor: Actor }): VNode {
  // "The sides" of one text are those of no other, and have no page.
  if (actor.id.includes('@')) return <bdi>{actor.name}</bdi>
  return (
    <a href={siteAddresses.record.actor(visit.edition, slug, actor.id)}>
      <bdi>{actor.name}</bdi>
    </a>
  )
}

export function ActorNames({ visit, slug, actors }: InRecord & { actors: readonly Actor[] }): VNode {
  return (
    <>
      {actors.map((actor, i) => (
        <span key={actor.id}>
          {i > 0 && ', '}
          <ActorName visit={visit} slug={slug} actor={actor} />
        </span>
      ))}
    </>
  )
}

export function IssueName({ visit, slug, issue }: InRecord & { issue: { id: string; name: string } }): VNode {
  return (
    <a href={siteAddresses.record.issue(visit.edition, slug, issue.id)}>
      <bdi>{issue.name}</bdi>
    </a>
  )
}

export function Day({ visit, day }: { visit: SiteVisit; day: string | null }): VNode {
  return day === null ? <span>{visit.say('record.noDate')}</span> : <time dateTime={day}>{visit.day(day)}</time>
}

/** "The Karvosh Courier, The title, 6 March 2031": the title leads to where it was published. */
export function Origin({ visit, slug, source }: InRecord & { source: RecordSource }): VNode {
  const href = safeHref(source.url)
  const title = <bdi {...tongueOf(source.language)}>{titleOf(visit, source)}</bdi>
  return (
    <span class="origin">
      <a href={siteAddresses.record.source(visit.edition, slug, source.id)}>
        <bdi>{publisherOf(visit, source)}</bdi>
      </a>
      {', '}
      {href ? (
        <a class="out" href={href}>
          {title}
        </a>
      ) : (
        title
      )}
      {source.published && (
        <>
          {', '}
          <Day visit={visit} day={source.published} />
        </>
      )}
    </span>
  )
}

/** What the outlet asks of whoever uses its words. */
export function Reuse({ visit, source }: { visit: SiteVisit; source: RecordSource }): VNode | null {
  const { reuse, outlet } = source
  if (!reuse) return null
  const home = safeHref(outlet?.home)
  return (
    <p class="reuse">
      {visit.say('evidence.reuse', { outlet: publisherOf(visit, source) })} <bdi>{reuse}</bdi>{' '}
      {home && <a href={home}>{siteOf(home)}</a>}
    </p>
  )
}

/** Words of a text in their own language and direction; where they may not be shown, that they stand in the source. */
export function Words({
  visit,
  words,
  source,
}: {
  visit: SiteVisit
  words: string | null
  source: Pick<RecordSource, 'language'>
}): VNode {
  if (words === null) return <span class="withheld">{visit.say('record.withheld')}</span>
  return <bdi {...tongueOf(source.language)}>{words}</bdi>
}
