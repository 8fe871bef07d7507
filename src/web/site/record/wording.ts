/** Times, sources and meetings in the words of an edition. */
import type { When } from '../../../domain/index.ts'
import type { OccurrenceCard, RecordSource, RecordStatement } from '../../../flow/index.ts'
import { siteOf } from '../../text/links.ts'
import type { SiteVisit } from '../visit.ts'

/** "29 April 2031, 23:05", "April 2031", "3 to 5 May 2031": no more than is known. */
export function whenIn(visit: SiteVisit, { from, to, precision }: When): string {
  if (precision === 'year') return from.slice(0, 4)
  if (precision === 'month') return visit.month(from)
  if (precision === 'minute' && from.length > 10) return `${visit.day(from)}, ${from.slice(11, 16)}`
  if (precision === 'range' && from.slice(0, 10) !== to.slice(0, 10))
    return visit.say('when.range', { from: visit.day(from), to: visit.day(to) })
  return visit.day(from)
}

/** Who published it: the outlet, else its site. */
export function publisherOf({ say }: SiteVisit, { outlet, url }: RecordSource): string {
  return outlet?.name ?? (url === null ? say('record.unknownOutlet') : siteOf(url))
}

export function titleOf({ say }: SiteVisit, { title }: RecordSource): string {
  return title ?? say('evidence.untitled')
}

/** The line that goes with words of it when they are copied: who published them, and where. */
export function sourceLine(visit: SiteVisit, source: RecordSource): string {
  const parts = [publisherOf(visit, source), source.title, source.url]
  return visit.say('evidence.copied', { source: parts.filter((part) => part !== null).join(', ') })
}

/** Who said it: the actors, else the words that name somebody, else that nobody is named. */
export function speakerOf({ say }: SiteVisit, { sources, named }: RecordStatement): string {
  return sources.length > 0 ? sources.map(({ name }) => name).join(', ') : (named ?? say('record.nobody'))
}

/** "Talks: Velmara, Doruvia" */
export function meetingName({ say }: SiteVisit, { type, participants }: OccurrenceCard): string {
  return `${say(`event.${type}`)}: ${participants.map(({ name }) => name).join(', ')}`
}
