/** How much two sentences speak of the same thing: the cosine of their rare words (Salton and Buckley 1988). */

/** @param frequency in how many sentences a stem stands; @param all how many there are */
export function weigher(frequency: ReadonlyMap<string, number>, all: number): (stem: string) => number {
  const of = (count: number) => Math.log(1 + all / (1 + count))
  const known = new Map(Array.from(frequency, ([stem, count]) => [stem, of(count)]))
  const unknown = of(0)
  return (stem) => known.get(stem) ?? unknown
}

/** In how many of the sets each stem stands. */
export function frequencyOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const set of sets) for (const stem of set) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  return frequency
}

/** 0 to 1. */
export function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (stem: string) => number): number {
  let both = 0
  for (const stem of a) if (b.has(stem)) both += weight(stem) ** 2
  if (both === 0) return 0
  return both / Math.sqrt(squares(a, weight) * squares(b, weight))
}

function squares(set: ReadonlySet<string>, weight: (stem: string) => number): number {
  let sum = 0
  for (const stem of set) sum += weight(stem) ** 2
  return sum
}
