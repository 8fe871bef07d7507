/** Statements and settings → networks, one or one a window. The one way in to this folder's counting. */
import { type Cells, countCells } from './cells.ts'
import { kernelWeight } from './kernels.ts'
import type { Levels } from './levels.ts'
import { Nodes } from './nodes.ts'
import { oneMode } from './oneMode.ts'
import { type Selection, select } from './select.ts'
import { type NetworkSettings, refused } from './settings.ts'
import type { StatementTable } from './table.ts'
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
  const make = maker(settings, selection)
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

function maker(settings: NetworkSettings, { first, second, original, counted, levels }: Selection): Make {
  const one = settings.networkType === 'onemode'
  const rows = new Nodes(first)
  const columns = new Nodes(second)
  const take = (statements: Int32Array) => {
    rows.take(statements)
    columns.take(statements)
  }
  // A kernel reaches over all of time, so that all its networks have the same nodes.
  const always = settings.isolates ? original : settings.kernel !== 'no' ? counted : null
  if (always) take(always)
  return (statements, window, weights) => {
    if (!always) take(statements)
    const size = { rows: rows.names.length, columns: columns.names.length }
    refuseLarge(settings, size.rows * (one ? size.rows : size.columns))
    const [rowOf, columnOf] = [rows.of(statements), columns.of(statements)]
    const cells: Cells = countCells(statements, rowOf, columnOf, levels, size, weights)
    const frequencies = { rows: frequency(rowOf, size.rows), columns: frequency(columnOf, size.columns) }
    return {
      rows: rows.names,
      columns: one ? rows.names : columns.names,
      values: valuesOf(cells, levels, settings),
      statements: statements.length,
      frequency: one ? { ...frequencies, columns: frequencies.rows } : frequencies,
      time: window && { middle: windowName(window), start: window.start, stop: window.stop },
    }
  }
}

function valuesOf(cells: Cells, levels: Levels, settings: NetworkSettings): Float64Array {
  return settings.networkType === 'onemode' ? oneMode(cells, levels, settings) : twoMode(cells, levels, settings)
}

/** How many statements each of so many nodes has. */
function frequency(nodeOf: Int32Array, nodes: number): Int32Array {
  const counts = new Int32Array(nodes)
  for (const node of nodeOf) if (node >= 0) counts[node] = (counts[node] ?? 0) + 1
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
