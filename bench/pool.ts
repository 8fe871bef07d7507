/**
 * How a batch of pages gains from more threads: the pages of the sample dossier, many times over, through pools of one
 * thread, two, and so on up to the cores. By the clock, since that is what a batch is waited for; what counts is the
 * ratio to one thread. Cores in use tells what the machine had to give: under other load, less than there are threads. The
 * processor's milliseconds a page should hardly grow with the threads: they would if threads waited for each other.
 *
 * npm run bench:pool [-- TIMES]   (how often each page is read, 12 by default)
 */
import { availableParallelism } from 'node:os'
import { emptyCodebook, emptyRoster } from '../src/domain/index.ts'
import { openReaders, type Readers } from '../src/flow/reading/readers.ts'
import { bothSeconds, printTable, whole } from './clock.ts'
import { resources } from './pages.ts'

const TIMES = Number(process.argv[2] ?? 12)
/** Every pool reads the batch this often; the best round counts. */
const ROUNDS = 3

const books = { codebook: emptyCodebook, roster: emptyRoster }
const batch = Array.from({ length: TIMES }, () => resources()).flat()
const cores = availableParallelism()

async function read(readers: Readers): Promise<void> {
  await Promise.all(batch.map((page) => readers.page(page, {}, books)))
}

const best = new Map<number, { processor: number; clock: number }>()
const pools = Array.from({ length: cores }, (_, i) => openReaders(i + 1))
// The first batch opens the weights in every thread and lets the code become fast.
for (const readers of pools) await read(readers)
for (let round = 0; round < ROUNDS; round++)
  for (const readers of pools) {
    const seconds = await bothSeconds(() => read(readers))
    if (seconds.clock < (best.get(readers.size)?.clock ?? Infinity)) best.set(readers.size, seconds)
  }
await Promise.all(pools.map((readers) => readers.close()))

const alone = best.get(1)?.clock ?? 0
console.log(`${batch.length} pages a batch, best of ${ROUNDS} rounds, by the clock; ${cores} cores\n`)
printTable([
  ['threads', 'pages/s', 'ratio', 'cores in use', 'processor ms a page'],
  ...[...best].map(([size, { processor, clock }]) => [
    String(size),
    whole(batch.length / clock),
    (alone / clock).toFixed(2),
    (processor / clock).toFixed(2),
    ((1000 * processor) / batch.length).toFixed(1),
  ]),
])
