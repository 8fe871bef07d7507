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
  NewJob,
  PositionPoint,
  Resource,
  Roster,
  SourceKind,
  StanceValue,
  Validators,
  When,
} from '../domain/index.ts'

export interface Tables {
  dossier: DossierTable
  outlet: OutletTable
  snapshot: { hash: string; bytes: Uint8Array; size: number }
  revision: { id: string; snapshot: string; extractor: string; text: string }
  document: DocumentTable
  document_revision: DocumentRevisionTable
  reading: ReadingTable
  reading_actor: ReadingActorTable
  finding: FindingTable
  review: ReviewTable
  position: { dossier: string; actor: string; issue: string; now: StanceValue; shifts: [number, number][] }
  position_point: PositionPointTable
  audit: AuditTable
  taken: TakenTable
  set_aside: SetAsideTable
  source: SourceTable
  fetch_log: FetchLogTable
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
