/** The API over a real store: from a published brief to what programs get of it, and no more once it is taken off. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addPage, createDossier, type House, publishBrief, takeDown, withdrawBrief } from '../../../src/flow/index.ts'
import { buildSite } from '../../../src/web/site/app.tsx'
import { publicFlowOf } from '../../../src/web/site/flow.ts'
import { article, memoryHouse, page } from '../../flow/house.ts'
import { askStrictly, type Site } from './api.ts'
import { settings, URL_OF_SITE } from './briefs.ts'

let house: House
let site: Site
let now = Date.parse('2031-05-06T12:00:00.000Z')

before(async () => {
  house = await memoryHouse({ now: () => now })
  site = buildSite(publicFlowOf(house), { url: URL_OF_SITE, settings, quota: { requests: 1e6, seconds: 1 } })
  await createDossier(house, { name: 'ford' })
  const said = 'Mayor Ansa Brill said on Monday that the ford at the old mill stays closed until the water falls.'
  const more = 'The talks of the valley council went on until nightfall, and nothing was signed at their end.'
  await addPage(house, 'ford', {
    ...page('a.txt', article('No crossing', '5 May 2031', said, more)),
    url: 'https://gazette.example/ford',
  })
  for (const slug of ['ford-closed', 'ford-watched', 'ford-still-closed']) {
    await publish(slug)
    now += 60_000
  }
})
after(() => house.close())

async function publish(slug: string, note?: string) {
  const front = [
    `title: "The ford, ${slug}"`,
    `slug: ${slug}`,
    'lead: It rained',
    'category: analysis',
    'tags: [water]',
  ]
  const text = ['---', ...front, '---', `It stays so${note ? '' : '.'}[^q]`, '', '[^q]: "until the water falls"', '']
  const given = { file: `${slug}.md`, text: text.join('\n'), by: 'owner' }
  await publishBrief(house, 'ford', note ? { ...given, note } : given)
}

test('every brief is listed once, whatever a page has, and nothing tells of the desk', async () => {
  const found: string[] = []
  let path: string | null = '/en/briefs?limit=1&tag=water&category=analysis'
  while (path !== null) {
    const { json, headers, text } = await askStrictly(site, path)
    found.push(...json.briefs.map(({ slug }: { slug: string }) => slug))
    assert.doesNotMatch(text, /"dossier"/)
    const [, next = null] =
      /^<https:\/\/briefs\.example\/api\/v1([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '') ?? []
    assert.equal(next === null, json.next === null)
    path = next
  }
  assert.deepEqual(found, ['ford-still-closed', 'ford-watched', 'ford-closed'])
  assert.deepEqual((await askStrictly(site, '/en/briefs?tag=eyes')).json.briefs, [])
  assert.equal((await askStrictly(site, '/en/briefs?after=Zm9v')).json.input, 'after')
})

test('a brief has the words it rests on, a day its briefs, a month its days; the figures are those of the reader', async () => {
  const { footnotes, category } = (await askStrictly(site, '/en/briefs/ford-closed')).json
  assert.equal(footnotes[0].quote, 'until the water falls')
  assert.equal(footnotes[0].document.url, 'https://gazette.example/ford')
  assert.equal(category.name, 'Analysis')
  assert.equal((await askStrictly(site, '/en/days/2031-05-06')).json.briefs.length, 3)
  assert.deepEqual((await askStrictly(site, '/en/days?month=2031-05')).json.days, ['2031-05-06'])
  assert.equal((await askStrictly(site, '/en/days/0000-01-01')).status, 404)
  assert.equal((await askStrictly(site, '/method')).status, 200)
})

test('a correction is told with its brief', async () => {
  await publish('ford-watched', 'It was the other ford.')
  const { corrections } = (await askStrictly(site, '/en/corrections')).json
  assert.deepEqual([corrections[0].note, corrections[0].brief.slug], ['It was the other ford.', 'ford-watched'])
})

test('what is withdrawn is gone at once, and says why', async () => {
  await withdrawBrief(house, 'ford', { slug: 'ford-closed', note: 'The mayor was misheard.', by: 'owner' })
  const { status, json } = await askStrictly(site, '/en/briefs/ford-closed')
  assert.deepEqual([status, json.note], [410, 'The mayor was misheard.'])
  assert.doesNotMatch((await askStrictly(site, '/en/briefs')).text, /ford-closed"/)
})

test('words that were taken down are in no answer', async () => {
  await takeDown(house, 'ford', { named: 'https://gazette.example/ford', by: 'owner' })
  const { json } = await askStrictly(site, '/en/briefs/ford-watched')
  const [note] = json.footnotes
  assert.deepEqual(
    [note.quote, note.before, note.after, note.document.title, note.statement],
    [null, '', '', null, null],
  )
  assert.match(note.takenDown, /^2031-05-06T/)
  for (const path of ['/en/briefs', '/en/briefs/ford-watched', '/en/days/2031-05-06', '/en/corrections'])
    assert.doesNotMatch((await askStrictly(site, path)).text, /until the water falls|No crossing/)
})
