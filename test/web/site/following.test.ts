/** Readers who follow: feeds of what is new in a record, their hub, and the page where alerts are ended. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import {
  addPage,
  addSubscription,
  createDossier,
  type House,
  listSubscriptions,
  openFetcher,
  publishBrief,
  publishRecord,
  review,
  takeDown,
  undoReview,
  withdrawBrief,
  withdrawRecord,
} from '../../../src/flow/index.ts'
import { buildSite } from '../../../src/web/site/app.tsx'
import { publicFlowOf } from '../../../src/web/site/flow.ts'
import { startSite } from '../../../src/web/site/serve.ts'
import { openReceiver } from '../../flow/following/receivers.ts'
import { article, codebook, memoryHouse, page } from '../../flow/house.ts'
import { settings, URL_OF_SITE } from './briefs.ts'

const rejects = 'Foreign Minister Dana Orlu said on Monday that her country rejects the checkpoint at the old bridge.'
const welcomes = 'Foreign Minister Dana Orlu said on Friday that her country welcomes the checkpoint at the old bridge.'

let house: House
let site: ReturnType<typeof buildSite>
let hub: Awaited<ReturnType<typeof openReceiver>>
const found: { finding: string; document: string }[] = []

before(async () => {
  hub = await openReceiver()
  house = await memoryHouse({
    fetcher: () => openFetcher({ version: '0.0.0', allow: [{ host: '127.0.0.1', port: hub.port }] }),
  })
  site = buildSite(publicFlowOf(house), { url: URL_OF_SITE, settings: { ...settings, hub: hub.url } })
  await createDossier(house, { name: 'road', title: 'The road', codebook })
  for (const [name, day, said] of [
    ['a.txt', '5 May 2031', rejects],
    ['b.txt', '9 May 2031', welcomes],
  ] as const) {
    const resource = { ...page(name, article('A <checkpoint>', day, said)), url: `https://vta.example/${name}` }
    const { document } = await addPage(house, 'road', resource)
    const [one] = await house.store.readings.findings('road', document, { kind: 'statement' })
    found.push({ finding: one?.finding.id ?? '', document })
  }
})
after(async () => {
  await house.close()
  await hub.close()
})

const accept = (n: number) => review(house, 'road', { ...(found[n] ?? assert.fail()), decision: 'accept', by: 'owner' })

async function read(path: string, method = 'GET') {
  const response = await site.request(`http://127.0.0.1:8080${path}`, { method })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

interface Item {
  id: string
  title: string
  url: string
  content_text: string
}
async function items(query = '', edition = 'en'): Promise<Item[]> {
  const { status, text } = await read(`/${edition}/record/the-road/alerts.json${query}`)
  assert.equal(status, 200)
  return (JSON.parse(text) as { items: Item[] }).items
}
const titles = async (query = '') => (await items(query)).map(({ title }) => title.split(':')[0]).toSorted()

describe('what is new in a record', () => {
  test('is nowhere until it is public', async () => {
    await accept(0)
    assert.equal((await read('/en/record/the-road/alerts.json')).status, 404)
    await publishRecord(house, 'road', { slug: 'the-road', titles: { ru: 'Дорога' }, by: 'owner' })
  })

  test('is what people decided for, with its words and their source', async () => {
    const [only, ...more] = await items()
    assert.deepEqual(more, [])
    assert.match(only?.title ?? '', /^New statement: .*Orlu, The checkpoint$/)
    assert.match(only?.content_text ?? '', /against · paraphrased/)
    assert.match(only?.content_text ?? '', /https:\/\/vta\.example\/a\.txt/)
    assert.match(only?.url ?? '', /^https:\/\/briefs\.example\/en\/record\/the-road\/statement\//)
    const { text } = await read('/ru/record/the-road/alerts.atom')
    assert.match(text, /Дорога/)
    assert.match(text, /A &lt;checkpoint&gt;/)
    assert.doesNotMatch(text, /Found by the machine|найдено программой/i)
  })

  test('has shifts too, and follows only whom, what and which kind an address asks for', async () => {
    const { review: id } = await accept(1)
    assert.deepEqual(
      (await titles()).filter((one) => one !== 'Statements that do not fit'),
      ['New statement', 'New statement', 'Shift'],
    )
    assert.deepEqual(await titles('?on=shift'), ['Shift'])
    assert.deepEqual(await titles('?issue=tunnel'), [])
    assert.deepEqual(await titles('?actor=nobody'), [])
    assert.deepEqual(
      await titles('?issue=checkpoint&on=shift,contradiction&actor='),
      await titles('?on=shift,contradiction'),
    )
    assert.equal((await read('/en/record/the-road/alerts.rss?on=verdict')).status, 422)
    const before = await items('?on=statement')
    await undoReview(house, 'road', id)
    assert.deepEqual(await titles(), ['New statement'])
    await accept(1)
    assert.deepEqual(
      (await items('?on=statement')).map((one) => one.id).toSorted(),
      before.map((one) => one.id).toSorted(),
    )
  })

  test('is gone with the document that is taken down', async () => {
    await takeDown(house, 'road', { named: found[1]?.document ?? '', by: 'owner' })
    assert.deepEqual(await titles(), ['New statement'])
    await takeDown(house, 'road', { named: found[1]?.document ?? '', undo: true, by: 'owner' })
  })
})

test('a feed that the hub is told of names it and itself, in its headers and in its text; any other names none', async () => {
  const record = '/en/record/the-road'
  for (const path of [
    '/en/feed.atom',
    '/hy/feed.rss?tag=water',
    '/en/feed.json?category=analysis',
    `${record}/feed.atom`,
    `${record}/alerts.json`,
  ]) {
    const { headers, text } = await read(path)
    assert.equal(headers.get('link'), `<${hub.url}>; rel="hub", <${URL_OF_SITE}${path}>; rel="self"`)
    assert.ok(text.includes(hub.url))
  }
  for (const path of [
    '/en/feed.atom?tag=water&category=analysis',
    `${record}/feed.atom?issue=checkpoint`,
    `${record}/alerts.json?on=shift`,
    '/en/search.rss?q=checkpoint',
  ]) {
    const { status, headers, text } = await read(path)
    assert.deepEqual([status, headers.get('link')], [200, null], path)
    assert.ok(!text.includes(hub.url), path)
  }
  const plain = buildSite(publicFlowOf(house), { url: URL_OF_SITE, settings })
  const answer = await plain.request('http://127.0.0.1:8080/en/feed.atom')
  assert.equal(answer.headers.get('link'), null)
  assert.doesNotMatch(await answer.text(), /rel="hub"/)
})

test('a hub is told when a feed changes: what is published, withdrawn or decided for; and nothing else', async (t) => {
  const open = await startSite(house, {
    host: '127.0.0.1',
    port: 0,
    settings,
    hub: hub.url,
    hubEvery: 50,
    url: URL_OF_SITE,
  })
  t.after(() => open.close())
  const told = async (): Promise<string[]> => {
    for (let tries = 0; hub.got.length === 0; tries++) {
      assert.ok(tries < 300, 'the hub was told nothing within half a minute')
      await wait(100)
    }
    const all = hub.got.splice(0)
    for (const { headers, body } of all) {
      assert.equal(headers['content-type'], 'application/x-www-form-urlencoded')
      assert.equal(new URLSearchParams(body).get('hub.mode'), 'publish')
    }
    return all.flatMap(({ body }) => new URLSearchParams(body).getAll('hub.url'))
  }
  const first = await told()
  assert.ok(
    ['/en/feed.atom', '/en/record/the-road/feed.json', '/en/record/the-road/alerts.rss'].every((path) =>
      first.includes(`${URL_OF_SITE}${path}`),
    ),
  )

  const text = '---\ntitle: The road\nlead: It stays.\ntags: [water]\n---\nSo.[^q]\n\n[^q]: "rejects the checkpoint"\n'
  await publishBrief(house, 'road', { file: 'road.md', text, by: 'owner' })
  const published = await told()
  assert.ok(published.includes(`${URL_OF_SITE}/en/feed.json?tag=water`))
  assert.ok(
    published.every((url) => url.startsWith(`${URL_OF_SITE}/en/feed.`)),
    String(published),
  )

  await withdrawBrief(house, 'road', { slug: 'road', by: 'owner' })
  assert.ok((await told()).includes(`${URL_OF_SITE}/en/feed.rss?tag=water`), 'the feed that is no more, too')
  await withdrawRecord(house, 'road', 'owner')
  assert.ok((await told()).includes(`${URL_OF_SITE}/ru/record/the-road/alerts.atom`))
})

test('who gets alerts ends them with a button, or with one click of a mail program', async () => {
  const asked = { on: ['shift' as const], reviewed: false, by: 'owner' }
  const way = { kind: 'feed' } as const
  const one = await addSubscription(house, 'road', { ...asked, issue: 'checkpoint', language: 'hy', way })
  const { key } = (await house.store.following.get('road', one.id)) ?? assert.fail()
  const shown = await read(`/hy/alerts/${key}`)
  assert.equal(shown.status, 200)
  assert.match(shown.text, /<form method="post" action="\/hy\/alerts\//)
  assert.match(shown.text, /The checkpoint/)
  assert.match(shown.text, /<meta name="robots" content="noindex"/)
  assert.equal(shown.headers.get('cache-control'), 'no-store')
  assert.equal((await listSubscriptions(house, 'road')).length, 1, 'looking ends nothing')
  for (let twice = 0; twice < 2; twice++) {
    const ended = await read(`/hy/alerts/${key}`, 'POST')
    assert.equal(ended.status, 200)
    assert.match(ended.text, /role="status"/)
  }
  assert.deepEqual(await listSubscriptions(house, 'road'), [])
  assert.equal((await read('/en/alerts/none', 'POST')).status, 404)
})
