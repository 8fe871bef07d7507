/** What a store can do for what is published: briefs with their states, how often they are read, what is taken down. */
import type { Brief, Edition, PublicRecord } from '../domain/index.ts'

/**
 * Where a brief stands: shown to everybody; taken off by who wrote it; or taken down at somebody's demand.
 */
export const briefStates = ['published', 'withdrawn', 'taken-down'] as const
export type BriefState = (typeof briefStates)[number]

/** What a brief is found by. */
export type BriefKey = Pick<Brief, 'dossier' | 'slug' | 'language'>

/** A brief as it is kept. */
export interface StoredBrief extends Brief {
  state: BriefState
  /** Since when, ISO 8601 UTC; and why, as a person says for all to read. */
  since: string
  why: string | null
  /** Ids of whom and what its footnotes speak of. */
  actors: string[]
  issues: string[]
}

/** A brief without its text, for lists. */
export interface StoredBriefCard
  extends Omit<StoredBrief, 'blocks' | 'footnotes' | 'corrections' | 'actors' | 'issues'> {
  /** The languages in which it is published. */
  languages: Edition[]
}

/** Which published briefs are meant; what is left out does not matter. */
export interface BriefChoice {
  language?: Edition
  dossier?: string
  slug?: string
  category?: string
  tag?: string
  actor?: string
  issue?: string
  /** Of its publication, `YYYY-MM-DD` in UTC. */
  day?: string
}

/** The footnotes that open words of one outlet's documents. */
export interface Quotations {
  dossier: string
  /** The outlet's id, or the name that the page bears where it is none of the dossier's. */
  outlet: string | null
  printed: string | null
  footnotes: number
  /** What the newest of the pages that has a rule asks of those who reuse its words. */
  reuse: string | null
}

/**
 * Whatever says "published" in here means: published, and its dossier is not removed. Everything else is of no use to
 * public pages.
 */
export interface BriefStore {
  /** Keeps the brief in place of the one of its key; views stay. */
  put(brief: StoredBrief): Promise<void>
  /** In whatever state, also of a removed dossier. */
  get(key: BriefKey): Promise<StoredBrief | null>
  /** @throws ReadoutError `not-found` */
  setState(key: BriefKey, state: BriefState, since: string, why?: string | null): Promise<void>
  /** All of that slug, in whatever dossier, language and state. */
  named(slug: string): Promise<StoredBriefCard[]>
  /** All of a dossier, in whatever state; newest first. */
  ofDossier(dossier: string): Promise<StoredBriefCard[]>
  /** The published one of the key, with the languages it is published in. */
  published(key: BriefKey): Promise<(StoredBrief & Pick<StoredBriefCard, 'languages'>) | null>
  /** The published ones among those of these keys. */
  several(keys: readonly BriefKey[]): Promise<StoredBrief[]>
  /** Published ones, newest first, then by slug and language; `after` is the last of the page before. */
  latest(
    choice: BriefChoice,
    options: { limit: number; after?: Pick<StoredBriefCard, 'published' | 'slug' | 'language'> },
  ): Promise<StoredBriefCard[]>
  /** Other published ones of its language that speak of the same actors and issues, most in common first. */
  related(brief: StoredBrief, limit: number): Promise<StoredBriefCard[]>
  /** The days nearest to this one that have published briefs in the language. */
  daysBeside(language: Edition, day: string): Promise<{ previous: string | null; following: string | null }>
  /** The days of a month (`YYYY-MM`) that have published briefs in the language, in their order. */
  days(language: Edition, month: string): Promise<string[]>
  /** Published ones of a language with corrections, the last corrected first. */
  corrected(language: Edition, limit: number): Promise<{ card: StoredBriefCard; corrections: Brief['corrections'] }[]>
  /** Counts readings of a published brief; of any other it does nothing. */
  countViews(key: BriefKey, day: string, views: number): Promise<void>
  /** How often it was read on all days together, or on those before a day (`YYYY-MM-DD`). */
  views(key: BriefKey, before?: string): Promise<number>
  /** Has public pages quote a document no more (`at`, ISO 8601 UTC), or again (null). */
  setTakenDown(dossier: string, document: string, at: string | null): Promise<void>
  /** Published ones that quote a document. */
  quoting(dossier: string, document: string): Promise<StoredBriefCard[]>
  /** How often the published briefs of a language quote whom; documents that were taken down left out. */
  quotations(language: Edition): Promise<Quotations[]>
  /** The documents of a dossier that are taken down, with when. */
  takenDown(dossier: string): Promise<Map<string, string>>
}

/** A word of a brief as its language's stemmer has it, with where it stands: title, lead and tags, or text. */
export interface BriefStem {
  /** Null for a word that stands everywhere; its place is kept. */
  stem: string | null
  weight: 'A' | 'B' | 'D'
}

/** What is looked for in briefs of one language: any of the lists, of a list every clause. */
export type BriefQuery = readonly (readonly BriefClause[])[]

/** Stems that stand one after the other. */
export interface BriefClause {
  /** `apart`: how many places behind the one before it. */
  stems: readonly { stem: string; apart: number }[]
  /** They must not stand there. */
  left: boolean
}

/** A published brief among those found, without its words. */
export interface FoundBrief extends BriefKey, Pick<StoredBrief, 'published' | 'actors' | 'issues'> {
  /** Ids of the outlets that it quotes. */
  outlets: string[]
  /** How well it fits, from 0; the more the better. */
  rank: number
}

/** A brief's words, in the order of its text, as it spells them, and the ids of the outlets that it quotes. */
export interface BriefWords {
  key: BriefKey
  stems: readonly BriefStem[]
  spelled: string[]
  outlets: string[]
}

/**
 * The words of published briefs. They are forgotten when a brief is put, and when a document of its dossier is taken down or
 * shown again: the next search puts those that readers are then shown.
 */
export interface BriefWordStore {
  /** Words (small letters) as PostgreSQL's stemmer for a language has them; as they are where it has none; null for those that stand everywhere. */
  stems(language: string, words: readonly string[]): Promise<(string | null)[]>
  /** Published briefs of which no words are kept, newest first. */
  missing(limit: number): Promise<BriefKey[]>
  /** Keeps the words of briefs. The caller holds the lock of their dossiers. */
  put(briefs: readonly BriefWords[]): Promise<void>
  /**
   * The newest published briefs that fit, newest first; `more` says that there are others.
   * @param asked a query for each edition that is searched, or null for all; days of publication, `YYYY-MM-DD`, both of them in
   */
  find(
    asked: {
      queries: ReadonlyMap<Edition, BriefQuery> | null
      /** The editions that are looked through. */
      within: readonly Edition[]
      from: string | null
      to: string | null
    },
    limit: number,
  ): Promise<{ found: FoundBrief[]; more: boolean }>
  /** The words of published briefs as they are spelled, with how many have each. */
  spelled(): Promise<{ language: Edition; word: string; briefs: number }[]>
  /** The same text as long as the answers of `spelled` are the same. */
  stamp(): Promise<string>
}

/** A public record with its dossier's own title. */
export interface StoredRecord extends PublicRecord {
  title: string
}

/** Public records; those of removed dossiers are shown to nobody. */
export interface RecordStore {
  /** Makes it public, or public under other names; it keeps the moment since when it is. @throws ReadoutError `conflict` when another has its slug */
  put(record: PublicRecord): Promise<void>
  /** Takes it off the public; answers whether it was there. */
  remove(dossier: string): Promise<boolean>
  /** Oldest first. */
  list(): Promise<StoredRecord[]>
  named(slug: string): Promise<StoredRecord | null>
  /**
   * Changes whenever anything does that a record is made of: decisions, the documents decided on, which are taken down, joins,
   * outlets, books. The same text means nothing has.
   */
  stamp(dossier: string): Promise<string>
  of(dossier: string): Promise<StoredRecord | null>
}
