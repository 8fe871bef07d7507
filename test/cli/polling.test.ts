import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { pollSources } from '../../src/cli/polling.ts'
import type { SourceCard } from '../../src/flow/index.ts'

const source: SourceCard = {
  id: '0a1b',
  dossier: 'talks',
  address: 'https://vta.example/rss',
  kind: 'feed',
  outlet: null,
  every: 30,
  validators: null,
  added: '2031-03-04T10:00:00.000Z',
  due: '2031-03-04T10:00:00.000Z',
  good: null,
  failures: 0,
  attempts: [],
}

test('a source that is removed while it is asked is waited for no more', { timeout: 20_000 }, async () => {
  let there = [source]
  const told = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(text, _, done) {
        told[name] += text
        done()
      },
    })
  const owner = {
    server: 'http://127.0.0.1:1',
    sources: async () => there,
    async askSources() {
      const asked = there
      there = []
      return asked
    },
    setAside: async () => ({ total: 0, waiting: 0, failed: [] }),
    work: async () => ({ stop: async () => {} }),
  }
  const wiring = { stdout: stream('stdout'), stderr: stream('stderr'), stopped: () => new Promise<void>(() => {}) }
  assert.equal(await pollSources({ owner, dossier: 'talks', json: false, wiring }, 'all'), 0)
  assert.deepEqual(told, { stdout: '', stderr: 'https://vta.example/rss was removed before it answered\n' })
})
