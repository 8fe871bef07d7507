/** Which relations two tags were seen to have: only those are weighed while learning, which takes a third of the time. */
export interface Candidates {
  add(head: number, child: number, side: number, relation: number): void
  /** Never empty. */
  of(head: number, child: number, side: number): Uint8Array
}

export function makeCandidates(): Candidates {
  const lists: Uint8Array[] = []
  const any = Uint8Array.of(1, 3, 7)
  const place = (head: number, child: number, side: number) => (head << 7) | (child << 1) | (side & 1)
  return {
    add(head, child, side, relation) {
      const at = place(head, child, side)
      const list = lists[at] ?? new Uint8Array(0)
      if (!list.includes(relation)) lists[at] = Uint8Array.of(...list, relation).sort()
    },
    of: (head, child, side) => lists[place(head, child, side)] ?? any,
  }
}

export function bestOfSome(scores: Float32Array, some: Uint8Array): number {
  let best = some[0] as number
  for (const c of some) if ((scores[c] as number) > (scores[best] as number)) best = c
  return best
}
