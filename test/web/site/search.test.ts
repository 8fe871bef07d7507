/** The search's pages and feeds, asked without a socket. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { editions } from '../../../src/domain/index.ts'
import type { PublicSearch } from '../../../src/flow/index.ts'
import { siteAddresses } from '../../../src/web/site/addresses.ts'
import { buildSite } from '../../../src/web/site/app.tsx'
import { searchIn } from '../../../src/web/site/search/asked.ts'
import { published, settings, siteOf, URL_OF_SITE } from './briefs.ts'

const site = siteOf()

async function read(path: string, from = site) {
  const response = await from.request(`http://127.0.0.1:8080${path}`)
  return { status: response.status, type: response.headers.get('content-type'), html: await response.text() }
}

const asking = (query: string) => searchIn((name) => new URLSearchParams(query).get(name) ?? undefined)

describe('the box in the masthead', () => {
  test('is on every page, works without a script, and has a name in each language', async () => {
    for (const edition of editions)
      for (const path of ['', '/about', '/none']) {
        const { html } = await read(`/${edition}${path}`)
        assert.match(
          html,
          new RegExp(`<search class="find"><form action="/${edition}/search"><input type="search" name="q"`),
        )
      }
    assert.match((await read('/ru')).html, /aria-label="Поиск по сайту"/)
  })

  test('is not there twice on the search’s own page', async () => {
    const { html } = await read('/en/search?q=ford')
    assert.equal(html.match(/type="search"/g)?.length, 1)
  })
})

describe('a search', () => {
  test('without anything asked for shows the form alone, and how to ask', async () => {
    const { html, status } = await read('/en/search')
    assert.equal(status, 200)
    assert.match(html, /stand together/)
    assert.doesNotMatch(html, /class="tabs"|Nothing was found|Follow this search/)
  })

  test('shows of each kind what was found, marked, with a link to its page', async () => {
    const { html } = await read('/en/search?q=ford')
    for (const address of [
      '/en/brief/ford-closed',
      '/en/record/ford/statement/s1',
      '/en/record/ford/source/d1',
      '/en/record/ford/actor/lowland/brill',
      '/en/record/ford/issue/ford',
    ])
      assert.ok(html.includes(`href="${address}"`), address)
    assert.match(html, /Nobody crosses the <mark>ford<\/mark> before May &amp; &lt;b>June&lt;\/b>/)
    assert.match(html, /<h2 id="group:statement">Statements/)
    assert.match(html, /Ansa Brill<\/bdi><\/a><span class="voice">, own words/)
    assert.match(html, /against<\/span> <a href="\/en\/record\/ford\/issue\/ford"><bdi>Opening of the ford</)
    assert.match(html, /<mark>Анса Брилль<\/mark>/)
    assert.match(html, /No more words of this text are shown here/)
    assert.match(html, /role="status">10 results/)
    assert.match(html, /only the newest 500 were looked at/)
  })

  test('has a tab for each kind with how much it has; every view is an address, in every edition', async () => {
    const { html } = await read('/en/search?q=ford&from=2031-01-01')
    assert.match(html, /<a href="\/en\/search\?q=ford&amp;from=2031-01-01" aria-current="page">All <span>10</)
    assert.match(html, /<a href="\/en\/search\?q=ford&amp;in=statement&amp;from=2031-01-01">Statements <span>3</)
    assert.ok(html.includes('href="/ru/search?q=ford&amp;from=2031-01-01" lang="ru"'))
  })

  test('goes on by a link, and back to the first results', async () => {
    const first = await read('/en/search?q=ford&in=statement')
    assert.match(
      first.html,
      /<a class="button" href="\/en\/search\?q=ford&amp;in=statement&amp;after=2" rel="next">More results/,
    )
    const second = await read('/en/search?q=ford&in=statement&after=2')
    assert.doesNotMatch(second.html, /More results/)
    assert.match(second.html, /href="\/en\/search\?q=ford&amp;in=statement">Back to the first results/)
    assert.equal((await read('/en/search?q=ford&in=statement&after=x')).status, 422)
  })

  test('keeps what was chosen in its form, with every filter named and open, and a way to be rid of them', async () => {
    const { html } = await read('/en/search?q=ford&actor=lowland/brill&from=2031-01-02&stance=against')
    assert.match(html, /name="q" value="ford"/)
    assert.match(html, /<details open/)
    assert.match(html, /<option value="lowland\/brill" selected>Ansa Brill \(2\)/)
    assert.match(html, /name="from" value="2031-01-02"/)
    assert.match(html, /<a href="\/en\/search\?q=ford">Remove the filters/)
    for (const name of ['outlet', 'actor', 'issue', 'from', 'to', 'voice', 'stance'])
      assert.ok(html.includes(`<label for="search:${name}">`) && html.includes(`id="search:${name}"`), name)
    assert.doesNotMatch((await read('/en/search?q=ford')).html, /<details open/)
  })

  test('says when it shows the results of another spelling, and leads to those of what was typed', async () => {
    const { html } = await read('/en/search?q=fjord')
    assert.match(
      html,
      /Showing results for ford\. <a href="\/en\/search\?q=fjord&amp;exact=1">Search for exactly fjord/,
    )
    assert.doesNotMatch((await read('/en/search?q=fjord&exact=1')).html, /Showing results for/)
  })

  test('helps where nothing was found, or words are too common', async () => {
    assert.match((await read('/en/search?q=nothing')).html, /Nothing was found\..*Try fewer or other words/)
    assert.match((await read('/en/search?q=nothing+of+the')).html, /These words stand in nearly every text/)
    assert.match(
      (await read('/en/search?q=nothing&voice=quoted')).html,
      /<a href="\/en\/search\?q=nothing">Search without the filters/,
    )
  })

  test('is kept by no search engine, and told to browsers', async () => {
    const { html } = await read('/en/search?q=ford')
    assert.match(html, /name="robots" content="noindex"/)
    assert.doesNotMatch(html, /rel="canonical"/)
    assert.match(
      html,
      /<link rel="search" type="application\/opensearchdescription\+xml" title="Ford Watch" href="\/opensearch\.xml\?edition=en"/,
    )
    const { html: xml, type } = await read('/opensearch.xml?edition=hy')
    assert.equal(type, 'application/opensearchdescription+xml; charset=utf-8')
    assert.ok(xml.includes(`<Url type="text/html" template="${URL_OF_SITE}/hy/search?q={searchTerms}" />`))
    assert.ok((await read('/opensearch.xml')).html.includes('/en/search?q={searchTerms}'))
  })

  test('in every language has no string of another', async () => {
    for (const edition of editions) {
      const { html } = await read(`/${edition}/search?q=fjord&in=statement&voice=quoted&from=x&after=2`)
      assert.doesNotMatch(html, /undefined|\[object|NaN/)
      if (edition !== 'en') assert.doesNotMatch(html, />(Search|Filters|Any|Statements|More results|Apply)</)
    }
  })
})

describe('a site with some of the editions', () => {
  test('looks through the briefs of these alone', async () => {
    const asked: unknown[] = []
    const few = buildSite(
      {
        ...published,
        search: (edition, search, after) => {
          asked.push(search.editions)
          return published.search(edition, search, after)
        },
        searchNews: async (_, search) => {
          asked.push(search.editions)
          return []
        },
      },
      { url: URL_OF_SITE, settings: { ...settings, editions: ['ru', 'en'] } },
    )
    assert.equal((await few.request('/en/search?q=ford')).status, 200)
    assert.equal((await few.request('/en/search.rss?q=ford')).status, 200)
    assert.deepEqual(asked, [
      ['ru', 'en'],
      ['ru', 'en'],
    ])
    assert.equal((await few.request('/hy/search?q=ford')).status, 404)
    assert.match(await (await few.request('/opensearch.xml?edition=hy')).text(), /\/ru\/search/)
  })
})

describe('a search is followed', () => {
  const types = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const

  test('by feeds that its page names, with the same words and filters', async () => {
    const { html } = await read('/en/search?q=ford+%22x%22&in=statement&stance=for')
    for (const form of ['rss', 'atom', 'json'] as const) {
      const path = `/en/search.${form}?q=ford+%22x%22&in=statement&stance=for`
      assert.ok(html.includes(`type="${types[form]}" title="ford &quot;x&quot;: what is new on Ford Watch (`), form)
      assert.ok(html.includes(`href="${URL_OF_SITE}${path.replaceAll('&', '&amp;')}"`), form)
      const { html: feed, type, status } = await read(path)
      assert.equal(status, 200)
      assert.equal(type, `${types[form]}; charset=utf-8`)
      assert.ok(feed.includes(`${URL_OF_SITE}/en/record/ford/statement/s1`))
      assert.ok(feed.includes(`${URL_OF_SITE}/en/brief/ford-closed`))
      assert.match(feed, /Nobody crosses the ford before May/)
      assert.match(feed, /Ansa Brill, in their own words/)
      assert.doesNotMatch(feed, /undefined|\[object/)
    }
  })
})

describe('what is asked', () => {
  test('is the same after a page has written it into an address', () => {
    const id = fc.option(
      fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replace(/[\p{Cc}\s]/gu, '') || 'x'),
      { nil: null },
    )
    const asked = fc.record({
      query: fc
        .string({ unit: 'grapheme', maxLength: 80 })
        .map((text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()),
      kind: fc.constantFrom(null, 'brief', 'issue'),
      outlet: id,
      actor: id,
      issue: id,
      from: fc.constantFrom(null, '2031-03-08'),
      to: fc.constantFrom(null, '2031-03-09'),
      voice: fc.constantFrom(null, 'quoted'),
      stance: fc.constantFrom(null, 'against'),
      exact: fc.boolean(),
    }) as fc.Arbitrary<PublicSearch>
    fc.assert(
      fc.property(asked, (one) => {
        const { search } = new URL(siteAddresses.search('en', one), 'https://x.example')
        assert.deepEqual(asking(search), { asked: { ...one }, wrong: [] })
      }),
    )
  })

  test('and cannot be understood is left out and told, never refused', async () => {
    const { html, status } = await read('/en/search?q=ford&from=2031-02-30&to=yesterday&voice=sung&in=poems')
    assert.equal(status, 200)
    for (const said of [
      '“2031-02-30” is no day',
      '“yesterday” is no day',
      '“sung” is none of the choices',
      '“poems” is none',
    ])
      assert.ok(html.includes(said), said)
    assert.match(html, /role="status">10 results/)
    const turned = asking('q=x&from=2031-03-09&to=2031-03-08')
    assert.deepEqual(
      [turned.asked.from, turned.asked.to, turned.wrong],
      ['2031-03-08', '2031-03-09', [{ kind: 'turned' }]],
    )
    const long = await read(`/en/search?q=${'ford+'.repeat(200)}`)
    assert.equal(long.status, 200)
    assert.match(long.html, /The query was too long; its first 300 characters/)
    assert.equal(asking('q=%00ford%00&actor=%00').asked.query, 'ford')
  })

  test('may be anything at all', async () => {
    const name = fc.constantFrom(
      'q',
      'in',
      'outlet',
      'actor',
      'issue',
      'from',
      'to',
      'voice',
      'stance',
      'exact',
      'other',
    )
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('0000-01-01', '9999-12-31', '-1', '', '"', '%00'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 8 }), async (pairs) => {
        const query = new URLSearchParams(pairs.map(([one, text]): [string, string] => [one, text.toWellFormed()]))
        assert.equal((await read(`/en/search?${query}`)).status, 200)
        assert.equal((await read(`/en/search.rss?${query}`)).status, 200)
      }),
      { numRuns: 60 },
    )
  })

  test('and is no UTF-8 is no failure of ours', async () => {
    for (const query of ['q=%', 'q=%FF%FE', 'q=%E0%A4%A', 'q[]=x', 'q=a&q=b'])
      assert.equal((await read(`/en/search?${query}`)).status, 200, query)
  })
})
