/** What followers are told at once: a new statement by an actor on an issue, a shift, a contradiction. Never a verdict. */
import type { StanceValue } from '../../../domain/index.ts'

/** Words that an alert rests on. All texts are plain text. */
export interface AlertWords {
  quote: string
  /** Whose they are; empty when nobody is named. */
  sources: readonly string[]
  stance: StanceValue | null
  /** When they were said or, failing that, published: `YYYY-MM-DD`. */
  day: string | null
  title: string | null
  outlet: string | null
  /** Where they were published. */
  source: string | null
  /** Where Readout shows them. */
  url: string
}

/** What somebody follows; null for whoever and whatever. */
export interface Followed {
  dossier: string
  actor: string | null
  issue: string | null
}

/** Something that happened, with the words it rests on. */
export type Alert = {
  /** The same whenever the same is told, so that whoever gets it twice can tell. */
  id: string
  /** ISO 8601 UTC. */
  at: string
  dossier: string
  actor: string | null
  issue: string | null
} & (
  | { kind: 'statement'; words: readonly [AlertWords] }
  /** What held before, and what does now. */
  | { kind: 'shift'; words: readonly [before: AlertWords, now: AlertWords] }
  /** Two that do not fit; which of them holds is not said. */
  | { kind: 'contradiction'; words: readonly [AlertWords, AlertWords] }
)

/** Who gets an alert, and why. */
export interface Subscription {
  follows: Followed
  /** Where it is ended. A POST to it, as mail programs send it (RFC 8058), must be enough. */
  stop: string
}
