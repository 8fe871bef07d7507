/** What the site's owner sets up, in a real browser: a look of its own, links, an ad; and what an ad's script cannot do. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { editions } from '../../src/domain/index.ts'
import type { SiteSettings } from '../../src/flow/index.ts'
import { pngFrom } from '../../src/web/pictures/png.ts'
import { serveSite } from '../../src/web/site/serve.ts'
import { published, settings } from '../web/site/briefs.ts'
import { openChromium } from './chromium.ts'
import { faultsInBoth, faultsOf } from './desk.ts'

const sign = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><style>rect { fill: #a04a2a }</style>
  <rect width="300" height="60" rx="8"/><path d="M20 40q20-30 40 0t40 0 40 0 40 0 40 0 40 0" fill="none" stroke="#fff" stroke-width="6"/></svg>`

const fair = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="180"><rect width="900" height="180" fill="#e8c468"/></svg>`

const every = <T>(value: T) => Object.fromEntries(editions.map((edition) => [edition, value]))

const owned: SiteSettings = {
  ...settings,
  colours: { accent: { light: '#7a2e1d', dark: '#f0b49f' } },
  contact: 'desk@ford.example',
  menu: [
    { to: '/brief/ferry', name: every('How to read and how to cite us') },
    { to: 'https://archive.example/', name: every('Archive') },
  ],
  links: [
    { kind: 'telegram', url: 'https://t.me/ford' },
    { kind: 'google-play', url: 'https://play.example/ford' },
    { name: every('Newsletter'), url: 'https://letters.example/' },
  ],
  footer: every([
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Ford Watch is written by volunteers of the valley. ' },
        { kind: 'link', href: 'https://give.example/', inlines: [{ kind: 'text', text: 'Support us' }] },
      ],
    },
  ]),
}

let browser: Browser
let own: Awaited<ReturnType<typeof serveSite>>
let scripted: Awaited<ReturnType<typeof serveSite>>

before(async () => {
  const host = { host: '127.0.0.1', port: 0 }
  const bytes = (text: string) => new TextEncoder().encode(text)
  const logo = { ending: 'svg', mediaType: 'image/svg+xml', bytes: bytes(sign), width: 300, height: 60 }
  const picture = { ending: 'png', mediaType: 'image/png', bytes: await pngFrom(fair, 900), width: 900, height: 180 }
  const ad = { text: every('The valley fair, 14 May'), link: 'https://fair.example/', picture }
  own = await serveSite(published, {
    ...host,
    settings: { ...owned, logo, ad: { on: ['home', 'day', 'brief'], allowedOrigins: [], own: ad, script: null } },
  })
  const script = { src: 'https://ads.example/show.js', width: 300, height: 250 }
  scripted = await serveSite(published, {
    ...host,
    settings: { ...owned, ad: { on: ['home', 'brief'], allowedOrigins: ['https://ads.example'], own: null, script } },
  })
  browser = await openChromium()
})

after(async () => {
  await browser?.close()
  await own?.close()
  await scripted?.close()
})

/** @param expected what may be written to the console as an error */
async function within(
  url: string,
  options: BrowserContextOptions,
  ask: (page: Page) => Promise<void>,
  expected = /^$/,
): Promise<void> {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text())
  })
  await ask(page)
  await context.close()
  assert.deepEqual(faults, [])
}

const paths = ['', '/day/2031-03-08', '/brief/ford-closed', '/outlets', '/about']

describe('a site with everything set', () => {
  for (const [width, edition] of [
    [320, 'hy'],
    [1280, 'en'],
  ] as const)
    test(`axe finds nothing by day and by night, and nothing is wider than ${width} pixels`, async () => {
      await within(own.url, { viewport: { width, height: 800 } }, async (page) => {
        for (const path of paths) {
          await page.goto(`/${edition}${path}`)
          assert.deepEqual(await faultsInBoth(page), [], path)
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          assert.ok(wider <= 0, `${edition}${path}: ${wider} pixels wider`)
        }
      })
    })

  test('links have its colour, and the logo is drawn as it is', async () => {
    await within(own.url, { colorScheme: 'dark' }, async (page) => {
      await page.goto('/en/about')
      const colour = await page
        .locator('main a')
        .first()
        .evaluate((one) => getComputedStyle(one).color)
      assert.equal(colour, 'rgb(240, 180, 159)')
      const logo = page.getByRole('img', { name: 'Ford Watch' })
      assert.deepEqual(await logo.evaluate((one: HTMLImageElement) => [one.naturalWidth > 0, one.width, one.height]), [
        true,
        180,
        36,
      ])
    })
  })

  test('nothing moves when the pictures come', async () => {
    await within(own.url, { viewport: { width: 360, height: 800 } }, async (page) => {
      const places = () =>
        page.evaluate(() =>
          ['.menu', '.ad', '.foot'].map((one) => document.querySelector(one)?.getBoundingClientRect().top),
        )
      let come = () => {}
      const late = new Promise<void>((resolve) => {
        come = resolve
      })
      await page.route('**/own/**', async (route) => {
        await late
        await route.continue()
      })
      await page.goto('/en', { waitUntil: 'domcontentloaded' })
      const before = await places()
      come()
      await page.waitForLoadState('load')
      await page.locator('.ad img').scrollIntoViewIfNeeded()
      await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.ad img')?.complete)
      await page.evaluate(() => scrollTo(0, 0))
      assert.deepEqual(await places(), before)
    })
  })
})

describe('an ad by a script', () => {
  test('has its room and its label, and reaches neither the page nor cookies nor other sites', async () => {
    await within(
      scripted.url,
      {},
      async (page) => {
        const asked: string[] = []
        await page.context().route(/^https:/, async (route) => {
          asked.push(`${route.request().url()} ${route.request().headers().referer ?? ''}`)
          await route.fulfill({
            contentType: 'text/javascript',
            headers: { 'access-control-allow-origin': '*' },
            body: `const tried = {}
            for (const [name, attempt] of Object.entries({
              page: () => parent.document.title,
              cookie: () => document.cookie,
              kept: () => localStorage.length,
            })) try { tried[name] = String(attempt()) } catch (error) { tried[name] = error.name }
            document.body.append(Object.assign(document.createElement('p'), { id: 'shown', textContent: JSON.stringify(tried) }))`,
          })
        })
        await page.goto('/en')
        await page.locator('.ad iframe').scrollIntoViewIfNeeded()
        const shown = page.frameLocator('.ad iframe').locator('#shown')
        await shown.waitFor()
        assert.deepEqual(JSON.parse(await shown.innerText()), {
          page: 'SecurityError',
          cookie: 'SecurityError',
          kept: 'SecurityError',
        })
        assert.deepEqual(asked, ['https://ads.example/show.js '])
        const frame = page.frames().find((one) => one.url().endsWith('/en/ad'))
        const elsewhere = await frame?.evaluate(() =>
          fetch('https://evil.example/').then(
            () => 'fetched',
            () => 'refused',
          ),
        )
        assert.equal(elsewhere, 'refused')
        const box = await page.locator('.ad iframe').boundingBox()
        assert.deepEqual([box?.width, box?.height], [300, 250])
        assert.deepEqual(await faultsOf(page), [])
      },
      /https:\/\/evil\.example/,
    )
  })

  test('is not there where scripts are off', async () => {
    await within(scripted.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/en')
      assert.equal(await page.locator('.ad').isVisible(), false)
    })
  })
})
