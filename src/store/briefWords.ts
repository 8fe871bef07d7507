/** The words of published briefs, for the public's search. What they are is told by whoever puts them. */
import { sql } from 'kysely'
import { type Database, inBatches } from './database.ts'
import { configFor } from './languages.ts'
import type { BriefClause, BriefQuery, BriefStem, BriefWordStore, FoundBrief } from './publishing.ts'

/** A tsvector has no places beyond this one, and takes somewhat more bytes than these. */
const LAST = 16_383
const BYTES = 900_000
/** Words are sent to be stemmed in lists of at most so many. */
const BATCH = 20_000

/** @param configs the text search configurations that the server has */
export function briefWordStore({ db }: Database, configs: ReadonlySet<string>): BriefWordStore {
  const published = sql`brief.state = 'published' and dossier.removed is null`
  const searched = sql`brief_words
    join brief using (dossier, slug, language) join dossier on dossier.name = brief.dossier and ${published}`

  return {
    async stems(language, words) {
      const config = configFor(language, configs)
      if (config === 'simple') return [...words]
      const stems: (string | null)[] = []
      for (const some of inBatches(words, BATCH)) {
        const { rows } = await sql<{ stem: string | null }>`
          select (ts_lexize(${`${config}_stem`}::regdictionary, word))[1] as stem
          from unnest(${some}::text[]) with ordinality as asked (word, n) order by n`.execute(db)
        stems.push(...rows.map(({ stem }) => stem))
      }
      return stems
    },

    async missing(limit) {
      const { rows } = await sql<{ dossier: string; slug: string; language: FoundBrief['language'] }>`
        select brief.dossier, brief.slug, brief.language
        from brief join dossier on dossier.name = brief.dossier and ${published}
        where not exists (select from brief_words where brief_words.dossier = brief.dossier
          and brief_words.slug = brief.slug and brief_words.language = brief.language)
        order by brief.published desc, brief.dossier, brief.slug, brief.language limit ${limit}`.execute(db)
      return rows
    },

    async put(briefs) {
      if (briefs.length === 0) return
      const rows = briefs.map(
        ({ key: { dossier, slug, language }, stems, spelled, outlets }) =>
          sql`(${dossier}, ${slug}, ${language}, ${vectorOf(stems)}::tsvector, ${spelled}::text[], ${outlets}::text[])`,
      )
      await sql`insert into brief_words (dossier, slug, language, words, spelled, outlets) values ${sql.join(rows)}
        on conflict (dossier, slug, language) do nothing`.execute(db)
    },

    async find({ queries, within, from, to }, limit) {
      const asked = [...(queries ?? [])].map(([language, query]) => ({ language, query: tsqueryOf(query) }))
      if (queries && asked.length === 0) return { found: [], more: false }
      const has = asked.map(
        ({ language, query }) => sql<boolean>`(brief.language = ${language} and words @@ ${query}::tsquery)`,
      )
      const rank = asked.map(({ language, query }) => sql`when ${language} then ts_rank(words, ${query}::tsquery, 1)`)
      const { rows } = await sql<FoundBrief>`
        with newest as materialized (
          select brief.dossier, brief.slug, brief.language, brief.published, brief.actors, brief.issues, outlets, words
          from ${searched}
          where ${queries ? sql`(${sql.join(has, sql` or `)})` : sql`true`}
            and brief.language = any(${[...within]}::text[])
            ${from === null ? sql`` : sql`and brief.published >= ${from}::date`}
            ${to === null ? sql`` : sql`and brief.published < ${to}::date + 1`}
          order by brief.published desc, brief.slug, brief.language, brief.dossier limit ${limit + 1})
        select dossier, slug, language, published,
          array_to_json(actors) as actors, array_to_json(issues) as issues, array_to_json(outlets) as outlets,
          ${queries ? sql`case language ${sql.join(rank, sql` `)} end` : sql`0::real`} as rank
        from newest order by published desc, slug, language, dossier`.execute(db)
      return { found: rows.slice(0, limit), more: rows.length > limit }
    },

    async spelled() {
      const { rows } = await sql<{ language: FoundBrief['language']; word: string; briefs: number }>`
        select language, word, count(*)::int as briefs from ${searched}, unnest(spelled) as word
        group by language, word`.execute(db)
      return rows
    },

    async stamp() {
      const { rows } = await sql<{ stamp: string }>`
        select concat_ws(' ', count(*), max(number), sum(number)) as stamp from ${searched}`.execute(db)
      return rows[0]?.stamp ?? ''
    },
  }
}

/** As PostgreSQL writes vectors. */
function vectorOf(stems: readonly BriefStem[]): string {
  let bytes = 0
  const words = stems.slice(0, LAST).flatMap(({ stem, weight }, i) => {
    if (stem === null) return []
    const word = `${quoted(stem)}:${i + 1}${weight}`
    bytes += Buffer.byteLength(word)
    return bytes > BYTES ? [] : [word]
  })
  return words.join(' ')
}

/** As PostgreSQL writes queries. */
function tsqueryOf(query: BriefQuery): string {
  return query.map((clauses) => `(${clauses.map(clauseOf).join(' & ')})`).join(' | ')
}

function clauseOf({ stems, left }: BriefClause): string {
  const phrase = stems.map(({ stem, apart }, i) => `${i > 0 ? `<${apart}> ` : ''}${quoted(stem)}`).join(' ')
  return `${left ? '!' : ''}(${phrase})`
}

function quoted(stem: string): string {
  return `'${stem.replace(/['\\]/g, '')}'`
}
