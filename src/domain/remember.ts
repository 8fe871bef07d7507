/** So many answers are remembered before all are forgotten: a long document has millions of words, and few different ones. */
const REMEMBERED = 20_000
/** Longer strings are no words or names, and are asked anew each time. */
const LONGEST = 100

/**
 * A function of a string that remembers what it said. What is asked is copied, as a piece of a text keeps all of the text in
 * memory for as long as it is kept itself.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (text.length > LONGEST) return make(text)
    if (known.size >= REMEMBERED) known.clear()
    const own = Array.from(text).join('')
    const made = make(own)
    known.set(own, made)
    return made
  }
}
