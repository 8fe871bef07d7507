/** Names that lead to their pages of the record, each isolated: it may be in another script. */
import type { VNode } from 'preact'
import type { NamedActor, NamedIssue, RecordEvidence, RecordSource, RecordStatement } from '../../../flow/index.ts'
import { clipped, tongueOf } from '../../text/language.ts'
import { safeHref } from '../../text/links.ts'
import { siteAddresses } from '../addresses.ts'
import { Name } from '../Name.tsx'
import type { SiteVisit } from '../visit.ts'
import { publisherOf, titleOf } from './wording.ts'

export interface InRecord {
  visit: SiteVisit
  /** The record's name in addresses. */
  slug: string
}

export function ActorName({ visit, slug, actor }: InRecord & { actor: NamedActor }): VNode {
  // "The sides" of one text are those of no other, and have no page.
  if (actor.id.includes('@')) return <Name of={actor} />
  return (
    <a href={siteAddresses.record.actor(visit.edition, slug, actor.id)}>
      <Name of={actor} />
    </a>
  )
}

export function ActorNames({ visit, slug, actors }: InRecord & { actors: readonly NamedActor[] }): VNode {
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

/** Who said it: the actors, else the words that name somebody, else that nobody is named. */
export function Speaker({
  visit,
  slug,
  statement: { sources, named },
}: InRecord & { statement: Pick<RecordStatement, 'sources' | 'named'> }): VNode {
  if (sources.length > 0) return <ActorNames visit={visit} slug={slug} actors={sources} />
  return <bdi>{named ?? visit.say('record.nobody')}</bdi>
}

export function IssueName({ visit, slug, issue }: InRecord & { issue: NamedIssue }): VNode {
  return (
    <a href={siteAddresses.record.issue(visit.edition, slug, issue.id)}>
      <Name of={issue} />
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

/** Words that something rests on, which lead to the statement they are, if they are one. @param most how many characters */
export function EvidenceWords({
  visit,
  slug,
  evidence: { words, source, statement },
  most,
}: InRecord & { evidence: RecordEvidence; most?: number }): VNode {
  const shown = <Words visit={visit} words={words && most ? clipped(words, most) : words} source={source} />
  if (statement === null) return shown
  return <a href={siteAddresses.record.statement(visit.edition, slug, statement)}>{shown}</a>
}
