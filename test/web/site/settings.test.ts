/** What the owner of the site sets up, as its pages show it; and that pages are as ever where nothing is. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { buildSite } from '../../../src/web/site/app.tsx'
import { published, settings, siteOf, URL_OF_SITE } from './briefs.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const logo = {
  ending: 'svg',
  mediaType: 'image/svg+xml',
  bytes: bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><script>alert(1)</script></svg>'),
  width: 240,
  height: 60,
}
const own = {
  text: { en: 'The <fair>', ru: 'Ярмарка', az: 'Yarmarka', hy: 'Տոնավաճառ' },
  link: 'https://fair.example/',
  picture: null,
}
const script = { src: 'https://ads.example/show.js', width: 300, height: 250 }
const origins = ['https://ads.example', 'https://pictures.example']

async function read(path: string, site: ReturnType<typeof siteOf>) {
  const response = await site.request(`http://127.0.0.1:8080${path}`)
  const policy = response.headers.get('content-security-policy') ?? ''
  return { status: response.status, headers: response.headers, policy, html: await response.text() }
}

const pages = ['/en', '/en/day/2031-03-08', '/en/brief/ford-closed', '/en/about', '/en/outlets', '/en/none']

describe('where nothing is set', () => {
  test('no page has a colour, a picture, an ad or a policy of its own', async () => {
    for (const path of pages) {
      const { html, policy } = await read(path, siteOf())
      assert.doesNotMatch(html, /\/own\/|class="ad|<iframe|<img|rel="me/, path)
      assert.doesNotMatch(policy, /https:|frame-src/)
    }
    for (const path of ['/en/ad', '/own/000000000000/logo.svg']) assert.equal((await read(path, siteOf())).status, 404)
  })
})

describe('the owner’s look', () => {
  test('the accent stands in the stylesheet, which the policy lets in by its hash', async () => {
    const colours = { accent: { light: '#7a2e1d', dark: '#f0b49f' } }
    const { html, headers } = await read('/en', siteOf({}, { colours }))
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    assert.ok(style.endsWith(':root{--accent:light-dark(#7a2e1d,#f0b49f)}'))
    const hash = createHash('sha256').update(style).digest('base64')
    assert.ok(headers.get('content-security-policy')?.includes(`style-src 'sha256-${hash}';`))
    assert.doesNotMatch((await read('/en', siteOf())).html, /light-dark\(#7a2e1d/)
  })

  test('the logo stands for the name, has its size, and runs nothing when it is opened by itself', async () => {
    const site = siteOf({}, { logo })
    const { html } = await read('/ru', site)
    const [, address = ''] =
      /<img src="(\/own\/[0-9a-f]{12}\/logo\.svg)" alt="Ford Watch" width="240" height="60"/.exec(html) ?? []
    const picture = await read(address, site)
    assert.equal(picture.headers.get('content-type'), 'image/svg+xml')
    assert.match(picture.policy, /^sandbox; default-src 'none'/)
    assert.doesNotMatch(picture.policy, /script-src/)
  })

  test('the lead is told of the site, and the hub by its feeds', async () => {
    const site = siteOf({}, { lead: { en: 'All about <the ford>' }, hub: 'https://hub.example/' })
    for (const path of ['/en', '/en/about'])
      assert.match((await read(path, site)).html, /<meta name="description" content="All about &lt;the ford>"/)
    for (const form of ['rss', 'atom', 'json']) {
      const feed = (await read(`/en/feed.${form}`, site)).html
      assert.match(feed, /All about|hub\.example/)
      assert.ok(feed.includes('https://hub.example/'), form)
      assert.ok(!(await read(`/en/feed.${form}`, siteOf())).html.includes('hub.example'))
    }
  })
})

describe('the owner’s links', () => {
  const site = siteOf(
    {},
    {
      contact: 'desk@ford.example',
      menu: [
        { to: '/brief/ferry', name: { en: 'Read & cite', ru: 'Как читать' } },
        { to: 'https://archive.example/', name: { en: 'Archive' } },
      ],
      links: [
        { kind: 'google-play', url: 'https://play.example/app' },
        { name: { ru: 'Рассылка' }, url: 'https://letters.example/' },
      ],
      footer: {
        en: [
          {
            kind: 'paragraph',
            inlines: [
              { kind: 'text', text: '<b>Support</b> ' },
              { kind: 'link', href: 'https://give.example/', inlines: [{ kind: 'text', text: 'us' }] },
            ],
          },
        ],
      },
    },
  )

  test('are in the menu of the editions that name them, paths within the edition', async () => {
    const { html } = await read('/en', site)
    assert.match(
      html,
      /<a href="\/en\/brief\/ferry">Read &amp; cite<\/a><a href="https:\/\/archive\.example\/">Archive</,
    )
    const russian = (await read('/ru', site)).html
    assert.match(russian, /<a href="\/ru\/brief\/ferry">Как читать</)
    assert.doesNotMatch(russian, /archive\.example/)
  })

  test('and in the footer, with what the owner has to say as text', async () => {
    const { html } = await read('/en/about', site)
    assert.match(
      html,
      /<footer class="foot"><p>&lt;b>Support&lt;\/b> <a href="https:\/\/give\.example\/" class="out">us/,
    )
    assert.match(html, /Also on: <a href="https:\/\/play\.example\/app" rel="me noopener noreferrer"><bdi>Google Play</)
    assert.doesNotMatch(html, /letters\.example/)
    assert.match(
      (await read('/ru', site)).html,
      /Google Play.* · <a href="https:\/\/letters\.example\/"[^>]*><bdi>Рассылка/,
    )
    assert.match(html, /<a href="mailto:desk@ford\.example">Contact</)
    assert.match(
      (await read('/en', siteOf({}, { contact: 'https://ford.example/us' }))).html,
      /<a href="https:\/\/ford\.example\/us">Contact/,
    )
  })
})

describe('the editions offered', () => {
  const site = siteOf({}, { editions: ['ru', 'az'] })

  test('are the ones there are, in their order, and nothing leads to others', async () => {
    assert.equal((await read('/', site)).headers.get('location'), '/ru')
    assert.equal((await read('/en', site)).status, 404)
    for (const path of ['/ru', '/ru/day/2031-03-08', '/ru/brief/ford-closed', '/sitemap.xml', '/news-sitemap.xml']) {
      const { html, status } = await read(path, site)
      assert.equal(status, 200, path)
      assert.doesNotMatch(html, /(?:href|hreflang|<loc>)[^>]*(?:\/en|\/hy|"en"|"hy")[/"<]/, path)
    }
    const { html } = await read('/az/brief/ford-closed', site)
    assert.match(html, /<a href="\/ru\/brief\/ford-closed"/)
    assert.doesNotMatch(html, /\/hy\/brief/)
  })

  test('a brief in none of them is nowhere, and one edition needs no list of them', async () => {
    const single = siteOf({}, { editions: ['az'] })
    const { html, status } = await read('/az/brief/ford-closed', single)
    assert.equal(status, 404)
    assert.doesNotMatch(html, /\/(?:ru|en|hy)\/|class="editions"/)
  })
})

describe('an ad', () => {
  test('of the owner’s own is a link that says what it is, on the pages named alone', async () => {
    const picture = { ...logo, ending: 'png', mediaType: 'image/png' }
    const site = siteOf({}, { ad: { on: ['home', 'day'], allowedOrigins: [], script: null, own } })
    for (const [path, label] of [
      ['/en', 'Advertisement'],
      ['/hy/day/2031-03-08', 'Գովազդ'],
    ] as const) {
      const { html, policy } = await read(path, site)
      assert.match(
        html,
        new RegExp(
          `<section class="ad" aria-label="${label}"><p class="label">${label}</p><a href="https://fair.example/" rel="sponsored noopener noreferrer">`,
        ),
      )
      assert.doesNotMatch(policy, /https:|frame-src/)
    }
    assert.match((await read('/en', site)).html, /<bdi>The &lt;fair><\/bdi>/)
    for (const path of ['/en/brief/ford-closed', '/en/about', '/en/none'])
      assert.doesNotMatch((await read(path, site)).html, /class="ad/)
    const drawn = siteOf({}, { ad: { on: ['home'], allowedOrigins: [], script: null, own: { ...own, picture } } })
    assert.match(
      (await read('/ru', drawn)).html,
      /<img src="\/own\/[0-9a-f]{12}\/ad\.png" alt="Ярмарка" width="240" height="60"/,
    )
  })

  test('by a script has a frame with room kept for it; only the frame may load from the origins named', async () => {
    const site = siteOf({}, { ad: { on: ['brief'], allowedOrigins: origins, own: null, script } })
    const { html, policy } = await read('/en/brief/ford-closed', site)
    assert.match(html, /<iframe src="\/en\/ad" title="Advertisement" width="300" height="250" sandbox="allow-scripts/)
    assert.doesNotMatch(html, /allow-same-origin|ads\.example/)
    assert.match(policy, /frame-src 'self'/)
    assert.doesNotMatch(policy, /https:/)
    for (const path of pages.filter((one) => !one.includes('/brief/'))) {
      const other = await read(path, site)
      assert.doesNotMatch(other.html, /<iframe/)
      assert.doesNotMatch(other.policy, /https:|frame-src/, path)
    }
    const frame = await read('/en/ad', site)
    assert.match(frame.html, /<script async src="https:\/\/ads\.example\/show\.js"><\/script>/)
    assert.match(
      frame.policy,
      /^sandbox allow-scripts[^;]*; default-src 'none'; script-src https:\/\/ads\.example https:\/\/pictures\.example;/,
    )
    assert.match(frame.policy, /frame-ancestors 'self'/)
    assert.doesNotMatch(frame.policy, /allow-same-origin/)
    assert.equal(frame.headers.get('referrer-policy'), 'no-referrer')
  })

  test('a page that was kept still has the policy it was made with', async () => {
    const ad = { on: ['brief' as const], allowedOrigins: origins, own: null, script }
    const options = { url: URL_OF_SITE, settings: { ...settings, ad }, freshness: { version: 1, sure: true } }
    const site = buildSite(published, options)
    for (const path of ['/en/brief/ford-closed', '/en/ad', '/en']) {
      const first = await read(path, site)
      assert.equal((await read(path, site)).policy, first.policy)
    }
  })
})
