/** Published briefs as public pages list them. Nothing else is ever in here. */
import { compareText, dayOrNull, type Edition, editions, isDate, ReadoutError } from '../../domain/index.ts'
import type { BriefChoice, Store, StoredBriefCard } from '../../store/index.ts'
import type { House } from '../house.ts'
import { withoutWords } from '../publishing/withoutWords.ts'
import type { BriefCard, BriefList, CorrectedBrief, DayView } from './public.ts'

/** How many a page lists unless asked otherwise, and at most. */
const PAGE = 20
const MOST = 100
/** How many are fetched at once where all are wanted. */
const BATCH = 1000
/** How many corrected briefs the list of corrections goes back to. */
const CORRECTED = 200

/** A page of a list: where it begins, and how many it has. */
export interface PageAsked {
  cursor?: string | null
  limit?: number
}

/**
 * Published briefs, newest first: of an edition, a dossier, a category, a tag, an actor, an issue, or all.
 * @throws ReadoutError `invalid` for a cursor that is none
 */
export async function briefList(house: House, choice: BriefChoice, asked: PageAsked = {}): Promise<BriefList> {
  const limit = Math.min(MOST, Math.max(1, Math.trunc(asked.limit ?? PAGE) || PAGE))
  const after = asked.cursor ? placeOf(asked.cursor) : null
  const cards = await house.store.briefs.latest(choice, { limit: limit + 1, ...(after ? { after } : {}) })
  const shown = cards.slice(0, limit)
  const last = shown.at(-1)
  return { briefs: await briefCards(house.store, shown), next: cards.length > limit && last ? cursorAt(last) : null }
}

/** All that is published, in every edition, newest first; or what was first published since a moment (ISO 8601 UTC). */
export async function everyBrief(house: House, since: string | null = null): Promise<BriefCard[]> {
  const all: BriefCard[] = []
  for (let after: StoredBriefCard | undefined; ; ) {
    const cards = await house.store.briefs.latest({}, { limit: BATCH, ...(after ? { after } : {}) })
    const wanted = since === null ? cards : cards.filter(({ published }) => published >= since)
    all.push(...(await briefCards(house.store, wanted)))
    after = cards.at(-1)
    if (wanted.length < BATCH) return all
  }
}

/**
 * The briefs of a day of an edition, with the days beside it; also of a day without any.
 * @param day `YYYY-MM-DD`, in UTC
 * @throws ReadoutError `not-found` for a day that no calendar has, `invalid` for a cursor that is none
 */
export async function briefDay(house: House, language: Edition, day: string, asked: PageAsked = {}): Promise<DayView> {
  if (dayOrNull(day) === null) throw new ReadoutError('not-found', day, 'no calendar has that day')
  const list = await briefList(house, { language, day }, asked)
  return { ...list, day, ...(await house.store.briefs.daysBeside(language, day)) }
}

/** The days with briefs in a month (`YYYY-MM`) of an edition, in their order. */
export function briefDays(house: House, language: Edition, month: string): Promise<string[]> {
  return house.store.briefs.days(language, month)
}

/** What was corrected in the published briefs of an edition, newest first. */
export async function correctionsView(house: House, language: Edition): Promise<CorrectedBrief[]> {
  const corrected = await house.store.briefs.corrected(language, CORRECTED)
  const shown = await withoutGone(
    house.store,
    corrected.map(({ card, corrections }) => ({ ...card, corrections })),
  )
  return shown
    .flatMap(({ corrections, ...card }) => corrections.map((correction) => ({ brief: briefCard(card), correction })))
    .sort((a, b) => compareText(b.correction.at, a.correction.at))
}

/** Stored cards of what is published as the public sees them, without words of documents that were taken down. */
export async function briefCards(store: Store, cards: readonly StoredBriefCard[]): Promise<BriefCard[]> {
  return (await withoutGone(store, cards)).map(briefCard)
}

async function withoutGone<C extends StoredBriefCard>(store: Store, cards: readonly C[]): Promise<C[]> {
  const dossiers = [...new Set(cards.map(({ dossier }) => dossier))]
  const takenDown = new Map<string, ReadonlyMap<string, string>>()
  for (const dossier of dossiers) takenDown.set(dossier, await store.briefs.takenDown(dossier))
  return Promise.all(
    cards.map(async (card) => {
      const gone = takenDown.get(card.dossier)
      // Hardly any dossier has such documents: only there the briefs themselves are looked at.
      const brief = gone?.size ? await store.briefs.published(card) : null
      return brief && gone ? { ...card, ...(await withoutWords(store, brief, gone)) } : card
    }),
  )
}

/** A stored card as the public sees it. What a category is called is known to whoever shows it: here it has its id. */
export function briefCard(card: StoredBriefCard): BriefCard {
  const { dossier, slug, language, languages, title, lead, byline, dateline, tags, published, modified } = card
  const category = card.category === null ? null : { id: card.category, name: card.category, description: '' }
  return { dossier, slug, language, languages, title, lead, category, byline, dateline, tags, published, modified }
}

type Place = Pick<StoredBriefCard, 'published' | 'slug' | 'language'>

/** The place of a brief in a list; names of dossiers are not for the public. */
function cursorAt({ published, slug, language }: Place): string {
  return Buffer.from([published, slug, language].join('~')).toString('base64url')
}

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([a-z0-9-]{1,99})~([a-z]{2})$/

function placeOf(cursor: string): Place {
  const [, published = '', slug = '', code] = PLACE.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const language = editions.find((edition) => edition === code)
  if (!language || !isMoment(published))
    throw new ReadoutError('invalid', 'the list', 'it cannot go on from there', { remedy: 'Begin it anew' })
  return { published, slug, language }
}

/** Whether a calendar has it: there is no year 0, nor a 30 February. */
function isMoment(text: string): boolean {
  return dayOrNull(text.slice(0, 10)) !== null && isDate(text.slice(0, 19))
}
