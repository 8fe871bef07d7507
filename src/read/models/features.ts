/** The features of one place, as 32-bit hashes in a buffer that is filled again and again. */
import { mix } from './hash.ts'

/** More than any place has. */
const ROOM = 256

export class Features {
  readonly hashes = new Int32Array(ROOM)
  count = 0

  clear(): void {
    this.count = 0
  }

  /** @param kind tells the features of one kind from those of another */
  one(kind: number, a: number): void {
    this.put(mix(kind, a))
  }

  two(kind: number, a: number, b: number): void {
    this.put(mix(mix(kind, a), b))
  }

  three(kind: number, a: number, b: number, c: number): void {
    this.put(mix(mix(mix(kind, a), b), c))
  }

  private put(hash: number): void {
    if (this.count < ROOM) this.hashes[this.count++] = hash
  }
}
