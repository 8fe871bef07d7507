/** Positions: where actors stand on issues, and the statements that each point rests on. */
import { sql } from 'kysely'
import type { Position, PositionPoint } from '../domain/index.ts'
import { type Database, inBatches, json, lockDossier } from './database.ts'
import type { PositionStore } from './store.ts'
import type { PositionPointTable } from './tables.ts'

/** Rows in one insert: PostgreSQL takes 65,535 parameters, a point has eleven. */
const BATCH = 500

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
        .orderBy('place')
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
        .orderBy('place')
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
  const points = kept.flatMap(({ actor, issue, points }) =>
    points.map(({ on, stance, voice, document, statement, span: [start_at, end_at] }, place) => {
      return { dossier, actor, issue, place, said: on, stance, voice, document, statement, start_at, end_at }
    }),
  )
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

function pointOf(row: PositionPointTable): PositionPoint {
  const { actor, issue, said: on, stance, voice, document, statement, start_at, end_at } = row
  return { actor, issue, on, stance, voice, document, statement, span: [start_at, end_at] }
}
