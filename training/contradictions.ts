/**
 * Learns how the marks of a pair of sentences are weighed (src/compare/contradictions/alignment/weights.json), and says
 * how well that does on files it has not learned from.
 *
 * node training/contradictions.ts [--write]
 *
 * It learns from our own labelled pairs but for those kept unread to measure with, and from sentences of different pairs
 * of one file, which speak of the same people and places and gainsay each other in nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { flag, isVerbatim, lay } from '../src/compare/contradictions/alignment/features.ts'
import { askedOf } from '../src/compare/contradictions/alignment/judge.ts'
import { type Model, oddsOf, type Trees } from '../src/compare/contradictions/alignment/weighed.ts'
import { claimOf, fitOf, weigherOf } from '../src/compare/index.ts'
import { blind, own, unread } from '../test/corpus/pairs.ts'
import { randomOf } from './random.ts'
import { trainTrees } from './trees.ts'

const CORPUS = new URL('../test/corpus/contradictions/', import.meta.url)
const TARGET = new URL('../src/compare/contradictions/alignment/weights.json', import.meta.url)
const files = [...own, ...blind, 'sixth-further']
const ROUNDS = 1000
const RATE = 2
/** How strongly weights are held towards 0, in rows. */
const HELD = 15
/** Only of signs are there enough pairs for trees. */
const TREES = { depth: 3, count: 150, rate: 0.05, least: 5, rows: 0.7, features: 0.6 }
/** Each sentence is laid on those of pairs so far from its own; so much such a row counts. */
const FAR = [1, 2, 3, 5, 8, 13, 21]
const FAR_COUNTS = 0.5

interface Row {
  file: string
  about: 'signs' | 'measures' | null
  features: Record<string, number>
  /** Whether the words alone tell that they do not fit; and whether neither speaks of anything else. */
  worded: boolean
  verbatim: boolean
  label: 'inconsistent' | 'other'
  own: boolean
}

type Linear = Omit<Model, 'trees'>

function rowsOf(file: string): Row[] {
  const pairs = parse(readFileSync(new URL(`${file}.yaml`, CORPUS), 'utf8')) as { fit: string; a: string; b: string }[]
  const claims = pairs.map(({ a, b }) => [claimOf(a), claimOf(b)] as const)
  const weight = weigherOf(claims.flat())
  const row = (i: number, j: number): Row[] => {
    const [a, b] = [claims[i]?.[0], claims[j]?.[1]]
    if (!a || !b) return []
    const asked = askedOf(a, b)
    const label = i === j && pairs[i]?.fit === 'inconsistent' ? 'inconsistent' : 'other'
    const { worded: kind, chance } = fitOf(a, b, weight)
    const worded = asked === null ? kind === 'opposed' && chance > 0 : kind !== null
    const features = { ...asked?.features, worded: flag(worded) }
    const verbatim =
      (asked !== null || kind === 'opposed') &&
      kind !== null &&
      isVerbatim(lay(a.things, b.things), [a.marks.said, b.marks.said])
    return [{ file, about: asked?.about ?? null, features, worded, verbatim, label, own: i === j }]
  }
  return pairs.flatMap((_, i) => [
    ...row(i, i),
    ...FAR.flatMap((far) => row(i, (i + far) % pairs.length)).filter(({ about }) => about !== null),
  ])
}

const chance = (odds: number) => 1 / (1 + Math.exp(-odds))
const shown = (value: number) => Math.round(value * 1000) / 1000
const isRight = ({ label }: Row) => label === 'inconsistent'
const counts = ({ own }: Row) => (own ? 1 : FAR_COUNTS)

/** Logistic regression on standardised features, by gradient descent. */
function learnLinear(rows: readonly Row[], held = HELD): Linear {
  const names = Object.keys(rows[0]?.features ?? {})
  const column = (name: string) => rows.map(({ features }) => features[name] ?? 0)
  const mean = names.map((name) => column(name).reduce((all, x) => all + x, 0) / rows.length)
  const spread = names.map((name, k) => {
    const squares = column(name).reduce((all, x) => all + (x - (mean[k] ?? 0)) ** 2, 0)
    return Math.sqrt(squares / rows.length) || 1
  })
  const table = rows.map(({ features }) =>
    names.map((name, k) => ((features[name] ?? 0) - (mean[k] ?? 0)) / (spread[k] ?? 1)),
  )
  let base = 0
  let weights = names.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => held * weight)
    let lift = 0
    for (const [i, row] of rows.entries()) {
      const values = table[i] ?? []
      const odds = values.reduce((all, value, k) => all + value * (weights[k] ?? 0), base)
      const off = (chance(odds) - (row.label === 'inconsistent' ? 1 : 0)) * counts(row)
      lift += off
      for (const [k, value] of values.entries()) slope[k] = (slope[k] ?? 0) + off * value
    }
    base -= (RATE * lift) / rows.length
    weights = weights.map((weight, k) => weight - (RATE * (slope[k] ?? 0)) / rows.length)
  }
  const plain = weights.map((weight, k) => weight / (spread[k] ?? 1))
  return {
    base: base - plain.reduce((all, weight, k) => all + weight * (mean[k] ?? 0), 0),
    weights: Object.fromEntries(names.map((name, k) => [name, plain[k] ?? 0])),
  }
}

function learnTrees(rows: readonly Row[]): Trees {
  const marks = Object.keys(rows[0]?.features ?? {})
  const { meta, features, splits, leaves } = trainTrees(
    marks.map((name) => Float32Array.from(rows, (row) => row.features[name] ?? 0)),
    Float32Array.from(rows, (row) => flag(isRight(row))),
    { ...TREES, random: randomOf(1), weights: Float32Array.from(rows, counts) },
  )
  const ends = 1 << meta.depth
  const each = Array.from({ length: meta.count }, (_, t) => ({
    marks: [...features.slice(t * (ends - 1), (t + 1) * (ends - 1))],
    // JSON knows no infinity.
    splits: [...splits.slice(t * (ends - 1), (t + 1) * (ends - 1))].map((split) => Math.min(split, 1e6)),
    leaves: [...leaves.slice(t * ends, (t + 1) * ends)],
  }))
  return { base: meta.base, marks, each }
}

/** With trees, half of the odds are theirs. */
function learn(rows: readonly Row[], about: About): Model {
  const linear = learnLinear(rows)
  return about === 'measures' ? linear : scaled({ ...linear, trees: learnTrees(rows) }, 0.5)
}

function scaled({ base, weights, trees }: Model, by: number, plus = 0): Model {
  const times = (values: number[]) => values.map((value) => shown(by * value))
  return {
    base: shown(plus + by * base),
    weights: Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, shown(by * weight)])),
    ...(trees && {
      trees: {
        base: shown(by * trees.base),
        marks: trees.marks,
        each: trees.each.map(({ marks, splits, leaves }) => ({
          marks,
          splits: splits.map(shown),
          leaves: times(leaves),
        })),
      },
    }),
  }
}

type About = 'signs' | 'measures'
const abouts: readonly About[] = ['signs', 'measures']
const among = (rows: readonly Row[], about: About) => rows.filter((row) => row.about === about)

/** What each row's odds are by a model that has not seen its file. */
function unseenOdds(rows: readonly Row[]): Map<Row, number> {
  return new Map(
    abouts.flatMap((about) =>
      [...files, ...unread].flatMap((file) => {
        const others = rows.filter((row) => row.file !== file && files.includes(row.file))
        const model = learn(among(others, about), about)
        return among(rows, about)
          .filter((row) => row.file === file)
          .map((row): [Row, number] => [row, oddsOf(model, row.features)])
      }),
    ),
  )
}

/** Odds as they turn out on files not seen. */
function calibrationOf(rows: readonly Row[], odds: ReadonlyMap<Row, number>): { base: number; slope: number } {
  const { base, weights } = learnLinear(
    rows.map((row) => ({ ...row, features: { odds: odds.get(row) ?? 0 } })),
    0,
  )
  return { base, slope: weights.odds ?? 1 }
}

/** Of pairs that gainsay each other by their words and speak of nothing else, how many do not fit. */
function verbatimOf(rows: readonly Row[]): number {
  const same = rows.filter(({ verbatim }) => verbatim)
  return same.filter(isRight).length / same.length
}

/** Of pairs of which only their words tell, how many do not fit. */
function wordedOf(rows: readonly Row[]): number {
  const unasked = rows.filter(({ about, worded }) => about === null && worded)
  return unasked.filter(isRight).length / unasked.length
}

const rows = [...files, ...unread].flatMap(rowsOf)
const learned = rows.filter(({ file }) => files.includes(file))
const odds = unseenOdds(rows)
const calibrations = new Map(abouts.map((about) => [about, calibrationOf(among(learned, about), odds)]))
const unseen = new Map(
  rows.map((row): [Row, number] => {
    if (row.verbatim) return [row, verbatimOf(learned.filter(({ file }) => file !== row.file))]
    if (row.about === null) return [row, row.worded ? wordedOf(learned.filter(({ file }) => file !== row.file)) : 0]
    const { base, slope } = calibrations.get(row.about) ?? { base: 0, slope: 1 }
    return [row, chance(base + slope * (odds.get(row) ?? 0))]
  }),
)

function told(of: readonly Row[], least: number): Row[] {
  return of.filter((row) => (unseen.get(row) ?? 0) >= least)
}

function scored(of: readonly Row[], least: number): string {
  const found = told(of, least).filter(({ own }) => own)
  const right = found.filter(isRight).length
  return `P ${shown(right / found.length)} (${right} of ${found.length}) R ${shown(right / of.filter(isRight).length)}`
}

function line(of: readonly Row[], least: number): string {
  return `${scored(of, least)}, of sentences of different pairs ${told(of, least).filter(({ own }) => !own).length}`
}

for (const least of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
  console.log(`from ${least}: all ${line(rows, least)}`)
  for (const [file, own] of Map.groupBy(rows, (row) => row.file)) console.log(`  ${file} ${line(own, least)}`)
}

if (process.argv.includes('--write')) {
  const pairs = learned.filter(({ own }) => own).length
  const models = abouts.map((about) => {
    const { base, slope } = calibrations.get(about) ?? { base: 0, slope: 1 }
    return [about, scaled(learn(among(learned, about), about), slope, base)]
  })
  writeFileSync(
    TARGET,
    `${JSON.stringify({
      about: `Weights in log-odds of the marks of a pair of sentences, learned from ${pairs} pairs of test/corpus/contradictions (invented for this project, Apache-2.0; no word of them is kept here) by "node training/contradictions.ts --write", calibrated on files not learned from. "wordedOnly": where only the words tell; "verbatim": where they speak of nothing else. Told from .85 on, each file judged by what is learned from the others: ${scored(learned, 0.85)}. The rules were mended with these files in view; those that were not stand in docs/reference/figures.md.`,
      ...Object.fromEntries(models),
      wordedOnly: shown(wordedOf(learned)),
      verbatim: shown(verbatimOf(learned)),
    })}\n`,
  )
}
