/** Full-text search over titles and texts. */
import { sql } from 'kysely'
import { cardColumns, cardOf, currentDocuments } from './cards.ts'
import type { Database } from './database.ts'
import type { SearchStore, Snippet } from './texts.ts'

/** Longest query looked at, in UTF-16 code units. */
const LONGEST = 500
/** How much of a text is looked through for snippets, in characters; as much as is indexed. */
const DEPTH = 500_000
/** Marks around a hit: noncharacters, which no text has a use for. Any in the text are blanked first. */
const [OPEN, CLOSE] = ['\uFDD0', '\uFDD1']
const headline = `StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=2, MinWords=8, MaxWords=28, FragmentDelimiter=" … "`

/**
 * So many of the documents that have the words are looked at, the newest first. Ranking costs each of them its whole index,
 * and of a common word there are as many as there are documents.
 */
const RANKED = 1000

/** @param most how many documents are looked at; fewer only to test it */
export function searchStore(database: Database, most = RANKED): SearchStore {
  return {
    async documents(dossier, asked, { limit, offset }) {
      const queries = await queriesOf(database, dossier, asked)
      if (queries.length === 0) return { total: 0, more: false, hits: [] }
      const { found, total } = await best(database, dossier, queries, { limit, offset, most })
      const hits = await shown(database, dossier, queries, found)
      return { total: Math.min(total, most), more: total > most, hits }
    },
  }
}

/** A query in the words of one text search configuration, as PostgreSQL writes it. */
interface Asked {
  config: string
  query: string
}

/**
 * The query in each of the dossier's text search configurations. Nobody says in which language they ask; each document
 * is asked in its own, so that a word left out with `-` is left out in every form its language gives it.
 */
async function queriesOf({ db }: Database, dossier: string, asked: string): Promise<Asked[]> {
  const words = asked.slice(0, LONGEST).toWellFormed().replaceAll('\u0000', ' ')
  const { rows } = await sql<Asked>`
    with recursive kept as (
      (select config from document where dossier = ${dossier} order by config limit 1)
      union all
      select (select config from document where dossier = ${dossier} and config > kept.config order by config limit 1)
      from kept where kept.config is not null)
    select config, websearch_to_tsquery(config::regconfig, ${words})::text as query
    from kept where config is not null`.execute(db)
  return rows.filter(({ query }) => query !== '')
}

/**
 * The best of the documents, by rank, then the newest. The queries are given as values, so that the database knows whether
 * they are rare, and then looks them up, or common, and then goes through the newest documents.
 */
async function best(
  { db }: Database,
  dossier: string,
  queries: readonly Asked[],
  { limit, offset, most }: { limit: number; offset: number; most: number },
): Promise<{ found: string[]; total: number }> {
  const has = queries.map(({ config, query }) => sql<boolean>`(config = ${config} and words @@ ${query}::tsquery)`)
  const rank = sql.join(
    queries.map(({ config, query }) => sql`when ${config} then ts_rank(words, ${query}::tsquery, 1)`),
    sql` `,
  )
  const { rows } = await sql<{ id: string | null; total: number }>`
    with newest as materialized (
      select id, day, config, words from document
      where dossier = ${dossier} and (${sql.join(has, sql` or `)})
      order by day desc, id limit ${most + 1}),
    ranked as (
      select id, row_number() over (order by case config ${rank} end desc, day desc, id) as place
      from (select * from newest order by day desc, id limit ${most}) as looked)
    select (select count(*) from newest) as total, id
    from (select 1) as one left join ranked on place > ${offset} and place <= ${Math.min(offset + limit, most)}
    order by place`.execute(db)
  return { total: rows[0]?.total ?? 0, found: rows.flatMap(({ id }) => id ?? []) }
}

/** Their cards in this order, with the words around the hits. */
async function shown(database: Database, dossier: string, queries: readonly Asked[], ids: readonly string[]) {
  if (ids.length === 0) return []
  const asked = sql.join(queries.map(({ config, query }) => sql`(${config}, ${query}::tsquery)`))
  const rows = await currentDocuments(database, dossier)
    .innerJoin(sql<Asked>`(values ${asked})`.as<'asked'>(sql`asked (config, query)`), 'asked.config', 'document.config')
    .select(cardColumns)
    .select(
      sql<string>`ts_headline(asked.config::regconfig,
      translate(left(revision.text, ${DEPTH}), ${OPEN + CLOSE}, '  '), asked.query, ${headline})`.as('headline'),
    )
    .where('document.id', '=', sql<string>`any(${[...ids]}::text[])`)
    .execute()
  const byId = new Map(
    rows.map(({ headline, ...row }) => [row.id, { card: cardOf(row), snippet: snippetOf(headline) }]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A marked text as its pieces. */
function snippetOf(marked: string): Snippet {
  return marked.split(OPEN).flatMap((part, i) => {
    const [hit, ...rest] = i === 0 ? ['', part] : part.split(CLOSE)
    const pieces = [
      { text: hit ?? '', hit: true },
      { text: rest.join(''), hit: false },
    ]
    return pieces.filter(({ text }) => text !== '')
  })
}
