/** Positions: where actors stand on issues, and the statements that each point rests on. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Position, PositionPoint } from '../domain/index.ts'
import { type Database, inBatches, json, lockDossier } from './database.ts'
import type { PositionStore } from './store.ts'
import type { PositionPointTable } from './tables.ts'

/** Rows in one insert: PostgreSQL takes 65,535 parameters, a point has eleven. */
const BATCH = 500

/** Oldest first, as compare puts them: without a day or time before all others, and text by code. */
const inOrder = sql`coalesce(said, '') collate "C", coalesce(time, '') collate "C", document collate "C", start_at,
  statement collate "C", end_at, stance collate "C", voice collate "C"`

export function positionStore(database: Database): PositionStore {
  const { db } = database
  return {
    async load(dossier, pairs) {
      // The lock is on the dossier, since a pair that has no position yet has no row that could be locked.
      if (database.inTransaction) await lockDossier(database, dossier)
      if (pairs?.length === 0) return []
      const among = pairs ? inPairs(pairs) : sql<boolean>`true`
      const positions = await db
        .selectFrom('position')
        .select(['actor', 'issue', 'now', 'shifts'])
        .where('dossier', '=', dossier)
        .where(among)
        .orderBy('actor')
        .orderBy('issue')
        .execute()
      const points = await db
        .selectFrom('position_point')
        .selectAll()
        .where('dossier', '=', dossier)
        .where(among)
        .orderBy(inOrder)
        .execute()
      const byPair = Map.groupBy(points, keyOf)
      return positions.map(({ actor, issue, now, shifts }): Position => {
        return { actor, issue, now, points: (byPair.get(keyOf({ actor, issue })) ?? []).map(pointOf), shifts }
      })
    },

    save: (dossier, positions) => database.transaction((inner) => save(inner, dossier, positions)),

    async pointsOf(dossier, document) {
      const rows = await db
        .selectFrom('position_point')
        .selectAll()
        .where('dossier', '=', dossier)
        .where('document', '=', document)
        .orderBy('actor')
        .orderBy('issue')
        .orderBy(inOrder)
        .execute()
      return rows.map(pointOf)
    },
  }
}

async function save(database: Database, dossier: string, positions: Position[]): Promise<void> {
  if (positions.length === 0) return
  const { db } = database
  await lockDossier(database, dossier)
  await db.deleteFrom('position').where('dossier', '=', dossier).where(inPairs(positions)).execute()
  const kept = positions.filter(({ points }) => points.length > 0)
  const rows = kept.map(({ actor, issue, now, shifts }) => ({ dossier, actor, issue, now, shifts: json(shifts) }))
  for (const batch of inBatches(rows, BATCH)) await db.insertInto('position').values(batch).execute()
  const points = kept.flatMap(({ points }) => points.map((point) => rowOf(dossier, point)))
  for (const batch of inBatches(points, BATCH)) await db.insertInto('position_point').values(batch).execute()
}

interface Pair {
  actor: string
  issue: string
}

function inPairs(pairs: readonly Pair[]) {
  const actors = pairs.map(({ actor }) => actor)
  const issues = pairs.map(({ issue }) => issue)
  return sql<boolean>`(actor, issue) in (select * from unnest(${actors}::text[], ${issues}::text[]))`
}

function keyOf({ actor, issue }: Pair): string {
  return `${actor}\n${issue}`
}

function rowOf(dossier: string, point: PositionPoint): Insertable<PositionPointTable> {
  const { actor, issue, on, time, stance, voice, document, statement, span } = point
  return {
    dossier,
    actor,
    issue,
    said: on,
    time,
    stance,
    voice,
    document,
    statement,
    start_at: span[0],
    end_at: span[1],
  }
}

function pointOf(row: Selectable<PositionPointTable>): PositionPoint {
  const { actor, issue, said: on, time, stance, voice, document, statement, start_at, end_at } = row
  return { actor, issue, on, time, stance, voice, document, statement, span: [start_at, end_at] }
}
