/** A page that changed: its revisions, what became of its statements, and its bytes as fetched. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Resource } from '../../src/domain/index.ts'
import {
  addPage,
  createDossier,
  documentView,
  fetchedBytes,
  fetchedPage,
  fetchedView,
  type House,
  review,
  revisionsView,
  statementPage,
} from '../../src/flow/index.ts'
import { inert } from '../../src/flow/views/fetched.ts'
import { article, closeTestHouse, page, testHouse } from './house.ts'

let house: House
before(async () => {
  house = await testHouse()
})
after(closeTestHouse)

const said = (text: string) => `The foreign minister of Armenia, Irsana Pelveth, said that ${text}`
const opposes = said('she opposes the checkpoint on the road.')
const maps = said('the maps of the minefields had not arrived.')
const version = (...paragraphs: string[]) => article('No checkpoint, says the minister', '6 March 2031', ...paragraphs)

async function addVersions(dossier: string, ...texts: string[]): Promise<string> {
  await createDossier(house, { name: dossier })
  let id = ''
  for (const [i, text] of texts.entries()) {
    const retrieved = `2031-03-${10 + i}T08:00:00.000Z`
    id = (await addPage(house, dossier, { ...page('/a.txt', text), retrieved })).document
  }
  return id
}

const statementsOf = async (dossier: string, id: string) => (await documentView(house, dossier, id)).statements
const wordsIn = (view: { words: { content: string[] } }) => view.words.content.join(' … ')

test('a changed page lists its revisions and tells what differs between any two', async () => {
  const dossier = 'revised'
  const id = await addVersions(
    dossier,
    version(opposes, maps),
    version(opposes, maps, 'Talks go on in Moscow next week, as both ministries have said.'),
    version(
      opposes.replace('opposes', 'rejects'),
      'Talks go on in Moscow next week, as both ministries have said.',
      maps,
    ),
  )
  const view = await revisionsView(house, dossier, id)
  assert.deepEqual(
    view.revisions.map(({ first, present, changed }) => [first.slice(0, 10), present, changed]),
    [
      ['2031-03-12', true, { gone: 1, come: 1, moved: 1 }],
      ['2031-03-11', false, { gone: 0, come: 12, moved: 0 }],
      ['2031-03-10', false, null],
    ],
  )
  const [now, , first] = view.revisions.map(({ revision }) => revision)
  assert.equal(view.compared?.to, now)
  const chosen = await revisionsView(house, dossier, id, { from: now ?? '', to: first ?? '' })
  assert.deepEqual([chosen.compared?.from, chosen.compared?.to], [first, now])
  assert.deepEqual([chosen.compared?.diff.gone, chosen.compared?.diff.come], [1, 13])
  await assert.rejects(revisionsView(house, dossier, id, { from: 'none' }), /the document never had one of that number/)
  assert.equal((await documentView(house, dossier, id)).revisions, 3)
})

test('bytes that differ only in what is no text are no revision to a reader', async () => {
  const dossier = 'revised-chrome'
  const id = await addVersions(dossier, version(opposes), version(opposes).replace('Views: 17', 'Views: 1804'))
  const { revisions, compared } = await revisionsView(house, dossier, id)
  assert.deepEqual(
    revisions.map(({ first, last }) => [first.slice(0, 10), last.slice(0, 10)]),
    [['2031-03-10', '2031-03-11']],
  )
  assert.equal(compared, null)
})

test('the address of a statement outlives its revision: found again, no longer read, or gone', async () => {
  const dossier = 'revised-statements'
  const id = await addVersions(dossier, version(opposes, maps))
  const old = await statementsOf(dossier, id)
  const idOf = (words: string) => old.find((view) => wordsIn(view).includes(words))?.statement.id ?? assert.fail(words)
  const [stays, goes] = [idOf('opposes'), idOf('maps')]
  assert.equal((await statementPage(house, dossier, stays)).former, null)

  const later = version('A first paragraph that was not there before, about the weather on the pass.', opposes)
  await addPage(house, dossier, { ...page('/a.txt', later), retrieved: '2031-03-20T08:00:00.000Z' })

  const carried = await statementPage(house, dossier, stays)
  assert.equal(carried.former?.became, 'carried')
  assert.equal(carried.former?.present, false)
  assert.equal(carried.former?.retrieved.slice(0, 10), '2031-03-10')
  assert.notEqual(carried.view.statement.id, stays)
  assert.match(wordsIn(carried.view), /opposes the checkpoint/)

  const gone = await statementPage(house, dossier, goes)
  assert.equal(gone.former?.became, 'gone')
  assert.match(wordsIn(gone.view), /the maps of the minefields had not arrived/)
  assert.ok(gone.context.text.includes('the maps of the minefields'))
  assert.equal(gone.view.sources[0]?.name, old.find((view) => wordsIn(view).includes('maps'))?.sources[0]?.name)
  await assert.rejects(statementPage(house, dossier, 'never'), /no reading ever held one/)
})

test('a decision on words that are gone is lost, and not taken for one on the statement beside them', async () => {
  const dossier = 'revised-decision'
  const id = await addVersions(dossier, version(opposes, maps))
  const decided = (await statementsOf(dossier, id)).find((view) => wordsIn(view).includes('maps'))
  assert.ok(decided)
  await review(house, dossier, { finding: decided.statement.id, document: id, decision: 'accept', by: 'analyst' })
  await addPage(house, dossier, { ...page('/a.txt', version(opposes)), retrieved: '2031-03-20T08:00:00.000Z' })
  assert.deepEqual(
    (await statementsOf(dossier, id)).map((view) => view.review),
    [null],
  )
  assert.equal((await documentView(house, dossier, id)).lost.length, 1)
  // The words come back, and with them the decision.
  await addPage(house, dossier, { ...page('/a.txt', version(maps, opposes)), retrieved: '2031-03-21T08:00:00.000Z' })
  const back = (await statementsOf(dossier, id)).find((view) => wordsIn(view).includes('maps'))
  assert.equal(back?.review?.decision, 'accept')
})

const markup = `<!doctype html><html><head><title>Ford</title><link rel="preconnect" href="https://x.example">
<meta http-equiv="refresh" content="0;url=https://x.example"><BASE href="https://x.example/"></head>
<body><script>document.title = 'ran'</script><article><h1>The ford stays closed</h1>
<p>The ford stays closed until May, the mayor of Lowland said on Monday after a long session.</p>
<p>“Nobody crosses before the engineers have signed,” she told reporters at the town hall.</p></article></body></html>`

test('the bytes are kept as they came, and shown as text, with what they are', async () => {
  const dossier = 'fetched'
  await createDossier(house, { name: dossier })
  const resource: Resource = { ...page('/ford.html', markup), mediaType: 'text/html; charset=utf-8' }
  const { document: id } = await addPage(house, dossier, resource)
  const view = await fetchedView(house, dossier, id)
  assert.equal(view.markup, true)
  assert.deepEqual([view.size, view.source?.text, view.source?.parts], [resource.bytes.length, markup, 1])
  assert.ok(view.kept < view.size)
  assert.deepEqual((await fetchedBytes(house, dossier, id)).bytes, resource.bytes)
  await assert.rejects(fetchedView(house, dossier, id, { revision: 'none' }), /never had one of that number/)
  await assert.rejects(fetchedBytes(house, dossier, 'none'), /the dossier holds none/)
  await createDossier(house, { name: 'fetched-not' })
  await assert.rejects(fetchedBytes(house, 'fetched-not', id), /the dossier holds none/)
})

test('as a page it has nothing that acts before a person does', async () => {
  const { document: id } = await addPage(house, 'fetched', page('/again.html', markup))
  const framed = await fetchedPage(house, 'fetched', id)
  assert.ok(!/<(link|meta|base)\b/i.test(framed))
  assert.ok(framed.includes('<x-link rel="preconnect"'))
  assert.equal(inert('<LINK/rel=preconnect><links><meta-x></base>'), '<x-LINK/rel=preconnect><links><meta-x></x-base>')
  const text = await addPage(house, 'fetched', page('/plain.txt', version(opposes)), { as: 'text' })
  await assert.rejects(fetchedPage(house, 'fetched', text.document), /no page of markup/)
})

test('a long source is shown in parts', async () => {
  const long = `${markup}\n<!-- ${'A line of a source that goes on and on.\n'.repeat(6000)} -->`
  const { document: id } = await addPage(house, 'fetched', page('/long.html', long))
  const parts: string[] = []
  for (const part of [1, 2, 3]) parts.push((await fetchedView(house, 'fetched', id, { part })).source?.text ?? '')
  assert.equal(parts.join(''), long)
  assert.equal((await fetchedView(house, 'fetched', id, { part: 99 })).source?.part, 3)
})
