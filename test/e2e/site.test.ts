/** The public site in a real browser, over invented briefs: read without a script, by keys, by day and by night. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { editions, notesOf } from '../../src/domain/index.ts'
import { unwrap } from '../../src/extract/index.ts'
import type { PublicFlow } from '../../src/web/site/flow.ts'
import { serveSite } from '../../src/web/site/serve.ts'
import { resourceOf } from '../extract/resource.ts'
import { published, settings } from '../web/site/briefs.ts'
import { openChromium } from './chromium.ts'
import { faultsInBoth, openWindow } from './desk.ts'

let site: { url: string; browser: Browser; close(): Promise<void> }

before(async () => {
  // Long enough that the footnotes are far below the first reference to them.
  const flow: PublicFlow = {
    ...published,
    async brief(edition, slug) {
      const answer = await published.brief(edition, slug)
      if (answer.kind !== 'published') return answer
      const { blocks } = answer.brief
      const plain = blocks.filter((block) => block.kind === 'paragraph' && notesOf([block]).length === 0)
      return { ...answer, brief: { ...answer.brief, blocks: [...blocks, ...Array(12).fill(plain).flat()] } }
    },
  }
  const web = await serveSite(flow, { host: '127.0.0.1', port: 0, settings })
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

const brief = '/en/brief/ford-closed'
const active = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('href') ?? activeElement?.id ?? ''
  })

describe('without a script', () => {
  test('a reader goes from the first page to a brief, its evidence and back, and on to older ones', async () => {
    const window = await openWindow(site, { javaScriptEnabled: false })
    const { page, outlets } = window
    await page.goto('/')
    await page.getByRole('link', { name: 'Older briefs' }).click()
    await page.getByRole('link', { name: 'Back to the newest' }).click()
    await page.locator('.item h3 a').nth(1).click()
    await page.waitForURL(`**${brief}`)

    const note = page.locator('.note').first()
    assert.ok(!(await inView(page, '.note')))
    await page.locator('.ref a').first().click()
    assert.ok(await inView(page, '.note'))
    assert.match(await note.innerText(), /Nobody crosses before May/)
    await note.getByRole('link', { name: 'Back to the text' }).click()
    assert.ok(!(await inView(page, '.note')))
    assert.ok(await inView(page, '.ref'))

    await page.locator('.ref a').first().click()
    await note.getByRole('link', { name: 'No crossing before May' }).click()
    await page.waitForURL('https://gazette.example/ford')
    assert.equal(outlets.at(-1)?.headers.referer, undefined)
    await window.close()
  })

  test('size and colours change by a form, and stay on the next page', async () => {
    const window = await openWindow(site, { javaScriptEnabled: false })
    const { page } = window
    await page.goto('/ru')
    await page.getByRole('button', { name: 'Увеличить текст' }).click()
    await page.getByRole('button', { name: 'Тёмная тема' }).click()
    assert.match(page.url(), /\/ru$/)
    await page.getByRole('link', { name: 'Метод' }).click()
    const root = page.locator('html')
    assert.equal(await root.getAttribute('data-size'), '112')
    assert.equal(await root.getAttribute('data-theme'), 'dark')
    assert.equal(await page.getByRole('button', { name: 'Тёмная тема' }).getAttribute('aria-pressed'), 'true')
    await window.close()
  })

  test('a brief is read by keys: a reference opens its evidence, and the way back leads to the same place', async () => {
    const window = await openWindow(site, { javaScriptEnabled: false })
    const { page } = window
    await page.goto(brief)
    await page.keyboard.press('Tab')
    assert.equal(await active(page), '#page:main')
    await page.keyboard.press('Enter')
    for (let i = 0; i < 20 && (await active(page)) !== '#note:1'; i++) await page.keyboard.press('Tab')
    assert.equal(await active(page), '#note:1')
    await page.keyboard.press('Enter')
    assert.ok(await inView(page, '.note'))
    await page.keyboard.press('Tab')
    assert.equal(await active(page), '/en/outlets#outlet%3Agazette.example')
    await page.keyboard.press('Tab')
    assert.equal(await active(page), 'https://gazette.example/ford')
    for (let i = 0; i < 5 && (await active(page)) !== '#place:1:1'; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.ok(!(await inView(page, '.note')))
    await page.keyboard.press('Tab')
    assert.equal(await active(page), '#note:1')
    await window.close()
  })
})

describe('with a script', () => {
  test('Escape closes a footnote; the text has not moved and the reference has the focus', async () => {
    const window = await openWindow(site)
    const { page } = window
    await page.goto(brief)
    await page.evaluate(() => scrollTo(0, 120))
    const places = page.locator('.ref a')
    await places.nth(2).focus()
    const before = await page.evaluate(() => scrollY)
    await page.keyboard.press('Enter')
    await page.waitForURL('**#note:1')
    assert.ok(await inView(page, '.note'))
    assert.equal(await page.evaluate(() => scrollY), before)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => url.hash === '')
    assert.ok(await places.nth(2).evaluate((one) => one === document.activeElement))
    assert.equal(await page.evaluate(() => scrollY), before)
    assert.ok(!(await inView(page, '.note')))
    await window.close()
  })

  test('size and colours change at once, without another page, and are remembered', async () => {
    const window = await openWindow(site, { colorScheme: 'light' })
    const { page } = window
    await page.goto('/hy')
    const look = () =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).fontSize,
        getComputedStyle(document.documentElement).backgroundColor,
      ])
    const [size, paper] = await look()
    await page.evaluate(() => document.body.setAttribute('data-same', ''))
    await page.getByRole('button', { name: 'Մեծացնել տեքստը' }).click()
    await page.getByRole('button', { name: 'Մուգ գույներ' }).click()
    assert.match(await page.locator('.look [role="status"]').innerText(), /Տեքստի չափը՝ 112/)
    assert.equal(await page.locator('body[data-same]').count(), 1)
    const [larger, darker] = await look()
    assert.ok(Number.parseFloat(larger ?? '') > Number.parseFloat(size ?? ''))
    assert.notEqual(darker, paper)
    await page.reload()
    assert.deepEqual(await look(), [larger, darker])
    await page.getByRole('button', { name: 'Գույները՝ ինչպես սարքում' }).click()
    await page.reload()
    assert.deepEqual(await look(), [larger, paper])
    await window.close()
  })

  test('the largest and the smallest text have nowhere further to go', async () => {
    const window = await openWindow(site)
    const { page } = window
    await page.goto('/en/about')
    const smaller = page.getByRole('button', { name: 'Smaller text' })
    await smaller.click()
    assert.ok(await smaller.isDisabled())
    await page.reload()
    assert.ok(await smaller.isDisabled())
    await page.getByRole('button', { name: 'Larger text' }).click()
    assert.ok(await smaller.isEnabled())
    await window.close()
  })

  test('words copied from a quotation take their source along; the brief’s own do not', async () => {
    const window = await openWindow(site, { permissions: ['clipboard-read', 'clipboard-write'] })
    const { page } = window
    await page.goto(brief)
    const copied = async (selector: string) => {
      await page.locator(selector).first().selectText()
      await page.keyboard.press('ControlOrMeta+c')
      return page.evaluate(() => navigator.clipboard.readText())
    }
    assert.equal(
      await copied('.note .words'),
      '“Nobody crosses before May,” she told the valley council\n\nSource: Valley Gazette, No crossing before May, https://gazette.example/ford',
    )
    assert.match(await copied('.text blockquote'), /^Nobody crosses before May\.1?\n\nSource: Valley Gazette/)
    assert.doesNotMatch(await copied('.text p'), /Source:/)
    await window.close()
  })

  test('the link and the citation are copied, and the page says so in its language', async () => {
    const window = await openWindow(site, { permissions: ['clipboard-read', 'clipboard-write'] })
    const { page } = window
    await page.goto('/ru/brief/ford-closed')
    await page.getByRole('button', { name: 'Скопировать ссылку', exact: true }).click()
    await page.getByText('Ссылка скопирована.').waitFor()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${site.url}/ru/brief/ford-closed`)
    await page.getByRole('button', { name: 'Скопировать ссылку на источник: APA' }).click()
    await page.getByText('Ссылка на источник скопирована.').waitFor()
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /^Туве Линд\. \(2031, 8 марта\)\. .*ford-closed$/,
    )
    await window.close()
  })
})

describe('the search', () => {
  const field = (page: Page) => page.locator('input[type="search"]')

  test('is asked from the masthead without a script, goes on by a link, and is narrowed by a form', async () => {
    const window = await openWindow(site, { javaScriptEnabled: false })
    const { page } = window
    await page.goto('/en/about')
    await field(page).fill('ford')
    await field(page).press('Enter')
    await page.waitForURL('**/en/search?q=ford')
    assert.match(await page.locator('.said mark').first().innerText(), /ford/)
    await page.getByRole('link', { name: 'Statements 3' }).click()
    await page.getByRole('link', { name: 'More results' }).click()
    await page.waitForURL('**/en/search?q=ford&in=statement&after=2')
    await page.getByText('Filters').click()
    await page.getByLabel('Who').selectOption({ label: 'Ansa Brill (2)' })
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.waitForURL((url) => url.searchParams.get('actor') === 'lowland/brill')
    assert.equal(new URL(page.url()).searchParams.get('in'), 'statement')
    await page.getByRole('link', { name: 'Remove the filters' }).click()
    await page.waitForURL('**/en/search?q=ford&in=statement')
    await window.close()
  })

  test('has the focus by / wherever one is not typing, and gives it back by Escape with what is typed', async () => {
    const window = await openWindow(site)
    const { page } = window
    const isIn = () => field(page).evaluate((one) => one === document.activeElement)
    for (const path of ['/en', '/en/search?q=ford']) {
      await page.goto(path)
      const link = page.locator('.menu a').first()
      await link.focus()
      await page.keyboard.press('/')
      assert.ok(await isIn())
      await page.keyboard.type('a/b')
      assert.equal(await field(page).inputValue(), 'a/b')
      await page.keyboard.press('Escape')
      assert.ok(await link.evaluate((one) => one === document.activeElement))
      assert.equal(await field(page).inputValue(), 'a/b')
      await page.keyboard.press('Control+/')
      assert.ok(!(await isIn()))
    }
    await window.close()
  })

  test('is gone through by Tab: the words, the filters, the kinds, the results', async () => {
    const window = await openWindow(site)
    const { page } = window
    await page.goto('/en/search?q=ford')
    await field(page).focus()
    const names: string[] = []
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press('Tab')
      names.push(await page.evaluate(() => (document.activeElement as HTMLElement).innerText.split('\n')[0] ?? ''))
    }
    assert.deepEqual(names.slice(0, 8), [
      'Search',
      'Filters',
      'All 10',
      'Briefs 4',
      'Statements 3',
      'Sources 1',
      'People and bodies 1',
      'Issues 1',
    ])
    assert.match(names[8] ?? '', /The ford stays closed/)
    await window.close()
  })
})

test('on paper a brief is a document with footnotes whose sources are addresses', async () => {
  const window = await openWindow(site)
  const { page } = window
  // As it was left: a footnote open, at night.
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await page.goto(`${brief}#note:1`)
  const bytes = await page.pdf()
  const { resource } = await unwrap(resourceOf(new Uint8Array(bytes)))
  const text = new TextDecoder().decode(resource.bytes).replace(/\s+/g, ' ')
  assert.match(text, /The ford stays closed, and two sides say why/)
  assert.match(text, /“Nobody crosses before May,” she told the valley council/)
  assert.match(text, /No crossing before May <https:\/\/gazette\.example\/ford>/)
  assert.doesNotMatch(text, /Back to the text|Copy the link|Telegram|Older briefs/)
  await window.close()
})

const pages = [
  '',
  '/day/2031-03-08',
  '/brief/ford-closed',
  '/brief/ford-closed#note:1',
  '/corrections',
  '/about',
  '/method',
  '/search',
  '/search?q=fjord&actor=lowland/brill&from=x',
  '/search?q=ford&in=statement',
  '/search?q=nothing',
  '/outlets',
  '/data',
  '/none',
]

for (const [device, viewport, edition] of [
  ['a phone', { width: 320, height: 640 }, 'hy'],
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
  for (const edition of editions)
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

test('a line of text has 60 to 75 letters, whatever the size', async () => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: site.url })
  const page = await context.newPage()
  for (const edition of ['en', 'ru', 'hy'])
    for (const size of ['100', '140']) {
      await context.addCookies([{ name: 'size', value: size, url: site.url }])
      await page.goto(`/${edition}/brief/ford-closed`)
      const letters = await page.locator('.text > p').first().evaluate(longestLine)
      assert.ok(letters >= 60 && letters <= 75, `${edition} at ${size}: ${letters}`)
    }
  await context.close()
})

/** How many letters the longest line of a paragraph has. Runs in the page. */
function longestLine(paragraph: HTMLElement | SVGElement): number {
  const lines = new Map<number, number>()
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement?.closest('.ref')) continue
    for (let i = 0; i < (text.nodeValue ?? '').length; i++) {
      const range = document.createRange()
      range.setStart(text, i)
      range.setEnd(text, i + 1)
      const top = Math.round(range.getBoundingClientRect().top)
      lines.set(top, (lines.get(top) ?? 0) + 1)
    }
  }
  return Math.max(...lines.values())
}

/** Whether the first of these is where a reader sees it. */
function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    })
}
