/** How often each client may ask: a token bucket that holds a whole quota at most, and fills evenly. */

export interface Quota {
  /** How many requests, all at once or spread; and the seconds in which as many come back. */
  requests: number
  seconds: number
}

export const defaultQuota: Quota = { requests: 120, seconds: 60 }

export interface Taken {
  granted: boolean
  /** How many more are granted right now. */
  left: number
  /** Whole seconds until there is one more than that. */
  wait: number
}

export interface Buckets {
  /** @param now milliseconds of any clock, also of one that is set back */
  take(client: string, now: number): Taken
  /** How many clients are remembered. */
  readonly size: number
}

/** Of more clients than that, those are forgotten who have not asked for longest. */
const MOST = 10_000
/** What is lost to arithmetic. */
const SLACK = 1e-6

export function makeBuckets({ requests, seconds }: Quota, most: number = MOST): Buckets {
  const perSecond = requests / seconds
  /** How many requests each has used up, and when that was so; whoever asked last stands last. */
  const buckets = new Map<string, { used: number; at: number }>()
  return {
    take(client, now) {
      const { used: before, at } = buckets.get(client) ?? { used: 0, at: now }
      const due = Math.max(0, before - (Math.max(0, now - at) / 1000) * perSecond)
      const granted = due + 1 <= requests + SLACK
      const used = granted ? due + 1 : due
      buckets.delete(client)
      buckets.set(client, { used, at: now })
      const [oldest] = buckets.keys()
      if (buckets.size > most && oldest !== undefined) buckets.delete(oldest)
      const left = Math.floor(requests - used + SLACK)
      return { granted, left, wait: Math.ceil((left + 1 - (requests - used)) / perSecond - SLACK) }
    },
    get size() {
      return buckets.size
    },
  }
}
