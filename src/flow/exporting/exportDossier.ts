/** `readout export`: what a dossier holds, in a form that other programs open. */
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
import { type ExportForm, type ExportWhat, exports, mediaTypes } from './forms.ts'
import { agreementNetwork } from './network.ts'
import { documentTable, positionTable } from './tables.ts'
import { rowsWithWords } from './words.ts'

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
    const { made, settings } = agreementNetwork(rows)
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
