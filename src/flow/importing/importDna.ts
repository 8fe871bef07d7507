/** `readout import`: a database of the Discourse Network Analyzer into a dossier. */
import { hashOf, makeReview, ReadoutError, type Resource } from '../../domain/index.ts'
import { type DnaFile, readDna } from '../../formats/index.ts'
import type { Store, StoredDocument } from '../../store/index.ts'
import { keepPage } from '../adding/addPage.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import { planBooksOf } from '../dossiers/readAgain.ts'
import type { House } from '../house.ts'
import { movePositions } from '../movePositions.ts'
import { placeAdditions } from '../reviewing/additions.ts'
import { planBooks } from './books.ts'
import { type PlannedDocument, planDocuments, withoutMarks } from './documents.ts'
import { type Coded, planStatements } from './statements.ts'
import { counted, type ImportAsked, type Imported } from './types.ts'

export async function importDna(
  house: House,
  dossier: string,
  bytes: Uint8Array,
  { input, as, from = 0, most = Number.POSITIVE_INFINITY }: ImportAsked,
): Promise<Imported> {
  const { sample } = await openDossier(house.store, dossier)
  if (sample)
    throw new ReadoutError('dossier-sample', `dossier "${dossier}"`, 'nothing of one’s own goes into the sample')
  const file = withoutMarks(readCoded(bytes, { input, as }))
  const plan = await planBooksOf(house, dossier, (own) => planBooks(file, as, own, input))
  const { documents, left, remarks } = planDocuments(file, input)
  const statements = planStatements(file, as, plan)

  const report: Imported = {
    dossier,
    documents: { all: file.documents.length, added: 0, there: 0 },
    statements: { all: file.statements.length + file.strays.length, added: 0, there: 0 },
    actors: plan.actors,
    issues: plan.issues,
    left: from === 0 ? [...left, ...statements.left] : [],
    remarks: from === 0 ? [...plan.remarks, ...remarks, ...statements.remarks] : [],
    next: from + most < documents.length ? from + most : null,
    total: documents.length,
  }
  const some = documents.slice(from, from + most)
  let at = 0
  const inTurn = async () => {
    for (let document = some[at++]; document; document = some[at++]) {
      const coded = document.ids.flatMap((id) => statements.coded.get(id) ?? [])
      await take(house, dossier, document, coded, report).catch((error: unknown) => {
        if (!(error instanceof ReadoutError) || error.code.startsWith('store-')) throw error
        const lost = coded.length === 0 ? '' : ` (with ${counted(coded.length, 'statement')})`
        report.left.push({ what: `${document.what}${lost}`, reason: error.reason })
      })
    }
  }
  await Promise.all(Array.from({ length: house.readers.size + 1 }, inTurn))
  return report
}

/** @throws ReadoutError `file-invalid` for what is no file of DNA 3, or one whose statements have none of the variables */
export function readCoded(bytes: Uint8Array, { input, as }: Pick<ImportAsked, 'input' | 'as'>): DnaFile {
  const file = readDna(bytes, input)
  checkVariables(file, as, input)
  return file
}

/** @throws ReadoutError `file-invalid` when the statements have no variable for who or for what */
function checkVariables({ statements }: DnaFile, as: ImportAsked['as'], input: string): void {
  if (statements.length === 0) return
  const there = [...new Set(statements.flatMap(({ variables }) => Object.keys(variables)))]
  const refuse = (missing: string, options: string) => {
    const remedy = `Say which of ${there.map((name) => `"${name}"`).join(', ')} it is, with ${options}`
    throw new ReadoutError('file-invalid', input, `its statements have no variable ${missing}`, { remedy })
  }
  if (!there.includes(as.concept)) refuse(`"${as.concept}"`, '--concept NAME')
  if (!there.includes(as.person) && !there.includes(as.organization))
    refuse(`"${as.person}" or "${as.organization}"`, '--person NAME or --organization NAME')
}

/** One document with its statements, all or nothing of it. */
async function take(
  house: House,
  dossier: string,
  document: PlannedDocument,
  coded: readonly Coded[],
  report: Imported,
): Promise<void> {
  const { name, url, text, told, options } = document
  const there = [
    url === null ? null : await house.store.documents.at(dossier, url),
    await house.store.documents.at(dossier, name),
  ]
  const same = there.find((one) => one?.document.text === text)
  const at = new Date(house.now()).toISOString()
  if (same) {
    const put = await house.store.transaction(async (store) => {
      await store.lock(dossier)
      return putStatements(store, same, coded, at)
    })
    report.documents.there += document.ids.length
    count(report, coded, put)
    return
  }
  const elsewhere = there[0] !== null
  if (elsewhere)
    report.remarks.push({
      what: document.what,
      reason: `the dossier has ${url} with another text, so it stands beside that under a name of its own`,
    })
  const resource: Resource = {
    name,
    url: elsewhere ? null : url,
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/plain; charset=utf-8',
    retrieved: at,
    told,
  }
  let put = 0
  const kept = await keepPage(house, dossier, resource, options, async (store, added) => {
    const stored = await store.documents.get(dossier, added.document)
    if (stored) put = await putStatements(store, stored, coded, at)
  })
  report.documents[kept.outcome === 'new' ? 'added' : 'there'] += 1
  report.documents.there += document.ids.length - 1
  count(report, coded, put)
}

function count({ statements }: Imported, coded: readonly Coded[], put: number): void {
  statements.added += put
  statements.there += coded.length - put
}

/** Adds those that were not added before; one that somebody took back stays taken back. Answers how many there were. */
async function putStatements(
  store: Store,
  { id, dossier, document: { text } }: StoredDocument,
  coded: readonly Coded[],
  at: string,
): Promise<number> {
  const seen = new Map<string, number>()
  let put = 0
  for (const { key, anchors, change, by } of coded) {
    // Coded twice in the same way, it is there twice.
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    const review = hashOf('dna', id, key, String(nth))
    if (await store.reviews.get(dossier, review)) continue
    const made = makeReview({ id: review, kind: 'statement', decision: 'add', anchors, change, by, at })
    await store.reviews.put({ ...made, dossier, document: id, finding: null, carriage: 'place', undone: null })
    put++
  }
  if (put === 0) return 0
  await placeAdditions(store, dossier, id, { text, reviews: await store.reviews.ofDocument(dossier, id) })
  await movePositions(store, dossier, id)
  await store.audit.write(dossier, { at, who: 'readout', what: 'import', subject: id, detail: { statements: put } })
  return put
}
