/** What a document's page shows of its findings: a stretch of each kind, read at once. */
import { sql } from 'kysely'
import type { Finding, FindingKind } from '../domain/index.ts'
import type { Database } from './database.ts'
import { inForce, reviewOf } from './reviews.ts'
import type { FindingStretches, StoredFinding } from './store.ts'
import type { FindingTable } from './tables.ts'

/** `ReadingStore.stretches` */
export async function stretchesOf(
  database: Database,
  dossier: string,
  document: string,
  asked: Record<FindingKind, { from: number; limit: number }>,
): Promise<FindingStretches> {
  const bounds = Object.entries(asked).map(([kind, { from, limit }]) => sql`(${kind}, ${from}::int, ${limit}::int)`)
  const { rows } = await sql<Pick<FindingTable, 'id' | 'kind' | 'data' | 'anchors'> & { total: number }>`
    select id, kind, data, anchors, total
    from (
      select finding.*, count(*) over (partition by kind) as total,
        row_number() over (partition by kind order by start_at, end_at, finding.id) as place
      from document join finding on finding.reading = document.reading
      where document.dossier = ${dossier} and document.id = ${document}
    ) as placed
    join (values ${sql.join(bounds)}) as asked (kind, start, most) using (kind)
    where place > least(start, total - 1) and place <= start + most
    order by place`.execute(database.db)
  const reviews = (await inForce(database, dossier).where('document', '=', document).execute()).map(reviewOf)
  const newest = new Map(reviews.map((review) => [review.finding, review]))
  const found: Record<FindingKind, StoredFinding[]> = { mention: [], statement: [], event: [], forecast: [] }
  const totals = { mention: 0, statement: 0, event: 0, forecast: 0 }
  for (const { id, kind, data, anchors, total } of rows) {
    const finding = { kind, id, data } as Finding
    found[kind].push({ finding, document, anchors, review: newest.get(id) ?? null })
    totals[kind] = total
  }
  return { found, totals, reviews }
}
