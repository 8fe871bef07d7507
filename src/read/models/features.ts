/** The features of one place, as 32-bit hashes in a buffer that is filled again and again. */
import { stir } from './hash.ts'
import { MOST_FEATURES } from './slots.ts'

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
    this.hashes[this.count++] = imul(kind, A) + a
  }

  two(kind: number, a: number, b: number): void {
    this.hashes[this.count++] = imul(imul(kind, A) + a, B) + b
  }

  three(kind: number, a: number, b: number, c: number): void {
    this.hashes[this.count++] = imul(imul(imul(kind, A) + a, B) + b, C) + c
  }

  /** Makes hashes of what was put in: all at once, which takes a fraction of the time. */
  stir(): void {
    const { hashes, count } = this
    for (let i = 0; i < count; i++) hashes[i] = stir(hashes[i] as number)
  }
}
