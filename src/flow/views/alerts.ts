/** Who is told of what is new in a dossier, and whom and what one can follow in it. */
import type { Actor, Dossier, Issue } from '../../domain/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import { listSubscriptions, type SubscriptionCard } from '../following/subscriptions.ts'
import type { House } from '../house.ts'

export interface AlertsView {
  dossier: Dossier
  subscriptions: SubscriptionCard[]
  issues: Issue[]
  /** Those who are mentioned most. */
  actors: Actor[]
}

const ACTORS = 40

/** @throws ReadoutError `dossier-missing` */
export async function alertsView(house: House, name: string): Promise<AlertsView> {
  const dossier = await openDossier(house.store, name)
  const { codebook } = await house.store.dossiers.books(name)
  const actors = (await house.store.readings.actors(name)).slice(0, ACTORS)
  return { dossier, subscriptions: await listSubscriptions(house, name), issues: codebook.issues, actors }
}
