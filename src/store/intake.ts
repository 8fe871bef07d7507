/** Bytes taken in before they are read, and what became of them. */
import { sql } from 'kysely'
import { compareText, type ErrorCode } from '../domain/index.ts'
import { type Database, inBatches, json, lockSnapshots } from './database.ts'
import { idOf } from './putDocument.ts'
import { pack, unpack } from './snapshots.ts'
import type { IntakeStore, Kept, Settled, Taken, Taking, TakingOptions } from './work.ts'

/** How many ids stand in one question. */
const ASKED = 1000

export function intakeStore(database: Database): IntakeStore {
  const { db } = database
  const row = (dossier: string, id: string) =>
    db.selectFrom('taken').where('taken.dossier', '=', dossier).where('taken.id', '=', id)

  return {
    put: (dossier, takings, at) => database.transaction((inner) => put(inner, dossier, takings, at)),

    async get(dossier, id) {
      const found = await row(dossier, id)
        .innerJoin('snapshot', 'snapshot.hash', 'taken.snapshot')
        .select(['taken.snapshot', 'how', 'resource', 'options', 'source', 'state', 'bytes', 'size', 'packed'])
        .executeTakeFirst()
      if (!found) return null
      const { resource, options, bytes: kept, size, packed, ...rest } = found
      const bytes = await unpack({ bytes: kept, size, packed }, rest.snapshot)
      const taken: Taken = { dossier, id, ...rest, resource: { ...resource, bytes }, options: options as TakingOptions }
      return taken
    },

    async settle({ dossier, id, snapshot }, kept) {
      const state = kept ? ('kept' as const) : ('set-aside' as const)
      await db
        .updateTable('taken')
        .set({ state, result: json(kept), ...(kept ? { document: kept.document } : {}) })
        .where('dossier', '=', dossier)
        .where('id', '=', id)
        .where('snapshot', '=', snapshot)
        .where('state', '=', 'waiting')
        .execute()
    },

    async again(dossier, id) {
      const again = await db
        .updateTable('taken')
        .set({ state: 'waiting', result: null })
        .where('dossier', '=', dossier)
        .where('id', '=', id)
        .where('state', '=', 'set-aside')
        .returning('snapshot')
        .executeTakeFirst()
      return again?.snapshot ?? null
    },

    async settled(dossier, ids) {
      const rows = await db
        .selectFrom('taken')
        .leftJoin('set_aside', (join) =>
          join.onRef('set_aside.dossier', '=', 'taken.dossier').onRef('set_aside.id', '=', 'taken.id'),
        )
        .select(['taken.id', 'state', 'result', 'code', 'input', 'reason', 'remedy'])
        .where('taken.dossier', '=', dossier)
        .where('taken.id', '=', sql<string>`any(${[...ids]})`)
        .where('state', '<>', 'waiting')
        .execute()
      return rows.map(({ id, state, result, code, input, reason, remedy }): Settled => {
        if (state === 'kept') return { id, kept: result as Kept }
        // A person may have let the failure go in between.
        const failed = {
          code: (code ?? 'input-failed') as ErrorCode,
          input: input ?? id,
          reason: reason ?? 'it failed',
        }
        return { id, failed: { ...failed, remedy: remedy ?? 'Add it again' } }
      })
    },

    async waiting(dossier) {
      const { waiting } = await db
        .selectFrom('taken')
        .select(sql<number>`count(*)`.as('waiting'))
        .where('dossier', '=', dossier)
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow()
      return waiting
    },

    async held(dossier, addresses) {
      const byId = new Map(addresses.map((address) => [idOf(dossier, address), address]))
      const held: string[] = []
      for (const ids of inBatches([...byId.keys()], ASKED)) {
        const rows = await db
          .selectFrom('taken')
          .select('id')
          .where('dossier', '=', dossier)
          .where('id', '=', sql<string>`any(${ids})`)
          .execute()
        held.push(...rows.flatMap(({ id }) => byId.get(id) ?? []))
      }
      return held
    },

    async arrivals(dossier, { limit, before }) {
      return db
        .selectFrom('document')
        .leftJoin('taken', (join) =>
          join.onRef('taken.dossier', '=', 'document.dossier').onRef('taken.id', '=', 'document.id'),
        )
        .select(['document.id', 'document.added', 'taken.source'])
        .select(sql<string | null>`taken.resource->>'name'`.as('name'))
        .where('document.dossier', '=', dossier)
        .$if(before !== undefined, (query) =>
          query.where(
            sql<boolean>`(document.added, document.id) < (${before?.added ?? ''}::timestamptz, ${before?.id ?? ''})`,
          ),
        )
        .orderBy('document.added', 'desc')
        .orderBy('document.id', 'desc')
        .limit(limit)
        .execute()
    },

    async arrivalsByDay(dossier, since) {
      const rows = await db
        .selectFrom('document')
        .select([
          'outlet',
          sql<string>`to_char(added at time zone 'UTC', 'YYYY-MM-DD')`.as('came'),
          sql<number>`count(*)`.as('documents'),
        ])
        .where('dossier', '=', dossier)
        .where('added', '>=', since)
        .groupBy(['outlet', 'came'])
        .orderBy('came')
        .execute()
      return rows.map(({ outlet, came, documents }) => ({ outlet, day: came, documents }))
    },
  }
}

async function put(
  database: Database,
  dossier: string,
  takings: readonly Taking[],
  at: string,
): ReturnType<IntakeStore['put']> {
  await lockSnapshots(database, 'shared')
  // In one order everywhere, so that two who take the same do not wait for each other in a circle. The last of several
  // takings at one address is what it now is.
  const byId = new Map(takings.map((taking) => [idOf(dossier, taking.address), taking]))
  const ids = [...byId.keys()].sort()
  const before = await heldBefore(database, dossier, ids)
  const fresh = ids.flatMap((id) => {
    const taking = byId.get(id)
    const was = before.get(id)
    const same = was?.snapshot === taking?.snapshot && was?.how === taking?.how
    return !taking || (same && was && (was.state === 'waiting' || was.kept)) ? [] : [{ id, taking }]
  })
  if (fresh.length > 0) {
    const { db } = database
    const bytes = new Map(fresh.map(({ taking }) => [taking.snapshot, taking.resource.bytes]))
    const packed = [...bytes].map(async ([hash, plain]) => ({ hash, ...(await pack(plain)) }))
    const rows = (await Promise.all(packed)).sort((a, b) => compareText(a.hash, b.hash))
    await db
      .insertInto('snapshot')
      .values(rows)
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute()
    await db
      .insertInto('taken')
      .values(
        fresh.map(({ id, taking: { resource, options, snapshot, how, source } }) => {
          const { bytes: _, ...known } = resource
          const waiting = { state: 'waiting' as const, document: null, result: null, at }
          return { dossier, id, snapshot, how, source, ...waiting, resource: json(known), options: json(options) }
        }),
      )
      .onConflict((conflict) =>
        conflict.columns(['dossier', 'id']).doUpdateSet((row) => ({
          snapshot: row.ref('excluded.snapshot'),
          how: row.ref('excluded.how'),
          resource: row.ref('excluded.resource'),
          options: row.ref('excluded.options'),
          source: row.ref('excluded.source'),
          state: row.ref('excluded.state'),
          result: row.ref('excluded.result'),
          at: row.ref('excluded.at'),
        })),
      )
      .execute()
    await db
      .deleteFrom('set_aside')
      .where('dossier', '=', dossier)
      .where('id', '=', sql<string>`any(${fresh.map(({ id }) => id)})`)
      .execute()
  }
  const isFresh = new Set(fresh.map(({ id }) => id))
  return takings.map(({ address }) => {
    const id = idOf(dossier, address)
    return { id, fresh: isFresh.has(id), kept: isFresh.has(id) ? null : (before.get(id)?.kept ?? null) }
  })
}

/** What is known of these takings: `kept` for those whose document still shows the bytes. */
async function heldBefore({ db }: Database, dossier: string, ids: readonly string[]) {
  const rows = await db
    .selectFrom('taken')
    .leftJoin('document', (join) =>
      join.onRef('document.dossier', '=', 'taken.dossier').onRef('document.id', '=', 'taken.document'),
    )
    .leftJoin('revision', 'revision.id', 'document.revision')
    .select(['taken.id', 'taken.snapshot', 'how', 'state', 'document', 'revision.snapshot as shown'])
    .select(['document.title', 'document.statements'])
    .where('taken.dossier', '=', dossier)
    .where('taken.id', '=', sql<string>`any(${[...ids]})`)
    .execute()
  return new Map(
    rows.map(({ id, snapshot, how, state, document, shown, title, statements }) => {
      const shows = state === 'kept' && document !== null && shown === snapshot
      const kept: Kept | null = shows
        ? { document, outcome: 'unchanged', title, statements: statements ?? 0, warnings: [] }
        : null
      return [id, { snapshot, how, state, kept }]
    }),
  )
}
