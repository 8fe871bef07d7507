/**
 * What a page of the desk needs, ready to be shown: every id resolved to its name, every finding with its words. The web
 * room renders these and asks for nothing else. All texts are plain text.
 */

import type { BrierScore } from '../../compare/index.ts'
import type {
  Actor,
  Carriage,
  Decision,
  Dossier,
  EventStatus,
  EventTold,
  EventType,
  Forecast,
  Issue,
  MentionForm,
  Office,
  Outcome,
  Outlet,
  PositionPoint,
  Review,
  Span,
  StanceValue,
  Statement,
} from '../../domain/index.ts'
import type { DocumentCard, PositionCell, Snippet, StoredDocument } from '../../store/index.ts'
import type { CopiesView } from './copies.ts'

/** A dossier in a list. */
export type DossierCard = Dossier & { documents: number }

/** A person's decision as shown beside a finding. */
export interface ReviewView {
  id: string
  decision: Decision
  by: string
  at: string
  /** How it came to stand here; anything but `place` means the text or the reader changed since. */
  carriage: Carriage
}

/** A statement as it holds (with a person's change applied), with its words. */
export interface StatementView {
  statement: Statement
  words: { source: string[]; cue: string[]; content: string[] }
  sources: Actor[]
  addressees: Actor[]
  /** The relay chain, the nearest teller first. */
  via: { words: string; actor: Actor | null }[]
  stances: { issue: Issue; stance: StanceValue; words: string }[]
  review: ReviewView | null
  document: DocumentCard
}

/** A forecast as it holds (with a person's range applied), with its words and what came of it. */
export interface ForecastView {
  forecast: Forecast
  words: { claim: string; condition: string | null }
  /** Null for the author, and for one whom the text does not name. */
  forecaster: Actor | null
  /** As a person says; null until somebody does. */
  outcome: Outcome | null
  review: ReviewView | null
  document: DocumentCard
}

/** `/{lang}/{dossier}/forecasts`: what is foretold, and how good those who foretell were. */
export interface ForecastsView {
  dossier: Dossier
  /** Those of the newest documents first. */
  forecasts: ForecastView[]
  /** Brier scores of what people have judged; null while that is nothing. Names as shown. */
  scores: {
    all: BrierScore
    forecasters: { name: string; score: BrierScore }[]
    outlets: { name: string; score: BrierScore }[]
  } | null
}

/** An event as it holds, with its words and who takes part. */
export interface EventView {
  event: EventTold
  /** The sentence it is told in; its own words are the hit. */
  sentence: Snippet
  /** Who does it, and to whom, each with the words that name it; null where these name nobody known. */
  actors: { words: string; actor: Actor | null }[]
  recipients: { words: string; actor: Actor | null }[]
  where: Actor | null
  /** The day it is filed under: when it happens where the text tells, else the document's. */
  day: string
  /** The statement that carries it, and who makes that; null for what the text itself tells. */
  statement: { id: string; sources: Actor[] } | null
  review: ReviewView | null
  document: DocumentCard
}

/** `/{lang}/{dossier}/events`: what happens, is planned, is denied. */
export interface EventsView {
  dossier: Dossier
  /** Which are shown; null where all are. */
  choice: { type: EventType | null; status: EventStatus | null; actor: Actor | null }
  /** The newest, newest first. */
  events: EventView[]
  /** How many fit the choice. */
  total: number
  /** How many there are of that actor, or at all. */
  allTotal: number
  /** How many of each type have the status chosen, and of each status the type. */
  types: { type: EventType; events: number }[]
  statuses: { status: EventStatus; events: number }[]
}

/** `/{lang}`: where one starts. */
export interface HomeView {
  dossiers: DossierCard[]
  /** Removed ones that can still be restored. */
  removed: DossierCard[]
  /** What each dossier has to show, in the order of `dossiers`. */
  openings: DossierView[]
}

/** A change of position, with the two statements it lies between. */
export interface ShiftView {
  actor: Actor
  issue: Issue
  before: PointView
  after: PointView
}

/** One point of a position with the words it rests on. */
export interface PointView {
  point: PositionPoint
  words: string
  document: DocumentCard
}

/** Who stands where, now: one row an actor, one cell an issue. */
export interface MatrixView {
  issues: Issue[]
  /** How many actors take a stance; `rows` holds those with most points. */
  rowsTotal: number
  rows: { actor: Actor; cells: (Omit<PositionCell, 'actor' | 'issue'> | null)[] }[]
}

/** `/{lang}/{dossier}`: the latest documents, what changed, who stands where. */
export interface DossierView {
  dossier: DossierCard
  latest: DocumentCard[]
  /** What has the words of those, by document; nothing for most. */
  copies: Record<string, CopiesView>
  /** Where the next page of documents begins; null at the end. */
  next: string | null
  /** The newest, newest first. */
  shifts: ShiftView[]
  shiftsTotal: number
  matrix: MatrixView
  /** Days with documents, newest first. */
  days: { day: string; documents: number }[]
  actors: (Actor & { mentions: number; statements: number })[]
}

/** `/{lang}/{dossier}/day/{day}` */
export interface DayView {
  dossier: Dossier
  day: string
  previous: string | null
  next: string | null
  /** Each document with its statements in the order of the text, those of an issue first taken. */
  documents: { card: DocumentCard; statements: StatementView[] }[]
  copies: Record<string, CopiesView>
}

/** A decision that found no place in its document's present reading. */
export interface LostReview {
  review: Review
  document: DocumentCard
}

/** A mention as highlighted in the text. */
export interface MentionView {
  id: string
  span: Span
  form: MentionForm
  actor: Actor | null
  review: ReviewView | null
}

/** `/{lang}/{dossier}/document/{id}`: the text left, the findings right. */
export interface DocumentView {
  dossier: Dossier
  document: StoredDocument
  outlet: Outlet | null
  copies: CopiesView | null
  /** How many different texts the document has shown. */
  revisions: number
  /** A stretch of the statements in the order of the text, beginning with the one numbered `from`, counted from 0. */
  statements: StatementView[]
  from: number
  statementsTotal: number
  /** The names in that stretch of the text. */
  mentions: MentionView[]
  mentionsTotal: number
  /** The first forecasts in the order of the text. */
  forecasts: ForecastView[]
  forecastsTotal: number
  /** The first events in the order of the text. */
  events: EventView[]
  eventsTotal: number
  /** Decisions on this document that found no place in its present reading. */
  lost: Review[]
  previous: DocumentCard | null
  next: DocumentCard | null
}

/** `/{lang}/{dossier}/statement/{id}` */
export interface StatementPage {
  dossier: Dossier
  view: StatementView
  /** The paragraphs the statement stands in, and where in the document's text they begin. */
  context: { text: string; offset: number }
  outlet: Outlet | null
  /** Where the address is one of an earlier reading; null for a present statement's own. */
  former: FormerView | null
}

/** What became of a statement that was found in an earlier revision, or by an earlier reader. */
export interface FormerView {
  /**
   * `carried`: this is what it has become in the present reading. `unread`: its words still stand in the present text, but
   * no statement is read in them. `gone`: its words are no longer in the present text.
   */
  became: 'carried' | 'unread' | 'gone'
  /** How it was found again; `lost` when it was not. */
  carriage: Carriage
  /** The revision it was said in, and when its bytes were taken; whether that is still the present one. */
  revision: string
  retrieved: string
  present: boolean
  reader: { name: string; version: string }
}

/** `/{lang}/{dossier}/actor/{id}` */
export interface ActorView {
  dossier: Dossier
  actor: Actor
  offices: (Office & { ofName: string })[]
  positions: PositionView[]
  /** Newest first. */
  statements: StatementView[]
  /** The newest events it takes part in, newest first. */
  events: EventView[]
  eventsTotal: number
}

/** A position with its evidence. */
export interface PositionView {
  actor: Actor
  issue: Issue
  now: StanceValue
  /** Oldest first. */
  points: PointView[]
  shifts: [before: number, after: number][]
}

/** `/{lang}/{dossier}/issue/{id}`: every actor's position on it. */
export interface IssueView {
  dossier: Dossier
  issue: Issue
  positions: PositionView[]
}
