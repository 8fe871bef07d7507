/** What comparing brings out, as the desk shows it: every id with its name, every stretch of text with its document. */

import { holding } from '../../compare/index.ts'
import {
  type Actor,
  compareSpans,
  type Dossier,
  type Evidence,
  type Issue,
  type Occurrence,
  type OccurrenceJoin,
  ReadoutError,
  type StanceValue,
} from '../../domain/index.ts'
import type { DocumentCard } from '../../store/index.ts'
import type { ComparisonKind, Comparisons } from '../comparing/compare.ts'
import { compareDossier } from '../comparing/kept.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { contentOf, resolverFor } from './resolve.ts'

/** What every page of a comparison needs: names for the ids in it. */
export interface ComparedView {
  dossier: Dossier
  /** The document of an id, null when it is gone. */
  document(id: string): DocumentCard | null
  actor(id: string): Actor
}

/** `/{lang}/{dossier}/contradictions`: what does not fit, the surest first. */
export interface ContradictionsView extends ComparedView {
  found: ContradictionView[]
  total: number
}

type Found = Comparisons['contradictions'][number]

/** Two sides that do not fit; of a statement that takes a stance, the stance with the statement's words around it. */
export interface ContradictionView extends Omit<Found, 'a' | 'b'> {
  a: ContradictionSide
  b: ContradictionSide
}

export interface ContradictionSide extends Evidence {
  actor: string | null
  words: string
  /** Which side of which issue, where that is what does not fit. */
  stance: { issue: Issue; stance: StanceValue } | null
}

/** `/{lang}/{dossier}/occurrences`: what happened, as all tell it; newest first. */
export interface OccurrencesView extends ComparedView {
  found: Comparisons['occurrences']
  total: number
}

/** `/{lang}/{dossier}/occurrence/{id}`: one of them, its accounts side by side. */
export interface OccurrenceView extends ComparedView {
  occurrence: Comparisons['occurrences'][number]
  /** Others it may be one with. */
  near: (Pick<Occurrence, 'id' | 'participants' | 'when'> & { told: string | null })[]
  /** What people decided on tellings of this dossier. */
  joins: OccurrenceJoin[]
}

/** `/{lang}/{dossier}/tracks`: the mediation formats and their meetings. */
export interface TracksView extends ComparedView {
  found: Comparisons['tracks']
}

/** `/{lang}/{dossier}/agreements`: what was agreed, and what became of it. */
export interface AgreementsView extends ComparedView {
  agreements: { id: string; name: string }[]
  found: Comparisons['agreements']
}

/** `/{lang}/{dossier}/carriers`: statements that several outlets carry. */
export interface CarriersView extends ComparedView {
  found: Comparisons['corroboration']
  total: number
}

/** How many contradictions, statements and occurrences a page shows. */
const SHOWN = 200
/** How many others it may be joined to, the newest. */
const NEAR = 40

/** @throws ReadoutError `dossier-missing`, as all of these */
export async function contradictionsView(house: House, name: string): Promise<ContradictionsView> {
  const found = await compareDossier(house, name, 'contradictions')
  const shown = found.slice(0, SHOWN)
  const documents = shown.flatMap(({ a, b }) => [a.document, b.document])
  const side = await sidesOf(
    house,
    name,
    shown.flatMap(({ kind, a, b }) => (kind === 'stance' ? [a, b] : [])),
  )
  return {
    ...(await comparedView(house, name, documents)),
    found: shown.map((one) => ({ ...one, a: side(one.a), b: side(one.b) })),
    total: found.length,
  }
}

type Side = Comparisons['contradictions'][number]['a']

/** The words that take a stance may be one alone: its statement's say what was meant. */
async function sidesOf(
  { store }: House,
  name: string,
  sides: readonly Side[],
): Promise<(side: Side) => ContradictionSide> {
  const { issue } = await resolverFor(store, name)
  const ids = new Set(sides.flatMap(({ finding }) => finding ?? []))
  const found = await store.readings.findingsByIds(name, [...ids])
  const byId = new Map(found.map((one) => [one.finding.id, one]))
  return (side) => {
    const stored = byId.get(side.finding ?? '')
    const [held] = stored ? holding([stored]) : []
    const taken =
      held?.kind === 'statement' && held.data.stances.find(({ span }) => compareSpans(span, side.span) === 0)
    return stored && taken
      ? { ...side, words: contentOf(stored), stance: { issue: issue(taken.issue), stance: taken.stance } }
      : { ...side, stance: null }
  }
}

/** Newest first. */
export async function occurrencesView(house: House, name: string): Promise<OccurrencesView> {
  const found = (await compareDossier(house, name, 'occurrences')).toReversed()
  const shown = found.slice(0, SHOWN)
  const documents = shown.flatMap(({ accounts }) => accounts.map(({ document }) => document))
  return { ...(await comparedView(house, name, documents)), found: shown, total: found.length }
}

/** @throws ReadoutError `not-found` when no occurrence has that id */
export async function occurrenceView(house: House, name: string, id: string): Promise<OccurrenceView> {
  const found = await compareDossier(house, name, 'occurrences')
  // One that was first told by another event still has this one among its own.
  const occurrence = found.find((one) => one.id === id) ?? found.find((one) => one.events.includes(id))
  if (!occurrence) throw new ReadoutError('not-found', `occurrence "${id}"`, 'nothing here tells of it any more')
  const documents = occurrence.accounts.map(({ document }) => document)
  const near = found
    .filter((one) => one.type === occurrence.type && one.id !== occurrence.id && sharesSide(one, occurrence))
    .slice(-NEAR)
    .map(({ id, participants, when, status }) => ({ id, participants, when, told: status.at(-1)?.on ?? null }))
  return {
    ...(await comparedView(house, name, documents)),
    occurrence,
    near,
    joins: await house.store.joins.list(name),
  }
}

function sharesSide(a: Pick<Occurrence, 'participants'>, b: Pick<Occurrence, 'participants'>): boolean {
  return a.participants.some((one) =>
    b.participants.some(({ id, country }) => id === one.id || (country !== null && country === one.country)),
  )
}

export async function tracksView(house: House, name: string): Promise<TracksView> {
  return ofKind(house, name, 'tracks', (tracks) =>
    tracks.flatMap(({ meetings }) => meetings.flatMap(({ status }) => status.map(({ document }) => document))),
  )
}

export async function agreementsView(house: House, name: string): Promise<AgreementsView> {
  const { codebook } = await named(house, name)
  const view = await ofKind(house, name, 'agreements', (records) =>
    records.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
  )
  return { ...view, agreements: codebook.agreements.map(({ id, name }) => ({ id, name })) }
}

export async function carriersView(house: House, name: string): Promise<CarriersView> {
  const found = await compareDossier(house, name, 'corroboration')
  const shown = found.slice(0, SHOWN)
  const documents = shown.flatMap(({ carriers }) => carriers.map(({ document }) => document))
  return { ...(await comparedView(house, name, documents)), found: shown, total: found.length }
}

async function ofKind<K extends ComparisonKind>(
  house: House,
  name: string,
  kind: K,
  documentsOf: (found: Comparisons[K]) => string[],
): Promise<ComparedView & { found: Comparisons[K] }> {
  const found = await compareDossier(house, name, kind)
  return { ...(await comparedView(house, name, documentsOf(found))), found }
}

async function named({ store }: House, name: string) {
  await openDossier(store, name)
  return store.dossiers.books(name)
}

async function comparedView({ store }: House, name: string, documents: readonly string[]): Promise<ComparedView> {
  const dossier = await openDossier(store, name)
  const resolver = await resolverFor(store, name)
  const cards = await store.documents.cards(name, [...new Set(documents)])
  const byId = new Map(cards.map((card) => [card.id, card]))
  return { dossier, document: (id) => byId.get(id) ?? null, actor: resolver.actor }
}
