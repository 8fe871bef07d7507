/** Counts which label follows which key, for src/read/syntax/easy.ts. */

import { easyHash, easySlot } from '../../src/read/syntax/easy.ts'
import type { WeightArray } from '../../src/weights/index.ts'

/** A key must be seen so often. */
const LEAST = 12

/** Every sentence counts once, gold or not: what is easy is so in all kinds of text. */
export interface EasyCounter {
  add(key: number, label: number): void
  pack(name: string): Record<string, WeightArray>
}

/**
 * @param classes labels are 0 to this less 1, and fewer than 63
 * @param pure a key is easy when one label is right in so large a part of its cases
 */
export function makeEasyCounter(classes: number, pure: number): EasyCounter {
  /** By key: how often each label was right, then how often the key was seen. */
  const seen = new Map<number, Uint32Array>()
  const countsOf = (key: number): Uint32Array => {
    const hash = easyHash(key)
    const held = seen.get(hash)
    if (held) return held
    const made = new Uint32Array(classes + 1)
    seen.set(hash, made)
    return made
  }
  const count = (counts: Uint32Array, at: number) => {
    counts[at] = (counts[at] as number) + 1
  }
  return {
    add(key, label) {
      const counts = countsOf(key)
      count(counts, label)
      count(counts, classes)
    },
    pack(name) {
      const easy = [...seen].flatMap(([hash, counts]) => {
        const times = counts[classes] as number
        const label = largest(counts.subarray(0, classes))
        return times >= LEAST && (counts[label] as number) >= pure * times ? [{ hash, label }] : []
      })
      easy.sort((a, b) => a.hash - b.hash)
      const slots = new Uint32Array(1 << Math.ceil(Math.log2(easy.length * 2 + 2)))
      for (const { hash, label } of easy) {
        let slot = easySlot(hash, slots.length)
        while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
        slots[slot] = (hash | (label + 1)) >>> 0
      }
      return { [`${name}.easy`]: slots }
    },
  }
}

function largest(counts: Uint32Array): number {
  let best = 0
  for (let i = 1; i < counts.length; i++) if ((counts[i] as number) > (counts[best] as number)) best = i
  return best
}
