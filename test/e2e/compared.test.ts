/** The pages that compare, in a real browser: read on a phone and on paper, by axe, and gone through by keys alone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Desk, faultsInBoth, openDesk, openWindow } from './desk.ts'

let desk: Desk
let pages: Record<string, string> = {}

before(async () => {
  desk = await openDesk()
  pages = await comparingPages()
})

after(async () => {
  await desk?.close()
})

/** One address of every page that compares. */
async function comparingPages(): Promise<Record<string, string>> {
  const root = `/en/${desk.sample}`
  const window = await openWindow(desk)
  const { page } = window
  await page.goto(`${root}/occurrences`)
  // One that several tell of, with their accounts side by side.
  const told = page.locator('.occurrence', { hasText: /[4-9] accounts/ }).first()
  const occurrence = await told.locator('.headline a').getAttribute('href')
  await page.goto(root)
  const first = async (part: string) =>
    (await page.locator(`main a[href*="/${part}/"]`).first().getAttribute('href'))?.replace(/#.*/, '')
  const found = {
    positions: root,
    'stance over time, of an actor': (await first('actor')) ?? '',
    'stance over time, on an issue': (await first('issue')) ?? '',
    contradictions: `${root}/contradictions`,
    occurrences: `${root}/occurrences`,
    occurrence: occurrence ?? '',
    tracks: `${root}/tracks`,
    agreements: `${root}/agreements`,
    corroboration: `${root}/carriers`,
    network: `${root}/network?of=actor`,
    'network of sides': `${root}/network?of=organization`,
    'a tie': `${root}/network?of=actor&a=Doruvia&b=Littoral+Union`,
    'who quotes whom': `${root}/quoting`,
    'what one tells of another': `${root}/quoting?by=RPB&whom=Irsana+Pelveth`,
  }
  await window.close()
  return found
}

async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })
}

for (const width of [1280, 390])
  test(`axe finds nothing on any page that compares, ${width} pixels wide, by day and by night`, async () => {
    const window = await openWindow(desk, { viewport: { width, height: 844 } })
    for (const [kind, address] of Object.entries(pages)) {
      assert.ok(address, kind)
      // Among the pages of every kind in browser.test.ts.
      if (/position|stance|network|tie/.test(kind)) continue
      await window.page.goto(address)
      await openAll(window.page)
      assert.deepEqual(await faultsInBoth(window.page), [], `${kind}, ${width}`)
    }
    await window.close()
  })

test('on a phone no page that compares is wider than it, and words have room to be read', async () => {
  const window = await openWindow(desk, { viewport: { width: 390, height: 844 } })
  const { page } = window
  for (const [kind, address] of Object.entries(pages)) {
    await page.goto(address)
    await openAll(page)
    assert.ok(((await page.evaluate('document.documentElement.scrollWidth')) as number) <= 390, kind)
    const narrow = await page
      .locator('main blockquote, .side-by-side td:not(.nothing), .meetings td')
      .evaluateAll((all) => all.filter((one) => one.clientWidth < 240).map((one) => one.textContent))
    assert.deepEqual(narrow, [], kind)
    // What CSS writes beside the steps of a chain stays on the page as well.
    const outside = await page
      .locator('.chain li')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one, '::before').content !== 'none').length)
    assert.equal(outside, 0, kind)
  }
  await window.close()
})

test('on paper stand the words that a comparison rests on, also those folded away', async () => {
  const window = await openWindow(desk)
  const { page } = window
  await page.emulateMedia({ media: 'print' })
  for (const kind of ['contradictions', 'agreements', 'corroboration']) {
    await page.goto(pages[kind] ?? '')
    const quotes = await page.locator('.evidence blockquote').all()
    assert.ok(quotes.length > 0, kind)
    for (const quote of quotes) assert.ok(((await quote.boundingBox())?.height ?? 0) > 10, kind)
  }
  await window.close()
})

/** The part of a page that a line of a drawing opens. */
const opened = { network: 'between', 'network of sides': 'between', 'who quotes whom': 'said' } as const

test('every line of a drawing opens its statements, and the drawing is the same at the next visit', async () => {
  const window = await openWindow(desk, { viewport: { width: 1280, height: 1600 } })
  const { page } = window
  for (const [kind, part] of Object.entries(opened)) {
    const address = pages[kind] ?? ''
    await page.goto(address)
    const drawing = page.locator('figure.network svg').last()
    const lines = await drawing.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    assert.ok(lines.length > 5, kind)
    for (const line of lines) {
      const html = await (await page.request.get(line)).text()
      const section = html.slice(html.indexOf(`id="${part}"`)).replace(/<\/section>.*/s, '')
      assert.match(section, /href="[^"]*\/statement\//, line)
    }

    // The last line drawn lies on top: the strongest.
    const drawn = await drawing.innerHTML()
    const strongest = lines.at(-1) ?? ''
    const middle = await drawing
      .locator('a .grip')
      .last()
      .evaluate((grip) => {
        const line = grip as SVGGeometryElement
        const { x, y } = line
          .getPointAtLength(line.getTotalLength() / 2)
          .matrixTransform(line.getScreenCTM() ?? undefined)
        return { x, y }
      })
    await page.mouse.click(middle.x, middle.y)
    await page.waitForURL((url) => url.href.endsWith(strongest))
    await page.locator(`#${part} a[href*="/statement/"]`).first().waitFor()
    await page.goto(address)
    assert.equal(await drawing.innerHTML(), drawn, kind)
  }
  await window.close()
})

test('the Tab key reaches all that a page that compares leads to, drawings included, and shows where it is', async () => {
  const window = await openWindow(desk)
  const { page } = window
  for (const [kind, address] of Object.entries(pages)) {
    // Hundreds of documents and sides, as on the others.
    if (kind === 'positions' || kind === 'network of sides') continue
    await page.goto(address)
    await openAll(page)
    const wanted = (await page.evaluate(
      `[...new Set([...document.querySelectorAll('main a[href]')].map((one) => one.getAttribute('href')))]`,
    )) as string[]
    const reached = new Set<string>()
    await page.locator('#main').focus()
    for (;;) {
      await page.keyboard.press('Tab')
      const [where, href, outline] = (await page.evaluate(`(() => {
        const at = document.activeElement
        const where = at.closest('main') ? 'main' : 'beyond'
        return [where, at.getAttribute('href'), getComputedStyle(at).outlineStyle + getComputedStyle(at).outlineWidth]
      })()`)) as [string, string | null, string]
      if (where !== 'main') break
      assert.equal(outline, 'solid3px', `${kind}: ${href}`)
      if (href) reached.add(href)
    }
    assert.deepEqual(
      wanted.filter((href) => !reached.has(href)),
      [],
      kind,
    )
  }
  await page.keyboard.press('?')
  assert.ok(await page.locator('#keys').isVisible())
  await page.keyboard.press('Escape')
  assert.ok(!(await page.locator('#keys').isVisible()))
  await window.close()
})
