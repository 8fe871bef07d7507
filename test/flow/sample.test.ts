/** The sample dossier, loaded as a newcomer gets it: what its README says to look for must be there to see. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { emptyCodebook, quoteOf } from '../../src/domain/index.ts'
import {
  briefView,
  documentView,
  dossierView,
  type House,
  issueView,
  loadSample,
  removeDossier,
  searchView,
  setBooks,
} from '../../src/flow/index.ts'
import { closeTestHouse, testHouse } from './house.ts'

const pages = readdirSync(new URL('../../demo/pages/', import.meta.url))

let house: House
let name = ''
before(async () => {
  house = await testHouse()
  ;({ name } = await loadSample(house))
})
after(closeTestHouse)

describe('the sample dossier', () => {
  test('holds every page of demo/, each with a title, a date, its outlet and a language', async () => {
    const ids = await house.store.documents.ids(name)
    assert.equal(ids.length, pages.length)
    assert.ok(pages.length >= 14)
    const views = await Promise.all(ids.map((id) => documentView(house, name, id)))
    for (const { document, outlet } of views) {
      const { title, published, language } = document.document
      assert.ok(title, document.address)
      assert.match(published?.from ?? '', /^2031-0[3-6]-\d\d/, document.address)
      assert.ok(outlet, document.address)
      assert.match(language, /^(en|ru)$/, document.address)
    }
    assert.ok(new Set(views.map(({ outlet }) => outlet?.id)).size >= 5)
    assert.equal(views.filter(({ document }) => document.document.language === 'ru').length, 2)
  })

  test('comes with a brief in two editions whose footnotes open words of its pages', async () => {
    for (const [edition, footnotes] of [
      ['en', 7],
      ['ru', 5],
    ] as const) {
      const answer = await briefView(house, edition, 'two-readouts')
      assert.ok(answer.kind === 'published')
      const { brief } = answer
      assert.deepEqual([brief.dossier, brief.languages, brief.footnotes.length], [name, ['en', 'ru'], footnotes])
      for (const { quote, document, outlet } of brief.footnotes) assert.ok(quote && document.url && outlet)
    }
  })

  test('shows every finding with words that stand in the text', async () => {
    for (const id of await house.store.documents.ids(name)) {
      const { document, statements, mentions } = await documentView(house, name, id)
      const { text } = document.document
      assert.ok(statements.length > 0, document.address)
      for (const { statement, words } of statements)
        assert.deepEqual(
          words.content,
          statement.content.spans.map((span) => quoteOf(text, span)),
        )
      for (const { span } of mentions) assert.ok(quoteOf(text, span).trim())
    }
  })

  test('shows the foreign minister of Doruvia moving from against to conditional to for, in quotes', async () => {
    const { positions } = await issueView(house, name, 'checkpoint')
    const pelveth = positions.find(({ actor }) => actor.id === 'doruvia/pelveth')
    assert.equal(pelveth?.now, 'for')
    const taken = pelveth?.points.filter(({ point }) => point.stance !== 'unclear' && point.voice === 'quoted')
    const stances = taken?.map(({ point }) => `${point.on} ${point.stance}`) ?? []
    // What she is quoted with again on 22 April, from March, counts for that day until dates within a text are read.
    for (const said of ['2031-03-06 against', '2031-04-21 conditional', '2031-04-22 conditional', '2031-06-05 for'])
      assert.ok(stances.includes(said), `${said} is not among ${stances}`)
    assert.ok((await dossierView(house, name)).shifts.some(({ actor }) => actor.id === 'doruvia/pelveth'))
  })

  test('shows the two readouts of one meeting saying different things of the checkpoint', async () => {
    const { points } = (await issueView(house, name, 'checkpoint')).positions.reduce(
      (all, position) => ({ points: [...all.points, ...position.points] }),
      { points: [] as { words: string }[] },
    )
    for (const words of ['agreed in principle', 'was not discussed'])
      assert.ok(
        points.some((point) => point.words.includes(words)),
        words,
      )
  })

  test('is found by search in both its languages', async () => {
    assert.ok((await searchView(house, name, 'observers checkpoint')).total > 0)
    assert.ok((await searchView(house, name, 'наблюдатели')).total > 0)
  })

  test('keeps its codebook', async () => {
    await assert.rejects(setBooks(house, name, { codebook: emptyCodebook }), { code: 'dossier-sample' })
  })

  test('is loaded once, and stays away when it was removed', async () => {
    assert.equal((await loadSample(house)).loaded, false)
    await removeDossier(house, name)
    assert.equal((await loadSample(house)).loaded, false)
  })
})

test('the sample’s README quotes its pages exactly', () => {
  const readme = readFileSync(new URL('../../demo/README.md', import.meta.url), 'utf8')
  const rows = readme.split('\n').filter((line) => line.startsWith('|') && line.includes('](pages/'))
  let checked = 0
  for (const row of rows)
    for (const [, words, file] of row.matchAll(/`([^`]+)`[^`[]*\[\d+[^\]]*\]\((pages\/[^)]+)\)/g)) {
      const text = readFileSync(new URL(`../../demo/${file}`, import.meta.url), 'utf8')
      assert.ok(text.includes(words ?? ''), `${file}: ${words}`)
      checked++
    }
  assert.ok(checked >= 20, `${checked} quotes checked`)
})
