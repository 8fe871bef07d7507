/** Those who follow a dossier, what they were told, and what waits to be told. */
import { sql } from 'kysely'
import { type Database, inBatches, json } from './database.ts'
import { refuseLong } from './failures.ts'
import type { Delivery, FollowingStore, StoredSubscription } from './following.ts'
import type { Tables } from './tables.ts'

/** Rows in one insert. */
const BATCH = 500

export function followingStore({ db }: Database): FollowingStore {
  return {
    async add({ id, dossier, actor, issue, on, way, ...rest }) {
      refuseLong('actor id', actor ?? '')
      refuseLong('issue id', issue ?? '')
      const row = { id, dossier, actor, issue, kinds: json(on), way: json(way), ...rest }
      await db.insertInto('subscription').values(row).execute()
    },

    async list(dossier, { removed = false } = {}) {
      const all = db.selectFrom('subscription').selectAll().where('dossier', '=', dossier)
      const rows = removed ? all : all.where('removed', 'is', null)
      return (await rows.orderBy('since').orderBy('id').execute()).map(subscriptionOf)
    },

    async get(dossier, id) {
      const found = db.selectFrom('subscription').selectAll().where('dossier', '=', dossier).where('id', '=', id)
      const row = await found.executeTakeFirst()
      return row ? subscriptionOf(row) : null
    },

    async keyed(key) {
      const row = await db
        .selectFrom('subscription')
        .innerJoin('dossier', 'dossier.name', 'subscription.dossier')
        .selectAll('subscription')
        .where('key', '=', key)
        .where('dossier.removed', 'is', null)
        .executeTakeFirst()
      return row ? subscriptionOf(row) : null
    },

    async dossiers() {
      const rows = await db
        .selectFrom('subscription')
        .innerJoin('dossier', 'dossier.name', 'subscription.dossier')
        .select('subscription.dossier')
        .distinct()
        .where('subscription.removed', 'is', null)
        .where('dossier.removed', 'is', null)
        .orderBy('subscription.dossier')
        .execute()
      return rows.map(({ dossier }) => dossier)
    },

    async setRemoved(id, removed) {
      await db.updateTable('subscription').set({ removed }).where('id', '=', id).execute()
    },

    async purge(before) {
      await db.deleteFrom('delivery').where('state', '=', 'sent').where('at', '<', before).execute()
      const gone = await db.deleteFrom('subscription').where('removed', '<', before).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },

    async setStamp(id, stamp) {
      await db.updateTable('subscription').set({ stamp }).where('id', '=', id).execute()
    },

    async known(subscription, ids) {
      const rows = await db
        .selectFrom('told')
        .select('id')
        .where('subscription', '=', subscription)
        .where('id', '=', sql<string>`any(${[...ids]})`)
        .execute()
      return new Set(rows.map(({ id }) => id))
    },

    async alike(subscription, likes) {
      return db
        .selectFrom('told')
        .select(['id', 'likes', 'marks'])
        .where('subscription', '=', subscription)
        .where('likes', '=', sql<string>`any(${[...likes]})`)
        .execute()
    },

    async tell(subscription, things) {
      const told = new Set<string>()
      for (const batch of inBatches(things, BATCH)) {
        const rows = batch.map(({ id, likes, marks }) => ({ subscription, id, likes, marks: json(marks) }))
        const fresh = await db
          .insertInto('told')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['subscription', 'id']).doNothing())
          .returning('id')
          .execute()
        for (const { id } of fresh) told.add(id)
      }
      return told
    },

    async send({ digest, ...rest }) {
      await db
        .insertInto('delivery')
        .values({ digest: json(digest), ...rest })
        .execute()
    },

    async delivery(id): Promise<Delivery | null> {
      return (await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
    },

    async deliveries(subscription, limit): Promise<Delivery[]> {
      const all = db.selectFrom('delivery').selectAll().where('subscription', '=', subscription)
      return all.orderBy('at', 'desc').orderBy('id').limit(limit).execute()
    },

    async tried(id, outcome) {
      await db.updateTable('delivery').set(outcome).where('id', '=', id).execute()
    },

    async hubFeeds(hub) {
      const rows = await db.selectFrom('hub_feed').select(['url', 'stamp']).where('hub', '=', hub).execute()
      return new Map(rows.map(({ url, stamp }) => [url, stamp]))
    },

    async setHubFeeds(hub, feeds) {
      const gone = [...feeds].flatMap(([url, stamp]) => (stamp === null ? [url] : []))
      if (gone.length > 0)
        await db.deleteFrom('hub_feed').where('hub', '=', hub).where('url', '=', sql<string>`any(${gone})`).execute()
      const there = [...feeds].flatMap(([url, stamp]) => (stamp === null ? [] : [{ hub, url, stamp }]))
      for (const batch of inBatches(there, BATCH))
        await db
          .insertInto('hub_feed')
          .values(batch)
          .onConflict((conflict) =>
            conflict.columns(['hub', 'url']).doUpdateSet((row) => ({ stamp: row.ref('excluded.stamp') })),
          )
          .execute()
    },
  }
}

function subscriptionOf({ kinds, ...rest }: Tables['subscription']): StoredSubscription {
  return { on: kinds, ...rest }
}
