/** The client, asking the real site without a socket. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type BriefCard, type ClientOptions, ReadoutApiError, readoutClient } from '../../src/client/index.ts'
import { patientSite, type Site } from '../web/site/api.ts'
import { briefOf, siteOf, URL_OF_SITE } from '../web/site/briefs.ts'

/** A client of this site, and what it asked. */
function clientOf(site: Site = patientSite(), options: Partial<ClientOptions> = {}) {
  const asked: { path: string; status: number; headers: Record<string, string> }[] = []
  const client = readoutClient({
    url: `${URL_OF_SITE}/`,
    async fetch(address, init) {
      init.signal?.throwIfAborted()
      const response = await site.request(address, init)
      asked.push({ path: address.slice(URL_OF_SITE.length), status: response.status, headers: init.headers })
      return response
    },
    ...options,
  })
  return { client, asked }
}

async function gathered<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of list) all.push(one)
  return all
}

const slugs = (briefs: readonly BriefCard[]) => briefs.map(({ slug }) => slug)

describe('a list', () => {
  test('is gone through over all its pages, each asked for when it is reached', async () => {
    const { client, asked } = clientOf()
    const list = client.briefs({ edition: 'en', tag: 'ford', limit: 2 })
    assert.equal(asked.length, 0)
    assert.deepEqual(slugs(await gathered(list)), ['mill', 'ford-closed', 'ferry', 'toll'])
    assert.deepEqual(
      asked.map(({ path }) => path),
      ['/api/v1/en/briefs?tag=ford&limit=2', '/api/v1/en/briefs?tag=ford&limit=2&after=2'],
    )
    for await (const _ of client.briefs({ edition: 'en', limit: 2 })) break
    assert.equal(asked.length, 3)
  })

  test('is had a page at a time', async () => {
    const { client } = clientOf()
    const { briefs, next } = await client.briefs({ edition: 'en', limit: 2 }).page()
    assert.deepEqual(slugs(briefs), ['mill', 'ford-closed'])
    const after = next ?? undefined
    assert.deepEqual(slugs((await client.briefs({ edition: 'en', limit: 2, after }).page()).briefs), ['ferry', 'toll'])
    const day = client.day({ edition: 'en', day: '2031-03-08' })
    assert.equal((await day.page()).previous, '2031-03-06')
    assert.deepEqual(slugs(await gathered(day)), ['ford-closed', 'ferry'])
  })

  test('that leads back to itself ends', async () => {
    const endless = patientSite({ briefs: async () => ({ briefs: [], next: 'again' }) })
    await assert.rejects(gathered(clientOf(endless).client.briefs({ edition: 'en' })), /does not go on from again/)
  })
})

test('everything else is asked by the parts of its address', async () => {
  const { client, asked } = clientOf()
  assert.equal((await client.brief('en', 'ford-closed')).footnotes[0]?.outlet?.name, 'Valley Gazette')
  assert.deepEqual((await client.days('ru', { month: '2031-03' })).days, ['2031-03-06', '2031-03-08', '2031-03-12'])
  assert.equal((await client.corrections('hy')).corrections.length, 1)
  assert.equal((await client.method()).reader.name, 'trained')
  assert.deepEqual(
    asked.map(({ path }) => path),
    ['/en/briefs/ford-closed', '/ru/days?month=2031-03', '/hy/corrections', '/method'].map((path) => `/api/v1${path}`),
  )
})

describe('a failure', () => {
  test('is an error that says what it is about, what is wrong and what to do', async () => {
    const { client } = clientOf()
    await assert.rejects(client.brief('en', 'withdrawn'), (error) => {
      assert.ok(error instanceof ReadoutApiError && error instanceof Error)
      assert.deepEqual([error.status, error.problem.code, error.problem.since], [410, 'gone', '2031-03-09T08:00:00Z'])
      assert.equal(error.message, error.problem.detail)
      return true
    })
    await assert.rejects(client.briefs({ edition: 'en', limit: 1000 }).page(), { status: 422, message: /^limit: / })
  })

  test('of something that is not the API is one too', async () => {
    for (const [body, status] of [
      ['<html>', 502],
      ['{"status":"bad"}', 503],
      ['<html>', 200],
      ['', 204],
    ] as const) {
      const fetch = async () => new Response(status === 204 ? null : body, { status })
      await assert.rejects(clientOf(undefined, { fetch }).client.method(), (error) => {
        assert.ok(error instanceof ReadoutApiError)
        assert.deepEqual([error.status, error.problem.code], [status, 'unknown'])
        return true
      })
    }
  })

  test('of the network is what fetch says', async () => {
    const broken = new TypeError('fetch failed')
    await assert.rejects(clientOf(undefined, { fetch: () => Promise.reject(broken) }).client.method(), broken)
  })

  test('is a name that would lead elsewhere, before it is asked', async () => {
    const { client, asked } = clientOf()
    for (const slug of ['', '.', '..']) await assert.rejects(client.brief('en', slug), TypeError)
    await assert.rejects(client.brief('en', 'a/../../days'), { status: 404 })
    assert.deepEqual(
      asked.map(({ path }) => path),
      ['/api/v1/en/briefs/a%2F..%2F..%2Fdays'],
    )
  })
})

describe('an answer that is kept', () => {
  test('is not sent again, and whoever changed it has changed nothing', async () => {
    const { client, asked } = clientOf(undefined, { cache: true })
    const first = await client.brief('en', 'ford-closed')
    first.footnotes.length = 0
    assert.equal((await client.brief('en', 'ford-closed')).footnotes.length, 2)
    assert.deepEqual(
      asked.map(({ status }) => status),
      [200, 304],
    )
  })

  test('is gone once it was taken off', async () => {
    let gone = false
    const site = patientSite({
      brief: async () =>
        gone
          ? { kind: 'taken-down', at: '2031-03-09T08:00:00Z', note: null }
          : { kind: 'published', brief: briefOf('en') },
    })
    const { client } = clientOf(site, { cache: true })
    await client.brief('en', 'ford-closed')
    gone = true
    await assert.rejects(client.brief('en', 'ford-closed'), { status: 410 })
  })

  test('is kept only where that was asked for', async () => {
    const { client, asked } = clientOf()
    await client.method()
    await client.method()
    assert.deepEqual(
      asked.map(({ status, headers }) => [status, headers['if-none-match']]),
      [
        [200, undefined],
        [200, undefined],
      ],
    )
  })
})

describe('asked too often', () => {
  function strict() {
    let now = Date.parse('2031-03-12T12:00:00.000Z')
    const site = siteOf({ now: () => new Date(now).toISOString() }, {}, { quota: { requests: 1, seconds: 20 } })
    const pass = (seconds: number) => {
      now += seconds * 1000
    }
    return { site, pass }
  }

  test('it fails with the time to wait; or waits that long and asks once more, where that was asked for', async () => {
    const { site, pass } = strict()
    const { client } = clientOf(site)
    await client.method()
    await assert.rejects(client.method(), { status: 429, retryAfter: 20 })
    const waited: number[] = []
    const patient = clientOf(site, {
      retry: true,
      async wait(seconds) {
        waited.push(seconds)
        pass(seconds)
      },
    })
    assert.equal((await patient.client.method()).reader.name, 'trained')
    assert.deepEqual(waited, [20])
    assert.deepEqual(
      patient.asked.map(({ status }) => status),
      [429, 200],
    )
  })

  test('it asks once more, and no more than once', async () => {
    const { client, asked } = clientOf(strict().site, { retry: true, wait: async () => {} })
    await client.method()
    await assert.rejects(client.method(), { status: 429 })
    assert.equal(asked.length, 3)
  })

  test('whoever ends the question does not wait', async () => {
    const { client } = clientOf(strict().site, { retry: true })
    await client.method()
    const ended = new AbortController()
    const asked = client.method({ signal: ended.signal })
    setImmediate(() => ended.abort(new Error('enough')))
    await assert.rejects(asked, /enough/)
  })
})

test('a question that was ended is not asked', async () => {
  const { client, asked } = clientOf()
  const signal = AbortSignal.abort(new Error('enough'))
  await assert.rejects(client.method({ signal }), /enough/)
  await assert.rejects(gathered(client.briefs({ edition: 'en' }, { signal })), /enough/)
  assert.equal(asked.length, 0)
})
