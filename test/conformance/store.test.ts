/** One suite, every engine: PGlite in memory and on disk, and a real PostgreSQL server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openStore, type Store } from '../../src/store/index.ts'
import { startServer, whyNoServer } from '../store/server.ts'
import { cases } from './cases.ts'

interface Engine {
  open(): Promise<Store>
  tidy(): void | Promise<void>
}

const engines: Record<string, () => Promise<Engine>> = {
  'PGlite in memory': async () => ({ open: () => openStore({ memory: true }), tidy() {} }),

  'PGlite on disk': async () => {
    const data = mkdtempSync(join(tmpdir(), 'readout-store-'))
    return { open: () => openStore({ data }), tidy: () => rmSync(data, { recursive: true, force: true }) }
  },

  'a PostgreSQL server': async () => {
    const server = await startServer()
    return { open: async () => openStore({ url: await server.database('suite') }), tidy: () => server.stop() }
  },
}

const noServer = await whyNoServer()

for (const [engine, make] of Object.entries(engines)) {
  const skip = engine === 'a PostgreSQL server' && noServer ? noServer : false
  describe(`a store on ${engine}`, { skip }, () => {
    let made: Engine
    let store: Store
    before(async () => {
      made = await make()
      store = await made.open()
    })
    after(async () => {
      await store?.close()
      await made?.tidy()
    })
    for (const [i, [what, run]] of Object.entries(cases).entries()) test(what, () => run(store, `case-${i}`))
  })
}
