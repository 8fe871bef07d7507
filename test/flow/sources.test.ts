/** Sources asked on a schedule, through a stand-in for the web, with a clock of the test's own. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Collected, type Polled, ReadoutError } from '../../src/domain/index.ts'
import {
  addSource,
  askSources,
  createDossier,
  type House,
  inboxView,
  listSources,
  removeSource,
} from '../../src/flow/index.ts'
import type { Poll } from '../../src/flow/sources/poll.ts'
import { askDue, forgetAttempts, nextDue } from '../../src/flow/sources/schedule.ts'
import { article, closeTestHouse, page, readAll, testHouse, workUntil } from './house.ts'

const MINUTE = 60_000
const feed = 'https://gazette.example/rss.xml'
let house: House
let now = Date.parse('2031-05-09T08:00:00Z')
let web: (source: string) => AsyncGenerator<Collected, Polled>
const asked: string[] = []

before(async () => {
  const own = await testHouse()
  const poll: Poll = (source) => {
    asked.push(source.address)
    return web(source.address)
  }
  house = { ...own, poll, now: () => now }
})
after(closeTestHouse)

const answered: Polled = { status: 200, validators: { etag: '"v1"', lastModified: null } }
const found = (url: string, title: string): Collected => {
  const html = `<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>
    <p>The minister of Velmara said that road ${title} stays open.</p></body></html>`
  return { kind: 'resource', resource: { ...page(url, html), url } }
}
const brings = (...all: Collected[]) =>
  async function* () {
    yield* all
    return answered
  }
const fails = (error: ReadoutError) =>
  // biome-ignore lint/correctness/useYield: it fails before it brings anything
  async function* (): AsyncGenerator<Collected, Polled> {
    throw error
  }

/** Asks what is due and waits until all of it was asked and read. */
async function round(dossier: string): Promise<void> {
  const many = asked.length
  const due = await askDue(house)
  await workUntil(house, async () => {
    if (asked.length < many + due) return false
    const all = await listSources(house, dossier)
    return all.every((source) => source.attempts.length > 0 && Date.parse(source.due) > now)
  })
  await readAll(house, dossier)
}

test('a source is asked when it is due, brings what is new, and remembers what to ask with next time', async () => {
  const dossier = 'polled'
  await createDossier(house, { name: dossier })
  web = brings(found('https://gazette.example/1', 'one'), found('https://gazette.example/2', 'two'))
  const source = await addSource(house, dossier, { address: feed, every: 30, outlet: 'Valley Gazette' })
  assert.equal(source.kind, 'feed')
  await round(dossier)
  const [card] = await listSources(house, dossier)
  assert.equal(card?.attempts[0]?.outcome, 'brought')
  assert.equal(card?.attempts[0]?.brought, 2)
  assert.ok((card?.attempts[0]?.bytes ?? 0) > 0)
  assert.deepEqual(card?.validators, answered.validators)
  assert.equal(card?.good, new Date(now).toISOString())
  const wait = (Date.parse(card?.due ?? '') - now) / MINUTE
  assert.ok(wait >= 27 && wait <= 33, `${wait} minutes`)

  const { arrivals } = await inboxView(house, dossier)
  assert.deepEqual(arrivals.map(({ card }) => card.title).toSorted(), ['one', 'two'])
  assert.deepEqual(arrivals[0]?.why, { kind: 'source', address: feed, source: 'feed' })
  const { id = '' } = arrivals[0]?.card ?? {}
  assert.equal((await house.store.intake.get(dossier, id))?.resource.told?.outlet, 'Valley Gazette')

  // Not due again before its time; then the same again is nothing new.
  assert.equal(await askDue(house), 0)
  now += 34 * MINUTE
  await round(dossier)
  const [later] = await listSources(house, dossier)
  assert.equal(later?.attempts[0]?.outcome, 'unchanged')
  assert.equal((await house.store.documents.ids(dossier)).length, 2)
  await removeSource(house, dossier, feed)
})

test('a source that fails is logged with its reason and asked more and more seldom; a good answer mends it', async () => {
  const dossier = 'failing'
  await createDossier(house, { name: dossier })
  web = fails(new ReadoutError('input-failed', feed, 'the outlet does not answer', { remedy: 'Wait' }))
  await addSource(house, dossier, { address: feed, every: 10 })
  for (const least of [18, 36, 72]) {
    await round(dossier)
    const [card] = await listSources(house, dossier)
    const wait = (Date.parse(card?.due ?? '') - now) / MINUTE
    assert.ok(wait >= least && wait <= least * 1.25, `${wait} minutes`)
    now += 90 * MINUTE
  }
  const { sources } = await inboxView(house, dossier)
  assert.equal(sources[0]?.source.failures, 3)
  assert.equal(sources[0]?.source.good, null)
  assert.equal(sources[0]?.last?.reason, 'the outlet does not answer')
  assert.equal(sources[0]?.failures.length, 3)

  web = brings(found('https://gazette.example/3', 'three'))
  await askSources(house, dossier, [feed])
  await workUntil(house, async () => (await listSources(house, dossier))[0]?.failures === 0)
  await readAll(house, dossier)
  const mended = await inboxView(house, dossier)
  assert.deepEqual(mended.sources[0]?.failures, [])
  assert.equal(mended.sources[0]?.brought.at(-1), 1)
  // When a document came is the database's own clock.
  const { outlets } = await inboxView({ ...house, now: Date.now }, dossier)
  assert.deepEqual([outlets.length, outlets[0]?.documents.at(-1)], [1, 1])
  await removeSource(house, dossier, feed)
})

test('a text that cannot be had is logged on its own, and the rest comes in', async () => {
  const dossier = 'partly'
  await createDossier(house, { name: dossier })
  const gone = 'https://gazette.example/gone'
  const error = new ReadoutError('input-missing', gone, 'the outlet has no such page')
  web = brings(
    found('https://gazette.example/4', 'four'),
    { kind: 'failed', name: gone, error },
    { kind: 'unchanged', name: 'x' },
  )
  await addSource(house, dossier, { address: feed })
  await round(dossier)
  assert.equal((await house.store.documents.ids(dossier)).length, 1)
  const { sources } = await inboxView(house, dossier)
  assert.deepEqual(
    sources[0]?.failures.map(({ address, reason }) => [address, reason]),
    [[gone, 'the outlet has no such page']],
  )
  assert.equal(sources[0]?.last?.outcome, 'brought')
  await removeSource(house, dossier, feed)
})

test('attempts of long ago are forgotten, the others are kept', async () => {
  const dossier = 'pruned'
  await createDossier(house, { name: dossier })
  web = brings()
  const { id } = await addSource(house, dossier, { address: feed })
  await round(dossier)
  now += 31 * 24 * 60 * MINUTE
  await round(dossier)
  assert.equal((await house.store.sources.attempts(dossier, id, 10)).length, 2)
  await forgetAttempts(house)
  assert.deepEqual(
    (await house.store.sources.attempts(dossier, id, 10)).map(({ at }) => at),
    [new Date(now).toISOString()],
  )
  await removeSource(house, dossier, feed)
})

test('a watched folder brings its pages, then only what was changed or added', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-watched-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const dossier = 'watched'
  await createDossier(house, { name: dossier })
  const own = await testHouse()
  const watching: House = { ...house, poll: own.poll }
  const put = (name: string, title: string) =>
    writeFileSync(join(folder, name), article(title, '9 May 2031', `The minister said that ${title} stays.`))
  const ask = async () => {
    const times = (await listSources(house, dossier))[0]?.attempts.length ?? 0
    await askSources(watching, dossier, 'all')
    await workUntil(watching, async () => ((await listSources(house, dossier))[0]?.attempts.length ?? 0) > times)
    await readAll(watching, dossier)
    return (await listSources(house, dossier))[0]?.attempts[0]
  }
  await addSource(watching, dossier, { address: folder })
  await workUntil(watching, async () => (await listSources(house, dossier))[0]?.attempts.length === 1)
  assert.equal((await listSources(house, dossier))[0]?.attempts[0]?.outcome, 'unchanged')
  put('a.txt', 'alpha')
  put('b.txt', 'beta')
  assert.equal((await ask())?.brought, 2)
  put('b.txt', 'beta, corrected')
  assert.equal((await ask())?.brought, 1)
  assert.equal((await ask())?.outcome, 'unchanged')
  assert.equal((await house.store.documents.ids(dossier)).length, 2)
})

test('sources are named once each, within bounds, and never in the sample', async () => {
  const dossier = 'named'
  await createDossier(house, { name: dossier })
  web = brings()
  await addSource(house, dossier, { address: feed })
  await assert.rejects(addSource(house, dossier, { address: feed }), { code: 'conflict' })
  await assert.rejects(addSource(house, dossier, { address: 'https://', kind: 'feed' }), { code: 'invalid' })
  await assert.rejects(addSource(house, dossier, { address: 'https://a.example/', every: 0 }), { code: 'invalid' })
  await assert.rejects(removeSource(house, dossier, 'https://a.example/'), { code: 'not-found' })
  const kinds = ['https://a.example/sitemap.xml', 'https://a.example/feed/', 'https://a.example/news']
  for (const address of kinds) {
    now += MINUTE
    await addSource(house, dossier, { address })
  }
  assert.deepEqual(
    (await listSources(house, dossier)).map(({ kind }) => kind),
    ['feed', 'sitemap', 'feed', 'page'],
  )
})

test('the next time is a little off the beat, and at most a day away while a source fails', () => {
  const at = (failures: number, random: number) => nextDue(0, { every: 30, failures }, () => random) / MINUTE
  assert.deepEqual([at(0, 0), at(0, 0.5), at(0, 1)], [27, 30, 33])
  assert.equal(at(1, 0.5), 60)
  assert.equal(at(40, 0.5), 24 * 60)
  assert.equal(nextDue(0, { every: 7 * 24 * 60, failures: 3 }, () => 0.5) / MINUTE, 7 * 24 * 60)
})
