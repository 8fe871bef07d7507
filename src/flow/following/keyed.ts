/** What whoever is told may do with the key that stands in addresses they were given: read the feed, and end it. */
import type { Subscription } from '../../domain/index.ts'
import type { Digest } from '../../formats/index.ts'
import type { StoredSubscription } from '../../store/index.ts'
import type { House } from '../house.ts'
import { followsIn } from './makeAlerts.ts'
import { removeSubscription } from './subscriptions.ts'

/** How many alerts a feed has. */
const FED = 50

/** Whom a key belongs to: what it follows, for who is told to end it by. Null where there is none, or no more. */
export async function keyedSubscription(house: House, key: string): Promise<Digest['follows'] | null> {
  const found = await goingOn(house, key)
  return found && (await followsIn(house.store, found, found.language))
}

/** Ends what a key belongs to; ending it twice is the same. @returns whether there is one */
export async function endKeyed(house: House, key: string): Promise<boolean> {
  const found = await house.store.following.keyed(key)
  if (found && found.removed === null) await removeSubscription(house, found.dossier, found.id, 'follower')
  return found !== null
}

/** The newest alerts of a feed, with what it follows; null where no feed has the key. */
export async function feedOf(
  house: House,
  key: string,
): Promise<(Pick<Digest, 'follows' | 'alerts'> & Pick<Subscription, 'dossier' | 'language'>) | null> {
  const found = await goingOn(house, key)
  if (found?.way.kind !== 'feed') return null
  const { id, dossier, language } = found
  const digests = (await house.store.following.deliveries(id, FED)).map(({ digest }) => digest as Digest)
  const alerts = digests.flatMap(({ alerts }) => alerts).slice(0, FED)
  return { dossier, language, follows: await followsIn(house.store, found, language), alerts }
}

async function goingOn({ store }: House, key: string): Promise<StoredSubscription | null> {
  const found = await store.following.keyed(key)
  return found?.removed === null ? found : null
}
