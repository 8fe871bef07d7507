/**
 * What adding a folder of pages costs on the embedded store, as `readout add` does it: pages made up, of some 6,000
 * characters, taken in by fifties and read by a worker. Printed for each part of the batch, which should not cost more than
 * the one before; in milliseconds of the processor a page, all threads together, and of the clock, which depends on what
 * else the machine does. Cores in use tells whether all are kept busy.
 *
 * npm run bench:adding [-- PAGES [LETTERS]]   (1,000 of 6,000 by default, in a new store that is gone afterwards)
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDossier, openHouse, startWorker, takeIn } from '../src/flow/index.ts'
import { printTable } from './clock.ts'
import { inventedPage } from './invented.ts'

const PAGES = Number(process.argv[2] ?? 1000)
const LETTERS = Number(process.argv[3] ?? 6000)
const BATCH = 50
const PARTS = 5
const dossier = 'bench'

const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
const house = await openHouse({ data: join(folder, 'data') })
const rows = [['', 'pages', 'processor, ms a page', 'clock, ms a page', 'pages a second', 'cores in use']]

/** Notes what so many pages took since the last note. */
function makeNotes() {
  let at = performance.now()
  let spent = process.cpuUsage()
  return (what: string, pages: number) => {
    const { user, system } = process.cpuUsage(spent)
    const clock = performance.now() - at
    const processor = (user + system) / 1000
    const figures = [processor / pages, clock / pages, (1000 * pages) / clock, processor / clock]
    rows.push([what, String(pages), ...figures.map((figure) => figure.toFixed(1))])
    at = performance.now()
    spent = process.cpuUsage()
  }
}

try {
  await createDossier(house, { name: dossier })
  await house.store.jobs.start()
  const encoder = new TextEncoder()
  const pageOf = (n: number) => ({
    name: `/pages/${n}.html`,
    url: null,
    bytes: encoder.encode(inventedPage(n, LETTERS)),
    mediaType: null,
    retrieved: '2031-05-09T08:00:00.000Z',
  })
  const batches = Array.from({ length: Math.ceil(PAGES / BATCH) }, (_, i) => i * BATCH)
  const takeAll = async () => {
    for (const from of batches)
      await takeIn(
        house,
        dossier,
        Array.from({ length: Math.min(BATCH, PAGES - from) }, (_, i) => pageOf(from + i)),
      )
  }
  const note = makeNotes()
  await takeAll()
  note('taken in', PAGES)
  const part = Math.ceil(PAGES / PARTS)
  let done = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  const worker = await startWorker(house, {
    ended(job, error) {
      if (error) console.error(error.message)
      if (job.kind !== 'page') return
      done++
      if (done % part === 0 || done === PAGES) note(`read, to ${done}`, done % part || part)
      if (done === PAGES) resolve()
    },
  })
  await promise
  await worker.stop()
  const noteAgain = makeNotes()
  await takeAll()
  noteAgain('taken in again, unchanged', PAGES)
  printTable(rows)
} finally {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
}
