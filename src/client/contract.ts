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
  records: { path: '/api/v1/{edition}/records', query: false },
  record: { path: '/api/v1/{edition}/records/{record}', query: true },
  statements: { path: '/api/v1/{edition}/records/{record}/statements', query: true, list: 'statements' },
  statement: { path: '/api/v1/{edition}/records/{record}/statements/{id}', query: false },
  actors: { path: '/api/v1/{edition}/records/{record}/actors', query: true, list: 'actors' },
  actor: { path: '/api/v1/{edition}/records/{record}/actors/{id}', query: false },
  issues: { path: '/api/v1/{edition}/records/{record}/issues', query: false },
  issue: { path: '/api/v1/{edition}/records/{record}/issues/{id}', query: false },
  tracks: { path: '/api/v1/{edition}/records/{record}/tracks', query: false },
  track: { path: '/api/v1/{edition}/records/{record}/tracks/{id}', query: false },
  occurrences: { path: '/api/v1/{edition}/records/{record}/occurrences', query: true, list: 'occurrences' },
  occurrence: { path: '/api/v1/{edition}/records/{record}/occurrences/{id}', query: false },
  forecasts: { path: '/api/v1/{edition}/records/{record}/forecasts', query: true, list: 'forecasts' },
  sources: { path: '/api/v1/{edition}/records/{record}/sources', query: true, list: 'sources' },
  search: { path: '/api/v1/{edition}/search', query: true, list: 'found' },
  method: { path: '/api/v1/method', query: false },
} as const

/** What several methods are asked with. */
export interface Asked {
  /** An edition of the site, by its language (ISO 639-1) */
  edition: Edition
  /** How many a page has */
  limit?: number | undefined
  /** `next` of an earlier answer; without it the list begins. It means nothing by itself */
  after?: string | undefined
  /** The name of a record, the same in every edition */
  record: string
  /** Only what is told in this voice */
  voice?: Voice | undefined
  /** Only what takes this stance: on the issue asked for, or on any */
  stance?: StanceValue | undefined
  /** Only what was said, failing that published, on this day or later */
  from?: string | undefined
  /** Only what was said, failing that published, on this day or before */
  to?: string | undefined
}

/** A client of one site. Each method throws a ReadoutApiError for what is not there. */
export interface ReadoutClient {
  /** The briefs of an edition, newest first */
  briefs(
    asked: Pick<Asked, 'edition' | 'limit' | 'after'> & {
      /** Only what has this tag */
      tag?: string | undefined
      /** Only briefs of the category with this id */
      category?: string | undefined
    },
    options?: AskOptions,
  ): Listing<BriefList, BriefCard>
  /** A brief with its text, its evidence and its corrections */
  brief(edition: Edition, slug: string, options?: AskOptions): Promise<Brief>
  /** The briefs of a day, and the days beside it that have some */
  day(
    asked: Pick<Asked, 'edition' | 'after'> & {
      /** A day, in UTC */
      day: string
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
  /** The records that are public */
  records(edition: Edition, options?: AskOptions): Promise<RecordList>
  /** A record at a glance: how much it has, and who stands where */
  record(
    edition: Edition,
    record: string,
    asked?: {
      /** Positions of whom people speak for, in place of their own */
      by?: 'state' | 'organisation' | undefined
    },
    options?: AskOptions,
  ): Promise<RecordOverview>
  /** The statements of a record, newest first */
  statements(
    asked: Pick<Asked, 'edition' | 'record' | 'voice' | 'stance' | 'from' | 'to' | 'limit' | 'after'> & {
      /** Only what the actor with this id says */
      actor?: string | undefined
      /** Only what takes a stance on the issue with this id */
      issue?: string | undefined
      /** Only what the outlet with this id published */
      outlet?: string | undefined
      /** Only what stands in the source with this id */
      source?: string | undefined
    },
    options?: AskOptions,
  ): Listing<StatementList, Statement>
  /** A statement with its sentence, who else carries its words, and the briefs that cite it */
  statement(edition: Edition, record: string, id: string, options?: AskOptions): Promise<StatementRecord>
  /** Whom a record speaks of */
  actors(
    asked: Pick<Asked, 'edition' | 'record' | 'limit' | 'after'>,
    options?: AskOptions,
  ): Listing<ActorList, ActorCard>
  /** An actor with its offices, its positions over time, and whom it met */
  actor(edition: Edition, record: string, id: string, options?: AskOptions): Promise<ActorRecord>
  /** What the actors of a record disagree about */
  issues(edition: Edition, record: string, options?: AskOptions): Promise<IssueList>
  /** An issue with everybody’s positions over time */
  issue(edition: Edition, record: string, id: string, options?: AskOptions): Promise<IssueRecord>
  /** The mediation formats of a record */
  tracks(edition: Edition, record: string, options?: AskOptions): Promise<TrackList>
  /** A mediation format with its meetings, and what became of what was agreed on it */
  track(edition: Edition, record: string, id: string, options?: AskOptions): Promise<TrackRecord>
  /** The meetings and deeds of a record, newest first */
  occurrences(
    asked: Pick<Asked, 'edition' | 'record' | 'limit' | 'after'>,
    options?: AskOptions,
  ): Listing<OccurrenceList, OccurrenceCard>
  /** A meeting with its accounts side by side */
  occurrence(edition: Edition, record: string, id: string, options?: AskOptions): Promise<OccurrenceRecord>
  /** What was foretold, how surely, and what came of it; newest first */
  forecasts(
    asked: Pick<Asked, 'edition' | 'record' | 'limit' | 'after'>,
    options?: AskOptions,
  ): Listing<ForecastList, Forecast>
  /** The texts that a record rests on, newest first */
  sources(
    asked: Pick<Asked, 'edition' | 'record' | 'limit' | 'after'>,
    options?: AskOptions,
  ): Listing<SourceList, Source>
  /** Briefs, statements, sources, actors and issues that have these words or pass these filters */
  search(
    asked: Pick<Asked, 'edition' | 'voice' | 'stance' | 'from' | 'to' | 'after'> & {
      /** Words; "words beside each other"; `or` between words of which one is enough; `-` before one that is not wanted */
      q?: string | undefined
      /** Only what is of this kind, a page at a time */
      in?: 'brief' | 'statement' | 'source' | 'actor' | 'issue' | undefined
      /** Only what this outlet published or is quoted in */
      outlet?: string | undefined
      /** Only what this actor says or what speaks of it */
      actor?: string | undefined
      /** Only what is about this issue */
      issue?: string | undefined
      /** Take misspelt words as they are */
      exact?: '1' | undefined
    },
    options?: AskOptions,
  ): Listing<FoundList, Found>
  /** What reads, and how well it reads */
  method(options?: AskOptions): Promise<Method>
}

/** What two accounts say of one thing; null for the one that says nothing of it */
export interface AccountLine {
  /** Who of the two says it */
  kind: 'differ' | 'both' | 'only-a' | 'only-b'
  /** How they differ; null where they do not */
  how: 'figure' | 'date' | 'denial' | 'stance' | null
  a: AccountWords | null
  b: AccountWords | null
}

/** What an account says of one thing */
export interface AccountWords {
  /** As published; null where they may not be shown */
  quote: string | null
}

/** A person, state, organisation or group */
export interface Actor {
  /** Stays the same */
  id: string
  /** The name it goes by in the edition’s language, else its main one */
  name: string
  /** What it is */
  kind: 'person' | 'state' | 'organisation' | 'group'
  /** The actor's own, or the one it acts for; ISO 3166 alpha-3 */
  country: string | null
}

/** An actor in a list */
export interface ActorCard extends Actor {
  /** Its page */
  url: string
  /** How many statements it makes itself */
  statements: number
}

/** A page of the actors of a record */
export interface ActorList {
  /** By their ids */
  actors: ActorCard[]
  /** What `after` takes to go on; null on the last page */
  next: string | null
}

/** An actor: who it is and where it stands. What it said: ask for statements with `actor` */
export interface ActorRecord extends Actor {
  /** Its page */
  url: string
  /** What it is called in other languages than the edition’s */
  otherNames: NameIn[]
  /** Those it holds or held */
  offices: Office[]
  /** Of a state, also what those say who speak for it */
  positions: Position[]
  /** How what it says itself is told */
  voices: VoiceCount[]
  /** The last meetings and deeds it took part in, at most 12, newest first */
  met: OccurrenceCard[]
  /** The last briefs of this edition that speak of it, at most 5 */
  briefs: BriefCard[]
}

/** A text that the parties are held to */
export interface Agreement {
  /** Stays the same */
  id: string
  /** What the edition calls it */
  name: string
  /** Its clauses */
  provisions: Provision[]
}

/** A part of a text */
export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; level: 2 | 3 | 4; id: string; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'rule' }

/** A brief with its text and all it rests on */
export interface Brief extends BriefCard {
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

/** How well forecasts did (Brier) */
export interface BrierScore {
  /** Of how many forecasts; a score of a few says little */
  count: number
  /** As if each had meant the least that its words say; 0 is best, 1 is worst */
  low: number
  /** As if each had meant the middle */
  middle: number
  /** As if each had meant the most */
  high: number
  /** What always saying how often such forecasts come true would have scored */
  baseRate: number
  /** What always saying 50 in 100 scores */
  even: number
}

/** Another text with the same words of the same speaker */
export interface Carrier extends Evidence {
  /** The day */
  on: string | null
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

/** An answer to a filter */
export interface Choice {
  /** What the filter asks for */
  id: string
  /** What it is called */
  name: string
  /** How much of what is found it leaves */
  count: number
}

/** Two accounts of one meeting, side by side; no verdict on who is right */
export interface ComparedAccounts {
  /** The source of the first account, by its id */
  a: string
  /** The source of the second */
  b: string
  /** What differs first, then what both say, then what only one says */
  lines: AccountLine[]
}

/** A correction, with the brief it was made in */
export interface CorrectedBrief extends Correction {
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

/** What is said of a record rests on it. Name the outlet, link to the document */
export interface Evidence {
  /** The words as published, in their own language; … where some are left out; null where one quotation more would be one too many */
  quote: string | null
  /** The id of the source they stand in */
  source: string
  document: SourceDocument
  outlet: Outlet | null
  /** What the outlet asks of whoever uses its words, as it says it; null where it says nothing */
  reuse: string | null
  /** The id of the statement whose words these are */
  statement: string | null
}

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
  voice: Voice
  /** The day it was said, or published */
  on: string | null
}

/** What somebody says will be */
export interface Forecast {
  /** Stays the same as long as its text does */
  id: string
  forecaster: Actor | null
  /** Who wrote the text, where the forecast is its own */
  author: string | null
  /** The words that say how likely it is */
  phrase: string | null
  /** How likely it is at least by those words, from 0 to 1; null where they tell nothing */
  low: number | null
  /** How likely it is at most */
  high: number | null
  due: When | null
  /** What came of it, as a person said; `void` where that cannot be told any more; null while nobody says */
  outcome: 'true' | 'false' | 'void' | null
  /** The words as published, in their own language; … where some are left out; null where one quotation more would be one too many */
  quote: string | null
  /** The id of the source they stand in */
  source: string
  document: SourceDocument
  outlet: Outlet | null
  /** What the outlet asks of whoever uses its words, as it says it; null where it says nothing */
  reuse: string | null
}

/** A page of the forecasts of a record; the scores are of all */
export interface ForecastList {
  /** Newest first */
  forecasts: Forecast[]
  scores: ForecastScores | null
  /** What `after` takes to go on; null on the last page */
  next: string | null
}

/** How well those forecasts did whose outcome is known */
export interface ForecastScores {
  all: BrierScore
  /** Those with most forecasts first */
  forecasters: NamedScore[]
  /** Likewise */
  outlets: NamedScore[]
}

/** Something that was found */
export type Found =
  | { kind: 'brief'; brief: BriefCard; title: MarkedPiece[]; words: MarkedPiece[] }
  | { kind: 'statement'; record: string; id: string; url: string; sources: Actor[]; words: MarkedPiece[] | null; voice: Voice; on: string | null; stances: Stance[]; document: SourceDocument; outlet: Outlet | null }
  | { kind: 'source'; record: string; id: string; url: string; title: MarkedPiece[] | null; document: SourceDocument; outlet: Outlet | null; statements: number }
  | { kind: 'actor' | 'issue'; record: string; id: string; url: string; name: MarkedPiece[]; also: MarkedPiece[] | null; statements: number }

/** How much was found of each kind */
export interface FoundCounts {
  /** Briefs */
  brief: number
  /** Statements */
  statement: number
  /** Sources */
  source: number
  /** Actors */
  actor: number
  /** Issues */
  issue: number
}

/** What was found */
export interface FoundList {
  /** The best first: a page of the kind asked for, else four of each */
  found: Found[]
  /** What was looked for in place of misspelt words; null for what was asked for */
  instead: string | null
  counts: FoundCounts
  /** So many briefs were looked at, the newest; null where all were */
  newest: number | null
  /** What `outlet` may ask for; likewise the others */
  outlets: Choice[]
  /** For `actor` */
  actors: Choice[]
  /** For `issue` */
  issues: Choice[]
  /** For `voice` */
  voices: Choice[]
  /** For `stance` */
  stances: Choice[]
  /** What `after` takes to go on; null on the last page */
  next: string | null
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
  /** What the edition calls it */
  name: string
}

/** An issue in a list */
export interface IssueCard extends Issue {
  /** What being for it means */
  for: string
  /** Its page */
  url: string
  /** How many statements take a stance on it */
  statements: number
}

/** The issues of a record */
export interface IssueList {
  /** As people put them in order */
  issues: IssueCard[]
}

/** An issue: who stands where. What is said of it: ask for statements with `issue` */
export interface IssueRecord extends Issue {
  /** What being for it means */
  for: string
  /** Its page */
  url: string
  /** Of everybody who takes a stance on it */
  positions: Position[]
  /** The last briefs of this edition that speak of it, at most 5 */
  briefs: BriefCard[]
}

/** A piece of a text */
export interface MarkedPiece {
  /** Plain text */
  text: string
  /** Whether it is what was asked for */
  hit: boolean
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

/** A name in one of its languages */
export interface NameIn {
  /** What it is called */
  name: string
  /** In this language (BCP 47); `und` where nobody tells */
  language: string
}

/** How well the forecasts of one did */
export interface NamedScore {
  /** Whose */
  name: string
  score: BrierScore
}

/** A meeting or a deed, told by one text or several */
export interface OccurrenceCard {
  /** Stays the same as long as the first text that tells of it does */
  id: string
  /** Its page */
  url: string
  /** What it is, in PLOVER's types: CONSULT is a meeting */
  type: 'AGREE' | 'CONSULT' | 'SUPPORT' | 'CONCEDE' | 'COOPERATE' | 'AID' | 'RETREAT' | 'REQUEST' | 'ACCUSE' | 'REJECT' | 'THREATEN' | 'PROTEST' | 'SANCTION' | 'MOBILIZE' | 'COERCE' | 'ASSAULT'
  /** Who took part */
  participants: Actor[]
  when: When | null
  /** In which state or place */
  where: Actor | null
  /** Each status as it was told, oldest first */
  status: StatusTold[]
  /** The names of the outlets that tell of it */
  outlets: string[]
  /** In how many places two accounts of it differ */
  differences: number
}

/** A page of the meetings and deeds of a record */
export interface OccurrenceList {
  /** Newest first */
  occurrences: OccurrenceCard[]
  /** What `after` takes to go on; null on the last page */
  next: string | null
}

/** A meeting or a deed with its accounts */
export interface OccurrenceRecord extends OccurrenceCard {
  /** One a text that tells of it, oldest first */
  accounts: Evidence[]
  /** Its accounts, two by two */
  compared: ComparedAccounts[]
  /** The mediation formats it is part of */
  tracks: TrackNamed[]
}

/** An office that somebody holds or held */
export interface Office {
  /** What it is called */
  title: string
  of: Actor
  /** Since when: a day, a month or a year; null where nobody says */
  from: string | null
  /** Until when; null while it is held */
  to: string | null
}

/** Who published it */
export interface Outlet {
  /** What `outlet` asks for */
  id: string
  /** What the edition calls it */
  name: string
  /** Its site */
  home: string | null
}

/** A stance, with the statement that takes it */
export interface Point {
  /** The day it was said, failing that published */
  on: string | null
  stance: StanceValue
  voice: Voice
  evidence: Evidence
}

/** Where an actor stands on an issue, over time */
export interface Position {
  actor: Actor
  issue: Issue
  /** What its last points say */
  now: StanceValue
  /** Oldest first */
  points: Point[]
  /** Where it moved */
  shifts: Shift[]
}

/** Where an actor stands on an issue, in short */
export interface PositionCell {
  /** The id of the issue */
  issue: string
  /** Where it stands now */
  now: StanceValue
  /** On how many statements that rests */
  statements: number
  /** Whether it ever moved */
  moved: boolean
}

/** Where an actor stands */
export interface PositionRow {
  actor: Actor
  /** One an issue on which it takes a stance */
  cells: PositionCell[]
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

/** A clause of an agreement */
export interface Provision {
  /** Stays the same */
  id: string
  /** What the edition calls it */
  name: string
  /** What became of it, by what is said last; null while nothing in the record tells */
  state: 'kept' | 'broken' | 'disputed' | 'pending' | null
  /** Newest first */
  evidence: ProvisionEvidence[]
}

/** What somebody says of a clause */
export interface ProvisionEvidence extends Carrier {
  /** What it says of the clause */
  says: 'kept' | 'broken' | 'pending'
  /** Who says so; nobody for the text itself */
  actors: Actor[]
}

/** What reads statements out of pages */
export interface Reader {
  /** What it is called */
  name: string
  /** Its version */
  version: string
}

/** How much a record has */
export interface RecordCounts {
  /** Statements */
  statements: number
  /** Texts they rest on */
  sources: number
  /** Meetings and deeds */
  occurrences: number
  /** Forecasts */
  forecasts: number
}

/** What people decided for in one negotiation */
export interface RecordHead {
  /** Its name in addresses, the same in every edition */
  slug: string
  /** Its page */
  url: string
  /** What this edition calls it, plain text */
  title: string
  /** First made public, UTC */
  since: string
}

/** The records that are public */
export interface RecordList {
  /** Oldest first */
  records: RecordHead[]
}

/** A record at a glance */
export interface RecordOverview extends RecordHead {
  counts: RecordCounts
  /** Those that somebody takes a stance on */
  issues: Issue[]
  /** Who stands where: the 40 with most statements, these first */
  positions: PositionRow[]
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

/** Where a position moved */
export interface Shift {
  /** Its last point before it moved, counted from 0 */
  before: number
  /** Its first point after it moved */
  after: number
}

/** A text of others that a record rests on. Its words are with what is said of it */
export interface Source {
  /** What `source` asks for */
  id: string
  /** Its page */
  url: string
  document: SourceDocument
  outlet: Outlet | null
  /** What the outlet asks of whoever uses its words, as it says it; null where it says nothing */
  reuse: string | null
  /** How many statements the record has of it */
  statements: number
}

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

/** A page of the texts that a record rests on */
export interface SourceList {
  /** Newest first */
  sources: Source[]
  /** What `after` takes to go on; null on the last page */
  next: string | null
}

/** Which side a statement takes */
export interface Stance {
  issue: Issue
  stance: StanceValue
}

/** For it, against it, on a condition, or unclear */
export type StanceValue = 'for' | 'against' | 'conditional' | 'unclear'

/** Who said what, as told by whom: a person decided that it is so */
export interface Statement {
  /** Stays the same as long as its text does */
  id: string
  /** Its page */
  url: string
  /** Who said it */
  sources: Actor[]
  /** What the text calls whoever said it, where that is nobody known */
  named: string | null
  /** Direct, indirect or mixed speech */
  mode: 'direct' | 'mixed' | 'indirect'
  voice: Voice
  /** The saying itself is denied: it did not say so */
  negated: boolean
  /** The day it was said, failing that published */
  on: string | null
  /** To whom */
  addressees: Actor[]
  /** The relay chain, the nearest teller first */
  via: Teller[]
  /** What it stands for or against */
  stances: Stance[]
  /** The words as published, in their own language; … where some are left out; null where one quotation more would be one too many */
  quote: string | null
  /** The id of the source they stand in */
  source: string
  document: SourceDocument
  outlet: Outlet | null
  /** What the outlet asks of whoever uses its words, as it says it; null where it says nothing */
  reuse: string | null
}

/** A page of the statements of a record */
export interface StatementList {
  /** Newest first */
  statements: Statement[]
  /** What `after` takes to go on; null on the last page */
  next: string | null
}

/** A statement with all that the record knows of it */
export interface StatementRecord extends Statement {
  /** What stands before the words in their sentence; may be empty */
  before: string
  /** What stands after them */
  after: string
  /** The first to have them first */
  carriers: Carrier[]
  /** Briefs of this edition that cite it */
  briefs: BriefCard[]
}

/** That something was held, planned, denied …, as somebody told it */
export interface StatusTold {
  /** How it is told */
  status: 'held' | 'planned' | 'proposed' | 'possible' | 'denied' | 'cancelled'
  /** The day it was told */
  on: string | null
  evidence: Evidence
}

/** Who told it on: an actor that is known, or words that name somebody */
export interface Teller {
  actor: Actor | null
  /** What the text calls whoever told it on */
  words: string | null
}

/** A mediation format in a list */
export interface TrackCard {
  /** What its address has */
  id: string
  /** Its page */
  url: string
  /** What the edition calls it */
  name: string
  /** Who mediates; nobody where the parties meet alone */
  mediators: Actor[]
  /** Between whom */
  parties: Actor[]
  /** How many meetings the record has of it */
  meetings: number
}

/** The mediation formats of a record */
export interface TrackList {
  /** As people put them in order */
  tracks: TrackCard[]
}

/** A mediation format by its name */
export interface TrackNamed {
  /** What its address has */
  id: string
  /** What it is called */
  name: string
}

/** A mediation format with its meetings */
export interface TrackRecord {
  /** What its address has */
  id: string
  /** Its page */
  url: string
  /** What the edition calls it */
  name: string
  /** Who mediates; nobody where the parties meet alone */
  mediators: Actor[]
  /** Between whom */
  parties: Actor[]
  /** Newest first */
  meetings: OccurrenceCard[]
  /** What was agreed on it, and what became of that */
  agreements: Agreement[]
}

/** Whose words: quoted, paraphrased, or the author's inference */
export type Voice = 'quoted' | 'paraphrased' | 'inferred'

/** How many statements are told in a voice */
export interface VoiceCount {
  voice: Voice
  /** How many */
  statements: number
}

/** A time as a text has it: local, and no more exact than it is told */
export interface When {
  /** A day, or a day and a time, as printed */
  from: string
  /** Likewise; the same where it is no span of time */
  to: string
  /** What it is known to */
  precision: 'minute' | 'day' | 'month' | 'year' | 'range'
}
