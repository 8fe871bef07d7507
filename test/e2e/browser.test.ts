/** In a real browser, on the sample dossier: what a person does, with a script and without, by mouse and by keys. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Desk, faultsInBoth, faultsOf, openDesk, openWindow } from './desk.ts'

let desk: Desk

before(async () => {
  desk = await openDesk()
})

after(async () => {
  await desk?.close()
})

/** Home to a document of the sample, which has statements. */
async function openDocument(page: Page): Promise<void> {
  await page.goto('/en')
  await page.locator(`.document-item .headline a[href^="/en/${desk.sample}/"]`).first().click()
  await page.waitForURL('**/document/*')
  assert.ok((await page.locator('.findings [data-finding]').count()) > 0)
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with a script' : 'without a script'

  test(`a person goes from home to a document, its statement, its source, the outlet and back, ${how}`, async () => {
    const window = await openWindow(desk, { javaScriptEnabled })
    const { page, outlets } = window
    await openDocument(page)
    const document = page.url()
    const finding = page.locator('.findings [data-finding]').first()

    await finding.getByRole('link', { name: /show in the text/ }).click()
    assert.match(page.url(), /#s-[0-9a-f]+$/)
    await page.locator('.text sup.ref a').first().click()
    assert.match(page.url(), /#f-[0-9a-f]+$/)

    const said = (await finding.locator('blockquote').innerText()).trim()
    await finding.getByRole('link', { name: /^Evidence/ }).click()
    await page.waitForURL('**/statement/*')
    const statement = page.url()
    assert.equal((await page.locator('blockquote.big').innerText()).trim(), said)
    const marked = await page.locator('.text mark.content').allInnerTexts()
    assert.ok(marked.length > 0)

    await page.locator('.relay a.actor').last().click()
    await page.waitForURL('**/actor/**')
    await page.goBack()
    await page.waitForURL(statement)

    await page.locator('.relay a.out').first().click()
    await page.waitForURL((url) => url.origin !== desk.url)
    const left = outlets.at(-1)
    assert.match(left?.url ?? '', /^https:\/\/[a-z-]+\.example\//)
    assert.equal(left?.headers.referer, undefined)
    await page.goBack()
    await page.waitForURL(statement)

    await page.getByRole('link', { name: /In the whole document/ }).click()
    await page.waitForURL('**/document/*')
    assert.equal(page.url().replace(/#.*/, ''), document.replace(/#.*/, ''))
    await page.locator('.brand').click()
    await page.waitForURL('**/en')
    await window.close()
  })

  test(`a person accepts a finding and takes it back, ${how}`, async () => {
    const window = await openWindow(desk, { javaScriptEnabled })
    const { page } = window
    await openDocument(page)
    const finding = page.locator('.findings [data-finding]').nth(1)
    const id = await finding.getAttribute('data-finding')
    await finding.getByRole('button', { name: 'Accept' }).click()
    await page.waitForURL(`**#f-${id}`)
    assert.match(await page.getByRole('status').innerText(), /Accepted\./)
    assert.match(await finding.innerText(), /accepted by owner/i)

    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await page.waitForURL(/done=undone/)
    assert.equal(await finding.getByRole('button', { name: 'Accept' }).count(), 1)

    await finding.getByRole('button', { name: 'Reject' }).click()
    await page.waitForURL(/done=rejected/)
    assert.equal(await page.locator(`.text mark[data-of~="${id}"]`).count(), 0)
    await finding.getByRole('button', { name: /Undo/ }).click()
    await page.waitForURL(/done=undone/)
    assert.ok((await page.locator(`.text mark[data-of~="${id}"]`).count()) > 0)
    await window.close()
  })

  test(`pasted text is read into a dossier of one’s own, which can be removed and brought back, ${how}`, async () => {
    const window = await openWindow(desk, { javaScriptEnabled })
    const { page } = window
    await page.goto('/en')
    if (javaScriptEnabled) assert.equal(await page.evaluate('document.activeElement.id'), 'paste-text')
    const text = `The ford stays closed ${how}, Mayor Ansa Brill said on Monday. “Nobody crosses before May,” she told reporters.`
    await page.getByLabel('Paste a text').fill(text)
    await page.getByLabel('Put it in').selectOption('')
    await page.getByLabel('Title, if it has one').fill('No crossing')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForURL(/document\/.*done=new/)
    assert.match(await page.getByRole('status').innerText(), /Added and read: [1-9]\d* statements? found/)
    assert.ok((await page.locator('.text').innerText()).includes('The ford stays closed'))

    await page.locator('.brand').click()
    await page.getByRole('button', { name: 'Remove My dossier' }).first().click()
    await page.waitForURL(/done=removed/)
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await page.waitForURL(/done=restored/)
    assert.match(await page.locator('h1').innerText(), /My dossier/)
    await window.close()
  })
}

test('a single sentence is kept and read; a removed dossier’s own address brings it back', async () => {
  const window = await openWindow(desk, { javaScriptEnabled: false })
  const { page } = window
  const texts = [
    'Mayor Ansa Brill said the upper ford stays closed.',
    Array.from({ length: 14 }, (_, i) => `- item ${i}`).join('\n'),
  ]
  for (const text of texts) {
    await page.goto('/en')
    await page.getByLabel('Paste a text').fill(text)
    await page.getByLabel('Put it in').selectOption('')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForURL(/document\/.*done=new/)
    assert.ok((await page.locator('.text').innerText()).startsWith(text.slice(0, 8)))
  }
  const dossier = page.url().replace(/\/document\/.*/, '')
  await page.goto('/en')
  await page.locator(`form[action$="/${dossier.split('/').at(-1)}/remove"] button`).click()
  await page.waitForURL(/done=removed/)
  await window.close()

  const quiet = await desk.browser.newContext()
  const gone = await quiet.newPage()
  assert.equal((await gone.goto(dossier))?.status(), 404)
  assert.deepEqual(await faultsOf(gone), [])
  await gone.getByRole('button', { name: 'Restore it' }).click()
  await gone.waitForURL(/done=restored/)
  await quiet.close()
})

test('keys go through the findings, accept and undo them, and rest while one types', async () => {
  const window = await openWindow(desk)
  const { page } = window
  await openDocument(page)
  const focused = () => page.evaluate('document.activeElement.dataset.finding')
  const ids = await page
    .locator('.findings [data-finding]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-finding')))
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  assert.equal(await focused(), ids[1])
  await page.keyboard.press('k')
  assert.equal(await focused(), ids[0])

  await page.keyboard.press('a')
  await page.waitForURL(/done=accepted/)
  assert.equal(await focused(), ids[0])
  await page.keyboard.press('u')
  await page.waitForURL(/done=undone/)
  await page.keyboard.press('x')
  await page.waitForURL(/done=rejected/)
  await page.keyboard.press('u')
  await page.waitForURL(/done=undone/)
  assert.equal(await focused(), ids[0])

  await page.keyboard.press('?')
  assert.ok(await page.locator('#keys').isVisible())
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  assert.ok(!(await page.locator('#keys').isVisible()))
  assert.equal(await focused(), ids[0])

  await page.keyboard.press('/')
  await page.keyboard.type('jax?')
  assert.equal(await page.getByRole('searchbox').inputValue(), 'jax?')
  assert.match(page.url(), /document/)

  await page.locator('.findings [data-finding]').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/statement/*')
  await window.close()
})

test('n goes on to the next document', async () => {
  const window = await openWindow(desk)
  const { page } = window
  await page.goto(`/en/${desk.sample}`)
  await page.locator('.document-item .headline a').nth(3).click()
  await page.waitForURL('**/document/*')
  const here = page.url()
  await page.keyboard.press('n')
  await page.waitForURL((url) => url.href !== here)
  assert.match(page.url(), /\/document\//)
  await window.close()
})

test('pointing at any part of a statement lights all its parts and its entry', async () => {
  const window = await openWindow(desk)
  const { page } = window
  await openDocument(page)
  const content = page.locator('.text mark.content').first()
  const [id = ''] = ((await content.getAttribute('data-of')) ?? '').split(' ')
  await content.hover()
  assert.ok(await page.locator(`[data-finding="${id}"]`).evaluate((entry) => entry.classList.contains('lit')))
  const parts = page.locator(`.text mark[data-of~="${id}"]`)
  for (const part of await parts.all()) assert.match((await part.getAttribute('class')) ?? '', /\blit\b/)
  await page.locator('.brand').hover()
  assert.equal(await page.locator('.lit').count(), 0)
  await page.locator(`sup.ref a[data-of="${id}"]`).focus()
  assert.ok((await page.locator('.text mark.lit').count()) > 0)
  await window.close()
})

test('the theme one chooses stays, and is there on the next page', async () => {
  const window = await openWindow(desk, { colorScheme: 'light' })
  const { page } = window
  await page.goto('/en')
  const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
  const light = await paper()
  await page.getByRole('button', { name: 'Light or dark' }).click()
  const dark = await paper()
  assert.notEqual(dark, light)
  await page.reload()
  assert.equal(await paper(), dark)
  await window.close()
})

/** One address of every kind of page. */
async function everyPage(page: Page): Promise<Record<string, string>> {
  const root = `/en/${desk.sample}`
  await page.goto(root)
  const first = async (part: string) =>
    (await page.locator(`main a[href*="/${part}/"]`).first().getAttribute('href')) ?? ''
  const [document, day, actor, issue] = [
    await first('document'),
    await first('day'),
    await first('actor'),
    await first('issue'),
  ]
  const russian = await page.locator('.document-item:has(bdi[lang="ru"]) .headline a').first().getAttribute('href')
  await page.goto(document)
  const statement = await first('statement')
  return {
    home: '/en',
    reader: '/en/about/reader',
    dossier: root,
    day,
    document,
    russian: russian ?? '',
    statement,
    actor: actor.replace(/#.*/, ''),
    issue: issue.replace(/#.*/, ''),
    events: `${root}/events`,
    'events chosen': `${root}/events?status=planned&type=CONSULT`,
    'no events': `${root}/events?actor=nobody`,
    network: `${root}/network?of=organization`,
    'a tie of the network': `${root}/network?of=actor&a=Doruvia&b=Littoral+Union`,
    search: `${root}/search?q=checkpoint`,
    'empty search': `${root}/search?q=zzzz`,
    done: `${document}?done=accepted&subject=x`,
  }
}

test('axe finds nothing on any kind of page, by day and by night', async () => {
  const window = await openWindow(desk)
  const { page } = window
  for (const [kind, address] of Object.entries(await everyPage(page))) {
    assert.ok(address, kind)
    await page.goto(address)
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    assert.deepEqual(await faultsInBoth(page), [], kind)
  }
  await window.close()
})

test('axe finds nothing on the table of keys, on a page that is not there, and on the sample’s refusal', async () => {
  const window = await openWindow(desk)
  const { page, context } = window
  await page.goto('/en')
  await page.getByRole('button', { name: 'Keys' }).click()
  assert.deepEqual(await faultsOf(page), [])
  const quiet = await context.newPage()
  await quiet.goto('/en/none')
  assert.deepEqual(await faultsOf(quiet), [])
  await quiet.goto('/en')
  await quiet
    .locator('form.paste')
    .evaluate((form, action) => form.setAttribute('action', action), `/en/${desk.sample}/add`)
  await quiet.getByLabel('Paste a text').fill('Mine.')
  await quiet.getByRole('button', { name: 'Read it' }).click()
  await quiet.getByRole('heading', { name: 'The sample stays as it is' }).waitFor()
  assert.deepEqual(await faultsOf(quiet), [])
  await window.close()
})

test('no page is wider than a phone', async () => {
  const window = await openWindow(desk, { viewport: { width: 360, height: 740 } })
  const { page } = window
  for (const [kind, address] of Object.entries(await everyPage(page))) {
    await page.goto(address)
    assert.ok(((await page.evaluate('document.documentElement.scrollWidth')) as number) <= 360, kind)
    for (const cell of await page.locator('.points td').all()) {
      const box = await cell.boundingBox()
      assert.ok(box && box.x >= 0 && box.x + box.width <= 360, `${kind}: a cell is cut off`)
    }
  }
  await window.close()
})

test('a document prints its text and its statements, with the outlet’s address and nothing to press', async () => {
  const window = await openWindow(desk)
  const { page } = window
  await openDocument(page)
  await page.emulateMedia({ media: 'print' })
  for (const button of await page.locator('button').all()) assert.ok(!(await button.isVisible()))
  assert.ok(await page.locator('.text p').first().isVisible())
  assert.ok(await page.locator('.findings blockquote').first().isVisible())
  const printed = await page
    .locator('a.out')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  assert.match(printed, /https:\/\//)
  assert.ok((await page.screenshot({ fullPage: true })).length > 20_000)
  assert.ok((await page.pdf({ format: 'A4' })).length > 10_000)
  await window.close()
})

test('who is told stays written when it is refused, and the focus is on why, on a phone, by day and by night', async () => {
  const window = await openWindow(desk, { viewport: { width: 360, height: 740 } })
  const { page } = window
  await page.goto(`/en/${desk.sample}/alerts`)
  const form = page.locator('form.new-source')
  await page.getByLabel('Which way').selectOption('webhook')
  await page.getByLabel(/^Address of the webhook/).fill('ftp://institute.example/hook')
  await page.getByLabel(/^Whom to follow/).fill('Irsana Pelveth')
  await page.getByLabel('On which issue').selectOption('checkpoint')
  await page.getByLabel(/contradictions/).uncheck()
  await page.getByRole('button', { name: 'Tell of what is new' }).click()
  const why = form.getByRole('alert')
  assert.match(await why.innerText(), /ftp:/)
  assert.ok(await why.evaluate((one) => one === document.activeElement))
  assert.equal(await page.getByLabel('Which way').inputValue(), 'webhook')
  assert.equal(await page.getByLabel(/^Address of the webhook/).inputValue(), 'ftp://institute.example/hook')
  assert.equal(await page.getByLabel(/^Whom to follow/).inputValue(), 'Irsana Pelveth')
  assert.equal(await page.getByLabel('On which issue').inputValue(), 'checkpoint')
  assert.equal(await page.getByLabel(/contradictions/).isChecked(), false)
  assert.deepEqual(await faultsInBoth(page), [])
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360)
  // Its close would name the page's own status, 422, which browsers log.
  await window.context.close()
})
