/**
 * How long a network takes, by the number of statements: 500 actors, 300 issues, a yes or no as the qualifier. Beside it a
 * plain matrix product of the same size (actors × issues with its transpose), and what looking at every pair of statements
 * would take, measured on a sample and reckoned up. What counts is that the milliseconds a thousand statements do not grow,
 * and that a network is not far from the product.
 *
 * npm run bench:network [-- STATEMENTS]   (200000)
 */
import { networksOf, type StatementTable, settingsFrom } from '../src/compare/index.ts'
import { printTable, processorSeconds, whole } from './clock.ts'

const ACTORS = 500
const ISSUES = 300
const ROUNDS = 5
const SAMPLE = 2000

/** Statements with actors and issues as uneven as they are in news: few speak much. The same at every run. */
function statements(size: number): StatementTable {
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const uneven = (many: number) => Math.floor(many * random() ** 2)
  const column = (prefix: string, many: number) => ({
    type: 'text' as const,
    labels: Array.from({ length: many }, (_, i) => `${prefix}${String(i).padStart(4, '0')}`),
    codes: Int32Array.from({ length: size }, () => uneven(many)),
  })
  return {
    size,
    times: Float64Array.from({ length: size }, () => 1.6e9 + Math.floor(random() * 1e8)),
    variables: new Map<string, StatementTable['variables'] extends ReadonlyMap<string, infer C> ? C : never>([
      ['organization', column('a', ACTORS)],
      ['concept', column('i', ISSUES)],
      ['agreement', { type: 'boolean', values: Int32Array.from({ length: size }, () => (random() < 0.6 ? 1 : 0)) }],
    ]),
    document: new Map([['id', column('d', Math.ceil(size / 10))]]),
  }
}

const kinds: Record<string, Record<string, unknown>> = {
  'two-mode': { qualifierAggregation: 'subtract' },
  'one-mode, ignore': { networkType: 'onemode' },
  'one-mode, subtract': { networkType: 'onemode', qualifierAggregation: 'subtract' },
  'subtract, average': { networkType: 'onemode', qualifierAggregation: 'subtract', normalization: 'average' },
  'subtract, jaccard': { networkType: 'onemode', qualifierAggregation: 'subtract', normalization: 'jaccard' },
  'no repeats in a document': { networkType: 'onemode', qualifierAggregation: 'subtract', duplicates: 'document' },
}

/** Milliseconds of the processor, the least of some rounds. */
function milliseconds(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) least = Math.min(least, processorSeconds(work))
  return least * 1000
}

const most = Number(process.argv[2] ?? 200_000)
const sizes = [most / 8, most / 4, most / 2, most].map(Math.floor)
const tables = sizes.map(statements)
console.log(`milliseconds of the processor for a network of ${ACTORS} actors and ${ISSUES} issues\n`)
printTable([
  ['', ...sizes.map((size) => `${whole(size)} statements`)],
  ...Object.entries(kinds).map(([name, given]) => [
    name,
    ...tables.map((table) => milliseconds(() => networksOf(table, settingsFrom(given))).toFixed(0)),
  ]),
])
const product = milliseconds(plainProduct)
const pairs = pairsReckoned(tables.at(-1))
console.log(`\na plain matrix product, ${ACTORS} × ${ISSUES} × ${ACTORS}: ${product.toFixed(0)}`)
console.log(`every pair of ${whole(most)} statements, reckoned from ${whole(SAMPLE)} of them: ${whole(pairs)}`)

function plainProduct(): void {
  const a = Float64Array.from({ length: ACTORS * ISSUES }, (_, i) => i % 7)
  const c = new Float64Array(ACTORS * ACTORS)
  for (let i = 0; i < ACTORS; i++)
    for (let j = 0; j < ACTORS; j++) {
      let sum = 0
      for (let k = 0; k < ISSUES; k++) sum += (a[i * ISSUES + k] ?? 0) * (a[j * ISSUES + k] ?? 0)
      c[i * ACTORS + j] = sum
    }
}

function pairsReckoned(table: StatementTable | undefined): number {
  const [actor, issue, side] = ['organization', 'concept', 'agreement'].map((name) => {
    const column = table?.variables.get(name)
    return column?.type === 'text' ? column.codes : (column?.values ?? new Int32Array())
  })
  if (!actor || !issue || !side) return 0
  const values = new Float64Array(ACTORS * ACTORS)
  const took = milliseconds(() => {
    for (let s = 0; s < SAMPLE; s++)
      for (let t = 0; t < SAMPLE; t++)
        if (issue[s] === issue[t]) {
          const at = (actor[s] ?? 0) * ACTORS + (actor[t] ?? 0)
          values[at] = (values[at] ?? 0) + (side[s] === side[t] ? 1 : -1)
        }
  })
  return took * (most / SAMPLE) ** 2
}
