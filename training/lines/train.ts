/** Trains which lines of a dump are the article's, and measures by pages of sites that a fold has not seen. */
import { LINE_FEATURES } from '../../src/extract/plain/features.ts'
import { type LinesMeta, placeOrder } from '../../src/extract/plain/learned.ts'
import { chance, openTrees, openWeights, type Weights } from '../../src/weights/index.ts'
import { randomOf } from '../random.ts'
import { type TrainedTrees, type TreeOptions, trainTrees, treeArrays } from '../trees.ts'
import { packWeights } from '../weights.ts'
import { foldOf } from './pages.ts'
import { type Prepared, pick, type Rows, rowsOf } from './rows.ts'

export interface LinesOptions extends Omit<TreeOptions, 'random'> {
  seed: number
  folds: number
  trust: number
  bias: number
}

type Log = (line: string) => void

/** The first trees, learned without one fold each and once from all. */
interface FirstTrees {
  rows: Rows
  byFold: TrainedTrees[]
  /** By dump, what the trees that have not seen its site gave its lines. */
  chances: Float32Array[]
}

/** @returns the bytes of lines.bin */
export function trainLines(dumps: readonly Prepared[], options: LinesOptions, log?: Log): Uint8Array {
  const first = firstTrees(dumps, options, log)
  return finish(dumps, first, secondRows(dumps, first), options)
}

/** The bytes of lines.bin, and those learned without each fold's sites. */
export function trainAndFold(
  dumps: readonly Prepared[],
  options: LinesOptions,
  log?: Log,
): { all: Uint8Array; folds: Uint8Array[] } {
  const first = firstTrees(dumps, options, log)
  const rows = secondRows(dumps, first)
  const folds = first.byFold.map((trees, fold) => {
    const isOther = (d: number) => foldOf(dumps[d]?.dump.site ?? '', options.folds) !== fold
    const again = learn(pick(rows, isOther), options, options.seed + 1)
    log?.(`fold ${fold}: second trees`)
    const others = dumps.filter((_, d) => isOther(d))
    return packLines(trees, again, waysOf(others), options)
  })
  return { all: finish(dumps, first, rows, options), folds }
}

function finish(dumps: readonly Prepared[], first: FirstTrees, rows: Rows, options: LinesOptions): Uint8Array {
  const again = learn(rows, options, options.seed + 1)
  return packLines(learn(first.rows, options, options.seed), again, waysOf(dumps), options)
}

function secondRows(dumps: readonly Prepared[], { chances }: FirstTrees): Rows {
  return rowsOf(dumps, (d) => chances[d] as Float32Array)
}

function firstTrees(dumps: readonly Prepared[], options: LinesOptions, log?: Log): FirstTrees {
  const rows = rowsOf(dumps)
  log?.(`${rows.targets.length} lines`)
  const isIn = (d: number, fold: number) => foldOf(dumps[d]?.dump.site ?? '', options.folds) === fold
  const chances: Float32Array[] = []
  const byFold = Array.from({ length: options.folds }, (_, fold) => {
    const trained = learn(
      pick(rows, (d) => !isIn(d, fold)),
      options,
      options.seed,
    )
    const trees = openTrees(weightsOf(trained), 'trees', trained.meta)
    const row = new Float32Array(LINE_FEATURES)
    for (const [d, { lines }] of dumps.entries())
      if (isIn(d, fold))
        chances[d] = Float32Array.from(lines, (_, i) => {
          for (const [f, column] of rows.columns.entries()) row[f] = column[(rows.starts[d] ?? 0) + i] ?? 0
          return chance(trees.score(row))
        })
    log?.(`fold ${fold}: first trees`)
    return trained
  })
  return { rows, byFold, chances }
}

function learn({ columns, targets }: Rows, options: LinesOptions, seed: number): TrainedTrees {
  return trainTrees(columns, targets, { ...options, random: randomOf(seed) })
}

function weightsOf(trees: TrainedTrees): Weights<unknown> {
  return openWeights(packWeights(null, treeArrays('trees', trees)), 'trees')
}

function packLines(
  first: TrainedTrees,
  again: TrainedTrees,
  ways: number[][],
  { trust, bias }: LinesOptions,
): Uint8Array {
  const meta: LinesMeta = { first: first.meta, again: again.meta, ways, trust, bias }
  return packWeights(meta, { ...treeArrays('first', first), ...treeArrays('again', again) })
}

/** The log-odds of going from one place to the next, counted; what was never seen is kept out of reach. */
export function waysOf(dumps: readonly Prepared[]): number[][] {
  const counts = placeOrder.map(() => placeOrder.map(() => 0))
  for (const { labels } of dumps) {
    const first = labels.indexOf(1)
    const last = labels.lastIndexOf(1)
    const placeOf = (i: number) => (first < 0 || i < first ? 0 : labels[i] ? 1 : i > last ? 3 : 2)
    for (let i = 1; i < labels.length; i++) {
      const row = counts[placeOf(i - 1)] as number[]
      row[placeOf(i)] = (row[placeOf(i)] ?? 0) + 1
    }
  }
  return counts.map((row) => {
    const all = row.reduce((a, b) => a + b, 0)
    return row.map((count) => (count ? Math.log(count / all) : -1e9))
  })
}
