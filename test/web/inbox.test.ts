import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inbox, pagesOver, source, standIn, wordsOf } from './stand-in.ts'

const at = '/en/ford-talks/inbox'
const words = async (house = standIn(), path = at) =>
  wordsOf(await (await pagesOver(house).get(path)).text()).replace(/\s+/g, ' ')

test('the inbox says what came in, and why each text is here', async () => {
  const page = await words()
  assert.match(
    page,
    /No crossing before May.*In the feed https:\/\/gazette\.example\/rss\.xml, 4 March 2031, 10:00 UTC/,
  )
  assert.match(page, /2 texts wait to be read/)
  const [arrival] = inbox.arrivals
  assert.ok(arrival)
  const other = (why: (typeof arrival)['why']) =>
    words(standIn({ inboxView: async () => ({ ...inbox, arrivals: [{ ...arrival, why }] }) }))
  assert.match(await other({ kind: 'added', from: '/pages/a.html' }), /Added from \/pages\/a\.html/)
  assert.match(await other({ kind: 'pasted' }), /Pasted on the desk/)
})

test('what failed stands there with its reason, what to do, and buttons to retry or let go', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const html = await (await pages.get(at)).text()
  assert.match(wordsOf(html), /\/pages\/broken\.html: it holds bytes that are no text\. Give a text or HTML file\./)
  assert.match(html, /action="\/en\/ford-talks\/failed\/retry"/)
  const retried = await pages.post('/en/ford-talks/failed/retry', { id: 'tt99', back: at })
  assert.equal(retried.headers.get('location'), `${at}?done=retried&count=1`)
  assert.match(await words(house, `${at}?done=retried&count=1`), /1 text is being tried again/)
  await pages.post('/en/ford-talks/failed/discard', { id: 'all', back: at })
  assert.deepEqual(
    house.asked.map((one) => [one.what, ...one.with]),
    [
      ['retrySetAside', 'ford-talks', ['tt99']],
      ['discardSetAside', 'ford-talks', 'all'],
    ],
  )
})

test('a source’s health: the last good time, what it brought, why it fails and what a person can do', async () => {
  const page = await words()
  assert.match(page, /feed, asked every 30 minutes; last good 3 March 2031, 09:30 UTC/)
  assert.match(page, /Failed 2 times since: the outlet answered that it is busy\. Wait, or ask it again\./)
  assert.match(page, /It is asked again 4 March 2031, 14:00 UTC/)
  assert.match(page, /7 new or changed texts in 14 days/)
  assert.match(page, /Valley Gazette ?6 documents in 14 days/)
})

test('the bars are drawn for the eyes, and a table says the same', async () => {
  const html = await (await pagesOver(standIn()).get(at)).text()
  assert.match(html, /<svg class="bars"[^>]*aria-hidden="true"/)
  assert.match(html, /<th scope="row"><bdi>Valley Gazette<\/bdi>.*?<td>6<\/td>/)
})

test('a source is added, asked now and removed by forms that lead back', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const deeds: [string, Record<string, string>, string][] = [
    ['/en/ford-talks/sources', { address: ' https://gazette.example/feed ', every: '15' }, 'source-added'],
    ['/en/ford-talks/sources/ask', { source: source.id }, 'asked'],
    ['/en/ford-talks/sources/remove', { source: source.id }, 'source-removed'],
  ]
  for (const [path, fields, deed] of deeds) {
    const response = await pages.post(path, { ...fields, back: at })
    assert.equal(response.status, 303)
    assert.equal(response.headers.get('location'), `${at}?done=${deed}`)
  }
  assert.deepEqual(
    house.asked.map((one) => [one.what, ...one.with]),
    [
      ['addSource', 'ford-talks', { address: 'https://gazette.example/feed', every: 15 }],
      ['askSources', 'ford-talks', [source.id]],
      ['removeSource', 'ford-talks', source.id],
    ],
  )
  assert.equal((await pages.post('/en/ford-talks/sources', { address: '' })).status, 422)
})

test('an address or a name from outside is never markup', async () => {
  const evil = '<script>alert(1)</script>'
  const [health] = inbox.sources
  const [arrival] = inbox.arrivals
  const [failed] = inbox.failed
  assert.ok(health && arrival && failed)
  const view = {
    ...inbox,
    failed: [{ ...failed, input: evil, reason: evil, remedy: evil }],
    arrivals: [{ ...arrival, why: { kind: 'added' as const, from: `javascript:${evil}` } }],
    sources: [{ ...health, source: { ...source, address: `javascript:${evil}` } }],
    outlets: [{ name: evil, documents: inbox.days.map(() => 1) }],
  }
  const html = await (await pagesOver(standIn({ inboxView: async () => view })).get(at)).text()
  assert.ok(!html.includes(evil))
  assert.ok(!/href="javascript/i.test(html))
})
