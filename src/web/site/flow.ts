/** What the public site asks of flow. Only what a person published comes through here. Tests put a stand-in here. */
import type { Edition } from '../../domain/index.ts'
import {
  type BriefAnswer,
  type BriefCard,
  type BriefList,
  briefDay,
  briefDays,
  briefList,
  briefView,
  type CorrectedBrief,
  correctionsView,
  everyBrief,
  type House,
  type PageAsked,
  type PublicDayView,
  type QuotedOutlet,
  quotedOutlets,
  type ReaderView,
  readerView,
  type ViewCounter,
  viewCounter,
} from '../../flow/index.ts'

/** Which briefs of an edition are meant; all where nothing is said. */
export interface Followed {
  tag?: string
  category?: string
}

/** Which brief was read. */
export type BriefRead = Pick<BriefCard, 'dossier' | 'slug' | 'language'>

export interface PublicFlow {
  /** The newest briefs, from where an earlier page ended. @throws ReadoutError `invalid` for a cursor that is none */
  home(edition: Edition, cursor: string | null): Promise<BriefList>
  /** A day (`YYYY-MM-DD`), also one without briefs. @throws ReadoutError `invalid` for a cursor that is none */
  day(edition: Edition, day: string, cursor: string | null): Promise<PublicDayView>
  /** The newest briefs of a kind, from where an earlier page ended. @throws ReadoutError `invalid` for a cursor that is none */
  briefs(edition: Edition, of: Followed, page: PageAsked): Promise<BriefList>
  /** The days with briefs in a month (`YYYY-MM`), in their order. */
  days(edition: Edition, month: string): Promise<string[]>
  brief(edition: Edition, slug: string): Promise<BriefAnswer>
  /** Counts one reading of a brief, today. */
  count(brief: BriefRead): void
  /** Newest first. */
  corrections(edition: Edition): Promise<CorrectedBrief[]>
  /** Who is quoted in the edition's briefs. */
  outlets(edition: Edition): Promise<QuotedOutlet[]>
  /** The newest briefs for a feed. */
  feed(edition: Edition, of: Followed): Promise<BriefCard[]>
  /** Every brief of every edition, newest first; or those first published since (ISO 8601 UTC). */
  every(since: string | null): Promise<BriefCard[]>
  /** What reads, and how well. */
  reader(): Promise<ReaderView>
  /** The moment, ISO 8601 UTC. */
  now(): string
}

/** How many briefs a feed has. */
const FEED = 50

export function publicFlowOf(house: House, counter: ViewCounter = viewCounter(house)): PublicFlow {
  const now = () => new Date(house.now()).toISOString()
  return {
    home: (language, cursor) => briefList(house, { language }, { cursor }),
    day: (language, day, cursor) => briefDay(house, language, day, { cursor }),
    briefs: (language, of, page) => briefList(house, { language, ...of }, page),
    days: (language, month) => briefDays(house, language, month),
    brief: (language, slug) => briefView(house, language, slug),
    count: (brief) => counter.count(brief),
    corrections: (language) => correctionsView(house, language),
    outlets: (language) => quotedOutlets(house, language),
    feed: async (language, of) => (await briefList(house, { language, ...of }, { limit: FEED })).briefs,
    every: (since) => everyBrief(house, since),
    reader: () => readerView(house),
    now,
  }
}
