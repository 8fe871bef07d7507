/**
 * Looks now and then whether something changed in a dossier that somebody follows. What comes in at one time is told at one
 * time: while texts wait to be read, it is waited for them.
 */
import { KEEP_DAYS, type Served } from '../../domain/index.ts'
import type { House } from '../house.ts'

/** How often it is looked, in milliseconds. */
const LOOK = 10_000
/** How long it is waited at most for texts that wait to be read. */
const PATIENCE = 10 * 60_000
const DAY = 24 * 60 * 60_000

/** Sends for every dossier in which something changed since those who follow it were told. @returns which */
export async function askChanged(house: House, served: Served, waits = new Map<string, number>()): Promise<string[]> {
  const { store } = house
  const changed: string[] = []
  for (const dossier of await store.following.dossiers()) {
    const stamp = await store.dossiers.stamp(dossier)
    if ((await store.following.list(dossier)).every((one) => one.stamp === stamp)) continue
    const since = waits.get(dossier) ?? house.now()
    waits.set(dossier, since)
    if ((await store.intake.waiting(dossier)) > 0 && house.now() - since < PATIENCE) continue
    waits.delete(dossier)
    changed.push(dossier)
  }
  if (changed.length === 0) return changed
  await store.jobs.start()
  await store.jobs.send(changed.map((dossier) => ({ kind: 'alert', input: { dossier, served } })))
  house.bell.ring()
  return changed
}

/** Looks until stopped. Subscriptions that were ended, and alerts that were sent, long ago are forgotten. */
export function startTelling(house: House, served: Served): { stop(): void } {
  const waits = new Map<string, number>()
  const look = async () => {
    await askChanged(house, served, waits)
    await house.store.following.purge(new Date(house.now() - KEEP_DAYS * DAY).toISOString())
  }
  // A store that does not answer just now is looked at again the next time.
  const quietly = () => void look().catch(() => {})
  quietly()
  const timer = setInterval(quietly, LOOK)
  return { stop: () => clearInterval(timer) }
}
