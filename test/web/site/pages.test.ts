/** The public site's pages, asked without a socket. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Edition, editions } from '../../../src/domain/index.ts'
import { loadAssets } from '../../../src/web/assets.ts'
import { siteAssets } from '../../../src/web/site/assets.ts'
import { Frame } from '../../../src/web/site/Frame.tsx'
import type { PublicFlow } from '../../../src/web/site/flow.ts'
import { wordingOf } from '../../../src/web/site/messages/wording.ts'
import { defaultSettings } from '../../../src/web/site/settings.ts'
import type { SiteVisit } from '../../../src/web/site/visit.ts'
import { briefOf, cardOf, footnotes, published, siteOf, URL_OF_SITE } from './briefs.ts'

const site = siteOf()

async function read(path: string, headers: Record<string, string> = {}, from = site) {
  const response = await from.request(`http://127.0.0.1:8080${path}`, { headers })
  return { response, status: response.status, headers: response.headers, html: await response.text() }
}

const every = ['', '/day/2031-03-08', '/brief/ford-closed', '/corrections', '/about', '/method', '/outlets', '/data']

describe('editions', () => {
  test('the bare address leads to the first', async () => {
    const { status, headers } = await read('/')
    assert.equal(status, 302)
    assert.equal(headers.get('location'), '/en')
  })

  for (const edition of editions)
    test(`every page of ${edition} names its language, its direction and no string of another`, async () => {
      for (const path of every) {
        const { html, status } = await read(`/${edition}${path}`)
        assert.equal(status, edition === 'az' && path.startsWith('/brief/') ? 404 : 200, path)
        assert.match(html, new RegExp(`<html lang="${edition}" dir="ltr"`))
        assert.doesNotMatch(html, /undefined|\[object|NaN/)
        if (edition !== 'en') assert.doesNotMatch(html, />(Latest|Corrections|Evidence|Share|Published)</)
      }
    })

  test('pages that exist in several say where', async () => {
    const { html } = await read('/ru/brief/ford-closed')
    for (const one of ['en', 'ru', 'hy'])
      assert.ok(html.includes(`<link rel="alternate" hreflang="${one}" href="${URL_OF_SITE}/${one}/brief/ford-closed"`))
    assert.ok(!html.includes(`${URL_OF_SITE}/az/brief/`))
    assert.ok(html.includes(`hreflang="x-default" href="${URL_OF_SITE}/en/brief/ford-closed"`))
    assert.match(html, /На других языках:.*<a href="\/en\/brief\/ford-closed" lang="en"[^>]*>English</)
    const home = await read('/en')
    for (const one of editions) assert.ok(home.html.includes(`hreflang="${one}" href="${URL_OF_SITE}/${one}"`))
  })

  test('a brief that is not in this one is offered in the others', async () => {
    const { html, status } = await read('/az/brief/ford-closed')
    assert.equal(status, 404)
    assert.match(html, /Bu dildə yoxdur/)
    assert.match(html, /<a href="\/ru\/brief\/ford-closed" lang="ru"[^>]*>Русский/)
  })

  test('a slash at the end leads to the page without it, on whatever host it was asked for', async () => {
    const hosts = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    for (const [path, to] of [
      ['/en/about/', '/en/about'],
      ['/en/day/2031-03-08/?after=2', '/en/day/2031-03-08?after=2'],
      ['//evil.example/', '/evil.example'],
      ['/.//evil.example/', '/evil.example'],
      ['/\\\\evil.example/', '/evil.example'],
    ]) {
      const response = await site.request(`http://evil.example${path}`, { headers: hosts })
      assert.equal(response.status, 301, path)
      assert.equal(response.headers.get('location'), to)
    }
    assert.equal((await site.request('http://evil.example//')).status, 404)
  })

  test('an unknown one, a page there is not, and a day that cannot be are not found', async () => {
    for (const path of [
      '/fr',
      '/en/none',
      '/en/day/2031-02-30',
      '/en/day/today',
      '/en/brief/none',
      '/en/ford-talks/inbox',
    ])
      assert.equal((await read(path)).status, 404, path)
    assert.match((await read('/hy/none')).html, /Այդպիսի էջ չկա/)
  })
})

describe('the first page', () => {
  test('shows briefs by day, and leads on to older ones and back', async () => {
    const first = await read('/en')
    assert.match(first.html, /<a href="\/en\/day\/2031-03-12">.*Wednesday.*12 March 2031/)
    assert.match(first.html, /<a class="button" href="\/en\?after=2" rel="next">Older briefs/)
    const second = await read('/en?after=2')
    assert.match(second.html, /6 March 2031/)
    assert.doesNotMatch(second.html, /Older briefs/)
    assert.match(second.html, /<a class="button" href="\/en">Back to the newest/)
  })

  test('says that nothing is there yet', async () => {
    assert.match((await read('/az')).html, /Bu dildə hələ heç nə dərc edilməyib/)
  })

  test('a place in the list that is none is refused, not shown as the first', async () => {
    const { status, html } = await read('/en?after=x')
    assert.equal(status, 422)
    assert.match(html, /That could not be done/)
  })
})

/** Whatever is listed can be read. */
const everyOne: PublicFlow['brief'] = async (edition, slug) => ({
  kind: 'published',
  brief: briefOf(edition === 'ru' ? 'ru' : 'en', { slug }),
})

describe('a day', () => {
  test('has each brief at its anchor, the days around it, and a calendar with the days that have briefs', async () => {
    const whole = { ...published, brief: everyOne }
    const { html } = await read('/ru/day/2031-03-08', {}, siteOf(whole))
    assert.match(html, /<h1 class="page-title">Обзоры за 8 марта 2031/)
    assert.match(html, /2 обзора/)
    assert.match(html, /<article class="brief" id="ferry">/)
    assert.match(html, /<a href="#ferry">/)
    assert.match(html, /<a href="\/ru\/day\/2031-03-06" rel="prev">/)
    assert.match(html, /<a href="\/ru\/day\/2031-03-12" rel="next">/)
    const linked = [...html.matchAll(/<td[^>]*><a href="\/ru\/day\/([\d-]+)"/g)].map(([, day]) => day)
    assert.deepEqual(linked, ['2031-03-06', '2031-03-08', '2031-03-12'])
    assert.match(html, /aria-current="date"/)
    assert.ok(html.includes(`hreflang="hy" href="${URL_OF_SITE}/hy/day/2031-03-08"`))
    assert.ok(!html.includes('/az/day/'))
  })

  test('shows its briefs whole, each with footnotes and headings of its own', async () => {
    const { html } = await read('/ru/day/2031-03-08', {}, siteOf({ ...published, brief: everyOne }))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(ids, [...new Set(ids)])
    for (const slug of ['ferry', 'ford-closed']) {
      assert.ok(ids.includes(`note:${slug}:1`))
      assert.ok(html.includes(`href="#note:${slug}:1"`))
      assert.ok(html.includes(`href="#place:${slug}:1:1"`))
      assert.match(html, new RegExp(`<h2><a href="/ru/brief/${slug}">`))
    }
    for (const [, to = ''] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(to), `#${to} leads nowhere`)
  })

  test('leaves out a brief that was taken off since it was listed', async () => {
    const gone = { ...published, brief: async () => ({ kind: 'unknown' as const }) }
    const { html, status } = await read('/ru/day/2031-03-08', {}, siteOf(gone))
    assert.equal(status, 200)
    assert.doesNotMatch(html, /<article class="brief"/)
  })

  test('that has more briefs than a page does not say how many there are', async () => {
    const briefs = Array.from({ length: 20 }, (_, i) => cardOf('en', `brief-${i}`))
    const day = { day: '2031-03-08', briefs, previous: null, following: null }
    const pageWith = async (next: string | null, query: string) =>
      (await read(`/en/day/2031-03-08${query}`, {}, siteOf({ day: async () => ({ ...day, next }) }))).html
    assert.match(await pageWith(null, ''), /20 briefs/)
    assert.doesNotMatch(await pageWith('2', ''), /20 briefs|No brief/)
    assert.doesNotMatch(await pageWith(null, '?after=2'), /20 briefs|No brief/)
  })

  test('without briefs leads on, and is not for search engines', async () => {
    const { html, status } = await read('/en/day/2031-03-10')
    assert.equal(status, 200)
    assert.match(html, /No brief was published on this day/)
    assert.match(html, /name="robots" content="noindex"/)
    assert.match(html, /rel="prev"/)
  })
})

describe('a brief', () => {
  test('shows what it is, who wrote it where, and when it changed', async () => {
    const { html } = await read('/en/brief/ford-closed')
    assert.match(html, /Analysis <span class="about">What the words add up to/)
    assert.match(html, /<span class="dateline"><bdi>Ellory/)
    assert.match(html, /By Tove Lind/)
    assert.match(html, /Published <a href="\/en\/day\/2031-03-08"><time[^>]*>8 March 2031, 09:30 UTC/)
    assert.match(html, /Changed <time[^>]*>8 March 2031, 11:00 UTC/)
    assert.match(html, /Read 1,234 times/)
    assert.match(html, /The council met on Wednesday, not on Tuesday/)
  })

  test('a category that comes by its id alone has the name of the settings; one they do not know stands as it came', async () => {
    const shown = async (id: string) => {
      const brief = briefOf('ru', { category: { id, name: id, description: '' } })
      return (await read('/ru/brief/x', {}, siteOf({ brief: async () => ({ kind: 'published', brief }) }))).html
    }
    assert.match(await shown('analysis'), /<p class="category">Анализ <span class="about">Что следует из сказанного/)
    assert.match(await shown('other'), /<p class="category">other<\/p>/)
  })

  test('says nothing of views where nobody counts', async () => {
    const quiet = siteOf({ brief: async () => ({ kind: 'published', brief: briefOf('en', { views: null }) }) })
    assert.doesNotMatch((await read('/en/brief/ford-closed', {}, quiet)).html, /Read \d|null/)
  })

  test('every reference opens its footnote, and every footnote leads back to each place', async () => {
    const { html } = await read('/en/brief/ford-closed')
    const refs = [...html.matchAll(/<sup class="ref" id="([^"]+)"><a href="#([^"]+)"/g)].map(([, id, note]) => [
      id,
      note,
    ])
    assert.deepEqual(refs, [
      ['place:1:1', 'note:1'],
      ['place:2:1', 'note:2'],
      ['place:1:2', 'note:1'],
    ])
    for (const [id = '', note = ''] of refs) {
      assert.ok(html.includes(`<li id="${note}"`))
      assert.ok(html.includes(`href="#${id}"`))
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('a footnote has the words in their own language, who says it, the outlet with a link, and its rule', async () => {
    const { html } = await read('/en/brief/ford-closed')
    assert.match(html, /<blockquote lang="en" dir="ltr" cite="https:\/\/gazette.example\/ford"/)
    assert.match(html, /<blockquote lang="ru" dir="ltr" cite="https:\/\/sovet.example\/brod"/)
    assert.match(html, /<span class="words">“Nobody crosses before May,” she told the valley council<\/span>/)
    assert.match(html, /Ansa Brill, in their own words.*3 March 2031/)
    assert.match(
      html,
      /Valley Gazette.*<a class="out" href="https:\/\/gazette.example\/ford"><bdi>No crossing before May/,
    )
    assert.match(html, /Reuse, says Valley Gazette: <bdi>Quotations of up to 60 words/)
    assert.match(html, /sovet\.example<\/bdi>, <a class="out" href="https:\/\/sovet.example\/brod"/)
  })

  test('nothing in it becomes markup, and no address but the web’s becomes a link', async () => {
    const [first] = footnotes
    assert.ok(first)
    const hostile = briefOf('en', {
      title: '<script>x</script>',
      footnotes: [
        {
          ...first,
          quote: '<img src=x onerror=y>',
          reuse: '<i>',
          document: { ...first.document, url: 'javascript:alert(1)' },
          outlet: first.outlet && { ...first.outlet, home: 'data:text/html,x' },
        },
        ...footnotes.slice(1),
      ],
    })
    const { html } = await read(
      '/en/brief/x',
      {},
      siteOf({ brief: async () => ({ kind: 'published', brief: hostile }) }),
    )
    assert.doesNotMatch(html, /<script>|<img|<i>|<b>|(href|cite)="(javascript|data):/)
    assert.match(html, /&lt;img src=x onerror=y>/)
  })

  test('is found by programs that cite: Highwire, Dublin Core, Open Graph', async () => {
    const { html } = await read('/hy/brief/ford-closed')
    const { title } = cardOf('hy')
    const meta = (name: string) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1]
    assert.equal(meta('citation_title'), title)
    assert.equal(meta('citation_author'), 'Տուվե Լինդ')
    assert.equal(meta('citation_publication_date'), '2031/03/08')
    assert.equal(meta('citation_language'), 'hy')
    assert.equal(meta('citation_public_url'), `${URL_OF_SITE}/hy/brief/ford-closed`)
    assert.equal(meta('DC.title'), title)
    assert.equal(meta('DC.date'), '2031-03-08')
    assert.equal(meta('og:url'), `${URL_OF_SITE}/hy/brief/ford-closed`)
    assert.match(html, /<link rel="canonical" href="https:\/\/briefs\.example\/hy\/brief\/ford-closed"/)
  })

  test('one that was taken down says so', async () => {
    const { status, html } = await read('/en/brief/withdrawn')
    assert.equal(status, 410)
    assert.match(html, /withdrawn on 9 March 2031/)
    assert.match(html, /The outlet withdrew its text/)
  })
})

describe('what is told of the site', () => {
  test('corrections lead to their briefs', async () => {
    const { html } = await read('/en/corrections')
    assert.match(html, /8 March 2031, 11:00 UTC.*<a href="\/en\/brief\/ford-closed">.*The council met on Wednesday/s)
    assert.match((await read('/az/corrections')).html, /Hələ heç nəyi düzəltmək lazım gəlməyib/)
  })

  test('the page on it explains the kinds of briefs that have a name in this language', async () => {
    assert.match((await read('/ru/about')).html, /<dt>Анализ<\/dt><dd>Что следует из сказанного/)
    assert.doesNotMatch((await read('/az/about')).html, /<dt>/)
  })

  test('the outlets quoted are there with what they are, whose, and what they ask; footnotes lead to them', async () => {
    const { html } = await read('/ru/outlets')
    const [, gazette = '', crier = ''] = (html.split('</main>')[0] ?? '').split('<article class="item outlet"')
    assert.match(gazette, /^ id="outlet:gazette\.example"><h2><bdi>Valley Gazette/)
    assert.match(gazette, /Газета.*Lowland.*href="https:\/\/gazette\.example\/">gazette\.example<.*Процитировано 5 раз/)
    assert.match(
      gazette,
      /<bdi>Brill &amp; Daughters<\/bdi> <a class="out" href="https:\/\/register\.example\/gazette">Источник: register\.example/,
    )
    assert.match(gazette, /Об использовании материалов сказано<\/dt><dd><bdi>Quotations of up to 60 words/)
    assert.match(crier, /^ id="outlet:совет-долины">.*village crier.*Процитировано 1 раз.*Пока не подтверждено/)
    assert.doesNotMatch(crier, /<a |Об использовании/)
    assert.match((await read('/az/outlets')).html, /hələ heç bir nəşrdən/)
    for (const path of ['/ru/about', '/ru'])
      assert.match((await read(path)).html, /<a href="\/ru\/outlets">Кого здесь цитируют/)
    assert.match(
      (await read('/en/brief/ford-closed')).html,
      /<a href="\/en\/outlets#outlet%3Agazette\.example"><bdi>Valley Gazette/,
    )
  })

  test('the method shows the figures of the reader as the language writes numbers', async () => {
    assert.match((await read('/en/method')).html, /<strong>66\.6<\/strong><span class="range">63\.1 to 70\.1/)
    const { html } = await read('/ru/method')
    assert.match(html, /<strong>66,6<\/strong>/)
    assert.match(html, /Измерено \(4 марта 2031/)
    assert.match(html, /12 новостных статьях.*1\s234 высказывания/)
  })
})

describe('how pages look', () => {
  const press = (field: string, headers: Record<string, string> = {}) =>
    site.request('http://127.0.0.1:8080/en/look', {
      method: 'POST',
      body: new URLSearchParams(`back=/en/about&${field}`),
      headers,
    })

  test('is remembered in cookies, and leads back', async () => {
    const answer = await press('size=larger', { cookie: 'theme=dark; size=112' })
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), '/en/about')
    assert.deepEqual(
      answer.headers.getSetCookie().map((cookie) => cookie.split('; ').filter((part) => !part.startsWith('Max'))),
      [
        ['theme=dark', 'Path=/', 'SameSite=Lax', 'Secure'],
        ['size=125', 'Path=/', 'SameSite=Lax', 'Secure'],
      ],
    )
    const { html } = await read('/en', { cookie: 'theme=dark; size=125' })
    assert.match(html, /data-size="125" data-theme="dark"/)
    assert.match(html, /value="dark"[^>]*aria-pressed="true"|aria-pressed="true"[^>]*value="dark"/)
  })

  test('follows the device again when asked to', async () => {
    const [theme] = (await press('theme=system', { cookie: 'theme=dark' })).headers.getSetCookie()
    assert.match(theme ?? '', /^theme=; Path=\/; Max-Age=0/)
  })

  test('takes no other site’s word, no nonsense, and leads nowhere else', async () => {
    assert.equal((await press('size=larger', { 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await press('size=huge')).status, 422)
    assert.equal((await press('theme=pink')).status, 422)
    const away = await site.request('http://127.0.0.1:8080/en/look', {
      method: 'POST',
      body: new URLSearchParams('back=//evil.example/&size=larger'),
    })
    assert.equal(away.headers.get('location'), '/en')
    assert.match(
      (await read('/en', { cookie: 'size=999; theme="><b>' })).html,
      /<html lang="en" dir="ltr" data-size="100">/,
    )
  })
})

describe('what leaves the site', () => {
  test('every page has a strong hash, is asked for again, and is not sent twice', async () => {
    for (const path of every) {
      const first = await read(`/en${path}`)
      const tag = first.headers.get('etag') ?? ''
      assert.match(tag, /^"[0-9a-f]{64}"$/, path)
      assert.equal(first.headers.get('cache-control'), 'no-cache')
      assert.equal(first.headers.get('vary'), 'Cookie')
      const again = await read(`/en${path}`, { 'if-none-match': tag })
      assert.equal(again.status, 304)
      assert.equal(again.html, '')
      assert.equal(again.headers.get('etag'), tag)
      assert.equal(again.headers.get('cache-control'), 'no-cache')
      assert.equal((await read(`/en${path}`, { 'if-none-match': tag, cookie: 'theme=dark' })).status, 200)
    }
  })

  test('every answer forbids inline scripts, frames and other origins', async () => {
    for (const path of [...every.map((one) => `/en${one}`), '/en/none', '/'])
      assert.match(
        (await read(path)).headers.get('content-security-policy') ?? '',
        /default-src 'none'; script-src 'self'/,
      )
    const { html } = await read('/en/brief/ford-closed')
    assert.doesNotMatch(html, / style=| on\w+=|<script(?! type="(?:module" src="\/assets\/|application\/ld\+json"))/)
    assert.doesNotMatch(html, /(?:src|href)="https?:[^"]*"[^>]*rel="(?:stylesheet|preload|icon)"/)
  })

  test('the script is below 15 KB compressed, and a long brief, compressed, below 30 KB', async () => {
    const assets = loadAssets(siteAssets)
    const [, version = ''] = assets.address('site.js').split('/').slice(1)
    const names = ['site.js', 'copy.js', 'look.js', 'notes.js', 'search.js', 'sources.js']
    const sent = names.map((name) => gzipSync(assets.get(version, name)?.body ?? '').length)
    assert.ok(sent.every((bytes) => bytes > 50))
    assert.ok(sent.reduce((sum, bytes) => sum + bytes, 0) < 15_000)

    const [first] = footnotes
    assert.ok(first)
    const words = 'The mayor said that the ford stays closed until the water has fallen, whatever the council may say. '
    const long = briefOf('en', {
      footnotes: Array.from({ length: 40 }, (_, i) => ({ ...first, number: i + 1, before: words.repeat(2) })),
      blocks: Array.from({ length: 40 }, (_, i) => ({
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: words.repeat(5) },
          { kind: 'note', number: i + 1 },
        ],
      })),
    })
    const { html } = await read('/en/brief/x', {}, siteOf({ brief: async () => ({ kind: 'published', brief: long }) }))
    const sentAs = gzipSync(html).length
    assert.ok(sentAs < 30_000, `${sentAs} bytes`)
  })

  test('asked for its head alone, a page sends the same headers and no body', async () => {
    const whole = await read('/en')
    const head = await site.request('http://127.0.0.1:8080/en', { method: 'HEAD' })
    assert.equal(await head.text(), '')
    assert.equal(head.headers.get('etag'), whole.headers.get('etag'))
  })

  test('nothing of the desk is behind it', async () => {
    for (const path of ['/api/dossiers', '/en/ford-talks', '/en/ford-talks/document/d0c', '/en/about/reader'])
      assert.equal((await read(path)).status, 404)
    const { html } = await read('/en')
    assert.doesNotMatch(html, /desk\.js|readout\.css/)
  })

  test('what breaks is told in the edition’s language, and why is told to no reader', async (t) => {
    t.mock.method(console, 'error', () => {})
    const broken = siteOf({ home: () => Promise.reject(new Error('the disk at /var/lib is full')) })
    const { status, html } = await read('/ru', {}, broken)
    assert.equal(status, 500)
    assert.match(html, /Что-то сломалось/)
    assert.doesNotMatch(html.replace(/<style>.*?<\/style>/s, ''), /disk|var/)
  })
})

describe('direction', () => {
  test('a page in Arabic is laid out from right to left', () => {
    const visit: SiteVisit = {
      ...wordingOf('en'),
      edition: 'ar' as Edition,
      here: '/ar',
      look: { theme: null, size: 100 },
      settings: defaultSettings,
      asset: (name) => name,
      records: [],
      own: { logo: null, ad: null },
      styles: '',
      absolute: (path) => path,
    }
    const html = renderToString(h(Frame, { visit, title: 'قال', canonical: null, children: null }))
    assert.match(html, /^<html lang="ar" dir="rtl"/)
  })

  test('stylesheets name no left and no right, no width and no height', () => {
    const folder = new URL('../../../src/web/site/styles/', import.meta.url)
    for (const file of readdirSync(folder)) {
      const css = readFileSync(new URL(file, folder), 'utf8')
      const physical =
        /^\s*(?:[\w-]+-)?(?:left|right|top|bottom|(?<!line-|stroke-)width|(?<!line-)height)\s*:|:\s*(?:left|right)\b/
      assert.deepEqual(
        css.split('\n').filter((line) => physical.test(line)),
        [],
        file,
      )
    }
  })
})
