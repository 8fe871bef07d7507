import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stir } from '../../src/read/models/hash.ts'
import { openRows, openTriples, roomFor, type Score } from '../../src/read/syntax/tables.ts'
import { openWeights, type WeightArray } from '../../src/weights/index.ts'
import { freezeRows, freezeTriples } from '../../training/syntax/freeze.ts'
import { type Learner, makeLearner } from '../../training/syntax/learner.ts'
import { makeTriples } from '../../training/syntax/triples.ts'
import { packWeights } from '../../training/weights.ts'

const all = { has: () => true }
const ROWS = 46

interface Kind {
  name: string
  classes: number
  /** The largest weight that is stored. */
  most: number
  /** By so much may a weight be read otherwise than it is stored. */
  off: number
  make(): Learner
  freeze(learner: Learner): Record<string, WeightArray>
  open(weights: ReturnType<typeof openWeights>): Score
}

const kinds: Kind[] = [
  {
    name: 'three classes',
    classes: 3,
    most: 32_000,
    off: 0,
    make: () => makeTriples(all),
    freeze: (learner) => freezeTriples(learner, 'test', 1000),
    open: (weights) => openTriples(weights, 'test'),
  },
  {
    name: 'many classes',
    classes: ROWS,
    most: 511,
    off: 3,
    make: () => makeLearner(ROWS, all),
    freeze: (learner) => freezeRows(learner, 'test', 1000, 0),
    open: (weights) => openRows(weights, 'test', ROWS),
  },
]

/** Few enough that some are seen with dozens of classes, and others with one or two. */
const feature = fc.oneof(fc.nat(9), fc.nat(60)).map((one) => stir(one + 1))
const unseen = fc.nat(1000).map((one) => stir(one + 100))

for (const { name, classes, most, off, make, freeze, open } of kinds)
  test(`features of ${name} weigh what was learned of them, asked again too; what was not seen weighs nothing`, () => {
    const lesson = fc.tuple(
      fc.uniqueArray(feature, { minLength: 1, maxLength: 40 }),
      fc.nat(classes - 1),
      fc.nat(classes - 1),
      fc.integer({ min: 1, max: 9 }),
    )
    fc.assert(
      fc.property(fc.array(lesson, { minLength: 1, maxLength: 60 }), fc.array(unseen), (lessons, others) => {
        const learner = make()
        for (const [features, right, wrong, by] of lessons)
          if (right !== wrong) learner.update(Int32Array.from(features), features.length, right, wrong, by)
        const rows = new Map<number, number[]>()
        learner.each((feature, row) => rows.set(feature, [...row]))
        const step = Math.max(1e-6, ...[...rows.values()].flat().map(Math.abs)) / most
        const score = open(openWeights(packWeights(null, freeze(learner)), 'test.bin'))
        const checks = new Set([...rows.keys()].map((one) => one >>> 16))
        const strange = others.filter((one) => !checks.has(one >>> 16))
        for (const [features] of [...lessons, ...lessons]) {
          const asked = Int32Array.from([...features, ...strange])
          const scores = new Int32Array(roomFor(classes))
          score(asked, asked.length, scores)
          for (let c = 0; c < classes; c++) {
            const expected = features.reduce((sum, one) => sum + Math.round((rows.get(one)?.[c] ?? 0) / step), 0)
            assert.ok(Math.abs((scores[c] as number) - expected) <= off * features.length)
          }
        }
      }),
    )
  })
