/** What a store can do for texts: documents with their revisions and bytes, search in them, and which are alike. */
import type { Document, Given } from '../domain/index.ts'

/** A document as the store holds it: one address in one dossier, with the revision it now shows. */
export interface StoredDocument {
  /** Stable id within the installation. */
  id: string
  dossier: string
  /** URL where known, else the path it was added from. */
  address: string
  /** Outlet's id in the dossier, if it is one of its outlets. */
  outletId: string | null
  revision: string
  snapshot: string
  /** ISO 8601 UTC: when these bytes were taken, and when the document was first added. */
  retrieved: string
  added: string
  /** The text and metadata of the current revision. */
  document: Document
  warnings: string[]
}

/** A document without its text, for lists. */
export type DocumentCard = Omit<StoredDocument, 'document' | 'warnings'> &
  Pick<Document, 'title' | 'outlet' | 'byline' | 'published' | 'language' | 'url'> & {
    /** The first words of the text. */
    opening: string
    statements: number
  }

/** As much of a document as a link to it shows. */
export type DocumentLink = Pick<DocumentCard, 'id' | 'title' | 'published' | 'opening'>

/** One version of a document: what to store of an added page. */
export interface NewRevision {
  dossier: string
  address: string
  outletId: string | null
  snapshot: { hash: string; bytes: Uint8Array }
  mediaType: string | null
  retrieved: string
  /** The revision's id (domain `revisionId`) and the extractor it came from. */
  revision: string
  extractor: string
  document: Document
  warnings: string[]
  /** What was given along with the bytes; null where nobody knows. */
  given?: Given | null
}

/** A revision that a document shows or has shown, without its text. */
export interface StoredRevision {
  revision: string
  snapshot: string
  /** Which extractor made its text; the newest one that makes the same. */
  extractor: string
  checked: string
  mediaType: string | null
  /** ISO 8601 UTC: when its bytes were taken, and when the document came to show it. */
  retrieved: string
  kept: string
  given: Given | null
  document: Omit<Document, 'text'>
  warnings: string[]
  /** A hash of its text: revisions of one text have the same. */
  textHash: string
  /** Who read it last; null when nobody did. */
  reader: { name: string; version: string } | null
}

/** The bytes of a revision, and how they are kept. */
export interface StoredSnapshot {
  hash: string
  bytes: Uint8Array
  /** How many they are, and how many they take in the store. */
  size: number
  kept: number
}

export interface DocumentStore {
  /**
   * Keeps snapshot and revision and makes it the document's current one. The document is found by its address, failing
   * that by the snapshot; failing both it is new. The same revision with other metadata (a date given later, say) is
   * `revised` too; only when all is the same is it `unchanged`, whenever it was taken. Found by the snapshot, it keeps
   * the address, name, URL and outlet it has.
   */
  put(revision: NewRevision): Promise<{ id: string; outcome: 'new' | 'revised' | 'unchanged' }>
  get(dossier: string, id: string): Promise<StoredDocument | null>
  /** The same with its card, and how many revisions it has shown. */
  withCard(
    dossier: string,
    id: string,
  ): Promise<{ document: StoredDocument; card: DocumentCard; revisions: number } | null>
  /** Those there are with these ids, by id. */
  several(dossier: string, ids: readonly string[]): Promise<Map<string, StoredDocument>>
  /** The document of that address. */
  at(dossier: string, address: string): Promise<StoredDocument | null>
  /** The text of any revision ever kept. */
  text(revision: string): Promise<string | null>
  /** The texts of several, by revision; those that are not there are left out. */
  texts(revisions: readonly string[]): Promise<Map<string, string>>
  /** The bytes as they came. @throws ReadoutError `store-damaged` when they cannot be unpacked. */
  snapshot(hash: string): Promise<Uint8Array | null>
  /** The same with what they take in the store. */
  snapshotKept(hash: string): Promise<StoredSnapshot | null>
  /** Packs up to `limit` snapshots that an older program kept as they came; returns how many there were. */
  packSnapshots(limit: number): Promise<number>
  /** Every revision that the document has shown, the present one first, then the newest. */
  revisions(dossier: string, id: string): Promise<StoredRevision[]>
  /** Documents whose present revision no extractor of these made or checked, with the one that did last. */
  extractedByOthers(dossier: string, extractors: readonly string[]): Promise<{ id: string; extractor: string }[]>
  /** Notes that this extractor makes the same text of the revision as the one that made it. */
  checked(dossier: string, id: string, revision: string, extractor: string): Promise<void>
  /** Newest first by the day published (or added, without one), then by id; `before` is the last card of the page before. */
  latest(dossier: string, options: { limit: number; before?: { day: string; id: string } }): Promise<DocumentCard[]>
  /** All of one day, `YYYY-MM-DD`. */
  onDay(dossier: string, day: string): Promise<DocumentCard[]>
  /** Days that have documents, oldest first, with how many. */
  days(dossier: string): Promise<{ day: string; documents: number }[]>
  /** The days nearest to this one (`YYYY-MM-DD`) that have documents. */
  daysBeside(dossier: string, day: string): Promise<{ previous: string | null; following: string | null }>
  /** The documents before and after one in the order of `latest`, which shows the later ones first. */
  beside(dossier: string, id: string): Promise<{ previous: DocumentLink | null; next: DocumentLink | null }>
  /** Cards of the documents with these ids, those there are, in the order of the ids. */
  cards(dossier: string, ids: readonly string[]): Promise<DocumentCard[]>
  /** Ids of all documents, for reading again. */
  ids(dossier: string): Promise<string[]>
}

/** A piece of text around a hit; `hit` marks the words searched for. Never HTML. */
export type Snippet = { text: string; hit: boolean }[]

export interface SearchStore {
  /**
   * Full text over title and text, in the document's language where PostgreSQL stems it. Web syntax: words, "a phrase",
   * or, -not. Best first. Of a common word only the newest thousand documents that have it are looked at: `more` says so.
   */
  documents(
    dossier: string,
    query: string,
    options: { limit: number; offset: number },
  ): Promise<{ total: number; more: boolean; hits: { card: DocumentCard; snippet: Snippet }[] }>
}

/** Two documents with words in common, `a` being the smaller id. */
export interface LikePair {
  a: string
  b: string
  kind: 'same' | 'part'
  /** Which share of each one's words stands in the other, 0 to 1. */
  ofA: number
  ofB: number
}

/** What a document's text is known by among the others, with all it is like. */
export interface NewLikeness {
  dossier: string
  document: string
  revision: string
  words: number
  signature: Uint32Array
  keys: Int32Array
  /** All pairs with this document; those it had before are forgotten. */
  pairs: LikePair[]
  /** The family of this document and of every other whose family changes. */
  families: ReadonlyMap<string, string>
}

export interface LikenessStore {
  /** Documents that share at least one key, those nearest in length first; at most some hundred. */
  near(
    dossier: string,
    own: { document: string; words: number; keys: Int32Array },
  ): Promise<{ document: string; revision: string; words: number; keys: number[]; family: string }[]>
  /** The caller holds the dossier's lock. */
  put(likeness: NewLikeness): Promise<void>
  /** Null for a document that was never looked at. */
  familyOf(dossier: string, document: string): Promise<string | null>
  members(dossier: string, families: readonly string[]): Promise<{ document: string; family: string }[]>
  /** The other members of the families of these documents, at most so many for each, and the pairs that they are in. */
  like(
    dossier: string,
    documents: readonly string[],
    limit: number,
  ): Promise<{ kin: { document: string; kin: string }[]; pairs: LikePair[] }>
  /** Pairs of two of these documents. */
  pairsWithin(dossier: string, documents: readonly string[]): Promise<LikePair[]>
  /** Documents whose present revision was not looked at. */
  missing(dossier: string): Promise<string[]>
}
