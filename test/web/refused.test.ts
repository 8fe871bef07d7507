/** Forms that are refused: what was written stays in them, with the reason beside it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadoutError } from '../../src/domain/index.ts'
import { pagesOver, standIn, wordsOf } from './stand-in.ts'

const inbox = '/en/ford-talks/inbox'
const alerts = '/en/ford-talks/alerts'
const hostile = '"><script>alert(1)</script>'

/** The message, told at once and with the focus on it. */
const message = /<p id="refused" class="warning" role="alert" tabindex="-1" autofocus>([\s\S]*?)<\/p>/

function toldIn(html: string): string {
  return wordsOf(message.exec(html)?.[1] ?? '')
}

test('a source that is refused stands in its form again, open, with the reason and what to do', async () => {
  const addSource = async () => {
    throw new ReadoutError('invalid', 'every', '3 minutes are fewer than 5', { remedy: 'Ask less often' })
  }
  const asked = { back: `${inbox}?before=x`, address: hostile, every: '3' }
  const response = await pagesOver(standIn({ addSource })).post('/en/ford-talks/sources', asked)
  assert.equal(response.status, 422)
  assert.match(response.headers.get('content-security-policy') ?? '', /script-src/)
  const html = await response.text()
  assert.match(html, /<details class="add-more" open>/)
  assert.equal(toldIn(html), 'every: 3 minutes are fewer than 5. Ask less often.')
  assert.ok(html.includes('name="address" type="text" required maxlength="2000" value="&quot;>&lt;script>'), html)
  assert.match(html, /name="every"[^>]* value="3"/)
  assert.match(html, /name="back" value="\/en\/ford-talks\/inbox\?before=x"/)
  assert.doesNotMatch(html, /<script>alert/)
})

test('an alert that is refused keeps whom, what and which way was chosen', async () => {
  const addSubscription = async () => {
    throw new ReadoutError('not-found', 'actor "Ansa B."', 'the dossier has none of that name')
  }
  const form = { way: 'mail', address: 'a@b.example', actor: 'Ansa B.', issue: 'ford', shift: 'yes', language: 'hy' }
  const response = await pagesOver(standIn({ addSubscription })).post(alerts, { ...form, back: alerts })
  assert.equal(response.status, 422, 'the page is there, although the actor is not')
  const html = await response.text()
  assert.match(toldIn(html), /^actor "Ansa B\.": the dossier has none of that name\./)
  for (const [field, value] of Object.entries({ address: 'a@b.example', actor: 'Ansa B.' }))
    assert.match(html, new RegExp(`name="${field}"[^>]* value="${value}"`))
  for (const value of ['mail', 'ford', 'hy']) assert.match(html, new RegExp(`<option value="${value}" selected`), value)
  assert.match(html, /name="shift" value="yes" checked/)
  assert.doesNotMatch(html, /name="(statement|contradiction|reviewed)" value="yes" checked/)
})

test('a range that cannot be stays in the form of its forecast, and in no other', async () => {
  const there = '/en/ford-talks/forecasts'
  const pages = pagesOver(standIn())
  const first = await (await pages.get(there)).text()
  const [, finding = '', document = ''] =
    /name="finding" value="([^"]+)"\/><input type="hidden" name="document" value="([^"]+)"\/><span class="range">/.exec(
      first,
    ) ?? []
  const asked = { back: there, finding, document, outcome: 'true', low: '80', high: '60' }
  const html = await (await pages.post('/en/ford-talks/outcome', asked)).text()
  assert.equal([...html.matchAll(/id="refused"/g)].length, 1)
  assert.match(html, /name="low" value="80"/)
  assert.match(html, /name="high" value="60"/)
  const other = await pages.post('/en/ford-talks/outcome', { ...asked, finding: 'of-no-form' })
  assert.equal(other.status, 422)
  assert.match(await other.text(), /<h1>That could not be done<\/h1>/)
})

test('a title that is refused stands on the first page, and the focus with it, not in the box', async () => {
  const response = await pagesOver(standIn()).post('/en/dossiers', { title: '   ', back: '/en' })
  assert.equal(response.status, 422)
  const html = await response.text()
  assert.match(toldIn(html), /^title: a dossier needs one\./)
  assert.equal([...html.matchAll(/ autofocus/g)].length, 1)
})

test('a form that comes from no page of ours, or from one that is gone, is refused on a page of its own', async () => {
  const addSource = async () => {
    throw new ReadoutError('invalid', 'address', 'that is none')
  }
  const pages = pagesOver(standIn({ addSource }))
  for (const back of [
    '',
    'https://evil.example/',
    '//evil.example',
    '/en/ford-talks/no/such/page',
    '/assets/x/y',
    '/en',
  ]) {
    const response = await pages.post('/en/ford-talks/sources', { back, address: 'x', every: '' })
    assert.equal(response.status, 422, back)
    assert.match(await response.text(), /<h1>That could not be done<\/h1>/, back)
  }
  assert.doesNotMatch(await (await pages.get(inbox)).text(), /id="refused"/)
})

test('what broke is told as broken, and not as if the form were wrong', async (t) => {
  const logged = t.mock.method(console, 'error', () => {})
  const addSource = async () => {
    throw new Error('a fault of ours')
  }
  const asked = { back: inbox, address: 'x', every: '' }
  const response = await pagesOver(standIn({ addSource })).post('/en/ford-talks/sources', asked)
  assert.equal(response.status, 500)
  assert.match(await response.text(), /<h1>Something broke<\/h1>/)
  assert.equal(logged.mock.callCount(), 1)
})
