import assert from 'node:assert/strict'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { findServer, lockFolder } from '../../src/store/index.ts'
import { child, newFolder } from './folder.ts'

const url = 'http://127.0.0.1:4999'

test('a folder is taken once, also within one process, and free again when let go', (t) => {
  const data = join(newFolder(t), 'new', 'data')
  const lock = lockFolder(data)
  assert.throws(() => lockFolder(data), { code: 'store-busy', message: new RegExp(`${data}.*process ${process.pid}`) })
  lock.release()
  lock.release()
  lockFolder(data).release()
})

test('a folder stays taken when memory is tidied, though nothing points at its lock', async (t) => {
  const data = join(newFolder(t), 'data')
  lockFolder(data)
  setFlagsFromString('--expose-gc')
  const tidy = runInNewContext('gc') as () => void
  for (let i = 0; i < 5; i++) {
    tidy()
    await setImmediate()
  }
  assert.throws(() => lockFolder(data), { code: 'store-busy' })
})

test('the folder and what it tells are for its owner alone', (t) => {
  const data = join(newFolder(t), 'data')
  const lock = lockFolder(data)
  lock.announce({ url, token: 'secret' })
  assert.equal(statSync(data).mode & 0o777, 0o700)
  assert.equal(statSync(join(data, 'server.json')).mode & 0o777, 0o600)
  assert.equal(statSync(join(data, 'lock')).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(data).sort(), ['lock', 'server.json'])
  lock.release()
  assert.deepEqual(readdirSync(data), ['lock'])
})

test('a server is found while its process lives, and not after it was killed', async (t) => {
  const data = join(newFolder(t), 'data')
  assert.equal(findServer(data), null)
  const owner = child(t, 'lock-holder.ts', data, url)
  assert.equal((await owner.lines.next()).value, 'held')
  assert.deepEqual(findServer(data), { url, token: 'secret', pid: owner.process.pid })
  assert.throws(() => lockFolder(data), {
    code: 'store-busy',
    message: new RegExp(`process ${owner.process.pid} at ${url}`),
  })
  assert.equal(owner.errors(), '', 'it starts without a warning')
  await owner.kill()
  assert.equal(findServer(data), null)
  const lock = lockFolder(data)
  assert.equal(findServer(data), null, 'the new owner is no server, and the old one’s word is gone')
  lock.announce({ url, token: 'mine' })
  assert.equal(findServer(data)?.token, 'mine')
  lock.release()
  assert.equal(findServer(data), null)
})

test('an owner that is no server is no server', async (t) => {
  const data = join(newFolder(t), 'data')
  const owner = child(t, 'lock-holder.ts', data)
  await owner.lines.next()
  assert.equal(findServer(data), null)
  for (const said of ['', 'null', '{', '[]', '{"pid":"1"}', `{"pid":1,"url":"${url}"}`]) {
    writeFileSync(join(data, 'server.json'), said)
    assert.equal(findServer(data), null)
    assert.throws(() => lockFolder(data), { code: 'store-busy' })
  }
})

test('a file where the folder should be is named', (t) => {
  const data = join(newFolder(t), 'file')
  writeFileSync(data, '')
  assert.throws(() => lockFolder(data), {
    code: 'store-unreachable',
    message: /a file stands where the folder should be/,
  })
  assert.equal(findServer(data), null)
})
