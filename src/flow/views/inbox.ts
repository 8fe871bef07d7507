/** What came in, why each text is here, how the sources and outlets do, and what failed. */
import type { Dossier, FetchAttempt, SetAside, Source, SourceKind } from '../../domain/index.ts'
import type { Arrival, DocumentCard } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

/** Why a document is here: a source brought it, a command added it from somewhere, or a person pasted it. */
export type Why =
  | { kind: 'source'; address: string; source: SourceKind }
  | { kind: 'added'; from: string }
  | { kind: 'pasted' }

/** How a source does. */
export interface SourceHealth {
  source: Source
  /** The last time it was asked; null when it never was. */
  last: FetchAttempt | null
  /** What failed since it last did well: its own failures, and texts it leads to that could not be had; newest first. */
  failures: FetchAttempt[]
  /** How many new or changed texts it brought on each of the view's days. */
  brought: number[]
}

/** What came from an outlet, whichever way. */
export interface OutletHealth {
  name: string | null
  /** How many documents came on each of the view's days. */
  documents: number[]
}

export interface InboxView {
  dossier: Dossier & { documents: number }
  /** How many texts were taken and wait to be read. */
  waiting: number
  failed: SetAside[]
  failedTotal: number
  arrivals: { card: DocumentCard; why: Why }[]
  /** Where the next page begins, for `before`; null on the last. */
  next: string | null
  sources: SourceHealth[]
  outlets: OutletHealth[]
  /** The days that are counted, oldest first, `YYYY-MM-DD`. */
  days: string[]
}

const PAGE = 25
const FAILED = 50
/** How many attempts are looked through for failures, and how many are told. */
const ATTEMPTS = 60
const FAILURES = 5
const DAYS = 14
const DAY = 86_400_000

/** @param options.before the `next` of the page before @throws ReadoutError `dossier-missing` */
export async function inboxView(house: House, name: string, options: { before?: string } = {}): Promise<InboxView> {
  const { store } = house
  const dossier = await openDossier(store, name)
  const before = cursorOf(options.before)
  const found = await store.intake.arrivals(name, { limit: PAGE + 1, ...(before ? { before } : {}) })
  const sources = await store.sources.list(name)
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  const cards = await store.documents.cards(
    name,
    shown.map(({ id }) => id),
  )
  const came = new Map(shown.map((one) => [one.id, one]))
  const days = Array.from({ length: DAYS }, (_, i) =>
    new Date(house.now() - (DAYS - 1 - i) * DAY).toISOString().slice(0, 10),
  )
  const since = `${days[0]}T00:00:00Z`
  return {
    dossier: { ...dossier, documents: (await store.documents.days(name)).reduce((sum, one) => sum + one.documents, 0) },
    waiting: await store.intake.waiting(name),
    failed: await store.setAside.list(name, FAILED),
    failedTotal: await store.setAside.count(name),
    arrivals: cards.map((card) => ({ card, why: whyOf(card, came.get(card.id), sources) })),
    next: found.length > PAGE && last ? `${last.added}_${last.id}` : null,
    sources: await healthOf(house, name, sources, days, since),
    outlets: await outletsOf(house, name, days, since),
    days,
  }
}

function whyOf(card: DocumentCard, came: Arrival | undefined, sources: readonly Source[]): Why {
  const from = sources.find(({ id }) => id === came?.source)
  if (from) return { kind: 'source', address: from.address, source: from.kind }
  return came?.name == null ? { kind: 'pasted' } : { kind: 'added', from: card.address }
}

async function healthOf(
  { store }: House,
  dossier: string,
  sources: readonly Source[],
  days: readonly string[],
  since: string,
): Promise<SourceHealth[]> {
  const brought = await store.sources.broughtByDay(dossier, since)
  const health: SourceHealth[] = []
  for (const source of sources) {
    const attempts = await store.sources.attempts(dossier, source.id, ATTEMPTS)
    const own = attempts.filter(({ address }) => address === source.address)
    const good = own.find(({ outcome }) => outcome !== 'failed')
    const failures = attempts.filter(({ outcome, at }) => outcome === 'failed' && (!good || at >= good.at))
    const counts = days.map((day) => brought.find((one) => one.source === source.id && one.day === day)?.brought ?? 0)
    health.push({ source, last: own[0] ?? null, failures: failures.slice(0, FAILURES), brought: counts })
  }
  return health
}

/** Those with most documents in these days first; the ones that bring none are left out. */
async function outletsOf(
  { store }: House,
  dossier: string,
  days: readonly string[],
  since: string,
): Promise<OutletHealth[]> {
  const names = new Map((await store.outlets.list(dossier)).map(({ id, name }) => [id, name]))
  const byOutlet = Map.groupBy(await store.intake.arrivalsByDay(dossier, since), ({ outlet }) => outlet)
  const outlets = [...byOutlet].map(([outlet, counts]) => ({
    name: outlet === null ? null : (names.get(outlet) ?? outlet),
    documents: days.map((day) => counts.find((one) => one.day === day)?.documents ?? 0),
  }))
  const total = ({ documents }: OutletHealth) => documents.reduce((sum, n) => sum + n, 0)
  return outlets.sort((a, b) => total(b) - total(a) || ((a.name ?? '') < (b.name ?? '') ? -1 : 1))
}

/** A cursor that was tampered with is the same as none. */
function cursorOf(text: string | undefined): { added: string; id: string } | null {
  const [, added, id] = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([\w-]+)$/.exec(text ?? '') ?? []
  return added && id && !Number.isNaN(Date.parse(added)) ? { added, id } : null
}
