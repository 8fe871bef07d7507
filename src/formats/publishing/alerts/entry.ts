/** An alert as an entry of a feed. */
import type { Edition } from '../../../domain/index.ts'
import type { FeedEntry } from '../feed.ts'
import type { Alert } from './alert.ts'
import { headOf, notesOn, wordLines } from './told.ts'
import { wordings } from './wording.ts'

/** @param page where what it rests on stands, for alerts whose words Readout shows nowhere */
export function alertEntry(alert: Alert, edition: Edition, page: string): FeedEntry {
  const wording = wordings[edition]
  const url = alert.words.at(-1)?.url ?? page
  return {
    id: `urn:readout:alert:${alert.id}`,
    language: edition,
    title: headOf(alert, wording),
    lead: [...wordLines(alert, wording).map((lines) => lines.join('\n')), ...notesOn(alert, wording)].join('\n\n'),
    byline: null,
    url,
    versions: [],
    published: alert.at,
    modified: alert.at,
    category: { name: wording.kinds[alert.kind] },
    tags: [alert.actor, alert.issue].filter((name) => name !== null),
  }
}
