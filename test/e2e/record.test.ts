/** The sample's public record in a real browser, as a stranger finds it: read without a script, by keys, by day and by night. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { unwrap } from '../../src/extract/index.ts'
import { type House, loadSample } from '../../src/flow/index.ts'
import { startSite } from '../../src/web/site/serve.ts'
import { resourceOf } from '../extract/resource.ts'
import { memoryHouse } from '../flow/house.ts'
import { openChromium } from './chromium.ts'
import { faultsInBoth, openWindow } from './desk.ts'

let site: { url: string; browser: Browser; close(): Promise<void> }
/** Every page of the record, of each kind the one that has most. */
let pages: string[] = []
const root = '/record/sarnel-road'

before(async () => {
  const house: House = await memoryHouse()
  await loadSample(house)
  const web = await startSite(house, { host: '127.0.0.1', port: 0 })
  const browser = await openChromium()
  site = {
    url: web.url,
    browser,
    async close() {
      await browser.close()
      await web.close()
      await house.close()
    },
  }
  const html = await (await fetch(`${web.url}/en${root}`)).text()
  const first = (kind: string) => `${root}/${kind}/${new RegExp(`${kind}/([\\w-]+)"`).exec(html)?.[1]}`
  const issue = await (await fetch(`${web.url}/en${root}/issue/checkpoint`)).text()
  const [, conditional = ''] = /statement\/(\w+)"><bdi[^>]*>“If Union observers/.exec(issue) ?? []
  pages = [
    root,
    `${root}?by=state`,
    `${root}/actor/doruvia/pelveth`,
    `${root}/actor/velmara`,
    `${root}/issue/checkpoint`,
    `${root}/statement/${conditional}`,
    `${root}/track/port-ellory`,
    `${root}/track/sundrel`,
    first('occurrence'),
    `${root}/forecasts`,
    first('source'),
    '',
    '/day/2031-03-06',
    '/record',
    '/brief/two-readouts',
  ]
})

after(() => site?.close())

test('a reader without a script goes from the front page to a meeting, a minister, her words, and the outlet', async () => {
  const window = await openWindow(site, { javaScriptEnabled: false })
  const { page, outlets } = window
  await page.goto('/en')
  await page.getByRole('link', { name: 'Port Ellory', exact: true }).click()
  await page.waitForURL('**/track/port-ellory')
  await page.locator('.meeting-item h3 a').first().click()
  await page.waitForURL('**/occurrence/*')
  assert.match(await page.locator('.side-by-side .differ').first().innerText(), /checkpoint/)
  await page.locator('.who').getByRole('link', { name: 'Irsana Pelveth' }).click()
  await page.waitForURL('**/actor/doruvia/pelveth')
  assert.ok((await page.locator('.chart .shape').count()) > 4)
  assert.ok((await page.locator('.chart .move').count()) >= 2)
  await page.getByRole('link', { name: /own words/ }).click()
  await page.waitForURL('**?voice=quoted')
  await page
    .getByRole('link', { name: /There will be no checkpoint/ })
    .last()
    .click()
  await page.waitForURL('**/statement/*')
  assert.match(
    await page.locator('.relay').innerText(),
    /Said by\s+Irsana Pelveth[\s\S]*Printed by\s+The Karvosh Courier/,
  )
  await page.getByRole('navigation', { name: 'The way to this page' }).getByRole('link').last().click()
  await page.waitForURL(`**${root}`)
  await page.getByRole('link', { name: 'Older statements' }).click()
  await page.getByRole('link', { name: 'Back to the newest' }).click()
  await page.waitForURL(`**${root}`)
  await page.locator('.listed .out').first().click()
  await page.waitForURL('https://*.example/**')
  assert.equal(outlets.at(-1)?.headers.referer, undefined)
  await window.close()
})

test('a reader of the Russian edition meets everybody and everything by a Russian name, and finds by it', async () => {
  const window = await openWindow(site, { viewport: { width: 360, height: 740 } })
  const { page } = window
  await page.goto(`/ru${root}`)
  const names = page.locator(
    ':is(a[href*="/actor/"], a[href*="/issue/"], a[href*="/track/"], .agreement h3, .provision > p) bdi',
  )
  const all = await names.evaluateAll((found) =>
    (found as HTMLElement[]).map(({ lang, textContent }) => ({ lang, text: textContent ?? '' })),
  )
  // Only whom a text calls something that no roster has is called so here, and it is said in which language.
  for (const { lang, text } of all) assert.equal(lang, /[A-Za-z]/.test(text) ? 'en' : '', text)
  assert.ok(all.filter(({ lang }) => lang !== '').length < all.length / 20)
  await page.getByRole('rowheader', { name: 'Ирсана Пельвет' }).getByRole('link').first().click()
  await page.waitForURL('**/actor/doruvia/pelveth')
  assert.equal(await page.locator('h1').innerText(), 'Ирсана Пельвет')
  assert.equal(await page.locator('h1 + .facts').innerText(), 'Irsana Pelveth')
  assert.equal(await page.locator('h1 + .facts bdi').getAttribute('lang'), 'en')
  assert.match(await page.locator('.offices').innerText(), /^Министр иностранных дел, Дорувия/)
  assert.deepEqual(await faultsInBoth(page), [])
  await page.goto('/ru/search?q=Пельвет')
  assert.match(await page.locator('.item.name h3').first().innerText(), /^Ирсана Пельвет$/)
  assert.ok((await page.locator('.item.said h3', { hasText: 'Ирсана Пельвет' }).count()) > 2)
  await window.close()
})

test('the record is read by keys: what scrolls is reached, and what is drawn is not in the way', async () => {
  const window = await openWindow(site, { javaScriptEnabled: false, viewport: { width: 600, height: 800 } })
  const { page } = window
  await page.goto(`/en${root}/issue/checkpoint`)
  const seen: string[] = []
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    seen.push(await activeIn(page))
  }
  assert.equal(seen[0], '#page:main')
  assert.ok(!seen.some((one) => one.startsWith('chart')), 'the table beside the drawing leads to the same statements')
  assert.ok(seen.some((one) => one.includes('/actor/doruvia/pelveth')))
  assert.ok(seen.some((one) => one.includes('/statement/')))
  await page.goto(`/en${root}`)
  const table = page.locator('.sideways').first()
  await table.focus()
  const moved = () => table.evaluate((one) => one.scrollLeft)
  for (let i = 0; i < 40 && (await moved()) === 0; i++) await page.keyboard.press('ArrowRight')
  assert.ok((await moved()) > 0)
  await window.close()
})

for (const [device, viewport, edition] of [
  ['a phone', { width: 360, height: 740 }, 'hy'],
  ['a desk', { width: 1280, height: 900 }, 'en'],
] as const)
  test(`axe finds nothing on ${device}, by day and by night`, async () => {
    const context = await site.browser.newContext({ viewport, baseURL: site.url, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(`/${edition}${path}`)
      assert.deepEqual(await faultsInBoth(page), [], path)
    }
    await context.close()
  })

test('nothing is wider than a small phone, with the largest text, from left to right and from right to left', async () => {
  const context = await site.browser.newContext({ viewport: { width: 320, height: 640 }, baseURL: site.url })
  await context.addCookies([{ name: 'size', value: '140', url: site.url }])
  const page = await context.newPage()
  for (const edition of ['en', 'az'])
    for (const path of pages) {
      await page.goto(`/${edition}${path}`)
      for (const dir of ['ltr', 'rtl']) {
        const wider = await page.evaluate((one) => {
          document.documentElement.dir = one
          return document.documentElement.scrollWidth - innerWidth
        }, dir)
        assert.ok(wider <= 0, `${edition}${path} ${dir}: ${wider} pixels wider`)
      }
    }
  await context.close()
})

test('on paper a statement is its words with the address of whoever printed them', async () => {
  const window = await openWindow(site)
  const { page } = window
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await page.goto(`/en${pages[5]}`)
  const { resource } = await unwrap(resourceOf(new Uint8Array(await page.pdf())))
  const text = new TextDecoder().decode(resource.bytes).replace(/\s+/g, ' ')
  assert.match(text, /If Union observers stand there and no passport is stamped/)
  assert.match(text, /<https:\/\/karvosh-courier\.example\//)
  assert.doesNotMatch(text, /Copy the link|Skip to the content/)
  await window.close()
})

/** Where the focus is: the address it would lead to, or the id; of what is drawn, that it is. */
function activeIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    const place = activeElement?.getAttribute('href') ?? activeElement?.id ?? ''
    return activeElement?.closest('.chart') ? `chart ${place}` : place
  })
}
