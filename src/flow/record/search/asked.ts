/** What the public's search is asked, and what it answers. */

import type { MarkedPiece } from '../../../compare/index.ts'
import type { CitedDocument, Edition, Outlet, StanceValue, Voice } from '../../../domain/index.ts'
import type { NamedActor, NamedIssue } from '../../views/names.ts'
import type { BriefHit } from './briefs.ts'

/** In the order in which they are shown. */
export const foundKinds = ['brief', 'statement', 'source', 'actor', 'issue'] as const
export type FoundKind = (typeof foundKinds)[number]

/** What is looked for; null does not matter. */
export interface PublicSearch {
  /** Words, "a phrase", or, -not. */
  query: string
  kind: FoundKind | null
  /** Ids. */
  outlet: string | null
  actor: string | null
  issue: string | null
  /** Days, `YYYY-MM-DD`, both of them in. */
  from: string | null
  to: string | null
  voice: Voice | null
  stance: StanceValue | null
  /** Words are taken as they are typed, although nothing has them. */
  exact: boolean
  /** The editions whose briefs are looked through; all where nothing is said. */
  editions?: readonly Edition[]
}

/** A record that something was found in. */
export interface FoundIn {
  slug: string
  title: string
}

export type Found =
  | ({ kind: 'brief' } & BriefHit)
  | {
      kind: 'statement'
      record: FoundIn
      id: string
      sources: NamedActor[]
      /** Null where no more of the document's words may be shown. */
      words: MarkedPiece[] | null
      voice: Voice
      on: string | null
      stances: { issue: NamedIssue; stance: StanceValue }[]
      document: CitedDocument & { id: string }
      outlet: Outlet | null
    }
  | {
      kind: 'source'
      record: FoundIn
      id: string
      title: MarkedPiece[] | null
      document: CitedDocument
      outlet: Outlet | null
      statements: number
    }
  | {
      kind: 'actor' | 'issue'
      record: FoundIn
      id: string
      name: MarkedPiece[]
      /** What the name is written in, where that is not the language of the edition. */
      language?: string
      /** Another of its names or phrases that was asked for. */
      also: MarkedPiece[] | null
      statements: number
    }

/** One answer to a filter, with how much of what is found it leaves. */
export interface Choice {
  id: string
  name: string
  count: number
}

export interface SearchAnswer {
  /** Whether anything was looked for. */
  asked: boolean
  /** The query whose results these are, where words were misspelt; null for the one that was typed. */
  instead: string | null
  /** All its words stand everywhere. */
  common: boolean
  counts: Record<FoundKind, number>
  /** Of the briefs only so many were looked at, the newest; null where all were. */
  newest: number | null
  /** Of the kind asked for a page; else a few of each, in the order of the kinds. */
  found: Found[]
  /** Where the next page begins; null on the last, and where several kinds are shown. */
  next: string | null
  outlets: Choice[]
  actors: Choice[]
  issues: Choice[]
  voices: Choice[]
  stances: Choice[]
}

/** Something new that a search finds, for those who follow it. */
export interface SearchNews {
  found: Exclude<Found, { kind: 'actor' | 'issue' }>
  /** The moment it is of, ISO 8601 UTC. */
  at: string
  language: Edition
}
