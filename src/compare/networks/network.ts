/** Statements and settings → networks, one or one a window. The one way in to this folder's counting. */
import { type Cells, countCells } from './cells.ts'
import { kernelWeight } from './kernels.ts'
import { type Levels, levelCodes } from './levels.ts'
import { oneMode } from './oneMode.ts'
import { qualifierOf, type Selection, select } from './select.ts'
import { type NetworkSettings, refused } from './settings.ts'
import type { StatementTable, TextColumn } from './table.ts'
import { twoMode } from './twoMode.ts'
import { kernelWidth, type Window, windowName, windowsOf } from './windows.ts'

/** The most numbers that matrices may have together: 400 MB of them. */
const CELLS = 50_000_000

/** A network as a matrix with its names, which are sorted by UTF-16 code unit. */
export interface Network {
  readonly rows: readonly string[]
  /** For a one-mode network the same as the rows. */
  readonly columns: readonly string[]
  /** Row by row. */
  readonly values: Float64Array
  /** How many statements went into it. */
  readonly statements: number
  /** How many statements each row and column has among those that count. */
  readonly frequency: { readonly rows: Int32Array; readonly columns: Int32Array }
  /** For a window the moment it stands for and its bounds, `2031-03-04T05:06:07`. */
  readonly time: { readonly middle: string; readonly start: number; readonly stop: number } | null
}

export interface Networks {
  /** How many statements count, over all windows. */
  readonly statements: number
  /** Exactly one without windows, else one for each in order of time. */
  readonly networks: readonly Network[]
  /** Places in the table of the statements that count, oldest first: the rows of an event list. */
  readonly counted: Int32Array
}

/**
 * @throws ReadoutError `usage` for a setting that does not do, naming it, the value and what is allowed
 */
export function networksOf(table: StatementTable, settings: NetworkSettings): Networks {
  const selection = select(table, settings)
  const { counted, original } = selection
  const statements = counted.length
  if (settings.networkType === 'eventlist') return { statements, networks: [], counted }
  const make = maker(table, settings, selection)
  if (settings.timeWindow === 'no') return { statements, networks: [make(counted, null, null)], counted }
  const times = Float64Array.from(counted, (at) => table.times[at] ?? 0)
  const [first, last] = [original[0], original.at(-1)].map((at) => (at === undefined ? undefined : table.times[at]))
  const all = first === undefined || last === undefined ? null : { first, last }
  const windows = windowsOf(times, all, settings)
  const weigh = weigher(settings)
  let cells = 0
  const networks = windows.map((window) => {
    const within = counted.subarray(window.from, window.to)
    const network = make(within, window, weigh?.(times.subarray(window.from, window.to), window.middle) ?? null)
    cells += network.values.length
    refuseLarge(settings, cells)
    return network
  })
  return { statements, networks, counted }
}

/** With a kernel each statement has a weight; a pair of them has the root of their product. */
function weigher(settings: NetworkSettings): ((times: Float64Array, middle: number) => Float64Array) | null {
  const { kernel, timeWindow, networkType } = settings
  if (kernel === 'no' || timeWindow === 'no' || timeWindow === 'events') return null
  const weight = kernelWeight(settings, timeWindow, kernelWidth(settings))
  const pairs = networkType === 'onemode'
  return (times, middle) => times.map((time) => (pairs ? Math.sqrt(weight(time, middle)) : weight(time, middle)))
}

type Make = (statements: Int32Array, window: Window | null, weights: Float64Array | null) => Network

function maker(
  table: StatementTable,
  settings: NetworkSettings,
  { first, second, original, counted }: Selection,
): Make {
  const levels = levelCodes(qualifierOf(table, settings), original)
  // A kernel reaches over all of time, so that all its networks have the same nodes.
  const always = settings.isolates ? original : settings.kernel !== 'no' ? counted : null
  const fixed = always && { rows: nodes(first, always), columns: nodes(second, always) }
  const one = settings.networkType === 'onemode'
  return (statements, window, weights) => {
    const rows = fixed?.rows ?? nodes(first, statements)
    const columns = fixed?.columns ?? nodes(second, statements)
    refuseLarge(settings, rows.names.length * (one ? rows.names.length : columns.names.length))
    const size = { rows: rows.names.length, columns: columns.names.length }
    const cells: Cells = countCells(statements, rows.of, columns.of, levels, size, weights)
    const right = one ? rows : columns
    return {
      rows: rows.names,
      columns: right.names,
      values: valuesOf(cells, levels, settings),
      statements: statements.length,
      frequency: { rows: frequency(statements, rows), columns: frequency(statements, right) },
      time: window && { middle: windowName(window), start: window.start, stop: window.stop },
    }
  }
}

function valuesOf(cells: Cells, levels: Levels, settings: NetworkSettings): Float64Array {
  return settings.networkType === 'onemode' ? oneMode(cells, levels, settings) : twoMode(cells, levels, settings)
}

interface Nodes {
  names: string[]
  /** For each statement of the table the place of its node, -1 for none. */
  of: Int32Array
}

/** The nodes that the statements name; the labels of a column are sorted already. */
function nodes(column: TextColumn, statements: Int32Array): Nodes {
  const used = new Uint8Array(column.labels.length)
  for (const at of statements) used[column.codes[at] ?? 0] = 1
  const place = new Int32Array(column.labels.length).fill(-1)
  const names: string[] = []
  for (const [code, label] of column.labels.entries()) {
    if (used[code] !== 1 || label === '') continue
    place[code] = names.length
    names.push(label)
  }
  return { names, of: column.codes.map((code) => place[code] ?? -1) }
}

function frequency(statements: Int32Array, { names, of }: Nodes): Int32Array {
  const counts = new Int32Array(names.length)
  for (const at of statements) {
    const node = of[at] ?? -1
    if (node >= 0) counts[node] = (counts[node] ?? 0) + 1
  }
  return counts
}

function refuseLarge({ variable1, networkType }: NetworkSettings, cells: number): void {
  if (cells > CELLS)
    throw refused(
      'variable1',
      variable1,
      `the ${networkType} network would have ${cells} cells, and at most ${CELLS} are made; exclude values or take fewer windows`,
    )
}
