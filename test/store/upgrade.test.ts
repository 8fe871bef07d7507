import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hashOf } from '../../src/domain/index.ts'
import { pglitePool } from '../../src/store/engines/pglite.ts'
import { openStore } from '../../src/store/index.ts'
import { page } from '../conformance/pages.ts'
import { newFolder } from './folder.ts'

const start = new URL('../../src/store/migrations/001-start.sql', import.meta.url)

test('a store of the first schema opens with all it holds', async (t) => {
  const data = join(newFolder(t), 'data')
  mkdirSync(data)
  const added = page('old', 'a.txt', 'From an older program. '.repeat(30))
  const { text, ...rest } = added.document
  const id = hashOf('document', 'old', 'a.txt')
  const pool = pglitePool(join(data, 'pg'), 'pg')
  await pool.query(readFileSync(start, 'utf8'))
  await pool.query(
    'create table schema_version (version integer primary key, name text not null, at timestamptz not null default now())',
  )
  const insert = (table: string, row: Record<string, unknown>) => {
    const values = Object.keys(row).map((_, i) => `$${i + 1}`)
    return pool.query(`insert into ${table} (${Object.keys(row)}) values (${values})`, Object.values(row))
  }
  await insert('schema_version', { version: 1, name: '001-start.sql' })
  const dossier = 'old'
  const about = { title: 'Old', description: '', sample: false, created: added.retrieved }
  await insert('dossier', { name: dossier, ...about, codebook: '{}', roster: '{}' })
  await insert('dossier', { name: 'shown', ...about, sample: true, codebook: '{}', roster: '{}' })
  const { hash, bytes } = added.snapshot
  const { revision } = added
  await insert('snapshot', { hash, bytes, size: bytes.length })
  await insert('revision', { id: revision, snapshot: hash, extractor: added.extractor, text })
  await pool.query('begin')
  const shown = { day: '2026-03-01', language: 'en', opening: text, config: 'english', words: '' }
  await insert('document', { dossier, id, address: 'a.txt', revision, ...shown })
  const state = { retrieved: added.retrieved, data: JSON.stringify(rest), warnings: [] }
  await insert('document_revision', { dossier, document: id, revision, ...state })
  await pool.query('commit')
  await insert('reading', { dossier, document: id, revision, reader: 'suite', reader_version: '1', warnings: [] })
  await pool.query('update document set reading = (select id from reading)')
  const pair = { actor: 'mira', issue: 'road' }
  await insert('position', { dossier, ...pair, now: 'against', shifts: '[[0,1]]' })
  const said = { ...pair, voice: 'quoted', document: id, start_at: 0, end_at: 4 }
  await insert('position_point', { dossier, place: 0, ...said, said: null, stance: 'for', statement: 's1' })
  await insert('position_point', { dossier, place: 1, ...said, said: '2026-03-01', stance: 'against', statement: 's2' })
  await pool.end()

  const store = await openStore({ data })
  t.after(() => store.close())
  const newest = readdirSync(new URL('../../src/store/migrations/', import.meta.url)).length
  assert.equal((await store.health()).schema, newest)
  const loaded = { what: 'sample-load', subject: 'shown' }
  assert.deepEqual([await store.audit.has(null, loaded), await store.audit.has('old', loaded)], [true, false])
  assert.equal((await store.documents.put(added)).outcome, 'unchanged')
  const reader = { name: 'suite', version: '1' }
  assert.deepEqual(await store.readings.stale(dossier, { reader, books: '' }), [])
  assert.deepEqual(await store.readings.stale(dossier, { reader, books: 'books-1' }), [id])
  const plain = await store.documents.snapshotKept(hash)
  assert.deepEqual([plain?.bytes, plain?.kept], [bytes, bytes.length])
  assert.deepEqual([await store.documents.packSnapshots(10), await store.documents.packSnapshots(10)], [1, 0])
  const packed = await store.documents.snapshotKept(hash)
  assert.deepEqual(packed?.bytes, bytes)
  assert.ok((packed?.kept ?? 0) < bytes.length)
  assert.deepEqual(
    (await store.documents.revisions(dossier, id)).map(({ given, checked }) => [given, checked]),
    [[null, added.extractor]],
  )
  const [position] = await store.positions.load(dossier)
  assert.deepEqual(
    [position?.now, position?.shifts, position?.points.map((one) => [one.on, one.time, one.statement])],
    [
      'against',
      [[0, 1]],
      [
        [null, null, 's1'],
        ['2026-03-01', null, 's2'],
      ],
    ],
  )
})
