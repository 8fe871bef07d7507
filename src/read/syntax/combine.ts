/**
 * Features of many parts, fast: parts are joined by one multiplication each, and the whole list is stirred once at the
 * end, where each place of the list gives hashes of its own.
 */
const imul = Math.imul

/** One number of two, not yet stirred; the order matters. */
export function join(a: number, b: number): number {
  return (imul(a, 0x9e3779b1) + b) | 0
}

/** Makes hashes of the first `count` numbers, in place. Equal numbers at different places differ afterwards. */
export function stirAll(list: Int32Array, count: number): void {
  let place = 0x632be5ab
  for (let k = 0; k < count; k++) {
    place = (place + 0x61c88647) | 0
    let h = imul((list[k] as number) ^ place, 0x85ebca6b)
    h = imul(h ^ (h >>> 15), 0xc2b2ae35)
    list[k] = h ^ (h >>> 16)
  }
}
