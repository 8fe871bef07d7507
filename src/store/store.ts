/**
 * What a store can do, the same for every engine. Rooms beyond this one know only these types; the SQL stays in the
 * files beside this one, one file a noun. Every method works inside the transaction it was reached through.
 */
import type {
  Actor,
  Anchor,
  Carriage,
  Codebook,
  Dossier,
  EventStatus,
  EventType,
  Finding,
  FindingKind,
  OccurrenceJoin,
  Outlet,
  Position,
  PositionPoint,
  Review,
  Roster,
  StanceValue,
  Statement,
  Voice,
} from '../domain/index.ts'
import type { FollowingStore } from './following.ts'
import type { BriefStore, BriefWordStore, RecordStore } from './publishing.ts'
import type { DocumentStore, LikenessStore, SearchStore } from './texts.ts'
import type { IntakeStore, JobStore, SetAsideStore, SourceStore } from './work.ts'

export interface Store {
  readonly engine: 'pglite' | 'postgres'
  readonly dossiers: DossierStore
  readonly outlets: OutletStore
  readonly documents: DocumentStore
  readonly readings: ReadingStore
  readonly reviews: ReviewStore
  readonly positions: PositionStore
  readonly joins: JoinStore
  readonly audit: AuditStore
  readonly search: SearchStore
  readonly likeness: LikenessStore
  readonly jobs: JobStore
  readonly intake: IntakeStore
  readonly setAside: SetAsideStore
  readonly sources: SourceStore
  readonly briefs: BriefStore
  readonly briefWords: BriefWordStore
  readonly records: RecordStore
  readonly following: FollowingStore
  /** All of `work` or nothing of it. A transaction inside a transaction joins the outer one. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>
  /**
   * Lets one writer at a time into a dossier: others wait here until the transaction ends in which this is called.
   * @throws Error outside of a transaction
   */
  lock(dossier: string): Promise<void>
  /**
   * Calls `tell` after each change to what public pages show, whichever process makes it, and whenever one may have been
   * missed.
   */
  watchPublic(tell: () => void): Promise<Watch>
  /** What `readout doctor` shows: engine, server version, schema version, counts of rows and bytes. */
  health(): Promise<StoreHealth>
  close(): Promise<void>
}

/** Being told of changes, until it is stopped. */
export interface Watch {
  /** False while changes may be missed. */
  readonly sure: boolean
  stop(): Promise<void>
}

export interface StoreHealth {
  engine: 'pglite' | 'postgres'
  server: string
  schema: number
  dossiers: number
  documents: number
  findings: number
  reviews: number
  bytes: number
}

export interface DossierStore {
  /** Oldest first; removed ones only when asked for. */
  list(options?: { removed?: boolean }): Promise<(Dossier & { documents: number })[]>
  /** Null when there is none; a removed one is found too, and says so in `removed`. */
  get(name: string): Promise<Dossier | null>
  /** The same with its books. */
  withBooks(name: string): Promise<{ dossier: Dossier; books: Books } | null>
  /** @throws ReadoutError `dossier-exists`, also for a removed one of that name. */
  create(dossier: Dossier, books: Books): Promise<void>
  books(name: string): Promise<Books>
  /**
   * Changes whenever a document, a reading, a decision or a book of the dossier does, or a document is taken down or shown
   * again; the same text means nothing has.
   */
  stamp(name: string): Promise<string>
  setBooks(name: string, books: Books): Promise<void>
  /** Marks as removed at `at`, or as there again with null. */
  setRemoved(name: string, at: string | null): Promise<void>
  /** Deletes for good what was removed before `before`; returns the names. */
  purge(before: string): Promise<string[]>
}

/** What the dossier's analysts wrote by hand. */
export interface Books {
  codebook: Codebook
  roster: Roster
}

export interface OutletStore {
  put(dossier: string, outlet: Outlet): Promise<void>
  list(dossier: string): Promise<Outlet[]>
}

/** A finding at its place, with the person's decision that stands at it. */
export interface StoredFinding {
  finding: Finding
  document: string
  /** One anchor a span, in the order of the finding's roles. */
  anchors: Anchor[]
  /** The newest decision in force on it: undoing that one brings back the one before. */
  review: StoredReview | null
}

/** A finding as a reading had it that may no longer be the document's. */
export interface FormerFinding {
  finding: Finding
  document: string
  anchors: Anchor[]
  /** The revision it rests on, who read it, and whom that named. */
  revision: string
  reader: { name: string; version: string }
  actors: Actor[]
  /** All findings of its kind in that reading, itself among them, in the order of the text. */
  beside: { id: string; anchors: Anchor[] }[]
}

export interface NewReading {
  dossier: string
  document: string
  revision: string
  reader: { name: string; version: string }
  /** A hash of the codebook and roster it was made with. */
  books: string
  warnings: string[]
  actors: Actor[]
  findings: { finding: Finding; anchors: Anchor[] }[]
}

/** Which events are meant; what is left out does not matter. */
export interface EventChoice {
  type?: EventType
  status?: EventStatus
  /** Who takes part. */
  actor?: string
}

export interface ReadingStore {
  /** Makes this the document's current reading; the one before stays in the record but no longer shows. */
  put(reading: NewReading): Promise<void>
  /**
   * Makes these the findings that people added to the document's current reading, in place of those that were; with the
   * actors that they name. The caller holds the dossier's lock.
   */
  setAdded(dossier: string, document: string, added: Pick<NewReading, 'actors' | 'findings'>): Promise<void>
  /** The findings of a document's current reading, by place; `kind` narrows, `limit` and `offset` count after that. */
  findings(
    dossier: string,
    document: string,
    options?: { kind?: FindingKind; limit?: number; offset?: number },
  ): Promise<StoredFinding[]>
  /** A stretch of the findings of each kind, by place; one that would begin behind the last begins with it. */
  stretches(
    dossier: string,
    document: string,
    asked: Record<FindingKind, { from: number; limit: number }>,
  ): Promise<FindingStretches>
  /**
   * Findings of current readings by their ids, those there are, in the order of the ids. Two documents that have shown
   * the same bytes have findings of the same id: the one added first stands.
   */
  findingsByIds(dossier: string, ids: readonly string[]): Promise<StoredFinding[]>
  /** The same, each of the document that is named, in no order. */
  findingsIn(dossier: string, asked: readonly { document: string; id: string }[]): Promise<StoredFinding[]>
  /**
   * A finding of any reading there ever was, the newest that has it: for addresses that outlived it. Null when no
   * reading ever had it.
   */
  former(dossier: string, id: string): Promise<FormerFinding | null>
  /** Ids of the documents without a reading, or whose current one was made by another reader, version or books. */
  stale(dossier: string, current: Pick<NewReading, 'reader' | 'books'>): Promise<string[]>
  /** Statements whose source is the actor, newest first. */
  statementsBy(dossier: string, actor: string, limit: number): Promise<StoredFinding[]>
  /** Who said each statement of the dossier and who tells it, without the words; those of the newest document first. */
  attributions(dossier: string): Promise<Attribution[]>
  /** Forecasts of all documents, those of the newest document first. */
  forecasts(dossier: string, limit: number): Promise<StoredFinding[]>
  /** Events of all documents, newest first: by the day of the event where the text tells, else the document's. */
  events(dossier: string, limit: number, choice?: EventChoice): Promise<StoredFinding[]>
  /** How many events there are of each type and status; with `actor`, those it takes part in. */
  eventCounts(dossier: string, actor?: string): Promise<{ type: EventType; status: EventStatus; events: number }[]>
  /** The actors that a document's current reading names. */
  actorsIn(dossier: string, document: string): Promise<Actor[]>
  /** The actors of the current readings, most mentioned first; with `ids`, those of them. */
  actors(dossier: string, ids?: readonly string[]): Promise<(Actor & { mentions: number; statements: number })[]>
  actor(dossier: string, id: string): Promise<Actor | null>
}

/** What a document's current reading found, as much of it as was asked for, and all that people decided on it. */
export interface FindingStretches {
  found: Record<FindingKind, StoredFinding[]>
  /** How many the reading has of each kind. */
  totals: Record<FindingKind, number>
  /** The decisions in force, oldest first. */
  reviews: StoredReview[]
}

/** A statement without its words, with the outlet that prints it and the decision in force on it. */
export interface Attribution {
  id: string
  /** The outlet's name, and the one that its page bears. */
  outlet: { name: string | null; printed: string | null }
  data: Pick<Statement, 'source' | 'via' | 'voice' | 'negated'>
  review: Pick<Review, 'decision' | 'change'> | null
}

/** A review with where it now stands. */
export interface StoredReview extends Review {
  dossier: string
  document: string
  /** The finding it stands at in the current reading; null when lost, and for an addition of a person's own. */
  finding: string | null
  carriage: Carriage
  /** ISO 8601 UTC; null while it is in force. */
  undone: string | null
}

export interface ReviewStore {
  put(review: StoredReview): Promise<void>
  /** In force, oldest first. */
  ofDocument(dossier: string, document: string): Promise<StoredReview[]>
  get(dossier: string, id: string): Promise<StoredReview | null>
  /** Says where a review now stands. */
  place(dossier: string, id: string, carriage: Carriage, finding: string | null): Promise<void>
  undo(dossier: string, id: string, at: string): Promise<void>
  /**
   * The documents with a decision in force that is no rejection, in the order of their ids; each with a stamp that changes
   * whenever a decision on it, its reading or its source's words do, and never becomes again what it was.
   */
  decided(dossier: string): Promise<{ document: string; stamp: string }[]>
  /** When the last decision was made or undone (ISO 8601 UTC); null where there is none. */
  changed(dossier: string): Promise<string | null>
  /** In force but not to be placed: for a person to look at. */
  lost(dossier: string): Promise<StoredReview[]>
}

/** A position without its points. */
export interface PositionCell {
  actor: string
  issue: string
  now: StanceValue
  /** What each voice alone says now. */
  voices: Partial<Record<Voice, StanceValue>>
  points: number
  shifts: number
}

export interface PositionStore {
  /** Positions of the given pairs, or all of the dossier's, locked until the transaction ends. */
  load(dossier: string, pairs?: { actor: string; issue: string }[]): Promise<Position[]>
  /** Positions of one actor, or on one issue; not locked. */
  among(dossier: string, of: { actor: string } | { issue: string }): Promise<Position[]>
  /** What the matrix shows of every position, without its points. */
  cells(dossier: string): Promise<PositionCell[]>
  /** The newest shifts, newest first, each as a position of its two points; and how many there are. */
  moves(dossier: string, limit: number): Promise<{ moves: Position[]; total: number }>
  /** True while some were saved by an older program, without what `cells` and `moves` show. */
  outdated(dossier: string): Promise<boolean>
  /**
   * Replaces the positions of the pairs that these cover; one without points is deleted. Points come back, and shifts
   * count them, in the order of day (none first), time, document, start, statement, end, stance and voice.
   */
  save(dossier: string, positions: Position[]): Promise<void>
  /** The points for and against, in the order of actor, issue and the points of each. */
  sided(dossier: string): Promise<PositionPoint[]>
  /** The points that rest on a document's statements. */
  pointsOf(dossier: string, document: string): Promise<PositionPoint[]>
}

export interface JoinStore {
  put(dossier: string, join: OccurrenceJoin): Promise<void>
  /** In force, oldest first. */
  list(dossier: string): Promise<OccurrenceJoin[]>
  /** Undone twice, it stays as first undone. @throws ReadoutError `not-found` */
  undo(dossier: string, id: string, at: string): Promise<void>
}

export interface AuditEntry {
  at: string
  who: string
  /** What was done: `add`, `review`, `undo`, `dossier-create`, … */
  what: string
  /** The document, finding or dossier it was done to. */
  subject: string
  detail: unknown
}

export interface AuditStore {
  write(dossier: string | null, entry: AuditEntry): Promise<void>
  /** Newest first. */
  list(dossier: string | null, limit: number): Promise<AuditEntry[]>
  /** Whether there is an entry of that, however old. */
  has(dossier: string | null, of: Pick<AuditEntry, 'what' | 'subject'>): Promise<boolean>
}
