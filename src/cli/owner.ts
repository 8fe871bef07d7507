/** What a command may ask of the store, whoever owns it. */
import type {
  Codebook,
  DescribedOutlet,
  Edition,
  PublicRecord,
  Resource,
  Roster,
  Source,
  StatementRow,
} from '../domain/index.ts'
import type {
  BriefAsked,
  BriefRow,
  CheckedBrief,
  ComparisonKind,
  ComparisonOptions,
  Comparisons,
  DossierCard,
  ExportForm,
  ExportWhat,
  ImportAsked,
  Imported,
  MadeSubscription,
  NewDossier,
  NewSource,
  NewSubscription,
  ReadOptions,
  RecordAsked,
  SetAsideList,
  Settled,
  SourceCard,
  SubscriptionCard,
  Suggested,
  TakeDownAsked,
  TakenDown,
  TakenIn,
  WithdrawAsked,
  Worker,
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
  /** What is written of its outlets. */
  setOutlets(name: string, outlets: readonly DescribedOutlet[]): Promise<void>
  /** Issues that the dossier's statements speak of. */
  suggest(name: string, options: { limit: number }): Promise<Suggested>
  /** What comparing the dossier's documents brings out. */
  compare<K extends ComparisonKind>(name: string, kind: K, options: ComparisonOptions): Promise<Comparisons[K]>
  /** The dossier's stances as rows of a table. */
  rows(name: string): Promise<StatementRow[]>
  /** The bytes of a file. */
  exported(name: string, options: { what: ExportWhat; as: ExportForm }): Promise<Uint8Array>
  /** Takes in a part of a DNA file. */
  importDna(dossier: string, bytes: Uint8Array, asked: ImportAsked): Promise<Imported>
  /** Keeps the bytes of pages, which then wait to be read; one answer for each, in their order. */
  takeIn(dossier: string, resources: readonly Resource[], options: ReadOptions): Promise<TakenIn[]>
  /** What became of those of these takings that wait no more. */
  settled(dossier: string, ids: readonly string[]): Promise<Settled[]>
  /** What failed for good, newest first, with how many there are in all. */
  setAside(dossier: string): Promise<SetAsideList>
  /** Tries again, or lets go of, what failed: these by id, or all. Answers how many there were. */
  retry(dossier: string, ids: readonly string[] | 'all'): Promise<number>
  discard(dossier: string, ids: readonly string[] | 'all'): Promise<number>
  sources(dossier: string): Promise<SourceCard[]>
  addSource(dossier: string, source: NewSource): Promise<Source>
  /** By id or address. */
  removeSource(dossier: string, named: string): Promise<Source>
  /** Has sources asked as soon as a worker is free: these by id or address, or all. */
  askSources(dossier: string, named: readonly string[] | 'all'): Promise<Source[]>
  briefs(dossier: string): Promise<BriefRow[]>
  /** What publishing would do. */
  checkBrief(dossier: string, asked: Pick<BriefAsked, 'file' | 'text'>): Promise<CheckedBrief>
  publish(dossier: string, asked: Omit<BriefAsked, 'by'>): Promise<CheckedBrief>
  unpublish(dossier: string, asked: Omit<WithdrawAsked, 'by'>): Promise<{ slug: string; languages: Edition[] }>
  takeDown(dossier: string, asked: Omit<TakeDownAsked, 'by'>): Promise<TakenDown>
  publishRecord(dossier: string, asked: Omit<RecordAsked, 'by'>): Promise<PublicRecord>
  withdrawRecord(dossier: string): Promise<void>
  /** The dossier's, if it is public. */
  record(dossier: string): Promise<PublicRecord | null>
  subscriptions(dossier: string): Promise<SubscriptionCard[]>
  subscribe(dossier: string, asked: Omit<NewSubscription, 'by'>): Promise<MadeSubscription>
  unsubscribe(dossier: string, id: string): Promise<SubscriptionCard>
  /** Tells who follows it, now, that this is a test. */
  testSubscription(dossier: string, id: string): Promise<SubscriptionCard>
  /** Does what waits, in this process, until stopped; beside a server that is the server's work. */
  work(): Promise<Worker>
  close(): Promise<void>
}
