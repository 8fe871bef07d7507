import assert from 'node:assert/strict'
import fs, { mkdirSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { openDurable } from '../../src/store/engines/durable.ts'
import { openStore } from '../../src/store/index.ts'
import { child, newFolder } from './folder.ts'

test('every commit reaches the disk before it is done, and a read does not ask for that', async (t) => {
  const folder = join(newFolder(t), 'pg')
  mkdirSync(`${folder}.new`)
  writeFileSync(join(`${folder}.new`, 'PG_VERSION'), 'half of one, from a crash')
  let synced = 0
  const { fsyncSync } = fs
  fs.fsyncSync = (descriptor) => {
    synced += 1
    fsyncSync(descriptor)
  }
  syncBuiltinESMExports()
  t.after(() => {
    fs.fsyncSync = fsyncSync
    syncBuiltinESMExports()
  })
  const pg = await openDurable(folder)
  assert.equal(fs.existsSync(`${folder}.new`), false)
  await pg.exec('create table kept (n integer)')
  for (let n = 0; n < 20; n++) {
    synced = 0
    await pg.query('insert into kept values ($1)', [n])
    assert.ok(synced >= 1, `commit ${n} was not synced`)
  }
  synced = 0
  assert.equal((await pg.query('select * from kept')).rows.length, 20)
  assert.equal(synced, 0)
  await pg.close()
})

test('what was said to be committed is there after the process was killed', async (t) => {
  const data = join(newFolder(t), 'data')
  let next = 0
  for (const commits of [3, 40, 150]) {
    const writer = child(t, 'writer.ts', data, `${next}`)
    const last = next + commits
    while (next < last) {
      const { value, done } = await writer.lines.next()
      assert.ok(!done, writer.errors())
      next = Number(value) + 1
    }
    await writer.kill()
    for (let { value, done } = await writer.lines.next(); !done; { value, done } = await writer.lines.next())
      next = Number(value) + 1
    writeFileSync(join(data, 'pg', 'postmaster.pid'), '')
  }
  const store = await openStore({ data })
  const kept = new Set((await store.audit.list(null, 100_000)).map((entry) => entry.subject))
  await store.close()
  for (let n = 0; n < next; n++) assert.ok(kept.has(`${n}`), `entry ${n} of ${next} is lost`)
})
