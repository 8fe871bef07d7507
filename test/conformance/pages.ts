/** Pages, readings and reviews for the suite: invented, small, and whole in every field. */
import {
  type Actor,
  anchorOf,
  type Document,
  type Dossier,
  type Finding,
  findingsOf,
  type PositionPoint,
  revisionId,
  rolesOfFinding,
  type Span,
  type Statement,
  snapshotHash,
} from '../../src/domain/index.ts'
import type { NewReading, NewRevision, Store, StoredReview } from '../../src/store/index.ts'

export const noBooks = { codebook: { issues: [], tracks: [], agreements: [] }, roster: { actors: [], offices: [] } }
export const by = { kind: 'rule' as const, name: 'suite', version: '1' }
export const noon = '2026-03-04T12:00:00.000Z'

export function dossier(name: string, more: Partial<Dossier> = {}): Dossier {
  return { name, title: `Title of ${name}`, description: '', sample: false, created: noon, removed: null, ...more }
}

export async function newDossier(store: Store, name: string): Promise<string> {
  await store.dossiers.create(dossier(name), noBooks)
  return name
}

export function document(text: string, more: Partial<Document> = {}): Document {
  return {
    id: 'page.txt',
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: null,
    modified: null,
    language: 'en',
    text,
    sections: [],
    dropped: [],
    reuse: null,
    ...more,
  }
}

export function onDay(day: string): Document['published'] {
  return { from: day, to: day, precision: 'day' }
}

/** An added page: by default its bytes are its text. */
export function page(dossier: string, address: string, text: string, more: Partial<Document> = {}): NewRevision {
  const bytes = new TextEncoder().encode(text)
  const hash = snapshotHash(bytes)
  return {
    dossier,
    address,
    outletId: null,
    snapshot: { hash, bytes },
    mediaType: 'text/plain; charset=utf-8',
    retrieved: noon,
    revision: revisionId(hash, 'suite@1'),
    extractor: 'suite@1',
    document: document(text, more),
    warnings: [],
  }
}

/** The span of the words in the text. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return [start, start + words.length]
}

export const mira: Actor = { id: 'mira', name: 'Mira Ostan', kind: 'person', country: null }
export const velora: Actor = { id: 'velora', name: 'Velora', kind: 'state', country: null }

/** `SOURCE CUE CONTENT` as a statement of the actors. */
export function statement(text: string, parts: [source: string, cue: string, content: string], actors: string[]) {
  const [source, cue, content] = parts.map((part) => at(text, part)) as [Span, Span, Span]
  return {
    mode: 'indirect',
    voice: 'paraphrased',
    source: { spans: [source], actors },
    cue: { spans: [cue] },
    content: { spans: [content] },
    via: [],
    addressees: [],
    when: null,
    negated: false,
    stances: [],
    confidence: 0.5,
    by,
  } satisfies Omit<Statement, 'id'>
}

/** A reading of a page that was put, findings with their anchors. */
export function reading(
  added: NewRevision,
  id: string,
  found: Partial<Parameters<typeof findingsOf>[1]>,
  actors: Actor[],
): NewReading {
  const all = { mentions: [], statements: [], events: [], forecasts: [], ...found }
  const { text } = added.document
  const findings = findingsOf(added.revision, all).map((finding) => ({ finding, anchors: anchorsOf(text, finding) }))
  const reader = { name: 'suite', version: '1' }
  const from = { dossier: added.dossier, document: id, revision: added.revision, reader, books: 'books-1' }
  return { ...from, warnings: [], actors, findings }
}

export function anchorsOf(text: string, finding: Finding) {
  return rolesOfFinding(finding).flatMap((role) => role.map((span) => anchorOf(text, span)))
}

export function review(dossier: string, document: string, id: string, more: Partial<StoredReview> = {}): StoredReview {
  return {
    dossier,
    document,
    id,
    kind: 'statement',
    decision: 'accept',
    anchors: [{ start: 0, end: 4, quote: 'Mira', prefix: '', suffix: ' Ost' }],
    change: null,
    by: 'analyst',
    at: noon,
    finding: null,
    carriage: 'place',
    undone: null,
    ...more,
  }
}

export function point(
  actor: string,
  issue: string,
  document: string,
  more: Partial<PositionPoint> = {},
): PositionPoint {
  return {
    actor,
    issue,
    on: '2026-03-04',
    time: null,
    stance: 'for',
    voice: 'quoted',
    document,
    statement: 's1',
    span: [0, 4],
    ...more,
  }
}
