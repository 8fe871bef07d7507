/** Alerts from the command line: by the command itself and beside a server, which tells whoever follows. */
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Digest } from '../../src/formats/index.ts'
import { openMailServer, openReceiver } from '../flow/following/receivers.ts'
import { article } from '../flow/house.ts'
import { putStore } from '../store/prepared.ts'
import { readout, startServer } from './run.ts'

let folder = ''
let server: ChildProcess | undefined
let desk = ''
let receiver: Awaited<ReturnType<typeof openReceiver>>
let mail: Awaited<ReturnType<typeof openMailServer>>
let env: Record<string, string> = {}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-alert-'))
  receiver = await openReceiver()
  mail = await openMailServer()
  env = {
    READOUT_ALLOW_ADDRESS: `127.0.0.1:${receiver.port}`,
    READOUT_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    READOUT_MAIL_FROM: 'alerts@institute.example',
  }
  await putStore(store())
  const book = join(folder, 'talks.yaml')
  writeFileSync(
    book,
    'issues:\n  - id: checkpoint\n    name: The checkpoint\n    for: it is set up\n    phrases: [checkpoint]\n',
  )
  assert.equal((await readout(['dossier', 'create', 'talks', '--codebook', book, '--data', store()])).code, 0)
})
after(async () => {
  server?.kill('SIGKILL')
  await receiver.close()
  await mail.close()
  rmSync(folder, { recursive: true, force: true })
})

const store = () => join(folder, 'store')

async function said(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await readout(['alert', ...args, '--dossier', 'talks', '--data', store()], { env })
  return `${code} ${`${stdout}${stderr}`.trim()}`
}

const idIn = (text: string) => /\b[0-9a-f]{20}\b/.exec(text)?.[0] ?? assert.fail(text)

describe('readout alert', () => {
  test('adds, lists and removes by itself, and sends no mail where no server of mail is set', async () => {
    assert.match(await said('list'), /^0 nobody follows talks/)
    const id = idIn(await said('add', '--feed'))
    assert.match(await said('list'), new RegExp(`^0 ${id} {2}feed /alerts/`))
    assert.match(await said('remove', id), /^0 .*is told nothing more/)
    const unset = await readout(['alert', 'add', '--mail', 'a@b.example', '--dossier', 'talks', '--data', store()])
    assert.match(unset.stderr, /no server of mail is set\. Set READOUT_SMTP_URL and READOUT_MAIL_FROM/)
  })

  test('adds, tries out, lists and removes beside a server', async () => {
    const serving = await startServer(['--data', store(), '--no-poll', '--no-sample'], /(http:\/\/127\S+)/, env)
    server = serving.child
    desk = serving.said
    assert.match(await said('list'), /^0 nobody follows talks/)
    const made = await said('add', '--webhook', receiver.url, '--on', 'shift,statement', '--issue', 'The checkpoint')
    assert.match(
      made,
      /^0 [0-9a-f]{20} {2}webhook http:\S+: statement, shift of everyone on The checkpoint\n.*once: [0-9a-f]{64}$/,
    )
    const id = idIn(made)
    assert.match(await said('list'), new RegExp(`^0 ${id} {2}webhook`))
    assert.equal(await said('test', id), `0 ${receiver.url} took it`)
    assert.equal((JSON.parse(receiver.got[0]?.body ?? '{}') as { test: boolean }).test, true)
    assert.equal(await said('remove', id), `0 ${receiver.url} is told nothing more`)
    assert.match(await said('list'), /^0 nobody follows talks/)

    const mailed = idIn(await said('add', '--mail', 'reader@institute.example', '--reviewed'))
    assert.equal(await said('test', mailed), '0 reader@institute.example took it')
    assert.deepEqual(
      mail.got.map(({ to }) => to),
      [['reader@institute.example']],
    )
    await said('remove', mailed)
  })

  test('the server tells of what comes in', async () => {
    await said('add', '--webhook', receiver.url)
    const fed = await said('add', '--feed')
    receiver.got.length = 0
    const file = join(folder, 'page.txt')
    const rejects = 'Foreign Minister Dana Orlu said on Monday that her country rejects the checkpoint.'
    writeFileSync(file, article('No checkpoint', '5 May 2031', rejects))
    assert.equal((await readout(['add', file, '--dossier', 'talks', '--data', store()], { env })).code, 0)
    for (let tries = 0; receiver.got.length === 0; tries++) {
      assert.ok(tries < 1200, 'nobody was told within two minutes')
      await wait(100)
    }
    const { alerts } = JSON.parse(receiver.got[0]?.body ?? '{}') as Digest
    assert.deepEqual(
      alerts.map(({ kind }) => kind),
      ['statement'],
    )
    const link = alerts[0]?.words[0].url ?? ''
    assert.ok(link.startsWith(`${desk}/en/talks/statement/`), link)
    assert.equal((await fetch(link)).status, 200, 'the link leads to the statement')
    const [path] = /\/alerts\/[\w-]+\.atom/.exec(fed) ?? []
    const feed = await fetch(`${desk}${path}`)
    assert.match(await feed.text(), /<title>New statement: [^<]*Orlu, The checkpoint<\/title>/)
    assert.equal((await fetch(`${desk}/alerts/none.atom`)).status, 404)
  })

  test('says what is wrong with what it was given', async () => {
    assert.match(await said(), /^2 .*it takes add, list, remove, test/)
    assert.match(await said('add'), /^2 .*one of --webhook, --mail, --feed/)
    assert.match(await said('add', '--feed', '--on', 'verdict'), /^2 .*--on takes .*contradiction, not "verdict"/)
    assert.match(
      await said('add', '--webhook', 'ftp://a.example'),
      /^1 .*"ftp:\/\/a\.example": it is no address of a webhook/,
    )
    assert.match(await said('add', '--mail', 'a@b.example\nBcc: c@d.example'), /^1 .*it is no address of mail/)
    assert.match(await said('add', '--feed', '--actor', 'Nobody'), /^1 .*actor "Nobody": the dossier talks has none/)
    assert.match(await said('remove', 'none'), /^1 .*alert "none": the dossier talks has none of that id/)
  })
})
