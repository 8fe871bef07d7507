/** Weights with their gradients and Adam's moments (Kingma and Ba 2015), each in one run of memory. */
import type { Random } from '../../random.ts'
import { aligned, type Matrix, type Space } from './space.ts'

export interface Param {
  value: Matrix
  grad: Matrix
}

export interface Params {
  /** Even chance in ±reach. */
  make(rows: number, columns: number, reach: number): Param
  /** Moves all weights against their gradients, which are scaled down to a norm of `clip` and become 0. */
  step(rate: number, clip: number): void
  /** A view of all weights made so far. */
  readonly weights: Float32Array
  readonly grads: Float32Array
}

const BETA1 = 0.9
const BETA2 = 0.95

export function makeParams(space: Space, capacity: number, random: Pick<Random, 'next'>): Params {
  const { numbers, kernel } = space
  const [values, grads, means, squares] = [0, 0, 0, 0].map(() => space.matrix(1, aligned(capacity)).at) as [
    number,
    number,
    number,
    number,
  ]
  let used = 0
  let steps = 0
  return {
    get weights() {
      return numbers.subarray(values, values + used)
    },
    get grads() {
      return numbers.subarray(grads, grads + used)
    },
    make(rows, columns, reach) {
      const at = used
      used += aligned(rows * columns)
      if (used > capacity) throw new Error('room was made for fewer weights')
      for (let i = 0; i < rows * columns; i++) numbers[values + at + i] = (random.next() * 2 - 1) * reach
      const matrix = (start: number) => ({ at: start + at, rows, columns, row: columns })
      return { value: matrix(values), grad: matrix(grads) }
    },
    step(rate, clip) {
      const norm = Math.sqrt(kernel.squares(used, grads * 4))
      const scale = norm > clip ? clip / norm : 1
      steps++
      const corrected = (rate * Math.sqrt(1 - BETA2 ** steps)) / (1 - BETA1 ** steps)
      kernel.adam(used, values * 4, grads * 4, means * 4, squares * 4, scale, corrected, BETA1, BETA2)
    },
  }
}
