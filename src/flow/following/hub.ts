/**
 * Telling a WebSub hub which public feeds changed (https://www.w3.org/TR/websub/#publishing). What it was told of last is
 * kept, so that whatever stops in between, every change is told at least once.
 */
import type { House } from '../house.ts'

/** How many feeds one request names. */
const BATCH = 50

/**
 * Tells the hub of every feed that is not as it last knew it, and of those that are no more.
 * @param feeds their addresses, each with a text that changes whenever what is in it does
 * @returns how many it was told of
 * @throws ReadoutError why the hub did not take it; what it was told of before that is noted
 */
export async function tellHub(
  { store, web }: Pick<House, 'store' | 'web'>,
  hub: string,
  feeds: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<number> {
  const known = await store.following.hubFeeds(hub)
  const gone = [...known.keys()].filter((url) => !feeds.has(url)).map((url): [string, null] => [url, null])
  const changed = [...gone, ...[...feeds].filter(([url, stamp]) => known.get(url) !== stamp)]
  for (let from = 0; from < changed.length; from += BATCH) {
    const some = new Map<string, string | null>(changed.slice(from, from + BATCH))
    const body = new URLSearchParams([['hub.mode', 'publish'], ...[...some.keys()].map((url) => ['hub.url', url])])
    const type = 'application/x-www-form-urlencoded'
    await web().send(hub, { type, body: body.toString(), ...(signal ? { signal } : {}) })
    await store.following.setHubFeeds(hub, some)
  }
  return changed.length
}
