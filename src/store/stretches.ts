/** What a document's page shows of its findings: a stretch of each kind, read at once. */
import { sql } from 'kysely'
import { compareText, type Finding, type FindingKind } from '../domain/index.ts'
import type { Database } from './database.ts'
import { inForce, reviewOf } from './reviews.ts'
import type { FindingStretches, StoredFinding } from './store.ts'
import type { FindingTable } from './tables.ts'

type Row = Pick<FindingTable, 'id' | 'kind' | 'data' | 'anchors' | 'start_at' | 'end_at'> & Record<FindingKind, number>

/** `ReadingStore.stretches` */
export async function stretchesOf(
  database: Database,
  dossier: string,
  document: string,
  asked: Record<FindingKind, { from: number; limit: number }>,
): Promise<FindingStretches> {
  const kinds = Object.keys(asked) as FindingKind[]
  const counts = kinds.map((kind) => sql`count(*) filter (where kind = ${kind}) as ${sql.id(kind)}`)
  // Each kind by itself: numbering all of them would sort a long document's whole reading.
  const stretches = kinds.map((kind) => {
    const { from, limit } = asked[kind]
    return sql`(select id, kind, data, anchors, start_at, end_at from finding
      where reading = document.reading and kind = ${kind} order by start_at, end_at, id
      limit ${limit}::int offset greatest(0, least(${from}::bigint, totals.${sql.id(kind)} - 1)))`
  })
  const { rows } = await sql<Row>`select found.*, totals.* from document
    cross join lateral (select ${sql.join(counts)} from finding where reading = document.reading) as totals
    cross join lateral (${sql.join(stretches, sql` union all `)}) as found
    where document.dossier = ${dossier} and document.id = ${document}`.execute(database.db)
  const reviews = (await inForce(database, dossier).where('document', '=', document).execute()).map(reviewOf)
  const newest = new Map(reviews.map((review) => [review.finding, review]))
  const found: Record<FindingKind, StoredFinding[]> = { mention: [], statement: [], event: [], forecast: [] }
  // Whatever order the parts are put together in.
  for (const { id, kind, data, anchors } of rows.sort(byPlace)) {
    const finding = { kind, id, data } as Finding
    found[kind].push({ finding, document, anchors, review: newest.get(id) ?? null })
  }
  const { mention = 0, statement = 0, event = 0, forecast = 0 } = rows[0] ?? {}
  return { found, totals: { mention, statement, event, forecast }, reviews }
}

function byPlace(a: Row, b: Row): number {
  return a.start_at - b.start_at || a.end_at - b.end_at || compareText(a.id, b.id)
}
