/** In a real browser: a page that changed, and a hostile one shown as it was fetched. */
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { addPage, createDossier } from '../../src/flow/index.ts'
import { article, page as resource } from '../flow/house.ts'
import { type Desk, faultsInBoth, openDesk, openWindow } from './desk.ts'

let desk: Desk
const dossier = 'ford'
let changed = ''

const said = (text: string) => `The mayor of Lowland, Ansa Brill, said that ${text}`
const version = (...paragraphs: string[]) => article('The ford stays closed', '6 March 2031', ...paragraphs)

before(async () => {
  desk = await openDesk()
  await createDossier(desk.house, { name: dossier, title: 'Ford talks' })
  const closed = said('the ford stays closed until May.')
  const bridge = said('people could still use the rope bridge below the mill.')
  for (const [i, text] of [
    version(closed, bridge, 'Hauliers blocked the road at Mellin for two hours.'),
    version(bridge, closed.replace('May', 'the middle of June'), 'The council meets again on 28 April.'),
  ].entries()) {
    const retrieved = `2031-03-1${i}T08:00:00.000Z`
    changed = (await addPage(desk.house, dossier, { ...resource('/ford.txt', text), retrieved })).document
  }
})
after(async () => {
  await desk?.close()
})

test('a person goes from a document to its revisions and sees what changed, without a script', async () => {
  const window = await openWindow(desk, { javaScriptEnabled: false })
  const { page } = window
  await page.goto(`/en/${dossier}/document/${changed}`)
  await page.getByRole('link', { name: '2 revisions' }).click()
  await page.waitForURL('**/revisions')
  assert.match(await page.locator('.diff').innerText(), /Removed\s*:\s*Hauliers blocked the road/)
  assert.match(await page.locator('.diff ins').first().innerText(), /^\[added:\s*the middle of June\s*\]$/)
  await page.getByRole('link', { name: 'Side by side' }).click()
  await page.waitForURL(/view=side/)
  assert.equal(await page.locator('table.beside').count(), 1)
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.waitForURL(/[?&]from=\w+/)
  assert.equal(await page.locator('table.beside').count(), 1)
  await window.close()
})

test('the new pages are accessible in both themes', async () => {
  const window = await openWindow(desk)
  for (const path of ['revisions', 'revisions?view=side', 'fetched']) {
    await window.page.goto(`/en/${dossier}/document/${changed}/${path}`)
    assert.deepEqual(await faultsInBoth(window.page), [], path)
  }
  await window.close()
})

test('a hostile page as it was fetched runs nothing, asks for nothing and leads nowhere', async (t) => {
  let connections = 0
  const outside = createServer((socket) => {
    connections++
    socket.on('error', () => {})
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n')
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  t.after(() => outside.close())
  const address = outside.address()
  assert.ok(address && typeof address === 'object')
  const there = `http://127.0.0.1:${address.port}`
  const markup = `<!doctype html><html><head><title>Ford</title><base href="${there}/">
<link rel="preconnect" href="${there}"><LINK rel=stylesheet href="${there}/a.css"><link rel="icon" href="${there}/i.ico">
<link rel="prefetch" href="${there}/p"><link rel="preload" as="image" href="${there}/q">
<meta http-equiv="refresh" content="0;url=${there}/refreshed">
<style>@import url(${there}/b.css); @font-face { font-family: x; src: url(${there}/f.woff) } body { font-family: x; background: url(${there}/bg.png) }</style>
<script src="${there}/s.js"></script><script>document.documentElement.dataset.ran = 'yes'; fetch('${there}/f')</script>
<script type="speculationrules">{"prerender":[{"urls":["${there}/s"]}]}</script></head>
<body onload="document.documentElement.dataset.ran = 'yes'"><article><h1>The ford stays closed</h1>
<p>The ford stays closed until May, the mayor of Lowland said on Monday after a long session of the council.</p>
<p>“Nobody crosses before the engineers have signed the report,” she told reporters at the town hall.</p></article>
<img src="${there}/pixel.gif" srcset="${there}/2.gif 2x" onerror="document.documentElement.dataset.ran = 'yes'">
<svg><image href="${there}/v.png"/><use href="${there}/u.svg#a"/><script>document.documentElement.dataset.ran = 'yes'</script></svg>
<iframe src="${there}/frame"></iframe><object data="${there}/o"></object><embed src="${there}/e"><video autoplay src="${there}/m.mp4" poster="${there}/p.png"></video>
<form action="${there}/form" id="f"><input name="a"><button>Send</button></form>
<a href="${there}/link" ping="${there}/ping">A link</a> <a href="${there}/top" target="_top">Over all</a>
<a href="${there}/new" target="_blank">Anew</a> <a href="javascript:document.documentElement.dataset.ran='yes'">Run</a></body></html>`
  const { document: id } = await addPage(desk.house, dossier, resource('/hostile.html', markup))

  // Not `openWindow`: what the browser refuses it also complains of, which is as it should be.
  const context = await desk.browser.newContext({ baseURL: desk.url })
  t.after(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const left: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(desk.url)) left.push(request.url())
  })
  await page.goto(`/en/${dossier}/document/${id}/fetched`)
  assert.equal(await page.locator('iframe').count(), 0)
  assert.ok((await page.locator('pre.as-bytes').innerText()).includes('<script src='))
  await page.getByRole('link', { name: 'Show it as a page' }).click()
  await page.waitForURL(/show=page/)
  const shown = page.frameLocator('iframe.fetched')
  await shown.getByText('Nobody crosses before').waitFor()
  for (const name of ['A link', 'Over all', 'Anew', 'Run']) {
    await shown.getByText(name, { exact: true }).click({ noWaitAfter: true })
    await page.waitForTimeout(150)
    // A frame that was led away by a refused link shows nothing any more: it is opened again.
    await page.reload()
    await shown.getByText('Nobody crosses before').waitFor()
  }
  await shown.getByRole('button', { name: 'Send' }).click({ noWaitAfter: true })
  await page.waitForTimeout(500)
  const frame = page.frames().find((one) => one.url().includes('/fetched/page'))
  assert.equal(await frame?.evaluate('document.documentElement.dataset.ran ?? null'), null)
  assert.ok(page.url().startsWith(desk.url))
  assert.equal(context.pages().length, 1)
  assert.equal(connections, 0, left.join(' '))
  // By itself, outside of a frame, it is not shown.
  await page.goto(frame?.url() ?? '')
  assert.match(page.url(), /fetched\?revision=\w+&show=page$/)
})
