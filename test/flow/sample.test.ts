/** The sample dossier, loaded as a newcomer gets it: what its README says to look for must be there to see. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { alertKinds, emptyCodebook, quoteOf } from '../../src/domain/index.ts'
import {
  addSubscription,
  briefView,
  contradictionsView,
  documentView,
  dossierView,
  forgetRemoved,
  type House,
  issueView,
  listSubscriptions,
  loadSample,
  networkView,
  quotedOutlets,
  quotingView,
  recordForecasts,
  recordOccurrence,
  recordOverview,
  recordStatement,
  removeDossier,
  removeSubscription,
  review,
  searchView,
  setBooks,
  undoReview,
  withdrawBrief,
  withdrawRecord,
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

  test('says whose its outlets are, with the page that says so, and leaves open what nobody knows', async () => {
    const outlets = await house.store.outlets.list(name)
    const owners = new Map(outlets.map(({ id, owner }) => [id, owner]))
    assert.deepEqual(owners.get('vta'), { name: 'The state of Velmara', source: 'https://vta.example/en/about' })
    assert.equal(owners.get('vedomer'), null)
    const quoted = await quotedOutlets(house, 'ru')
    assert.equal(quoted.find(({ outlet }) => outlet.id === 'vta')?.country, 'Вельмара')
    await house.store.outlets.put(name, { ...(outlets[0] ?? assert.fail()), owner: null })
    await loadSample(house)
    assert.deepEqual(await house.store.outlets.list(name), outlets)
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
      assert.match(brief.footnotes[0]?.after ?? '', /after the …$/, 'a line that goes on says so')
    }
  })

  test('has a public record of its editor’s decisions, with something on each of its pages', async () => {
    const view = await recordOverview(house, 'en', 'sarnel-road')
    assert.ok(view.counts.statements >= 25)
    const [shift] = view.shifts
    assert.deepEqual([shift?.actor.name, shift?.after.stance], ['Irsana Pelveth', 'for'])
    assert.match(shift?.after.evidence.words ?? '', /We support the checkpoint/)
    assert.ok(view.tracks.filter(({ meetings }) => meetings.length > 0).length >= 2)
    assert.ok(view.contradictions.some(({ kind }) => kind === 'denied-reported'))
    const [meeting] = view.differing
    const { compared } = await recordOccurrence(house, 'en', 'sarnel-road', meeting?.id ?? '')
    const differ = compared.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'differ')
    assert.match(differ?.a?.words ?? '', /checkpoint at the Tavrek bridge/)
    assert.match(differ?.b?.words ?? '', /The checkpoint was not discussed/)
    assert.ok(view.agreements.some(({ provisions }) => provisions.some(({ state }) => state === 'kept')))
    const { forecasts, scores } = await recordForecasts(house, 'en', 'sarnel-road')
    assert.ok(scores && scores.all.count >= 6 && forecasts.some(({ outcome }) => outcome === null))
    const condition = view.shifts.find(({ after }) => after.stance === 'conditional')?.after.evidence.statement ?? ''
    const answer = await recordStatement(house, 'en', 'sarnel-road', condition)
    assert.ok(answer.kind === 'there' && answer.view.carriers.length > 0, 'her words as the Courier prints them')
  })

  test('can be followed like any other dossier', async () => {
    const way = { kind: 'feed' } as const
    const asked = { reviewed: false, language: 'en', way, by: 'owner' } as const
    const { id } = await addSubscription(house, name, { ...asked, on: [...alertKinds] })
    assert.deepEqual(
      (await listSubscriptions(house, name)).map((one) => [one.id, one.deliveries]),
      [[id, []]],
    )
    await removeSubscription(house, name, id, 'owner')
  })

  test('every decision of its editor found its finding, and most of what was found is left to decide on', async () => {
    const text = readFileSync(new URL('../../demo/decisions.yaml', import.meta.url), 'utf8')
    const found = await Promise.all(
      (await house.store.documents.ids(name)).map((id) => house.store.readings.findings(name, id)),
    )
    const decided = found.flat().filter(({ review }) => review !== null)
    assert.equal(decided.length, [...text.matchAll(/^ {2}- \{/gm)].length)
    assert.ok(found.flat().length > 8 * decided.length)
    assert.ok(decided.every(({ review }) => review?.by === 'readout'))
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

  test('shows a reversed stance in whole statements, each with the side it takes, not by the name of its issue alone', async () => {
    const { found } = await contradictionsView(house, name)
    const { a, b } = found.find(({ kind }) => kind === 'stance') ?? {}
    assert.match(a?.words ?? '', /no checkpoint on the Sarnel road/)
    assert.match(b?.words ?? '', /We support the checkpoint/)
    assert.deepEqual([a?.stance?.stance, b?.stance?.stance], ['against', 'for'])
  })

  test('shows who quotes whom by all that is said, persons who quote others and outlets by one name included', async () => {
    const view = await quotingView(house, name)
    const agreeing = await networkView(house, name, { of: 'actor' })
    assert.ok(view.statements > 2 * agreeing.statements, 'most statements take no side')
    const persons = view.links.filter(({ by }) => view.tellers.some((one) => one.name === by && !one.outlet))
    assert.ok(persons.some(({ by, whom }) => by === 'Isaura Demrel' && whom === 'Velmara'))
    const names = [...view.tellers, ...view.quoted].map((node) => node.name)
    assert.ok(names.includes('VTA') && !names.includes('Velmara Telegraph Agency'), 'the roster knows them for one')

    const link = { by: 'The Karvosh Courier', whom: 'Irsana Pelveth' }
    const count = async () => (await quotingView(house, name, [link.by, link.whom])).said
    const said = await count()
    assert.ok(said && said.total > 3)
    for (const { sources, document } of said.statements) {
      assert.ok(sources.some((actor) => actor.name === link.whom))
      assert.match(document.outlet ?? '', /Courier|Вестник/)
    }
    const [first] = said.statements
    assert.ok(first)
    const asked = { finding: first.statement.id, document: first.document.id, by: 'owner', decision: 'reject' as const }
    const made = await review(house, name, asked)
    assert.equal((await count())?.total, said.total - 1, 'what a person rejected does not count')
    await undoReview(house, name, made.review)
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

  test('of an older program gets the codebook and roster of this one', async () => {
    const books = await house.store.dossiers.books(name)
    const older = JSON.parse(JSON.stringify(books, (key, value) => (key === 'names' ? undefined : value)))
    await house.store.dossiers.setBooks(name, older)
    const country = async () => (await quotedOutlets(house, 'ru')).find(({ outlet }) => outlet.id === 'vta')?.country
    assert.equal(await country(), 'Velmara')
    await loadSample(house)
    assert.equal(await country(), 'Вельмара')
    assert.deepEqual(await house.store.dossiers.books(name), books)
    const changes = async () =>
      (await house.store.audit.list(name, 100)).filter(({ what }) => what === 'dossier-set').map(({ detail }) => detail)
    assert.deepEqual(await changes(), [{ changed: ['codebook', 'roster'] }])
    await loadSample(house)
    assert.equal((await changes()).length, 1, 'once')
  })

  test('a brief of it that was withdrawn is not put up again', async () => {
    const key = { slug: 'two-readouts', language: 'en' } as const
    await withdrawBrief(house, name, { ...key, note: 'an example', by: 'Ada' })
    await loadSample(house)
    assert.equal((await house.store.briefs.get({ dossier: name, ...key }))?.state, 'withdrawn')
  })

  test('a record of it that was withdrawn is not put up again', async () => {
    await withdrawRecord(house, name, 'Ada')
    await loadSample(house)
    await assert.rejects(recordOverview(house, 'en', 'sarnel-road'), { code: 'not-found' })
  })

  test('is loaded once, and stays away when it was removed, also when it is deleted for good', async () => {
    assert.equal((await loadSample(house)).loaded, false)
    await removeDossier(house, name)
    assert.equal((await loadSample(house)).loaded, false)
    assert.deepEqual(await forgetRemoved(house, Date.now() + 40 * 86_400_000), [name])
    assert.equal((await loadSample(house)).loaded, false)
    assert.equal(await house.store.dossiers.get(name), null)
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
