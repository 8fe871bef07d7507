/** From a published brief to what readers, followers and machines get of it, over a real store. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  addPage,
  createDossier,
  type House,
  publishBrief,
  setOutlets,
  takeDown,
  type ViewCounter,
  viewCounter,
  withdrawBrief,
} from '../../../src/flow/index.ts'
import { buildSite } from '../../../src/web/site/app.tsx'
import { publicFlowOf } from '../../../src/web/site/flow.ts'
import { article, memoryHouse, page } from '../../flow/house.ts'
import { settings, URL_OF_SITE } from './briefs.ts'

const noon = Date.parse('2031-05-06T12:00:00.000Z')
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' }

let house: House
let site: ReturnType<typeof buildSite>
let now = noon
let counter: ViewCounter

before(async () => {
  house = await memoryHouse({ now: () => now })
  counter = viewCounter(house)
  site = buildSite(publicFlowOf(house, counter), { url: URL_OF_SITE, settings })
  await createDossier(house, { name: 'ford' })
  const said = 'Mayor Ansa Brill said on Monday that the ford at the old mill stays closed until the water falls.'
  const more = 'The talks of the valley council went on until nightfall, and nothing was signed at their end.'
  const text = article('No crossing', '5 May 2031', said, more)
  await addPage(house, 'ford', { ...page('a.txt', text), url: 'https://gazette.example/ford' })
  for (const slug of ['ford-closed', 'ford-watched']) await publish(slug)
  await publish('ford-closed', { language: 'ru', title: 'Брод закрыт' })
})
after(() => house.close())

interface Written {
  language?: string
  title?: string
  note?: string
}

async function publish(slug: string, { language = 'en', title = `The <ford> & ${slug}`, note }: Written = {}) {
  const front = [`title: "${title}"`, `slug: ${slug}`, `language: ${language}`, 'lead: It rained & "rained"']
  const more = ['category: analysis', 'byline: Tove Lind', `tags: [${slug === 'ford-closed' ? 'water' : 'eyes'}]`]
  const text = ['---', ...front, ...more, '---', 'It stays so.[^q]', '', '[^q]: "until the water falls"', ''].join('\n')
  await publishBrief(house, 'ford', { file: `${slug}.md`, text, by: 'owner', ...(note ? { note } : {}) })
}

async function read(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await site.request(`http://127.0.0.1:8080${path}`, { headers, method })
  const type = response.headers.get('content-type')
  return { status: response.status, type, headers: response.headers, text: await response.text() }
}

const address = `${URL_OF_SITE}/en/brief/ford-closed`
const forms = ['rss', 'atom', 'json'] as const

describe('a published brief', () => {
  test('is read with its words, its category as the settings call it, and listed where it belongs', async () => {
    const { status, text } = await read('/en/brief/ford-closed')
    assert.equal(status, 200)
    assert.match(text, /The &lt;ford> &amp; ford-closed/)
    assert.match(text, /<span class="words">until the water falls<\/span>/)
    assert.match(text, /Analysis <span class="about">What the words add up to/)
    for (const path of ['/en', '/en/day/2031-05-06'])
      assert.match((await read(path)).text, /href="\/en\/brief\/ford-closed"/)
    assert.match((await read('/ru')).text, /Брод закрыт/)
    assert.equal((await read('/hy/brief/ford-closed')).status, 404)
  })

  test('is followed by RSS, Atom and JSON Feed, which its pages name', async () => {
    const html = (await read('/en')).text
    const types = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' }
    for (const form of forms) {
      const { status, text, type, headers } = await read(`/en/feed.${form}`)
      assert.equal(status, 200)
      assert.equal(type, `${types[form]}; charset=utf-8`)
      assert.match(text, /Analysis/)
      assert.ok(text.includes(address) && text.includes(`${URL_OF_SITE}/en/feed.${form}`), form)
      assert.ok(!text.includes('Брод'))
      assert.match(html, new RegExp(`<link rel="alternate" type="${types[form].replace('+', '\\+')}"`))
      const again = await read(`/en/feed.${form}`, { 'if-none-match': headers.get('etag') ?? '' })
      assert.equal(again.status, 304)
    }
  })

  test('is in the feeds of its tag and category, and in no other', async () => {
    for (const form of forms) {
      assert.ok((await read(`/en/feed.${form}?tag=water&category=analysis`)).text.includes(address))
      for (const other of ['tag=eyes', 'category=poems', 'tag=%26%22'])
        assert.ok(!(await read(`/en/feed.${form}?${other}`)).text.includes(address), other)
    }
    assert.equal((await read(`/en/feed.rss?tag=${'x'.repeat(301)}`)).status, 404)
  })

  test('is in the sitemap with its languages, in the news for two days, and robots are told', async () => {
    const { text, type } = await read('/sitemap.xml')
    assert.equal(type, 'application/xml; charset=utf-8')
    assert.ok(
      text.includes(`<loc>${address}</loc>`) &&
        text.includes(`hreflang="ru" href="${URL_OF_SITE}/ru/brief/ford-closed"`),
    )
    assert.ok(text.includes(`<loc>${URL_OF_SITE}/hy/method</loc>`))
    assert.equal((await read('/sitemap-1.xml')).status, 404)
    const robots = await read('/robots.txt')
    assert.match(robots.text, /^User-agent: \*\nDisallow:\n/)
    assert.ok(robots.text.includes(`Sitemap: ${URL_OF_SITE}/sitemap.xml`))
    assert.match((await read('/news-sitemap.xml')).text, /<news:title>Брод закрыт/)
    now += 49 * 3_600_000
    assert.doesNotMatch((await read('/news-sitemap.xml')).text, /<news:title>/)
    now = noon
  })

  test('is cited in APA and Chicago on its page, and in files', async () => {
    const { text } = await read('/en/brief/ford-closed')
    assert.match(
      text,
      /Tove Lind\. \(2031, May 6\)\. The &lt;ford> &amp; ford-closed\. Ford Watch\. https:\/\/briefs\.example/,
    )
    assert.match(text, /Tove Lind, “The &lt;ford> &amp; ford-closed,” Ford Watch/)
    for (const [file, said] of [
      ['bib', /^@misc\{ford-closed-en,/],
      ['ris', /^TY {2}- ELEC\r\n/],
      ['json', /"type": "webpage"/],
    ] as const) {
      assert.match(text, new RegExp(`href="/en/brief/ford-closed/cite.${file}"`))
      const found = await read(`/en/brief/ford-closed/cite.${file}`)
      assert.match(found.text, said)
      assert.match(found.headers.get('content-disposition') ?? '', new RegExp(`ford-closed-en.${file}`))
    }
    assert.equal((await read('/en/brief/ford-closed/cite.doc')).status, 404)
  })

  test('tells programs what it is and which words it rests on, in data that ends no element', async () => {
    const { text } = await read('/en/brief/ford-closed')
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script><\/head>/.exec(text) ?? []
    const [brief] = JSON.parse(json)['@graph']
    assert.equal(brief.headline, 'The <ford> & ford-closed')
    assert.equal(brief.url, address)
    assert.equal(brief.citation[0].text, 'until the water falls')
    assert.ok(text.includes(`property="og:image" content="${brief.image}"`))
  })

  test('has a picture for links to it', async () => {
    const response = await site.request('http://127.0.0.1:8080/en/brief/ford-closed/card.png')
    assert.equal(response.headers.get('content-type'), 'image/png')
    const bytes = Buffer.from(await response.arrayBuffer())
    assert.deepEqual(
      [bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
      ['PNG', 1200, 630],
    )
  })

  test('counts who reads it, and no program', async () => {
    const path = '/en/brief/ford-watched'
    const views = async () => (await read(path, { 'user-agent': 'curl/8.1' })).text.match(/Read ([\w ]+)</)?.[1]
    const before = await views()
    await read(path, browser, 'HEAD')
    await read(path, { ...browser, 'sec-purpose': 'prefetch;prerender' })
    await read(path, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })
    await read(path)
    await read(path, { ...browser, referer: `${URL_OF_SITE}${path}` })
    const tag = (await read(path)).headers.get('etag') ?? ''
    await read(path, browser)
    await read(path, { 'user-agent': 'Mozilla/5.0 (Linux; Android 9; CUBOT) AppleWebKit/537.36 Chrome/150.0' })
    assert.equal(await views(), before)
    assert.equal((await read(path, { 'if-none-match': tag })).status, 304, 'a reading does not change the page')
    now += 86_400_000
    await counter.flush()
    assert.match((await views()) ?? '', /^2 times/)
    assert.equal((await read(path, { 'if-none-match': tag })).status, 200)
    now = noon
  })
})

describe('the outlets quoted', () => {
  test('are listed in the editions that quote them, with what analysts wrote down of them', async () => {
    const [, shown = ''] = (await read('/en/outlets')).text.split('<article class="item outlet"')
    assert.match(shown, /^ id="outlet:gazette\.example">.*Quoted 2 times.*Nobody has shown this yet/)
    const owner = { name: 'The mayor’s <brother>', source: 'https://register.example/7' }
    const described = { name: 'Valley Gazette', home: 'https://www.gazette.example', kind: 'newspaper', country: 'ARM' }
    await setOutlets(house, 'ford', [{ ...described, description: 'not for readers', owner }])
    const russian = (await read('/ru/outlets')).text
    assert.match(russian, /Valley Gazette.*Газета.*Армения.*Процитировано 1 раз/)
    assert.match(russian, /The mayor’s &lt;brother><\/bdi> <a class="out" href="https:\/\/register\.example\/7">/)
    assert.doesNotMatch(russian, /not for readers/)
    assert.match((await read('/hy/outlets')).text, /ոչ մի լրատվամիջոց/)
    assert.ok((await read('/en/brief/ford-closed')).text.includes('<bdi>Valley Gazette</bdi>'))
  })
})

describe('a brief that changes', () => {
  test('says what was corrected, on its page and in the list', async () => {
    now += 3_600_000
    await publish('ford-closed', { title: 'The ford, corrected', note: 'It was the <other> ford.' })
    for (const path of ['/en/brief/ford-closed', '/en/corrections'])
      assert.match((await read(path)).text, /It was the &lt;other> ford\./)
    assert.match((await read('/en/feed.atom')).text, /<updated>2031-05-06T13:00:00\.000Z<\/updated>/)
  })

  test('that is withdrawn is gone at once, from its page, its files, the feeds and the sitemap', async () => {
    await withdrawBrief(house, 'ford', { slug: 'ford-closed', note: 'The mayor was misheard.', by: 'owner' })
    const { status, text } = await read('/en/brief/ford-closed')
    assert.equal(status, 410)
    assert.match(text, /The mayor was misheard/)
    for (const file of ['cite.bib', 'card.png']) assert.equal((await read(`/en/brief/ford-closed/${file}`)).status, 410)
    for (const path of [...forms.map((form) => `/en/feed.${form}`), '/sitemap.xml', '/news-sitemap.xml', '/en', '/ru'])
      assert.ok(!(await read(path)).text.includes('/brief/ford-closed'), path)
  })

  test('whose source was taken down says so in the place of the words, and machines get none of them', async () => {
    const path = '/en/brief/ford-watched'
    await publish('ford-named', { title: 'Closed until the water falls' })
    const told = ['/en/feed.rss', '/en/feed.json', '/news-sitemap.xml', '/en', '/en/brief/ford-named/cite.ris']
    for (const one of [path, ...told]) assert.ok((await read(one)).text.includes('until the water falls'), one)
    await takeDown(house, 'ford', { named: 'https://gazette.example/ford', by: 'owner' })
    const { text } = await read(path)
    assert.match(text, /These words were taken down on 6 May 2031/)
    assert.doesNotMatch((await read('/en/outlets')).text, /Gazette/)
    for (const one of [path, ...told]) assert.ok(!(await read(one)).text.includes('until the water falls'), one)
  })
})
