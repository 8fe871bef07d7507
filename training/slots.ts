/** Gives each feature a slot to itself, as src/read/models/slots.ts looks for it. */
import { shiftFor, slotOf } from '../src/read/models/slots.ts'

/** Features in a group, on average. More make fewer moves to store, and each harder to find. */
const GROUP = 4
/** Moves are stored in a byte each. */
const MOVES = 256
/** At most so many of the slots are filled; fuller tables are smaller, and moves are harder to find. */
const FULL = 0.8

export interface Layout {
  /** By group. */
  moves: Uint8Array
  /** By slot, a power of 2 in number: which feature has it, as its place in the list, or -1. */
  at: Int32Array
}

/**
 * @param hashes the features, all different
 * @returns the same for the same list
 */
export function layOut(hashes: Int32Array): Layout {
  const slots = powerOf2(hashes.length / FULL)
  for (let groups = powerOf2(hashes.length / (1.5 * GROUP)); ; groups *= 2) {
    const layout = tryLayOut(hashes, slots, groups)
    if (layout) return layout
  }
}

/** The least power of 2 that is not below a number, and at least 16. */
function powerOf2(least: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2(least)))
}

function tryLayOut(hashes: Int32Array, slots: number, groups: number): Layout | undefined {
  const members: number[][] = Array.from({ length: groups }, () => [])
  for (const [i, hash] of hashes.entries()) members[hash & (groups - 1)]?.push(i)
  const shift = shiftFor(slots)
  const moves = new Uint8Array(groups)
  const at = new Int32Array(slots).fill(-1)
  const taken: number[] = []
  const put = (group: readonly number[], move: number): boolean => {
    taken.length = 0
    for (const i of group) {
      const slot = slotOf(hashes[i] as number, move, shift)
      if (at[slot] !== -1) {
        for (const slot of taken) at[slot] = -1
        return false
      }
      at[slot] = i
      taken.push(slot)
    }
    return true
  }
  // Large groups first, while there is room.
  const order = [...members.keys()].sort((a, b) => (members[b]?.length ?? 0) - (members[a]?.length ?? 0) || a - b)
  for (const group of order) {
    let move = 0
    while (move < MOVES && !put(members[group] as number[], move)) move++
    if (move === MOVES) return undefined
    moves[group] = move
  }
  return { moves, at }
}
