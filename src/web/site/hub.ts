/** Telling a WebSub hub when a public feed changes: every feed that names one, asked of the site itself as anybody would. */
import type { Hono } from 'hono'
import type { Freshness } from '../../flow/index.ts'
import { feedForms } from '../http/feeds.ts'
import { siteAddresses } from './addresses.ts'
import type { Followed, PublicFlow } from './flow.ts'
import type { SiteSettings } from './settings.ts'
import { firstEdition, type SiteEnv } from './visit.ts'

/** Milliseconds. */
const LOOK = 5000
/** How much later each time it is tried again while the hub does not answer, and at the latest. */
const FIRST_PAUSE = 15_000
const LONGEST_PAUSE = 60 * 60_000
/** How often all feeds are looked at, whatever the store says: some change with the settings alone. */
const WHOLE = 5 * 60_000

interface HubOptions {
  settings: SiteSettings
  /** Where readers find the site. */
  url: string
  /** Whether anything public changed; without it every feed is looked at each time. */
  freshness: Freshness | null
  /** How often it is looked whether anything changed, in milliseconds. */
  every?: number | undefined
}

/** Looks until stopped; null where no hub is set. */
export function startHub(
  site: Hono<SiteEnv>,
  flow: PublicFlow,
  { settings, url, freshness, every = LOOK }: HubOptions,
): { stop(): Promise<void> } | null {
  const { hub } = settings
  if (hub === undefined) return null
  const stop = new AbortController()
  let told: { version: number; at: number } | null = null
  let failures = 0
  let rest = 0
  const look = async () => {
    const now = Date.now()
    if (now < rest) return
    const version = freshness?.version ?? 0
    if (freshness?.sure && told?.version === version && now - told.at < WHOLE) return
    try {
      await flow.tellHub(hub, await stampsOf(site, await feedPaths(flow, settings), url), stop.signal)
      told = { version, at: now }
      failures = 0
    } catch (error) {
      if (stop.signal.aborted) return
      rest = now + Math.min(FIRST_PAUSE * 2 ** failures++, LONGEST_PAUSE)
      if (failures === 1) console.error(`readout: ${error instanceof Error ? error.message : error}`)
    }
  }
  let looking = Promise.resolve()
  // A store that does not answer just now is looked at again the next time.
  const quietly = () => {
    looking = looking.then(() => (stop.signal.aborted ? undefined : look().catch(() => {})))
  }
  quietly()
  const timer = setInterval(quietly, every)
  return {
    async stop() {
      clearInterval(timer)
      stop.abort(new Error('The site is being closed.'))
      await looking
    },
  }
}

/** Every feed by its address, with the hash of what is in it; one that cannot be had is left out. */
async function stampsOf(site: Hono<SiteEnv>, paths: readonly string[], url: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>()
  for (const path of paths) {
    const answer = await site.request(`${url}${path}`)
    const etag = answer.headers.get('etag')
    if (answer.ok && etag !== null) stamps.set(`${url}${path}`, etag)
  }
  return stamps
}

/** The paths of the feeds that name a hub: of each edition, each tag and category in use, each record. */
async function feedPaths(flow: PublicFlow, settings: SiteSettings): Promise<string[]> {
  const [briefs, records] = await Promise.all([flow.every(null), flow.records.list(firstEdition(settings))])
  return settings.editions.flatMap((edition) => {
    const own = briefs.filter(({ language }) => language === edition)
    const tags = [...new Set(own.flatMap((brief) => brief.tags))].map((tag): Followed => ({ tag }))
    const kinds = new Set(own.flatMap(({ category }) => (category ? [category.id] : [])))
    const lists: Followed[] = [{}, ...tags, ...[...kinds].map((category) => ({ category }))]
    return feedForms.flatMap((form) => [
      ...lists.map((of) => siteAddresses.feed(edition, form, of)),
      ...records.flatMap(({ slug }) => [
        siteAddresses.record.feed(edition, slug, form),
        siteAddresses.record.alerts(edition, slug, form),
      ]),
    ])
  })
}
