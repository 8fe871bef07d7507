/** What several pages of the desk show: every id resolved to its name, every finding with its words. All texts are plain text. */
import type {
  Actor,
  Carriage,
  Decision,
  Dossier,
  Issue,
  PositionPoint,
  StanceValue,
  Statement,
} from '../../domain/index.ts'
import type { DocumentCard } from '../../store/index.ts'

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

/** A position with its evidence. */
export interface PositionView {
  actor: Actor
  issue: Issue
  now: StanceValue
  /** Oldest first. */
  points: PointView[]
  shifts: [before: number, after: number][]
}
