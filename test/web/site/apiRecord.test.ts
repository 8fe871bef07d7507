/** The API over the sample's public record: what programs get of it, and no more of what is taken back. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { editions } from '../../../src/domain/index.ts'
import { type House, loadSample, publishRecord, review, takeDown, withdrawRecord } from '../../../src/flow/index.ts'
import { documentOf } from '../../../src/web/site/api/document.ts'
import { operations } from '../../../src/web/site/api/operations.ts'
import { recordOperations } from '../../../src/web/site/api/record/operations.ts'
import { buildSite } from '../../../src/web/site/app.tsx'
import { publicFlowOf } from '../../../src/web/site/flow.ts'
import { memoryHouse } from '../../flow/house.ts'
import { openRoad, type Road } from '../../flow/record/road.ts'
import { ask, askStrictly, everyPath, type Site, validatorOf } from './api.ts'
import { settings, URL_OF_SITE } from './briefs.ts'

const options = { url: URL_OF_SITE, settings, quota: { requests: 1e9, seconds: 1 } }
const faultsIn = validatorOf(documentOf({ settings, absolute: (path) => `${URL_OF_SITE}${path}` }))

/** All items of a list, a few at a time, each page by the link of the one before. */
async function gathered(site: Site, path: string, field: string) {
  const all: { id: string }[] = []
  for (let next: string | null = path; next !== null; ) {
    const { status, json, headers } = await askStrictly(site, next)
    assert.equal(status, 200, next)
    all.push(...json[field])
    const [, link = null] =
      /^<https:\/\/briefs\.example\/api\/v1([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '') ?? []
    assert.equal(link === null, json.next === null)
    next = link
  }
  return all
}

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)

describe('the sample’s record', () => {
  let house: House
  let site: Site
  let at = ''

  before(async () => {
    house = await memoryHouse({ now: () => Date.parse('2031-06-20T12:00:00.000Z') })
    await loadSample(house)
    site = buildSite(publicFlowOf(house), options)
    const [record] = (await askStrictly(site, '/en/records')).json.records
    at = `/records/${record.slug}`
  })
  after(() => house.close())

  const list = async (name: string, query = '') => (await askStrictly(site, `/en${at}/${name}${query}`)).json[name]

  test('every operation answers as its shape says, for everything that its lists name, in every edition', async () => {
    for (const edition of editions) {
      const { records } = (await askStrictly(site, `/${edition}/records`)).json
      assert.equal(records.length, 1)
      const known = {
        statements: await gathered(site, `/${edition}${at}/statements?limit=50`, 'statements'),
        actors: await gathered(site, `/${edition}${at}/actors?limit=50`, 'actors'),
        issues: await list('issues'),
        tracks: await list('tracks'),
        occurrences: await gathered(site, `/${edition}${at}/occurrences?limit=50`, 'occurrences'),
      }
      for (const [name, items] of Object.entries(known)) {
        assert.ok(items.length > 0, name)
        // One edition is asked for all of them, the others for some.
        for (const { id } of edition === 'en' ? items : items.slice(0, 3)) {
          const { status, json } = await askStrictly(site, `/${edition}${at}/${name}/${encodeURIComponent(id)}`)
          assert.equal(status, 200, id)
          assert.equal(json.id, id)
        }
      }
    }
    const first = async (name: string) => (await list(name))[0].id
    for (const operation of recordOperations) {
      const name = operation.path.split('/')[4] ?? ''
      const id = operation.path.endsWith('{id}') ? await first(name) : ''
      const [given] = everyPath({ record: at.slice('/records/'.length), id, limit: '3' }).filter(
        (one) => one.operation === operation,
      )
      assert.ok(given)
      const bare = given.path.split('?')[0] ?? ''
      const { json, status } = await ask(site, bare)
      assert.equal(status, 200, bare)
      assert.deepEqual(faultsIn(schemaOf(operation.id), json), null, bare)
    }
  })

  test('a list is the same whole however many a page has, and everything is in it once', async () => {
    for (const name of ['statements', 'actors', 'occurrences', 'sources', 'forecasts']) {
      const whole = ids(await gathered(site, `/en${at}/${name}?limit=100`, name))
      assert.equal(new Set(whole).size, whole.length, name)
      assert.deepEqual(ids(await gathered(site, `/ru${at}/${name}?limit=3`, name)), whole)
      assert.equal((await askStrictly(site, `/en${at}/${name}?after=nowhere`)).json.input, 'after')
    }
  })

  test('counts what its lists have', async () => {
    const { counts } = (await askStrictly(site, `/en${at}`)).json
    for (const name of ['statements', 'sources', 'occurrences', 'forecasts'])
      assert.equal((await gathered(site, `/en${at}/${name}?limit=100`, name)).length, counts[name], name)
    const sources = await gathered(site, `/en${at}/sources`, 'sources')
    const held = (sources as unknown as { statements: number }[]).reduce((sum, { statements }) => sum + statements, 0)
    assert.equal(held, counts.statements)
  })

  test('statements are those asked for: by whom, on what, how, where and when', async () => {
    const all = await list('statements', '?limit=100')
    const asked = (query: string) => list('statements', `?limit=100&${query}`)
    const [one] = all.filter(({ stances, sources, outlet, on }: Said) => stances[0] && sources[0] && outlet && on)
    const filters: [string, string, (said: Said) => boolean][] = [
      ['actor', one.sources[0].id, (said) => said.sources.some(({ id }) => id === one.sources[0].id)],
      [
        'issue',
        one.stances[0].issue.id,
        (said) => said.stances.some(({ issue }) => issue.id === one.stances[0].issue.id),
      ],
      ['stance', one.stances[0].stance, (said) => said.stances.some(({ stance }) => stance === one.stances[0].stance)],
      ['voice', one.voice, ({ voice }) => voice === one.voice],
      ['outlet', one.outlet.id, ({ outlet }) => outlet?.id === one.outlet.id],
      ['source', one.source, ({ source }) => source === one.source],
      ['from', one.on, ({ on }) => on !== null && on >= one.on],
      ['to', one.on, ({ on }) => on !== null && on <= one.on],
    ]
    for (const [name, value, fits] of filters) {
      const found = await asked(`${name}=${encodeURIComponent(value)}`)
      assert.deepEqual(ids(found), ids(all.filter(fits)), name)
      assert.ok(found.length > 0 && (found.length < all.length || name === 'to' || name === 'from'), name)
    }
    const together = filters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
    assert.deepEqual(
      ids(await asked(together)),
      ids(all.filter((said: Said) => filters.every(([, , fits]) => fits(said)))),
    )
    assert.deepEqual(await asked('actor=nobody'), [])
  })

  test('what is shown of a text has its link and its rule, and an actor its offices and where it moved', async () => {
    const sources = await list('sources')
    for (const { document, outlet } of sources) {
      assert.match(document.url, /^https:\/\//)
      assert.ok(outlet.name && outlet.id)
    }
    const statements: Said[] = await list('statements', '?limit=100')
    assert.ok(statements.some(({ quote }) => quote !== null))
    const { positions } = (await askStrictly(site, `/en${at}`)).json
    const [row] = positions.filter(({ cells }: Row) => cells.some(({ moved }) => moved))
    const { json } = await askStrictly(site, `/en${at}/actors/${encodeURIComponent(row.actor.id)}`)
    const moved = json.positions.find(({ shifts }: { shifts: unknown[] }) => shifts.length > 0)
    const [{ before, after }] = moved.shifts
    assert.notEqual(moved.points[before].stance, moved.points[after].stance)
    assert.ok(json.url.endsWith(`/actor/${row.actor.id}`))
  })

  test('is searched: each result leads to its page', async () => {
    const { found, counts } = (await askStrictly(site, '/en/search?q=checkpoint')).json
    assert.ok(found.length > 1 && counts.statement > 0)
    for (const one of found) assert.match((one.brief ?? one).url, /^https:\/\/briefs\.example\/en\//)
    const statements = await gathered(site, '/en/search?q=checkpoint&in=statement', 'found')
    assert.equal(new Set(ids(statements)).size, counts.statement)
    assert.deepEqual((await askStrictly(site, '/en/search')).json.found, [])
  })

  test('whatever is asked of it, the answer is one that the document names', async () => {
    const [statement] = await list('statements')
    const word = fc.oneof(
      fc.constantFrom(
        'en',
        'for',
        'quoted',
        'state',
        '2031-03-08',
        '0000-01-01',
        '20',
        '~',
        '2031-03-08~x',
        '',
        '%ff',
        '..',
      ),
      fc.constantFrom(statement.id, encodeURIComponent(statement.sources[0]?.id ?? 'x'), 'brief', 'sources'),
      fc.string({ unit: 'binary', maxLength: 30 }).map((text) => encodeURIComponent(text.toWellFormed())),
    )
    const inside = fc.oneof(
      fc.constantFrom('', '/statements', '/actors', '/issues', '/tracks', '/occurrences', '/forecasts', '/sources'),
      fc
        .tuple(fc.constantFrom('statements', 'actors', 'issues', 'tracks', 'occurrences'), word)
        .map(([name, id]) => `/${name}/${id}`),
    )
    const path = fc.oneof(
      { weight: 4, arbitrary: inside.map((inside) => `/en${at}${inside}`) },
      { weight: 1, arbitrary: fc.tuple(word, inside).map(([record, inside]) => `/en/records/${record}${inside}`) },
      { weight: 1, arbitrary: fc.constant('/en/search') },
    )
    const names = [...new Set(operations.flatMap(({ parameters }) => Object.keys(parameters))), '__proto__']
    const query = fc.array(
      fc.tuple(fc.constantFrom(...names), word).map(([name, value]) => `${name}=${value}`),
      { maxLength: 3 },
    )
    await fc.assert(
      fc.asyncProperty(path, query, async (path, query) => {
        fc.pre(new URL(`http://a/api/v1${path}`).pathname.startsWith('/api/v1/'))
        const { status, json } = await ask(site, `${path}?${query.join('&')}`)
        assert.ok([200, 301, 404, 410, 422].includes(status), `${status}`)
        if (status >= 400) assert.ok(json.input !== undefined && json.remedy !== '' && json.status === status)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is not public', () => {
  let road: Road
  let site: Site

  before(async () => {
    road = await openRoad({ now: () => Date.parse('2031-05-10T12:00:00.000Z') })
    site = buildSite(publicFlowOf(road.house), options)
  })
  after(() => road.house.close())

  const at = '/en/records/the-road'
  const paths = () => [
    '/en/records',
    at,
    ...['statements', 'actors', 'issues', 'tracks', 'occurrences', 'forecasts', 'sources'].map(
      (name) => `${at}/${name}`,
    ),
    `${at}/statements/${road.supports}`,
    `${at}/actors/norland/orlu`,
    `${at}/actors/norland%2Forlu`,
    `${at}/issues/checkpoint`,
    `${at}/tracks/ellory`,
    '/en/search?q=bridge',
    '/en/search?q=tunnel',
  ]
  const told = async () => {
    const answers = await Promise.all(paths().map((path) => ask(site, path)))
    for (const [i, { status }] of answers.entries()) assert.equal(status, 200, paths()[i])
    return answers.map(({ text }) => text).join('\n')
  }

  test('is in no answer: what nobody decided on, and the names of dossiers', async () => {
    const text = await told()
    assert.match(text, /rejects the checkpoint/)
    assert.ok(!text.includes('secret') && !text.includes(road.hidden))
    assert.doesNotMatch(text, /"dossier"|"road"/)
  })

  test('is not found by any address, and says so as a problem', async () => {
    for (const path of [
      '/en/records/road',
      '/en/records/road/statements',
      `${at}/statements/${road.hidden}`,
      `${at}/actors/nobody`,
      `${at}/issues/none`,
      `${at}/tracks/none`,
      `${at}/occurrences/none`,
      `${at}/none`,
    ]) {
      const { status, type, json } = await ask(site, path)
      assert.deepEqual([status, json.code, type], [404, 'not-found', 'application/problem+json; charset=utf-8'], path)
    }
  })

  test('is gone when it is rejected, and when its text is taken down', async () => {
    const { house, rejects, documents } = road
    const decide = (decision: 'accept' | 'reject') =>
      review(house, 'road', { finding: rejects, document: documents.vta, decision, by: 'owner' })
    await decide('reject')
    const { status, json } = await askStrictly(site, `${at}/statements/${rejects}`)
    assert.deepEqual([status, json.code], [410, 'gone'])
    assert.doesNotMatch(await told(), /rejects the checkpoint/)
    await decide('accept')
    assert.match(await told(), /rejects the checkpoint/)
    await takeDown(house, 'road', { named: documents.vta, by: 'owner' })
    const text = await told()
    assert.ok(!text.includes(documents.vta) && !text.includes('vta.example') && !text.includes(rejects))
    await takeDown(house, 'road', { named: documents.vta, undo: true, by: 'owner' })
  })

  test('is nowhere once the record is withdrawn', async () => {
    await withdrawRecord(road.house, 'road', 'owner')
    for (const path of paths()) {
      const { status, json, text } = await ask(site, path)
      if (path === '/en/records') assert.deepEqual(json.records, [])
      else if (path.startsWith('/en/search')) assert.ok(!text.includes('the-road'))
      else assert.equal(status, 404, path)
    }
    await publishRecord(road.house, 'road', { slug: 'the-road', by: 'owner' })
    assert.equal((await ask(site, at)).status, 200)
  })
})

interface Said {
  sources: { id: string }[]
  stances: { issue: { id: string }; stance: string }[]
  voice: string
  outlet: { id: string } | null
  source: string
  on: string | null
  quote: string | null
}

interface Row {
  cells: { moved: boolean }[]
}

function schemaOf(id: string) {
  const { paths } = documentOf({ settings, absolute: (path) => path })
  const found = Object.values(paths).find(({ get }) => get.operationId === id)
  return found?.get.responses[200].content?.['application/json']?.schema ?? {}
}
