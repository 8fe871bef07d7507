/**
 * What a page of the public site needs, ready to be shown. Only what a person published is in here: briefs, the quotations
 * they rest on with a link to who published them, and never a whole text of others. All texts are plain text.
 */
import type { Block, Brief, CitedDocument, Correction, Edition, Outlet, Voice } from '../../domain/index.ts'
import type { NamedActor, NamedIssue } from './names.ts'

/** A category of briefs as the settings name it, in the edition's language. */
export interface CategoryView {
  id: string
  name: string
  description: string
}

/** A brief in a list. */
export interface BriefCard extends Omit<Brief, 'category' | 'blocks' | 'footnotes' | 'corrections'> {
  /** The languages it exists in. */
  languages: Edition[]
  category: CategoryView | null
}

/** The words that a footnote opens, with what one needs to cite them. */
export interface FootnoteView {
  number: number
  /** The exact words, and what stands around them in the source: at most a few dozen words on each side, with an
   * ellipsis where the line goes on. */
  quote: string
  before: string
  after: string
  document: CitedDocument
  outlet: Outlet | null
  /** What the outlet asks of whoever uses its words, as it says it; null when it says nothing. */
  reuse: string | null
  /** Who says it and how, where the evidence is a statement. */
  statement: { id: string; sources: NamedActor[]; voice: Voice; on: string | null } | null
  /** When its document was taken down (ISO 8601 UTC): then there are no words, and a note stands in their place. */
  takenDown?: string
}

/** A brief's page. */
export interface BriefView extends BriefCard {
  blocks: Block[]
  footnotes: FootnoteView[]
  corrections: Correction[]
  /** The actors and issues its footnotes speak of. */
  actors: NamedActor[]
  issues: NamedIssue[]
  /** Briefs in this edition that speak of the same, most in common first. */
  related: BriefCard[]
  /** How often it was read until yesterday (UTC), robots left out: a page does not change with each reading. Null where
   * nobody counts. */
  views: number | null
}

/** A list of briefs, newest first, a page of it at a time. */
export interface BriefList {
  briefs: BriefCard[]
  /** Where the next page begins; null on the last. */
  next: string | null
}

/** A day of an edition. */
export interface DayView extends BriefList {
  /** `YYYY-MM-DD`, and the days with briefs before and after it. */
  day: string
  previous: string | null
  following: string | null
}

/** What an edition answers of a brief's name. */
export type BriefAnswer =
  | { kind: 'published'; brief: BriefView }
  /** Not in this edition, but in these. */
  | { kind: 'elsewhere'; languages: Edition[] }
  /** It was public and is no more, since this moment (ISO 8601 UTC); the note says why, if a person left one. */
  | { kind: 'taken-down'; at: string; note: string | null }
  | { kind: 'unknown' }

/** An outlet that published briefs of an edition quote. */
export interface QuotedOutlet {
  outlet: Outlet
  /** Where it is at home, as the edition calls it. */
  country: string | null
  /** What it asks of whoever uses its words, as it says it. */
  reuse: string | null
  /** Footnotes that open words of it, those taken down left out. */
  quotations: number
}

/** A correction with the brief it was made in. */
export interface CorrectedBrief {
  brief: BriefCard
  correction: Correction
}
