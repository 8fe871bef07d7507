/**
 * One memory for all numbers of the teacher, and the arithmetic on it, which is `training/kernel`: too slow as plain
 * JavaScript. What it is compiled to is kept beside it, so that training needs no compiler.
 */
import { readFileSync } from 'node:fs'

/** Places are in bytes, strides in numbers; see training/kernel/kernel.ts. */
interface Kernel {
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
  ): void
  transpose(rows: number, columns: number, a: number, aRow: number, b: number, bRow: number): void
  lstmStep(
    rows: number,
    had: number,
    hidden: number,
    gates: number,
    before: number,
    cells: number,
    squashed: number,
    out: number,
    outRow: number,
  ): void
  lstmBack(
    rows: number,
    had: number,
    hidden: number,
    gates: number,
    before: number,
    squashed: number,
    grads: number,
    gradRow: number,
    cellGrads: number,
  ): void
  adam(
    count: number,
    weights: number,
    grads: number,
    means: number,
    squares: number,
    scale: number,
    rate: number,
    beta1: number,
    beta2: number,
  ): void
  squares(count: number, at: number): number
}

/** Where the first number stands, and how many there are from one row to the next. */
export interface Matrix {
  at: number
  rows: number
  columns: number
  row: number
}

export interface Space {
  numbers: Float32Array
  kernel: Kernel
  /** Room for so many numbers, as they happen to be. */
  take(count: number): number
  /** A matrix of zeros. */
  matrix(rows: number, columns: number): Matrix
  /** What was taken since the mark is free again. */
  mark(): number
  release(mark: number): void
  /** c += a · b; the columns of b are a multiple of 8. */
  multiply(c: Matrix, a: Matrix, b: Matrix): void
  /** c += aᵀ · b */
  multiplyTransposed(c: Matrix, a: Matrix, b: Matrix): void
  /** @param columns of the result, of which those beyond `a.rows` are 0 */
  transposed(a: Matrix, columns?: number): Matrix
}

/** Numbers below this place are the kernel's own. */
const FIRST = 1 << 18

export function makeSpace(megabytes: number): Space {
  const memory = new WebAssembly.Memory({ initial: megabytes * 16 })
  const code = new WebAssembly.Module(readFileSync(new URL('../../kernel/kernel.wasm', import.meta.url)))
  const kernel = new WebAssembly.Instance(code, { env: { memory } }).exports as unknown as Kernel
  const numbers = new Float32Array(memory.buffer)
  let top = FIRST
  const take = (count: number) => {
    const at = top
    top += aligned(count)
    if (top > numbers.length) throw new Error(`the teacher's ${megabytes} MB of memory are full`)
    return at
  }
  return {
    numbers,
    kernel,
    take,
    matrix(rows, columns) {
      const at = take(rows * columns)
      numbers.fill(0, at, at + rows * columns)
      return { at, rows, columns, row: columns }
    },
    mark: () => top,
    release(mark) {
      top = mark
    },
    multiply(c, a, b) {
      kernel.gemm(a.rows, b.columns, a.columns, a.at * 4, a.row, 1, b.at * 4, b.row, c.at * 4, c.row)
    },
    multiplyTransposed(c, a, b) {
      kernel.gemm(a.columns, b.columns, a.rows, a.at * 4, 1, a.row, b.at * 4, b.row, c.at * 4, c.row)
    },
    transposed(a, columns = a.rows) {
      const at = take(a.columns * columns)
      if (columns > a.rows) numbers.fill(0, at, at + a.columns * columns)
      kernel.transpose(a.rows, a.columns, a.at * 4, a.row, at * 4, columns)
      return { at, rows: a.columns, columns, row: columns }
    },
  }
}

/** Rows of eight numbers, as the kernel reads them. */
export function aligned(count: number): number {
  return (count + 7) & ~7
}
