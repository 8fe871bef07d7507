/** A meeting or a deed in a list, and how it came about. */
import type { VNode } from 'preact'
import type { OccurrenceCard } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { Status } from './marks.tsx'
import { ActorName, ActorNames, Day, type InRecord } from './names.tsx'
import { publisherOf, whenIn } from './wording.ts'

interface OccurrenceItemProps extends InRecord {
  occurrence: OccurrenceCard
  /** The level of its heading. */
  level: 3 | 4
}

export function OccurrenceItem({ visit, slug, occurrence, level }: OccurrenceItemProps): VNode {
  const { say, edition } = visit
  const Heading = `h${level}` as const
  const { id, type, outlets, differences, status } = occurrence
  return (
    <article class="meeting-item">
      <Heading>
        <a href={siteAddresses.record.occurrence(edition, slug, id)}>{say(`event.${type}`)}</a>
      </Heading>
      <MeetingLine visit={visit} slug={slug} occurrence={occurrence} />
      <p class="facts statuses">
        {[...new Set(status.map((one) => one.status))].map((one) => (
          <Status key={one} visit={visit} status={one} />
        ))}
      </p>
      <p class="facts">
        {say('meeting.told', { count: outlets.length })} <bdi>{outlets.join(', ')}</bdi>
        {differences > 0 && (
          <>
            {' · '}
            {say('meeting.differences', { count: differences })}
          </>
        )}
      </p>
    </article>
  )
}

/** Who took part, when and where. */
export function MeetingLine({
  visit,
  slug,
  occurrence: { participants, when, where, status },
}: InRecord & { occurrence: OccurrenceCard }): VNode {
  const { say } = visit
  const told = status.at(-1)?.on ?? null
  return (
    <p class="who">
      <ActorNames visit={visit} slug={slug} actors={participants} />
      <span class="how">
        {when ? (
          <time dateTime={when.from}>{whenIn(visit, when)}</time>
        ) : told ? (
          say('meeting.toldOn', { day: visit.day(told) })
        ) : (
          say('record.noDate')
        )}
        {where && (
          <>
            {', '}
            <ActorName visit={visit} slug={slug} actor={where} />
          </>
        )}
      </span>
    </p>
  )
}

/** Proposed, planned, held: as told, each with its day and who tells it. */
export function StatusChain({ visit, slug, occurrence }: InRecord & { occurrence: OccurrenceCard }): VNode {
  return (
    <ol class="chain">
      {occurrence.status.map(({ status, on, evidence: { source } }) => (
        <li key={`${source.id} ${status}`}>
          <Status visit={visit} status={status} />
          <span class="facts">
            <Day visit={visit} day={on} />
            {', '}
            <a href={siteAddresses.record.source(visit.edition, slug, source.id)}>
              <bdi>{publisherOf(visit, source)}</bdi>
            </a>
          </span>
        </li>
      ))}
    </ol>
  )
}
