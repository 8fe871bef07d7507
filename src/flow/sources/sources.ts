/** A dossier's sources: added, listed with their health, asked now, removed. */
import { resolve } from 'node:path'
import {
  EVERY,
  type FetchAttempt,
  hashOf,
  makeSource,
  ReadoutError,
  type Source,
  type SourceKind,
} from '../../domain/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

export interface NewSource {
  /** A URL or a folder. */
  address: string
  /** Told from the address when absent. */
  kind?: SourceKind
  /** The outlet's name, for texts that do not name theirs. */
  outlet?: string
  /** How often it is asked, in minutes. */
  every?: number
}

/** A source with its last attempts, newest first. */
export interface SourceCard extends Source {
  attempts: FetchAttempt[]
}

/** How many attempts are told of a source. */
const TOLD = 5

/**
 * Adds a source; it is asked as soon as a worker is there.
 * @throws ReadoutError `dossier-missing`, `dossier-sample`; `invalid` for an impossible one; `conflict` when it is there
 */
export async function addSource(house: House, dossier: string, made: NewSource): Promise<Source> {
  const { sample } = await openDossier(house.store, dossier)
  if (sample) throw new ReadoutError('dossier-sample', `dossier "${dossier}"`, 'the sample has no sources')
  const kind = made.kind ?? kindOf(made.address)
  const address = kind === 'folder' ? resolve(made.address) : made.address
  const now = new Date(house.now()).toISOString()
  const source = makeSource({
    id: hashOf('source', dossier, address),
    dossier,
    address,
    kind,
    outlet: made.outlet?.trim() || null,
    every: made.every ?? EVERY.usual,
    validators: null,
    added: now,
    due: now,
    good: null,
    failures: 0,
  })
  await house.store.transaction(async (store) => {
    await store.sources.create(source)
    const detail = { address, kind }
    await store.audit.write(dossier, { at: now, who: 'readout', what: 'source-add', subject: source.id, detail })
  })
  await askSources(house, dossier, [source.id])
  return source
}

export async function listSources(house: House, dossier: string): Promise<SourceCard[]> {
  await openDossier(house.store, dossier)
  const cards: SourceCard[] = []
  for (const source of await house.store.sources.list(dossier))
    cards.push({ ...source, attempts: await house.store.sources.attempts(dossier, source.id, TOLD) })
  return cards
}

/** Removes a source by its id or address; what it brought stays. @throws ReadoutError `not-found` */
export async function removeSource(house: House, dossier: string, named: string): Promise<Source> {
  const source = await findSource(house, dossier, named)
  await house.store.transaction(async (store) => {
    await store.sources.remove(dossier, source.id)
    const detail = { address: source.address }
    const at = new Date(house.now()).toISOString()
    await store.audit.write(dossier, { at, who: 'readout', what: 'source-remove', subject: source.id, detail })
  })
  return source
}

/** Has sources asked now, whenever they are due: these by id or address, or all. @returns which */
export async function askSources(house: House, dossier: string, named: readonly string[] | 'all'): Promise<Source[]> {
  const asked: Source[] = []
  if (named === 'all') asked.push(...(await listSources(house, dossier)))
  else for (const one of named) asked.push(await findSource(house, dossier, one))
  await house.store.jobs.start()
  await house.store.jobs.send(asked.map(({ id }) => ({ kind: 'collect', input: { dossier, source: id } })))
  house.bell.ring()
  return asked
}

async function findSource(house: House, dossier: string, named: string): Promise<Source> {
  await openDossier(house.store, dossier)
  const all = await house.store.sources.list(dossier)
  const found = all.find(({ id, address }) => id === named || address === named || address === resolve(named))
  if (found) return found
  throw new ReadoutError('not-found', named, `dossier "${dossier}" has no such source`, {
    remedy: 'See readout source list',
  })
}

/** What an address looks like; a person can say otherwise. */
function kindOf(address: string): SourceKind {
  if (!/^https?:\/\//i.test(address)) return 'folder'
  const path = URL.canParse(address) ? new URL(address).pathname : address
  if (/sitemap[^/]*\.xml(\.gz)?$/i.test(path)) return 'sitemap'
  return /(\.(xml|rss|atom|rdf|json)|\/(feed|rss|atom)s?\/?)$/i.test(path) ? 'feed' : 'page'
}
