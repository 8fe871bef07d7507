/** A document with every finding at its place; a day of documents. */
import {
  type Actor,
  type Dossier,
  isDate,
  type Mention,
  type MentionForm,
  type Outlet,
  ReadoutError,
  type Review,
  type Span,
} from '../../domain/index.ts'
import type { DocumentCard, Store, StoredDocument, StoredFinding } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { type CopiesView, copiesOf } from './copies.ts'
import { type EventView, eventViews } from './event.ts'
import { type ForecastView, forecastViews } from './forecast.ts'
import { namedIn } from './named.ts'
import { resolverFor, reviewView } from './resolve.ts'
import { countTexts } from './revisions.ts'
import type { ReviewView, StatementView } from './types.ts'

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

/** A mention as highlighted in the text. */
export interface MentionView {
  id: string
  span: Span
  form: MentionForm
  actor: Actor | null
  review: ReviewView | null
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

/** How many findings a page shows at once: more would neither be looked through nor load in a moment. */
const STATEMENTS = 300
const MENTIONS = 3000
const FORECASTS = 300
const EVENTS = 300

/**
 * @param options.from the first statement shown, counted from 0
 * @throws ReadoutError `dossier-missing`, `not-found`
 */
export async function documentView(
  house: House,
  name: string,
  id: string,
  options: { from?: number } = {},
): Promise<DocumentView> {
  const { store } = house
  const dossier = await openDossier(store, name)
  const document = await store.documents.get(name, id)
  if (!document) throw new ReadoutError('not-found', `document ${id}`, 'the dossier holds none of that number')
  const counts = await store.readings.counts(name, id)
  const from = Math.min(Math.max(0, Math.trunc(options.from ?? 0) || 0), Math.max(0, counts.statement - 1))
  const statements = await store.readings.findings(name, id, { kind: 'statement', limit: STATEMENTS, offset: from })
  const mentions = await mentionsBeside(store, name, id, from === 0 ? 0 : startOf(statements[0]))
  const beside = await store.documents.beside(name, id)
  const cards = await store.documents.cards(name, [id, beside.previous ?? '', beside.next ?? ''])
  const cardOf = (wanted: string | null) => cards.find((card) => card.id === wanted) ?? null
  const card = cardOf(id)
  const outlets = await store.outlets.list(name)
  const reviews = await store.reviews.ofDocument(name, id)
  const forecasts = counts.forecast
    ? await store.readings.findings(name, id, { kind: 'forecast', limit: FORECASTS })
    : []
  const events = counts.event ? await store.readings.findings(name, id, { kind: 'event', limit: EVENTS }) : []
  // Of a longer one events may be carried by statements that are not shown, whose speakers are named all the same.
  const whole = statements.length === counts.statement
  const named = namedIn([...statements, ...mentions, ...forecasts, ...events])
  const resolver = await resolverFor(store, name, whole ? { named } : {})
  return {
    dossier,
    document,
    outlet: outlets.find((outlet) => outlet.id === document.outletId) ?? null,
    copies: card && ((await copiesOf(store, name, [card]))[id] ?? null),
    revisions: countTexts(await store.documents.revisions(name, id)),
    statements: card ? statements.map((found) => resolver.statementIn(found, card, document.document.text)) : [],
    from,
    statementsTotal: counts.statement,
    mentions: mentions.map(({ finding, review }) => {
      const { start, end, form, actor } = finding.data as Mention
      return {
        id: finding.id,
        span: [start, end],
        form,
        actor: actor === null ? null : resolver.actor(actor),
        review: review && reviewView(review),
      }
    }),
    mentionsTotal: counts.mention,
    forecasts: await forecastViews(store, name, forecasts, resolver),
    forecastsTotal: counts.forecast,
    events: await eventViews(store, name, events, resolver),
    eventsTotal: counts.event,
    lost: reviews.filter((review) => review.carriage === 'lost'),
    previous: cardOf(beside.previous),
    next: cardOf(beside.next),
  }
}

/** The mentions from a place in the text on. */
async function mentionsBeside(store: Store, dossier: string, id: string, start: number): Promise<StoredFinding[]> {
  let offset = 0
  for (;;) {
    const some = await store.readings.findings(dossier, id, { kind: 'mention', limit: MENTIONS, offset })
    const first = some.findIndex((found) => startOf(found) >= start)
    if (some.length < MENTIONS || first === 0) return some.slice(Math.max(0, first))
    offset += first === -1 ? some.length : first
  }
}

function startOf(found: StoredFinding | undefined): number {
  return Math.min(...(found?.anchors.map((anchor) => anchor.start) ?? [0]))
}

/** @throws ReadoutError `dossier-missing`, `not-found` for a day that does not exist */
export async function dayView(house: House, name: string, day: string): Promise<DayView> {
  const { store } = house
  const dossier = await openDossier(store, name)
  if (!isDate(day) || day.length !== 10) throw new ReadoutError('not-found', `day "${day}"`, 'there is no such day')
  const { previous, following } = await store.documents.daysBeside(name, day)
  const resolver = await resolverFor(store, name)
  const documents = []
  const cards = await store.documents.onDay(name, day)
  for (const card of cards) {
    const found = await store.readings.findings(name, card.id, { kind: 'statement', limit: STATEMENTS })
    documents.push({ card, statements: await resolver.statements(found) })
  }
  return {
    dossier,
    day,
    previous,
    next: following,
    documents,
    copies: await copiesOf(store, name, cards),
  }
}
