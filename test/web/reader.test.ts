import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadoutError } from '../../src/domain/index.ts'
import type { ReaderView } from '../../src/flow/index.ts'
import { evaluation, readerShown } from './evaluated.ts'
import { pagesOver, standIn, wordsOf } from './stand-in.ts'

const ADDRESS = '/en/about/reader'

async function shown(change: Partial<ReaderView> = {}): Promise<string> {
  const view = { ...readerShown, ...change }
  const response = await pagesOver(standIn({ readerView: async () => view })).get(ADDRESS)
  assert.equal(response.status, 200)
  return response.text()
}

test('every page leads to how well the reader reads', async () => {
  const html = await (await pagesOver(standIn()).get('/en/ford-talks')).text()
  assert.ok(html.includes(`href="${ADDRESS}"`))
})

test('the figures of the reader in use stand beside those of rules and people, each with its range', async () => {
  const words = wordsOf(await shown())
  assert.match(words, /Reader in use: trained, version 3/)
  assert.match(words, /Measured on 4 March 2031 on 12 news articles \(valley\.jsonl\)/)
  assert.match(
    words,
    /Whole statements, a few words more or less66\.663\.1 to 70\.167\.665\.650\.2\+16\.412\.1 to 20\.273\.3/,
  )
  assert.match(words, /Statements partly in quotation marks––––?/)
  assert.match(words, /9 labellings of 5 articles/)
  assert.match(words, /On the 5 of these that the reader read too, people reach 73\.3 and the reader 61\.1/)
  assert.match(words, /lowland-radio1266\.6/)
  assert.ok(!words.includes('not of the reader in use'))
})

test('how sure and how right is drawn for the eye and told in a table', async () => {
  const html = await shown()
  assert.equal(html.match(/<circle class="dot"/g)?.length, 2)
  assert.match(html, /<svg[^>]*aria-hidden="true"/)
  assert.match(wordsOf(html), /0\.9 to 1\.01,0000\.940\.97/)
  assert.match(wordsOf(html), /3\.1 points off/)
})

test('each model says how large it is, from what, under which licence, and how to make it again', async () => {
  const words = wordsOf(await shown())
  for (const told of [
    'parser.bin, 2.4 MB',
    '1 March 2031',
    'Valley treebank; Lowland news',
    'CC BY 4.0',
    'LAS, dev 83.1',
  ])
    assert.ok(words.includes(told), told)
  assert.ok(words.includes('npm run train -- corpora'))
})

test('a reader that was not measured says so', async () => {
  const words = wordsOf(await shown({ evaluation: null, cards: [] }))
  assert.match(words, /has not been measured/)
  assert.match(words, /the cards that come with its models are not here/)
})

test('figures of another reader are not passed off as those of the one in use', async () => {
  const words = wordsOf(await shown({ reader: { name: 'trained', version: '4' } }))
  assert.match(words, /These figures are of trained 3, not of the reader in use/)
})

test('without baseline, people or findings the page says what is missing', async () => {
  const bare = { ...evaluation, baseline: null, people: null, calibration: { bins: [], error: null }, failed: 2 }
  const words = wordsOf(await shown({ evaluation: bare }))
  assert.match(words, /only in a clone/)
  assert.match(words, /one person labelled each article/)
  assert.match(words, /Nothing was found/)
  assert.match(words, /2 articles could not be read/)
})

test('a card that cannot be shown is named', async () => {
  const broken = [new ReadoutError('file-invalid', 'models/parser.json', 'made: <expected>')]
  const html = await shown({ broken })
  assert.match(html, /models\/parser\.json: made: &lt;expected>/)
})

test('a dossier named after the page keeps its own', async () => {
  const asked: string[] = []
  const pages = pagesOver(
    standIn({
      dossierView: async (name) => {
        asked.push(name)
        throw new ReadoutError('dossier-missing', name, 'there is none')
      },
    }),
  )
  await pages.get('/en/about')
  await pages.get('/en/reader')
  assert.deepEqual(asked, ['about', 'reader'])
})
