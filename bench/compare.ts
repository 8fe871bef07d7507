/**
 * What a page of a large dossier costs: the matrix of positions, an actor's page, a search on the desk, and one by the public
 * (over 5,000 statements that people accepted and 1,000 briefs), at the median of many, on PostgreSQL and on the embedded
 * store, beside the same query the plain way (positions computed from all their points).
 *
 * npm run bench:compare [-- DOCUMENTS EMBEDDED]   (100,000 documents with 1,000,000 statements; 20,000 with 200,000)
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import {
  actorView,
  dossierView,
  type House,
  type HouseOptions,
  openHouse,
  type PublicSearch,
  publicSearch,
  searchView,
} from '../src/flow/index.ts'
import { pglitePool } from '../src/store/engines/pglite.ts'
import { startServer, whyNoServer } from '../test/store/server.ts'
import { DOSSIER, fill, makePublic, savePositions } from './synthetic.ts'

const DOCUMENTS = Number(process.argv[2] ?? 100_000)
const EMBEDDED = Number(process.argv[3] ?? 20_000)
const ROUNDS = 25
const PUBLIC = { statements: 5000, briefs: 1000 }

const inPublic = (house: House, query: string, more: Partial<PublicSearch> = {}) => {
  const none = { kind: null, outlet: null, actor: null, issue: null, from: null, to: null, voice: null, stance: null }
  return publicSearch(house, 'en', { ...none, query, exact: false, ...more })
}

const views: Record<string, (house: House, n: number) => Promise<unknown>> = {
  'positions matrix': (house) => dossierView(house, DOSSIER),
  "an actor's page": (house, n) => actorView(house, DOSSIER, `actor-${(n * 37) % 500}`),
  'a search, three words': (house, n) => searchView(house, DOSSIER, `bridge treaty ${n % 2 ? 'summit' : 'convoy'}`, 1),
  'a search, one common word': (house) => searchView(house, DOSSIER, 'treaty', 1),
  'a public search, three words': (house, n) => inPublic(house, `bridge treaty ${n % 2 ? 'summit' : 'convoy'}`),
  'a public search, one common word': (house) => inPublic(house, 'treaty'),
  'a public search, statements, filtered': (house, n) =>
    inPublic(house, 'treaty', { kind: 'statement', voice: 'paraphrased', actor: `actor-${(n * 37) % 500}` }),
  'a public search, misspelt': (house) => inPublic(house, 'tretay convoi'),
  'all positions from their points': (house) => house.store.positions.load(DOSSIER),
}

async function measure(house: House): Promise<void> {
  for (const [name, view] of Object.entries(views)) {
    const rounds = name.startsWith('all') ? 3 : ROUNDS
    const times: number[] = []
    await view(house, 0)
    for (let n = 1; n <= rounds; n++) {
      const start = performance.now()
      await view(house, n)
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) =>
      `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0).padStart(6)} ms`
    console.log(`  ${name.padEnd(34)} median ${at(0.5)}, worst of 20 ${at(0.95)}`)
  }
}

/** @param open the same database, once the store has made its tables and let go of it */
async function onHouse(name: string, where: HouseOptions, documents: number, open: () => Pool): Promise<void> {
  await (await openHouse(where)).close()
  const start = performance.now()
  const pool = open()
  const points = await fill(pool, documents)
  await makePublic(pool, PUBLIC)
  await pool.end()
  const house = await openHouse(where)
  await savePositions(house.store, points)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `${name}: ${documents} documents, ${documents * 10} statements, ${points.length} of them with a stance (made in ${seconds} s)`,
  )
  await measure(house)
  await house.close()
}

async function onPostgres(): Promise<void> {
  const why = await whyNoServer()
  if (why) return console.log(`PostgreSQL: ${why}`)
  const server = await startServer()
  try {
    const url = await server.database('bench')
    await onHouse('PostgreSQL', { url }, DOCUMENTS, () => new Pool({ connectionString: url, max: 1 }))
  } finally {
    await server.stop()
  }
}

async function embedded(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  try {
    const data = join(folder, 'data')
    await onHouse('Embedded store', { data }, EMBEDDED, () => pglitePool(join(data, 'pg'), 'pg'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await onPostgres()
await embedded()
