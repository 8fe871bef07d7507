/** The tables as Kysely sees them; what they mean is told in `migrations/`. */
import type { Generated, GeneratedAlways, Selectable } from 'kysely'
import type {
  Anchor,
  Carriage,
  Codebook,
  Decision,
  Document,
  FetchAttempt,
  Finding,
  FindingKind,
  Given,
  NewJob,
  PositionPoint,
  PublicRecord,
  Resource,
  Roster,
  SourceKind,
  StanceValue,
  TellingMark,
  TextByLanguage,
  Validators,
  Voice,
  When,
} from '../domain/index.ts'
import type { Delivery, StoredSubscription, ToldThing } from './following.ts'
import type { StoredBrief } from './publishing.ts'

export interface Tables {
  dossier: DossierTable
  outlet: OutletTable
  snapshot: { hash: string; bytes: Uint8Array; size: number; packed: 'zstd' | null; tried: Generated<boolean> }
  revision: { id: string; snapshot: string; extractor: string; text: string }
  document: DocumentTable
  document_revision: DocumentRevisionTable
  reading: ReadingTable
  reading_actor: ReadingActorTable
  dossier_actor: DossierActorTable
  finding: FindingTable
  review: ReviewTable
  position: PositionTable
  position_point: PositionPointTable
  occurrence_join: OccurrenceJoinTable
  audit: AuditTable
  likeness: LikenessTable
  like_pair: LikePairTable
  taken: TakenTable
  set_aside: SetAsideTable
  source: SourceTable
  fetch_log: FetchLogTable
  brief: StoredBrief
  brief_view: { dossier: string; slug: string; language: string; day: string; views: number }
  record: PublicRecord
  document_taken_down: { dossier: string; document: string; at: string }
  subscription: Omit<StoredSubscription, 'on'> & { kinds: StoredSubscription['on'] }
  told: ToldThing & { subscription: string }
  delivery: Delivery
  hub_feed: { hub: string; url: string; stamp: string }
}

/** Times are ISO 8601 UTC, days `YYYY-MM-DD`. */
export interface DossierTable {
  name: string
  title: string
  description: string
  sample: boolean
  created: string
  removed: string | null
  codebook: Codebook
  roster: Roster
}

interface OutletTable {
  dossier: string
  id: string
  name: string
  home: string | null
  kind: string | null
  country: string | null
  description: string | null
  owner: string | null
  owner_source: string | null
  names: TextByLanguage | null
}

interface DocumentTable {
  dossier: string
  id: string
  address: string
  outlet: string | null
  revision: string
  reading: number | null
  added: Generated<string>
  day: string
  title: string | null
  outlet_name: string | null
  byline: string | null
  published: When | null
  language: string
  url: string | null
  opening: string
  statements: Generated<number>
  config: string
  words: unknown
}

interface DocumentRevisionTable {
  dossier: string
  document: string
  revision: string
  media_type: string | null
  retrieved: string
  data: Omit<Document, 'text'>
  warnings: string[]
  kept: Generated<string>
  given: Given | null
  checked: string | null
}

interface LikenessTable {
  dossier: string
  document: string
  revision: string
  words: number
  signature: Uint8Array
  keys: number[]
  family: string
}

interface LikePairTable {
  dossier: string
  a: string
  b: string
  kind: 'same' | 'part'
  of_a: number
  of_b: number
}

interface ReadingTable {
  id: GeneratedAlways<number>
  dossier: string
  document: string
  revision: string
  reader: string
  reader_version: string
  books: string
  warnings: string[]
  made: Generated<string>
}

interface ReadingActorTable {
  reading: number
  id: string
  name: string
  kind: 'person' | 'state' | 'organisation' | 'group'
  country: string | null
  mentions: number
  statements: number
}

/** `country` is '' for none. */
interface DossierActorTable extends Omit<ReadingActorTable, 'reading' | 'country'> {
  dossier: string
  known: string
  country: string
  readings: number
}

export interface FindingTable {
  reading: number
  id: string
  dossier: string
  document: string
  kind: FindingKind
  start_at: number
  end_at: number
  actors: string[]
  day: string | null
  data: Finding['data']
  anchors: Anchor[]
}

export interface ReviewTable {
  dossier: string
  id: string
  document: string
  kind: FindingKind
  decision: Decision
  anchors: Anchor[]
  change: unknown
  by_whom: string
  at: string
  finding: string | null
  carriage: Carriage
  undone: string | null
  made: GeneratedAlways<number>
}

export type ReviewRow = Selectable<ReviewTable>

interface PositionTable {
  dossier: string
  actor: string
  issue: string
  now: StanceValue
  shifts: [number, number][]
  points: number | null
  voices: Partial<Record<Voice, StanceValue>> | null
  moved: string | null
  moves: [before: PositionPoint, after: PositionPoint][] | null
}

export interface PositionPointTable {
  dossier: string
  actor: string
  issue: string
  id: GeneratedAlways<number>
  said: string | null
  time: string | null
  stance: PositionPoint['stance']
  voice: PositionPoint['voice']
  document: string
  statement: string
  start_at: number
  end_at: number
}

interface OccurrenceJoinTable {
  dossier: string
  id: string
  same: boolean
  a: TellingMark
  b: TellingMark
  by_whom: string
  at: string
  undone: string | null
}

interface AuditTable {
  id: GeneratedAlways<number>
  dossier: string | null
  at: string
  who: string
  what: string
  subject: string
  detail: unknown
}

interface TakenTable {
  dossier: string
  id: string
  snapshot: string
  how: string
  resource: Omit<Resource, 'bytes'>
  options: unknown
  source: string | null
  state: 'waiting' | 'kept' | 'set-aside'
  document: string | null
  result: unknown
  at: string
}

interface SetAsideTable {
  dossier: string
  id: string
  kind: string
  job: NewJob
  input: string
  code: string
  reason: string
  remedy: string
  tries: number
  at: string
}

interface SourceTable {
  dossier: string
  id: string
  address: string
  kind: SourceKind
  outlet: string | null
  every: number
  validators: Validators | null
  added: string
  due: string
  good: string | null
  failures: number
}

interface FetchLogTable extends FetchAttempt {
  id: GeneratedAlways<number>
  dossier: string
}
