/** Wakes a worker that waits for work in the same process; work from elsewhere it finds by looking now and then. */

export interface Bell {
  ring(): void
  /** How often it has rung. */
  readonly rung: number
  /** Resolves at the next ring, or after so many milliseconds. */
  heard(ms: number): Promise<void>
}

export function makeBell(): Bell {
  const waiting = new Set<() => void>()
  let rung = 0
  return {
    get rung() {
      return rung
    },
    ring() {
      rung++
      for (const wake of waiting) wake()
    },
    heard: (ms) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(late)
          waiting.delete(wake)
          resolve()
        }
        const late = setTimeout(wake, ms)
        waiting.add(wake)
      }),
  }
}
