/** Whether what public pages were made of is still true, whoever changes it. */
import type { House } from '../house.ts'

export interface Freshness {
  /** Another after every change to what public pages show. */
  readonly version: number
  /** False while changes may be missed. */
  readonly sure: boolean
}

/** Watches until it is stopped. @throws ReadoutError when the store cannot be watched */
export async function watchFreshness({ store }: House): Promise<Freshness & { stop(): Promise<void> }> {
  let version = 0
  const watch = await store.watchPublic(() => {
    version += 1
  })
  return {
    get version() {
      return version
    },
    get sure() {
      return watch.sure
    },
    stop: () => watch.stop(),
  }
}
