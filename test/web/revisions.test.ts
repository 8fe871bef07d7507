/** The pages of what a document was: copies, revisions, bytes as fetched, statements whose address outlived them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FormerView } from '../../src/flow/index.ts'
import { card, copies, diff, dossier, markup, nobody, pagesOver, standIn, text, wordsOf } from './stand-in.ts'

const at = '/en/ford-talks/document/d0c'
const over = (draft = {}) => pagesOver(standIn(draft))
const page = async (path: string, draft = {}) => {
  const response = await over(draft).get(path)
  assert.equal(response.status, 200, path)
  return response.text()
}

test('a document says where its text stood first and where else it stands, each a link', async () => {
  const html = await page(at)
  const words = wordsOf(html)
  assert.match(words, /Original: Highland Post, 3 March 2031 \(here without 12% of it\)\./)
  assert.match(words, /Also in: Mill Herald, 4 March 2031 and 3 more\./)
  assert.match(words, /Within a longer text: The Digest, 4 March 2031 \(here without 70% of it\)/)
  for (const id of ['d0a', 'd0b', 'd0e']) assert.ok(html.includes(`href="/en/ford-talks/document/${id}"`))
  assert.match(wordsOf(await page('/en/ford-talks')), /Original: Highland Post.*Also in: Mill Herald/)
})

test('a text that nothing is like says nothing of it', async () => {
  const documentView = async () => ({ ...(await standIn().flow.documentView(dossier.name, card.id)), copies: null })
  assert.ok(!(await page(at, { documentView })).includes('class="copies"'))
  assert.equal(copies.alsoTotal, 5)
})

test('the revisions are listed with when they were taken, what changed, and who made and read them', async () => {
  const words = wordsOf(await page(`${at}/revisions`))
  assert.match(words, /6 March 2031, 10:00 UTCpresent4 words removed, 15 words addedreadout-page\/2, trained 4/)
  assert.match(words, /What changed from 4 March 2031, 10:00 UTC to 6 March 2031, 10:00 UTC/)
})

test('what changed is told by ins and del, and in words for those who listen', async () => {
  const html = await page(`${at}/revisions`)
  assert.match(html, /<del>.*removed: .*shut/)
  assert.match(html, /<ins>.*added: .*closed/)
  assert.match(wordsOf(html), /Removed: It was cold\./)
  const beside = await page(`${at}/revisions?view=side&from=r0&to=r1`)
  assert.match(beside, /<th scope="col">Before<\/th><th scope="col">After<\/th>/)
  assert.ok(diff.parts.length > 0)
})

test('revisions that are no ids are as if not asked for', async () => {
  const asked: unknown[] = []
  const revisionsView = async (...rest: unknown[]) => {
    asked.push(rest[2])
    return standIn().flow.revisionsView(dossier.name, card.id)
  }
  await page(`${at}/revisions?from=r0&to=%3Cscript%3E`, { revisionsView })
  assert.deepEqual(asked, [{ from: 'r0' }])
})

test('bytes as fetched are shown as text, with what they are', async () => {
  const response = await over().get(`${at}/fetched`)
  const html = await response.text()
  assert.match(wordsOf(html), /Size23,456 bytes; 4,321 as kept/)
  assert.ok(html.includes('&lt;script>alert(1)&lt;/script>') || html.includes('&lt;script&gt;alert(1)'))
  assert.ok(!html.includes('<script>'))
  assert.ok(!html.includes('<iframe'))
  assert.match(html, /fetched\?revision=r1&amp;part=2[^>]*>\s*Load more/)
  assert.doesNotMatch(response.headers.get('content-security-policy') ?? '', /frame-src/)
})

test('only when asked is a page framed, and then its frame may do nothing', async () => {
  const outer = await over().get(`${at}/fetched?revision=r1&show=page`)
  const html = await outer.text()
  assert.match(html, /<iframe[^>]* sandbox=?(?:"")?[ >]/)
  assert.ok(!html.includes('allow-'))
  assert.ok(html.includes(`src="${at}/fetched/page?revision=r1"`))
  assert.match(outer.headers.get('content-security-policy') ?? '', /frame-src 'self'/)

  const framed = await over().get(`${at}/fetched/page?revision=r1`)
  assert.equal(await framed.text(), markup)
  const policy = framed.headers.get('content-security-policy') ?? ''
  assert.match(policy, /^sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;/)
  assert.match(policy, /frame-ancestors 'self'/)
  assert.equal(framed.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(framed.headers.get('referrer-policy'), 'no-referrer')
  assert.equal(framed.headers.get('x-dns-prefetch-control'), 'off')
  const bare = await over().get(`${at}/fetched/page?revision=r1`, { 'sec-fetch-dest': 'document' })
  assert.equal(bare.headers.get('location'), `${at}/fetched?revision=r1&show=page`)
})

test('bytes are saved, never shown', async () => {
  const response = await over().get(`${at}/fetched/bytes?revision=r1`)
  assert.equal(response.headers.get('content-type'), 'application/octet-stream')
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="f00df00df00df00d\.bin"$/)
  assert.equal(await response.text(), markup)
})

test('a document that is not there has no revisions and no bytes', async () => {
  for (const path of ['revisions', 'fetched', 'fetched/bytes', 'fetched/page'])
    assert.equal((await over().get(`/en/ford-talks/document/none/${path}`)).status, 404, path)
})

test('a statement of an earlier revision says what became of it', async () => {
  const former: FormerView = {
    became: 'gone',
    carriage: 'lost',
    revision: 'r0',
    retrieved: '2031-03-04T10:00:00Z',
    present: false,
    reader: { name: 'trained', version: '3' },
  }
  const context = { text, offset: 0 }
  const statementPage = (became: Partial<FormerView>) => async () => {
    return { dossier, view: nobody, context, outlet: null, former: { ...former, ...became } }
  }
  const path = '/en/ford-talks/statement/bb22'
  const gone = await page(path, { statementPage: statementPage({}) })
  assert.match(wordsOf(gone), /Said in the revision of 4 March 2031, 10:00 UTC; no longer in the present text\./)
  assert.ok(gone.includes(`href="${at}/revisions?from=r0&amp;to=r1"`))
  assert.ok(!gone.includes('Is it right?'))
  const carried = await page(path, { statementPage: statementPage({ became: 'carried', carriage: 'quote' }) })
  assert.match(wordsOf(carried), /found again by its words/)
  assert.ok(carried.includes('Is it right?'))
  const unread = await page(path, { statementPage: statementPage({ became: 'unread', present: true }) })
  assert.match(wordsOf(unread), /Said as trained 3 read it\. The words still stand in the present text/)
})
