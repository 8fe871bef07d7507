/**
 * Learns the answer that every pair of statements gets, sure or not (src/compare/contradictions/answering/weights.json), and
 * says how well that does on pairs not learned from: ten times ten folds, pairs that share a sentence in one fold, all
 * settings chosen within what is learned from.
 *
 * node training/answers.ts PAIRS [--write]
 *
 * PAIRS is the dev.jsonl of the Inconsistency Detection Benchmark.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gainsay, marksOf } from '../src/compare/contradictions/answering/marks.ts'
import { sideOf } from '../src/compare/contradictions/answering/side.ts'
import type { Fit } from '../src/compare/index.ts'
import { snapshotHash } from '../src/domain/index.ts'
import { kinOf } from '../src/flow/evaluating/kin.ts'
import { type LabelScores, scoreLabels } from '../src/measure/index.ts'
import { randomOf } from './random.ts'

const TARGET = new URL('../src/compare/contradictions/answering/weights.json', import.meta.url)
const fits = ['inconsistent', 'consistent', 'unrelated'] as const satisfies Fit[]
const labels: readonly string[] = fits
const TIMES = 10
const FOLDS = 10
const INNER_FOLDS = 5
/** How strongly weights may be held towards 0. */
const HELD = [0.3, 1, 3]
/** What may be added to the scores of "consistent" and "unrelated", which are rare. */
const LIFTS = Array.from({ length: 16 }, (_, i) => 0.07 * i - 0.2)
/** What the settings are chosen by. */
const aims: Readonly<Record<string, (scores: { accuracy: number; macroF1: number }) => number>> = {
  accuracy: ({ accuracy }) => accuracy,
  both: ({ accuracy, macroF1 }) => accuracy + macroF1,
  'macro-F1': ({ macroF1 }) => macroF1,
}
const WRITTEN = 'both'

interface Row {
  /** Pairs that share a sentence are of one group. */
  group: string
  label: number
  /** How much it counts: the share of those who labelled it that agreed. */
  counts: number
  /** Whether their words alone tell that they do not fit. */
  gainsay: boolean
  marks: readonly number[]
}

/** By label: what each starts from, and what each mark adds to it. */
interface Model {
  base: number[]
  weights: number[][]
}

interface Settings {
  held: number
  lift: readonly number[]
}

function pairsIn(corpus: string): { names: string[]; rows: Row[] } {
  const lines = corpus.split('\n').filter(Boolean)
  const pairs = lines.map((line): Record<'text1' | 'text2' | 'label3', string> & { annotator_share: number } =>
    JSON.parse(line),
  )
  const first = new Map<string, string>()
  const groupOf = (text: string): string => {
    const before = first.get(text)
    return before === undefined ? text : groupOf(before)
  }
  for (const { text1, text2 } of pairs) if (groupOf(text1) !== groupOf(text2)) first.set(groupOf(text1), groupOf(text2))
  const marked = pairs.map(({ text1, text2, label3, annotator_share }) => {
    const sides = [sideOf(text1, kinOf), sideOf(text2, kinOf)] as const
    const label = labels.indexOf(label3.toLowerCase())
    const counts = annotator_share / 100
    return { group: groupOf(text1), label, counts, gainsay: gainsay(...sides), named: marksOf(...sides) }
  })
  return {
    names: Object.keys(marked[0]?.named ?? {}),
    rows: marked.map(({ named, ...row }) => ({ ...row, marks: Object.values(named) })),
  }
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((all, x, i) => all + x * (b[i] ?? 0), 0)
const meanOf = (values: readonly number[]) => values.reduce((all, x) => all + x, 0) / values.length
const spreadOf = (values: readonly number[]) => {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((x) => (x - mean) ** 2)))
}

/** Ridge regression from standardised marks to 1 for the label and 0 for the others (Hoerl and Kennard 1970). */
function learn(rows: readonly Row[], held: number): Model {
  const all = rows.reduce((sum, { counts }) => sum + counts, 0)
  const mean = (values: readonly number[]) =>
    dot(
      rows.map(({ counts }) => counts / all),
      values,
    )
  const product = (a: readonly number[], b: readonly number[]) => mean(a.map((x, i) => x * (b[i] ?? 0)))
  const columns = (rows[0]?.marks ?? []).map((_, k) => rows.map(({ marks }) => marks[k] ?? 0))
  const means = columns.map(mean)
  const spreads = columns.map((column, k) => Math.sqrt(product(column, column) - (means[k] ?? 0) ** 2) || 1)
  const table = columns.map((column, k) => column.map((x) => (x - (means[k] ?? 0)) / (spreads[k] ?? 1)))
  const targets = fits.map((_, fit) => rows.map(({ label }) => (label === fit ? 1 : 0)))
  const solved = solve(
    table.map((one, i) => [
      ...table.map((other, j) => product(one, other) + (i === j ? held : 0)),
      ...targets.map((target) => product(one, target)),
    ]),
  )
  const weights = fits.map((_, fit) => solved.map((row, k) => (row[fit] ?? 0) / (spreads[k] ?? 1)))
  return { base: targets.map((target, fit) => mean(target) - dot(means, weights[fit] ?? [])), weights }
}

/** Gauss and Jordan on a positive definite matrix. @returns what stands right of it, solved */
function solve(table: number[][]): number[][] {
  for (const [k, row] of table.entries()) {
    const by = row[k] ?? 1
    for (let j = k; j < row.length; j++) row[j] = (row[j] ?? 0) / by
    for (const other of table) {
      const times = other === row ? 0 : (other[k] ?? 0)
      for (let j = k; times !== 0 && j < row.length; j++) other[j] = (other[j] ?? 0) - times * (row[j] ?? 0)
    }
  }
  return table.map((row) => row.slice(table.length))
}

function scoresOf({ base, weights }: Model, { gainsay, marks }: Row): number[] {
  if (gainsay) return [Number.POSITIVE_INFINITY, 0, 0]
  return base.map((start, fit) => start + dot(marks, weights[fit] ?? []))
}

function likeliest(scores: readonly number[], lift: readonly number[]): number {
  const lifted = scores.map((score, fit) => score + (lift[fit] ?? 0))
  return lifted.indexOf(Math.max(...lifted))
}

/** Which fold each row is in: groups stay together, labels are spread evenly. */
function foldsOf(rows: readonly Row[], count: number, seed: number): number[] {
  const groups = [...Map.groupBy(rows, ({ group }) => group)]
  const order = Int32Array.from(groups.keys())
  randomOf(seed).shuffle(order)
  const labelOf = (at: number) => groups[at]?.[1][0]?.label ?? 0
  const sorted = [...order].sort((x, y) => labelOf(x) - labelOf(y))
  const folds = new Map(sorted.map((at, place) => [groups[at]?.[0], place % count]))
  return rows.map(({ group }) => folds.get(group) ?? 0)
}

/** The scores of each row by a model that has not seen its fold. */
function unseen(rows: readonly Row[], folds: readonly number[], count: number, held: number): number[][] {
  const models = Array.from({ length: count }, (_, fold) =>
    learn(
      rows.filter((_, i) => folds[i] !== fold),
      held,
    ),
  )
  return rows.map((row, i) => scoresOf(models[folds[i] ?? 0] as Model, row))
}

/** For each aim the settings that do best on folds within the rows, smoothed over those beside them. */
function settingsFor(rows: readonly Row[], seed: number): Settings[] {
  const folds = foldsOf(rows, INNER_FOLDS, seed)
  const tried = HELD.flatMap((held) => {
    const scores = unseen(rows, folds, INNER_FOLDS, held)
    const grid = LIFTS.map((c) =>
      LIFTS.map((u) =>
        quickScores(
          rows,
          scores.map((one) => likeliest(one, [0, c, u])),
        ),
      ),
    )
    return LIFTS.flatMap((c, x) =>
      LIFTS.map((u, y) => {
        const beside = grid.slice(Math.max(0, x - 1), x + 2).flatMap((row) => row.slice(Math.max(0, y - 1), y + 2))
        return { held, lift: [0, c, u], beside }
      }),
    )
  })
  return Object.values(aims).map((aim) => {
    const worths = tried.map(({ beside }) => meanOf(beside.map(aim)))
    return tried[worths.indexOf(Math.max(...worths))] as Settings
  })
}

/** As `scoreLabels` has them, without the rest, as it is asked for thousands of times. */
function quickScores(rows: readonly Row[], answers: readonly number[]): { accuracy: number; macroF1: number } {
  const right = fits.map(() => 0)
  const borne = fits.map(() => 0)
  for (const [i, { label }] of rows.entries()) {
    const answer = answers[i] ?? 0
    borne[label] = (borne[label] ?? 0) + 1
    borne[answer] = (borne[answer] ?? 0) + 1
    if (answer === label) right[label] = (right[label] ?? 0) + 1
  }
  return {
    accuracy: right.reduce((all, one) => all + one, 0) / rows.length,
    macroF1: meanOf(right.map((one, fit) => (2 * one) / (borne[fit] || 1))),
  }
}

/** For each aim the scores of each time. */
function crossValidated(rows: readonly Row[]): LabelScores[][] {
  const times = Array.from({ length: TIMES }, (_, time) => {
    const folds = foldsOf(rows, FOLDS, time)
    const answers = Object.keys(aims).map(() => rows.map(() => 0))
    for (let fold = 0; fold < FOLDS; fold++) {
      const seen = rows.filter((_, i) => folds[i] !== fold)
      for (const [aim, { held, lift }] of settingsFor(seen, TIMES + time * FOLDS + fold).entries()) {
        const model = learn(seen, held)
        for (const [i, row] of rows.entries())
          if (folds[i] === fold) (answers[aim] as number[])[i] = likeliest(scoresOf(model, row), lift)
      }
    }
    return answers.map((of) =>
      scoreLabels(rows.map(({ label }, i) => ({ label: fits[label] ?? '', answer: fits[of[i] ?? 0] ?? '' }))),
    )
  })
  return Object.keys(aims).map((_, aim) => times.map((of) => of[aim] as LabelScores))
}

function shown(values: readonly number[]): string {
  return `${(100 * meanOf(values)).toFixed(1)} ± ${(100 * spreadOf(values)).toFixed(1)}`
}

function line(all: readonly LabelScores[]): string {
  const each = fits.map((fit) => {
    const [p, r, f1] = (['precision', 'recall', 'f1'] as const).map((of) =>
      shown(all.map(({ each }) => each[fit]?.[of] ?? 0)),
    )
    return `${fit} P ${p}, R ${r}, F1 ${f1}`
  })
  return `accuracy ${shown(all.map(({ accuracy }) => accuracy))}, macro-F1 ${shown(all.map(({ macroF1 }) => macroF1))}; ${each.join('; ')}`
}

const [path, ...flags] = process.argv.slice(2)
if (path === undefined) {
  console.error('usage: node training/answers.ts PAIRS [--write]')
  process.exit(2)
}
const bytes = readFileSync(path)
const { names, rows } = pairsIn(new TextDecoder().decode(bytes))
const scored = crossValidated(rows)
for (const [aim, name] of Object.keys(aims).entries())
  console.log(`settings chosen by ${name}: ${line(scored[aim] ?? [])}`)

const written = Object.keys(aims).indexOf(WRITTEN)
const { held, lift } = settingsFor(rows, 0)[written] as Settings
const { base, weights } = learn(rows, held)
const rounded = (value: number) => Number(value.toFixed(4))
const byFit = (of: (fit: number) => number) => Object.fromEntries(fits.map((fit, k) => [fit, rounded(of(k))]))
console.log(`learned from all ${rows.length} pairs: held ${held}, lifted ${lift.map(rounded).join(', ')}`)
if (flags.includes('--write')) {
  const about = `Weights of the marks of a pair of statements for each answer, learned from the ${rows.length} labelled pairs of the Inconsistency Detection Benchmark 2025, dev (CC BY 4.0; no sentence of it is kept here) by "node training/answers.ts PAIRS --write". ${TIMES} times ${FOLDS} folds, settings chosen within what is learned from: ${line(scored[written] ?? [])}. It answers whether it is sure or not, for measuring beside others that do; what the desk shows is told by ../alignment.`
  const model = {
    about,
    learnedFrom: snapshotHash(bytes),
    base: byFit((k) => (base[k] ?? 0) + (lift[k] ?? 0)),
    weights: Object.fromEntries(names.map((name, i) => [name, byFit((k) => weights[k]?.[i] ?? 0)])),
  }
  writeFileSync(TARGET, `${JSON.stringify(model, null, 2)}\n`)
}
