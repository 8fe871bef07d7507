/**
 * How long short commands take, start and all, by the clock, beside Node that runs nothing; each at the median of
 * several starts, asked in turns. Run it twice: the first fills the compile cache.
 *
 * node bench/starting.ts
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { printTable } from './clock.ts'

const ROUNDS = 7
const readout = fileURLToPath(new URL('../src/readout.ts', import.meta.url))
const page = fileURLToPath(new URL('../demo/pages/01-vta-telkesh-receives-envoy.txt', import.meta.url))

const asked: Readonly<Record<string, readonly string[]>> = {
  'node, nothing': ['--eval', '0'],
  'readout --help': [readout, '--help'],
  'readout help read': [readout, 'help', 'read'],
  'a mistyped command': [readout, 'raed'],
  'readout read PAGE': [readout, 'read', page],
}

function seconds(args: readonly string[]): number {
  const start = performance.now()
  spawnSync(process.execPath, args, { stdio: 'ignore' })
  return (performance.now() - start) / 1000
}

const took = new Map(Object.keys(asked).map((name) => [name, [] as number[]]))
for (let round = 0; round < ROUNDS; round++)
  for (const [name, args] of Object.entries(asked)) took.get(name)?.push(seconds(args))

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const nothing = median(took.get('node, nothing') ?? [])
printTable([
  ['', 'seconds', 'times'],
  ...[...took].map(([name, all]) => [name, median(all).toFixed(2), (median(all) / nothing).toFixed(1)]),
])
