/** The engines that the suite runs over, one test file each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openStore, type Store } from '../../src/store/index.ts'
import { startServer } from '../store/server.ts'
import { cases } from './cases.ts'

interface Engine {
  open(): Promise<Store>
  tidy(): void | Promise<void>
}

const engines = {
  'PGlite in memory': async () => ({ open: () => openStore({ memory: true }), tidy() {} }),

  'PGlite on disk': async () => {
    const data = mkdtempSync(join(tmpdir(), 'readout-store-'))
    return { open: () => openStore({ data }), tidy: () => rmSync(data, { recursive: true, force: true }) }
  },

  'a PostgreSQL server': async () => {
    const server = await startServer()
    return { open: async () => openStore({ url: await server.database('suite') }), tidy: () => server.stop() }
  },
} satisfies Record<string, () => Promise<Engine>>

/** Runs every case over one engine. @param skip why it cannot run here, or null. */
export function conform(engine: keyof typeof engines, skip: string | null = null): void {
  describe(`a store on ${engine}`, { skip: skip ?? false }, () => {
    let made: Engine | undefined
    let store: Store
    before(async () => {
      made = await engines[engine]()
      store = await made.open()
    })
    after(async () => {
      await store?.close()
      await made?.tidy()
    })
    for (const [i, [what, run]] of Object.entries(cases).entries()) test(what, () => run(store, `case-${i}`))
  })
}
