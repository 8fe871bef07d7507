/** Who follows a dossier: added, listed with what became of their alerts, tried out, ended and taken up again. */
import { randomBytes, randomUUID } from 'node:crypto'
import {
  type AlertKind,
  type Edition,
  hashOf,
  makeSubscription,
  ReadoutError,
  type Subscription,
  type Way,
} from '../../domain/index.ts'
import type { Digest } from '../../formats/index.ts'
import type { Delivery, StoredSubscription } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { resolverFor } from '../views/resolve.ts'
import { sendDigest } from './deliver.ts'
import { stopAddress } from './links.ts'
import { followsIn, noteAll } from './makeAlerts.ts'
import { seenOf } from './seen.ts'

export interface NewSubscription {
  /** By id or name; everybody, every issue without them. */
  actor?: string
  issue?: string
  on: AlertKind[]
  reviewed: boolean
  language: Edition
  way: Way
  by: string
}

/** What signs the requests of a webhook is told once, when it is made. */
export interface MadeSubscription extends SubscriptionCard {
  secret: string | null
}

export interface SubscriptionCard extends Subscription {
  follows: Digest['follows']
  /** The feed's path on the desk; null for other ways. */
  feed: string | null
  /** The last ones, newest first. */
  deliveries: Omit<Delivery, 'digest' | 'subscription'>[]
}

/** How many deliveries are told of. */
const TOLD = 5
/** Of how many it is looked whether they were sent, when one goes on. */
const WAITING = 100
const isWaiting = ({ state }: Delivery) => state === 'waiting'
/** Bytes of a secret. */
const SECRET = 32

/**
 * Has somebody told of what is new from now on; what is there already is not told.
 * @throws ReadoutError `dossier-missing`; `not-found` for an actor or issue that the dossier does not have; `invalid` for a
 *   way that leads nowhere; `mail-refused` where no server of mail is set
 */
export async function addSubscription(
  house: House,
  dossier: string,
  asked: NewSubscription,
): Promise<MadeSubscription> {
  const { store } = house
  await openDossier(store, dossier)
  const { on, reviewed, language, way, by } = asked
  makeSubscription({ on, way })
  if (way.kind === 'mail') house.mail()
  const stamp = await store.dossiers.stamp(dossier)
  const seen = await seenOf(house, dossier, reviewed, on)
  const named = await namesOf(house, dossier, asked)
  const since = new Date(house.now()).toISOString()
  const subscription: StoredSubscription = {
    id: hashOf('subscription', randomUUID()),
    dossier,
    ...named,
    on,
    reviewed,
    language,
    way,
    since,
    removed: null,
    stamp,
    secret: randomBytes(SECRET).toString('hex'),
    key: randomBytes(SECRET).toString('base64url'),
  }
  await store.transaction(async (inner) => {
    await inner.following.add(subscription)
    await noteAll(inner, subscription, seen)
    const detail = { ...named, on, reviewed, way: way.kind }
    await inner.audit.write(dossier, { at: since, who: by, what: 'alert-add', subject: subscription.id, detail })
  })
  const card = await cardOf(house, subscription)
  return { ...card, secret: way.kind === 'webhook' ? subscription.secret : null }
}

/** Oldest first; those that were ended are left out. @throws ReadoutError `dossier-missing` */
export async function listSubscriptions(house: House, dossier: string): Promise<SubscriptionCard[]> {
  await openDossier(house.store, dossier)
  const cards: SubscriptionCard[] = []
  for (const one of await house.store.following.list(dossier)) cards.push(await cardOf(house, one))
  return cards
}

/** Tells nobody any more; undone by {@link restoreSubscription}. @throws ReadoutError `dossier-missing`, `not-found` */
export function removeSubscription(house: House, dossier: string, id: string, by: string): Promise<SubscriptionCard> {
  return setRemoved(house, dossier, id, by, new Date(house.now()).toISOString())
}

/** Has one that was ended go on: what came in between is told. @throws ReadoutError `dossier-missing`, `not-found` */
export function restoreSubscription(house: House, dossier: string, id: string, by: string): Promise<SubscriptionCard> {
  return setRemoved(house, dossier, id, by, null)
}

/**
 * Sends a digest with nothing in it, now and once. @returns where to
 * @throws ReadoutError `dossier-missing`, `not-found`; why it was not taken
 */
export async function testSubscription(house: House, dossier: string, id: string): Promise<SubscriptionCard> {
  const subscription = await subscriptionOf(house, dossier, id)
  const card = await cardOf(house, subscription)
  const digest = {
    id: hashOf('delivery', randomUUID()),
    at: new Date(house.now()).toISOString(),
    follows: await followsIn(house.store, subscription, subscription.language),
    alerts: [],
    more: 0,
    stop: stopAddress({ desk: null, site: null }, subscription),
  }
  await sendDigest(house, subscription, digest)
  return card
}

async function setRemoved(house: House, dossier: string, id: string, by: string, removed: string | null) {
  const subscription = await subscriptionOf(house, dossier, id)
  await house.store.jobs.start()
  await house.store.transaction(async (store) => {
    await store.following.setRemoved(id, removed)
    // What waited when it was ended was not sent.
    const waiting = removed === null ? (await store.following.deliveries(id, WAITING)).filter(isWaiting) : []
    await store.jobs.send(waiting.map((one) => ({ kind: 'deliver', input: { dossier, delivery: one.id } })))
    const at = new Date(house.now()).toISOString()
    const what = removed === null ? 'alert-restore' : 'alert-remove'
    await store.audit.write(dossier, { at, who: by, what, subject: id, detail: {} })
  })
  house.bell.ring()
  return cardOf(house, { ...subscription, removed })
}

async function subscriptionOf(house: House, dossier: string, id: string): Promise<StoredSubscription> {
  await openDossier(house.store, dossier)
  const found = await house.store.following.get(dossier, id)
  if (found) return found
  throw new ReadoutError('not-found', `alert "${id}"`, `the dossier ${dossier} has none of that id`, {
    remedy: `See readout alert list --dossier ${dossier}`,
  })
}

/** Whom and what is meant, by their ids. @throws ReadoutError `not-found` */
async function namesOf(house: House, dossier: string, { actor, issue }: NewSubscription) {
  const resolver = await resolverFor(house.store, dossier)
  const { roster } = await house.store.dossiers.books(dossier)
  const people = [...roster.actors, ...(await house.store.readings.actors(dossier))]
  const refuse = (what: string, name: string, remedy: string) =>
    new ReadoutError('not-found', `${what} "${name}"`, `the dossier ${dossier} has none of that name`, { remedy })
  const person = actor === undefined ? null : (people.find(({ id }) => id === actor)?.id ?? resolver.idOf(actor))
  const subject = resolver.issues.find(({ id, name }) => id === issue || name === issue)?.id ?? null
  if (actor !== undefined && person === null)
    throw refuse('actor', actor, 'Give the name or id that it has in the roster or on the desk')
  if (issue !== undefined && subject === null)
    throw refuse('issue', issue, 'Give the id or name of an issue of the codebook')
  return { actor: person, issue: subject }
}

async function cardOf(house: House, subscription: StoredSubscription): Promise<SubscriptionCard> {
  const { secret: _, key, stamp: __, ...shown } = subscription
  const deliveries = await house.store.following.deliveries(subscription.id, TOLD)
  return {
    ...shown,
    follows: await followsIn(house.store, subscription, null),
    feed: subscription.way.kind === 'feed' ? `/alerts/${key}` : null,
    deliveries: deliveries.map(({ digest: _, subscription: __, ...one }) => one),
  }
}
