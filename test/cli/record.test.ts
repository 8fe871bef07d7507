/** The record from the command line: by the command itself and beside a server. */
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { putStore } from '../store/prepared.ts'
import { readout, startServer } from './run.ts'

let folder = ''
let server: ChildProcess | undefined

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-record-'))
  await putStore(folder)
  assert.equal((await readout(['dossier', 'create', 'talks', '--data', folder])).code, 0)
})
after(() => {
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function said(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await readout([...args, '--dossier', 'talks', '--data', folder])
  return `${code} ${`${stdout}${stderr}`.trim()}`
}

describe('readout record', () => {
  test('makes a record public by itself', async () =>
    assert.equal(await said('record', 'publish'), '0 the record of talks is public as talks'))

  test('makes a record public and takes it off beside a server', async () => {
    server = (await startServer(['--data', folder, '--no-sample'], /Readout is at (\S+)\n/)).child
    assert.equal(await said('record', 'publish', '--title', 'ru=Дорога'), '0 the record of talks is public as talks')
    assert.match(await said('record', 'show'), /^0 public as talks since \d{4}-\d\d-\d\d$/)
    assert.equal(await said('record', 'withdraw'), '0 the record of talks is no longer public')
    assert.equal(await said('record', 'show'), '0 it is not public')
  })

  test('says what is wrong with what it was given', async () => {
    assert.match(await said('record'), /^2 .*it takes publish, withdraw, show/)
    assert.match(await said('record', 'publish', '--title', 'fr=Route'), /^2 .*--title takes CODE=TEXT/)
    assert.match(await said('record', 'publish', '--as', 'The Road'), /^1 .*cannot stand in an address/)
    assert.match(await said('record', 'withdraw'), /^1 .*the record of "talks": it is not public/)
  })
})
