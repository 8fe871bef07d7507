/** A recurrent layer that reads both ways (Hochreiter and Schmidhuber 1997; Graves and Schmidhuber 2005). */
import { addRows, type Flow, flowOf, type Packed, repeatRow, type Tape } from './layers.ts'
import type { Param, Params } from './params.ts'
import type { Space } from './space.ts'

/** One way: weights of the input, of the output before, and a bias, each for four gates (in, forget, out, new). */
interface Lstm {
  input: Param
  before: Param
  bias: Param
}

export type BothWays = readonly [forwards: Lstm, backwards: Lstm]

export function makeBothWays(space: Space, params: Params, inputs: number, hidden: number): BothWays {
  const make = (): Lstm => {
    const reach = Math.sqrt(3 / (inputs + hidden))
    const input = params.make(inputs, 4 * hidden, reach)
    const before = params.make(hidden, 4 * hidden, reach)
    const bias = params.make(1, 4 * hidden, 0)
    // A cell remembers until it learns to forget.
    space.numbers.fill(1, bias.value.at + hidden, bias.value.at + 2 * hidden)
    return { input, before, bias }
  }
  return [make(), make()]
}

/** @returns twice `hidden` columns: first what was read forwards, then what was read backwards */
export function readBothWays(space: Space, tape: Tape, x: Flow, ways: BothWays, packed: Packed): Flow {
  const hidden = ways[0].before.value.rows
  const y = flowOf(space, packed.rows, 2 * hidden)
  for (const [way, lstm] of ways.entries()) readOneWay(space, tape, x, y, lstm, packed, way === 1)
  return y
}

function readOneWay(space: Space, tape: Tape, x: Flow, y: Flow, lstm: Lstm, packed: Packed, backwards: boolean): void {
  const { numbers, kernel } = space
  const { rows, steps, offsets, sizes } = packed
  const h = lstm.before.value.rows
  const gates = space.matrix(rows, 4 * h)
  repeatRow(space, gates, lstm.bias.value)
  space.multiply(gates, x.value, lstm.input.value)
  const cells = space.matrix(rows, h).at
  const squashed = space.matrix(rows, h).at
  const out = y.value.at + (backwards ? h : 0)
  const outGrad = y.grad.at + (backwards ? h : 0)
  const order = Array.from({ length: steps }, (_, t) => (backwards ? steps - 1 - t : t))
  /** Where a step's rows begin, how many have a word before them, and where those begin. */
  const placesAt = (t: number) => {
    const before = backwards ? t + 1 : t - 1
    const had = before < 0 || before >= steps ? 0 : Math.min(sizes[t] as number, sizes[before] as number)
    return {
      count: sizes[t] as number,
      from: offsets[t] as number,
      had,
      old: had > 0 ? (offsets[before] as number) : 0,
    }
  }
  for (const t of order) {
    const { count, from, had, old } = placesAt(t)
    const gate = (gates.at + from * 4 * h) * 4
    if (had > 0)
      kernel.gemm(had, 4 * h, h, (out + old * 2 * h) * 4, 2 * h, 1, lstm.before.value.at * 4, 4 * h, gate, 4 * h)
    kernel.lstmStep(
      count,
      had,
      h,
      gate,
      (cells + old * h) * 4,
      (cells + from * h) * 4,
      (squashed + from * h) * 4,
      (out + from * 2 * h) * 4,
      2 * h,
    )
  }
  tape.push(() => {
    const mark = space.mark()
    const cellGrads = space.matrix(sizes[0] as number, h).at * 4
    const turned = space.transposed(lstm.before.value)
    const outBefore = space.matrix(rows, h)
    for (const t of order.toReversed()) {
      const { count, from, had, old } = placesAt(t)
      const gate = (gates.at + from * 4 * h) * 4
      const grad = (outGrad + from * 2 * h) * 4
      kernel.lstmBack(count, had, h, gate, (cells + old * h) * 4, (squashed + from * h) * 4, grad, 2 * h, cellGrads)
      if (had === 0) continue
      kernel.gemm(had, h, 4 * h, gate, 4 * h, 1, turned.at * 4, h, (outGrad + old * 2 * h) * 4, 2 * h)
      for (let i = 0; i < had; i++) {
        const place = out + (old + i) * 2 * h
        numbers.copyWithin(outBefore.at + (from + i) * h, place, place + h)
      }
    }
    space.multiplyTransposed(lstm.before.grad, outBefore, gates)
    space.multiplyTransposed(lstm.input.grad, x.value, gates)
    addRows(space, lstm.bias.grad, gates)
    space.multiply(x.grad, gates, space.transposed(lstm.input.value))
    space.release(mark)
  })
}
