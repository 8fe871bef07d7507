/** Readings: what a reader found in a revision, with the people's decisions that stand on it. */
import { sql } from 'kysely'
import type { Actor, EventStatus, EventType, Finding, Statement } from '../domain/index.ts'
import type { Database } from './database.ts'
import { putReading, setAdded } from './putReading.ts'
import { inForce, reviewOf } from './reviews.ts'
import type { EventChoice, ReadingStore, StoredFinding } from './store.ts'
import { stretchesOf } from './stretches.ts'
import type { FindingTable, ReviewRow } from './tables.ts'

export function readingStore(database: Database): ReadingStore {
  const { db } = database
  const actors = (dossier: string, ids?: readonly string[]) =>
    sql<Actor & { mentions: number; statements: number }>`
    select id, (array_agg(name order by mentions desc, name))[1] as name,
      (array_agg(kind order by mentions desc, name))[1] as kind,
      nullif((array_agg(country order by country = '', mentions desc, name))[1], '') as country,
      sum(mentions) as mentions, sum(statements) as statements
    from dossier_actor
    where dossier = ${dossier} ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::text[])`}
    group by id
    order by sum(mentions) desc, sum(statements) desc, id`.execute(db)

  return {
    put: (reading) => database.transaction((inner) => putReading(inner, reading)),

    setAdded: (dossier, document, added) => database.transaction((inner) => setAdded(inner, dossier, document, added)),

    async findings(dossier, document, { kind, limit, offset = 0 } = {}) {
      const rows = await current(database, dossier)
        .where('document.id', '=', document)
        .$if(kind !== undefined, (query) => query.where(sql<boolean>`finding.kind = ${kind}`))
        .orderBy('finding.start_at')
        .orderBy('finding.end_at')
        .orderBy('finding.kind')
        .orderBy('finding.id')
        .limit(limit ?? null)
        .offset(offset)
        .execute()
      return withReviews(database, dossier, rows)
    },

    stretches: (dossier, document, asked) => stretchesOf(database, dossier, document, asked),

    async findingsByIds(dossier, ids) {
      const rows = await current(database, dossier)
        .where('finding.id', '=', sql<string>`any(${[...ids]})`)
        .orderBy('document.added', 'desc')
        .orderBy('document.id', 'desc')
        .execute()
      const found = await withReviews(database, dossier, rows)
      // Two documents with the same bytes have equal ids: the one added first stands.
      const byId = new Map(found.map((one) => [one.finding.id, one]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },

    async findingsIn(dossier, asked) {
      if (asked.length === 0) return []
      const wanted = new Set(asked.map(({ document, id }) => `${document} ${id}`))
      const rows = await current(database, dossier)
        .where('finding.id', '=', sql<string>`any(${asked.map(({ id }) => id)}::text[])`)
        .where('document.id', '=', sql<string>`any(${asked.map(({ document }) => document)}::text[])`)
        .execute()
      return withReviews(
        database,
        dossier,
        rows.filter(({ document, id }) => wanted.has(`${document} ${id}`)),
      )
    },

    async statementsBy(dossier, actor, limit) {
      const rows = await current(database, dossier)
        .where('finding.kind', '=', 'statement')
        .where('finding.actors', '@>', sql<string[]>`array[${actor}]::text[]`)
        .orderBy(sql`coalesce(finding.day, document.day)`, 'desc')
        .orderBy('document.id')
        .orderBy('finding.start_at')
        .limit(limit)
        .execute()
      return withReviews(database, dossier, rows)
    },

    async attributions(dossier) {
      const rows = await db
        .selectFrom('document')
        .innerJoin('finding', 'finding.reading', 'document.reading')
        .leftJoin('outlet', (join) =>
          join.onRef('outlet.dossier', '=', 'document.dossier').onRef('outlet.id', '=', 'document.outlet'),
        )
        .select(['finding.id', 'finding.document', 'outlet.name', 'document.outlet_name as printed'])
        .select(sql<Statement['source']>`finding.data -> 'source'`.as('source'))
        .select(sql<Statement['via']>`finding.data -> 'via'`.as('via'))
        .select(sql<Statement['voice']>`finding.data ->> 'voice'`.as('voice'))
        .select(sql<boolean>`(finding.data ->> 'negated')::boolean`.as('negated'))
        .where('document.dossier', '=', dossier)
        .where('finding.kind', '=', 'statement')
        .orderBy('document.day', 'desc')
        .orderBy('document.id')
        .orderBy('finding.start_at')
        .orderBy('finding.id')
        .execute()
      const newest = await newestReviews(database, dossier)
      return rows.map(({ id, document, name, printed, ...data }) => {
        const review = newest.get(`${document} ${id}`)
        return { id, outlet: { name, printed }, data, review: review ? reviewOf(review) : null }
      })
    },

    async forecasts(dossier, limit) {
      const rows = await current(database, dossier)
        .where('finding.kind', '=', 'forecast')
        .orderBy('document.day', 'desc')
        .orderBy('document.id')
        .orderBy('finding.start_at')
        .limit(limit)
        .execute()
      return withReviews(database, dossier, rows)
    },

    async events(dossier, limit, choice = {}) {
      const rows = await eventsOf(database, dossier, choice)
        .select(['finding.id', 'finding.document', 'finding.kind', 'finding.data', 'finding.anchors'])
        .orderBy(sql`coalesce(finding.day, document.day)`, 'desc')
        .orderBy('document.id')
        .orderBy('finding.start_at')
        .orderBy('finding.id')
        .limit(limit)
        .execute()
      return withReviews(database, dossier, rows)
    },

    async eventCounts(dossier, actor) {
      const type = sql<EventType>`finding.data ->> 'type'`
      const status = sql<EventStatus>`finding.data ->> 'status'`
      return eventsOf(database, dossier, actor === undefined ? {} : { actor })
        .select([type.as('type'), status.as('status'), sql<number>`count(*)`.as('events')])
        .groupBy([type, status])
        .execute()
    },

    async former(dossier, id) {
      const row = await db
        .selectFrom('finding')
        .innerJoin('reading', 'reading.id', 'finding.reading')
        .select(['finding.reading', 'finding.document', 'finding.kind', 'finding.data', 'finding.anchors'])
        .select(['reading.revision', 'reading.reader as name', 'reading.reader_version as version'])
        .where('finding.dossier', '=', dossier)
        .where('finding.id', '=', id)
        .orderBy('finding.reading', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (!row) return null
      const { kind, data, document, anchors, revision, name, version } = row
      const actors = await db
        .selectFrom('reading_actor')
        .select(['id', 'name', 'kind', 'country'])
        .where('reading', '=', row.reading)
        .execute()
      const beside = await db
        .selectFrom('finding')
        .select(['id', 'anchors'])
        .where('reading', '=', row.reading)
        .where(sql<boolean>`kind = ${kind}`)
        .orderBy('start_at')
        .orderBy('id')
        .execute()
      const finding = { kind, id, data } as Finding
      return { finding, document, anchors, revision, reader: { name, version }, actors, beside }
    },

    async stale(dossier, { reader, books }) {
      const rows = await db
        .selectFrom('document')
        .leftJoin('reading', 'reading.id', 'document.reading')
        .select('document.id')
        .where('document.dossier', '=', dossier)
        .where(
          sql<boolean>`(reading.reader, reading.reader_version, reading.books)
            is distinct from (${reader.name}::text, ${reader.version}::text, ${books}::text)`,
        )
        .orderBy('document.id')
        .execute()
      return rows.map(({ id }) => id)
    },

    actorsIn: (dossier, document) =>
      db
        .selectFrom('document')
        .innerJoin('reading_actor', 'reading_actor.reading', 'document.reading')
        .select(['reading_actor.id', 'reading_actor.name', 'reading_actor.kind', 'reading_actor.country'])
        .where('document.dossier', '=', dossier)
        .where('document.id', '=', document)
        .orderBy('reading_actor.id')
        .execute(),

    actors: async (dossier, ids) => (ids?.length === 0 ? [] : (await actors(dossier, ids)).rows),

    async actor(dossier, id) {
      const [row] = (await actors(dossier, [id])).rows
      return row ? { id: row.id, name: row.name, kind: row.kind, country: row.country } : null
    },
  }
}

/** The findings of the dossier's current readings. */
function current({ db }: Database, dossier: string) {
  return db
    .selectFrom('document')
    .innerJoin('finding', 'finding.reading', 'document.reading')
    .select(['finding.id', 'finding.document', 'finding.kind', 'finding.data', 'finding.anchors'])
    .where('document.dossier', '=', dossier)
}

/** The events of the dossier's current readings. */
function eventsOf({ db }: Database, dossier: string, { type, status, actor }: EventChoice) {
  return db
    .selectFrom('document')
    .innerJoin('finding', 'finding.reading', 'document.reading')
    .where('document.dossier', '=', dossier)
    .where('finding.kind', '=', 'event')
    .$if(type !== undefined, (query) => query.where(sql<boolean>`finding.data ->> 'type' = ${type}`))
    .$if(status !== undefined, (query) => query.where(sql<boolean>`finding.data ->> 'status' = ${status}`))
    .$if(actor !== undefined, (query) => query.where('finding.actors', '@>', sql<string[]>`array[${actor}]::text[]`))
}

type FindingRow = Pick<FindingTable, 'id' | 'document' | 'kind' | 'data' | 'anchors'>

async function withReviews(database: Database, dossier: string, rows: FindingRow[]): Promise<StoredFinding[]> {
  if (rows.length === 0) return []
  const newest = await newestReviews(database, dossier, [...new Set(rows.map((row) => row.document))])
  return rows.map(({ id, document, kind, data, anchors }) => {
    const review = newest.get(`${document} ${id}`)
    return { finding: { kind, id, data } as Finding, document, anchors, review: review ? reviewOf(review) : null }
  })
}

/** The decision in force on each finding, by document and id; of those on all documents, or on the given ones. */
async function newestReviews(
  database: Database,
  dossier: string,
  documents?: readonly string[],
): Promise<Map<string, ReviewRow>> {
  const reviews = await inForce(database, dossier)
    .$if(documents !== undefined, (query) => query.where('document', '=', sql<string>`any(${[...(documents ?? [])]})`))
    .where('finding', 'is not', null)
    .execute()
  return new Map(reviews.map((review) => [`${review.document} ${review.finding}`, review]))
}
