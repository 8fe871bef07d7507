/**
 * Learns the weights of the pronoun ranker: `node training/pronouns.ts GAP.tsv[.gz] [--write]`. Prints F1 by five-fold
 * cross-validation, each fold read with weights that never saw it; with `--write` learns on all rows and writes
 * src/read/actors/coreference/weights.json.
 *
 * A row says of two names whether a pronoun means them. The weights make the right person's share of a softmax over all
 * people near as large as they can (maximum likelihood with a Gaussian prior, by Adam). What the pronouns before mean is a
 * feature, so reading and learning take turns.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type GapRow, parseGap } from '../src/flow/evaluating/gap.ts'
import { defaultRoster } from '../src/flow/knowledge/index.ts'
import { models } from '../src/flow/reading/weights.ts'
import { FEATURES, WIDTH } from '../src/read/actors/coreference/features.ts'
import { type Grammar, grammarOf } from '../src/read/actors/coreference/grammar.ts'
import { personNames } from '../src/read/actors/coreference/names.ts'
import { type PersonName, resolve, scoreOf, type Weighing } from '../src/read/actors/coreference/resolve.ts'
import { nameAll } from '../src/read/actors/naming.ts'
import { rollOf } from '../src/read/actors/register.ts'
import { languageOf } from '../src/read/languages/index.ts'
import type { Layers, Syntax } from '../src/read/layers.ts'
import { makePipeline } from '../src/read/pipeline.ts'
import { trainedSteps } from '../src/read/reader.ts'
import { stepsBefore } from '../src/read/steps.ts'

const FOLDS = 5
const ROUNDS = 3
const STEPS = 120
/** Strength of the prior. */
const PRIOR = 2
const AGAINST = FEATURES.indexOf('gender is against it')
/** What the first reading goes by. */
const START: Record<string, number> = {
  'was subject': 1,
  'both subjects': 0.5,
  'same sentence': 1,
  'gender is against it': -4,
  'object of its verb': -3,
  nobody: -2,
  'meant by the last pronoun': 0.5,
}

interface Example {
  have: Pick<Layers, 'tokens' | 'sentences'>
  syntax: Syntax
  grammar: Grammar
  names: PersonName[]
  genders: ReadonlyMap<string, 'm' | 'f'>
  pronoun: number
  /** The keys of the people at the two names, and whether the pronoun means them. */
  sides: { keys: ReadonlySet<string>; meant: boolean }[]
}

interface Choice {
  rows: Float64Array[]
  right: boolean[]
}

const [path = '', flag] = process.argv.slice(2)
const examples = examplesOf(parseGap({ name: path, bytes: readFileSync(path) }).rows)
const folds = Array.from({ length: FOLDS }, (_, fold) => learn(examples.filter((_, i) => i % FOLDS !== fold)))
console.log(
  `cross-validated F1 ${f1(examples, (i) => folds[i % FOLDS] as Float64Array).toFixed(1)} on ${examples.length} rows`,
)
if (flag === '--write') {
  const weights = learn(examples)
  console.log(`F1 on the same rows ${f1(examples, () => weights).toFixed(1)}`)
  const file = new URL('../src/read/actors/coreference/weights.json', import.meta.url)
  const data = JSON.parse(readFileSync(file, 'utf8'))
  data.learned = Object.fromEntries(FEATURES.map((name, i) => [name, Number((weights[i] as number).toFixed(2))]))
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`)
}

function examplesOf(rows: readonly GapRow[]): Example[] {
  const roster = defaultRoster()
  const roll = rollOf(roster)
  const pipeline = makePipeline(['text', 'language', 'published'], [...stepsBefore(roster), ...trainedSteps(models())])
  return rows.map(({ text, pronoun, names }) => {
    const have = pipeline.run({ text, language: languageOf('en'), published: null })
    const naming = nameAll(have, roster, roll)
    const found = personNames(naming)
    const keysAt = ([start, end]: readonly [number, number]) =>
      new Set(
        found.flatMap(({ from, to, key }) => {
          const inside = (have.tokens[from]?.start ?? 0) < end && start < (have.tokens[to - 1]?.end ?? 0)
          return inside ? [key] : []
        }),
      )
    return {
      have,
      syntax: have.syntax as Syntax,
      grammar: grammarOf(have, have.syntax as Syntax),
      names: found,
      genders: naming.register.gender,
      pronoun: have.tokens.findIndex(({ start }) => start === pronoun[0]),
      sides: names.map(({ span, meant }) => ({ keys: keysAt(span), meant })),
    }
  })
}

function read(example: Example, weights: Float64Array): { key: string | null; weighing: Weighing | null } {
  let weighing: Weighing | null = null
  const { have, syntax, grammar, names, genders, pronoun } = example
  const watch = (one: Weighing) => {
    if (one.pronoun.at === pronoun) weighing = one
  }
  const found = resolve(have, syntax, grammar, { names, genders, weights, watch })
  return { key: found.find(({ at }) => at === pronoun)?.person.key ?? null, weighing }
}

function learn(on: readonly Example[]): Float64Array {
  let weights: Float64Array = Float64Array.from(FEATURES, (name) => START[name] ?? 0)
  for (let round = 0; round < ROUNDS; round++) {
    const choices: Choice[] = []
    for (const example of on) {
      const { weighing } = read(example, weights)
      if (!weighing) continue
      const { people, rows } = weighing
      // Of rows that mean neither name, nobody knows who is right, but not one of the other gender.
      const may = (i: number) => example.sides.some(({ meant }) => meant) || !rows[i]?.[AGAINST]
      const right = people.map((person, i) => isRight(person?.key ?? null, example) && may(i))
      if (right.includes(true) && right.includes(false)) choices.push({ rows, right })
    }
    weights = climb(choices, weights)
  }
  return weights
}

function isRight(key: string | null, { sides }: Example): boolean {
  const at = sides.filter(({ keys }) => key !== null && keys.has(key))
  return sides.some(({ meant }) => meant) ? at.some(({ meant }) => meant) : at.length === 0
}

function climb(choices: readonly Choice[], from: Float64Array): Float64Array {
  const weights = Float64Array.from(from)
  const mean = new Float64Array(WIDTH)
  const square = new Float64Array(WIDTH)
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight) => -PRIOR * weight)
    for (const { rows, right } of choices) {
      const scores = rows.map((row) => scoreOf(row, weights))
      const top = Math.max(...scores)
      const shares = scores.map((score) => Math.exp(score - top))
      const all = shares.reduce((a, b) => a + b)
      const good = shares.reduce((sum, share, i) => sum + (right[i] ? share : 0), 0)
      for (const [i, row] of rows.entries()) {
        const pull = (right[i] ? (shares[i] as number) / good : 0) - (shares[i] as number) / all
        for (let k = 0; k < WIDTH; k++) slope[k] = (slope[k] as number) + pull * (row[k] as number)
      }
    }
    const rate = step < 80 ? 0.1 : 0.03
    for (let k = 0; k < WIDTH; k++) {
      const pull = slope[k] as number
      mean[k] = 0.9 * (mean[k] as number) + 0.1 * pull
      square[k] = 0.999 * (square[k] as number) + 0.001 * pull * pull
      const scale = Math.sqrt((square[k] as number) / (1 - 0.999 ** step)) + 1e-8
      weights[k] = (weights[k] as number) + (rate * ((mean[k] as number) / (1 - 0.9 ** step))) / scale
    }
  }
  return weights
}

function f1(on: readonly Example[], weightsOf: (i: number) => Float64Array): number {
  let hits = 0
  let wrong = 0
  let missed = 0
  for (const [i, example] of on.entries()) {
    const { key } = read(example, weightsOf(i))
    for (const { keys, meant } of example.sides) {
      const said = key !== null && keys.has(key)
      if (said && meant) hits++
      else if (said) wrong++
      else if (meant) missed++
    }
  }
  return (200 * hits) / (2 * hits + wrong + missed || 1)
}
