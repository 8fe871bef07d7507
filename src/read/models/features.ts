/** The features of one place, as 32-bit hashes in a buffer that is filled again and again. */
import { stir } from './hash.ts'
import { MOST_FEATURES } from './slots.ts'

// Every `| 0` says that a number is whole: without, V8 goes by way of fractions and back, which takes ten times as long.

/** Odd numbers, so that no two sums of one kind meet before they are stirred. */
const A = 0x9e3779b1
const B = 0x85ebca77
const C = 0xc2b2ae3d

const { imul } = Math

export class Features {
  readonly hashes = new Int32Array(MOST_FEATURES)
  count = 0

  clear(): void {
    this.count = 0
  }

  /** @param kind tells the features of one kind from those of another */
  one(kind: number, a: number): void {
    this.hashes[this.count++] = imul(kind | 0, A) + (a | 0)
  }

  two(kind: number, a: number, b: number): void {
    this.hashes[this.count++] = imul(imul(kind | 0, A) + (a | 0), B) + (b | 0)
  }

  three(kind: number, a: number, b: number, c: number): void {
    this.hashes[this.count++] = imul(imul(imul(kind | 0, A) + (a | 0), B) + (b | 0), C) + (c | 0)
  }

  /** Makes hashes of what was put in: all at once, which takes a fraction of the time. */
  stir(): void {
    const { hashes, count } = this
    if (count > MOST_FEATURES) throw new RangeError(`a place has ${count} features, and room is for ${MOST_FEATURES}`)
    for (let i = 0; i < count; i++) hashes[i] = stir(hashes[i] as number)
  }
}
