import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { pointsOf, positionsOf } from '../../src/compare/index.ts'
import { type Codebook, emptyRoster, ReadoutError, type Statement } from '../../src/domain/index.ts'
import {
  addPage,
  createDossier,
  documentView,
  dossierView,
  type House,
  issueView,
  lostReviews,
  review,
  searchView,
  setBooks,
  statementPage,
  undoReview,
} from '../../src/flow/index.ts'
import type { Books } from '../../src/store/index.ts'
import { article, closeTestHouse, codebook, page, testHouse } from './house.ts'

const against = article(
  'No checkpoint, says the minister',
  '6 March 2031',
  'The foreign minister of Armenia, Irsana Pelveth, said that she opposes the checkpoint on the road and will not change her mind.',
  '"We reject a checkpoint in any form," Pelveth said. The talks go on in Moscow next week.',
)
const inFavour = article(
  'The minister supports the checkpoint',
  '5 June 2031',
  'The foreign minister of Armenia, Irsana Pelveth, said that she supports the checkpoint on the road.',
  '"We support the checkpoint," Pelveth said after the talks. Nothing else was announced on that day.',
)

let house: House
before(async () => {
  house = await testHouse()
})
after(closeTestHouse)

let serial = 0
async function dossier(): Promise<string> {
  const name = `talks-${++serial}`
  await createDossier(house, { name, codebook })
  return name
}

/** Positions as kept, which must always be what the present findings and decisions give when computed at once. */
async function positions(name: string) {
  const kept = await house.store.positions.load(name)
  const all = []
  for (const id of await house.store.documents.ids(name)) {
    const { document, statements } = await documentView(house, name, id)
    const holding: Statement[] = statements.filter((s) => s.review?.decision !== 'reject').map((s) => s.statement)
    all.push(...pointsOf({ id, published: document.document.published }, holding))
  }
  assert.deepEqual(kept, positionsOf(all), 'positions kept step by step differ from those computed at once')
  return kept
}

describe('adding a page', () => {
  test('makes a document whose every finding quotes its text', async () => {
    const name = await dossier()
    const { document: id, outcome } = await addPage(house, name, page('/a.txt', against))
    assert.equal(outcome, 'new')
    const { document, statements } = await documentView(house, name, id)
    assert.equal(document.document.title, 'No checkpoint, says the minister')
    assert.ok(statements.length >= 2)
    for (const { statement, words } of statements)
      assert.deepEqual(
        words.content,
        statement.content.spans.map(([a, b]) => document.document.text.slice(a, b)),
      )
  })

  test('twice changes nothing the second time, also under another name', async () => {
    const name = await dossier()
    const first = await addPage(house, name, page('/a.txt', against))
    const second = await addPage(house, name, page('/a.txt', against))
    const third = await addPage(house, name, page('/copy.txt', against))
    assert.deepEqual([second.outcome, third.outcome], ['unchanged', 'unchanged'])
    assert.deepEqual([second.document, third.document], [first.document, first.document])
    assert.equal((await dossierView(house, name)).latest.length, 1)
  })

  test('with other words at the same address makes a new revision, and decisions stay with their words', async () => {
    const name = await dossier()
    const { document: id } = await addPage(house, name, page('/a.txt', against))
    const before = await documentView(house, name, id)
    const quote = before.statements.find(({ words }) => words.content.join().includes('We reject'))
    assert.ok(quote)
    await review(house, name, { finding: quote.statement.id, document: id, decision: 'reject', by: 'analyst' })

    const moved = against.replace(
      'The foreign minister',
      'On Thursday it rained in the capital.\n\nThe foreign minister',
    )
    const again = await addPage(house, name, page('/a.txt', moved))
    assert.deepEqual([again.outcome, again.document], ['revised', id])
    const now = await documentView(house, name, id)
    const same = now.statements.find(({ words }) => words.content.join().includes('We reject'))
    assert.notEqual(same?.statement.id, quote.statement.id)
    assert.deepEqual([same?.review?.decision, same?.review?.carriage], ['reject', 'quote'])
    await positions(name)
  })

  test('that has lost the reviewed words lists the decision for a person, and does not drop it', async () => {
    const name = await dossier()
    const { document: id } = await addPage(house, name, page('/a.txt', against))
    const [statement] = (await documentView(house, name, id)).statements
    assert.ok(statement)
    await review(house, name, { finding: statement.statement.id, document: id, decision: 'accept', by: 'analyst' })
    const other = article(
      'Rain in the capital',
      '6 March 2031',
      'Forecasters said that heavy rain would fall over the weekend and that rivers may rise in the southern provinces.',
    )
    await addPage(house, name, page('/a.txt', other))
    assert.deepEqual(
      (await documentView(house, name, id)).lost.map((one) => one.decision),
      ['accept'],
    )
    assert.deepEqual(
      (await lostReviews(house, name)).map(({ document }) => document.id),
      [id],
    )
  })

  test('never puts it in the place of another page, whatever address it claims for itself', async () => {
    const name = await dossier()
    const claiming = (words: string) => ({
      ...page(
        `/${words}.html`,
        `<html><head><title>On ${words}</title><link rel="canonical" href="https://outlet.example/"></head><body><article>
        <p>The minister said on Monday that ${words} would be discussed again when both sides meet in the capital.</p>
        <p>Nothing more was announced about ${words} after the talks, which had lasted for several hours.</p></article></body></html>`,
      ),
    })
    const outcomes = []
    for (const words of ['prisoners', 'maps', 'borders'])
      outcomes.push((await addPage(house, name, claiming(words))).outcome)
    assert.deepEqual(outcomes, ['new', 'new', 'new'])
    assert.equal((await dossierView(house, name)).latest.length, 3)
  })

  test('of a channel on a shared site gives each channel its own outlet', async () => {
    const name = await dossier()
    for (const channel of ['ministry_a', 'ministry_b'])
      await addPage(house, name, { ...page('/x', `${against}\n${channel}`), url: `https://t.me/${channel}/1` })
    const outlets = (await dossierView(house, name)).latest.map((card) => card.outletId)
    assert.equal(new Set(outlets).size, 2)
  })

  test('again with a date that was not known shows the date', async () => {
    const name = await dossier()
    const undated = page('/a.txt', against.replace('6 March 2031', ''))
    const first = await addPage(house, name, undated)
    const again = await addPage(house, name, undated, { published: '2031-03-06' })
    assert.deepEqual([again.document, again.outcome], [first.document, 'revised'])
    assert.equal((await dossierView(house, name)).latest[0]?.published?.from, '2031-03-06')
    await positions(name)
  })

  test('into a dossier that is not there, or into the sample, is refused', async () => {
    await assert.rejects(addPage(house, 'none', page('/a.txt', against)), { code: 'dossier-missing' })
    await createDossier(house, { name: 'a-sample' }, { sample: true })
    await assert.rejects(addPage(house, 'a-sample', page('/a.txt', against)), { code: 'dossier-sample' })
  })

  test('that cannot be read leaves nothing behind', async () => {
    const name = await dossier()
    const binary = { ...page('/a.png', ''), bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) }
    await assert.rejects(
      addPage(house, name, binary),
      (error) => error instanceof ReadoutError && error.code === 'input-binary',
    )
    assert.deepEqual(await house.store.documents.ids(name), [])
  })
})

describe('positions', () => {
  test('follow what is added, with the shift between the two statements', async () => {
    const name = await dossier()
    await addPage(house, name, page('/june.txt', inFavour))
    await addPage(house, name, page('/march.txt', against))
    const [position] = await positions(name)
    assert.equal(position?.now, 'for')
    assert.equal(position?.shifts.length, 1)
    const view = await issueView(house, name, 'checkpoint')
    const [shown] = view.positions
    const [from, to] = shown?.shifts[0] ?? [0, 0]
    assert.deepEqual(
      [
        shown?.points[from]?.point.on,
        shown?.points[from]?.point.stance,
        shown?.points[to]?.point.on,
        shown?.points[to]?.point.stance,
      ],
      ['2031-03-06', 'against', '2031-06-05', 'for'],
    )
  })

  test('are those of the later hour when a day saw both', async () => {
    const name = await dossier()
    for (const [path, text, hour] of [
      ['/evening.txt', inFavour, '18:00'],
      ['/morning.txt', against, '09:00'],
      ['/noon.txt', against.replace('any form', 'either form'), '12:00'],
    ] as const)
      await addPage(house, name, page(path, text.replace(/^\d+ \w+ 2031$/m, `5 June 2031, ${hour}`)))
    assert.equal((await positions(name))[0]?.now, 'for')
  })

  test('are the new codebook’s for a page that was being read when it was changed', async () => {
    const name = await dossier()
    const other: Codebook = { ...codebook, issues: codebook.issues.map((issue) => ({ ...issue, id: 'other' })) }
    await Promise.all([
      ...Array.from({ length: 6 }, (_, i) => addPage(house, name, page(`/${i}.txt`, `${against}\nAnd ${i}.`))),
      setBooks(house, name, { codebook: other }),
    ])
    assert.deepEqual([...new Set((await positions(name)).map(({ issue }) => issue))], ['other'])
  })

  test('follow a decision, and come back when it is undone', async () => {
    const name = await dossier()
    const { document: id } = await addPage(house, name, page('/a.txt', against))
    const before = await positions(name)
    const made = []
    for (const { statement } of (await documentView(house, name, id)).statements)
      made.push(await review(house, name, { finding: statement.id, document: id, decision: 'reject', by: 'analyst' }))
    assert.deepEqual(await positions(name), [])
    for (const { review: one } of made) await undoReview(house, name, one)
    assert.deepEqual(await positions(name), before)
  })

  test('are not made again when only what is shown in other languages was changed', async () => {
    const name = await dossier()
    await addPage(house, name, page('/a.txt', against))
    const { roster } = await house.store.dossiers.books(name)
    const called = { names: { ru: 'Застава' } }
    const [issue] = codebook.issues.map((one) => ({ ...one, ...called, meanings: { ru: 'она есть' } }))
    const agreement = { id: 'deal', name: 'Deal', phrases: ['the deal'], provisions: [] }
    const provision = { id: 'one', name: 'One', phrases: ['clause one'] }
    const office = { title: 'minister', of: 'arm', actor: 'arm/brill', from: null, to: null, source: 'invented' }
    const track = { name: 'Format', mediators: [], parties: ['arm'] }
    const reads = async (change: Partial<Books>) => {
      let read = 0
      await setBooks(house, name, change, (done) => {
        read = done
      })
      for (const [book, value] of Object.entries(change))
        assert.deepEqual((await house.store.dossiers.books(name))[book as keyof Books], value, 'it is kept')
      return read
    }
    const plain: Books = {
      codebook: { ...codebook, tracks: [track], agreements: [{ ...agreement, provisions: [provision] }] },
      roster: { ...roster, offices: [office] },
    }
    assert.equal(await reads(plain), 1)
    const shown: Books = {
      codebook: {
        issues: [issue ?? assert.fail()],
        tracks: [{ ...track, ...called }],
        agreements: [{ ...agreement, ...called, provisions: [{ ...provision, ...called }] }],
      },
      roster: { ...roster, offices: [{ ...office, titles: { ru: 'министр' } }] },
    }
    assert.equal(await reads({ codebook: shown.codebook }), 0)
    assert.equal(await reads({ roster: shown.roster }), 0)
    const actor = { id: 'arm/brill', name: 'Brill', kind: 'person', country: 'ARM', aliases: {} } as const
    const known = { ...actor, metonyms: {}, demonyms: {}, places: {} }
    assert.equal(await reads({ roster: { ...shown.roster, actors: [known] } }), 1)
    const named = { ...known, names: { ru: 'Брилль' } }
    assert.equal(await reads({ roster: { ...shown.roster, actors: [named] } }), 1, 'actors’ names are found in pages')
  })

  test('follow a change of the codebook', async () => {
    const name = await dossier()
    await addPage(house, name, page('/a.txt', against))
    await setBooks(house, name, { codebook: { ...codebook, issues: [] } })
    assert.deepEqual(await positions(name), [])
    await setBooks(house, name, { codebook })
    assert.ok((await positions(name)).length > 0)
    await setBooks(house, name, { roster: emptyRoster })
    assert.ok((await positions(name)).length > 0)
  })
})

describe('a decision', () => {
  test('made over another is undone to the one before', async () => {
    const name = await dossier()
    const { document: id } = await addPage(house, name, page('/a.txt', against))
    const decision = async () => (await documentView(house, name, id)).statements[0]?.review?.decision ?? null
    const [first] = (await documentView(house, name, id)).statements
    assert.ok(first)
    const finding = first.statement.id
    await review(house, name, { finding, document: id, decision: 'accept', by: 'analyst' })
    const second = await review(house, name, { finding, document: id, decision: 'reject', by: 'analyst' })
    assert.equal(await decision(), 'reject')
    await undoReview(house, name, second.review)
    assert.equal(await decision(), 'accept')
    await undoReview(house, name, second.review)
    assert.equal(await decision(), 'accept', 'undoing twice is the same as once')
  })

  test('on what is no longer there is refused with what to do', async () => {
    const name = await dossier()
    await assert.rejects(review(house, name, { finding: 'none', document: 'none', decision: 'accept', by: 'a' }), {
      code: 'conflict',
      status: 409,
    })
    await assert.rejects(undoReview(house, name, 'none'), { code: 'not-found', status: 404 })
  })

  test('stays in the audit trail with who made and who undid it', async () => {
    const name = await dossier()
    const { document: id } = await addPage(house, name, page('/a.txt', against))
    const [first] = (await documentView(house, name, id)).statements
    assert.ok(first)
    const made = await review(house, name, {
      finding: first.statement.id,
      document: id,
      decision: 'accept',
      by: 'analyst',
    })
    await undoReview(house, name, made.review)
    const trail = (await house.store.audit.list(name, 10)).map(({ who, what }) => `${who} ${what}`)
    assert.deepEqual(
      new Set(trail),
      new Set(['analyst undo', 'analyst accept', 'readout add', 'readout dossier-create']),
    )
  })
})

describe('what pages show', () => {
  test('a statement stands in its whole paragraph', async () => {
    const name = await dossier()
    const { document: id } = await addPage(house, name, page('/a.txt', against))
    const quote = (await documentView(house, name, id)).statements.find(({ words }) =>
      words.content.join().includes('We reject'),
    )
    assert.ok(quote)
    const { context } = await statementPage(house, name, quote.statement.id)
    assert.equal(
      context.text,
      '"We reject a checkpoint in any form," Pelveth said. The talks go on in Moscow next week.',
    )
  })

  test('search finds words in other forms and marks them', async () => {
    const name = await dossier()
    await addPage(house, name, page('/a.txt', against))
    const { total, hits } = await searchView(house, name, 'checkpoints')
    assert.equal(total, 1)
    assert.ok(hits[0]?.snippet.some(({ text, hit }) => hit && /checkpoint/i.test(text)))
    assert.equal((await searchView(house, name, 'volcano')).total, 0)
  })

  test('documents are turned over page by page, each once', async () => {
    const name = await dossier()
    for (let i = 1; i <= 23; i++)
      await addPage(
        house,
        name,
        page(`/${i}.txt`, against.replace('6 March', `${1 + (i % 5)} March`).replace('road and', `road ${i} and`)),
      )
    const first = await dossierView(house, name)
    assert.equal(first.latest.length, 20)
    const second = await dossierView(house, name, { before: first.next ?? '' })
    assert.equal(second.next, null)
    assert.equal(new Set([...first.latest, ...second.latest].map(({ id }) => id)).size, 23)
  })

  test('what is not there is said so', async () => {
    const name = await dossier()
    await assert.rejects(documentView(house, name, 'none'), { code: 'not-found' })
    await assert.rejects(statementPage(house, name, 'none'), { code: 'not-found' })
    await assert.rejects(issueView(house, name, 'none'), { code: 'not-found' })
    await assert.rejects(dossierView(house, 'none'), { code: 'dossier-missing' })
  })
})
