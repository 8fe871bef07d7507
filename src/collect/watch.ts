/**
 * A folder watched: its pages, and then whatever is put into it or changed, until one is told to stop. The system's own
 * notices only say when to look; what is there is found by looking, since notices are lost on network drives, by renames,
 * and when many come at once.
 */
import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { pagesIn } from './folders.ts'

export interface WatchOptions {
  /** Ends it. */
  signal: AbortSignal
  /** Milliseconds for which a file must stay as it is before it is taken for whole. */
  settle?: number
  /** Milliseconds between two looks when no notice comes. */
  every?: number
}

const SETTLE = 1500
const EVERY = 15_000

/**
 * The paths of whole files, first those that are there, by path, then each that is new or has changed. A file that is
 * still being written comes when it is done; one that is empty, or gone before that, never. One that was taken away and
 * comes back is new.
 */
export async function* watchFolder(
  folder: string,
  { signal, settle = SETTLE, every = EVERY }: WatchOptions,
): AsyncGenerator<string> {
  const taken = new Map<string, string>()
  const writing = new Map<string, { stamp: string; since: number }>()
  const notices = makeNotices(folder, signal)
  try {
    while (!signal.aborted) {
      const seen = new Set<string>()
      let whole = true
      for await (const { path, error } of pagesIn(folder)) {
        if (signal.aborted) return
        if (error) {
          // What cannot be looked at now has not gone; an empty folder is none.
          whole &&= error.code === 'input-empty' && path === folder
          continue
        }
        seen.add(path)
        const now = await stampOf(path)
        if (now === null || now.stamp === taken.get(path)) continue
        const before = writing.get(path)
        const since = before?.stamp === now.stamp ? before.since : Date.now()
        if (Date.now() - Math.min(since, now.modified) < settle) {
          writing.set(path, { stamp: now.stamp, since })
          continue
        }
        writing.delete(path)
        taken.set(path, now.stamp)
        yield path
      }
      if (whole)
        for (const map of [taken, writing]) for (const path of map.keys()) if (!seen.has(path)) map.delete(path)
      await notices.wait(writing.size > 0 ? settle : every)
      // Notices come by the hundred while a large file is written; one look serves them all.
      await pause(settle / 5)
    }
  } finally {
    notices.close()
  }
}

async function stampOf(path: string): Promise<{ stamp: string; modified: number } | null> {
  try {
    const { size, mtimeMs, ino } = await stat(path)
    return size === 0 ? null : { stamp: `${size} ${mtimeMs} ${ino}`, modified: mtimeMs }
  } catch {
    return null // It was taken away again.
  }
}

/** Waits for a notice or a time, whichever comes first. */
function makeNotices(folder: string, signal: AbortSignal) {
  let noticed = false
  let wake: (() => void) | null = null
  const notice = () => {
    noticed = true
    wake?.()
  }
  let watcher: FSWatcher | null = null
  try {
    watcher = watch(folder, { recursive: true, persistent: false }, notice)
    // A system that gives no notices, or no more of them, is looked at all the same.
    watcher.on('error', () => {})
  } catch {
    // The same.
  }
  signal.addEventListener('abort', notice)
  return {
    async wait(time: number): Promise<void> {
      if (!noticed && !signal.aborted)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, time)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      wake = null
      noticed = false
    },
    close(): void {
      watcher?.close()
      signal.removeEventListener('abort', notice)
    },
  }
}
