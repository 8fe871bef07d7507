/** From a brief's file to what the public is shown, and off again. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  addPage,
  type BriefAsked,
  briefDay,
  briefDays,
  briefList,
  briefView,
  checkBrief,
  correctionsView,
  createDossier,
  type House,
  listBriefs,
  publishBrief,
  removeDossier,
  restoreDossier,
  review,
  takeDown,
  undoReview,
  viewCounter,
  withdrawBrief,
} from '../../../src/flow/index.ts'
import { contextOf } from '../../../src/flow/views/brief.ts'
import { article, codebook, memoryHouse, page } from '../house.ts'

const said = 'Foreign Minister Sergey Lavrov said on Monday that Russia rejects the checkpoint at the old bridge.'
const more = 'The talks went on “until nightfall”, an official of the host said, and nothing was signed at their end.'
const noon = Date.parse('2031-05-06T12:00:00.000Z')

let house: House
let now = noon
let document = ''
let statement = ''

before(async () => {
  house = await memoryHouse({ now: () => now })
  await createDossier(house, { name: 'road', codebook })
  const text = article('A checkpoint', '5 May 2031', said, more)
  const url = 'https://vta.example/checkpoint'
  const added = await addPage(house, 'road', { ...page('a.txt', text), url })
  document = added.document
  await addPage(
    house,
    'road',
    page('b.txt', article('The same', '6 May 2031', `${more} It rained.`, 'So it was told.')),
  )
  const found = await house.store.readings.findings('road', document, { kind: 'statement' })
  statement = found.find(({ anchors }) => anchors.some(({ quote }) => quote.includes('rejects')))?.finding.id ?? ''
  assert.ok(statement)
})
after(() => house.close())

interface Wording {
  body?: string
  lead?: string
  front?: string[]
  note?: string
  file?: string
}

const words = '[^q]: "talks went on \'until nightfall\'" — https://vta.example/checkpoint'

function file(wording: Wording = {}): BriefAsked {
  const { body = `They talked.[^q]\n\n${words}`, lead = 'lead: They ended with nothing', front = [], note } = wording
  const text = ['---', 'title: The talks', lead, ...front, '---', body, ''].join('\n')
  return { file: wording.file ?? 'talks.md', text, by: 'owner', ...(note === undefined ? {} : { note }) }
}

const publish = (wording?: Wording) => publishBrief(house, 'road', file(wording))
const slugs = async () => (await briefList(house, { language: 'en' })).briefs.map(({ slug }) => slug)
async function shown(slug: string) {
  const answer = await briefView(house, 'en', slug)
  assert.equal(answer.kind, 'published')
  return answer.kind === 'published' ? answer.brief : assert.fail()
}

describe('a brief', () => {
  test('is published with the exact words of its footnotes, in their place', async () => {
    const checked = await checkBrief(house, 'road', file())
    assert.equal(checked.change, 'new')
    assert.deepEqual(await slugs(), [], 'checking publishes nothing')
    await publish()
    const brief = await shown('talks')
    assert.deepEqual(
      [brief.title, brief.published, brief.languages, brief.corrections],
      ['The talks', '2031-05-06T12:00:00.000Z', ['en'], []],
    )
    const [note] = brief.footnotes
    assert.equal(note?.quote, 'talks went on “until nightfall”')
    assert.deepEqual([note?.before, note?.after.slice(0, 13)], ['The ', ', an official'])
    assert.equal(note?.document.url, 'https://vta.example/checkpoint')
    assert.equal(note?.document.published, '2031-05-05')
    assert.equal(note?.statement, null)
  })

  test('is refused where its words are nowhere, in several texts, or are a statement that nobody decided on', async () => {
    const refused = async (definition: string) => {
      try {
        await publish({ body: `x[^q]\n\n[^q]: ${definition}`, file: 'other.md' })
      } catch (error) {
        const { input, reason } = error as { input: string; reason: string }
        return `${input}: ${reason}`
      }
      throw new Error('it was not refused')
    }
    assert.match(
      await refused('"talks went on until midnight" — https://vta.example/checkpoint'),
      /^other\.md:7: footnote 1: no text .* nearest, in .*: "talks went on “until ⟦–midnight⟧ ⟦nightfall⟧"|^other\.md:7: .*⟦–midnight⟧/,
    )
    assert.match(await refused('"Snow fell all night in far mountains"'), /nor any like them/)
    assert.match(
      await refused('"nothing was signed at their end"'),
      /stand in (?=.*vta\.example)(?=.*b\.txt).*: write —/,
    )
    assert.match(await refused('"It rained." — https://vta.example/checkpoint'), /stand in b\.txt, not in https/)
    assert.match(await refused(`statement ${statement}`), /nobody has decided/)
    assert.match(await refused('statement 00000000000000000000'), /has no statement/)
    const { review: id } = await review(house, 'road', {
      finding: statement,
      document,
      decision: 'reject',
      by: 'owner',
    })
    assert.match(await refused(`statement ${statement}`), /was rejected/)
    await undoReview(house, 'road', id)
    assert.deepEqual(await slugs(), ['talks'])
  })

  test('opens a statement that a person accepted, and is found by whom and what that speaks of', async () => {
    const { review: id } = await review(house, 'road', {
      finding: statement,
      document,
      decision: 'accept',
      by: 'owner',
    })
    now += 60_000
    await publish({
      body: `Support.[^q]\n\n[^q]: statement ${statement}`,
      file: 'support.md',
      front: ['tags: [bridge]'],
    })
    const brief = await shown('support')
    const [note] = brief.footnotes
    assert.equal(note?.quote, 'that Russia rejects the checkpoint at the old bridge')
    assert.equal(note?.statement?.id, statement)
    const quoted = {
      body: 'Support.[^q]\n\n[^q]: "that Russia rejects the checkpoint at the old bridge"',
      file: 'support.md',
      front: ['tags: [bridge]'],
    }
    assert.equal((await publish(quoted)).change, 'refiled', 'the words are those of a statement no more')
    assert.equal((await shown('support')).footnotes[0]?.statement, null)
    const named = { ...quoted, body: `Support.[^q]\n\n[^q]: statement ${statement}` }
    assert.equal((await publish(named)).change, 'refiled', 'they are again')
    assert.equal((await publish(named)).change, 'unchanged')
    const lavrov = note?.statement?.sources[0]
    assert.equal(lavrov?.name, 'Sergey Lavrov')
    assert.deepEqual(
      brief.issues.map((issue) => issue.id),
      ['checkpoint'],
    )
    const list = async (choice: object) => (await briefList(house, choice)).briefs.map(({ slug }) => slug)
    assert.deepEqual(await list({ actor: lavrov?.id ?? '' }), ['support'])
    assert.deepEqual(await list({ issue: 'checkpoint' }), ['support'])
    assert.deepEqual(await list({ tag: 'bridge' }), ['support'])
    assert.deepEqual(await list({ dossier: 'road' }), ['support', 'talks'])
    await undoReview(house, 'road', id)
    assert.equal((await shown('support')).footnotes[0]?.statement, null, 'what nobody decided on is not public')
  })

  test('that is public changes with a note for readers alone', async () => {
    const corrected = `They talked for long.[^q]\n\n${words}`
    assert.equal((await publish()).change, 'unchanged')
    await assert.rejects(publish({ body: corrected }), { code: 'conflict' })
    await assert.rejects(publish({ note: 'Nothing' }), { code: 'conflict' })
    await assert.rejects(publish({ file: 'new.md', note: 'Nothing' }), { code: 'conflict' })
    now += 60_000
    assert.equal((await publish({ body: corrected, note: 'For long was left out' })).change, 'corrected')
    const at = new Date(now).toISOString()
    const brief = await shown('talks')
    assert.deepEqual(brief.corrections, [{ at, note: 'For long was left out' }])
    assert.deepEqual([brief.published, brief.modified], ['2031-05-06T12:00:00.000Z', at])
    assert.deepEqual(
      (await correctionsView(house, 'en')).map(({ brief, correction }) => [brief.slug, correction.note]),
      [['talks', 'For long was left out']],
    )
    assert.equal((await publish({ body: corrected, front: ['category: news'] })).change, 'refiled')
    assert.equal((await shown('talks')).category?.id, 'news')
  })

  test('exists in several editions under one slug, and leads to the others', async () => {
    assert.deepEqual(await briefView(house, 'ru', 'talks'), { kind: 'elsewhere', languages: ['en'] })
    await publish({ front: ['language: ru'] })
    assert.deepEqual((await shown('talks')).languages, ['en', 'ru'])
    assert.deepEqual(await briefView(house, 'ru', 'nothing'), { kind: 'unknown' })
    await createDossier(house, { name: 'another' })
    await addPage(
      house,
      'another',
      page('c.txt', article('Rain', '6 May 2031', 'It rained all day on the old bridge, he said.')),
    )
    await assert.rejects(
      publishBrief(house, 'another', file({ body: 'x[^q]\n\n[^q]: "rained all day"' })),
      { code: 'conflict' },
      'an address leads to one brief',
    )
  })

  test('is listed a page at a time, and by its day', async () => {
    const first = await briefList(house, { language: 'en' }, { limit: 1 })
    assert.deepEqual([first.briefs.map(({ slug }) => slug), typeof first.next], [['support'], 'string'])
    const second = await briefList(house, { language: 'en' }, { limit: 1, cursor: first.next })
    assert.deepEqual([second.briefs.map(({ slug }) => slug), second.next], [['talks'], null])
    assert.doesNotMatch(`${first.next}${Buffer.from(first.next ?? '', 'base64url')}`, /road/, 'a dossier is private')
    const place = (day: string) => Buffer.from(`${day}T00:00:00.000Z~talks~en`).toString('base64url')
    for (const cursor of ['made-up', place('0000-01-01'), place('2031-02-30'), place('2031-13-01')])
      await assert.rejects(briefList(house, {}, { cursor }), { code: 'invalid' })
    assert.equal((await briefList(house, {}, { cursor: place('2032-01-01') })).briefs.length, 3)
    await assert.rejects(briefDay(house, 'en', '0000-01-01'), { code: 'not-found' })
    const day = await briefDay(house, 'en', '2031-05-07')
    assert.deepEqual([day.briefs, day.previous, day.following], [[], '2031-05-06', null])
    assert.deepEqual(await briefDays(house, 'en', '2031-05'), ['2031-05-06'])
    await assert.rejects(briefDay(house, 'en', '2031-02-30'), { code: 'not-found' })
  })

  test('is counted when it is read', async () => {
    const counter = viewCounter(house)
    const today = now
    for (const [days, readings] of [
      [-2, 1],
      [-1, 3],
      [0, 1],
    ] as const) {
      now = today + days * 86_400_000
      for (let n = 0; n < readings; n++) counter.count({ dossier: 'road', slug: 'talks', language: 'en' })
    }
    now = today
    counter.count({ dossier: 'road', slug: 'none', language: 'en' })
    await counter.flush()
    assert.equal((await shown('talks')).views, 4, 'today is not over')
  })

  test('is shown to nobody once withdrawn or once its dossier is removed', async () => {
    await withdrawBrief(house, 'road', { slug: 'talks', language: 'en', note: 'It was early', by: 'owner' })
    const at = new Date(now).toISOString()
    assert.deepEqual(await briefView(house, 'en', 'talks'), { kind: 'taken-down', at, note: 'It was early' })
    assert.equal((await briefView(house, 'ru', 'talks')).kind, 'published')
    await assert.rejects(withdrawBrief(house, 'road', { slug: 'talks', language: 'en', by: 'owner' }), {
      code: 'not-found',
    })
    const body = `They talked for long.[^q]\n\n${words}`
    assert.equal((await publish({ body, front: ['category: news'] })).change, 'again')
    await removeDossier(house, 'road')
    assert.deepEqual(await slugs(), [])
    assert.deepEqual(await briefView(house, 'en', 'talks'), { kind: 'unknown' })
    await restoreDossier(house, 'road')
    assert.deepEqual(await slugs(), ['support', 'talks'])
  })

  test('is taken down in all editions, and published again only after that is undone', async () => {
    const taken = await takeDown(house, 'road', { named: 'support', note: 'A court asked', by: 'owner' })
    assert.deepEqual([taken.kind, taken.briefs.length], ['brief', 1])
    assert.deepEqual(await slugs(), ['talks'])
    const wording = { body: `Support.[^q]\n\n[^q]: "rejects the checkpoint"`, file: 'support.md', note: 'Its words' }
    await assert.rejects(publish(wording), { code: 'conflict' })
    const russian = { ...wording, front: ['language: ru'] }
    await assert.rejects(publish(russian), /was taken down/, 'nor in a language it was not in')
    await assert.rejects(
      publishBrief(house, 'another', file({ body: 'x[^q]\n\n[^q]: "rained all day"', file: 'support.md' })),
      /was taken down on .*/,
      'nor by another dossier',
    )
    await takeDown(house, 'road', { named: 'support', undo: true, by: 'owner' })
    assert.deepEqual(await slugs(), ['talks'], 'nothing is public until a person publishes it')
    await publish(wording)
    assert.deepEqual(await slugs(), ['support', 'talks'])
  })

  test('shows no more words of a source that was taken down', async () => {
    const body = `They “talked until nightfall”, or “until nightfall” at least.[^q]\n\n${words}`
    const lead = 'lead: It was “until nightfall”, and “until nightfall” again'
    const front = ['category: news', 'byline: “Until nightfall”', 'tags: [bridge, talks went on until nightfall]']
    await publish({ body, note: 'It said “until nightfall” twice', lead, front })
    const taken = await takeDown(house, 'road', { named: 'https://vta.example/checkpoint', by: 'owner' })
    assert.deepEqual(
      taken.briefs.map(({ slug, language }) => `${slug}.${language}`),
      ['talks.ru', 'support.en', 'talks.en'],
    )
    const brief = await shown('talks')
    const { quote, before, after, takenDown } = brief.footnotes[0] ?? {}
    assert.deepEqual([quote, before, after, takenDown], ['', '', '', new Date(now).toISOString()])
    assert.doesNotMatch(JSON.stringify(brief.blocks), /“until nightfall”/)
    assert.deepEqual(brief.footnotes[0]?.document, { title: null, url: null, published: null, language: null })
    assert.deepEqual([brief.byline, brief.tags], ['“[…]”', ['bridge', 'talks went on until nightfall']])
    assert.equal(brief.corrections.at(-1)?.note, 'It said “[…]” twice')
    const corrections = (await correctionsView(house, 'en')).map(({ correction }) => correction.note)
    assert.ok(corrections.includes('It said “[…]” twice'))
    assert.ok(!corrections.join().includes('nightfall'))
    const [card] = (await briefList(house, { language: 'en', category: 'news' })).briefs
    assert.equal(card?.lead, 'It was “[…]”, and “[…]” again')
    await assert.rejects(publish({ file: 'third.md' }), /was taken down on 2031-05-06/)
    await takeDown(house, 'road', { named: document, undo: true, by: 'owner' })
    assert.equal((await shown('talks')).footnotes[0]?.quote, 'talks went on “until nightfall”')
    await assert.rejects(takeDown(house, 'road', { named: 'nothing', by: 'owner' }), { code: 'not-found' })
  })

  test('quotes no more than a few words of others', async () => {
    const long = Array.from({ length: 121 }, (_, i) => `w${i}`).join(' ')
    await addPage(house, 'road', page('long.txt', article('Long', '6 May 2031', `${long}.`, 'That was long, he said.')))
    await assert.rejects(
      publish({ body: `x[^q]\n\n[^q]: "${long}"`, file: 'long.md' }),
      /long\.md:7: footnote 1: it quotes 121 words; 120 are the most/,
    )
    const lines = Array.from({ length: 6 }, (_, i) => Array.from({ length: 50 }, (_, n) => `v${i}x${n}`).join(' '))
    await addPage(
      house,
      'road',
      page('much.txt', article('Much', '6 May 2031', `${lines.join(' ')}.`, 'So it was told.')),
    )
    const quoting = (some: string[]) =>
      `${some.map((_, i) => `x[^${i}]`).join(' ')}\n\n${some.map((line, i) => `[^${i}]: "${line}"`).join('\n')}`
    await assert.rejects(
      publish({ body: quoting(lines.slice(0, 3)), file: 'much.md' }),
      /much\.md:9: footnote 3: with it the brief quotes 150 of the 3\d\d words of much\.txt; 10\d are the most/,
    )
    const twice = [...lines.slice(0, 2), lines[0] ?? '']
    assert.ok((await checkBrief(house, 'road', file({ body: quoting(twice) }))).notes.every((n) => 'footnote' in n))
  })

  test('shows little of what stands around its words', () => {
    const long = '長'.repeat(500)
    const [start, end] = [500, 503]
    const { before, after } = contextOf(`${long}abc${long}`, { start, end })
    assert.deepEqual([before, after], [`… ${'長'.repeat(200)}`, `${'長'.repeat(200)} …`])
    assert.deepEqual(contextOf(`a ${'b'.repeat(190)} x abc y ${'c'.repeat(200)}d`, { start: 195, end: 198 }), {
      before: `a ${'b'.repeat(190)} x `,
      after: ' y …',
    })
  })

  test('leaves a record of all that was done, and a list for its authors', async () => {
    const audit = await house.store.audit.list('road', 99)
    const done = audit.filter(({ subject }) => subject === 'talks').map(({ what }) => what)
    assert.deepEqual(done.slice(-3), ['publish', 'publish', 'publish'])
    assert.ok(done.includes('unpublish'))
    assert.deepEqual(
      (await listBriefs(house, 'road')).map(({ slug, language, state, views }) => [slug, language, state, views]),
      [
        ['talks', 'ru', 'published', 0],
        ['support', 'en', 'published', 0],
        ['talks', 'en', 'published', 5],
      ],
    )
  })

  test('of a dossier that is removed does not hide that another of its name was withdrawn', async () => {
    for (const dossier of ['older', 'newer']) {
      now += 60_000
      await createDossier(house, { name: dossier })
      await addPage(house, dossier, page('c.txt', article('Rain', '5 May 2031', said, 'It rained until dusk.')))
      const body = 'It rained.[^q]\n\n[^q]: "rained until dusk"'
      await publishBrief(house, dossier, file({ body, file: 'rain.md' }))
      await withdrawBrief(house, dossier, { slug: 'rain', note: dossier, by: 'owner' })
    }
    const note = async () => {
      const answer = await briefView(house, 'en', 'rain')
      return answer.kind === 'taken-down' ? answer.note : answer.kind
    }
    assert.equal(await note(), 'newer')
    await removeDossier(house, 'newer')
    assert.equal(await note(), 'older')
    await removeDossier(house, 'older')
    assert.equal(await note(), 'unknown')
  })
})
