/** Work that waits for its turn, so that what is measured of it begins when it begins. */

/** @returns what does a piece of work as soon as fewer than `size` others are being done, in the order of asking */
export function makeTurns(size: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = size
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
