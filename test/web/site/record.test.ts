/** The pages of a public record as readers, followers and machines get them, over a real store. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { editions } from '../../../src/domain/index.ts'
import { publishBrief, publishRecord, review, takeDown, withdrawRecord } from '../../../src/flow/index.ts'
import { buildSite } from '../../../src/web/site/app.tsx'
import { publicFlowOf } from '../../../src/web/site/flow.ts'
import { openRoad, type Road } from '../../flow/record/road.ts'
import { settings, URL_OF_SITE } from './briefs.ts'

const now = Date.parse('2031-05-10T12:00:00.000Z')

let road: Road
let site: ReturnType<typeof buildSite>
let meeting = ''

before(async () => {
  road = await openRoad({ now: () => now })
  site = buildSite(publicFlowOf(road.house), { url: URL_OF_SITE, settings })
  const text = ['---', 'title: The bridge', 'lead: A lead', 'slug: bridge', '---', 'So it is.[^q]', '']
  const brief = [...text, `[^q]: statement ${road.rejects}`, ''].join('\n')
  await publishBrief(road.house, 'road', { file: 'bridge.md', text: brief, by: 'owner' })
  meeting = /occurrence\/(\w+)"/.exec((await read('/en/record/the-road')).text)?.[1] ?? ''
})
after(() => road.house.close())

async function read(path: string) {
  const response = await site.request(`http://127.0.0.1:8080${path}`)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

const pages = () => [
  '/record/the-road',
  '/record/the-road?by=state',
  `/record/the-road?after=2031-05-09~${road.supports}`,
  '/record/the-road/actor/norland/orlu',
  '/record/the-road/actor/norland',
  '/record/the-road/issue/checkpoint',
  `/record/the-road/statement/${road.rejects}`,
  '/record/the-road/track/ellory',
  `/record/the-road/occurrence/${meeting}`,
  '/record/the-road/forecasts',
  `/record/the-road/source/${road.documents.vta}`,
  '/record',
]

describe('every page of a record', () => {
  test('is there in every edition, says where it is in the others, and is small', async () => {
    for (const path of pages())
      for (const edition of editions) {
        const { status, text } = await read(`/${edition}${path}`)
        assert.equal(status, 200, `/${edition}${path}`)
        assert.doesNotMatch(text, /undefined|\[object|NaN/, path)
        assert.ok(text.length < 100_000, path)
        const [bare = ''] = path.split('?')
        for (const other of editions)
          assert.ok(text.includes(`hreflang="${other}" href="${URL_OF_SITE}/${other}${bare}"`), `${edition} ${path}`)
        assert.match(text, /<link rel="canonical"/)
        if (edition !== 'en')
          assert.doesNotMatch(text, />(Statements|Record|Source|for|against|held|Printed by)</, path)
      }
  })

  test('shows what texts and people wrote as text, whatever it holds, and nothing that nobody decided on', async () => {
    for (const path of pages()) {
      const { text } = await read(`/en${path}`)
      assert.doesNotMatch(text, /<(road|checkpoint|agency)>|<b>bridge/, path)
      assert.ok(!text.includes('tunnel') && !text.includes(road.hidden), path)
    }
    assert.match((await read('/en/record/the-road')).text, /The &lt;road> &amp; the bridge/)
  })

  test('leads to its evidence: a statement’s words stand in their sentence, with whoever printed them', async () => {
    const { text } = await read(`/en/record/the-road/statement/${road.rejects}`)
    assert.match(text, /that her country rejects the checkpoint at the old bridge/)
    assert.match(text, /<span class="around"><bdi[^>]*>Dana Orlu said on Monday /)
    assert.match(text, /<a class="out" href="https:\/\/vta\.example\/meeting">/)
    assert.match(text, /href="\/en\/brief\/bridge"/)
    assert.match(text, /retells what was said/)
    assert.match(text, /href="\/en\/record\/the-road\/actor\/norland\/orlu"/)
  })

  test('tells programs what it is, in data that ends no element', async () => {
    const graph = async (path: string) => {
      const { text } = await read(path)
      const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script><\/head>/.exec(text) ?? []
      return JSON.parse(json)['@graph']
    }
    const [claim, trail] = await graph(`/en/record/the-road/statement/${road.rejects}`)
    assert.equal(claim['@type'], 'Claim')
    assert.deepEqual([claim.author[0].name, claim.appearance.url], ['Dana Orlu', 'https://vta.example/meeting'])
    assert.equal(claim.appearance.publisher.name, 'VTA <agency>')
    assert.equal(trail.itemListElement[1].item, `${URL_OF_SITE}/en/record/the-road`)
    const [person] = await graph('/en/record/the-road/actor/norland/orlu')
    assert.deepEqual([person['@type'], person.jobTitle], ['Person', ['Foreign Minister']])
    const [state] = await graph('/en/record/the-road/actor/norland')
    assert.equal(state['@type'], 'GovernmentOrganization')
    const [event] = await graph(`/en/record/the-road/occurrence/${meeting}`)
    assert.deepEqual([event['@type'], event.eventStatus], ['Event', 'https://schema.org/EventScheduled'])
    assert.equal(event.startDate, '2031-05-04')
  })

  test('of what there is none is not found, and of what cannot be asked neither', async () => {
    for (const path of [
      '/en/record/other',
      '/en/record/road',
      '/en/record/the-road/actor/nobody',
      '/en/record/the-road/issue/none',
      '/en/record/the-road/track/none',
      '/en/record/the-road/occurrence/none',
      '/en/record/the-road/source/none',
      `/en/record/the-road/statement/${road.hidden}`,
      '/en/record/the-road/feed.rss?actor=nobody',
      '/en/record/the-road?by=planet',
      '/en/record/the-road/actor/norland?voice=loud',
      `/en/record/the-road/actor/${'x'.repeat(400)}`,
      '/fr/record/the-road',
    ])
      assert.equal((await read(path)).status, 404, path)
    assert.equal((await read('/en/record/the-road?after=%3Cscript%3E')).status, 422)
  })
})

describe('around the record', () => {
  test('every page’s menu leads to it; the front page says what changed on its tracks', async () => {
    for (const path of ['/en', '/en/about', '/en/brief/bridge'])
      assert.match((await read(path)).text, /<nav class="menu".*href="\/en\/record\/the-road"[^>]*>Record</)
    const { text } = await read('/en')
    assert.match(text, /What changed on the tracks/)
    assert.match(text, /href="\/en\/record\/the-road\/track\/ellory"/)
    assert.doesNotMatch(text, /Nothing new since yesterday/, 'the Courier told of it on the day before')
  })

  test('a day has the statements of it, and the calendar leads there', async () => {
    const { text, status } = await read('/ru/day/2031-05-05')
    assert.equal(status, 200)
    assert.match(text, new RegExp(`href="/ru/record/the-road/statement/${road.rejects}"`))
    assert.doesNotMatch(text, /noindex/)
    assert.match(text, /<a href="\/ru\/day\/2031-05-09" aria-label="[^"]+"/)
    assert.match(text, /rel="next"/)
  })

  test('a brief leads from whom and what it speaks of, and from its footnotes, into the record', async () => {
    const { text } = await read('/en/brief/bridge')
    assert.match(text, /<dd><a href="\/en\/record\/the-road\/actor\/norland\/orlu">/)
    assert.match(text, /<dd><a href="\/en\/record\/the-road\/issue\/checkpoint">/)
    assert.match(text, new RegExp(`<a href="/en/record/the-road/statement/${road.rejects}">In the record`))
  })

  test('it is followed by RSS, Atom and JSON Feed, as a whole and by actor, issue and track', async () => {
    const statement = `${URL_OF_SITE}/en/record/the-road/statement/${road.rejects}`
    for (const form of ['rss', 'atom', 'json'])
      for (const [asked, has] of [
        ['', true],
        ['?actor=norland%2Forlu', true],
        ['?issue=checkpoint', true],
        ['?track=ellory', false],
      ] as const) {
        const { status, text } = await read(`/en/record/the-road/feed.${form}${asked}`)
        assert.equal(status, 200)
        assert.equal(text.includes(statement), has, `${form}${asked}`)
        assert.equal(text.includes(`/occurrence/${meeting}`), asked !== '?issue=checkpoint', `${form}${asked}`)
        if (form !== 'json') assert.doesNotMatch(text, /<(road|checkpoint|agency)>/)
      }
    const { text } = await read('/en/record/the-road/actor/norland/orlu')
    assert.ok(text.includes(`href="${URL_OF_SITE}/en/record/the-road/feed.atom?actor=norland%2Forlu"`))
  })

  test('search engines are told of every page', async () => {
    const { text } = await read('/sitemap.xml')
    for (const path of pages().filter((one) => !one.includes('?') && one !== '/record'))
      assert.ok(text.includes(`<loc>${URL_OF_SITE}/hy${path}</loc>`), path)
  })
})

describe('what is taken off the public', () => {
  const everywhere = [
    '/en',
    '/en/record/the-road/feed.rss',
    '/en/record/the-road',
    '/sitemap.xml',
    '/en/day/2031-05-05',
  ]

  test('a statement that is rejected is gone at once, and its address says so', async () => {
    const { house, rejects, documents } = road
    await review(house, 'road', { finding: rejects, document: documents.vta, decision: 'reject', by: 'owner' })
    const { status, text } = await read(`/en/record/the-road/statement/${rejects}`)
    assert.equal(status, 410)
    assert.match(text, /No longer in the record/)
    for (const path of everywhere) assert.ok(!(await read(path)).text.includes(rejects), path)
    await review(house, 'road', { finding: rejects, document: documents.vta, decision: 'accept', by: 'owner' })
    assert.equal((await read(`/en/record/the-road/statement/${rejects}`)).status, 200)
  })

  test('nothing is left of a document that is taken down', async () => {
    const { house, rejects, documents } = road
    await takeDown(house, 'road', { named: documents.vta, by: 'owner' })
    for (const path of everywhere) assert.ok(!(await read(path)).text.includes(rejects), path)
    assert.equal((await read(`/en/record/the-road/statement/${rejects}`)).status, 410)
    assert.equal((await read(`/en/record/the-road/source/${documents.vta}`)).status, 404)
    await takeDown(house, 'road', { named: documents.vta, undo: true, by: 'owner' })
  })

  test('a record that is withdrawn is nowhere: no page, no feed, no link, no line of the sitemap', async () => {
    await withdrawRecord(road.house, 'road', 'owner')
    for (const path of pages().filter((one) => one !== '/record'))
      assert.equal((await read(`/en${path}`)).status, 404, path)
    for (const form of ['rss', 'atom', 'json'])
      assert.equal((await read(`/en/record/the-road/feed.${form}`)).status, 404)
    for (const path of ['/en', '/sitemap.xml', '/en/day/2031-05-05', '/en/brief/bridge', '/en/record'])
      assert.ok(!(await read(path)).text.includes('the-road'), path)
    await publishRecord(road.house, 'road', { slug: 'the-road', by: 'owner' })
    assert.equal((await read('/en/record/the-road')).status, 200)
  })
})
