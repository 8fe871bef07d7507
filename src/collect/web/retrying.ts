/** Another try, and another after a longer pause, for what may pass: never for what the outlet has refused. */
import { Failure } from './failures.ts'
import type { HostQueue, Turn } from './queue.ts'

/** Tries of one request, the first included. */
const TRIES = 3
/** Milliseconds before the second try; doubled for each one after it. */
const FIRST_PAUSE = 1000

/** @param random 0 to 1: pauses are spread, so that those who failed together do not come back together */
export async function retrying<T>(
  queue: HostQueue,
  turn: Turn,
  random: () => number,
  work: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await queue.take(turn, work)
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure
      if (failure.pause !== null) queue.rest(turn.host, failure.pause)
      if (!failure.passing || tries === TRIES) throw failure
      // The host is left alone, by whoever else wants something of it too.
      if (failure.pause === null) queue.rest(turn.host, FIRST_PAUSE * 2 ** (tries - 1) * (0.5 + random()))
    }
}
