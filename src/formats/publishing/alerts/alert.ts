/** What followers are told: a new statement by an actor on an issue, a shift, a contradiction. Never a verdict. */
import type { Contradiction, StanceValue, Voice } from '../../../domain/index.ts'

/** Words that an alert rests on. All texts are plain text. */
export interface AlertWords {
  /** Null where no more of that text may be shown. */
  quote: string | null
  /** Whose they are; empty when nobody is named. */
  sources: readonly string[]
  stance: StanceValue | null
  voice: Voice | null
  /** When they were said or, failing that, published: `YYYY-MM-DD`. */
  day: string | null
  title: string | null
  outlet: string | null
  /** Where they were published. */
  source: string | null
  /** Where Readout shows them; null where it is not served. */
  url: string | null
}

/** What somebody follows, by name; null for whoever and whatever. */
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
  /** Whether a person decided for all that it rests on; else the machine found it, and nobody has looked yet. */
  reviewed: boolean
} & (
  | { kind: 'statement'; words: readonly [AlertWords] }
  /** What held before, and what does now. */
  | { kind: 'shift'; words: readonly [before: AlertWords, now: AlertWords] }
  /** Two that do not fit; which of them holds is not said. */
  | { kind: 'contradiction'; how: Contradiction['kind']; words: readonly [AlertWords, AlertWords] }
)

/** All that is new at one time for somebody who follows it. */
export interface Digest {
  /** The same however often it is sent. */
  id: string
  /** ISO 8601 UTC. */
  at: string
  follows: Followed
  /** None in a test of the way. */
  alerts: readonly Alert[]
  /** How many more there are than stand here. */
  more: number
  /** Where it is ended: an address, or a command. To an https address a POST, as mail programs send it, is enough (RFC 8058). */
  stop: string
}
