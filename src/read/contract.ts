/** What a reader is, whatever it is made of: rules now, trained models later. */
import type { Codebook, Document, Findings, Roster } from '../domain/index.ts'

export interface ReaderOptions {
  /** Everyone the reader may know: states, organisations, people, with their names in several languages. */
  roster: Roster
  /** The issues to find stances on. */
  codebook: Codebook
  /** Findings less sure than this are left out; 0 to 1. */
  threshold?: number
}

export interface Reader {
  readonly name: string
  readonly version: string
  /** @param revision the id of the revision that `document.text` is */
  read(document: Document, revision: string): Findings & { warnings: string[] }
}
