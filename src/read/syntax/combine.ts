/**
 * Features of many parts, fast: parts are joined by one multiplication each, and the whole list is stirred once at the
 * end, where each place of the list gives hashes of its own.
 */
const imul = Math.imul

/** One number of two, not yet stirred; the order matters. */
export function join(a: number, b: number): number {
  return (imul(a, 0x9e3779b1) + b) | 0
}

/**
 * Makes hashes of the numbers `[from, to)`, in place. Equal numbers at different places differ afterwards.
 * @param first the place of the first number, counted over all lists that are weighed together
 */
export function stirAll(list: Int32Array, from: number, to: number, first: number): void {
  let place = (0x632be5ab + imul(first, 0x61c88647)) | 0
  for (let k = from; k < to; k++) {
    place = (place + 0x61c88647) | 0
    let h = imul((list[k] as number) ^ place, 0x85ebca6b)
    h = imul(h ^ (h >>> 15), 0xc2b2ae35)
    list[k] = h ^ (h >>> 16)
  }
}
