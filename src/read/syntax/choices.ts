/**
 * Which labels are worth weighing where: for each key, the labels that were seen there. Others are never given, so that
 * a rare feature cannot bring up what makes no sense at all.
 */
import type { Weights } from '../../weights/index.ts'

export interface Choices {
  /** By key: where its labels begin in `labels`; they end where those of the next key begin. */
  starts: Uint16Array
  /** The labels, key by key; the last key has those for keys that saw none. */
  labels: Uint8Array
}

/** How many keys arcs have; the last stands for all unseen. */
export const ARC_KEYS = 1 << 14

/** The key of an arc, by the tags of head and child, and whether the head comes first. */
export function arcKey(headTag: number, childTag: number, headFirst: boolean): number {
  return (headTag << 8) | (childTag << 1) | (headFirst ? 1 : 0)
}

/** @throws ReadoutError `invalid` when the file has no such choices */
export function openChoices(weights: Weights<unknown>, name: string): Choices {
  return { starts: weights.array(`${name}.starts`, 'u16'), labels: weights.array(`${name}.labels`, 'u8') }
}

/** The one label that the key allows, or -1 when it allows several, and they must be weighed. */
export function onlyChoice({ starts, labels }: Choices, key: number): number {
  const at = starts[key] as number
  return (starts[key + 1] as number) - at === 1 ? (labels[at] as number) : -1
}

/** The label with the largest score of those that the key allows. */
export function bestChoice({ starts, labels }: Choices, key: number, scores: ArrayLike<number>): number {
  let at = starts[key] as number
  let end = starts[key + 1] as number
  if (at === end) {
    at = starts[starts.length - 2] as number
    end = labels.length
  }
  let best = labels[at] ?? 0
  for (at++; at < end; at++) {
    const label = labels[at] as number
    if ((scores[label] as number) > (scores[best] as number)) best = label
  }
  return best
}
