/** What the public site asks of flow. Only what a person published comes through here. Tests put a stand-in here. */
import type { Correction, Edition } from '../../domain/index.ts'
import {
  type BriefCard,
  type BriefList,
  type BriefView,
  type House,
  type PublicDayView,
  type ReaderView,
  readerView,
} from '../../flow/index.ts'

/** What an edition answers of a brief's name. */
export type BriefAnswer =
  | { kind: 'published'; brief: BriefView }
  /** Not in this edition, but in these. */
  | { kind: 'elsewhere'; languages: Edition[] }
  /** It was public and is no more, since this moment (ISO 8601 UTC); the note says why, if a person left one. */
  | { kind: 'taken-down'; at: string; note: string | null }
  | { kind: 'unknown' }

/** A correction with the brief it was made in. */
export interface CorrectedBrief {
  brief: BriefCard
  correction: Correction
}

export interface PublicFlow {
  /** The newest briefs, from where an earlier page ended. @throws ReadoutError `invalid` for a cursor that is none */
  home(edition: Edition, cursor: string | null): Promise<BriefList>
  /** A day (`YYYY-MM-DD`), also one without briefs. @throws ReadoutError `invalid` for a cursor that is none */
  day(edition: Edition, day: string, cursor: string | null): Promise<PublicDayView>
  /** The days with briefs in a month (`YYYY-MM`), in their order. */
  days(edition: Edition, month: string): Promise<string[]>
  brief(edition: Edition, slug: string): Promise<BriefAnswer>
  /** Newest first. */
  corrections(edition: Edition): Promise<CorrectedBrief[]>
  /** What reads, and how well. */
  reader(): Promise<ReaderView>
}

/** The site of a house where nothing has been published. */
export function publicFlowOf(house: House): PublicFlow {
  const nothing = { briefs: [], next: null }
  return {
    home: async () => nothing,
    day: async (_, day) => ({ ...nothing, day, previous: null, following: null }),
    days: async () => [],
    brief: async () => ({ kind: 'unknown' }),
    corrections: async () => [],
    reader: () => readerView(house),
  }
}
