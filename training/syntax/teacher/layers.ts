/** Layers of the teacher: each computes its output and leaves on the tape how gradients go back through it. */
import type { Random } from '../../random.ts'
import type { Param } from './params.ts'
import type { Matrix, Space } from './space.ts'

/** Values on their way, and their gradient on its way back. */
export interface Flow {
  value: Matrix
  grad: Matrix
}

/** What is to be done on the way back, the last first. */
export type Tape = (() => void)[]

export function rewind(tape: Tape): void {
  for (let i = tape.length - 1; i >= 0; i--) tape[i]?.()
}

export function flowOf(space: Space, rows: number, columns: number): Flow {
  return { value: space.matrix(rows, columns), grad: space.matrix(rows, columns) }
}

export interface Linear {
  weights: Param
  bias: Param
}

export function linear(space: Space, tape: Tape, x: Flow, { weights, bias }: Linear): Flow {
  const y = flowOf(space, x.value.rows, weights.value.columns)
  repeatRow(space, y.value, bias.value)
  space.multiply(y.value, x.value, weights.value)
  tape.push(() => {
    space.multiplyTransposed(weights.grad, x.value, y.grad)
    addRows(space, bias.grad, y.grad)
    const mark = space.mark()
    space.multiply(x.grad, y.grad, space.transposed(weights.value))
    space.release(mark)
  })
  return y
}

/** Every row becomes the one given. */
export function repeatRow({ numbers }: Space, to: Matrix, row: Matrix): void {
  for (let i = 0; i < to.rows; i++) numbers.copyWithin(to.at + i * to.row, row.at, row.at + row.columns)
}

/** Adds all rows to one. */
export function addRows({ numbers }: Space, to: Matrix, rows: Matrix): void {
  for (let i = 0; i < rows.rows; i++) {
    const at = rows.at + i * rows.row
    for (let j = 0; j < rows.columns; j++)
      numbers[to.at + j] = (numbers[to.at + j] as number) + (numbers[at + j] as number)
  }
}

/** A leaky rectifier, in place. With `random`, each number is dropped with the likelihood `drop`. */
export function rectify(
  { numbers, take }: Space,
  tape: Tape,
  x: Flow,
  drop: number,
  random: Pick<Random, 'next'> | null,
): Flow {
  const size = x.value.rows * x.value.columns
  const slopes = take(size)
  const keep = random ? 1 / (1 - drop) : 1
  const scale = (at: number) => {
    for (let i = 0; i < size; i++) numbers[at + i] = (numbers[at + i] as number) * (numbers[slopes + i] as number)
  }
  for (let i = 0; i < size; i++) {
    const kept = random && random.next() < drop ? 0 : keep
    numbers[slopes + i] = (numbers[x.value.at + i] as number) > 0 ? kept : kept * 0.1
  }
  scale(x.value.at)
  tape.push(() => scale(x.grad.at))
  return x
}

/**
 * Sentences side by side, the longest first: row `offsets[t] + s` holds word t of sentence s, so that one step of a
 * recurrent layer is one product of matrices.
 */
export interface Packed {
  rows: number
  steps: number
  offsets: Int32Array
  /** How many sentences have a word t. */
  sizes: Int32Array
}

/** @param lengths of the sentences, the longest first */
export function packed(lengths: readonly number[]): Packed {
  const steps = lengths[0] ?? 0
  const offsets = new Int32Array(steps + 1)
  const sizes = new Int32Array(steps + 1)
  for (let t = 0; t < steps; t++) {
    sizes[t] = lengths.filter((length) => length > t).length
    offsets[t + 1] = (offsets[t] as number) + (sizes[t] as number)
  }
  return { rows: offsets[steps] as number, steps, offsets, sizes }
}

/** Drops the same columns in all words of a sentence (Gal and Ghahramani 2016), in place. */
export function dropColumns(
  { numbers, take }: Space,
  tape: Tape,
  x: Flow,
  { steps, offsets, sizes }: Packed,
  drop: number,
  random: Pick<Random, 'next'> | null,
): Flow {
  if (!random) return x
  const { columns } = x.value
  const size = (sizes[0] as number) * columns
  const mask = take(size)
  for (let i = 0; i < size; i++) numbers[mask + i] = random.next() < drop ? 0 : 1 / (1 - drop)
  const scale = (at: number) => {
    for (let t = 0; t < steps; t++) {
      const from = at + (offsets[t] as number) * columns
      const count = (sizes[t] as number) * columns
      for (let i = 0; i < count; i++) numbers[from + i] = (numbers[from + i] as number) * (numbers[mask + i] as number)
    }
  }
  scale(x.value.at)
  tape.push(() => scale(x.grad.at))
  return x
}
