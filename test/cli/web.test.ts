import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Readout } from '../../src/domain/index.ts'
import { openNewsSite } from '../outlets/index.ts'
import { putStore } from '../store/prepared.ts'
import { jsonLines, readout } from './run.ts'

// The command asks the system for names, so the outlet goes by its address here.
let outlet: Awaited<ReturnType<typeof openNewsSite>>
let folder = ''
before(async () => {
  outlet = await openNewsSite('127.0.0.1')
  folder = mkdtempSync(join(tmpdir(), 'readout-web-'))
  await putStore(folder)
})
after(async () => {
  await outlet.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('an address on the web', () => {
  test('is refused when it is on one’s own network, with what to do', async () => {
    const { code, stderr } = await readout(['read', outlet.url('/2034/02/28/maps')])
    assert.equal(code, 1)
    assert.match(stderr, /127\.0\.0\.1 is this machine itself.*--allow-address/)
    assert.equal(outlet.asked.length, 0)
  })
  test('is read like a file once it is allowed', async () => {
    const { code, stdout, stderr } = await readout(
      ['read', '--allow-address', `127.0.0.1:${outlet.port}`, outlet.url('/old/bridge?utm_source=letter')],
      { env: { READOUT_CONTACT: 'desk@institute.example' } },
    )
    assert.equal(code, 0, stderr)
    const [found] = jsonLines<Readout>(stdout)
    assert.equal(found?.document.id, outlet.url('/old/bridge?utm_source=letter'))
    assert.equal(found?.document.url, outlet.url('/2034/02/27/bridge'))
    assert.equal(found?.document.title, 'Checkpoint stays, says minister')
    assert.match(outlet.asked.at(-1)?.headers['user-agent'] ?? '', /^Readout\/\d[\d.]* \(\+desk@institute\.example\)$/)
  })
  test('is one document, however its address is written', async () => {
    const twice = ['/2034/02/28/maps', '/2034/02/28/maps?fbclid=x1#comments'].map((path) => outlet.url(path))
    const { code, stdout, stderr } = await readout(['add', '--json', '--data', folder, ...twice], {
      env: { READOUT_ALLOW_ADDRESS: `127.0.0.1:${outlet.port}` },
    })
    assert.equal(code, 0, stderr)
    const outcomes = jsonLines<{ outcome: string }>(stdout).map(({ outcome }) => outcome)
    assert.deepEqual(outcomes.sort(), ['new', 'unchanged'])
  })
  test('is a source, asked by the command itself once it is allowed', async () => {
    const more = ['--dossier', 'asked', '--data', folder]
    const allowed = ['--allow-address', `127.0.0.1:${outlet.port}`]
    const added = await readout(['source', 'add', outlet.url('/2034/02/28/maps'), '--kind', 'page', ...more])
    assert.equal(added.code, 0, added.stderr)
    const { code, stdout, stderr } = await readout(['source', 'poll', ...allowed, ...more])
    assert.equal(code, 0, stderr)
    assert.match(stdout, /1 new or changed/)
  })
})
