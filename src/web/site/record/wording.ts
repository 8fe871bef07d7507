/** Times, sources and meetings in the words of an edition. */
import type { When } from '../../../domain/index.ts'
import type { OccurrenceCard, RecordSource, RecordStatement } from '../../../flow/index.ts'
import { whenOf } from '../../text/dates.ts'
import { publisherIn } from '../origin.ts'
import type { SiteVisit } from '../visit.ts'

/** No more than is known. */
export function whenIn(visit: SiteVisit, when: When): string {
  return whenOf(visit, when, (from, to) => visit.say('when.range', { from, to }))
}

/** Who published it, or that nobody knows. */
export function publisherOf({ say }: SiteVisit, source: RecordSource): string {
  return publisherIn(source) ?? say('record.unknownOutlet')
}

export function titleOf({ say }: SiteVisit, { title }: RecordSource): string {
  return title ?? say('evidence.untitled')
}

/** Who said it: the actors, else the words that name somebody, else that nobody is named. */
export function speakerOf({ say }: SiteVisit, { sources, named }: RecordStatement): string {
  return sources.length > 0 ? sources.map(({ name }) => name).join(', ') : (named ?? say('record.nobody'))
}

/** "Talks: Velmara, Doruvia" */
export function meetingName({ say }: SiteVisit, { type, participants }: OccurrenceCard): string {
  return `${say(`event.${type}`)}: ${participants.map(({ name }) => name).join(', ')}`
}
