/**
 * Decisions that take no weighing: where what lies nearest was followed by one label nearly always in the texts that were
 * learned from, that label is taken, and dozens of features are not looked at. Half of all tags and relations are such.
 */

import type { Weights } from '../../weights/index.ts'
import { stir } from '../models/hash.ts'
import { join } from './combine.ts'
import type { State } from './state.ts'
import type { Words } from './words.ts'

/** The label for a key, or -1 when it must be weighed. */
export type Easy = (key: number) => number

/** Bits of a slot that hold its label and one more; the others are the key's. 0 is an empty slot. */
export const LABEL_BITS = 6

/** Keys as they are found in the table. */
export function easyHash(key: number): number {
  return stir(key) & (-1 << LABEL_BITS)
}

/** Where a key is looked for first; slots are a power of 2 in number. */
export function easySlot(hash: number, slots: number): number {
  return (hash >>> LABEL_BITS) & (slots - 1)
}

/** @throws ReadoutError `invalid` when the file has no such decisions */
export function openEasy(weights: Weights<unknown>, name: string): Easy {
  const stored = weights.array(`${name}.easy`, 'u32')
  const slots = new Int32Array(stored.buffer, stored.byteOffset, stored.length)
  const mask = slots.length - 1
  const labels = (1 << LABEL_BITS) - 1
  return (key) => {
    const hash = easyHash(key)
    for (let slot = easySlot(hash, slots.length); ; slot = (slot + 1) & mask) {
      const held = slots[slot] as number
      if (held === 0) return -1
      if ((held & ~labels) === hash) return (held & labels) - 1
    }
  }
}

/** A tag goes by the form alone. */
export function tagKey(words: Words, cell: number): number {
  return words.form[cell] as number
}

/** A supertag goes by the word and the tags around it. */
export function supertagKey(words: Words, tags: Uint8Array, cell: number): number {
  const near = ((tags[cell - 1] as number) << 16) | ((tags[cell] as number) << 8) | (tags[cell + 1] as number)
  return join(words.lower[cell] as number, near)
}

/** A relation goes by the tags of both, what the head has already, and how the child is thought to hang. */
export function relationKey(tags: Uint8Array, supers: Uint8Array, state: State, head: number, child: number): number {
  const side = head < child ? 1 : 0
  const kinds = side ? (state.rightKinds[head] as number) : (state.leftKinds[head] as number)
  const pair = ((tags[head] as number) << 8) | (tags[child] as number)
  return join(join(pair, ((supers[child] as number) << 1) | side), kinds)
}
