import assert from 'node:assert/strict'
import { makeEvent, makeForecast, makeStatement } from '../../../src/domain/index.ts'
import type { EventChoice, Store, StoredFinding } from '../../../src/store/index.ts'
import { at, by, mira, newDossier, onDay, page, reading, review, statement, velora } from '../pages.ts'
import type { Case } from './type.ts'

const text = 'Mira Ostan said the road opens. Velora denied that the road opens. It may open by May.'
const opens: [string, string, string] = ['Mira Ostan', 'said', 'the road opens']
const denies: [string, string, string] = ['Velora', 'denied', 'that the road opens']

/** @param when the day that Mira Ostan's statement was made, and that of the event */
async function readPage(store: Store, name: string, address = 'a.txt', day = '2026-03-01', when: string | null = null) {
  const added = page(name, address, `${text} ${address} ${name}`, { published: onDay(day) })
  const { id } = await store.documents.put(added)
  const basis = { revision: added.revision, text: added.document.text }
  const [start, end] = at(text, 'Mira Ostan')
  const found = {
    mentions: [{ start, end, form: 'name' as const, actor: mira.id, confidence: 1, by }],
    statements: [
      makeStatement(basis, { ...statement(text, denies, [velora.id]) }),
      makeStatement(basis, { ...statement(text, opens, [mira.id, velora.id]), when: when ? onDay(when) : null }),
    ],
    events: [
      makeEvent(basis, {
        type: 'CONSULT',
        mode: null,
        quad: 'verbal cooperation',
        status: when ? 'held' : 'planned',
        when: when ? onDay(when) : null,
        where: null,
        span: at(text, 'the road opens'),
        participants: [{ role: 'actor', span: at(text, 'Velora'), actor: velora.id }],
        statement: null,
        confidence: 0.5,
        by,
      }),
    ],
    forecasts: [
      makeForecast(basis, {
        phrase: 'may',
        claim: at(text, 'It may open by May'),
        low: null,
        high: null,
        forecaster: null,
        due: null,
        condition: null,
        confidence: 0.5,
        by,
      }),
    ],
  }
  const read = reading(added, id, found, [velora, mira])
  await store.readings.put(read)
  return { id, added, read, found }
}

export const readings: Record<string, Case> = {
  'who said each statement and who tells it comes without the words, with the decision in force': async (
    store,
    name,
  ) => {
    await newDossier(store, name)
    const outlet = {
      id: 'courier',
      name: 'The Courier',
      home: null,
      kind: null,
      country: null,
      description: null,
      owner: null,
    }
    await store.outlets.put(name, outlet)
    const added = page(name, 'a.txt', `${text} ${name}`, { outlet: 'Courier' })
    const { id } = await store.documents.put({ ...added, outletId: 'courier' })
    const basis = { revision: added.revision, text: added.document.text }
    const via = [{ span: at(text, 'Velora'), actor: velora.id }]
    const told = makeStatement(basis, { ...statement(text, opens, [mira.id]), via, voice: 'quoted' })
    const denied = makeStatement(basis, { ...statement(text, denies, [velora.id]), negated: true })
    await store.readings.put(reading(added, id, { statements: [denied, told] }, [velora, mira]))
    await store.reviews.put(review(name, id, 'r1', { decision: 'reject', finding: denied.id }))
    const newer = await readPage(store, name, 'b.txt', '2031-01-01')
    const all = await store.readings.attributions(name)
    const count = newer.found.statements.length
    const ids = new Set(newer.found.statements.map((one) => one.id))
    assert.ok(
      all.slice(0, count).every((one) => ids.has(one.id)),
      'those of the newest document first',
    )
    const found = all.slice(count)
    const courier = { name: 'The Courier', printed: 'Courier' }
    assert.deepEqual(
      found.map(({ review, ...rest }) => [rest, review?.decision ?? null]),
      [
        [{ id: told.id, outlet: courier, data: { source: told.source, via, voice: 'quoted', negated: false } }, null],
        [
          {
            id: denied.id,
            outlet: courier,
            data: { source: denied.source, via: [], voice: 'paraphrased', negated: true },
          },
          'reject',
        ],
      ],
    )
    assert.deepEqual(await store.readings.attributions('none'), [])
  },

  'the findings of a reading come back as they were, by their place': async (store, name) => {
    await newDossier(store, name)
    const { id, read } = await readPage(store, name)
    const found = await store.readings.findings(name, id)
    assert.deepEqual(
      found.map((one) => one.finding.kind),
      ['mention', 'statement', 'event', 'statement', 'forecast'],
    )
    const byId = new Map(read.findings.map((one) => [one.finding.id, one]))
    for (const one of found) assert.deepEqual(one, { ...byId.get(one.finding.id), document: id, review: null })
    assert.deepEqual(await store.readings.findings(name, id, { kind: 'event' }), [found[2]])
    assert.deepEqual(await store.readings.findings(name, 'none'), [])
    assert.equal((await store.documents.cards(name, [id]))[0]?.statements, 2)
  },

  'findings are found by their ids, in the order asked': async (store, name) => {
    await newDossier(store, name)
    const { id } = await readPage(store, name)
    const all = await store.readings.findings(name, id)
    const [first, , third] = all
    const ids = [third?.finding.id ?? '', 'none', first?.finding.id ?? '']
    assert.deepEqual(await store.readings.findingsByIds(name, ids), [third, first])
    assert.deepEqual(await store.readings.findingsByIds(name, []), [])
    assert.deepEqual(await store.readings.findingsByIds(`${name}-2`, ids), [])
  },

  'findings come in parts': async (store, name) => {
    await newDossier(store, name)
    const { id } = await readPage(store, name)
    const all = await store.readings.findings(name, id)
    assert.deepEqual(await store.readings.findings(name, id, { limit: 2, offset: 1 }), all.slice(1, 3))
    assert.deepEqual(await store.readings.findings(name, id, { offset: 4 }), all.slice(4))
    assert.deepEqual(await store.readings.findings(name, id, { kind: 'statement', limit: 1, offset: 1 }), [all[3]])
  },

  'of each kind a stretch is read, the last one where it would begin behind, with how many there are': async (
    store,
    name,
  ) => {
    await newDossier(store, name)
    const { id } = await readPage(store, name)
    const asked = (from: number, limit: number) => ({
      mention: { from: 0, limit: 9 },
      statement: { from, limit },
      event: { from: 0, limit: 9 },
      forecast: { from: 0, limit: 0 },
    })
    const statements = await store.readings.findings(name, id, { kind: 'statement' })
    const of = (one: StoredFinding | undefined) => (one ? [one] : [])
    for (const [from, limit, expected] of [
      [0, 1, of(statements[0])],
      [0, 9, statements],
      [1, 1, of(statements[1])],
      [7, 3, of(statements[1])],
      [Number.MAX_SAFE_INTEGER, 3, of(statements[1])],
    ] as const) {
      const { found, totals } = await store.readings.stretches(name, id, asked(from, limit))
      assert.deepEqual(found.statement, expected)
      assert.deepEqual(found.mention, await store.readings.findings(name, id, { kind: 'mention' }))
      assert.deepEqual(found.event, await store.readings.findings(name, id, { kind: 'event' }))
      assert.deepEqual(totals, { mention: 1, statement: 2, event: 1, forecast: 1 })
    }
    const none = await store.readings.stretches(name, 'none', asked(0, 9))
    assert.deepEqual(none.totals, { mention: 0, statement: 0, event: 0, forecast: 0 })
  },

  'a finding that stands in two documents is each one’s own when asked for by document': async (store, name) => {
    await newDossier(store, name)
    const { id, added, read } = await readPage(store, name)
    // The second address showed other bytes first, so that it is a document of its own.
    const other = await store.documents.put(page(name, 'b.txt', `Something else, ${name}.`))
    assert.equal((await store.documents.put({ ...added, address: 'b.txt' })).id, other.id)
    await store.readings.put({ ...read, document: other.id })
    const finding = read.findings[0]?.finding.id ?? ''
    await store.reviews.put(review(name, other.id, 'r1', { finding, kind: 'mention' }))
    const told = (found: StoredFinding[]) => found.map((one) => [one.document, one.review?.id ?? null])
    const of = async (document: string, more: { document: string; id: string }[] = []) =>
      told(await store.readings.findingsIn(name, [{ document, id: finding }, ...more]))
    assert.deepEqual(await of(other.id), [[other.id, 'r1']])
    assert.deepEqual(await of(id), [[id, null]])
    assert.deepEqual(await of(id, [{ document: other.id, id: 'none' }]), [[id, null]])
    assert.equal((await of(id, [{ document: other.id, id: finding }])).length, 2)
    assert.deepEqual(await of('none'), [])
    assert.deepEqual(told(await store.readings.findingsByIds(name, [finding])), [[id, null]])
  },

  'documents are stale whose reading another reader, version or books made, or that have none': async (store, name) => {
    await newDossier(store, name)
    const { id, read } = await readPage(store, name)
    const unread = (await store.documents.put(page(name, 'b.txt', `Unread, ${name}.`))).id
    const { reader, books } = read
    assert.deepEqual(await store.readings.stale(name, { reader, books }), [unread])
    const both = [id, unread].sort()
    for (const other of [
      { name: 'other', version: '1' },
      { name: 'suite', version: '2' },
    ])
      assert.deepEqual(await store.readings.stale(name, { reader: other, books }), both)
    assert.deepEqual(await store.readings.stale(name, { reader, books: 'books-2' }), both)
    await store.readings.put({ ...read, books: 'books-2' })
    assert.deepEqual(await store.readings.stale(name, { reader, books: 'books-2' }), [unread])
    assert.deepEqual(await store.readings.stale(`${name}-2`, { reader, books }), [])
  },

  'a new reading takes the place of the one before': async (store, name) => {
    await newDossier(store, name)
    const { id, added, read } = await readPage(store, name)
    await store.readings.put(reading(added, id, { mentions: [] }, []))
    assert.deepEqual(await store.readings.findings(name, id), [])
    assert.deepEqual(await store.readings.actors(name), [])
    assert.equal(await store.readings.actor(name, mira.id), null)
    assert.deepEqual(await store.readings.statementsBy(name, mira.id, 5), [])
    assert.equal((await store.documents.cards(name, [id]))[0]?.statements, 0)
    await store.readings.put(read)
    assert.equal((await store.readings.findings(name, id)).length, 5)
  },

  'what a reader finds twice in the same words is one finding': async (store, name) => {
    await newDossier(store, name)
    const { id, read } = await readPage(store, name)
    await store.readings.put({ ...read, findings: [...read.findings, ...read.findings] })
    assert.equal((await store.readings.findings(name, id)).length, 5)
  },

  'statements of an actor come newest first, by the day said or else published': async (store, name) => {
    await newDossier(store, name)
    const old = await readPage(store, name, 'old.txt', '2026-03-01')
    const fresh = await readPage(store, name, 'new.txt', '2026-03-05')
    const quoted = await readPage(store, name, 'quoted.txt', '2026-03-09', '2026-03-03')
    const of = async (actor: string, limit = 10) =>
      (await store.readings.statementsBy(name, actor, limit)).map((one) => one.document)
    assert.deepEqual(await of(mira.id), [fresh.id, quoted.id, old.id])
    assert.deepEqual(await of(mira.id, 2), [fresh.id, quoted.id])
    assert.equal((await of(velora.id)).length, 6)
    assert.deepEqual(await of('nobody'), [])
  },

  'forecasts of all documents come newest first': async (store, name) => {
    await newDossier(store, name)
    const old = await readPage(store, name, 'old.txt', '2026-03-01')
    const fresh = await readPage(store, name, 'new.txt', '2026-03-05')
    const of = async (limit: number) => (await store.readings.forecasts(name, limit)).map((one) => one.document)
    assert.deepEqual(await of(5), [fresh.id, old.id])
    assert.deepEqual(await of(1), [fresh.id])
  },

  'events of all documents come newest first, by the day of the event or else published': async (store, name) => {
    await newDossier(store, name)
    const old = await readPage(store, name, 'old.txt', '2026-03-01')
    const fresh = await readPage(store, name, 'new.txt', '2026-03-05')
    const held = await readPage(store, name, 'held.txt', '2026-03-09', '2026-03-03')
    const event = (await store.readings.findings(name, held.id, { kind: 'event' }))[0]
    const finding = event?.finding.id ?? ''
    await store.reviews.put(review(name, held.id, 'r1', { finding, kind: 'event' }))
    const of = async (limit: number, choice?: EventChoice) =>
      (await store.readings.events(name, limit, choice)).map((one) => [one.document, one.review?.id ?? null])
    assert.deepEqual(await of(5), [
      [fresh.id, null],
      [held.id, 'r1'],
      [old.id, null],
    ])
    assert.deepEqual(await of(1), [[fresh.id, null]])
    assert.deepEqual(await of(5, { status: 'held' }), [[held.id, 'r1']])
    assert.deepEqual(await of(5, { status: 'planned', type: 'CONSULT', actor: velora.id }), [
      [fresh.id, null],
      [old.id, null],
    ])
    assert.deepEqual(await of(5, { type: 'AID' }), [])
    assert.deepEqual(await of(5, { actor: mira.id }), [])
  },

  'events are counted by type and status, of the dossier or of one who takes part': async (store, name) => {
    await newDossier(store, name)
    await readPage(store, name, 'old.txt', '2026-03-01')
    await readPage(store, name, 'new.txt', '2026-03-05')
    await readPage(store, name, 'held.txt', '2026-03-09', '2026-03-03')
    const counted = [
      { type: 'CONSULT', status: 'held', events: 1 },
      { type: 'CONSULT', status: 'planned', events: 2 },
    ]
    const counts = async (actor?: string) =>
      (await store.readings.eventCounts(name, actor)).toSorted((a, b) => (a.status < b.status ? -1 : 1))
    assert.deepEqual(await counts(), counted)
    assert.deepEqual(await counts(velora.id), counted)
    assert.deepEqual(await counts(mira.id), [])
    assert.deepEqual(await store.readings.eventCounts(`${name}-2`), [])
  },

  'actors are counted over all current readings, the most mentioned first': async (store, name) => {
    await newDossier(store, name)
    await readPage(store, name, 'a.txt')
    await readPage(store, name, 'b.txt')
    assert.deepEqual(await store.readings.actors(name), [
      { ...mira, mentions: 2, statements: 2 },
      { ...velora, mentions: 0, statements: 4 },
    ])
    assert.deepEqual(await store.readings.actor(name, velora.id), velora)
    assert.equal(await store.readings.actor(name, 'nobody'), null)
    // Read again, a document counts once.
    await readPage(store, name, 'b.txt')
    assert.deepEqual(await store.readings.actors(name), [
      { ...mira, mentions: 2, statements: 2 },
      { ...velora, mentions: 0, statements: 4 },
    ])
  },

  'what people added stands among the findings, in place of what they had added before': async (store, name) => {
    await newDossier(store, name)
    const { id, added, read } = await readPage(store, name)
    const basis = { revision: 'r', text: added.document.text }
    const own = (id: string, actor: string) => {
      const data = makeStatement(basis, { ...statement(text, opens, [actor]), by: { ...by, kind: 'person' } })
      return {
        finding: { kind: 'statement' as const, id, data: { ...data, id } },
        anchors: read.findings[0]?.anchors ?? [],
      }
    }
    const ada = { id: 'ada', name: 'Ada Venn', kind: 'person' as const, country: null }
    const statements = async () => {
      const found = await store.readings.findings(name, id, { kind: 'statement' })
      return found.map(({ finding }) => finding.id).sort()
    }
    const machine = await statements()
    await store.readings.setAdded(name, id, {
      findings: [own('added-1', ada.id), own('added-2', mira.id)],
      actors: [ada],
    })
    assert.deepEqual(await statements(), [...machine, 'added-1', 'added-2'].sort())
    assert.deepEqual(await store.readings.actors(name), [
      { ...mira, mentions: 1, statements: 2 },
      { ...velora, mentions: 0, statements: 2 },
      { ...ada, mentions: 0, statements: 1 },
    ])
    assert.equal((await store.documents.cards(name, [id]))[0]?.statements, 4)
    await store.readings.setAdded(name, id, { findings: [], actors: [] })
    assert.deepEqual(await statements(), machine)
    assert.equal((await store.documents.cards(name, [id]))[0]?.statements, 2)
    await store.readings.setAdded(name, 'none', { findings: [], actors: [] })
  },

  'two dossiers with the same page have equal findings and decisions of their own': async (store, name) => {
    const [one, two] = [await newDossier(store, `${name}-1`), await newDossier(store, `${name}-2`)]
    const { id, added, read } = await readPage(store, one)
    const other = await store.documents.put({ ...added, dossier: two })
    await store.readings.put({ ...read, dossier: two, document: other.id })
    const finding = read.findings[0]?.finding.id ?? ''
    await store.reviews.put(review(one, id, 'r1', { finding, kind: 'mention' }))
    assert.equal((await store.readings.findingsByIds(one, [finding]))[0]?.review?.id, 'r1')
    assert.equal((await store.readings.findingsByIds(two, [finding]))[0]?.review, null)
    assert.equal((await store.readings.findingsByIds(two, [finding]))[0]?.document, other.id)
  },

  'a reading with thousands of findings is kept whole': async (store, name) => {
    await newDossier(store, name)
    const added = page(name, 'many.txt', `${'ab '.repeat(3000)}${name}`)
    const { id } = await store.documents.put(added)
    const mentions = Array.from({ length: 3000 }, (_, i) => {
      return { start: i * 3, end: i * 3 + 2, form: 'name' as const, actor: null, confidence: 1, by }
    })
    await store.readings.put(reading(added, id, { mentions }, []))
    assert.equal((await store.readings.findings(name, id)).length, 3000)
  },
}
