/** What of the public record can be downloaded, as what, and what its columns are called. */
import { positionColumns } from '../../exporting/tables.ts'

/** What each record has. */
export const recordData = ['statements', 'positions', 'occurrences', 'network'] as const
export type RecordData = (typeof recordData)[number]

/** `evidence` is that of the published briefs of all dossiers. */
export type DataWhat = RecordData | 'evidence'

export const dataForms = {
  statements: ['csv', 'xlsx', 'json'],
  positions: ['csv', 'json'],
  occurrences: ['csv', 'json'],
  network: ['graphml', 'gexf'],
  evidence: ['csv', 'json', 'jsonld'],
} as const satisfies Record<DataWhat, readonly string[]>
export type DataForm = (typeof dataForms)[DataWhat][number]

/** Whose words a row rests on. */
const source = ['words', 'outlet', 'title', 'link', 'published', 'language', 'reuse'] as const
export type SourceColumn = (typeof source)[number]

const said = ['actor', 'actor_id', 'side', 'voice', 'mode', 'denied', 'via', 'issue', 'issue_id', 'stance'] as const
const met = ['occurrence', 'type', 'participants', 'from', 'to', 'place', 'status'] as const
const cited = ['brief', 'brief_title', 'brief_language', 'brief_published', 'number'] as const

export const dataColumns = {
  statements: ['statement', 'day', ...said, ...source, 'document'],
  positions: [...positionColumns, ...source],
  occurrences: [...met, ...source, 'document'],
  evidence: [...cited, 'actor', 'voice', 'day', 'statement', ...source],
} as const satisfies Record<Exclude<DataWhat, 'network'>, readonly string[]>
export type DataTable = keyof typeof dataColumns

/** How many rows a file has at most: the newest. */
export const MOST_ROWS = 50_000
