/** Briefs: kept in every state, shown in one. */
import { type Expression, sql } from 'kysely'
import { dayOrNull, ReadoutError } from '../domain/index.ts'
import { type Database, json } from './database.ts'
import { refuseLong } from './failures.ts'
import type { BriefChoice, BriefKey, BriefStore, Quotations, StoredBriefCard } from './publishing.ts'

const cardColumns = [
  'brief.dossier',
  'brief.slug',
  'brief.language',
  'brief.state',
  'brief.since',
  'brief.why',
  'brief.title',
  'brief.category',
  'brief.lead',
  'brief.byline',
  'brief.dateline',
  'brief.tags',
  'brief.published',
  'brief.modified',
] as const

/** The languages in which it is published, in the order of their codes. */
const languages = sql<StoredBriefCard['languages']>`array(select other.language from brief as other
  where other.dossier = brief.dossier and other.slug = brief.slug and other.state = 'published'
  order by other.language)`.as('languages')

const day = sql<string>`to_char(brief.published at time zone 'UTC', 'YYYY-MM-DD')`

export function briefStore({ db }: Database): BriefStore {
  const all = () => db.selectFrom('brief').innerJoin('dossier', 'dossier.name', 'brief.dossier')
  const published = () => all().where('brief.state', '=', 'published').where('dossier.removed', 'is', null)
  type Query = ReturnType<typeof all>
  const cards = (query: Query) => query.select(cardColumns).select(languages)
  const newestFirst = (query: Query) =>
    cards(query)
      .orderBy('brief.published', 'desc')
      .orderBy('brief.slug')
      .orderBy('brief.language')
      .orderBy('brief.dossier')

  return {
    async put({ dossier, slug, language, ...brief }) {
      refuseLong('brief slug', slug)
      await sql`delete from brief_words where dossier = ${dossier} and slug = ${slug} and language = ${language}`.execute(
        db,
      )
      const values = {
        ...brief,
        blocks: json(brief.blocks),
        footnotes: json(brief.footnotes),
        corrections: json(brief.corrections),
      }
      await db
        .insertInto('brief')
        .values({ dossier, slug, language, ...values })
        .onConflict((conflict) => conflict.columns(['dossier', 'slug', 'language']).doUpdateSet(values))
        .execute()
    },

    async get(key) {
      const row = await db.selectFrom('brief').selectAll().where(isIt(key)).executeTakeFirst()
      return row ?? null
    },

    async setState(key, state, since, why = null) {
      const { numUpdatedRows } = await db
        .updateTable('brief')
        .set({ state, since, why })
        .where(isIt(key))
        .executeTakeFirst()
      if (numUpdatedRows === 0n)
        throw new ReadoutError('not-found', `brief "${key.slug}"`, 'there is none of that name')
    },

    named: (slug) => newestFirst(all()).where('brief.slug', '=', slug).execute(),

    ofDossier: (dossier) => newestFirst(all()).where('brief.dossier', '=', dossier).execute(),

    async published(key) {
      const row = await published().selectAll('brief').select(languages).where(isIt(key)).executeTakeFirst()
      return row ?? null
    },

    async several(keys) {
      const columns = [keys.map((key) => key.dossier), keys.map((key) => key.slug), keys.map((key) => key.language)]
      return published()
        .selectAll('brief')
        .where(
          sql<boolean>`(brief.dossier, brief.slug, brief.language) in
            (select * from unnest(${sql.join(columns.map((values) => sql`${values}::text[]`))}))`,
        )
        .execute()
    },

    latest: (choice, { limit, after }) =>
      newestFirst(published())
        .where((expressions) => expressions.and(chosen(choice)))
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(brief.published < ${after?.published ?? null}::timestamptz
              or (brief.published = ${after?.published ?? null}::timestamptz
                and (brief.slug, brief.language)
                  > (${after?.slug ?? ''}, ${after?.language ?? ''})))`,
          ),
        )
        .limit(limit)
        .execute(),

    related({ dossier, slug, language, actors, issues }, limit) {
      const inCommon = sql<number>`cardinality(array(select unnest(brief.actors) intersect select unnest(${actors}::text[])))
        + cardinality(array(select unnest(brief.issues) intersect select unnest(${issues}::text[])))`
      return newestFirst(published().orderBy(inCommon, 'desc'))
        .where('brief.language', '=', language)
        .where(sql<boolean>`not ${isIt({ dossier, slug, language })}`)
        .where(sql<boolean>`(brief.actors && ${actors}::text[] or brief.issues && ${issues}::text[])`)
        .limit(limit)
        .execute()
    },

    async daysBeside(language, of) {
      const row = await published()
        .select([
          sql<string | null>`max(${day}) filter (where ${day} < ${of})`.as('previous'),
          sql<string | null>`min(${day}) filter (where ${day} > ${of})`.as('following'),
        ])
        .where('brief.language', '=', language)
        .executeTakeFirst()
      return row ?? { previous: null, following: null }
    },

    async days(language, month) {
      const rows = await published()
        .select(day.as('day'))
        .distinct()
        .where('brief.language', '=', language)
        .where(sql<boolean>`to_char(brief.published at time zone 'UTC', 'YYYY-MM') = ${month}`)
        .orderBy('day')
        .execute()
      return rows.map((row) => row.day)
    },

    async corrected(language, limit) {
      const rows = await cards(published())
        .select('brief.corrections')
        .where('brief.language', '=', language)
        .where(sql<boolean>`json_array_length(brief.corrections) > 0`)
        .orderBy(sql`(brief.corrections -> -1 ->> 'at')::timestamptz`, 'desc')
        .orderBy('brief.dossier')
        .orderBy('brief.slug')
        .limit(limit)
        .execute()
      return rows.map(({ corrections, ...card }) => ({ card, corrections }))
    },

    async countViews({ dossier, slug, language }, on, views) {
      await sql`insert into brief_view (dossier, slug, language, day, views)
        select dossier, slug, language, ${dayOrNull(on)}::date, ${views}::bigint from brief
        where ${isIt({ dossier, slug, language })} and state = 'published' and ${dayOrNull(on)}::date is not null
        on conflict (dossier, slug, language, day) do update set views = brief_view.views + excluded.views`.execute(db)
    },

    async views({ dossier, slug, language }, before) {
      const row = await db
        .selectFrom('brief_view')
        .select(sql<number>`coalesce(sum(views), 0)`.as('views'))
        .where('dossier', '=', dossier)
        .where('slug', '=', slug)
        .where('language', '=', language)
        .$if(before !== undefined, (query) => query.where(sql<boolean>`day < ${dayOrNull(before ?? null)}::date`))
        .executeTakeFirst()
      return row?.views ?? 0
    },

    async setTakenDown(dossier, document, at) {
      await sql`delete from brief_words where dossier = ${dossier}`.execute(db)
      if (at === null) {
        await db
          .deleteFrom('document_taken_down')
          .where('dossier', '=', dossier)
          .where('document', '=', document)
          .execute()
        return
      }
      await db
        .insertInto('document_taken_down')
        .values({ dossier, document, at })
        .onConflict((conflict) => conflict.columns(['dossier', 'document']).doNothing())
        .execute()
    },

    // Footnotes are looked through as they are written: PostgreSQL refuses to take anything out of an object that has half
    // of an emoji, as a quotation's context may have at its edge.
    quoting: (dossier, document) =>
      newestFirst(published())
        .where('brief.dossier', '=', dossier)
        .where(sql<boolean>`strpos(brief.footnotes::text, ${`"document":${JSON.stringify(document)}`}) > 0`)
        .execute(),

    async quotations(language) {
      const { rows } = await sql<Quotations>`
        select brief.dossier, document.outlet,
          case when document.outlet is null then document.outlet_name end as printed,
          count(*) as footnotes,
          (array_agg(rule order by document.day desc) filter (where rule is not null))[1] as reuse
        from brief
          join dossier on dossier.name = brief.dossier and dossier.removed is null
          cross join lateral regexp_matches(brief.footnotes::text, '"document":"([^"\\\\]*)"', 'g') as note
          join document on document.dossier = brief.dossier and document.id = note[1]
          join document_revision on document_revision.dossier = document.dossier
            and document_revision.document = document.id and document_revision.revision = document.revision
          cross join lateral substring(document_revision.data::text from '"reuse":("(?:[^"\\\\]|\\\\.)*")') as rule
        where brief.state = 'published' and brief.language = ${language}
          and not exists (select from document_taken_down as gone
            where gone.dossier = document.dossier and gone.document = document.id)
        group by 1, 2, 3
        order by 1, 2, 3`.execute(db)
      return rows.map(({ reuse, ...row }) => ({ ...row, reuse: reuse === null ? null : JSON.parse(reuse) }))
    },

    async takenDown(dossier) {
      const rows = await db
        .selectFrom('document_taken_down')
        .select(['document', 'at'])
        .where('dossier', '=', dossier)
        .execute()
      return new Map(rows.map(({ document, at }) => [document, at]))
    },
  }
}

function isIt({ dossier, slug, language }: BriefKey) {
  return sql<boolean>`(brief.dossier = ${dossier} and brief.slug = ${slug} and brief.language = ${language})`
}

function chosen(choice: BriefChoice): Expression<boolean>[] {
  const { language, dossier, slug, category, tag, actor, issue, day: on } = choice
  return [
    ...(language === undefined ? [] : [sql<boolean>`brief.language = ${language}`]),
    ...(dossier === undefined ? [] : [sql<boolean>`brief.dossier = ${dossier}`]),
    ...(slug === undefined ? [] : [sql<boolean>`brief.slug = ${slug}`]),
    ...(category === undefined ? [] : [sql<boolean>`brief.category = ${category}`]),
    ...(tag === undefined ? [] : [sql<boolean>`${tag} = any(brief.tags)`]),
    ...(actor === undefined ? [] : [sql<boolean>`${actor} = any(brief.actors)`]),
    ...(issue === undefined ? [] : [sql<boolean>`${issue} = any(brief.issues)`]),
    ...(on === undefined ? [] : [sql<boolean>`${day} = ${on}`]),
  ]
}
