/**
 * What can be asked of the API and what it answers. Made from the API's own table by `npm run docs`: what is changed here by
 * hand is lost.
 */
import type { Listing } from './listing.ts'
import type { AskOptions } from './options.ts'

/** Where each method asks; `query` tells whether it takes more than the parts of its address, `list` where items are. */
export const routes = {
  briefs: { path: '/api/v1/{edition}/briefs', query: true, list: 'briefs' },
  brief: { path: '/api/v1/{edition}/briefs/{slug}', query: false },
  day: { path: '/api/v1/{edition}/days/{day}', query: true, list: 'briefs' },
  days: { path: '/api/v1/{edition}/days', query: true },
  corrections: { path: '/api/v1/{edition}/corrections', query: false },
  method: { path: '/api/v1/method', query: false },
} as const

/** A client of one site. Each method throws a ReadoutApiError for what is not there. */
export interface ReadoutClient {
  /** The briefs of an edition, newest first */
  briefs(
    asked: {
      /** An edition of the site, by its language (ISO 639-1) */
      edition: Edition
      /** Only what has this tag */
      tag?: string | undefined
      /** Only briefs of the category with this id */
      category?: string | undefined
      /** How many a page has */
      limit?: number | undefined
      /** `next` of an earlier answer; without it the list begins. It means nothing by itself */
      after?: string | undefined
    },
    options?: AskOptions,
  ): Listing<BriefList, BriefCard>
  /** A brief with its text, its evidence and its corrections */
  brief(edition: Edition, slug: string, options?: AskOptions): Promise<Brief>
  /** The briefs of a day, and the days beside it that have some */
  day(
    asked: {
      /** An edition of the site, by its language (ISO 639-1) */
      edition: Edition
      /** A day, in UTC */
      day: string
      /** `next` of an earlier answer; without it the list begins. It means nothing by itself */
      after?: string | undefined
    },
    options?: AskOptions,
  ): Listing<Day, BriefCard>
  /** The days of a month that have briefs */
  days(
    edition: Edition,
    asked: {
      /** A month, in UTC */
      month: string
    },
    options?: AskOptions,
  ): Promise<Month>
  /** What was corrected in the briefs of an edition, newest first */
  corrections(edition: Edition, options?: AskOptions): Promise<CorrectionList>
  /** What reads, and how well it reads */
  method(options?: AskOptions): Promise<Method>
}

/** A person, state, organisation or group */
export interface Actor {
  /** Stays the same */
  id: string
  /** The name it goes by */
  name: string
  /** What it is */
  kind: 'person' | 'state' | 'organisation' | 'group'
  /** The actor's own, or the one it acts for; ISO 3166 alpha-3 */
  country: string | null
}

/** A part of a text */
export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; level: 2 | 3 | 4; id: string; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'rule' }

/** A brief with its text and all it rests on */
export interface Brief {
  /** Its name in addresses, the same in every edition */
  slug: string
  /** The edition it stands in */
  edition: Edition
  /** All editions that have it */
  editions: Edition[]
  /** Its page */
  url: string
  /** Its title, plain text */
  title: string
  /** What it says in short, plain text */
  lead: string
  category: Category | null
  /** Who wrote it */
  byline: string | null
  /** Where it was written */
  dateline: string | null
  /** What `tag` asks for */
  tags: string[]
  /** First made public, UTC */
  published: string
  /** Last changed, UTC */
  modified: string
  /** The text */
  blocks: Block[]
  /** What it rests on, by the numbers in the text */
  footnotes: Footnote[]
  /** Oldest first */
  corrections: Correction[]
  /** Whom its footnotes speak of */
  actors: Actor[]
  /** What its footnotes speak of */
  issues: Issue[]
  /** Briefs of the edition that speak of the same, most in common first */
  related: BriefCard[]
  /** How often it was read until yesterday; null where nobody counts */
  views: number | null
}

/** A brief in a list */
export interface BriefCard {
  /** Its name in addresses, the same in every edition */
  slug: string
  /** The edition it stands in */
  edition: Edition
  /** All editions that have it */
  editions: Edition[]
  /** Its page */
  url: string
  /** Its title, plain text */
  title: string
  /** What it says in short, plain text */
  lead: string
  category: Category | null
  /** Who wrote it */
  byline: string | null
  /** Where it was written */
  dateline: string | null
  /** What `tag` asks for */
  tags: string[]
  /** First made public, UTC */
  published: string
  /** Last changed, UTC */
  modified: string
}

/** A page of a list of briefs */
export interface BriefList {
  /** Newest first */
  briefs: BriefCard[]
  /** What `after` takes to go on; null on the last page */
  next: string | null
}

/** A kind of brief */
export interface Category {
  /** What `category` asks for */
  id: string
  /** What this edition calls it */
  name: string
  /** What it means; empty where nobody says */
  description: string
}

/** A correction, with the brief it was made in */
export interface CorrectedBrief {
  /** When, UTC */
  at: string
  /** What was wrong, plain text */
  note: string
  brief: BriefCard
}

/** What was corrected */
export interface Correction {
  /** When, UTC */
  at: string
  /** What was wrong, plain text */
  note: string
}

/** The corrections of an edition */
export interface CorrectionList {
  /** Newest first; of the 200 briefs corrected last */
  corrections: CorrectedBrief[]
}

/** The briefs of a day */
export interface Day {
  /** The day, in UTC */
  day: string
  /** The last day before it that has briefs */
  previous: string | null
  /** The first day after it that has briefs */
  following: string | null
  /** Newest first; empty on a day without any */
  briefs: BriefCard[]
  /** What `after` takes to go on; null on the last page */
  next: string | null
}

/** An edition of the site, by its language (ISO 639-1) */
export type Edition = 'en' | 'ru' | 'az' | 'hy'

/** The words that a claim rests on. They belong to who published them: name the outlet, link to the document */
export interface Footnote {
  /** What the text calls it */
  number: number
  /** The exact words as published, in their own language; null once they were taken down */
  quote: string | null
  /** A few words that stand before them; … where the line goes on */
  before: string
  /** A few words that stand after them */
  after: string
  document: SourceDocument
  outlet: Outlet | null
  /** What the outlet asks of whoever uses its words, as it says it; null where it says nothing */
  reuse: string | null
  statement: FootnoteStatement | null
  /** Since when the words are no longer shown, UTC */
  takenDown: string | null
}

/** Who says the words, and how */
export interface FootnoteStatement {
  /** The statement */
  id: string
  /** Who said it */
  sources: Actor[]
  /** Quoted, paraphrased, or the author's inference */
  voice: 'quoted' | 'paraphrased' | 'inferred'
  /** The day it was said, or published */
  on: string | null
}

/** A run of text */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong'; inlines: Inline[] }
  | { kind: 'link'; href: string; inlines: Inline[] }
  | { kind: 'note'; number: number }
  | { kind: 'break' }

/** A thing that actors disagree about */
export interface Issue {
  /** Stays the same */
  id: string
  /** What it is called */
  name: string
}

/** How well it reads, against articles labelled by people */
export interface Measurement {
  /** The day it was made */
  on: string
  /** What was measured; it may be another version than the one that reads */
  reader: Reader
  /** How many labelled articles it was measured on */
  articles: number
  /** How many statements people found in them */
  statements: number
  /** How many it found */
  found: number
  /** Of the reader */
  scores: Scores
  /** People against each other, measured alike; null where nobody was */
  people: Scores | null
}

/** What reads, and how well */
export interface Method {
  /** What reads now */
  reader: Reader
  measured: Measurement | null
}

/** The days of a month that have briefs */
export interface Month {
  /** The month, in UTC */
  month: string
  /** Its days that have briefs, in their order */
  days: string[]
}

/** Who published it */
export interface Outlet {
  /** What it is called */
  name: string
  /** Its site */
  home: string | null
}

/** What went wrong (RFC 9457) */
export interface Problem {
  /** The kind of failure; a name, not an address */
  type: string
  /** What is wrong */
  title: string
  /** The HTTP status */
  status: number
  /** All of it in one line */
  detail: string
  /** The path that was asked for */
  instance: string
  /** The kind of failure, in short */
  code: string
  /** What it is about: a parameter, a name, a path */
  input: string
  /** What to do */
  remedy: string
  /** With `gone`: since when, UTC */
  since?: string | undefined
  /** With `gone`: why, as a person wrote it for readers */
  note?: string | null | undefined
  /** With `not-found`: the editions that have it */
  editions?: Edition[] | undefined
}

/** What reads statements out of pages */
export interface Reader {
  /** What it is called */
  name: string
  /** Its version */
  version: string
}

/** How well statements are found */
export interface Score {
  /** F1, the harmonic mean of precision and recall; percent */
  f1: number
  /** The low end of its 95 percent interval; percent */
  low: number
  /** The high end; percent */
  high: number
  /** How much of what was found is right; percent */
  precision: number
  /** How much of what is there was found; percent */
  recall: number
}

/** By what had to be right: `strict` the exact spans, `lenient` spans that overlap; `source`, `cue` and `content` each by itself; `direct`, `mixed` and `indirect` the statements of that mode. Null where there was nothing to score */
export type Scores = Record<'lenient' | 'strict' | 'source' | 'cue' | 'content' | 'direct' | 'mixed' | 'indirect', Score | null>

/** A text of others; null throughout once its words were taken down */
export interface SourceDocument {
  /** As published */
  title: string | null
  /** Where it was published: link to it */
  url: string | null
  /** The day */
  published: string | null
  /** BCP 47 */
  language: string | null
}
