/** Counting how often briefs are read: in memory, and every few seconds in the store, so that no reader waits for a disk. */
import type { BriefKey } from '../../store/index.ts'
import type { House } from '../house.ts'

/** Readings of so many milliseconds are lost when the process is killed. */
const EVERY = 2000

export interface ViewCounter {
  /** Counts one reading, today (UTC); of a brief that is not public, nothing. */
  count(brief: BriefKey): void
  /** Writes what was counted. */
  flush(): Promise<void>
}

export function viewCounter(house: House): ViewCounter {
  let counted = new Map<string, { key: BriefKey; day: string; views: number }>()
  let timer: NodeJS.Timeout | undefined
  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const all = [...counted.values()]
    counted = new Map()
    for (const { key, day, views } of all) await house.store.briefs.countViews(key, day, views)
  }
  return {
    count({ dossier, slug, language }) {
      const day = new Date(house.now()).toISOString().slice(0, 10)
      const key = { dossier, slug, language }
      const id = JSON.stringify([key, day])
      counted.set(id, { key, day, views: (counted.get(id)?.views ?? 0) + 1 })
      // A store that does not answer has other troubles than a count.
      timer ??= setTimeout(() => void flush().catch(() => {}), EVERY)
    },
    flush,
  }
}
