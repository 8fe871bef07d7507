/** Pages of the site that are kept: the same to every reader, and never a moment longer than they are true. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import {
  addPage,
  createDossier,
  type House,
  publishBrief,
  removeDossier,
  restoreDossier,
  takeDown,
  viewCounter,
  watchFreshness,
  withdrawBrief,
} from '../../../src/flow/index.ts'
import { buildSite } from '../../../src/web/site/app.tsx'
import { type PublicFlow, publicFlowOf } from '../../../src/web/site/flow.ts'
import { article, memoryHouse, page } from '../../flow/house.ts'
import { settings, URL_OF_SITE } from './briefs.ts'

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' }
const noon = Date.parse('2031-05-06T12:00:00.000Z')

let house: House
let now = noon
let made = 0
let flow: PublicFlow
let site: ReturnType<typeof buildSite>
let freshness: Awaited<ReturnType<typeof watchFreshness>>
const counted: string[] = []

before(async () => {
  house = await memoryHouse({ now: () => now })
  freshness = await watchFreshness(house)
  const counter = viewCounter(house)
  const whole = publicFlowOf(house, { ...counter, count: ({ slug }) => counted.push(slug) })
  flow = {
    ...whole,
    brief: (...asked) => {
      made += 1
      return whole.brief(...asked)
    },
  }
  site = buildSite(flow, { url: URL_OF_SITE, settings, freshness })
  await createDossier(house, { name: 'ford' })
  const said = 'Mayor Ansa Brill said on Monday that the ford at the old mill stays closed until the water falls.'
  const text = article('No crossing', '5 May 2031', said, 'The talks of the valley council went on until nightfall.')
  await addPage(house, 'ford', { ...page('a.txt', text), url: 'https://gazette.example/ford' })
  await publish('The ford')
})
after(async () => {
  await freshness.stop()
  await house.close()
})

async function publish(title: string, note?: string) {
  const front = [`title: "${title}"`, 'slug: ford', 'lead: It rained']
  const text = ['---', ...front, '---', 'It stays so.[^q]', '', '[^q]: "until the water falls"', ''].join('\n')
  await publishBrief(house, 'ford', { file: 'ford.md', text, by: 'owner', ...(note ? { note } : {}) })
}

async function read(path = '/en/brief/ford', headers: Record<string, string> = {}, from = site) {
  const response = await from.request(`http://127.0.0.1:8080${path}`, { headers: { ...browser, ...headers } })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('a page that is kept', () => {
  test('is made once and is the same to the next reader, with the same headers', async () => {
    const first = await read()
    const before = made
    const second = await read()
    assert.equal(made, before, 'it was not made again')
    assert.equal(second.text, first.text)
    assert.deepEqual(Object.fromEntries(second.headers), Object.fromEntries(first.headers))
    assert.match(second.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  })

  test('is asked for again by its hash', async () => {
    const { headers } = await read()
    const again = await read('/en/brief/ford', { 'if-none-match': headers.get('etag') ?? '' })
    assert.deepEqual([again.status, again.text], [304, ''])
    assert.equal(again.headers.get('etag'), headers.get('etag'))
  })

  test('comes packed to whoever takes that, as the same page', async () => {
    const plain = await read()
    for (const accepted of ['gzip', 'br;q=0.1, gzip;q=0.8', 'deflate, GZIP']) {
      const packed = await site.request('http://127.0.0.1:8080/en/brief/ford', {
        headers: { ...browser, 'accept-encoding': accepted },
      })
      assert.equal(packed.headers.get('content-encoding'), 'gzip')
      assert.match(packed.headers.get('vary') ?? '', /Accept-Encoding/)
      assert.equal(gunzipSync(await packed.arrayBuffer()).toString(), plain.text)
      const tag = packed.headers.get('etag') ?? ''
      assert.notEqual(tag, plain.headers.get('etag'))
      assert.equal((await read('/en/brief/ford', { 'if-none-match': tag })).status, 304)
    }
    for (const accepted of ['', 'br', 'gzip;q=0', 'identity, gzip;q=0.0'])
      assert.equal((await read('/en/brief/ford', { 'accept-encoding': accepted })).text, plain.text)
  })

  test('counts every reading, and no robot', async () => {
    counted.length = 0
    await read()
    await read()
    await read('/en/brief/ford', { 'user-agent': 'SomeBot/1.0' })
    await read('/en')
    assert.deepEqual(counted, ['ford', 'ford'])
  })

  test('is another for each look, and no answer to other questions', async () => {
    assert.match((await read('/en/brief/ford', { cookie: 'theme=dark' })).text, /data-theme="dark"/)
    assert.doesNotMatch((await read()).text, /<html[^>]* data-theme/)
    const before = made
    await read('/en/brief/ford?utm=1')
    await read('/en/brief/ford?utm=1')
    assert.equal(made, before + 2, 'what anybody may type is not kept')
  })

  test('changes at once with what it shows', async () => {
    assert.match((await read()).text, /The ford/)
    await publish('The ford reopened', 'It is open')
    assert.match((await read()).text, /The ford reopened/)
    assert.match((await read('/en')).text, /The ford reopened/)
    await takeDown(house, 'ford', { named: 'https://gazette.example/ford', by: 'owner' })
    assert.doesNotMatch((await read()).text, /until the water falls/)
    await takeDown(house, 'ford', { named: 'https://gazette.example/ford', undo: true, by: 'owner' })
    assert.match((await read()).text, /until the water falls/)
    await removeDossier(house, 'ford')
    assert.equal((await read()).status, 404)
    await restoreDossier(house, 'ford')
    assert.equal((await read()).status, 200)
    await withdrawBrief(house, 'ford', { slug: 'ford', by: 'owner' })
    assert.equal((await read()).status, 410)
    await publish('The ford reopened')
    assert.equal((await read()).status, 200)
  })

  test('is made anew the next day', async () => {
    await read()
    const before = made
    now += 86_400_000
    await read()
    assert.equal(made, before + 1)
  })

  test('is not kept when it changed while it was made, nor while changes may be missed', async () => {
    let version = 1
    const changing = buildSite(
      {
        ...flow,
        brief: (...asked) => {
          version += 1
          return flow.brief(...asked)
        },
      },
      {
        url: URL_OF_SITE,
        settings,
        freshness: {
          get version() {
            return version
          },
          sure: true,
        },
      },
    )
    await read('/en/brief/ford', {}, changing)
    const before = version
    await read('/en/brief/ford', {}, changing)
    assert.equal(version, before + 1)

    const unsure = buildSite(flow, { url: URL_OF_SITE, settings, freshness: { version: 1, sure: false } })
    await read('/en/brief/ford', {}, unsure)
    const count = made
    await read('/en/brief/ford', {}, unsure)
    assert.equal(made, count + 1)
  })
})
