/** What is compared: a dossier's documents with what holds in them, or readings made before. */
import { holding } from '../../compare/index.ts'
import {
  type Codebook,
  type Finding,
  type OccurrenceJoin,
  parseReadout,
  type ReadDocument,
  type Readout,
  type Resource,
  type Roster,
} from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import { jsonOf, linesOf } from '../evaluating/lines.ts'
import type { House } from '../house.ts'
import type { Readers } from '../reading/readers.ts'

export interface Compared {
  documents: ReadDocument[]
  codebook: Codebook
  roster: Roster
  /** What people decided on which tellings are of one occurrence. */
  joins?: readonly OccurrenceJoin[]
}

/** All of a dossier, people's decisions applied. Memory: its texts and findings. @throws ReadoutError `dossier-missing` */
export async function documentsOf({ store }: Pick<House, 'store'>, name: string): Promise<Compared> {
  await openDossier(store, name)
  const documents: ReadDocument[] = []
  for (const id of await store.documents.ids(name)) {
    const read = await documentOf(store, name, id)
    if (read) documents.push(read)
  }
  return { documents, ...(await store.dossiers.books(name)), joins: await store.joins.list(name) }
}

async function documentOf(store: Store, dossier: string, id: string): Promise<ReadDocument | null> {
  const stored = await store.documents.get(dossier, id)
  if (!stored) return null
  const findings = holding(await store.readings.findings(dossier, id))
  const of = <K extends Finding['kind']>(kind: K) =>
    findings.flatMap((one) => (one.kind === kind ? [one.data as Extract<Finding, { kind: K }>['data']] : []))
  return {
    document: { ...stored.document, id },
    actors: await store.readings.actorsIn(dossier, id),
    mentions: of('mention'),
    statements: of('statement'),
    events: of('event'),
  }
}

/**
 * Readings as `readout read` prints them, one `readout/1` object a line.
 * @throws ReadoutError `file-invalid`, naming the line
 */
export function readingsIn({ name, bytes }: Resource): Readout[] {
  return Array.from(linesOf(bytes), ({ number, bytes: written }) => {
    const where = `${name}:${number}`
    return parseReadout(jsonOf(written, where), where)
  })
}

/** The same documents read again with another codebook or roster. @throws ReadoutError for one that cannot be read */
export async function readAgainWith(
  readers: Readers,
  documents: readonly ReadDocument[],
  books: { codebook: Codebook; roster: Roster },
  done: (id: string) => void = () => {},
): Promise<ReadDocument[]> {
  return Promise.all(
    documents.map(async ({ document }) => {
      const readout = await readers.document(document, document.id, books)
      done(document.id)
      return readout
    }),
  )
}
