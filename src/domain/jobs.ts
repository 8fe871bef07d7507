/** Work that waits for a worker: done at least once, so that a stopped or killed run goes on where it was. */

/** Every kind of work, in the order in which a free worker looks for some. */
export const jobKinds = ['collect', 'page', 'read-again', 'alert', 'deliver'] as const
export type JobKind = (typeof jobKinds)[number]

/** What each kind of work is done on. */
export interface JobInputs {
  /** Asking a source what is new, and taking it in. */
  collect: { dossier: string; source: string }
  /** Extracting, reading and keeping bytes that were taken in; `taken` names the taking, `snapshot` the bytes. */
  page: { dossier: string; taken: string; snapshot: string }
  /** Reading a dossier's documents again where another reader, codebook or roster read them. */
  'read-again': { dossier: string }
  /** Finding out what is new in a dossier for those who follow it; `served` is where its pages are, for links to them. */
  alert: { dossier: string; served: Served }
  /** Telling somebody who follows it; by the id of what is to be told. */
  deliver: { dossier: string; delivery: string }
}

/** Where the desk and the public site are served, without a path; null where they are not. */
export interface Served {
  desk: string | null
  site: string | null
}

/** Work to be done. */
export type NewJob = { [K in JobKind]: { kind: K; input: JobInputs[K] } }[JobKind]

/** How often a worker must say that it lives, in seconds; three times as long without a word and its work is another's. */
export const HEARTBEAT = 5

/** Work in a worker's hands. */
export type Job = NewJob & {
  id: string
  /** How often it was begun, this time counted. */
  tries: number
}

/** Work that failed for good, as far as a machine can tell: a person looks at it, retries it or lets it go. */
export interface SetAside {
  id: string
  dossier: string
  job: NewJob
  /** What a person calls it: a path, an address. */
  input: string
  /** A code of the table of errors, and what went wrong and what to do, as everywhere. */
  code: string
  reason: string
  remedy: string
  tries: number
  /** ISO 8601 UTC. */
  at: string
}
