/**
 * The job that finds out what is new in a dossier for those who follow it. What each was told is kept with what is to be
 * sent, in one transaction: whatever stops in between, nothing is told twice and nothing is left out.
 */
import { randomUUID } from 'node:crypto'
import { compareText, type Edition, hashOf, type Served, type Subscription } from '../../domain/index.ts'
import type { Digest } from '../../formats/index.ts'
import type { Store, StoredSubscription } from '../../store/index.ts'
import type { House } from '../house.ts'
import { type Names, namesIn } from '../views/names.ts'
import { resolverFor } from '../views/resolve.ts'
import { deskStatement, recordStatement, stopAddress } from './links.ts'
import { type Seen, seenOf } from './seen.ts'
import { isAlike, type Thing } from './things.ts'

/** How many alerts one digest has; of others it says how many there are. */
const MOST = 100

/** Looks the dossier through for all who follow it. A dossier that is gone or as it was has nothing new. */
export async function makeAlerts(house: House, dossier: string, served: Served): Promise<void> {
  const { store } = house
  const there = await store.dossiers.get(dossier)
  if (!there || there.removed !== null) return
  const stamp = await store.dossiers.stamp(dossier)
  const due = (await store.following.list(dossier)).filter((one) => one.stamp !== stamp)
  if (due.length === 0) return
  const slug = (await store.records.of(dossier))?.slug ?? null
  for (const [reviewed, own] of Map.groupBy(due, (one) => one.reviewed)) {
    const seen = await seenOf(house, dossier, reviewed, [...new Set(own.flatMap(({ on }) => on))])
    for (const subscription of own)
      await tell(house, subscription, seen, { stamp, served, slug: reviewed ? slug : null })
  }
  house.bell.ring()
}

/** Notes all that is there, as told: nobody is told of what was there before. In the caller's transaction. */
export async function noteAll(store: Store, subscription: Subscription, seen: Seen): Promise<void> {
  await store.following.tell(subscription.id, followed(subscription, seen.things))
}

interface Where {
  stamp: string
  served: Served
  /** The public record's name, where its pages show what the alerts rest on. */
  slug: string | null
}

async function tell(house: House, subscription: StoredSubscription, seen: Seen, where: Where): Promise<void> {
  const { id, way } = subscription
  const things = followed(subscription, seen.things)
  await house.store.jobs.start()
  await house.store.transaction(async (store) => {
    await store.lock(subscription.dossier)
    const fresh = withoutMoved(await freshAmong(store, id, things))
    await store.following.setStamp(id, where.stamp)
    if (fresh.length === 0) return
    const at = new Date(house.now()).toISOString()
    const digest = digestOf(subscription, seen, fresh, { at, ...where })
    // A feed is there to be fetched: nothing is left to be sent.
    const isFeed = way.kind === 'feed'
    await store.following.send({
      id: digest.id,
      subscription: id,
      at,
      digest,
      alerts: fresh.length,
      state: isFeed ? 'sent' : 'waiting',
      tries: 0,
      reason: null,
      sent: isFeed ? at : null,
    })
    if (!isFeed)
      await store.jobs.send([{ kind: 'deliver', input: { dossier: subscription.dossier, delivery: digest.id } }])
  })
}

/** Those of the things that it follows. */
function followed({ actor, issue, on }: Subscription, things: readonly Thing[]): Thing[] {
  return things.filter(
    ({ kind, actors, issues }) =>
      on.includes(kind) && (actor === null || actors.includes(actor)) && (issue === null || issues.includes(issue)),
  )
}

/** Those that it was not told of, in whatever words they were read then; all are noted. */
async function freshAmong(store: Store, subscription: string, things: readonly Thing[]): Promise<Thing[]> {
  const known = await store.following.known(
    subscription,
    things.map(({ id }) => id),
  )
  const unknown = things.filter(({ id }) => !known.has(id))
  if (unknown.length === 0) return []
  const likes = [...new Set(unknown.map((one) => one.likes))]
  const told = Map.groupBy(await store.following.alike(subscription, likes), (one) => one.likes)
  const noted = await store.following.tell(subscription, unknown)
  const fresh = unknown.filter(
    (one) => noted.has(one.id) && !told.get(one.likes)?.some(({ marks }) => isAlike(marks, one.marks)),
  )
  return [...new Map(fresh.map((one) => [one.id, one])).values()]
}

/** A shift tells of the statement that made it as well. */
function withoutMoved(things: readonly Thing[]): Thing[] {
  const at = ({ words, actors, issues }: Thing) => {
    const { document, finding } = words.at(-1) ?? words[0]
    return JSON.stringify([document, finding, actors, issues])
  }
  const moved = new Set(things.filter(({ kind }) => kind === 'shift').map(at))
  return things.filter((one) => one.kind !== 'statement' || !moved.has(at(one)))
}

function digestOf(
  subscription: StoredSubscription,
  seen: Seen,
  things: readonly Thing[],
  { at, served, slug }: Where & { at: string },
): Digest {
  const { dossier, language } = subscription
  const link = (finding: string) =>
    (slug === null ? null : recordStatement(served, language, slug, finding)) ?? deskStatement(served, dossier, finding)
  const alerts = things.slice(0, MOST).map((thing) => seen.alert(thing, at, language, link))
  const newest = (alert: Digest['alerts'][number]) =>
    alert.words
      .map(({ day }) => day ?? '')
      .sort()
      .at(-1) ?? ''
  return {
    id: hashOf('delivery', randomUUID()),
    at,
    follows: followsOf(subscription, seen.names(language)),
    alerts: alerts.sort((a, b) => compareText(newest(b), newest(a))),
    more: things.length - alerts.length,
    stop: stopAddress(served, subscription),
  }
}

/** Whom and what it follows, by name. */
export function followsOf(
  { dossier, actor, issue }: Pick<Subscription, 'dossier' | 'actor' | 'issue'>,
  names: Pick<Names, 'actor' | 'issue'>,
): Digest['follows'] {
  return {
    dossier,
    actor: actor === null ? null : names.actor(actor).name,
    issue: issue === null ? null : names.issue(issue).name,
  }
}

/** The same, looked up. @param language null for the main names */
export async function followsIn(
  store: Store,
  subscription: StoredSubscription,
  language: Edition | null,
): Promise<Digest['follows']> {
  const { dossier } = subscription
  return followsOf(subscription, namesIn(language, await resolverFor(store, dossier)))
}
