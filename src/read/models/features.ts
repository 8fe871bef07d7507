/** The features of one place, as 32-bit hashes in a buffer that is filled again and again. */
import { stir } from './hash.ts'

/** More than any place has. */
const ROOM = 256

/** Odd numbers, so that no two sums of one kind meet before they are stirred. */
const A = 0x9e3779b1
const B = 0x85ebca77
const C = 0xc2b2ae3d

export class Features {
  readonly hashes = new Int32Array(ROOM)
  count = 0

  clear(): void {
    this.count = 0
  }

  /** @param kind tells the features of one kind from those of another */
  one(kind: number, a: number): void {
    this.put(Math.imul(kind, A) + a)
  }

  two(kind: number, a: number, b: number): void {
    this.put(Math.imul(Math.imul(kind, A) + a, B) + b)
  }

  three(kind: number, a: number, b: number, c: number): void {
    this.put(Math.imul(Math.imul(Math.imul(kind, A) + a, B) + b, C) + c)
  }

  private put(sum: number): void {
    if (this.count < ROOM) this.hashes[this.count++] = stir(sum | 0)
  }
}
