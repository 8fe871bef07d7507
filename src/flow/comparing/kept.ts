/** Comparisons kept in memory until something in their dossier changes: pages ask for the same one again and again. */
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { type ComparisonKind, type ComparisonOptions, type Comparisons, compareDocuments } from './compare.ts'
import { type Compared, documentsOf } from './documents.ts'

/** Of how many dossiers. */
const KEPT = 4

interface Kept {
  stamp: string
  compared: Promise<Compared>
  found: Map<string, Promise<unknown>>
}

const keptOf = new WeakMap<House, Map<string, Kept>>()

/** What comparing takes of a dossier, all that holds in it. Memory: its texts. @throws ReadoutError `dossier-missing` */
export async function keptDocuments(house: House, name: string): Promise<Compared> {
  return (await keptFor(house, name)).compared
}

/** @throws ReadoutError `dossier-missing` */
export async function compareDossier<K extends ComparisonKind>(
  house: House,
  name: string,
  kind: K,
  options: ComparisonOptions = {},
): Promise<Comparisons[K]> {
  const kept = await keptFor(house, name)
  const asked = JSON.stringify([kind, options.by ?? null])
  const found = (kept.found.get(asked) ??
    kept.compared.then((compared) => compareDocuments(compared, kind, options))) as Promise<Comparisons[K]>
  kept.found.set(asked, found)
  return found
}

async function keptFor(house: House, name: string): Promise<Kept> {
  await openDossier(house.store, name)
  const stamp = await house.store.dossiers.stamp(name)
  const all = keptOf.get(house) ?? new Map<string, Kept>()
  keptOf.set(house, all)
  const known = all.get(name)
  const kept = known?.stamp === stamp ? known : { stamp, compared: documentsOf(house, name), found: new Map() }
  all.delete(name)
  all.set(name, kept)
  // What failed is tried again when it is asked for again.
  kept.compared.catch(() => all.delete(name))
  const [oldest] = all.keys()
  if (all.size > KEPT && oldest !== undefined) all.delete(oldest)
  return kept
}
