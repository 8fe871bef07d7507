/** Sources, when each is to be asked, and the log of attempts. */
import { sql } from 'kysely'
import { ReadoutError, type Source } from '../domain/index.ts'
import { type Database, json } from './database.ts'
import { refuseLong } from './failures.ts'
import type { SourceStore } from './work.ts'

export function sourceStore({ db }: Database): SourceStore {
  const columns = [
    'source.dossier',
    'id',
    'address',
    'kind',
    'outlet',
    'every',
    'validators',
    'added',
    'due',
    'good',
    'failures',
  ] as const

  return {
    async create({ validators, ...source }) {
      refuseLong('source id', source.id)
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('source')
        .values({ ...source, validators: json(validators) })
        .onConflict((conflict) => conflict.columns(['dossier', 'id']).doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 0n)
        throw new ReadoutError('conflict', source.address, `dossier "${source.dossier}" has it as a source already`, {
          remedy: 'See readout source list',
        })
    },

    async list(dossier): Promise<Source[]> {
      const all = db.selectFrom('source').select(columns).where('dossier', '=', dossier)
      return all.orderBy('added').orderBy('id').execute()
    },

    async get(dossier, id): Promise<Source | null> {
      const found = db.selectFrom('source').select(columns).where('dossier', '=', dossier).where('id', '=', id)
      return (await found.executeTakeFirst()) ?? null
    },

    async remove(dossier, id) {
      const gone = await db.deleteFrom('source').where('dossier', '=', dossier).where('id', '=', id).executeTakeFirst()
      return gone.numDeletedRows > 0n
    },

    async due(now, limit): Promise<Source[]> {
      return db
        .selectFrom('source')
        .innerJoin('dossier', 'dossier.name', 'source.dossier')
        .select(columns)
        .where('due', '<=', now)
        .where('dossier.removed', 'is', null)
        .orderBy('due')
        .orderBy('id')
        .limit(limit)
        .execute()
    },

    async polled({ dossier, id, validators, due, good, failures }) {
      await db
        .updateTable('source')
        .set({ validators: json(validators), due, good, failures })
        .where('dossier', '=', dossier)
        .where('id', '=', id)
        .execute()
    },

    async log(dossier, attempts) {
      if (attempts.length === 0) return
      await db
        .insertInto('fetch_log')
        .values(attempts.map((attempt) => ({ dossier, ...attempt })))
        .execute()
    },

    async attempts(dossier, source, limit) {
      return db
        .selectFrom('fetch_log')
        .select([
          'source',
          'address',
          'at',
          'status',
          'outcome',
          'code',
          'reason',
          'remedy',
          'brought',
          'bytes',
          'took',
        ])
        .where('dossier', '=', dossier)
        .where('source', '=', source)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
    },

    async broughtByDay(dossier, since) {
      return db
        .selectFrom('fetch_log')
        .select([
          'source',
          sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD')`.as('day'),
          sql<number>`sum(brought)`.as('brought'),
        ])
        .where('dossier', '=', dossier)
        .where('at', '>=', since)
        .groupBy(['source', 'day'])
        .orderBy('day')
        .execute()
    },

    async prune(before) {
      const gone = await db.deleteFrom('fetch_log').where('at', '<', before).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  }
}
