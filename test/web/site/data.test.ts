/** The page of downloads and its files, as readers and their programs get them, over a real store. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { editions } from '../../../src/domain/index.ts'
import { takeDown, viewCounter, watchFreshness } from '../../../src/flow/index.ts'
import { buildSite } from '../../../src/web/site/app.tsx'
import { publicFlowOf } from '../../../src/web/site/flow.ts'
import { openRiver, type River } from '../../flow/record/river.ts'
import { settings, siteOf, URL_OF_SITE } from './briefs.ts'

let river: River
let freshness: Awaited<ReturnType<typeof watchFreshness>>
let site: ReturnType<typeof buildSite>

before(async () => {
  river = await openRiver()
  const { house } = river
  freshness = await watchFreshness(house)
  site = buildSite(publicFlowOf(house, viewCounter(house)), { url: URL_OF_SITE, settings, freshness })
})
after(async () => {
  await freshness?.stop()
  await river?.house.close()
})

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await site.request(path, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('the page of downloads', () => {
  test('lists each record and the briefs, with files that are there, rows, day, columns and how to cite', async () => {
    const { status, text } = await read('/en/data')
    assert.equal(status, 200)
    assert.match(text, /The &lt;river>/)
    assert.match(text, /3 rows/)
    assert.match(text, /Ford Watch\. \(\d{4}, \w+ \d+\)\. The &lt;river>: data\. https:\/\/briefs\.example\/en\/data/)
    assert.match(text, /<code dir="ltr">actor_id<\/code>/)
    const files = [...text.matchAll(/href="(\/data\/[^"]+)"/g)].map(([, path = '']) => path)
    assert.equal(files.length, 12)
    for (const file of files) {
      const { status, headers } = await read(file)
      assert.equal(status, 200, file)
      assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="[a-z-]+\.[a-z]+"$/)
    }
    assert.doesNotMatch(text, /tunnel|secret reviewer/)
  })

  test('is there in every edition, in its language, and in the sitemap', async () => {
    const titles = new Set<string>()
    for (const edition of editions) {
      const { status, text } = await read(`/${edition}/data`)
      assert.equal(status, 200)
      titles.add(/<h1[^>]*>([^<]+)/.exec(text)?.[1] ?? '')
    }
    assert.equal(titles.size, editions.length)
    assert.match((await read('/ru/data')).text, /Река/)
    assert.match((await read('/sitemap.xml')).text, /<loc>https:\/\/briefs\.example\/hy\/data<\/loc>/)
  })

  test('is led to from the foot and from what the site is', async () => {
    assert.match((await read('/en')).text, /<footer.*href="\/en\/data"/s)
    assert.match((await read('/az/about')).text, /<main.*href="\/az\/data".*<\/main>/s)
  })

  test('says how much the files hold where there is more', async () => {
    const text = await (await siteOf().request('/en/data')).text()
    assert.match(text, /51,234 rows The files hold the newest 50,000\./)
  })

  test('says so where there is nothing', async () => {
    const text = await (await siteOf({ data: async () => [] }).request('/en/data')).text()
    assert.match(text, /There is nothing to download yet\./)
  })
})

describe('a file', () => {
  test('has a type and a name that fit, and is not sent again while it is the same', async () => {
    const { headers } = await read('/data/the-river/statements.csv')
    assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.equal(headers.get('content-disposition'), 'attachment; filename="the-river-statements.csv"')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    const etag = headers.get('etag') ?? ''
    assert.match(etag, /^"/)
    assert.equal((await read('/data/the-river/statements.csv', { 'if-none-match': etag })).status, 304)
  })

  test('is nowhere for a record, a form or a name that is none', async () => {
    for (const path of [
      '/data/none/statements.csv',
      '/data/river/statements.csv',
      '/data/the-river/statements.exe',
      '/data/the-river/evidence.csv',
      '/data/statements.csv',
      '/data/evidence',
      '/data/the-river/%00.csv',
      `/data/${'x'.repeat(400)}/statements.csv`,
      '/en/data/the-river/statements.csv',
    ])
      assert.equal((await read(path)).status, 404, path)
  })

  test('of words that were taken down has them no more, also where it was kept', async () => {
    const paths = ['/data/the-river/statements.csv', '/data/evidence.json', '/data/evidence.jsonld']
    const etags = new Map<string, string>()
    for (const path of paths) {
      const { text, headers } = await read(path)
      assert.match(text, /rejects the checkpoint/, path)
      etags.set(path, headers.get('etag') ?? '')
    }
    await takeDown(river.house, river.dossier, { named: river.vta, by: 'owner' })
    for (const path of paths) {
      const { status, text } = await read(path, { 'if-none-match': etags.get(path) ?? '' })
      assert.equal(status, 200)
      assert.doesNotMatch(text, /rejects/, path)
    }
    await takeDown(river.house, river.dossier, { named: river.vta, undo: true, by: 'owner' })
  })

  test('of a site in Russian alone has no words of English briefs', async () => {
    const { house } = river
    const russian = buildSite(publicFlowOf(house, viewCounter(house)), {
      url: URL_OF_SITE,
      settings: { ...settings, editions: ['ru'] },
    })
    const evidence = (await (await russian.request('/data/evidence.json')).json()) as { rows: unknown[] }
    assert.deepEqual(evidence.rows, [])
    assert.doesNotMatch(await (await russian.request('/ru/data')).text(), /evidence\.csv/)
  })
})
