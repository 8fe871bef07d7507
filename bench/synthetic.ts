/**
 * A dossier as large as one likes, made of nothing: sentences of a small vocabulary, actors and issues by number. It is
 * written past the store, table by table, since reading a hundred thousand pages would take days; the positions are made
 * and saved as ever.
 */
import type { Pool } from 'pg'
import { positionsOf } from '../src/compare/index.ts'
import type { PositionPoint } from '../src/domain/index.ts'
import type { Store } from '../src/store/index.ts'

export const DOSSIER = 'synthetic'
/** Statements a document. */
const SAID = 10
const ACTORS = 500
const ISSUES = 30
/** Every so many statements take a stance. */
const STANCED = 5

const nouns =
  'bridge road treaty maps guard prisoners summit border talks mandate scanner village river armistice convoy district envoy round article clause observer patrol fort blockade ceasefire'.split(
    ' ',
  )
const verbs = 'supports opposes discusses welcomes rejects delays signs reviews promises denies'.split(' ')
const sentences = Array.from({ length: 400 }, (_, i) => {
  const pick = <T>(list: readonly T[], by: number) => list[(i * by) % list.length]
  return `Speaker ${i % 97} ${pick(verbs, 3)} the ${pick(nouns, 7)} and the ${pick(nouns, 11)} of the ${pick(nouns, 13)} near place ${i}. `
})

/**
 * @param pool a database with the schema, and nothing in it
 * @param documents how many; each has ten statements
 * @returns the points of its positions, to be saved
 */
export async function fill(pool: Pool, documents: number): Promise<PositionPoint[]> {
  const issues = Array.from({ length: ISSUES }, (_, i) => ({
    id: `issue-${i}`,
    name: `Issue ${i}`,
    for: 'so',
    phrases: [`phrase ${i}`],
  }))
  const run = (sql: string, values: unknown[] = []) => pool.query(sql, values)
  const length = sentences[0]?.length ?? 1
  await run(
    `insert into dossier (name, title, description, sample, created, codebook, roster)
     values ('${DOSSIER}', 'Synthetic', '', false, now(), $1, '{"actors":[],"offices":[]}')`,
    [JSON.stringify({ issues, tracks: [], agreements: [] })],
  )
  await run('create table said (n integer primary key, sentence text)')
  await run('insert into said select i - 1, s from unnest($1::text[]) with ordinality as t (s, i)', [sentences])
  await run(
    `insert into snapshot (hash, bytes, size) select md5('s' || d), '\\x00', 1 from generate_series(1, $1::int) d`,
    [documents],
  )
  await run(
    `insert into revision (id, snapshot, extractor, text)
     select md5('r' || d), md5('s' || d), 'bench/1',
       (select string_agg(sentence, '' order by k) from generate_series(0, 19) k join said on n = (d * 31 + k * 17) % 400)
     from generate_series(1, $1::int) d`,
    [documents],
  )
  await run('begin')
  await run(
    `insert into document (dossier, id, address, revision, day, title, language, opening, statements, config, words, published)
     select '${DOSSIER}', md5('d' || d), 'https://outlet-' || d % 40 || '.example/' || d, md5('r' || d),
       date '2020-01-01' + d % 2500, 'Report ' || d, 'en', left(text, 200), ${SAID}, 'english',
       document_words('english', 'Report ' || d, text),
       json_build_object('from', to_char(date '2020-01-01' + d % 2500, 'YYYY-MM-DD'), 'to', to_char(date '2020-01-01' + d % 2500, 'YYYY-MM-DD'), 'precision', 'day')
     from generate_series(1, $1::int) d join revision on revision.id = md5('r' || d)`,
    [documents],
  )
  await run(
    `insert into document_revision (dossier, document, revision, retrieved, data, warnings)
     select '${DOSSIER}', md5('d' || d), md5('r' || d), now(), json_build_object('id', md5('d' || d), 'title', 'Report ' || d, 'url', null, 'outlet', 'Outlet ' || d % 40, 'byline', null, 'modified', null, 'published', null, 'language', 'en', 'sections', json_build_array(), 'dropped', json_build_array(), 'reuse', null), '{}'
     from generate_series(1, $1::int) d`,
    [documents],
  )
  await run(
    `insert into reading (dossier, document, revision, reader, reader_version, warnings)
     select '${DOSSIER}', md5('d' || d), md5('r' || d), 'bench', '1', '{}' from generate_series(1, $1::int) d`,
    [documents],
  )
  await run(`update document set reading = reading.id from reading where reading.document = document.id`)
  await run('commit')
  await run(
    `insert into finding (reading, id, dossier, document, kind, start_at, end_at, actors, data, anchors)
     select reading.id, left(md5(reading.document || k), 20), '${DOSSIER}', reading.document, 'statement', k * ${length}, k * ${length} + 30,
       array['actor-' || (reading.id * 7 + k * 13) % ${ACTORS}],
       json_build_object('id', left(md5(reading.document || k), 20), 'mode', 'indirect', 'voice', 'paraphrased',
         'source', json_build_object('spans', json_build_array(json_build_array(k * ${length}, k * ${length} + 9)), 'actors', json_build_array('actor-' || (reading.id * 7 + k * 13) % ${ACTORS})),
         'cue', json_build_object('spans', json_build_array(json_build_array(k * ${length} + 10, k * ${length} + 15))),
         'content', json_build_object('spans', json_build_array(json_build_array(k * ${length} + 16, k * ${length} + 30))),
         'via', json_build_array(), 'addressees', json_build_array(), 'when', null, 'negated', false, 'stances', json_build_array(),
         'confidence', 0.9, 'by', json_build_object('kind', 'model', 'name', 'bench', 'version', '1')),
       (select json_agg(json_build_object('start', k * ${length} + s, 'end', k * ${length} + s + 9, 'quote', 'the words', 'prefix', '', 'suffix', '')) from (values (0), (10), (16)) v (s))
     from reading cross join generate_series(0, ${SAID - 1}) k`,
  )
  await run(
    `insert into reading_actor (reading, id, name, kind, country, mentions, statements)
     select distinct reading, actors[1], 'Actor ' || actors[1], 'person', null, 3, 1 from finding`,
  )
  await run(
    `insert into dossier_actor select '${DOSSIER}', id, md5(concat_ws(' ', kind, country, name)), name, kind, coalesce(country, ''), count(*), sum(mentions), sum(statements)
     from reading_actor group by 2, 3, 4, 5, 6`,
  )
  await run('drop table said')
  await run('analyze')
  const { rows } = await pool.query<{ actor: string; id: string; document: string; on: string; k: number }>(
    `select actors[1] as actor, finding.id, finding.document, to_char(document.day, 'YYYY-MM-DD') as on,
       ('x' || left(finding.id, 7))::bit(28)::int as k
     from finding join document on document.id = finding.document where ('x' || right(finding.id, 7))::bit(28)::int % ${STANCED} = 0`,
  )
  return rows.map(({ actor, id, document, on, k }) => {
    const stance = k % 3 === 0 ? 'against' : 'for'
    const issue = `issue-${k % ISSUES}`
    return { actor, issue, on, time: null, stance, voice: 'paraphrased', document, statement: id, span: [0, 9] }
  })
}

/** An actor at a time, in one transaction each. */
export async function savePositions(store: Store, points: readonly PositionPoint[]): Promise<void> {
  for (const [, own] of Map.groupBy(points, ({ actor }) => actor)) await store.positions.save(DOSSIER, positionsOf(own))
}

/**
 * Has a person accept the statements of the newest documents, and publishes the record and a brief for each of some documents.
 *
 * @param statements how many are accepted, in whole documents
 */
export async function makePublic(pool: Pool, { statements, briefs }: { statements: number; briefs: number }) {
  const run = (sql: string, values: unknown[] = []) => pool.query(sql, values)
  await run(
    `insert into review (dossier, id, document, kind, decision, anchors, change, by_whom, at, finding, carriage)
     select '${DOSSIER}', 'review-' || finding.id, finding.document, 'statement', 'accept', finding.anchors, null, 'bench', now(), finding.id, 'place'
     from finding join document on document.id = finding.document
     order by document.day desc, finding.document, finding.id limit $1`,
    [statements],
  )
  await run(`insert into record (dossier, slug, titles, since) values ('${DOSSIER}', '${DOSSIER}', '{}', now())`)
  await run(
    `insert into brief (dossier, slug, language, state, since, title, lead, tags, blocks, footnotes, corrections, published, modified, actors, issues)
     select '${DOSSIER}', 'brief-' || n, 'en', 'published', now(), 'What was said, ' || n, left(text, 120), '{}',
       json_build_array(json_build_object('kind', 'paragraph', 'inlines', json_build_array(json_build_object('kind', 'text', 'text', text || text || text)))),
       json_build_array(json_build_object('number', 1, 'document', md5('d' || n), 'revision', md5('r' || n), 'statement', null,
         'anchor', json_build_object('start', 0, 'end', 9, 'quote', left(text, 9), 'prefix', '', 'suffix', ''))),
       '[]', now() - n * interval '1 hour', now(), array['actor-' || n % ${ACTORS}], array['issue-' || n % ${ISSUES}]
     from generate_series(1, $1::int) n join revision on revision.id = md5('r' || n)`,
    [briefs],
  )
}
