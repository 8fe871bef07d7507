/** What readers of an edition see people, states, issues and outlets called, on every way that leads out of the house. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addPage, publishBrief, review, setOutcome } from '../../../src/flow/index.ts'
import { buildSite } from '../../../src/web/site/app.tsx'
import { publicFlowOf } from '../../../src/web/site/flow.ts'
import { article, page } from '../../flow/house.ts'
import { openRoad, type Road } from '../../flow/record/road.ts'
import { settings, URL_OF_SITE } from './briefs.ts'

let road: Road
let site: ReturnType<typeof buildSite>
const root = '/record/the-road'

before(async () => {
  road = await openRoad({ now: () => Date.parse('2031-05-10T12:00:00.000Z') })
  site = buildSite(publicFlowOf(road.house), { url: URL_OF_SITE, settings })
  const front = [
    '---',
    'title: Мост',
    'language: ru',
    'slug: bridge',
    'lead: Так сказано',
    '---',
    'Так и есть.[^q]',
    '',
  ]
  const text = [...front, `[^q]: statement ${road.supports}`, ''].join('\n')
  await publishBrief(road.house, road.dossier, { file: 'bridge.md', text, by: 'owner' })
  await foretell()
})

/** Three outlets tell of a forecast each: two have one name in Russian, the third has no other. */
async function foretell(): Promise<void> {
  const { house, dossier } = road
  const [courier] = (await house.store.outlets.list(dossier)).filter(({ id }) => id === 'courier')
  assert.ok(courier)
  const messenger = { ...courier, id: 'messenger', name: 'The Messenger', home: 'https://messenger.example/' }
  const evening = { ...courier, id: 'evening', name: 'Вечерний вестник', names: {}, home: 'https://evening.example/' }
  for (const outlet of [messenger, evening]) await house.store.outlets.put(dossier, outlet)
  const likely = 'Dana Orlu said on Friday that the old bridge is likely to reopen by the end of the year.'
  for (const [id, outcome] of [
    ['courier', 'true'],
    ['messenger', 'false'],
    ['evening', 'true'],
  ] as const) {
    const dump = page('a.txt', article(`The bridge in the ${id}`, '9 May 2031', likely))
    const { document } = await addPage(house, dossier, { ...dump, url: `https://${id}.example/bridge` })
    const [found] = await house.store.readings.findings(dossier, document, { kind: 'forecast' })
    assert.ok(found)
    const finding = found.finding.id
    await review(house, dossier, { finding, document, decision: 'accept', by: 'owner' })
    await setOutcome(house, dossier, { finding, document, judgement: { outcome }, by: 'owner' })
  }
}
after(() => road.house.close())

async function read(path: string): Promise<string> {
  const response = await site.request(`http://127.0.0.1:8080${path}`)
  assert.equal(response.status, 200, path)
  return response.text()
}

const body = async (path: string) => (await read(path)).replace(/^[\s\S]*<main/, '<main')

describe('an edition', () => {
  test('calls an actor by its name there, with its other names on its own page', async () => {
    const page = await body(`/ru${root}/actor/norland/orlu`)
    assert.match(page, /<h1 class="page-title"><bdi>Дана Орлу<\/bdi><\/h1>/)
    assert.match(page, /<bdi lang="en" dir="ltr">Dana Orlu<\/bdi>, <bdi lang="hy" dir="ltr">Դանա Օրլու<\/bdi>/)
    assert.match(page, /<bdi>Министр иностранных дел<\/bdi>, <a[^>]*><bdi lang="en" dir="ltr">Norland<\/bdi>/)
    assert.match(await body(`/hy${root}/actor/norland/orlu`), /<h1[^>]*><bdi>Դանա Օրլու<\/bdi>/)
  })

  test('says in which language a name is that it has none of its own for', async () => {
    const page = await body(`/az${root}/actor/norland/orlu`)
    assert.match(page, /<h1 class="page-title"><bdi lang="en" dir="ltr">Dana Orlu<\/bdi>/)
    assert.match(page, /<bdi lang="en" dir="ltr">Foreign Minister<\/bdi>/)
    const english = await body(`/en${root}/actor/norland/orlu`)
    assert.match(english, /<h1 class="page-title"><bdi>Dana Orlu<\/bdi>/)
    assert.match(english, /<bdi>Foreign Minister<\/bdi>, <a[^>]*><bdi>Norland<\/bdi>/)
  })

  test('calls issues, tracks and outlets so too, and says what being for an issue means', async () => {
    const page = await body(`/ru${root}/issue/checkpoint`)
    assert.match(page, /<h1 class="page-title"><bdi>&lt;Застава><\/bdi>/)
    assert.match(page, /<bdi>Она построена и открыта\.<\/bdi>/)
    assert.match(page, /<bdi>Курьер<\/bdi>/)
    assert.doesNotMatch(page, />(Dana Orlu|The Courier)<|It is set up/)
    assert.match(await body(`/hy${root}/issue/checkpoint`), /<bdi lang="en" dir="ltr">It is set up &amp; opened\./)
    assert.match(await body(`/ru${root}/track/ellory`), /<h1 class="page-title"><bdi>Эллори<\/bdi>/)
    const overview = await body(`/ru${root}`)
    for (const name of ['Дана Орлу', '&lt;Застава>', 'Эллори', 'Курьер']) assert.ok(overview.includes(name), name)
    assert.doesNotMatch(overview, />(Dana Orlu|Ellory|The Courier)</)
    const statement = await body(`/ru${root}/statement/${road.supports}`)
    assert.match(statement, /<h1>.*Дана Орлу.*<\/h1>/)
    assert.match(statement, /<pre><bdi>Дана Орлу: .*Курьер/)
  })

  test('scores whoever foretold under their names there, each outlet by itself whatever it is called', async () => {
    const rows = (page: string) =>
      [...page.matchAll(/<th scope="row">(.*?)<\/th><td>(\d+)<\/td>/g)].map(([, name, count]) => [name, count])
    assert.deepEqual(rows(await body(`/ru${root}/forecasts`)).slice(1), [
      ['<bdi>Дана Орлу</bdi>', '3'],
      ['<bdi>Курьер (издание)</bdi>', '1'],
      ['<bdi>Вечерний вестник (издание)</bdi>', '1'],
      ['<bdi>Курьер (издание)</bdi>', '1'],
    ])
    assert.deepEqual(rows(await body(`/az${root}/forecasts`))[1], ['<bdi lang="en" dir="ltr">Dana Orlu</bdi>', '3'])
    const { scores } = JSON.parse(await read('/api/v1/en/records/the-road/forecasts'))
    const names = scores.outlets.map(({ name }: { name: string }) => name)
    assert.deepEqual(names, ['The Courier', 'Вечерний вестник', 'The Messenger'])
  })

  test('names in a brief whom it speaks of, and who is quoted on the page of outlets', async () => {
    const brief = await body('/ru/brief/bridge')
    assert.match(brief, /Дана Орлу, в пересказе источника/)
    assert.match(brief, /<dd><a[^>]*><bdi>&lt;Застава><\/bdi>/)
    assert.match(brief, /<bdi>Курьер<\/bdi>/)
    assert.doesNotMatch(brief, />(Dana Orlu|The Courier)</)
    assert.match(await body('/ru/outlets'), /<h2><bdi>Курьер<\/bdi>/)
  })

  test('tells its followers and machines the same', async () => {
    const feed = await read(`/ru${root}/feed.rss?actor=norland/orlu`)
    assert.match(feed, /<title>Дана Орлу · /)
    assert.match(feed, /<title>Дана Орлу: .*\(Курьер\)/s)
    assert.doesNotMatch(feed, /Dana Orlu|The &lt;checkpoint/)
    const alerts = await read(`/ru${root}/alerts.json?issue=checkpoint&on=shift`)
    assert.match(alerts, /<Застава>/)
    assert.match(alerts, /Дана Орлу/)
    assert.doesNotMatch(alerts, /Dana Orlu|The <checkpoint>/)
    const actor = await read(`/ru${root}/actor/norland/orlu`)
    const [, told = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(actor) ?? []
    const [person] = JSON.parse(told)['@graph']
    assert.deepEqual([person.name, person.alternateName], ['Дана Орлу', ['Dana Orlu', 'Դանա Օրլու']])
    assert.deepEqual(person.jobTitle, ['Министр иностранных дел'])
  })

  test('finds by a name in any language, and shows the one it has', async () => {
    const found = await body('/ru/search?q=Орлу')
    assert.match(found, /<bdi>Дана <mark>Орлу<\/mark><\/bdi>/)
    assert.match(found, /<bdi>Дана Орлу<\/bdi><\/a><span class="voice">/)
    assert.match(found, /<option value="norland\/orlu">Дана Орлу \(/)
    assert.match(found, /<option value="courier">Курьер \(/)
    assert.match(await body('/ru/search?q=застава'), /<bdi>&lt;<mark>Застава<\/mark>><\/bdi>/)
    assert.match(await body('/en/search?q=вечернего+вестника'), /The bridge in the evening/)
    const armenian = await body('/en/search?q=Օրլու')
    assert.match(armenian, /<bdi>Dana (<mark>)?Orlu(<\/mark>)?<\/bdi>/)
    const feed = await read('/ru/search.rss?q=Орлу')
    assert.match(feed, /Дана Орлу, в пересказе источника/)
  })

  test('answers programs with its names', async () => {
    const actor = JSON.parse(await read('/api/v1/ru/records/the-road/actors/norland/orlu'))
    assert.equal(actor.name, 'Дана Орлу')
    assert.deepEqual(actor.otherNames, [
      { name: 'Dana Orlu', language: 'en' },
      { name: 'Դանա Օրլու', language: 'hy' },
    ])
    assert.equal(actor.offices[0].title, 'Министр иностранных дел')
    const { issues } = JSON.parse(await read('/api/v1/ru/records/the-road/issues'))
    assert.deepEqual([issues[0].name, issues[0].for], ['<Застава>', 'Она построена и открыта.'])
    const { sources } = JSON.parse(await read('/api/v1/ru/records/the-road/sources'))
    assert.ok(sources.some(({ outlet }: { outlet: { name: string } }) => outlet.name === 'Курьер'))
  })
})

test('what is downloaded has the main names, in whatever edition it was found', async () => {
  const [, path = ''] = /href="([^"]*statements\.csv)"/.exec(await read('/ru/data')) ?? []
  const file = await read(path)
  assert.match(file, /Dana Orlu/)
  assert.match(file, /The Courier/)
  assert.doesNotMatch(file, /Дана|Застава|Курьер/)
})
