/** The dossier's own page, and the home page that opens onto every dossier. */
import { type Actor, compareText, type Dossier, type Issue } from '../../domain/index.ts'
import type { DocumentCard, PositionCell, Store } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { type CopiesView, copiesOf } from './copies.ts'
import { cardDay, resolverFor } from './resolve.ts'
import type { DossierCard, ShiftView } from './types.ts'

/** `/{lang}/{dossier}`: the latest documents, what changed, who stands where. */
export interface DossierView {
  dossier: DossierCard
  latest: DocumentCard[]
  /** What has the words of those, by document; nothing for most. */
  copies: Record<string, CopiesView>
  /** Where the next page of documents begins; null at the end. */
  next: string | null
  /** The newest, newest first. */
  shifts: ShiftView[]
  shiftsTotal: number
  matrix: MatrixView
  /** Days with documents, newest first. */
  days: { day: string; documents: number }[]
  actors: (Actor & { mentions: number; statements: number })[]
}

/** `/{lang}`: where one starts. */
export interface HomeView {
  dossiers: DossierCard[]
  /** Removed ones that can still be restored. */
  removed: DossierCard[]
  /** What each dossier has to show, in the order of `dossiers`. */
  openings: DossierView[]
}

/** Who stands where, now: one row an actor, one cell an issue. */
export interface MatrixView {
  issues: Issue[]
  /** How many actors take a stance; `rows` holds those with most points. */
  rowsTotal: number
  rows: { actor: Actor; cells: (Omit<PositionCell, 'actor' | 'issue'> | null)[] }[]
}

/** How many documents and shifts the dossier's own page shows, and how many its part of the home page. */
const PAGE = 20
const OPENING = 5
/** How many actors the matrix has room for. */
const ROWS = 60

export async function homeView(house: House): Promise<HomeView> {
  const all = await house.store.dossiers.list({ removed: true })
  const dossiers = all.filter((dossier) => dossier.removed === null)
  const removed = all.filter((dossier) => dossier.removed !== null)
  const openings: DossierView[] = []
  for (const dossier of dossiers) openings.push(await viewOf(house.store, dossier, {}, OPENING))
  return { dossiers, removed, openings }
}

/**
 * @param options.before the `next` of the page before
 * @throws ReadoutError `dossier-missing`
 */
export async function dossierView(house: House, name: string, options: { before?: string } = {}): Promise<DossierView> {
  return viewOf(house.store, await openDossier(house.store, name), options, PAGE)
}

async function viewOf(
  store: Store,
  dossier: Dossier,
  { before }: { before?: string },
  limit: number,
): Promise<DossierView> {
  const { name } = dossier
  const cursor = parseCursor(before)
  // One more than shown, to know whether there is a next page.
  const found = await store.documents.latest(name, { limit: limit + 1, ...(cursor ? { before: cursor } : {}) })
  const latest = found.slice(0, limit)
  const last = latest.at(-1)
  const resolver = await resolverFor(store, name)
  const cells = await store.positions.cells(name)
  const { moves, total: shiftsTotal } = await store.positions.moves(name, limit)
  const days = await store.documents.days(name)
  const documents = days.reduce((sum, day) => sum + day.documents, 0)
  return {
    dossier: { ...dossier, documents },
    latest,
    copies: await copiesOf(store, name, latest),
    next: found.length > limit && last ? `${cardDay(last)}_${last.id}` : null,
    shifts: await resolver.shifts(moves),
    shiftsTotal,
    matrix: matrixOf(cells, resolver.issues, resolver.actor),
    days: days.toReversed(),
    actors: await store.readings.actors(name),
  }
}

/** A cursor that was tampered with is the same as none: the list begins at its beginning. */
function parseCursor(text: string | undefined): { day: string; id: string } | null {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_([\w-]+)$/.exec(text ?? '') ?? []
  return day && id ? { day, id } : null
}

/** Actors with any stance, those with most points first. */
function matrixOf(positions: readonly PositionCell[], issues: Issue[], actorOf: (id: string) => Actor): MatrixView {
  const byActor = Map.groupBy(positions, (position) => position.actor)
  const rows = [...byActor].map(([id, own]) => {
    const byIssue = new Map(own.map((position) => [position.issue, position]))
    const cells = issues.map((issue) => {
      const position = byIssue.get(issue.id)
      if (!position) return null
      const { now, voices, points, shifts } = position
      return { now, voices, points, shifts }
    })
    return { actor: actorOf(id), cells, points: own.reduce((sum, { points }) => sum + points, 0) }
  })
  rows.sort((a, b) => b.points - a.points || compareText(a.actor.name, b.actor.name))
  return { issues, rowsTotal: rows.length, rows: rows.slice(0, ROWS).map(({ actor, cells }) => ({ actor, cells })) }
}
