import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadoutError } from '../../src/domain/index.ts'
import { pagesOver, standIn } from './stand-in.ts'

test('without the token nothing is told and nothing is done', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  for (const authorization of ['', 'Bearer', 'Bearer wrong', 'Basic a-token-for-tests', 'a-token-for-tests'])
    for (const [method, path] of [
      ['GET', '/api/dossiers'],
      ['DELETE', '/api/dossiers/ford-talks'],
      ['GET', '/api/none'],
    ] as const) {
      const response = await pages.api(method, path, null, { authorization })
      assert.equal(response.status, 401)
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
    }
  assert.deepEqual(house.asked, [])
})

test('an app without a token lets nobody in', async () => {
  const { buildApp } = await import('../../src/web/app.tsx')
  const app = buildApp(standIn().flow, { origins: ['127.0.0.1:8420'], token: '' })
  const response = await app.request('http://127.0.0.1:8420/api/dossiers', { headers: { authorization: 'Bearer ' } })
  assert.equal(response.status, 401)
})

test('dossiers are listed, made, removed and restored', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const list = (await (await pages.api('GET', '/api/dossiers')).json()) as { name: string }[]
  assert.deepEqual(
    list.map(({ name }) => name),
    ['ford-talks', 'sample'],
  )
  assert.equal((await pages.api('POST', '/api/dossiers', JSON.stringify({ name: 'new', title: 'New' }))).status, 201)
  assert.deepEqual(await (await pages.api('DELETE', '/api/dossiers/new')).json(), {
    restorableUntil: '2031-04-04T00:00:00Z',
  })
  assert.equal((await pages.api('POST', '/api/dossiers/new/restore')).status, 200)
  assert.deepEqual(
    house.asked.map((one) => [one.what, ...one.with]),
    [
      ['createDossier', { name: 'new', title: 'New' }],
      ['removeDossier', 'new'],
      ['restoreDossier', 'new'],
    ],
  )
})

/** What a command sends: a line that tells of the pages, then their bytes. */
function taken(known: object, ...bytes: Uint8Array[]): Blob {
  return new Blob([`${JSON.stringify(known)}\n`, ...bytes.map((one) => new Uint8Array(one))])
}

const known = { url: null, mediaType: null, retrieved: '2031-03-04T10:00:00.000Z' }

test('pages’ bytes arrive untouched, each with what is told of it', async () => {
  const house = standIn()
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  const first = {
    name: 'страница 1.txt',
    url: 'https://gazette.example/ä?x=1',
    mediaType: 'text/html; charset=utf-8',
    retrieved: '2031-03-04T10:00:00.000Z',
    told: { title: 'The ford', outlet: 'Valley Gazette' },
  }
  const second = { ...known, name: 'b.txt' }
  const options = { as: 'html', published: '2031-03-04', language: 'ru' }
  const body = taken(
    {
      resources: [
        { ...first, size: 256 },
        { ...second, size: 3 },
      ],
      options,
    },
    bytes,
    new TextEncoder().encode('abc'),
  )
  const response = await pagesOver(house).api('POST', '/api/dossiers/ford-talks/taken', body)
  assert.equal(response.status, 200)
  assert.deepEqual(await response.json(), [
    { id: 't0', kept: null },
    { id: 't1', kept: null },
  ])
  assert.deepEqual(house.asked[0]?.with, [
    'ford-talks',
    [
      { ...first, bytes },
      { ...second, bytes: new TextEncoder().encode('abc') },
    ],
    options,
  ])
})

test('pages that do not fit what is told of them are refused', async () => {
  const pages = pagesOver(standIn())
  const one = { ...known, name: 'a', size: 3 }
  const refused: [Blob, RegExp][] = [
    [new Blob(['no line']), /first line/],
    [taken({ resources: [{ ...one, name: '' }], options: {} }, Uint8Array.of(1, 2, 3)), /first line/],
    [taken({ resources: [one], options: { as: 'pdf' } }, Uint8Array.of(1, 2, 3)), /first line/],
    [taken({ resources: [{ ...one, retrieved: 'noon' }], options: {} }, Uint8Array.of(1, 2, 3)), /first line/],
    [taken({ resources: [one], options: {} }, Uint8Array.of(1, 2)), /sizes/],
    [taken({ resources: [one], options: {} }, Uint8Array.of(1, 2, 3, 4)), /sizes/],
  ]
  for (const [body, reason] of refused) {
    const response = await pages.api('POST', '/api/dossiers/ford-talks/taken', body)
    assert.equal(response.status, 422)
    assert.match(((await response.json()) as { detail: string }).detail, reason)
  }
})

test('what became of pages, sources and failures are asked for and changed by a command', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const at = '/api/dossiers/ford-talks'
  const ask = async (method: string, path: string, body?: object) =>
    (await pages.api(method, at + path, body === undefined ? null : JSON.stringify(body))).json()
  assert.equal(((await ask('POST', '/settled', { ids: ['t0'] })) as { id: string }[])[0]?.id, 't0')
  assert.equal(((await ask('GET', '/sources')) as { address: string }[])[0]?.address, 'https://gazette.example/rss.xml')
  assert.equal(((await ask('GET', '/failed')) as { total: number }).total, 1)
  await ask('POST', '/sources', { address: 'https://gazette.example/rss.xml', every: 10 })
  await ask('POST', '/sources/ask', { sources: 'all' })
  await ask('POST', '/sources/remove', { source: 'src1' })
  assert.deepEqual(await ask('POST', '/failed/retry', { ids: ['tt99'] }), { count: 1 })
  assert.deepEqual(await ask('POST', '/failed/discard', { ids: 'all' }), { count: 1 })
  assert.deepEqual(
    house.asked.map((one) => [one.what, ...one.with]),
    [
      ['addSource', 'ford-talks', { address: 'https://gazette.example/rss.xml', every: 10 }],
      ['askSources', 'ford-talks', 'all'],
      ['removeSource', 'ford-talks', 'src1'],
      ['retrySetAside', 'ford-talks', ['tt99']],
      ['discardSetAside', 'ford-talks', 'all'],
    ],
  )
})

test('briefs are published, withdrawn and taken down over the API', async () => {
  const house = standIn()
  const { api } = pagesOver(house)
  const post = (path: string, body: object) => api('POST', `/api/dossiers/ford-talks${path}`, JSON.stringify(body))
  const file = { file: 'ford.md', text: '---' }
  for (const [path, body] of [
    ['/briefs/check', file],
    ['/briefs', { ...file, note: 'A date' }],
    ['/briefs/withdraw', { slug: 'ford', language: 'en' }],
    ['/takedown', { named: 'ford', undo: true }],
  ] as const)
    assert.equal((await post(path, body)).status, 200, path)
  assert.equal((await post('/briefs/withdraw', { slug: 'ford', language: 'xx' })).status, 422)
  assert.equal((await post('/briefs', { file: 'ford.md' })).status, 422)
  assert.deepEqual(
    house.asked.map((one) => [one.what, ...one.with]),
    [
      ['checkBrief', 'ford-talks', file],
      ['publishBrief', 'ford-talks', { ...file, note: 'A date', by: 'owner' }],
      ['withdrawBrief', 'ford-talks', { slug: 'ford', language: 'en', by: 'owner' }],
      ['takeDown', 'ford-talks', { named: 'ford', undo: true, by: 'owner' }],
    ],
  )
})

test('a failure is problem+json: the standard’s fields, and our code, input and remedy', async () => {
  const removeDossier = () =>
    Promise.reject(new ReadoutError('dossier-missing', 'dossier "x"', 'there is none of that name'))
  const response = await pagesOver(standIn({ removeDossier })).api('DELETE', '/api/dossiers/x')
  assert.equal(response.status, 404)
  assert.deepEqual(await response.json(), {
    type: 'urn:readout:error:dossier-missing',
    title: 'there is none of that name',
    status: 404,
    detail: 'dossier "x": there is none of that name. See readout dossier list.',
    instance: '/api/dossiers/x',
    code: 'dossier-missing',
    input: 'dossier "x"',
    remedy: 'See readout dossier list',
  })
})

test('an address there is none of is a problem too, and so is a body that is no JSON or lacks a field', async () => {
  const pages = pagesOver(standIn())
  assert.equal((await pages.api('GET', '/api/none')).status, 404)
  assert.equal((await pages.api('PATCH', '/api/dossiers')).status, 404)
  for (const body of ['{', '[]', '{"title":"x"}', 'null']) {
    const response = await pages.api('POST', '/api/dossiers', body)
    assert.equal(response.status, 422, body)
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
  }
})

test('books are checked before they are set, and the wrong key is named', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const wrong = await pages.api('PUT', '/api/dossiers/ford-talks/books', '{"codebook":{"issues":[{"id":"Bad Id"}]}}')
  assert.equal(wrong.status, 422)
  assert.match(((await wrong.json()) as { detail: string }).detail, /codebook\.issues\.0\.id/)
  const codebook = { issues: [{ id: 'ford', name: 'Ford', for: 'It opens', phrases: ['ford'] }] }
  assert.equal((await pages.api('PUT', '/api/dossiers/ford-talks/books', JSON.stringify({ codebook }))).status, 200)
  assert.deepEqual(house.asked[0]?.with, ['ford-talks', { codebook: { ...codebook, tracks: [], agreements: [] } }])
})

test('pages above 64 megabytes at once are refused as too large', async () => {
  const headers = { 'content-length': String(65 * 1024 * 1024) }
  const response = await pagesOver(standIn()).api('POST', '/api/dossiers/ford-talks/taken', 'x', headers)
  assert.equal(response.status, 413)
  assert.match(((await response.json()) as { detail: string }).detail, /larger than 64 MB/)
})

test('suggests issues for a dossier, as many as asked for', async () => {
  const house = standIn()
  const answer = await pagesOver(house).api('GET', '/api/dossiers/ford-talks/suggested?limit=5')
  assert.deepEqual(await answer.json(), { documents: 1, issues: [] })
  assert.deepEqual(
    house.asked.map((one) => [one.what, ...one.with]),
    [['suggestForDossier', 'ford-talks', { limit: 5 }]],
  )
})

test('a part of a file of coded statements is imported as the query says', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const body = 'SQLite format 3'
  const answer = await pages.api(
    'POST',
    '/api/dossiers/ford-talks/import?input=a.dna&concept=claim&from=25&most=25',
    body,
  )
  assert.equal(answer.status, 200)
  const as = { person: 'person', organization: 'organization', concept: 'claim', qualifier: 'agreement' }
  assert.deepEqual(house.asked, [
    { what: 'importDna', with: ['ford-talks', body.length, { input: 'a.dna', as, from: 25, most: 25 }] },
  ])
  assert.equal((await pages.api('POST', '/api/dossiers/ford-talks/import?input=a.dna', body)).status, 422)
})
