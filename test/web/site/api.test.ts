/** The API of the public site, asked without a socket. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ReadoutError } from '../../../src/domain/index.ts'
import { proxiesOf } from '../../../src/web/site/api/client.ts'
import type { RecordFlow } from '../../../src/web/site/record/flow.ts'
import { ask, askStrictly, patientSite } from './api.ts'
import { briefOf, footnotes, published, siteOf, URL_OF_SITE } from './briefs.ts'
import { fordRecord } from './fordRecord.ts'

const site = patientSite()

describe('briefs', () => {
  test('are listed newest first, with where each is read', async () => {
    const { status, json } = await askStrictly(site, '/en/briefs')
    assert.equal(status, 200)
    assert.deepEqual(
      json.briefs.map(({ slug }: { slug: string }) => slug),
      ['mill', 'ford-closed', 'ferry', 'toll'],
    )
    const [, closed] = json.briefs
    assert.equal(closed.url, `${URL_OF_SITE}/en/brief/ford-closed`)
    assert.deepEqual(closed.editions, ['en', 'ru', 'hy'])
    assert.equal(json.next, null)
    assert.deepEqual((await askStrictly(site, '/az/briefs')).json, { briefs: [], next: null })
  })

  test('have the category as the settings call it in the edition', async () => {
    const { json } = await askStrictly(site, '/ru/briefs')
    assert.deepEqual(json.briefs[0].category, {
      id: 'analysis',
      name: 'Анализ',
      description: 'Что следует из сказанного',
    })
  })

  test('of a tag or a category are those alone', async () => {
    assert.equal((await askStrictly(site, '/en/briefs?tag=ford&category=analysis')).json.briefs.length, 4)
    for (const other of ['tag=water', 'category=poems'])
      assert.deepEqual((await askStrictly(site, `/en/briefs?${other}`)).json.briefs, [])
  })

  test('go on where a page ends, by a field and by a link with the same address', async () => {
    const first = await askStrictly(site, '/en/briefs?limit=2&tag=ford')
    const next = `${URL_OF_SITE}/api/v1/en/briefs?limit=2&tag=ford&after=2`
    assert.equal(first.json.next, '2')
    assert.equal(first.headers.get('link'), `<${next}>; rel="next"`)
    const second = await askStrictly(site, next.slice(`${URL_OF_SITE}/api/v1`.length))
    assert.equal(second.json.briefs[0].slug, 'ferry')
    assert.equal(second.json.next, null)
    assert.equal(second.headers.get('link'), null)
  })

  test('that begin nowhere are refused by the name of the parameter', async () => {
    const { status, json } = await askStrictly(site, '/en/briefs?after=x')
    assert.equal(status, 422)
    assert.equal(json.input, 'after')
    assert.match(json.remedy, /`next`/)
  })
})

describe('a brief', () => {
  test('has its text and its evidence: the words, their source with a link, its rule, and who says it', async () => {
    const { json } = await askStrictly(site, '/en/briefs/ford-closed')
    const [first, second] = json.footnotes
    assert.equal(first.quote, '“Nobody crosses before May,” she told the valley council')
    assert.equal(first.document.url, 'https://gazette.example/ford')
    assert.deepEqual(first.outlet, { id: 'gazette', name: 'Valley Gazette', home: 'https://gazette.example/' })
    assert.match(first.reuse, /free with a hyperlink/)
    assert.equal(first.statement.sources[0].name, 'Ansa Brill')
    assert.equal(first.takenDown, null)
    assert.equal(second.statement, null)
    assert.equal(json.blocks[0].kind, 'heading')
    assert.deepEqual(json.corrections, briefOf('en').corrections)
    assert.equal(json.related[0].slug, 'toll')
    assert.equal(json.views, 1234)
  })

  test('has none of the words that were taken down, and says since when', async () => {
    const [first] = footnotes
    assert.ok(first)
    const gone = { ...first, before: '', after: '', takenDown: '2031-03-10T08:00:00.000Z' }
    const brief = briefOf('en', { footnotes: [gone] })
    const from = patientSite({ brief: async () => ({ kind: 'published', brief }) })
    const { json, text } = await askStrictly(from, '/en/briefs/ford-closed')
    assert.equal(json.footnotes[0].quote, null)
    assert.equal(json.footnotes[0].takenDown, '2031-03-10T08:00:00.000Z')
    assert.doesNotMatch(text, /told the valley council/)
  })

  test('says nothing that only the desk knows', async () => {
    const brief = { ...briefOf('en'), state: 'published', secret: 'ford-talks' }
    const from = patientSite({ brief: async () => ({ kind: 'published', brief }) })
    const { text } = await askStrictly(from, '/en/briefs/ford-closed')
    assert.doesNotMatch(text, /ford-talks|secret|"state"/)
  })

  test('leads to no address that a page would not', async () => {
    const { text, json } = await askStrictly(site, '/en/briefs/ford-closed')
    assert.doesNotMatch(text, /javascript:/)
    assert.deepEqual(json.blocks.at(-1).inlines.at(-1), { kind: 'text', text: '<b>&</b>' })
    const [first] = footnotes
    assert.ok(first)
    const brief = briefOf('en', {
      footnotes: [
        {
          ...first,
          document: { ...first.document, url: 'javascript:alert(1)' },
          outlet: first.outlet && { ...first.outlet, home: 'data:text/html,x' },
        },
      ],
    })
    const hostile = patientSite({ brief: async () => ({ kind: 'published', brief }) })
    const note = (await askStrictly(hostile, '/en/briefs/x')).json.footnotes[0]
    assert.deepEqual([note.document.url, note.outlet.home], [null, null])
  })

  test('that was taken off says so, since when and why', async () => {
    const { status, json } = await askStrictly(site, '/en/briefs/withdrawn')
    assert.equal(status, 410)
    assert.equal(json.code, 'gone')
    assert.deepEqual([json.since, json.note], ['2031-03-09T08:00:00Z', 'The outlet withdrew its text.'])
  })

  test('that other editions have says which; one that none has is not found', async () => {
    const elsewhere = await askStrictly(site, '/az/briefs/ford-closed')
    assert.equal(elsewhere.status, 404)
    assert.deepEqual(elsewhere.json.editions, ['en', 'ru', 'hy'])
    const none = await askStrictly(site, '/en/briefs/none')
    assert.equal(none.status, 404)
    assert.equal(none.json.editions, undefined)
  })

  test('of an edition that the site does not have is not there, nor named', async () => {
    const some = siteOf({}, { editions: ['ru', 'en'] })
    const { status, json } = await askStrictly(some, '/hy/briefs/ford-closed')
    assert.deepEqual([status, json.input, json.remedy], [404, 'edition', 'There are: ru, en'])
    for (const path of ['/en/briefs', '/en/briefs/ford-closed', '/en/days/2031-03-08', '/en/corrections'])
      assert.doesNotMatch((await askStrictly(some, path)).text, /"hy"/)
    const briefs = (await published.home('en', null)).briefs.filter(({ languages }) => languages.includes('hy'))
    const actor: RecordFlow['actor'] = async (...asked) => ({ ...(await fordRecord.actor(...asked)), briefs })
    const issue: RecordFlow['issue'] = async (...asked) => ({ ...(await fordRecord.issue(...asked)), briefs })
    const statement: RecordFlow['statement'] = async (...asked) => {
      const answer = await fordRecord.statement(...asked)
      return answer.kind === 'there' ? { ...answer, view: { ...answer.view, briefs } } : answer
    }
    const withRecord = siteOf({ records: { ...fordRecord, actor, issue, statement } }, { editions: ['ru', 'en'] })
    for (const path of [
      '/en/search?q=ford',
      '/en/records/ford/actors/lowland%2Fbrill',
      '/en/records/ford/issues/ford',
      '/en/records/ford/statements/s1',
    ]) {
      const { status, text } = await askStrictly(withRecord, path)
      assert.equal(status, 200)
      assert.match(text, /"editions":\["ru","en"\]/)
      assert.doesNotMatch(text, /"hy"/)
    }
  })

  test('is not counted as read', async () => {
    const counted = patientSite({ count: () => assert.fail('it was counted') })
    const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' }
    assert.equal((await ask(counted, '/en/briefs/ford-closed', { headers })).status, 200)
  })
})

test('a day has its briefs and the days beside it, also where it has none', async () => {
  const { json } = await askStrictly(site, '/en/days/2031-03-08')
  assert.deepEqual([json.previous, json.following, json.briefs.length], ['2031-03-06', '2031-03-12', 2])
  assert.deepEqual((await askStrictly(site, '/az/days/2031-03-08')).json.briefs, [])
})

test('the days of a month, the corrections of an edition and the figures are told', async () => {
  const { json } = await askStrictly(site, '/ru/days?month=2031-03')
  assert.deepEqual(json, { month: '2031-03', days: ['2031-03-06', '2031-03-08', '2031-03-12'] })
  const { corrections } = (await askStrictly(site, '/en/corrections')).json
  assert.deepEqual(
    [corrections[0].note, corrections[0].brief.slug],
    ['The council met on Wednesday, not on Tuesday.', 'ford-closed'],
  )
  const { reader, measured } = (await askStrictly(site, '/method')).json
  assert.deepEqual(reader, { name: 'trained', version: '3' })
  assert.deepEqual([measured.scores.lenient.f1, measured.scores.mixed, measured.people.strict.f1], [66.6, null, 73.3])
  assert.equal(measured.articles, 12)
})

describe('a record', () => {
  const at = '/en/records/ford'

  test('has of each statement the words that may be shown, whose they are, and their rule', async () => {
    const { statements } = (await askStrictly(site, `${at}/statements`)).json
    const [withheld, shown] = statements
    assert.deepEqual([withheld.quote, shown.quote], [null, 'Nobody crosses before May'])
    assert.match(withheld.reuse, /free with a hyperlink/)
    assert.equal(shown.url, `${URL_OF_SITE}/en/record/ford/statement/s1`)
    assert.equal((await askStrictly(site, `${at}/statements/s1`)).json.before, 'She said: ')
  })

  test('leads to no address that a page would not', async () => {
    for (const path of [
      'statements',
      'statements/s1',
      'issues/ford',
      'tracks/boathouse',
      'occurrences/o1',
      'forecasts',
      'sources',
    ]) {
      const { status, text } = await askStrictly(site, `${at}/${path}`)
      assert.equal(status, 200, path)
      assert.doesNotMatch(text, /javascript:|data:text/, path)
    }
  })

  test('goes on where a page ends, with what it was asked for', async () => {
    for (const [list, query, next] of [
      ['statements', 'limit=1&actor=lowland%2Fbrill', 's2'],
      ['actors', 'limit=1', '~lowland'],
      ['occurrences', 'limit=1', '2031-03-05~o2'],
      ['forecasts', 'limit=1', '2031-03-04~f1'],
    ] as const) {
      const first = await askStrictly(site, `${at}/${list}?${query}`)
      assert.equal(first.json.next, next)
      const link = `${URL_OF_SITE}/api/v1${at}/${list}?${query}&${new URLSearchParams({ after: next })}`
      assert.equal(first.headers.get('link'), `<${link}>; rel="next"`)
      const second = await askStrictly(site, link.slice(`${URL_OF_SITE}/api/v1`.length))
      assert.deepEqual([second.json.next, second.json[list].length], [null, 1])
      assert.notEqual(second.json[list][0].id, first.json[list][0].id)
    }
  })

  test('has ids that hold a slash: it may be encoded or not', async () => {
    for (const id of ['lowland%2Fbrill', 'lowland/brill'])
      assert.equal((await ask(site, `${at}/actors/${id}`)).json.name, 'Ansa Brill')
  })

  test('whose statement was taken back says that it is gone; what it never had is not found', async () => {
    const gone = await askStrictly(site, `${at}/statements/rejected`)
    assert.deepEqual([gone.status, gone.json.code], [410, 'gone'])
    for (const path of ['/en/records/none', `${at}/statements/none`, `${at}/actors/none`, `${at}/issues/none`])
      assert.deepEqual((await askStrictly(site, path)).json.code, 'not-found')
  })
})

test('a search answers with what it found, each with its page, and what filters would leave', async () => {
  const { json } = await askStrictly(site, '/en/search?q=fjord')
  const kinds = new Set(json.found.map(({ kind }: { kind: string }) => kind))
  assert.deepEqual([...kinds], ['brief', 'statement', 'source', 'actor', 'issue'])
  const actor = json.found.find(({ kind }: { kind: string }) => kind === 'actor')
  assert.equal(actor.url, `${URL_OF_SITE}/en/record/ford/actor/lowland/brill`)
  assert.deepEqual([json.instead, json.outlets[0].id, json.counts.statement], ['ford', 'gazette', 3])
  assert.equal((await askStrictly(site, '/en/search?q=fjord&exact=1')).json.instead, null)
  const first = await askStrictly(site, '/en/search?q=ford&in=statement')
  assert.deepEqual([first.json.found.length, first.json.next], [2, '2'])
  assert.equal((await askStrictly(site, '/en/search?q=ford&in=statement&after=2')).json.found[0].words, null)
})

describe('what is asked wrongly', () => {
  for (const [path, input, status] of [
    ['/en/briefs?limit=0', 'limit', 422],
    ['/en/briefs?limit=101', 'limit', 422],
    ['/en/briefs?limit=1e1', 'limit', 422],
    ['/en/briefs?limit=', 'limit', 422],
    ['/en/briefs?limit=5&limit=6', 'limit', 422],
    ['/en/briefs?tags=ford', 'tags', 422],
    ['/en/briefs?tag=%00', 'tag', 422],
    ['/en/briefs?tag=', 'tag', 422],
    [`/en/briefs?after=${'x'.repeat(301)}`, 'after', 422],
    ['/en/days', 'month', 422],
    ['/en/days?month=2031-13', 'month', 422],
    ['/en/days?month=0000-01', 'month', 422],
    ['/method?edition=en', 'edition', 422],
    ['/en/records/ford?by=planet', 'by', 422],
    ['/en/records/ford/statements?voice=loud', 'voice', 422],
    ['/en/records/ford/statements?stance=', 'stance', 422],
    ['/en/records/ford/statements?from=2031-02-30', 'from', 422],
    ['/en/records/ford/statements?to=0000-01-01', 'to', 422],
    ['/en/records/ford/statements?after=nowhere', 'after', 422],
    ['/en/records/ford/sources?after=nowhere', 'after', 422],
    ['/en/search?in=poem', 'in', 422],
    [`/en/search?q=${'x'.repeat(301)}`, 'q', 422],
    ['/en/search?exact=yes', 'exact', 422],
    ['/en/records/The%20Ford', 'record', 404],
    ['/fr/records/ford', 'edition', 404],
    ['/fr/briefs', 'edition', 404],
    ['/en/briefs/Ford', 'slug', 404],
    ['/en/days/2031-02-30', 'day', 404],
    ['/en/days/today', 'day', 404],
  ] as const)
    test(`${path.slice(0, 40)} is refused by the name of ${input}, with a reason and a remedy`, async () => {
      const { json, ...answer } = await askStrictly(site, path)
      assert.equal(answer.status, status)
      assert.equal(json.status, status)
      assert.equal(json.input, input)
      assert.notEqual(json.remedy, '')
      assert.match(json.detail, new RegExp(`^${input}: `))
    })

  test('an address there is none of is a problem too', async () => {
    for (const path of ['', '/', '/none', '/en', '/en/none', '/en/briefs/a/b', '/openapi.yaml']) {
      const { status, json, type } = await ask(site, path)
      assert.equal(status === 301 ? 404 : status, 404, path)
      if (status === 404) assert.deepEqual([type, json.code], ['application/problem+json; charset=utf-8', 'not-found'])
    }
  })

  test('whatever is asked, the answer is the one that the document names, or a problem', async () => {
    const value = fc.oneof(
      fc.constantFrom('en', 'az', 'ford-closed', 'withdrawn', '2031-03-08', '2031-03', '2', '20', '', '%', '%ff', '..'),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())),
      fc.string({ maxLength: 20 }).map((text) => text.replace(/[#?/\\\s]/g, '')),
    )
    const path = fc.oneof(
      fc.tuple(value).map(([a]) => `/${a}/briefs`),
      fc.tuple(value, value).map(([a, b]) => `/${a}/briefs/${b}`),
      fc.tuple(value, value).map(([a, b]) => `/${a}/days/${b}`),
      fc.tuple(value).map(([a]) => `/${a}/days`),
    )
    const names = fc.constantFrom('after', 'limit', 'tag', 'category', 'month', 'edition', '__proto__', 'x')
    const query = fc.array(
      fc.tuple(names, value).map(([name, value]) => `${name}=${value}`),
      { maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(path, query, async (path, query) => {
        // Dots lead out of it, as in every address.
        fc.pre(new URL(`http://a/api/v1${path}`).pathname.startsWith('/api/v1/'))
        const { status, json } = await ask(site, `${path}?${query.join('&')}`)
        assert.ok([200, 301, 404, 410, 422].includes(status), `${status}`)
        if (status >= 400) assert.ok(json.input !== undefined && json.remedy !== '' && json.status === status)
      }),
      { numRuns: 400 },
    )
  })

  test('what breaks on our side is told without what broke', async () => {
    const said: unknown[] = []
    const { error } = console
    console.error = (...words: unknown[]) => said.push(...words)
    try {
      for (const broken of [
        new Error('relation "brief" of postgres://me:secret@db'),
        new ReadoutError('store-unreachable', 'db', 'x'),
      ]) {
        const from = patientSite({ corrections: () => Promise.reject(broken) })
        const { status, text } = await askStrictly(from, '/en/corrections')
        assert.equal(status, 500)
        assert.doesNotMatch(text, /postgres|secret|DATABASE_URL/)
      }
    } finally {
      console.error = error
    }
    assert.equal(said.length, 2)
  })
})

describe('over HTTP', () => {
  test('an answer has a strong hash, and is not sent again while nothing changed', async () => {
    for (const path of ['/en/briefs', '/en/briefs/ford-closed', '/method', '/openapi.json']) {
      const first = await ask(site, path)
      const tag = first.headers.get('etag') ?? ''
      assert.match(tag, /^"[0-9a-f]{64}"$/)
      assert.equal(first.headers.get('cache-control'), 'no-cache')
      assert.equal(first.headers.get('vary'), null)
      const again = await ask(site, path, { headers: { 'if-none-match': tag } })
      assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', tag])
      assert.equal(again.headers.get('access-control-allow-origin'), '*')
      assert.match(again.headers.get('ratelimit') ?? '', /^"default";r=/)
    }
  })

  test('HEAD tells the same of itself without a body', async () => {
    const got = await ask(site, '/en/briefs?limit=2')
    const head = await ask(site, '/en/briefs?limit=2', { method: 'HEAD' })
    assert.deepEqual([head.status, head.text], [200, ''])
    for (const name of ['etag', 'link', 'content-type'])
      assert.equal(head.headers.get(name), got.headers.get(name), name)
  })

  test('pages of every site may read answers and failures, and what stands in their heads', async () => {
    for (const path of ['/en/briefs', '/en/briefs/none', '/none', '/openapi.json']) {
      const { headers } = await ask(site, path, { headers: { origin: 'https://other.example' } })
      assert.equal(headers.get('access-control-allow-origin'), '*')
      assert.equal(headers.get('access-control-allow-credentials'), null)
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin')
      assert.match(headers.get('access-control-expose-headers') ?? '', /ETag.*Link.*RateLimit.*Retry-After/)
      assert.equal(headers.get('set-cookie'), null)
    }
    const page = await site.request('http://127.0.0.1:8080/en')
    assert.equal(page.headers.get('access-control-allow-origin'), null)
  })

  test('a browser asks once a day whether it may', async () => {
    const headers = { origin: 'https://other.example', 'access-control-request-method': 'GET' }
    const answer = await ask(site, '/en/briefs', { method: 'OPTIONS', headers })
    assert.equal(answer.status, 204)
    assert.equal(answer.headers.get('access-control-allow-methods'), 'GET, HEAD')
    assert.equal(answer.headers.get('access-control-allow-headers'), 'If-None-Match')
    assert.equal(answer.headers.get('access-control-max-age'), '86400')
    assert.equal(answer.headers.get('allow'), 'GET, HEAD, OPTIONS')
  })

  test('nothing is changed by any other method', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const path of ['/en/briefs', '/en/briefs/ford-closed', '/method', '/openapi.json']) {
        const { status, headers, json } = await ask(site, path, { method, body: '{}' })
        assert.equal(status, 405)
        assert.equal(headers.get('allow'), 'GET, HEAD, OPTIONS')
        assert.deepEqual([json.code, json.input], ['method-not-allowed', method])
      }
  })
})

describe('asked too often', () => {
  test('it refuses with what is left, when to ask again and why; pages are not counted', async () => {
    let now = Date.parse('2031-03-12T12:00:00.000Z')
    const strict = siteOf({ now: () => new Date(now).toISOString() }, {}, { quota: { requests: 3, seconds: 30 } })
    const left = async () => {
      const { status, headers } = await ask(strict, '/en/briefs')
      return [status, headers.get('ratelimit'), headers.get('retry-after')]
    }
    assert.deepEqual(await left(), [200, '"default";r=2;t=10', null])
    assert.deepEqual(await left(), [200, '"default";r=1;t=10', null])
    assert.deepEqual(await left(), [200, '"default";r=0;t=10', null])
    assert.deepEqual(await left(), [429, '"default";r=0;t=10', '10'])
    const refused = await askStrictly(strict, '/en/none')
    assert.equal(refused.json.code, 'too-many-requests')
    assert.match(refused.json.remedy, /10 seconds/)
    assert.equal(refused.headers.get('ratelimit-policy'), '"default";q=3;w=30')
    assert.equal(refused.headers.get('access-control-allow-origin'), '*')
    for (let i = 0; i < 5; i++) assert.equal((await strict.request('http://127.0.0.1:8080/en')).status, 200)
    assert.equal((await strict.request('http://127.0.0.1:8080/api')).status, 200)
    assert.equal((await ask(strict, '/en/briefs', { method: 'OPTIONS' })).status, 204)
    now += 10_000
    assert.equal((await left())[0], 200)
    assert.equal((await left())[0], 429)
  })

  test('each address has its own share, whatever it says of itself', async () => {
    const strict = siteOf({}, {}, { quota: { requests: 1, seconds: 60 } })
    const from = async (remoteAddress: string, headers: Record<string, string> = {}) => {
      const env = { incoming: { socket: { remoteAddress } } }
      return (await strict.request('http://127.0.0.1:8080/api/v1/method', { headers }, env)).status
    }
    assert.equal(await from('192.0.2.1'), 200)
    assert.equal(await from('192.0.2.1', { 'x-forwarded-for': '192.0.2.9' }), 429)
    assert.equal(await from('192.0.2.2'), 200)
    assert.equal(await from('::ffff:192.0.2.2'), 429)
    assert.equal(await from('2001:db8::1'), 200)
    assert.equal(await from('2001:db8::ffff'), 429)
    assert.equal(await from('2001:db8:0:1::1'), 200)
  })

  test('behind a proxy of the owner’s it is whom the proxy spoke with, whatever else is claimed', async () => {
    const strict = siteOf(
      {},
      {},
      { quota: { requests: 1, seconds: 60 }, proxies: proxiesOf(['127.0.0.1', '10.1.0.0/16']) },
    )
    const from = async (remoteAddress: string, forwarded: string) => {
      const env = { incoming: { socket: { remoteAddress } } }
      const headers = { 'x-forwarded-for': forwarded }
      return (await strict.request('http://127.0.0.1:8080/api/v1/method', { headers }, env)).status
    }
    assert.equal(await from('::ffff:127.0.0.1', '192.0.2.1'), 200)
    assert.equal(await from('127.0.0.1', '198.51.100.7, 192.0.2.1'), 429)
    assert.equal(await from('127.0.0.1', '192.0.2.1, 10.1.4.4'), 429)
    assert.equal(await from('127.0.0.1', '192.0.2.2'), 200)
    assert.equal(await from('192.0.2.2', '192.0.2.3'), 429)
    assert.equal(await from('127.0.0.1', 'somebody'), 200)
    assert.equal(await from('127.0.0.1', ''), 429)
  })

  test('a proxy that is no address is refused with its name', () => {
    for (const named of ['proxy.example', '10.0.0.0/40', 'fd00::/200', '10.0.0.7/', '/8'])
      assert.throws(() => proxiesOf([named]), { code: 'invalid', input: named })
  })
})
