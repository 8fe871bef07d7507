/** A process that is killed between finding out what is new and having told it leaves nothing out, and makes nothing twice. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { askChanged } from '../../../src/flow/following/watch.ts'
import { addPage, addSubscription, createDossier, type House, openFetcher, openHouse } from '../../../src/flow/index.ts'
import type { Digest } from '../../../src/formats/index.ts'
import { child, newFolder } from '../../store/folder.ts'
import { article, codebook, page, workUntil } from '../house.ts'
import { openReceiver } from './receivers.ts'

const teller = fileURLToPath(new URL('./teller.ts', import.meta.url))
const said = (verb: string) => `Foreign Minister Dana Orlu said on Monday that her country ${verb} the old checkpoint.`

/** A folder with something new for one who follows, and a receiver that answers as told. */
async function somethingNew(t: TestContext, answer: (before: number) => number) {
  const data = join(newFolder(t), 'data')
  const receiver = await openReceiver(answer)
  t.after(() => receiver.close())
  const allow = [{ host: '127.0.0.1', port: receiver.port }]
  const open = () => openHouse({ data }, { fetcher: () => openFetcher({ version: '0.0.0', allow }) })
  const house = await open()
  await createDossier(house, { name: 'road', codebook })
  await addPage(house, 'road', page('a.txt', article('One', '5 May 2031', said('rejects'))))
  const way = { kind: 'webhook', url: receiver.url } as const
  await addSubscription(house, 'road', { on: ['statement'], reviewed: false, language: 'en', way, by: 'owner' })
  await addPage(house, 'road', page('b.txt', article('Two', '9 May 2031', said('welcomes'))))
  await house.close()
  return { data, receiver, open }
}

async function sent(house: House): Promise<boolean> {
  const [one] = await house.store.following.list('road')
  const all = await house.store.following.deliveries(one?.id ?? '', 10)
  return all.length > 0 && all.every(({ state }) => state === 'sent')
}

test('killed before it told anybody: the next one tells it, once', async (t) => {
  const { data, receiver, open } = await somethingNew(t, () => 200)
  const process = child(t, teller, 'make', data, String(receiver.port))
  assert.equal((await process.lines.next()).value, 'made', process.errors())
  await process.kill()
  assert.equal(receiver.got.length, 0)

  const house = await open()
  t.after(() => house.close())
  assert.deepEqual(await askChanged(house, { desk: null, site: null }), [], 'found out already')
  await workUntil(house, () => sent(house))
  assert.equal(receiver.got.length, 1)
  assert.equal((JSON.parse(receiver.got[0]?.body ?? '') as Digest).alerts.length, 1)
})

test('killed while it told somebody: told again under the same number, by which that can be seen', async (t) => {
  // Status 0 is no answer at all: the request hangs until its sender is gone.
  const { data, receiver, open } = await somethingNew(t, (before) => (before === 0 ? 0 : 200))
  const process = child(t, teller, 'send', data, String(receiver.port))
  for (let tries = 0; receiver.got.length === 0; tries++) {
    assert.ok(tries < 600, process.errors())
    await wait(100)
  }
  await process.kill()

  const house = await open()
  t.after(() => house.close())
  await workUntil(house, () => sent(house))
  const numbers = receiver.got.map(({ headers }) => headers['readout-delivery'])
  assert.equal(numbers.length, 2)
  assert.equal(numbers[0], numbers[1])
  assert.equal(receiver.got[0]?.body, receiver.got[1]?.body)
})
