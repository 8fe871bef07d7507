/** One actor: the offices it holds, where it stands, what it did and said. */
import { type Actor, type Dossier, type Office, ReadoutError } from '../../domain/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { type EventView, eventViews } from './event.ts'
import { resolverFor } from './resolve.ts'
import type { PositionView, StatementView } from './types.ts'

/** `/{lang}/{dossier}/actor/{id}` */
export interface ActorView {
  dossier: Dossier
  actor: Actor
  offices: (Office & { ofName: string })[]
  positions: PositionView[]
  /** Newest first. */
  statements: StatementView[]
  /** The newest events it takes part in, newest first. */
  events: EventView[]
  eventsTotal: number
}

const STATEMENTS = 100
const EVENTS = 10

/** @throws ReadoutError `dossier-missing`, `not-found` */
export async function actorView(house: House, name: string, id: string): Promise<ActorView> {
  const { store } = house
  const dossier = await openDossier(store, name)
  const { roster } = await store.dossiers.books(name)
  const known = roster.actors.find((actor) => actor.id === id)
  const actor = (await store.readings.actor(name, id)) ?? known
  if (!actor) throw new ReadoutError('not-found', `actor "${id}"`, 'nobody of that name is mentioned in the dossier')
  const resolver = await resolverFor(store, name)
  const positions = await store.positions.among(name, { actor: id })
  const counts = await store.readings.eventCounts(name, id)
  const events = await store.readings.events(name, EVENTS, { actor: id })
  return {
    dossier,
    actor: { id: actor.id, name: actor.name, kind: actor.kind, country: actor.country },
    offices: roster.offices
      .filter((office) => office.actor === id)
      .map((office) => ({ ...office, ofName: resolver.actor(office.of).name })),
    positions: await resolver.positions(positions),
    statements: await resolver.statements(await store.readings.statementsBy(name, id, STATEMENTS)),
    events: await eventViews(store, name, events, resolver),
    eventsTotal: counts.reduce((sum, count) => sum + count.events, 0),
  }
}
