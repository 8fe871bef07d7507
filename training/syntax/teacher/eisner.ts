/**
 * The best projective tree with one root (Eisner 1996).
 * @param scores of arcs: [word × (head + 1)], where head 0 is the root
 * @returns heads by word, from 0; -1 is the root
 */
export function bestTree(scores: Float32Array, words: number): Int32Array {
  const size = words + 1
  // So dear that a tree has one root, never two.
  const arc = (head: number, child: number) => (scores[(child - 1) * size + head] as number) - (head === 0 ? 1e4 : 0)
  const spans = makeSpans(size)
  for (let width = 1; width < size; width++)
    for (let from = 0; from + width < size; from++) {
      const to = from + width
      const at = from * size + to
      const { rightWhole, leftWhole, rightOpen, leftOpen, rightFrom, leftFrom, openFrom } = spans
      let best = -1e30
      for (let k = from; k < to; k++) {
        const score = (rightWhole[from * size + k] as number) + (leftWhole[(k + 1) * size + to] as number)
        if (score <= best) continue
        best = score
        openFrom[at] = k
      }
      rightOpen[at] = best + arc(from, to)
      leftOpen[at] = from === 0 ? -1e30 : best + arc(to, from)
      best = -1e30
      for (let k = from + 1; k <= to; k++) {
        const score = (rightOpen[from * size + k] as number) + (rightWhole[k * size + to] as number)
        if (score <= best) continue
        best = score
        rightFrom[at] = k
      }
      rightWhole[at] = best
      best = -1e30
      for (let k = from; k < to; k++) {
        const score = (leftWhole[from * size + k] as number) + (leftOpen[k * size + to] as number)
        if (score <= best) continue
        best = score
        leftFrom[at] = k
      }
      leftWhole[at] = best
    }
  return headsOf(spans, size)
}

/** By [from × to]: the best scores of spans whose head stands left or right, and where each is put together. */
interface Spans {
  rightWhole: Float32Array
  leftWhole: Float32Array
  rightOpen: Float32Array
  leftOpen: Float32Array
  rightFrom: Uint16Array
  leftFrom: Uint16Array
  openFrom: Uint16Array
}

function makeSpans(size: number): Spans {
  const cells = size * size
  return {
    rightWhole: new Float32Array(cells),
    leftWhole: new Float32Array(cells),
    rightOpen: new Float32Array(cells),
    leftOpen: new Float32Array(cells),
    rightFrom: new Uint16Array(cells),
    leftFrom: new Uint16Array(cells),
    openFrom: new Uint16Array(cells),
  }
}

function headsOf({ rightFrom, leftFrom, openFrom }: Spans, size: number): Int32Array {
  const heads = new Int32Array(size - 1).fill(-1)
  const waiting: [from: number, to: number, kind: 'right' | 'left' | 'right open' | 'left open'][] = [
    [0, size - 1, 'right'],
  ]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const [from, to, kind] = one
    if (from === to) continue
    const at = from * size + to
    if (kind === 'right') {
      const k = rightFrom[at] as number
      waiting.push([from, k, 'right open'], [k, to, 'right'])
    } else if (kind === 'left') {
      const k = leftFrom[at] as number
      waiting.push([from, k, 'left'], [k, to, 'left open'])
    } else {
      if (kind === 'right open') heads[to - 1] = from - 1
      else heads[from - 1] = to - 1
      const k = openFrom[at] as number
      waiting.push([from, k, 'right'], [k + 1, to, 'left'])
    }
  }
  return heads
}
