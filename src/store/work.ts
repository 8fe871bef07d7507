/** What a store can do for work that goes on by itself: jobs, bytes taken before they are read, failures, sources. */
import type {
  ErrorCode,
  FetchAttempt,
  InputForm,
  Job,
  JobKind,
  NewJob,
  RangeTable,
  Resource,
  SetAside,
  Source,
} from '../domain/index.ts'

export interface JobStore {
  /**
   * Opens the queue in this process; once is enough. Nobody else can work on an embedded store: what was in the hands
   * of a process that has ended is given back at once. Elsewhere that is when its heart has not beaten for a while.
   * Not to be called in a transaction.
   */
  start(): Promise<void>
  /** Adds work, in the transaction it is called in. What waits already or is being done is not added again, but for pages. */
  send(jobs: readonly NewJob[]): Promise<void>
  /** Takes work of a kind into this worker's hands, at most `limit` jobs. */
  take(kind: JobKind, limit: number): Promise<Job[]>
  /** Says that these are still being worked on; needed every `HEARTBEAT` seconds. */
  alive(jobs: readonly Job[]): Promise<void>
  /** The work is done, and forgotten. */
  done(job: Job): Promise<void>
  /** The work failed and is to be tried again, later each time. */
  again(job: Job, reason: string): Promise<void>
  /** Takes work that was begun too often by workers that ended over it. */
  dead(limit: number): Promise<Job[]>
  /** Forgets work that is dead. */
  bury(job: Job): Promise<void>
}

/** How bytes are to be read, as asked for when they were taken. */
export interface TakingOptions {
  as?: InputForm
  published?: string
  language?: string
  threshold?: number
  ranges?: RangeTable
}

/** Bytes that come in, with what is known of them. */
export interface Taking {
  address: string
  resource: Resource
  /** The bytes' hash. */
  snapshot: string
  options: TakingOptions
  /** A hash of what else than the bytes decides what is read in them. */
  how: string
  /** The source that brought them, by its id. */
  source: string | null
}

/** What came of reading a page and keeping it. */
export interface Kept {
  document: string
  outcome: 'new' | 'revised' | 'unchanged'
  title: string | null
  statements: number
  warnings: string[]
}

/** What became of a taking: it waits, it is kept, or it failed. */
export type Settled =
  | { id: string; kept: Kept }
  | { id: string; failed: { code: ErrorCode; input: string; reason: string; remedy: string } }

/** A taking as it is held. */
export interface Taken extends Omit<Taking, 'address'> {
  dossier: string
  id: string
  state: 'waiting' | 'kept' | 'set-aside'
}

export interface IntakeStore {
  /**
   * Keeps bytes and says that they wait to be read. Where the same bytes were taken the same way before, nothing is
   * kept again: `kept` says what they are, or they wait already.
   * @returns one for each, in their order; `fresh` ones need a job
   */
  put(
    dossier: string,
    takings: readonly Taking[],
    at: string,
  ): Promise<{ id: string; fresh: boolean; kept: Kept | null }[]>
  get(dossier: string, id: string): Promise<Taken | null>
  /** Notes what came of these bytes, unless others have been taken at their address since. */
  settle(taken: Pick<Taken, 'dossier' | 'id' | 'snapshot'>, kept: Kept | null): Promise<void>
  /** Makes what failed wait again. @returns the bytes' hash, or null when nothing failed there */
  again(dossier: string, id: string): Promise<string | null>
  /** Those of these that wait no more. One that is not there at all is left out. */
  settled(dossier: string, ids: readonly string[]): Promise<Settled[]>
  /** How many wait to be read. */
  waiting(dossier: string): Promise<number>
  /** Which of these addresses something was ever taken at. */
  held(dossier: string, addresses: readonly string[]): Promise<string[]>
  /** Documents by when they came, newest first, with how; `before` is the last one of the page before. */
  arrivals(dossier: string, options: { limit: number; before?: { added: string; id: string } }): Promise<Arrival[]>
  /** How many documents came from each outlet on each day since, and when the last one did. */
  arrivalsByDay(dossier: string, since: string): Promise<{ outlet: string | null; day: string; documents: number }[]>
}

/** A document that came, and why it is here. */
export interface Arrival {
  /** The document's id, and when it came, ISO 8601 UTC. */
  id: string
  added: string
  /** The id of the source that brought it, if one did. */
  source: string | null
  /** Where its bytes were taken, if they were taken by a job. */
  name: string | null
}

export interface SetAsideStore {
  put(failed: SetAside): Promise<void>
  /** Newest first. */
  list(dossier: string, limit: number): Promise<SetAside[]>
  get(dossier: string, id: string): Promise<SetAside | null>
  count(dossier: string): Promise<number>
  /** @returns whether it was there */
  remove(dossier: string, id: string): Promise<boolean>
}

export interface SourceStore {
  /** @throws ReadoutError `conflict` when the dossier has one of that address */
  create(source: Source): Promise<void>
  /** Oldest first. */
  list(dossier: string): Promise<Source[]>
  get(dossier: string, id: string): Promise<Source | null>
  /** With all that is known of its attempts; its documents stay. @returns whether it was there */
  remove(dossier: string, id: string): Promise<boolean>
  /** Of all dossiers that are not removed: those to be asked by now, the longest overdue first. */
  due(now: string, limit: number): Promise<Source[]>
  /** Says what is to be known of it for the next time. */
  polled(source: Pick<Source, 'dossier' | 'id' | 'validators' | 'due' | 'good' | 'failures'>): Promise<void>
  log(dossier: string, attempts: readonly FetchAttempt[]): Promise<void>
  /** Newest first. */
  attempts(dossier: string, source: string, limit: number): Promise<FetchAttempt[]>
  /** How many texts each source brought on each day since. */
  broughtByDay(dossier: string, since: string): Promise<{ source: string; day: string; brought: number }[]>
  /** Forgets attempts before `before`. @returns how many */
  prune(before: string): Promise<number>
}
