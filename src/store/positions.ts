/** Positions: where actors stand on issues, and the statements that each point rests on. */
import { type Insertable, type Selectable, sql } from 'kysely'
import { comparePoints, compareText, nowByVoice, type Position, type PositionPoint } from '../domain/index.ts'
import { type Database, inBatches, json, lockDossier } from './database.ts'
import { refuseLong } from './failures.ts'
import type { PositionStore } from './store.ts'
import type { PositionPointTable } from './tables.ts'

/** Rows in one insert: PostgreSQL takes 65,535 parameters, a point has eleven. */
const BATCH = 500

export function positionStore(database: Database): PositionStore {
  const { db } = database
  // What this transaction loaded, so that saving need not read it all again to see what is new: the lock on the dossier
  // keeps it true until the transaction ends.
  const loaded = new Map<string, KeptPoint[]>()

  const read = async (dossier: string, among: ReturnType<typeof inPairs>) => {
    const rows = await db
      .selectFrom('position')
      .select(['actor', 'issue', 'now', 'shifts'])
      .where('dossier', '=', dossier)
      .where(among)
      .orderBy('actor')
      .orderBy('issue')
      .execute()
    const byPair = Map.groupBy(await pointsAmong(database, dossier, among), ({ point }) => keyOf(dossier, point))
    const positions = rows.map(({ actor, issue, now, shifts }): Position => {
      const kept = byPair.get(keyOf(dossier, { actor, issue })) ?? []
      return { actor, issue, now, points: kept.map(({ point }) => point).sort(comparePoints), shifts }
    })
    return { positions, byPair }
  }

  return {
    async load(dossier, pairs) {
      // The lock is on the dossier, since a pair that has no position yet has no row that could be locked.
      if (database.inTransaction) await lockDossier(database, dossier)
      if (pairs?.length === 0) return []
      const { positions, byPair } = await read(dossier, pairs ? inPairs(pairs) : sql<boolean>`true`)
      if (database.inTransaction) for (const [key, kept] of byPair) loaded.set(key, kept)
      return positions
    },

    async among(dossier, of) {
      const among = 'actor' in of ? sql<boolean>`actor = ${of.actor}` : sql<boolean>`issue = ${of.issue}`
      return (await read(dossier, among)).positions
    },

    async cells(dossier) {
      const rows = await db
        .selectFrom('position')
        .select(['actor', 'issue', 'now', 'voices', 'points'])
        .select(sql<number>`json_array_length(shifts)`.as('shifts'))
        .where('dossier', '=', dossier)
        .execute()
      return rows.map((row) => ({ ...row, voices: row.voices ?? {}, points: row.points ?? 0 }))
    },

    async moves(dossier, limit) {
      const rows = await db
        .selectFrom('position')
        .select(['actor', 'issue', 'now', 'moves'])
        .where('dossier', '=', dossier)
        .where('moved', 'is not', null)
        .orderBy('moved', 'desc')
        .orderBy('actor')
        .orderBy('issue')
        .limit(limit)
        .execute()
      const moves = rows.flatMap(({ actor, issue, now, moves }) =>
        (moves ?? []).map((points): Position => ({ actor, issue, now, points, shifts: [[0, 1]] })),
      )
      const { total } = await db
        .selectFrom('position')
        .select(sql<number>`coalesce(sum(json_array_length(shifts)), 0)`.as('total'))
        .where('dossier', '=', dossier)
        .executeTakeFirstOrThrow()
      return { moves: moves.sort((a, b) => compareText(momentOf(b), momentOf(a))).slice(0, limit), total }
    },

    async outdated(dossier) {
      const row = await db
        .selectFrom('position')
        .select('actor')
        .where('dossier', '=', dossier)
        .where('points', 'is', null)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },

    save: (dossier, positions) =>
      database.transaction(async (inner) => {
        if (positions.length === 0) return
        for (const { actor, issue } of positions) {
          refuseLong('actor id', actor)
          refuseLong('issue id', issue)
        }
        await lockDossier(inner, dossier)
        const unknown = positions.filter((position) => !loaded.has(keyOf(dossier, position)))
        const known = positions.flatMap((position) => loaded.get(keyOf(dossier, position)) ?? [])
        const read = unknown.length > 0 ? await pointsAmong(inner, dossier, inPairs(unknown)) : []
        for (const position of positions) loaded.delete(keyOf(dossier, position))
        await saveStances(inner, dossier, positions)
        await savePoints(inner, dossier, [...known, ...read], positions)
      }),

    async sided(dossier) {
      return inOrder(await pointsAmong(database, dossier, sql<boolean>`stance in ('for', 'against')`))
    },

    async pointsOf(dossier, document) {
      return inOrder(await pointsAmong(database, dossier, sql<boolean>`document = ${document}`))
    },
  }
}

function inOrder(kept: readonly KeptPoint[]): PositionPoint[] {
  return kept
    .map(({ point }) => point)
    .sort((a, b) => compareText(a.actor, b.actor) || compareText(a.issue, b.issue) || comparePoints(a, b))
}

/** A point with the number of its row. */
interface KeptPoint {
  id: number
  point: PositionPoint
}

/** In no order: sorting a thousand points costs the database more than it costs here. */
async function pointsAmong({ db }: Database, dossier: string, among: ReturnType<typeof inPairs>): Promise<KeptPoint[]> {
  const columns = ['said', 'time', 'stance', 'voice', 'document', 'statement', 'start_at', 'end_at'] as const
  const rows = await db
    .selectFrom('position_point')
    .select(['id', 'actor', 'issue', ...columns])
    .where('dossier', '=', dossier)
    .where(among)
    .execute()
  return rows.map((row) => ({ id: row.id, point: pointOf(row) }))
}

/** What holds now, and the shifts; a position without points goes. */
async function saveStances({ db }: Database, dossier: string, positions: Position[]): Promise<void> {
  const gone = positions.filter(({ points }) => points.length === 0)
  if (gone.length > 0) await db.deleteFrom('position').where('dossier', '=', dossier).where(inPairs(gone)).execute()
  const rows = positions
    .filter(({ points }) => points.length > 0)
    .map(({ actor, issue, now, shifts, points }) => {
      const moves = movesOf({ points, shifts })
      const moved = moves[0] ? momentOf({ points: moves[0] }) : null
      const kept = { points: points.length, voices: json(nowByVoice(points)), moved, moves: json(moves) }
      return { dossier, actor, issue, now, shifts: json(shifts), ...kept }
    })
  for (const batch of inBatches(rows, BATCH))
    await db
      .insertInto('position')
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['dossier', 'actor', 'issue']).doUpdateSet((row) => ({
          now: row.ref('excluded.now'),
          shifts: row.ref('excluded.shifts'),
          points: row.ref('excluded.points'),
          voices: row.ref('excluded.voices'),
          moved: row.ref('excluded.moved'),
          moves: row.ref('excluded.moves'),
        })),
      )
      .execute()
}

/** How many of a position's shifts are at hand without its points. */
const MOVES = 20

/** The newest first. */
function movesOf({ points, shifts }: Pick<Position, 'points' | 'shifts'>): [PositionPoint, PositionPoint][] {
  return shifts
    .slice(-MOVES)
    .reverse()
    .flatMap(([i, j]): [PositionPoint, PositionPoint][] => {
      const before = points[i]
      const after = points[j]
      return before && after ? [[before, after]] : []
    })
}

/** When a move was made: the day and time of its second point. */
function momentOf({ points: [, after] }: { points: readonly PositionPoint[] }): string {
  return `${after?.on ?? ''} ${after?.time ?? ''}`
}

/** Writes the difference only: a dossier's busiest actor has thousands of points, and a page adds a few. */
async function savePoints(
  { db }: Database,
  dossier: string,
  was: readonly KeptPoint[],
  positions: readonly Position[],
): Promise<void> {
  // Those that come back as the objects they were loaded as need no comparing, and that is most of them.
  const same = new Set(positions.flatMap(({ points }) => points))
  const left = was.filter(({ point }) => !same.delete(point))
  const fresh = new Map([...same].map((point) => [JSON.stringify(rowOf(point)), rowOf(point)]))
  const gone = left.filter(({ point }) => !fresh.delete(JSON.stringify(rowOf(point)))).map(({ id }) => id)
  if (gone.length > 0) await db.deleteFrom('position_point').where('id', '=', sql<number>`any(${gone})`).execute()
  const added = [...fresh.values()].map((row) => ({ dossier, ...row }))
  for (const batch of inBatches(added, BATCH)) await db.insertInto('position_point').values(batch).execute()
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

function keyOf(dossier: string, { actor, issue }: Pair): string {
  return JSON.stringify([dossier, actor, issue])
}

function rowOf(point: PositionPoint): Omit<Insertable<PositionPointTable>, 'dossier'> {
  const { actor, issue, on: said, time, stance, voice, document, statement } = point
  const [start_at, end_at] = point.span
  return { actor, issue, said, time, stance, voice, document, statement, start_at, end_at }
}

function pointOf(row: Omit<Selectable<PositionPointTable>, 'id' | 'dossier'>): PositionPoint {
  const { actor, issue, said: on, time, stance, voice, document, statement, start_at, end_at } = row
  return { actor, issue, on, time, stance, voice, document, statement, span: [start_at, end_at] }
}
