/** The nodes of a network: the names that its statements give for one variable. */
import type { TextColumn } from './table.ts'

/** Taken anew for each window; a window costs its own statements and not those of the whole table. */
export class Nodes {
  /** By UTF-16 code unit. */
  names: readonly string[] = []
  readonly #column: TextColumn
  /** For each text of the column its place among the names, -1 for none. */
  readonly #places: Int32Array
  #taken: number[] = []

  constructor(column: TextColumn) {
    this.#column = column
    this.#places = new Int32Array(column.labels.length).fill(-1)
  }

  /** The nodes are those that these statements name, until others are taken. */
  take(statements: Int32Array): void {
    const { labels, codes } = this.#column
    const places = this.#places
    for (const code of this.#taken) places[code] = -1
    const taken: number[] = []
    for (const at of statements) {
      const code = codes[at] ?? 0
      if (places[code] !== -1 || labels[code] === '') continue
      places[code] = 0
      taken.push(code)
    }
    // The labels of a column are sorted already.
    taken.sort((a, b) => a - b)
    for (const [place, code] of taken.entries()) places[code] = place
    this.names = taken.map((code) => labels[code] ?? '')
    this.#taken = taken
  }

  /** For each of the statements the place of its node, -1 for none. */
  of(statements: Int32Array): Int32Array {
    const { codes } = this.#column
    return statements.map((at) => this.#places[codes[at] ?? 0] ?? -1)
  }
}
