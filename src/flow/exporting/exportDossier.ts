/** `readout export`: what a dossier holds, in a form that other programs open. */
import { networksOf, settingsFrom, tableOf } from '../../compare/index.ts'
import { ReadoutError } from '../../domain/index.ts'
import {
  type Cell,
  csvText,
  eventList,
  matrixTable,
  parquet,
  statementTable,
  writeDna,
  xlsx,
} from '../../formats/index.ts'
import type { Store } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { networkText } from '../networks/output.ts'
import { annotationsOf } from './annotations.ts'
import { dnaContents } from './dnaContents.ts'
import { type ExportForm, type ExportWhat, exports } from './forms.ts'
import { documentTable, positionTable } from './tables.ts'
import { rowsWithWords } from './words.ts'

const mediaTypes: Readonly<Record<ExportForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  eventlist: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  graphml: 'application/graphml+xml; charset=utf-8',
  visone: 'application/graphml+xml; charset=utf-8',
  gexf: 'application/gexf+xml; charset=utf-8',
  dna: 'application/vnd.sqlite3',
  jsonld: 'application/ld+json; charset=utf-8',
}

export interface Exported {
  bytes: Uint8Array
  mediaType: string
}

/** @throws ReadoutError `dossier-missing`; `usage` for a form that this cannot take */
export async function exportDossier(
  house: House,
  name: string,
  { what, as }: { what: ExportWhat; as: ExportForm },
): Promise<Exported> {
  const { store } = house
  await openDossier(store, name)
  const allowed: readonly string[] = exports[what]
  if (!allowed.includes(as))
    throw new ReadoutError('usage', '--as', `"${as}" does not do: ${what} takes ${allowed.join(', ')}`)
  const made = await makers[what](store, name, as)
  return { bytes: typeof made === 'string' ? new TextEncoder().encode(made) : made, mediaType: mediaTypes[as] }
}

type Make = (store: Store, name: string, as: ExportForm) => Promise<Uint8Array | string>

const makers: Readonly<Record<ExportWhat, Make>> = {
  async statements(store, name, as) {
    const { rows, texts } = await rowsWithWords(store, name)
    if (as === 'dna') return writeDna(await dnaContents(store, name, rows, texts))
    return as === 'eventlist' ? eventList(rows) : tableAs('statements', statementTable(rows), as)
  },
  async network(store, name, as) {
    const { rows } = await rowsWithWords(store, name)
    const settings = settingsFrom({
      networkType: 'onemode',
      qualifierAggregation: 'subtract',
      normalization: 'average',
    })
    const made = networksOf(tableOf(rows), settings)
    if (as === 'graphml' || as === 'visone' || as === 'gexf') return networkText(made, settings, as, rows)
    const [network] = made.networks
    return tableAs('network', network ? matrixTable(network) : [], as)
  },
  positions: async (store, name, as) => tableAs('positions', await positionTable(store, name), as),
  documents: async (store, name, as) => tableAs('documents', await documentTable(store, name), as),
  annotations: (store, name) => annotationsOf(store, name),
}

async function tableAs(name: string, table: Cell[][], as: ExportForm): Promise<Uint8Array | string> {
  if (as === 'xlsx') return xlsx([{ name, rows: table }])
  return as === 'parquet' ? parquet(table) : csvText(table)
}
