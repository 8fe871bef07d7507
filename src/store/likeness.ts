/** Which documents of a dossier have texts that are alike. */
import { sql } from 'kysely'
import { type Database, inBatches } from './database.ts'
import type { LikenessStore, LikePair, NewLikeness } from './texts.ts'

/** Candidates at most: of a form of words that thousands share, those nearest in length. */
const CANDIDATES = 400
/** Rows in one insert: PostgreSQL takes 65,535 parameters, a pair has six. */
const BATCH = 1000

export function likenessStore(database: Database): LikenessStore {
  const { db } = database
  const pairs = (dossier: string) =>
    db.selectFrom('like_pair').select(['a', 'b', 'kind', 'of_a as ofA', 'of_b as ofB']).where('dossier', '=', dossier)
  return {
    async near(dossier, { document, words, keys }) {
      if (keys.length === 0) return []
      const { rows } = await sql<Awaited<ReturnType<LikenessStore['near']>>[number]>`
        select document, revision, words, keys, family from likeness_sharing(${[...keys]}::integer[])
        where dossier = ${dossier} and document <> ${document}
        order by abs(words - ${words}), document
        limit ${CANDIDATES}`.execute(db)
      return rows
    },

    put: (likeness) => database.transaction((inner) => put(inner, likeness)),

    async familyOf(dossier, document) {
      const row = await db
        .selectFrom('likeness')
        .select('family')
        .where('dossier', '=', dossier)
        .where('document', '=', document)
        .executeTakeFirst()
      return row?.family ?? null
    },

    async members(dossier, families) {
      const rows = await db
        .selectFrom('likeness')
        .select(['document', 'family'])
        .where('dossier', '=', dossier)
        .where('family', '=', sql<string>`any(${[...families]}::text[])`)
        .orderBy('document')
        .execute()
      return rows
    },

    async like(dossier, documents, limit) {
      const among = [...documents]
      const { rows } = await sql<LikePair | { a: string; b: string; kind: null }>`
        select document as a, kin as b, null as kind, null as "ofA", null as "ofB" from (
          select own.document, kin.document as kin,
            row_number() over (partition by own.document order by kin.document) as place
          from likeness as own join likeness as kin on kin.dossier = own.dossier and kin.family = own.family
          where own.dossier = ${dossier} and own.document = any(${among}::text[]) and own.document <> kin.document
        ) as family where place <= ${limit}
        union all
        select a, b, kind, of_a, of_b from like_pair
        where dossier = ${dossier} and (a = any(${among}::text[]) or b = any(${among}::text[]))
        order by a, b`.execute(db)
      return {
        kin: rows.flatMap(({ a, b, kind }) => (kind === null ? [{ document: a, kin: b }] : [])),
        pairs: rows.filter((row) => row.kind !== null),
      }
    },

    async pairsWithin(dossier, documents) {
      const among = sql<string>`any(${[...documents]}::text[])`
      return pairs(dossier).where('a', '=', among).where('b', '=', among).orderBy('a').orderBy('b').execute()
    },

    async missing(dossier) {
      const rows = await db
        .selectFrom('document')
        .leftJoin('likeness', (join) =>
          join
            .onRef('likeness.dossier', '=', 'document.dossier')
            .onRef('likeness.document', '=', 'document.id')
            .onRef('likeness.revision', '=', 'document.revision'),
        )
        .select('document.id')
        .where('document.dossier', '=', dossier)
        .where('likeness.document', 'is', null)
        .orderBy('document.id')
        .execute()
      return rows.map(({ id }) => id)
    },
  }
}

async function put({ db }: Database, { dossier, families, pairs, ...own }: NewLikeness): Promise<void> {
  const { document, revision, words } = own
  const row = {
    revision,
    words,
    signature: new Uint8Array(own.signature.slice().buffer),
    keys: [...own.keys],
    family: families.get(document) ?? document,
  }
  const { fresh } = await db
    .insertInto('likeness')
    .values({ dossier, document, ...row })
    .onConflict((conflict) => conflict.columns(['dossier', 'document']).doUpdateSet(row))
    // No transaction has ever changed or locked a row that was just made.
    .returning(sql<boolean>`xmax = 0`.as('fresh'))
    .executeTakeFirstOrThrow()
  if (!fresh)
    await db
      .deleteFrom('like_pair')
      .where('dossier', '=', dossier)
      .where((or) => or.or([or('a', '=', document), or('b', '=', document)]))
      .execute()
  for (const batch of inBatches(pairs, BATCH))
    await db
      .insertInto('like_pair')
      .values(batch.map(({ a, b, kind, ofA, ofB }: LikePair) => ({ dossier, a, b, kind, of_a: ofA, of_b: ofB })))
      .execute()
  const others = [...families].filter(([id]) => id !== document)
  const byFamily = Map.groupBy(others, ([, family]) => family)
  for (const [family, members] of byFamily)
    await db
      .updateTable('likeness')
      .set({ family })
      .where('dossier', '=', dossier)
      .where('document', '=', sql<string>`any(${members.map(([id]) => id)}::text[])`)
      .where('family', '<>', family)
      .execute()
}
