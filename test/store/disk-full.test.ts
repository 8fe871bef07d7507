import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openStore } from '../../src/store/index.ts'

/** Mounts a small disk in memory; null where that is not allowed. */
function smallDisk(t: TestContext, size: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'readout-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0
  t.after(() => {
    if (mounted) spawnSync('umount', ['-l', folder]) // lazily: a test that failed may still have files open
    rmSync(folder, { recursive: true, force: true })
  })
  return mounted ? folder : null
}

const entry = { at: '2026-03-04T12:00:00.000Z', who: 'writer', what: 'write', subject: 'disk' }
/** Not to be compressed. */
const noise = () => Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))).toString('base64')

test('a full disk is said to be full, loses nothing, and is of use again when there is space', async (t) => {
  const disk = smallDisk(t, '80m')
  if (!disk) return t.skip('this user may not mount a small disk')
  const store = await openStore({ data: join(disk, 'data') })
  let written = 0
  const full = { code: 'disk-full', message: /data: the disk is full/ }
  const write = async () => {
    for (; written < 2000; written++) await store.audit.write(null, { ...entry, detail: noise() })
  }
  await assert.rejects(write(), full)
  assert.ok(written > 10)
  await assert.rejects(
    store.transaction((inner) => inner.audit.write(null, { ...entry, detail: noise() })),
    full,
  )

  assert.equal(spawnSync('mount', ['-o', 'remount,size=160m', disk]).status, 0)
  assert.equal((await store.audit.list(null, 5000)).length, written)
  await store.audit.write(null, { ...entry, detail: noise() })
  assert.equal((await store.audit.list(null, 5000)).length, written + 1)
  await store.close()
})

test('a store that finds no space to be made leaves nothing behind', async (t) => {
  const disk = smallDisk(t, '20m')
  if (!disk) return t.skip('this user may not mount a small disk')
  const data = join(disk, 'data')
  await assert.rejects(openStore({ data }), { code: 'disk-full' })
  assert.deepEqual(readdirSync(data), ['lock'])
})
