/** The whole product in a browser: a house in memory with the sample, its pages on a free port, and a Chromium. */
import assert from 'node:assert/strict'
import axe from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { type House, loadSample } from '../../src/flow/index.ts'
import { startWeb, type Web } from '../../src/web/index.ts'
import { memoryHouse } from '../flow/house.ts'
import { openChromium } from './chromium.ts'

export interface Desk {
  url: string
  sample: string
  house: House
  browser: Browser
  close(): Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const house: House = await memoryHouse()
  let web: Web | undefined
  try {
    const { name } = await loadSample(house)
    web = await startWeb(house, { port: 0, token: 'not-used-here' })
    const open = web
    const browser = await openChromium()
    return {
      url: web.url,
      sample: name,
      house,
      browser,
      async close() {
        await browser.close()
        await open.close()
        await house.close()
      },
    }
  } catch (error) {
    await web?.close()
    await house.close()
    throw error
  }
}

/** A browser window that notes everything it should not do. */
export interface Window {
  context: BrowserContext
  page: Page
  /** Requests to outlets, answered here with a page of our own, each with the headers it carried. */
  outlets: { url: string; headers: Record<string, string> }[]
  /** @throws when there was a console error, a breach of the policy, or a request that left unasked */
  close(): Promise<void>
}

/** @param desk where the pages are: the desk, or the public site */
export async function openWindow(
  desk: Pick<Desk, 'url' | 'browser'>,
  options: BrowserContextOptions = {},
): Promise<Window> {
  const context = await desk.browser.newContext({ reducedMotion: 'reduce', baseURL: desk.url, ...options })
  const faults: string[] = []
  const outlets: Window['outlets'] = []
  await context.route(
    (url) => url.origin !== desk.url,
    async (route) => {
      const request = route.request()
      outlets.push({ url: request.url(), headers: await request.allHeaders() })
      if (!request.isNavigationRequest()) faults.push(`left for ${request.url()}`)
      await route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>The outlet</title><p>As published.',
      })
    },
  )
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  return {
    context,
    page,
    outlets,
    async close() {
      await context.close()
      assert.deepEqual(faults, [])
    },
  }
}

/** What axe finds on the page as it is now, one line a fault. */
export async function faultsOf(page: Page): Promise<string[]> {
  // As an expression of the debugger's it runs beside the page's policy; a script tag would rightly be refused.
  await page.evaluate(axe.source)
  return foundBy(page)
}

/** What axe finds on the page by day and by night. Nothing but colours changes in between, so the night has only these looked at. */
export async function faultsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const byDay = await faultsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...byDay, ...(await foundBy(page, ['color-contrast', 'link-in-text-block'])).map((one) => `dark: ${one}`)]
}

async function foundBy(page: Page, rules?: string[]): Promise<string[]> {
  const options: axe.RunOptions = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
  const { violations, passes } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as axe.AxeResults
  // Where nothing was measured nothing was found.
  assert.ok(passes.some(({ id }) => id === 'color-contrast'))
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  )
}
