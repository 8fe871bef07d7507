/** What a reader is, whatever it is made of. */
import type { Codebook, Document, Findings, RangeTable, Roster } from '../domain/index.ts'
import type { Models } from './models/open.ts'

/** What a reader is told of the dossier it reads for. */
export interface DossierOptions {
  /** Everyone the reader may know: states, organisations, people, with their names in several languages. */
  roster: Roster
  /** The issues to find stances on. */
  codebook: Codebook
  /** What gives words of likelihood their range; `icd-203` by default. */
  ranges?: RangeTable
  /** Findings less sure than this are left out; 0 to 1. */
  threshold?: number
}

export interface ReaderOptions extends DossierOptions {
  /** What was learned, see `openModels`. */
  models: Models
}

export interface Reader {
  readonly name: string
  readonly version: string
  /** @param revision the id of the revision that `document.text` is */
  read(document: Document, revision: string): Findings & { warnings: string[] }
}
