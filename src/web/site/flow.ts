/** What the public site asks of flow. Only what a person published comes through here. Tests put a stand-in here. */
import type { Edition } from '../../domain/index.ts'
import {
  type AlertsAsked,
  type BriefAnswer,
  type BriefCard,
  type BriefList,
  briefDay,
  briefDays,
  briefList,
  briefView,
  type CorrectedBrief,
  correctionsView,
  type DataFile,
  type DataPlace,
  type DataSet,
  dataFile,
  dataSets,
  endKeyed,
  everyBrief,
  type House,
  keyedSubscription,
  type PageAsked,
  type PublicDayView,
  type PublicSearch,
  publicSearch,
  type QuotedOutlet,
  quotedOutlets,
  type ReaderView,
  type RecordAlerts,
  readerView,
  recordAlerts,
  type SearchAnswer,
  type SearchNews,
  searchNews,
  tellHub,
  type ViewCounter,
  viewCounter,
} from '../../flow/index.ts'
import { type RecordFlow, recordFlowOf } from './record/flow.ts'

/** Which briefs of an edition are meant; all where nothing is said. */
export interface Followed {
  tag?: string
  category?: string
}

/** Whom and what a feed of alerts follows, by ids and kinds; everything where nothing is said. */
export interface AlertsFollowed {
  actor?: string
  issue?: string
  on?: string
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
  /** What can be downloaded, of each record and of the briefs. */
  data(edition: Edition, place: DataPlace): Promise<DataSet[]>
  /** @throws ReadoutError `not-found` */
  dataFile(asked: { record: string | null; what: string; form: string }, place: DataPlace): Promise<DataFile>
  /** A page of what a search finds. @throws ReadoutError `invalid` for a place in the list that is none */
  search(edition: Edition, asked: PublicSearch, after: string | null): Promise<SearchAnswer>
  /** What is new of it, newest first. */
  searchNews(edition: Edition, asked: PublicSearch): Promise<SearchNews[]>
  /** What is new in a record; null where no such one is public. @param link the address of a statement's page */
  alerts(
    edition: Edition,
    slug: string,
    asked: AlertsAsked,
    link: (statement: string) => string,
  ): Promise<RecordAlerts | null>
  /** What somebody follows who has that key; null where nobody has, or does no more. */
  follower(key: string): Promise<RecordAlerts['follows'] | null>
  /** Tells who has that key nothing more; answers whether there is one. */
  endAlerts(key: string): Promise<boolean>
  /** Tells a WebSub hub of the feeds that changed, by their addresses and stamps. @throws ReadoutError why it did not take it */
  tellHub(hub: string, feeds: ReadonlyMap<string, string>, signal: AbortSignal): Promise<number>
  /** The records that are public. */
  records: RecordFlow
  /** What reads, and how well. */
  reader(): Promise<ReaderView>
  /** The moment, ISO 8601 UTC. */
  now(): string
}

/** How many briefs a feed has. */
const FEED = 50
/** How many analyses stand whole on a page of a day. */
const DAY = 4

export function publicFlowOf(house: House, counter: ViewCounter = viewCounter(house)): PublicFlow {
  const now = () => new Date(house.now()).toISOString()
  return {
    home: (language, cursor) => briefList(house, { language }, { cursor }),
    day: (language, day, cursor) => briefDay(house, language, day, { cursor, limit: DAY }),
    briefs: (language, of, page) => briefList(house, { language, ...of }, page),
    days: (language, month) => briefDays(house, language, month),
    brief: (language, slug) => briefView(house, language, slug),
    count: (brief) => counter.count(brief),
    corrections: (language) => correctionsView(house, language),
    outlets: (language) => quotedOutlets(house, language),
    feed: async (language, of) => (await briefList(house, { language, ...of }, { limit: FEED })).briefs,
    every: (since) => everyBrief(house, since),
    data: (edition, place) => dataSets(house, edition, place),
    dataFile: (asked, place) => dataFile(house, asked, place),
    search: (edition, asked, after) => publicSearch(house, edition, asked, after),
    searchNews: (edition, asked) => searchNews(house, edition, asked),
    alerts: (language, slug, asked, link) => recordAlerts(house, slug, language, asked, link),
    follower: (key) => keyedSubscription(house, key),
    endAlerts: (key) => endKeyed(house, key),
    tellHub: (hub, feeds, signal) => tellHub(house, hub, feeds, signal),
    records: recordFlowOf(house),
    reader: () => readerView(house),
    now,
  }
}
