/** The fetcher: one address at a time through guard, robots.txt and the host's queue, redirects followed by hand. */
import { Agent } from 'undici'
import { MAX_BYTES } from '../files.ts'
import { unlessAborted } from './abort.ts'
import { type Allowed, hostOf } from './allow.ts'
import { checkType, fetchedOf } from './answer.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Dial, guardedConnector, type Lookup } from './connect.ts'
import type { Fetched, Fetcher, FetchOptions, Sending } from './contract.ts'
import { type Patience, usualPatience } from './deadline.ts'
import { Failure } from './failures.ts'
import { createGuard } from './guard.ts'
import { HostQueue } from './queue.ts'
import { Endless, follow, isRedirect } from './redirects.ts'
import { request } from './request.ts'
import { retrying } from './retrying.ts'
import { ROBOTS_BYTES } from './robots.ts'
import { RobotsCache } from './robotsCache.ts'
import { checkStatus, checkTaken } from './status.ts'
import { PRODUCT, userAgentOf } from './userAgent.ts'

export interface FetcherOptions {
  /** Readout's version, for the User-Agent. */
  version: string
  /** Who runs this, for outlets that want to ask: an address on the web or of mail. */
  contact?: string | undefined
  /** What may be connected to beside public addresses. */
  allow?: readonly Allowed[]
  /** The most bytes of a body: 20 MB. */
  maxBytes?: number
  /** Milliseconds between two requests to one host, unless its robots.txt asks for more: 1000. */
  pause?: number
  /** Requests under way at once, over all hosts: 8. */
  width?: number
  patience?: Partial<Patience>
  /** Certificates of authorities to trust beside the well-known ones, PEM. */
  authorities?: readonly string[]
  lookup?: Lookup
  dial?: Dial
  clock?: Clock
  /** 0 to 1, to spread pauses by. */
  random?: () => number
}

/** What robots.txt may ask for at most, in milliseconds: beyond it a host would never be done. */
const LONGEST_PAUSE = 30_000
/** The longest that an outlet's wish to be left alone is waited for, in milliseconds. */
const LONGEST_REST = 60_000
const MOST_HOPS = 10
const MOST_HOPS_TO_ROBOTS = 5
/** Longer addresses are made by loops, and are asked for by nobody. */
const LONGEST_ADDRESS = 8000

/** Milliseconds for an answer to what is sent: whoever gets it answers first and works then. */
const sendPatience: Patience = { connect: 10_000, headers: 15_000, idle: 15_000, total: 15_000 }

const acceptPage = 'text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json;q=0.9,*/*;q=0.8'

export function createFetcher(options: FetcherOptions): Fetcher {
  const { clock = systemClock, random = Math.random, pause = 1000 } = options
  const patience = { ...usualPatience, ...options.patience }
  const guard = createGuard(options.allow ?? [])
  const queue = new HostQueue({ clock, width: options.width ?? 8, patience: LONGEST_REST })
  const userAgent = userAgentOf(options.version, options.contact)
  const closing = new AbortController()
  const dispatcher = new Agent({
    allowH2: false,
    connections: 1,
    maxHeaderSize: 64 * 1024,
    connect: guardedConnector({
      guard,
      clock,
      timeout: patience.connect,
      ...(options.lookup ? { lookup: options.lookup } : {}),
      ...(options.dial ? { dial: options.dial } : {}),
      ...(options.authorities ? { authorities: options.authorities } : {}),
    }),
  })
  const common = { dispatcher, clock, userAgent, patience }
  const robots = new RobotsCache(askForRobots, PRODUCT, clock)

  /** A robots.txt is no visit of its own: no pause is due after it. */
  async function askForRobots(url: URL): Promise<Uint8Array | null> {
    const { reply } = await follow(url, guard, MOST_HOPS_TO_ROBOTS, (hop) =>
      retrying(queue, { host: hostOf(hop), pause: 0, counts: false, signal: closing.signal }, random, () =>
        request(hop, {
          ...common,
          accept: 'text/plain,*/*;q=0.8',
          maxBytes: ROBOTS_BYTES,
          cut: true,
          signal: closing.signal,
          wanted: (reply) => {
            const { status, headers } = reply
            // There is none, whatever the reason (RFC 9309, 2.3.1.3); "too often" is no reason.
            if (isRedirect(reply) || (status >= 400 && status < 500 && status !== 429)) return false
            if (status >= 300) checkStatus(status, headers, false, clock.now())
            return true
          },
        }),
      ),
    ).catch((failure: unknown) => {
      if (failure instanceof Endless) return { reply: { status: 404, bytes: null } }
      throw failure
    })
    return reply.status < 300 ? reply.bytes : null
  }

  async function visit(address: string, { validators, maxBytes, signal: caller }: FetchOptions): Promise<Fetched> {
    const signal = caller ? AbortSignal.any([caller, closing.signal]) : closing.signal
    const asked = Boolean(validators?.etag || validators?.lastModified)
    const seen = new Set<string>()
    const { reply, hops } = await follow(urlOf(address), guard, MOST_HOPS, async (hop) => {
      const rules = await unlessAborted(robots.of(hop), signal)
      if (!rules.allows(hop.pathname + hop.search))
        throw new Failure('fetch-forbidden', `the robots.txt of ${hop.host} asks that it not be fetched by machines`)
      const host = hostOf(hop)
      // What a page redirects to on the same host belongs to the same visit.
      const due = seen.has(host) ? 0 : Math.max(pause, Math.min((rules.crawlDelay ?? 0) * 1000, LONGEST_PAUSE))
      seen.add(host)
      return retrying(queue, { host, pause: due, counts: true, signal }, random, () =>
        request(hop, {
          ...common,
          accept: acceptPage,
          maxBytes: maxBytes ?? options.maxBytes ?? MAX_BYTES,
          validators,
          signal,
          wanted: (reply) => {
            const { status, headers } = reply
            if (isRedirect(reply)) return false
            checkStatus(status, headers, asked, clock.now())
            checkType(headers)
            return status !== 304
          },
        }),
      )
    })
    return fetchedOf(address, reply, hops, validators, clock.now())
  }

  async function deliver(address: string, sending: Sending): Promise<void> {
    const url = urlOf(address)
    const objection = guard.ofUrl(url)
    if (objection) throw new Failure('fetch-refused', objection)
    const signal = sending.signal ? AbortSignal.any([sending.signal, closing.signal]) : closing.signal
    await request(url, {
      ...common,
      patience: { ...sendPatience, ...options.patience },
      accept: '*/*',
      maxBytes: 0,
      signal,
      sending,
      wanted: ({ status, headers }) => {
        checkTaken(status, headers)
        return false
      },
    })
  }

  return {
    async send(address, sending) {
      try {
        await deliver(address, sending)
      } catch (error) {
        throw error instanceof Failure ? error.of(address) : error
      }
    },
    async fetch(address, fetchOptions = {}) {
      try {
        return await visit(address, fetchOptions)
      } catch (error) {
        throw error instanceof Failure ? error.of(address) : error
      }
    },
    async close() {
      closing.abort(new Failure('fetch-failed', 'fetching was stopped', { remedy: 'Start it again' }))
      await dispatcher.destroy()
    },
  }
}

function urlOf(address: string): URL {
  if (!URL.canParse(address)) throw new Failure('fetch-refused', 'it is no address', { remedy: 'Check the spelling' })
  if (address.length > LONGEST_ADDRESS)
    throw new Failure('fetch-refused', `it is longer than ${LONGEST_ADDRESS} characters`, { remedy: 'Check it' })
  const url = new URL(address)
  url.hash = ''
  return url
}
