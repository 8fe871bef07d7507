/** How many pages a folder has is counted beside the work, by a walk of its own. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, mock, test } from 'node:test'
import { collect } from '../../src/collect/index.ts'
import { all, line } from './made.ts'

let folder = ''
let names: string[] = []
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-counting-'))
  names = Array.from({ length: 30 }, (_, i) => join(folder, `${10 + i}.txt`))
  for (const name of names) writeFileSync(name, 'The road stays open.')
})
after(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  mock.restoreAll()
  syncBuiltinESMExports()
})

/** Folders opened to be counted, whose names come as given. */
function counting(namesOf: (opened: string) => AsyncGenerator<unknown>): string[] {
  const opened: string[] = []
  mock.method(fs, 'opendir', async (path: string) => {
    opened.push(path)
    return namesOf(path)
  })
  syncBuiltinESMExports()
  return opened
}

test('a folder is counted only where somebody is told', async () => {
  const opened = counting(async function* () {})
  assert.deepEqual((await all([folder])).map(line), names)
  assert.deepEqual(opened, [])
  await all([folder], { onTotal: () => {} })
  assert.deepEqual(opened, [folder])
})

test('a folder that breaks while it is counted is collected all the same, and counted at its end', async () => {
  counting(async function* () {
    yield* []
    throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
  })
  let total: number | null = null
  const found: string[] = []
  const onTotal = (now: number | null) => {
    total = now
  }
  for await (const one of collect([folder], { onTotal })) {
    // A failure that nobody hears of ends the process at the next turn.
    await new Promise(setImmediate)
    found.push(line(one))
  }
  assert.deepEqual(found, names)
  assert.equal(total, names.length)
})

test('counting stops with the work', async () => {
  let listed = 0
  let done = false
  counting(async function* () {
    for (; !done; listed++) {
      await new Promise(setImmediate)
      yield { name: 'a.txt', isDirectory: () => false, isSymbolicLink: () => false, isFile: () => true }
    }
  })
  for await (const _ of collect([folder], { onTotal: () => {} })) break
  const until = listed
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
  done = true
  assert.ok(listed <= until + 1, `${listed - until} more were listed`)
})
