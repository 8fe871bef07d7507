/** The API in a real browser: its reference page, and pages of other sites that ask it. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { serveSite } from '../../src/web/site/serve.ts'
import { published, settings } from '../web/site/briefs.ts'
import { openChromium } from './chromium.ts'
import { faultsInBoth } from './desk.ts'

let site: { url: string; browser: Browser; close(): Promise<void> }

before(async () => {
  const web = await serveSite(published, { host: '127.0.0.1', port: 0, settings })
  const browser = await openChromium()
  site = {
    url: web.url,
    browser,
    async close() {
      await browser.close()
      await web.close()
    },
  }
})

after(() => site?.close())

describe('the reference page', () => {
  for (const [device, viewport] of [
    ['a phone', { width: 320, height: 640 }],
    ['a desk', { width: 1280, height: 900 }],
  ] as const)
    test(`has no fault that axe finds on ${device}, by day and by night, and nothing wider than the window`, async () => {
      const context = await site.browser.newContext({ viewport, baseURL: site.url, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto('/api')
      await page
        .locator('details')
        .first()
        .evaluate((one) => one.setAttribute('open', ''))
      assert.deepEqual(await faultsInBoth(page), [])
      await context.addCookies([{ name: 'size', value: '140', url: site.url }])
      await page.reload()
      for (const dir of ['ltr', 'rtl']) {
        const wider = await page.evaluate((one) => {
          document.documentElement.dir = one
          return document.documentElement.scrollWidth - innerWidth
        }, dir)
        assert.ok(wider <= 0, `${dir}: ${wider} pixels wider`)
      }
      await context.close()
    })

  test('is read by keys and without a script: from what is asked to what it is made of', async () => {
    const context = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto('/ru')
    await page.getByRole('link', { name: 'Данные для программ' }).click()
    await page.getByRole('link', { name: 'A brief with its text, its evidence and its corrections' }).click()
    await page.locator('section[aria-labelledby="api:brief"] summary').focus()
    await page.keyboard.press('Enter')
    const example = page.locator('section[aria-labelledby="api:brief"] code')
    await example.getByText('"quote": "Nobody crosses before May"').waitFor()
    await page.locator('section[aria-labelledby="api:brief"] a', { hasText: /^Brief$/ }).focus()
    await page.keyboard.press('Enter')
    assert.match(page.url(), /#shape:Brief$/)
    await context.close()
  })
})

test('a page of another site asks it, also by the hash of what it has, and reads what it is told', async () => {
  const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const page = await site.browser.newPage()
  try {
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
    const read = await page.evaluate(async (address) => {
      const first = await fetch(address)
      const tag = first.headers.get('etag') ?? ''
      const again = await fetch(address, { headers: { 'if-none-match': tag }, cache: 'no-store' })
      const refused = await fetch(`${address}&limit=many`)
      return {
        slugs: (await first.json()).briefs.map(({ slug }: { slug: string }) => slug),
        told: ['etag', 'link', 'ratelimit', 'ratelimit-policy'].filter((name) => first.headers.get(name) !== null),
        again: again.status,
        refused: (await refused.json()).input,
      }
    }, `${site.url}/api/v1/en/briefs?limit=2&tag=ford`)
    assert.deepEqual(read, {
      slugs: ['mill', 'ford-closed'],
      told: ['etag', 'link', 'ratelimit', 'ratelimit-policy'],
      again: 304,
      refused: 'limit',
    })
  } finally {
    await page.close()
    other.close()
    other.closeAllConnections()
  }
})
