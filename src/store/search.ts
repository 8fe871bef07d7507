/** Full-text search over titles and texts. */
import { type RawBuilder, sql } from 'kysely'
import { cardColumns, cardOf, currentDocuments } from './cards.ts'
import type { Database } from './database.ts'
import type { SearchStore, Snippet } from './store.ts'

/** Longest query looked at, in UTF-16 code units. */
const LONGEST = 500
/** How much of a text is looked through for snippets, in characters; as much as is indexed. */
const DEPTH = 500_000
/** Marks around a hit: noncharacters, which no text has a use for. Any in the text are blanked first. */
const [OPEN, CLOSE] = ['\uFDD0', '\uFDD1']
const headline = `StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=2, MinWords=8, MaxWords=28, FragmentDelimiter=" … "`

export function searchStore(database: Database): SearchStore {
  const { db } = database
  return {
    async documents(dossier, asked, { limit, offset }) {
      const { rows } = await sql<{ total: number }>`
        select count(*) as total from document join ${queries(dossier, asked)} as asked on document.config = asked.config
        where document.dossier = ${dossier} and document.words @@ asked.query`.execute(db)
      const total = rows[0]?.total ?? 0
      if (total <= offset) return { total, hits: [] }
      const found = await currentDocuments(database, dossier)
        .innerJoin(queries(dossier, asked).as('asked'), 'asked.config', 'document.config')
        .select(cardColumns)
        .select(
          sql<string>`ts_headline(asked.config::regconfig,
          translate(left(revision.text, ${DEPTH}), ${OPEN + CLOSE}, '  '), asked.query, ${headline})`.as('headline'),
        )
        .where(sql<boolean>`document.words @@ asked.query`)
        .orderBy(sql`ts_rank(document.words, asked.query, 1)`, 'desc')
        .orderBy('document.day', 'desc')
        .orderBy('document.id')
        .limit(limit)
        .offset(offset)
        .execute()
      return { total, hits: found.map(({ headline, ...row }) => ({ card: cardOf(row), snippet: snippetOf(headline) })) }
    },
  }
}

/**
 * The query in each of the dossier's text search configurations. Nobody says in which language they ask; each document
 * is asked in its own, so that a word left out with `-` is left out in every form its language gives it.
 */
function queries(dossier: string, asked: string): RawBuilder<{ config: string; query: string }> {
  const words = asked.slice(0, LONGEST).toWellFormed().replaceAll('\u0000', ' ')
  return sql`(select config, websearch_to_tsquery(config::regconfig, ${words}) as query
    from (select distinct config from document where dossier = ${dossier}) as configs)`
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
