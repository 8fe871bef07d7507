/** Putting a reading: its findings, its actors, and what the dossier counts of them. */
import { sql } from 'kysely'
import { type Actor, dayOf, dayOrNull, type Finding, type FindingKind } from '../domain/index.ts'
import { type Database, inBatches, lockDossier } from './database.ts'
import { refuseLong } from './failures.ts'
import type { NewReading } from './store.ts'

/** Rows in one insert. */
const BATCH = 500

/** `ReadingStore.put`, inside a transaction. */
export async function putReading(database: Database, reading: NewReading): Promise<void> {
  const { dossier, document, revision, reader, books, warnings } = reading
  const { db } = database
  for (const { id } of reading.actors) refuseLong('actor id', id)
  for (const { finding } of reading.findings) {
    refuseLong('finding id', finding.id)
    for (const id of actorsOf(finding)) refuseLong('actor id', id)
  }
  await lockDossier(database, dossier)
  const { id } = await db
    .insertInto('reading')
    .values({ dossier, document, revision, reader: reader.name, reader_version: reader.version, books, warnings })
    .returning('id')
    .executeTakeFirstOrThrow()

  // The same words found twice in the same way are one finding.
  const findings = [...new Map(reading.findings.map((one) => [one.finding.id, one])).values()]
  await insertFindings(database, { reading: id, dossier, document }, findings)

  const counted = countActors(reading)
  for (const batch of inBatches(counted, BATCH))
    await db
      .insertInto('reading_actor')
      .values(batch.map((actor) => ({ reading: id, ...actor })))
      .execute()

  if ((await currentReading(database, dossier, document)) !== null)
    await countForDossier(database, dossier, document, -1)
  const statements = findings.filter(({ finding }) => finding.kind === 'statement').length
  await db
    .updateTable('document')
    .set({ reading: id, statements })
    .where('dossier', '=', dossier)
    .where('id', '=', document)
    .execute()
  await countForDossier(database, dossier, document, 1)
}

/** The reading that a document shows, by the number of its row; null before its first. */
async function currentReading({ db }: Database, dossier: string, document: string): Promise<number | null> {
  const row = await db
    .selectFrom('document')
    .select('reading')
    .where('dossier', '=', dossier)
    .where('id', '=', document)
    .executeTakeFirst()
  return row?.reading ?? null
}

/** Rows are made batch by batch: a long document has a hundred thousand findings. */
async function insertFindings(
  { db }: Database,
  { reading, dossier, document }: { reading: number; dossier: string; document: string },
  findings: NewReading['findings'],
): Promise<void> {
  const rowOf = ({ finding, anchors }: NewReading['findings'][number]) => {
    const start_at = Math.min(...anchors.map((anchor) => anchor.start))
    const end_at = Math.max(...anchors.map((anchor) => anchor.end))
    const { id, kind, data } = finding
    const place = { start_at, end_at, actors: actorsOf(finding), day: dayOfFinding(finding) }
    // As text inside the text: halves of characters, which quotes may be cut to, pass only unread.
    return { id, kind, ...place, data: JSON.stringify(data), anchors: JSON.stringify(anchors) }
  }
  // All rows in one parameter: a parameter for each of their values takes longer.
  for (const batch of inBatches(findings, BATCH))
    await sql`insert into finding (reading, dossier, document, id, kind, start_at, end_at, actors, day, data, anchors)
      select ${reading}, ${dossier}, ${document}, id, kind, start_at, end_at, actors, day, data::json, anchors::json
      from json_to_recordset(${JSON.stringify(batch.map(rowOf))}::json) as row (
        id text, kind text, start_at int, end_at int, actors text[], day date, data text, anchors text)`.execute(db)
}

/** `ReadingStore.setAdded`, inside a transaction. */
export async function setAdded(
  database: Database,
  dossier: string,
  document: string,
  { findings, actors }: Pick<NewReading, 'actors' | 'findings'>,
): Promise<void> {
  const { db } = database
  for (const { id } of actors) refuseLong('actor id', id)
  const reading = await currentReading(database, dossier, document)
  if (reading === null) return
  await countForDossier(database, dossier, document, -1)
  await db
    .deleteFrom('finding')
    .where('reading', '=', reading)
    .where(sql<boolean>`data #>> '{by,kind}' = 'person'`)
    .execute()
  await insertFindings(database, { reading, dossier, document }, findings)
  for (const batch of inBatches(actors, BATCH))
    await db
      .insertInto('reading_actor')
      .values(
        batch.map(({ id, name, kind, country }) => ({ reading, id, name, kind, country, mentions: 0, statements: 0 })),
      )
      .onConflict((conflict) => conflict.columns(['reading', 'id']).doNothing())
      .execute()
  await sql`update reading_actor set statements =
      (select count(*) from finding
        where finding.reading = ${reading} and finding.kind = 'statement' and reading_actor.id = any(finding.actors))
    where reading = ${reading}`.execute(db)
  await sql`update document set statements =
      (select count(*) from finding where finding.reading = ${reading} and finding.kind = 'statement')
    where dossier = ${dossier} and id = ${document}`.execute(db)
  await countForDossier(database, dossier, document, 1)
}

/** Takes the actors of the document's current reading into the dossier's counts, or out of them. */
async function countForDossier({ db }: Database, dossier: string, document: string, sign: 1 | -1): Promise<void> {
  await sql`insert into dossier_actor as kept
      select ${dossier}, named.id, md5(concat_ws(' ', named.kind, named.country, named.name)), named.name, named.kind,
        coalesce(named.country, ''),
        ${sign}::int, ${sign}::int * named.mentions, ${sign}::int * named.statements
      from document join reading_actor named on named.reading = document.reading
      where document.dossier = ${dossier} and document.id = ${document}
    on conflict (dossier, id, known) do update set readings = kept.readings + excluded.readings,
      mentions = kept.mentions + excluded.mentions, statements = kept.statements + excluded.statements`.execute(db)
  if (sign === -1)
    await db.deleteFrom('dossier_actor').where('dossier', '=', dossier).where('readings', '<=', 0).execute()
}

const actorsBy: { [K in FindingKind]: (data: Extract<Finding, { kind: K }>['data']) => (string | null)[] } = {
  mention: (mention) => [mention.actor],
  statement: (statement) => statement.source.actors,
  event: (event) => event.participants.map((participant) => participant.actor),
  forecast: (forecast) => [forecast.forecaster],
}

/** Whom a finding speaks of: who is named, who says it, who takes part, who foretells. */
function actorsOf({ kind, data }: Finding): string[] {
  const of = actorsBy[kind] as (data: Finding['data']) => (string | null)[]
  return [...new Set(of(data).filter((actor) => actor !== null))]
}

/** When it was said or happened, where the text tells. */
function dayOfFinding({ kind, data }: Finding): string | null {
  return kind === 'statement' || kind === 'event' ? dayOrNull(dayOf(data.when)) : null
}

function countActors({ actors, findings }: NewReading): (Actor & { mentions: number; statements: number })[] {
  const counted = new Map(
    actors.map(({ id, name, kind, country }) => [id, { id, name, kind, country, mentions: 0, statements: 0 }]),
  )
  for (const { finding } of findings) {
    if (finding.kind !== 'mention' && finding.kind !== 'statement') continue
    for (const id of actorsOf(finding)) {
      const actor = counted.get(id)
      if (actor) actor[finding.kind === 'mention' ? 'mentions' : 'statements'] += 1
    }
  }
  return [...counted.values()]
}
