/** So many answers are remembered before all are forgotten: a long document has millions of words, and few different ones. */
const REMEMBERED = 20_000

/** A function of a string that remembers what it said. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= REMEMBERED) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}
