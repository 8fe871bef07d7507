/** Several sequences as one: each item as it comes, whichever brings it. */
export async function* merged<T>(sequences: readonly AsyncGenerator<T>[]): AsyncGenerator<T> {
  const next = (of: AsyncGenerator<T>) => of.next().then((result) => ({ of, result }))
  const waiting = new Map(sequences.map((of) => [of, next(of)]))
  try {
    while (waiting.size > 0) {
      const { of, result } = await Promise.race(waiting.values())
      if (result.done) waiting.delete(of)
      else {
        yield result.value
        waiting.set(of, next(of))
      }
    }
  } finally {
    for (const of of waiting.keys()) void of.return(undefined).catch(() => {})
  }
}
