/** What the public finds, and what nobody must. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { editions } from '../../../src/domain/index.ts'
import {
  addPage,
  createDossier,
  type Found,
  type House,
  openHouse,
  type PublicSearch,
  publicSearch,
  publishBrief,
  publishRecord,
  recordStatement,
  removeDossier,
  restoreDossier,
  review,
  searchNews,
  takeDown,
  undoReview,
  withdrawBrief,
  withdrawRecord,
} from '../../../src/flow/index.ts'
import { article, page } from '../house.ts'
import { searchCases } from './searchCases.ts'

const rejects =
  'Foreign Minister Dana Orlu said on Monday that her country rejects the checkpoint at the crooked viaduct.'
const welcomes = 'President Mirko Vessin said on Monday that his country welcomes the checkpoint near the lagoon.'
const secret = 'Nobody has quoted the marmalade treaty of the thirteen beekeepers until today, said one of them.'

const codebook = {
  issues: [
    { id: 'checkpoint', name: 'The checkpoint', for: 'it is set up', phrases: ['checkpoint', 'пропускной пункт'] },
    { id: 'gulls', name: 'The gulls', for: 'they are fed', phrases: ['seagull feeding'] },
  ],
  tracks: [],
  agreements: [],
}
const roster = {
  actors: [
    {
      id: 'vel/orlu',
      name: 'Dana Orlu',
      kind: 'person' as const,
      country: null,
      aliases: { en: ['Dana Orloo'], ru: ['Дана Орлу'] },
      metonyms: {},
      demonyms: {},
      places: {},
    },
  ],
  offices: [],
}

let house: House
let document = ''
const statements: string[] = []

const nothing: PublicSearch = {
  query: '',
  kind: null,
  outlet: null,
  actor: null,
  issue: null,
  from: null,
  to: null,
  voice: null,
  stance: null,
  exact: false,
}
const search = (query: string, more: Partial<PublicSearch> = {}, after: string | null = null) =>
  publicSearch(house, 'en', { ...nothing, query, ...more }, after)
const total = async (query: string, more: Partial<PublicSearch> = {}) =>
  Object.values((await search(query, { exact: true, ...more })).counts).reduce((sum, count) => sum + count, 0)
const keysOf = (found: readonly Found[]) =>
  found.map((one) => `${one.kind} ${one.kind === 'brief' ? one.brief.slug : one.id}`)
const markedIn = (pieces: readonly { text: string; hit: boolean }[]) =>
  pieces.filter(({ hit }) => hit).map(({ text }) => text)

async function publish(
  slug: string,
  body: string,
  more: { language?: string; lead?: string; title?: string; tags?: string } = {},
) {
  const { language = 'en', lead = 'What was told', title = slug, tags = '' } = more
  const front = [`title: "${title}"`, `slug: ${slug}`, `language: ${language}`, `lead: "${lead}"`, `tags: [${tags}]`]
  const text = ['---', ...front, '---', `${body}[^q]`, '', '[^q]: "country welcomes the checkpoint near"', ''].join(
    '\n',
  )
  await publishBrief(house, 'road', { file: `${slug}.md`, text, by: 'owner' })
}

const decide = (finding: string, decision: 'accept' | 'reject') =>
  review(house, 'road', { finding, document, decision, by: 'owner' })

before(async () => {
  house = await openHouse({ memory: true }, { now: () => Date.parse('2031-05-09T12:00:00.000Z') })
  await createDossier(house, { name: 'road', title: 'The road', codebook, roster })
  await house.store.outlets.put('road', {
    id: 'vta',
    name: 'Velmara Telegraph',
    home: 'https://vta.example/',
    kind: null,
    country: null,
    description: null,
    owner: null,
  })
  const text = article('A quarrel at the viaduct', '5 May 2031', rejects, welcomes, secret)
  const added = await addPage(house, 'road', { ...page('a.txt', text), url: 'https://vta.example/checkpoint' })
  document = added.document
  const found = await house.store.readings.findings('road', document, { kind: 'statement' })
  for (const word of ['rejects', 'welcomes'])
    statements.push(found.find(({ anchors }) => anchors.some(({ quote }) => quote.includes(word)))?.finding.id ?? '')
  assert.equal(statements.filter((id) => id !== '').length, 2)
  const second = article(
    'Of bees',
    '6 May 2031',
    'The trousers of the envoy were yellow, he said on Tuesday at the gate.',
  )
  await addPage(house, 'road', page('b.txt', second))
  await publishRecord(house, 'road', { slug: 'the-road', by: 'owner' })
})
after(() => house.close())

describe('nobody finds', () => {
  test('what no person decided on, by any of its words, their beginnings, a misspelling or a count', async () => {
    const words = [...`${rejects} ${welcomes} ${secret}`.matchAll(/\p{L}{5,}/gu)].map(([word]) => word)
    for (const word of words) {
      for (const typed of [word, word.slice(0, 4), `${word.slice(0, -1)}zz`, `"${word}"`]) {
        const { counts, instead, outlets, actors, issues } = await search(typed)
        assert.deepEqual(Object.values(counts), [0, 0, 0, 0, 0], typed)
        assert.deepEqual([instead, outlets, actors, issues], [null, [], [], []], typed)
      }
    }
    assert.equal(await total('-nothing'), 0)
    assert.equal(await total('', { from: '2000-01-01' }), 0)
  })

  test('what was rejected, what is no longer decided for, and whom and what only that names', async () => {
    const [first = '', second = ''] = statements
    const { review: accepted } = await decide(first, 'accept')
    await decide(second, 'reject')
    assert.deepEqual(keysOf((await search('viaduct')).found), [`statement ${first}`, `source ${document}`])
    for (const hidden of ['lagoon', 'Vessin', 'marmalade', 'beekeepers', 'trousers', 'gulls', 'seagull'])
      assert.equal(await total(hidden), 0, hidden)
    for (const near of ['lagoom', 'Vesin', 'marmalades', 'beekeeprs'])
      assert.equal((await search(near)).instead, null, near)
    await undoReview(house, 'road', accepted)
    assert.equal(await total('viaduct'), 0)
    await decide(first, 'accept')
  })

  test('anything of a record that is not public, of a removed dossier, or of a document that was taken down', async () => {
    assert.ok((await total('viaduct')) > 0)
    await withdrawRecord(house, 'road', 'owner')
    assert.equal(await total('viaduct'), 0)
    await publishRecord(house, 'road', { slug: 'the-road', by: 'owner' })
    await removeDossier(house, 'road')
    assert.equal(await total('viaduct'), 0)
    await restoreDossier(house, 'road')
    await takeDown(house, 'road', { named: document, by: 'owner' })
    for (const gone of ['viaduct', 'orlu', 'checkpoint', 'quarrel']) assert.equal(await total(gone), 0, gone)
    assert.equal((await search('viadukt')).instead, null)
    await takeDown(house, 'road', { named: document, undo: true, by: 'owner' })
    assert.ok((await total('viaduct')) > 0)
  })

  test('a brief that was withdrawn or taken down, nor its words when others are misspelt', async () => {
    await publish('turnips', 'The turnips of the delegation were counted.', { tags: 'vegetables' })
    for (const typed of ['turnip', 'vegetable', 'counting'])
      assert.deepEqual(keysOf((await search(typed)).found), ['brief turnips'])
    assert.equal((await search('turmips')).instead, 'turnips')
    await withdrawBrief(house, 'road', { slug: 'turnips', by: 'owner' })
    assert.equal(await total('turnip'), 0)
    assert.equal((await search('turmips')).instead, null)
    await publish('turnips', 'The turnips of the delegation were counted.', { tags: 'vegetables' })
    assert.equal(await total('turnip'), 1)
    await takeDown(house, 'road', { named: 'turnips', by: 'owner' })
    assert.equal(await total('turnip'), 0)
  })

  test('the words of a document that was taken down by the brief that quotes them', async () => {
    const body = 'He says that his “country welcomes the checkpoint near the lagoon”, and nothing of porridge.'
    await publish('lagoon', body, { lead: 'On “the checkpoint near the lagoon” again' })
    const lagoon = async (typed: string) => keysOf((await search(typed, { kind: 'brief', exact: true })).found)
    assert.deepEqual(await lagoon('lagoons'), ['brief lagoon'])
    await takeDown(house, 'road', { named: document, by: 'owner' })
    assert.deepEqual(await lagoon('lagoons welcome'), [])
    assert.deepEqual(await lagoon('"checkpoint near"'), [])
    assert.deepEqual(await lagoon('-porridge'), [], 'a count tells nothing of them either')
    assert.deepEqual(await lagoon('porridge -checkpoint'), ['brief lagoon'])
    assert.equal((await search('welcames')).instead, null)
    const [hit] = (await search('porridge')).found
    assert.doesNotMatch(JSON.stringify(hit), /welcomes/)
    await takeDown(house, 'road', { named: document, undo: true, by: 'owner' })
    assert.deepEqual(await lagoon('welcomed'), ['brief lagoon'])
    await withdrawBrief(house, 'road', { slug: 'lagoon', by: 'owner' })
  })

  test('words of a statement beyond those that may be quoted', async () => {
    const words = Array.from({ length: 140 }, (_, i) =>
      i === 20 ? 'periwinkle' : i === 135 ? 'zebrafish' : `stone${i}`,
    )
    const long = `Foreign Minister Dana Orlu said on Monday that her country counts ${words.join(' ')}.`
    const filler = Array.from({ length: 60 }, (_, i) => `It rained on hill ${i} and nobody was outside that day.`)
    const text = article('Of stones', '7 May 2031', long, ...filler)
    const added = await addPage(house, 'road', page('stones.txt', text))
    const found = await house.store.readings.findings('road', added.document, { kind: 'statement' })
    const [one] = found.filter(({ anchors }) => anchors.some(({ quote }) => quote.includes('zebrafish')))
    assert.ok(one)
    await review(house, 'road', { finding: one.finding.id, document: added.document, decision: 'accept', by: 'owner' })
    assert.deepEqual(keysOf((await search('periwinkles')).found), [`statement ${one.finding.id}`])
    assert.equal(await total('zebrafish'), 0)
    assert.equal((await search('zebrafosh')).instead, null)
  })

  test('what names a dossier, or counts what nobody decided on', async () => {
    const { found } = await search('viaduct', { kind: 'statement' })
    const { found: actors } = await search('Orlu', { kind: 'actor' })
    assert.equal(actors.length, 1)
    assert.doesNotMatch(JSON.stringify([found, actors]), /"dossier"|"mentions"/)
  })
})

describe('what is found', () => {
  test('of a statement is who says it, its words with those asked for marked, its voice, stance and place', async () => {
    const [hit] = (await search('rejected viaducts', { kind: 'statement' })).found
    assert.equal(hit?.kind, 'statement')
    if (hit?.kind !== 'statement') return
    assert.deepEqual(
      hit.sources.map(({ name }) => name),
      ['Dana Orlu'],
    )
    assert.deepEqual(markedIn(hit.words ?? []), ['rejects', 'viaduct'])
    assert.deepEqual([hit.voice, hit.record.slug, hit.outlet?.name], ['paraphrased', 'the-road', 'Velmara Telegraph'])
    assert.deepEqual(
      hit.stances.map(({ issue, stance }) => [issue.id, stance]),
      [['checkpoint', 'against']],
    )
  })

  test('is an actor by any of its names, in other letters and cases, with what it said', async () => {
    for (const typed of ['Orlu', 'orloo', 'Орлу', 'Օռլու', 'Օրլուն', 'Orlunun', 'Orlu’s', 'Даной Орлу'])
      assert.ok(keysOf((await search(typed)).found).includes('actor vel/orlu'), typed)
    assert.ok(keysOf((await search('Орлу')).found).includes(`statement ${statements[0]}`))
    const [hit] = (await search('Орлу', { kind: 'actor' })).found
    assert.deepEqual(hit?.kind === 'actor' && markedIn(hit.also ?? []), ['Орлу'])
  })

  test('is an issue by its name and by the phrases of the codebook', async () => {
    for (const typed of ['checkpoints', 'пропускного пункта'])
      assert.ok(keysOf((await search(typed)).found).includes('issue checkpoint'), typed)
  })

  test('is a source by its title and by who published it', async () => {
    for (const typed of ['quarrels', 'velmara telegraph'])
      assert.ok(keysOf((await search(typed)).found).includes(`source ${document}`), typed)
  })

  test('passes the filters alone, and each says how many it leaves', async () => {
    const count = async (more: Partial<PublicSearch>) => (await search('viaduct', more)).counts.statement
    assert.equal(await count({}), 1)
    for (const kept of [
      { outlet: 'vta' },
      { actor: 'vel/orlu' },
      { issue: 'checkpoint' },
      { from: '2031-05-05' },
      { to: '2031-05-05' },
      { voice: 'paraphrased' },
      { stance: 'against' },
      { issue: 'checkpoint', stance: 'against' },
    ] as const)
      assert.equal(await count(kept), 1, JSON.stringify(kept))
    for (const left of [
      { outlet: 'other' },
      { actor: 'vel/vessin' },
      { issue: 'gulls' },
      { from: '2031-05-06' },
      { to: '2031-05-04' },
      { voice: 'quoted' },
      { stance: 'for' },
    ] as const)
      assert.equal(await count(left), 0, JSON.stringify(left))
    const { outlets, stances } = await search('viaduct', { stance: 'for' })
    assert.deepEqual(outlets, [])
    assert.deepEqual(
      stances.map(({ id, count }) => [id, count]),
      [
        ['for', 0],
        ['against', 1],
      ],
    )
    assert.equal((await search('', { actor: 'vel/orlu' })).counts.statement, 2, 'filters alone find too')
    assert.equal((await search('')).asked, false)
  })

  test('for a misspelt word is what the nearest one finds, and that is said; for exactly what was typed, nothing', async () => {
    const { instead, counts } = await search('viadcut -lagoon')
    assert.equal(instead, 'viaduct -lagoon')
    assert.equal(counts.statement, 1)
    assert.deepEqual((await search('viadcut', { exact: true })).counts.statement, 0)
    assert.equal((await search('viaduct')).instead, null)
  })

  test('for words that stand everywhere is nothing, which is said', async () => {
    const { common, counts } = await search('the of')
    assert.equal(common, true)
    assert.deepEqual(Object.values(counts), [0, 0, 0, 0, 0])
    assert.equal((await search('the viaduct')).common, false)
  })

  test('for signs alone is nothing', async () => {
    for (const typed of ['!!!', '- "" …', '""', '-']) {
      const { counts, asked } = await search(typed)
      assert.deepEqual([asked, ...Object.values(counts)], [true, 0, 0, 0, 0, 0], typed)
    }
  })

  test('comes in pages that have each result once', async () => {
    for (let i = 0; i < 25; i++)
      await publish(`cabbage-${i}`, `Cabbage number ${i} was weighed.`, i % 2 ? {} : { title: 'Cabbages' })
    const seen: string[] = []
    let after: string | null = null
    do {
      const { found, next } = await search('cabbages', { kind: 'brief' }, after)
      seen.push(...keysOf(found))
      after = next
    } while (after !== null)
    assert.equal(seen.length, 25)
    assert.equal(new Set(seen).size, 25)
    assert.equal((await search('cabbages')).counts.brief, 25)
    for (const broken of ['x', '', 'bnVsbA', Buffer.from('[1]').toString('base64url')])
      if (broken) await assert.rejects(search('cabbages', { kind: 'brief' }, broken), { code: 'invalid' })
  })

  test('of a brief in several languages is the one of the edition', async () => {
    await publish('samovar', 'The Samovar gate.', { title: 'Samovar' })
    await publish('samovar', 'Ворота Samovar.', { title: 'Samovar', language: 'ru' })
    const languages = async (edition: 'en' | 'ru' | 'az') => {
      const { found } = await publicSearch(house, edition, { ...nothing, query: 'samovar' })
      return found.flatMap((one) => (one.kind === 'brief' ? [one.brief.language] : []))
    }
    assert.deepEqual(await languages('en'), ['en'])
    assert.deepEqual(await languages('ru'), ['ru'])
    assert.equal((await languages('az')).length, 1)
  })

  test('is followed newest first', async () => {
    const news = await searchNews(house, 'en', { ...nothing, query: 'cabbages or viaduct' })
    assert.equal(news.length, 27)
    assert.deepEqual(
      news.map(({ at }) => at.slice(0, 10)),
      news
        .map(({ at }) => at.slice(0, 10))
        .sort()
        .reverse(),
    )
    assert.deepEqual(await searchNews(house, 'en', nothing), [])
  })
})

describe('words are found in their forms', () => {
  for (const edition of editions)
    test(`of ${edition}`, async () => {
      for (const [i, [sentence]] of searchCases[edition].entries())
        await publish(`case-${edition}-${i}`, sentence, { language: edition, title: String(i), lead: 'x' })
      for (const [i, [, typed, marked]] of searchCases[edition].entries()) {
        const { found, instead } = await publicSearch(house, edition, { ...nothing, query: typed, kind: 'brief' })
        const hit = found.find((one) => one.kind === 'brief' && one.brief.slug === `case-${edition}-${i}`)
        assert.ok(hit?.kind === 'brief', `${typed}: ${instead ?? ''} ${keysOf(found)}`)
        assert.deepEqual(markedIn(hit.words), marked, typed)
        assert.ok(found.length <= 2, `${typed}: ${keysOf(found)}`)
      }
    })
})

test('whatever is typed is answered', async () => {
  const signs = fc.constantFrom(
    '"',
    '-',
    'or',
    ' ',
    '“',
    "'",
    '\\',
    ':*',
    '&',
    '|',
    '!',
    '<->',
    '(',
    ')',
    '\u0000',
    '\uD800',
    'the',
    'viaduct',
    'İ',
    'և',
    '՞',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(signs, { maxLength: 12 }).map((all) => all.join('')),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (query) => {
      const { counts } = await search(query.toWellFormed().replaceAll('\u0000', ' '))
      assert.ok(Object.values(counts).every((count) => count >= 0))
    }),
    { numRuns: 150 },
  )
})

test('what two documents with the same bytes say is found once, where its page has it', async () => {
  const safe = 'President Mirko Vessin said on Monday that the ferry is safe.'
  const said = article('At the ferry', '7 May 2031', safe, 'It rained all day long, and the gulls were loud.')
  const add = (text: string, name: string) =>
    addPage(house, 'ferry', { ...page(name, text), url: `https://ferry.example/${name}` })
  await createDossier(house, { name: 'ferry', codebook, roster })
  const pages = [await add(said, 'a'), await add(article('Nothing', '7 May 2031', 'It rained all day long.'), 'b')]
  assert.equal((await add(said, 'b')).document, pages[1]?.document)
  for (const { document } of pages)
    for (const { finding } of await house.store.readings.findings('ferry', document, { kind: 'statement' }))
      await review(house, 'ferry', { finding: finding.id, document, decision: 'accept', by: 'owner' })
  await publishRecord(house, 'ferry', { slug: 'the-ferry', by: 'owner' })
  const { found } = await search('ferry', { kind: 'statement' })
  assert.equal(found.length, 1)
  const [hit] = found
  assert.ok(hit?.kind === 'statement')
  const answer = await recordStatement(house, 'en', 'the-ferry', hit.id)
  assert.equal(answer.kind === 'there' && answer.view.statement.source.id, hit.document.id)
  const [actor] = (await search('Vessin', { kind: 'actor' })).found
  assert.ok(actor && 'statements' in actor)
  assert.equal(actor.statements, 1)
})
