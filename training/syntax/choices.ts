/** Counts which labels stand at which keys, for src/read/syntax/choices.ts. */

import type { Choices } from '../../src/read/syntax/choices.ts'
import type { WeightArray } from '../../src/weights/index.ts'

/** A label seen less often at a key than this is taken for an error. */
const LEAST = 3
/** How many labels a key has that saw none. */
const COMMON = 8

export interface ChoiceCounter {
  add(key: number, label: number, times: number): void
  choices(): Choices
}

/** @param keys one more than the largest key */
export function makeChoiceCounter(keys: number, labels: number): ChoiceCounter {
  const counts = new Uint32Array(keys * labels)
  const totals = new Float64Array(labels)
  return {
    add(key, label, times) {
      counts[key * labels + label] = (counts[key * labels + label] as number) + times
      totals[label] = (totals[label] as number) + times
    },
    choices() {
      const starts = new Uint16Array(keys + 1)
      const all: number[] = []
      for (let key = 0; key < keys - 1; key++) {
        for (let label = 0; label < labels; label++)
          if ((counts[key * labels + label] as number) >= LEAST) all.push(label)
        starts[key + 1] = all.length
      }
      const byTotal = [...totals.keys()].sort((a, b) => (totals[b] as number) - (totals[a] as number) || a - b)
      all.push(...byTotal.slice(0, COMMON))
      starts[keys] = all.length
      return { starts, labels: Uint8Array.from(all) }
    },
  }
}

/** The labels of one key, as a view. */
export function labelsAt({ starts, labels }: Choices, key: number): Uint8Array {
  const from = starts[key] as number
  const to = starts[key + 1] as number
  return from < to ? labels.subarray(from, to) : labels.subarray(starts[starts.length - 2])
}

export function packChoices(choices: Choices, name: string): Record<string, WeightArray> {
  return { [`${name}.starts`]: choices.starts, [`${name}.labels`]: choices.labels }
}
