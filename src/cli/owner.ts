/** What a command may ask of the store, whoever owns it. */
import type { Codebook, Resource, Roster, StatementRow } from '../domain/index.ts'
import type {
  Added,
  ComparisonKind,
  ComparisonOptions,
  Comparisons,
  DossierCard,
  ExportForm,
  ExportWhat,
  NewDossier,
  ReadOptions,
  Suggested,
} from '../flow/index.ts'

export interface Owner {
  /** The server's address, or null when this process owns the store. */
  readonly server: string | null
  list(options: { removed?: boolean }): Promise<DossierCard[]>
  create(dossier: NewDossier): Promise<void>
  /** Makes the dossier unless it is there. */
  ensure(name: string): Promise<'made' | 'there'>
  remove(name: string): Promise<{ restorableUntil: string }>
  restore(name: string): Promise<void>
  setBooks(name: string, books: { codebook?: Codebook; roster?: Roster }): Promise<void>
  /** Issues that the dossier's statements speak of. */
  suggest(name: string, options: { limit: number }): Promise<Suggested>
  /** What comparing the dossier's documents brings out. */
  compare<K extends ComparisonKind>(name: string, kind: K, options: ComparisonOptions): Promise<Comparisons[K]>
  /** The dossier's stances as rows of a table. */
  rows(name: string): Promise<StatementRow[]>
  /** The bytes of a file. */
  exported(name: string, options: { what: ExportWhat; as: ExportForm }): Promise<Uint8Array>
  add(dossier: string, resource: Resource, options: ReadOptions): Promise<Added>
  close(): Promise<void>
}
