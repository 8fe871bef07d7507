/** A shelf that holds so many bytes: what was asked for longest ago makes room. */
export interface Shelf<T> {
  get(key: string): T | undefined
  put(key: string, one: T): void
}

/** @param sizeOf in bytes, and so is `most` */
export function makeShelf<T>(most: number, sizeOf: (one: T) => number): Shelf<T> {
  const kept = new Map<string, T>()
  let bytes = 0
  const drop = (key: string) => {
    const one = kept.get(key)
    if (one === undefined) return
    bytes -= sizeOf(one)
    kept.delete(key)
  }
  return {
    get(key) {
      const one = kept.get(key)
      if (one === undefined) return undefined
      // The last asked for is the last to go.
      kept.delete(key)
      kept.set(key, one)
      return one
    },
    put(key, one) {
      drop(key)
      kept.set(key, one)
      bytes += sizeOf(one)
      for (const oldest of kept.keys()) {
        if (bytes <= most) return
        drop(oldest)
      }
    },
  }
}
