import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadoutError } from '../../src/domain/index.ts'
import { card, pagesOver, standIn, wordsOf } from './stand-in.ts'

test('accepting leads back to where one was, at the finding, with one line and its undo', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const back = '/en/ford-talks/document/d0c'
  const response = await pages.post('/en/ford-talks/review', {
    finding: 'aa11',
    document: 'd0c',
    decision: 'accept',
    back,
  })
  assert.equal(response.status, 303)
  const location = response.headers.get('location') ?? ''
  assert.match(location, /^\/en\/ford-talks\/document\/d0c\?done=accepted&subject=rev-1&finding=aa11#f-aa11$/)
  assert.deepEqual(house.asked, [
    { what: 'review', with: [{ finding: 'aa11', document: 'd0c', decision: 'accept', by: 'owner' }] },
  ])

  const html = await (await pages.get(location.replace(/#.*/, ''))).text()
  assert.match(
    html,
    /<div class="done" role="status"><p>Accepted\.<\/p><form method="post" action="\/en\/ford-talks\/review\/rev-1\/undo">/,
  )
  assert.match(wordsOf(html), /accepted by owner, 2031-03-06/)

  const undone = await pages.post('/en/ford-talks/review/rev-1/undo', { back, finding: 'aa11' })
  assert.equal(undone.headers.get('location'), '/en/ford-talks/document/d0c?done=undone#f-aa11')
  assert.ok(!wordsOf(await (await pages.get(back)).text()).includes('accepted by owner, 2031-03-06'))
})

test('a rejected statement stays in the list and is no longer marked in the text', async () => {
  const pages = pagesOver(standIn())
  await pages.post('/en/ford-talks/review', { finding: 'aa11', document: 'd0c', decision: 'reject' })
  const html = await (await pages.get('/en/ford-talks/document/d0c')).text()
  assert.ok(!html.includes('<mark class="content" data-of="aa11"'))
  assert.match(html, /<li id="f-aa11" class="finding reject"/)
  assert.match(html, /<span id="s-aa11" class="anchor">/)
})

test('a form that came without a page to go back to leads to the document', async () => {
  const pages = pagesOver(standIn())
  for (const back of ['', 'https://evil.example/', '//evil.example/']) {
    const response = await pages.post('/en/ford-talks/review', {
      finding: 'aa11',
      document: 'd0c',
      decision: 'reject',
      back,
    })
    assert.match(response.headers.get('location') ?? '', /^\/en\/ford-talks\/document\/d0c\?done=rejected/)
  }
})

test('an event is rejected where it is listed, under the choice it was seen in, and that is taken back', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const back = '/en/ford-talks/events?status=planned'
  const fields = { finding: 'ee55', document: 'd0c', decision: 'reject', back }
  const response = await pages.post('/en/ford-talks/review', fields)
  const location = response.headers.get('location') ?? ''
  assert.equal(location, '/en/ford-talks/events?status=planned&done=rejected&subject=rev-1&finding=ee55#f-ee55')
  const html = await (await pages.get(location.replace(/#.*/, ''))).text()
  assert.match(html, /<li id="f-ee55" class="finding event-item reject"/)
  assert.match(html, /action="\/en\/ford-talks\/review\/rev-1\/undo"/)
  const document = await (await pages.get('/en/ford-talks/document/d0c')).text()
  assert.ok(!/data-of="[^"]*ee55/.test(document), 'its words are no longer marked')
  const undone = await pages.post('/en/ford-talks/review/rev-1/undo', { back, finding: 'ee55' })
  assert.equal(undone.headers.get('location'), `${back}&done=undone#f-ee55`)
  assert.ok((await (await pages.get(back)).text()).includes('aria-label="Accept event 1"'))
})

test('what came of a forecast is kept with a range where its words gave none, and can be taken back', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const before = await (await pages.get('/en/ford-talks/document/d0c')).text()
  assert.match(
    wordsOf(before),
    /1 forecastAnsa Brill will be, no rangenobody crosses before Maydue 4 March 2031 to 30 April 2031/,
  )
  const fields = { finding: 'dd44', document: 'd0c', outcome: 'false', low: '60', high: '80' }
  const response = await pages.post('/en/ford-talks/outcome', fields)
  const location = response.headers.get('location') ?? ''
  assert.match(location, /^\/en\/ford-talks\/document\/d0c\?done=judged&subject=rev-2&finding=dd44#f-dd44$/)
  const judgement = { outcome: 'false', low: 0.6, middle: 0.7, high: 0.8 }
  assert.deepEqual(house.asked, [
    { what: 'setOutcome', with: [{ finding: 'dd44', document: 'd0c', judgement, by: 'owner' }] },
  ])
  const html = await (await pages.get(location.replace(/#.*/, ''))).text()
  assert.match(wordsOf(html), /What came of the forecast is kept\..*did not come true/)
  assert.match(html, /action="\/en\/ford-talks\/review\/rev-2\/undo"/)
})

test('an outcome or a range that is none is refused and changes nothing', async () => {
  const house = standIn()
  for (const fields of [
    { outcome: 'maybe' },
    { outcome: 'true', low: '80', high: '60' },
    { outcome: 'true', low: 'much' },
  ]) {
    const response = await pagesOver(house).post('/en/ford-talks/outcome', {
      finding: 'dd44',
      document: 'd0c',
      ...fields,
    })
    assert.equal(response.status, 422)
  }
  assert.deepEqual(house.asked, [])
})

test('a decision that is none is refused and changes nothing', async () => {
  const house = standIn()
  const response = await pagesOver(house).post('/en/ford-talks/review', { finding: 'aa11', decision: 'maybe' })
  assert.equal(response.status, 422)
  assert.deepEqual(house.asked, [])
})

test('pasted text goes into the chosen dossier, named by its words', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const fields = {
    text: 'He said no.\r\nTwice.',
    title: ' A  refusal ',
    published: '2031-03-04',
    dossier: 'ford-talks',
  }
  const response = await pages.post('/en/add', fields)
  assert.equal(response.headers.get('location'), '/en/ford-talks/document/d0c?done=new&count=3')
  const [name, resource, options] = (house.asked[0]?.with ?? []) as [
    string,
    { name: string; bytes: Uint8Array },
    object,
  ]
  assert.equal(name, 'ford-talks')
  assert.match(resource.name, /^pasted\/[0-9a-f]{12}$/)
  assert.equal(new TextDecoder().decode(resource.bytes), 'He said no.\nTwice.')
  assert.deepEqual(options, { as: 'text', title: 'A refusal', published: '2031-03-04' })
  const html = await (await pages.get('/en/ford-talks/document/d0c?done=new&count=3')).text()
  assert.match(wordsOf(html), /Added and read: 3 statements found\./)
})

test('pasted text without a dossier makes one', async () => {
  const house = standIn()
  await pagesOver(house).post('/en/add', { text: 'He said no.', dossier: '' })
  assert.deepEqual(
    house.asked.map(({ what }) => what),
    ['createDossier', 'addPage'],
  )
  assert.deepEqual(house.asked[0]?.with, [{ name: 'my-dossier', title: 'My dossier' }])
})

test('the sample refuses a text, keeps it in the box and offers a dossier of one’s own', async () => {
  const house = standIn()
  const response = await pagesOver(house).post('/en/sample/add', { text: 'Mine, not yours.' })
  assert.equal(response.status, 409)
  const html = await response.text()
  assert.match(html, /<textarea[^>]*>Mine, not yours\.<\/textarea>/)
  assert.match(html, /<option value="ford-talks"/)
  assert.ok(!html.includes('<option value="sample"'))
  assert.deepEqual(house.asked, [])
})

test('an empty text and a date that is none are refused with a reason, and the box keeps what was typed', async () => {
  const pages = pagesOver(standIn())
  for (const fields of [
    { text: '  \n', title: 'Kept' },
    { text: 'x', title: 'Kept', published: '2031-02-30' },
  ]) {
    const response = await pages.post('/en/ford-talks/add', fields)
    assert.equal(response.status, 422)
    assert.match(await response.text(), /<input id="paste-title"[^>]* value="Kept"/)
  }
})

test('a few sentences are taken as they are; a long dump is taken as a page', async () => {
  const house = standIn()
  const dump = Array.from({ length: 12 }, (_, i) => `Line ${i}`).join('\n')
  await pagesOver(house).post('/en/ford-talks/add', { text: 'He said no.\n\nTwice.' })
  await pagesOver(house).post('/en/ford-talks/add', { text: dump })
  const options = house.asked.map((one) => one.with[2])
  assert.deepEqual(options, [{ as: 'text' }, { as: 'page' }])
})

test('a long text without an article in it is taken as it is', async () => {
  const house = standIn()
  const { flow } = standIn()
  const tried: unknown[] = []
  const addPage: typeof flow.addPage = async (_, resource, options = {}) => {
    tried.push(options)
    const lost = options.as === 'page'
    return {
      document: card.id,
      outcome: lost ? 'new' : 'revised',
      title: null,
      statements: lost ? 0 : 2,
      warnings: lost ? [`no article found in ${resource.name}`] : [],
    }
  }
  house.flow = { ...house.flow, addPage }
  const text = Array.from({ length: 14 }, (_, i) => `- ${i}`).join('\n')
  const response = await pagesOver(house).post('/en/ford-talks/add', { text, title: 'Points' })
  assert.deepEqual(tried, [
    { as: 'page', title: 'Points' },
    { as: 'text', title: 'Points' },
  ])
  assert.equal(response.headers.get('location'), '/en/ford-talks/document/d0c?done=new&count=2')
})

test('a paste that fails leaves no dossier behind and gives the text back with the reason', async () => {
  const house = standIn()
  const addPage = () => Promise.reject(new ReadoutError('input-binary', 'pasted/x', 'it holds bytes that are no text'))
  house.flow = { ...house.flow, addPage }
  const response = await pagesOver(house).post('/en/add', { text: 'He said no.', title: 'A refusal', dossier: '' })
  assert.equal(response.status, 415)
  const html = await response.text()
  assert.match(html, /<textarea[^>]*>He said no\.<\/textarea>/)
  assert.match(wordsOf(html), /it holds bytes that are no text/)
  assert.deepEqual(
    house.asked.map(({ what, with: given }) => [what, given[0]]),
    [
      ['createDossier', { name: 'my-dossier', title: 'My dossier' }],
      ['discardDossier', 'my-dossier'],
    ],
  )
})

test('a dossier of one’s own that fails keeps all it has, and stays chosen in the box', async () => {
  const house = standIn()
  const addPage = () => Promise.reject(new ReadoutError('disk-full', 'the store', 'no space is left'))
  house.flow = { ...house.flow, addPage }
  const response = await pagesOver(house).post('/en/add', { text: 'He said no.', dossier: 'ford-talks' })
  assert.equal(response.status, 507)
  assert.match(await response.text(), /<option value="ford-talks" selected/)
  assert.deepEqual(house.asked, [])
})

test('a dossier is made, removed and brought back, each with its line', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const made = await pages.post('/en/dossiers', { title: 'Ford talks' })
  assert.equal(made.headers.get('location'), '/en/ford-talks-2?done=created&subject=ford-talks-2')
  const removed = await pages.post('/en/dossiers/ford-talks/remove', {})
  assert.equal(removed.headers.get('location'), '/en?done=removed&subject=ford-talks')
  const html = await (await pages.get('/en?done=removed&subject=ford-talks')).text()
  assert.match(html, /<form method="post" action="\/en\/dossiers\/ford-talks\/restore"><button type="submit">Undo/)
  const back = await pages.post('/en/dossiers/ford-talks/restore', {})
  assert.equal(back.headers.get('location'), '/en/ford-talks?done=restored&subject=ford-talks')
  assert.deepEqual(
    house.asked.map(({ what }) => what),
    ['createDossier', 'removeDossier', 'restoreDossier'],
  )
})

test('a made-up message in the address shows nothing of its own', async () => {
  const html = await (await pagesOver(standIn()).get('/en?done=%3Cb%3Ehello&subject=x')).text()
  assert.ok(!html.includes('class="done"'))
})

test('a pasted text above the limit is refused as too large', async () => {
  const response = await pagesOver(standIn()).post('/en/add', { text: 'x'.repeat(9 * 1024 * 1024) })
  assert.equal(response.status, 413)
  assert.match(wordsOf(await response.text()), /larger than 8 MB/)
})
