/** Each host's robots.txt, fetched once a day: what RFC 9309 says of hosts that have none, or cannot give it. */
import type { Clock } from './clock.ts'
import { Failure } from './failures.ts'
import { allowAll, parseRobots, ROBOTS_BYTES, type Robots } from './robots.ts'

/** Milliseconds that rules hold, at the most that RFC 9309 allows. */
const DAY = 24 * 3600_000
/** Milliseconds that a host's failure to give its rules holds; nothing is fetched from it meanwhile. */
const UNREACHABLE = 10 * 60_000
/** Hosts remembered. */
const REMEMBERED = 1000

/** What came for a robots.txt: its bytes, none when there is none. @throws Failure when the host could not say */
export type AskForRobots = (url: URL) => Promise<Uint8Array | null>

interface Known {
  robots: Promise<Robots>
  until: number
}

export class RobotsCache {
  readonly #known = new Map<string, Known>()
  readonly #ask: AskForRobots
  readonly #agent: string
  readonly #clock: Clock

  constructor(ask: AskForRobots, agent: string, clock: Clock) {
    this.#ask = ask
    this.#agent = agent
    this.#clock = clock
  }

  /** The rules of an address's origin. @throws Failure while the host cannot give them */
  of(url: URL): Promise<Robots> {
    const known = this.#known.get(url.origin)
    if (known && known.until > this.#clock.now()) return known.robots
    const entry: Known = { robots: this.#load(url), until: this.#clock.now() + DAY }
    entry.robots.catch(() => {
      entry.until = this.#clock.now() + UNREACHABLE
    })
    this.#known.delete(url.origin)
    this.#known.set(url.origin, entry)
    const oldest = this.#known.keys().next().value
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest)
    return entry.robots
  }

  async #load(url: URL): Promise<Robots> {
    try {
      const bytes = await this.#ask(new URL('/robots.txt', url))
      if (bytes === null) return allowAll
      return parseRobots(new TextDecoder().decode(bytes.subarray(0, ROBOTS_BYTES)), this.#agent)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const { code, message, remedy, cause } = error
      throw new Failure(code, `${message} (asked for its robots.txt, without which nothing is fetched)`, {
        cause,
        ...(remedy === undefined ? {} : { remedy }),
      })
    }
  }
}
