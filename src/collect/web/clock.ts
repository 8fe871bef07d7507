/** Time as the fetcher knows it, given from outside so that tests need none. */
import { clearTimeout, setTimeout as setTimer } from 'node:timers'
import { setTimeout } from 'node:timers/promises'

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Rejects with the signal's reason when given up. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** Calls back when so much time has passed. @returns what prevents it */
  after(milliseconds: number, callback: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    setTimeout(milliseconds, undefined, signal ? { signal } : {}).catch((error: unknown) => {
      throw signal?.aborted ? signal.reason : error
    }),
  after(milliseconds, callback) {
    const timer = setTimer(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}
