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
import type { DocumentCard, DocumentLink, Store, StoredDocument, StoredFinding } from '../../store/index.ts'
import { openDossier, openWithBooks } from '../dossiers/openDossier.ts'
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
  previous: DocumentLink | null
  next: DocumentLink | null
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
  const { dossier, books } = await openWithBooks(store, name)
  const shown = await store.documents.withCard(name, id)
  if (!shown) throw new ReadoutError('not-found', `document ${id}`, 'the dossier holds none of that number')
  const { document, card } = shown
  const asked = Math.max(0, Math.trunc(options.from ?? 0) || 0)
  const { found, totals, reviews } = await store.readings.stretches(name, id, {
    statement: { from: asked, limit: STATEMENTS },
    mention: { from: 0, limit: asked === 0 ? MENTIONS : 0 },
    forecast: { from: 0, limit: FORECASTS },
    event: { from: 0, limit: EVENTS },
  })
  const from = Math.min(asked, Math.max(0, totals.statement - 1))
  const mentions = asked === 0 ? found.mention : await mentionsBeside(store, name, id, startOf(found.statement[0]))
  // Of a longer one events may be carried by statements that are not shown, whose speakers are named all the same.
  const whole = found.statement.length === totals.statement
  const named = namedIn([...found.statement, ...mentions, ...found.forecast, ...found.event])
  const resolver = await resolverFor(store, name, whole ? { books, named } : { books })
  const placeOf = () => ({ document: card, text: document.document.text })
  return {
    dossier,
    document,
    outlet: await outletOf(store, document),
    copies: (await copiesOf(store, name, [card]))[id] ?? null,
    revisions: shown.revisions > 1 ? countTexts(await store.documents.revisions(name, id)) : 1,
    statements: found.statement.map((one) => resolver.statementIn(one, card, document.document.text)),
    from,
    statementsTotal: totals.statement,
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
    mentionsTotal: totals.mention,
    forecasts: forecastViews(found.forecast, placeOf, resolver),
    forecastsTotal: totals.forecast,
    events: await eventViews(store, name, found.event, resolver, { placeOf, statements: found.statement }),
    eventsTotal: totals.event,
    lost: reviews.filter((review) => review.carriage === 'lost'),
    ...(await store.documents.beside(name, id)),
  }
}

/** The outlet that it is known to be of; one that only its page names is none of the dossier's. */
async function outletOf(store: Store, { dossier, outletId }: StoredDocument): Promise<Outlet | null> {
  if (outletId === null) return null
  return (await store.outlets.list(dossier)).find(({ id }) => id === outletId) ?? null
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
