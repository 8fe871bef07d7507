/**
 * What a page of the desk needs, ready to be shown: every id resolved to its name, every finding with its words. The web
 * room renders these and asks for nothing else. All texts are plain text.
 */

import type { BrierScore, TextDiff } from '../../compare/index.ts'
import type {
  Actor,
  Carriage,
  Decision,
  Dossier,
  EventStatus,
  EventTold,
  EventType,
  Evidence,
  Forecast,
  Issue,
  MentionForm,
  Occurrence,
  OccurrenceJoin,
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
import type { Comparisons } from '../comparing/compare.ts'

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

/** Another document with words of this one. */
export interface CopyView {
  document: DocumentCard
  /** Which share of this document's words stands there, and of that one's here, 0 to 1; null where never compared. */
  own: number | null
  its: number | null
}

/** What else in the dossier has a document's words. */
export interface CopiesView {
  /** The earliest of the documents with this text; null when it is this one. */
  original: CopyView | null
  /** The others with this text, in the order they appeared: the first few. */
  also: CopyView[]
  /** How many there are, the original among them. */
  alsoTotal: number
  /** Longer texts that this one stands in or was cut out of, and shorter ones that stand in this. */
  inside: CopyView[]
  holds: CopyView[]
}

/** A revision in the list of them, or several in a row of one text. */
export interface RevisionLine {
  revision: string
  /** ISO 8601 UTC: when its bytes were first and last taken. */
  first: string
  last: string
  /** When the document came to show this text. */
  kept: string
  extractor: string
  reader: { name: string; version: string } | null
  present: boolean
  /** What changed from the one before it; null for the first, and where that is long ago. */
  changed: { gone: number; come: number; moved: number } | null
}

/** `/{lang}/{dossier}/document/{id}/revisions` */
export interface RevisionsView {
  dossier: Dossier
  document: DocumentCard
  /** Newest first. */
  revisions: RevisionLine[]
  /** The two compared, the older first; null while there is only one. */
  compared: { from: string; to: string; diff: TextDiff } | null
}

/** `/{lang}/{dossier}/document/{id}/fetched`: the bytes that a revision was taken from. */
export interface FetchedView {
  dossier: Dossier
  document: DocumentCard
  revision: string
  present: boolean
  retrieved: string
  mediaType: string | null
  extractor: string
  /** SHA-256 of the bytes, how many they are, and how many they take in the store. */
  hash: string
  size: number
  kept: number
  /** True where the bytes are markup, which can be shown as a page. */
  markup: boolean
  /** A part of the bytes as text, counted from 1; null where they are no text. */
  source: { text: string; encoding: string; part: number; parts: number } | null
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

/** What every page of a comparison needs: names for the ids in it. */
export interface ComparedView {
  dossier: Dossier
  /** The document of an id, null when it is gone. */
  document(id: string): DocumentCard | null
  actor(id: string): Actor
}

/** `/{lang}/{dossier}/contradictions`: what does not fit, the surest first. */
export interface ContradictionsView extends ComparedView {
  found: ContradictionView[]
  total: number
}

type Found = Comparisons['contradictions'][number]

/** Two sides that do not fit; of a statement that takes a stance, the stance with the statement's words around it. */
export interface ContradictionView extends Omit<Found, 'a' | 'b'> {
  a: ContradictionSide
  b: ContradictionSide
}

export interface ContradictionSide extends Evidence {
  actor: string | null
  words: string
  /** Which side of which issue, where that is what does not fit. */
  stance: { issue: Issue; stance: StanceValue } | null
}

/** `/{lang}/{dossier}/occurrences`: what happened, as all tell it; newest first. */
export interface OccurrencesView extends ComparedView {
  found: Comparisons['occurrences']
  total: number
}

/** `/{lang}/{dossier}/occurrence/{id}`: one of them, its accounts side by side. */
export interface OccurrenceView extends ComparedView {
  occurrence: Comparisons['occurrences'][number]
  /** Others it may be one with. */
  near: (Pick<Occurrence, 'id' | 'participants' | 'when'> & { told: string | null })[]
  /** What people decided on tellings of this dossier. */
  joins: OccurrenceJoin[]
}

/** `/{lang}/{dossier}/tracks`: the mediation formats and their meetings. */
export interface TracksView extends ComparedView {
  found: Comparisons['tracks']
}

/** `/{lang}/{dossier}/agreements`: what was agreed, and what became of it. */
export interface AgreementsView extends ComparedView {
  agreements: { id: string; name: string }[]
  found: Comparisons['agreements']
}

/** `/{lang}/{dossier}/carriers`: statements that several outlets carry. */
export interface CarriersView extends ComparedView {
  found: Comparisons['corroboration']
  total: number
}

/** `/{lang}/{dossier}/network` */
export interface NetworkView {
  dossier: Dossier
  of: 'actor' | 'organization'
  /** Those with most statements, each at its place, x and y from 0 to 1; `actor` is an id where the name is one's own. */
  nodes: NetworkNode[]
  nodesTotal: number
  /** Strongest first; below zero is conflict. */
  ties: { a: string; b: string; weight: number }[]
  tiesTotal: number
  statements: number
  density: number
  polarisation: number
  /** How many stand on either side of each issue, and how far that splits them, 0 to 1. */
  issues: { name: string; for: number; against: number; polarisation: number }[]
  between: NetworkPair | null
}

/** `/{lang}/{dossier}/quoting`: who tells what whom said, by statements of every kind. */
export interface QuotingView {
  dossier: Dossier
  /** Those who tell and those who are told of, most statements first. */
  tellers: QuotingNode[]
  tellersTotal: number
  quoted: QuotingNode[]
  quotedTotal: number
  /** Most statements first; `quoted` counts those in the source's own words. */
  links: { by: string; whom: string; statements: number; quoted: number }[]
  linksTotal: number
  statements: number
  /** The statements of one link. */
  said: { by: string; whom: string; total: number; statements: StatementView[] } | null
}

export interface QuotingNode {
  name: string
  /** An actor's id, where the name is one's. */
  actor: string | null
  /** Whether documents are published under the name. */
  outlet: boolean
  statements: number
}

export interface NetworkNode {
  name: string
  actor: string | null
  statements: number
  /** From 0, the largest. */
  community: number
  x: number
  y: number
}

/** What two said on the same issues. */
export interface NetworkPair {
  a: string
  b: string
  issues: { name: string; a: NetworkSaid[]; b: NetworkSaid[] }[]
}

export interface NetworkSaid {
  statement: string
  day: string
  stance: StanceValue
  source: string
}

/** `/{lang}/{dossier}/search?q=` */
export interface SearchView {
  dossier: Dossier
  query: string
  total: number
  /** Whether there are more than `total`, of which only the newest were looked at. */
  more: boolean
  /** From 1. */
  page: number
  pages: number
  hits: { card: DocumentCard; snippet: Snippet }[]
}
