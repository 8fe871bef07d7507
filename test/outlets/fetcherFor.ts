/** A fetcher for tests: it knows the outlets' names, may connect to exactly their addresses, and has all the time there is. */
import type { Clock } from '../../src/collect/web/clock.ts'
import type { Lookup } from '../../src/collect/web/connect.ts'
import { createFetcher, type FetcherOptions } from '../../src/collect/web/fetcher.ts'
import type { Fetcher } from '../../src/collect/web/index.ts'
import type { Resource } from '../../src/domain/index.ts'
import { certificate } from './certificate.ts'
import type { Outlet } from './outlet.ts'

/** A clock that goes on when somebody waits, and notes for how long. */
export interface TestClock extends Clock {
  readonly waits: number[]
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void
  /** The lengths of all timers set so far, whether or not they were needed. */
  readonly timers: number[]
  /** When this says so of the timers set so far, those of such a length go off at once; none does otherwise. */
  goesOff: (timers: readonly number[]) => number | null
}

/** It shows noon of 1 March 2034, UTC. */
export function testClock(): TestClock {
  let time = Date.UTC(2034, 2, 1, 12)
  const waits: number[] = []
  const timers: number[] = []
  const set = new Set<{ milliseconds: number; callback: () => void }>()
  const clock: TestClock = {
    waits,
    now: () => time,
    pass: (milliseconds) => {
      time += milliseconds
    },
    async wait(milliseconds, signal) {
      signal?.throwIfAborted()
      waits.push(milliseconds)
      time += milliseconds
    },
    timers,
    goesOff: () => null,
    after(milliseconds, callback) {
      const timer = { milliseconds, callback }
      set.add(timer)
      timers.push(milliseconds)
      const off = clock.goesOff(timers)
      for (const one of set) if (one.milliseconds === off) setImmediate(() => set.delete(one) && one.callback())
      return () => void set.delete(timer)
    },
  }
  return clock
}

/**
 * Looks names up: the outlets' at 127.0.0.1, others as told. A name with several answers gives them one after another, and
 * the last one from then on.
 */
export function testLookup(
  outlets: readonly Outlet[],
  others: Readonly<Record<string, readonly string[][]>> = {},
): Lookup {
  const asked = new Map<string, number>()
  return async (host) => {
    const answers = others[host] ?? (outlets.some(({ name }) => name === host) ? [['127.0.0.1']] : undefined)
    if (!answers) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
    const turn = asked.get(host) ?? 0
    asked.set(host, turn + 1)
    const addresses = answers[Math.min(turn, answers.length - 1)] ?? []
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
}

/** The page at an address, which must be there. */
export async function resourceAt(fetcher: Fetcher, address: string): Promise<Resource> {
  const fetched = await fetcher.fetch(address)
  if (fetched.kind !== 'resource') throw new Error(`${address} came as ${fetched.kind}`)
  return fetched.resource
}

/** Close it when done. */
export function fetcherFor(
  outlets: readonly Outlet[],
  options: Partial<FetcherOptions> & { names?: Readonly<Record<string, readonly string[][]>> } = {},
): Fetcher & { readonly clock: TestClock } {
  const { names, ...more } = options
  const clock = testClock()
  const fetcher = createFetcher({
    version: '0.0.0',
    contact: 'https://institute.example/readout',
    allow: outlets.map(({ port }) => ({ host: '127.0.0.1', port })),
    authorities: [certificate],
    lookup: testLookup(outlets, names),
    clock,
    random: () => 0.5,
    ...more,
  })
  return { ...fetcher, clock }
}
