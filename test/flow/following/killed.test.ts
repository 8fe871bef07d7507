/** A process that is killed between finding out what is new and having told it leaves nothing out, and makes nothing twice. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { askChanged } from '../../../src/flow/following/watch.ts'
import { addPage, addSubscription, createDossier, type House, openFetcher, openHouse } from '../../../src/flow/index.ts'
import type { Digest } from '../../../src/formats/index.ts'
import { child, newFolder } from '../../store/folder.ts'
import { putStore } from '../../store/prepared.ts'
import { article, codebook, page, workUntil } from '../house.ts'
import { openReceiver } from './receivers.ts'

const teller = fileURLToPath(new URL('./teller.ts', import.meta.url))
const said = (verb: string) => `Foreign Minister Dana Orlu said on Monday that her country ${verb} the old checkpoint.`

/** A store with something new for one who follows. */
const folder = mkdtempSync(join(tmpdir(), 'readout-killed-'))
let receiver: Awaited<ReturnType<typeof openReceiver>>
/** How many requests get no answer at all: they hang until their sender is gone. */
let unanswered = 0

const open = (data: string) =>
  openHouse(
    { data },
    { fetcher: () => openFetcher({ version: '0.0.0', allow: [{ host: '127.0.0.1', port: receiver.port }] }) },
  )

before(async () => {
  receiver = await openReceiver((before) => (before < unanswered ? 0 : 200))
  await putStore(folder)
  const house = await open(folder)
  await createDossier(house, { name: 'road', codebook })
  await addPage(house, 'road', page('a.txt', article('One', '5 May 2031', said('rejects'))))
  const way = { kind: 'webhook', url: receiver.url } as const
  await addSubscription(house, 'road', { on: ['statement'], reviewed: false, language: 'en', way, by: 'owner' })
  await addPage(house, 'road', page('b.txt', article('Two', '9 May 2031', said('welcomes'))))
  await house.close()
})
after(async () => {
  await receiver.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A copy of that store, and nothing told yet. */
function somethingNew(t: TestContext): string {
  const data = join(newFolder(t), 'data')
  cpSync(folder, data, { recursive: true })
  receiver.got.length = 0
  return data
}

async function reopened(t: TestContext, data: string): Promise<House> {
  const house = await open(data)
  t.after(() => house.close())
  return house
}

async function sent(house: House): Promise<boolean> {
  const [one] = await house.store.following.list('road')
  const all = await house.store.following.deliveries(one?.id ?? '', 10)
  return all.length > 0 && all.every(({ state }) => state === 'sent')
}

test('killed before it told anybody: the next one tells it, once', async (t) => {
  const data = somethingNew(t)
  const process = child(t, teller, 'make', data, String(receiver.port))
  assert.equal((await process.lines.next()).value, 'made', process.errors())
  await process.kill()
  assert.equal(receiver.got.length, 0)

  const house = await reopened(t, data)
  assert.deepEqual(await askChanged(house, { desk: null, site: null }), [], 'found out already')
  await workUntil(house, () => sent(house))
  assert.equal(receiver.got.length, 1)
  assert.equal((JSON.parse(receiver.got[0]?.body ?? '') as Digest).alerts.length, 1)
})

test('killed while it told somebody: told again under the same number, by which that can be seen', async (t) => {
  unanswered = 1
  const data = somethingNew(t)
  const process = child(t, teller, 'send', data, String(receiver.port))
  for (let tries = 0; receiver.got.length === 0; tries++) {
    assert.ok(tries < 600, process.errors())
    await wait(100)
  }
  await process.kill()

  const house = await reopened(t, data)
  await workUntil(house, () => sent(house))
  const numbers = receiver.got.map(({ headers }) => headers['readout-delivery'])
  assert.equal(numbers.length, 2)
  assert.equal(numbers[0], numbers[1])
  assert.equal(receiver.got[0]?.body, receiver.got[1]?.body)
})
