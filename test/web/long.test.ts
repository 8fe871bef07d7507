/** Long documents and large dossiers: what does not fit on a page is counted, and a link leads to it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Flow } from '../../src/web/flow.ts'
import { after, before, card, closed, ford, pagesOver, spanOf, standIn, text, wordsOf } from './stand-in.ts'

const { flow } = standIn()
const issues = [ford, { ...ford, id: 'toll', name: 'The toll' }]

/** A document of 6,600 statements, 300 on a page. */
const documentView: Flow['documentView'] = async (name, id, { from = 0 } = {}) => {
  const view = await flow.documentView(name, id)
  const count = Math.min(300, 6600 - from)
  const statements = Array.from({ length: count }, (_, i) => ({
    ...closed,
    statement: { ...closed.statement, id: `n${from + i}` },
  }))
  return { ...view, statements, from, statementsTotal: 6600, mentionsTotal: 9000 }
}

async function html(path: string, draft: Partial<Flow>): Promise<string> {
  const response = await pagesOver(standIn(draft)).get(path)
  assert.equal(response.status, 200)
  return response.text()
}

test('a long document says which statements it shows, and links to those before and after', async () => {
  const first = await html('/en/ford-talks/document/d0c', { documentView })
  assert.match(wordsOf(first), /Statements 1–300 of 6,600/)
  assert.match(wordsOf(first), /only these are marked in the text/i)
  assert.match(first, /<a href="\/en\/ford-talks\/document\/d0c\?from=300" rel="next"/)
  assert.ok(!first.includes('rel="prev"'))

  const second = await html('/en/ford-talks/document/d0c?from=300', { documentView })
  assert.match(wordsOf(second), /Statements 301–600 of 6,600/)
  assert.match(second, /<a href="\/en\/ford-talks\/document\/d0c" rel="prev"/)
  assert.match(second, /<a href="\/en\/ford-talks\/document\/d0c\?from=600" rel="next"/)
  assert.match(second, /aria-label="Statement 301, show in the text"/)

  const last = await html('/en/ford-talks/document/d0c?from=6300', { documentView })
  assert.match(wordsOf(last), /Statements 6,301–6,600 of 6,600/)
  assert.ok(!last.includes('?from=6600'))
})

test('names beyond the statements shown are neither listed nor marked', async () => {
  const far: Flow['documentView'] = async (...rest) => {
    const view = await documentView(...rest)
    const [mention] = view.mentions
    assert.ok(mention)
    return { ...view, mentions: [mention, { ...mention, id: 'far', span: spanOf('valley council') }] }
  }
  const first = await html('/en/ford-talks/document/d0c', { documentView: far })
  assert.ok(first.includes('data-of="cc33') || first.includes(' cc33"'))
  assert.ok(!first.includes('far"'))
  assert.match(wordsOf(first), /1 of 9,000 names and mentions/)
  assert.ok((await html('/en/ford-talks/document/d0c?from=6300', { documentView: far })).includes('far"'))
})

test('a decision on a later part leads back to that part', async () => {
  const page = await html('/en/ford-talks/document/d0c?from=300', { documentView })
  assert.match(page, /name="back" value="\/en\/ford-talks\/document\/d0c\?from=300"/)
})

test('a part that cannot be is the first one', async () => {
  for (const from of ['x', '-5', '', '1e400', '1.5', '99999999999999999999'])
    assert.match(wordsOf(await html(`/en/ford-talks/document/d0c?from=${from}`, { documentView })), /Statements 1–300/)
})

test('a short document says nothing of parts', async () => {
  const page = await html('/en/ford-talks/document/d0c', {})
  assert.ok(!/marked in the text/i.test(wordsOf(page).replace('Marked in the text: ', '')))
})

test('a text too long to show begins where the statements of the part stand', async () => {
  const long = `${'word '.repeat(400_000)}\n\n${text}`
  const offset = long.length - text.length
  const view: Flow['documentView'] = async (name, id, options = {}) => {
    const view = await flow.documentView(name, id)
    const moved = ([start, end]: [number, number]): [number, number] => [start + offset, end + offset]
    const { statement } = closed
    return {
      ...view,
      document: { ...view.document, document: { ...view.document.document, text: long } },
      statements: [
        {
          ...closed,
          statement: {
            ...statement,
            source: { ...statement.source, spans: statement.source.spans.map(moved) },
            cue: { spans: statement.cue.spans.map(moved) },
            content: { spans: statement.content.spans.map(moved) },
          },
        },
      ],
      mentions: [],
      from: options.from ?? 0,
      statementsTotal: 301,
    }
  }
  const page = await html('/en/ford-talks/document/d0c?from=300', { documentView: view })
  assert.match(page, /<mark class="content" data-of="aa11"[^>]*>The ford stays closed<\/mark>/)
  assert.match(wordsOf(page), /This page is very long/)
  assert.ok(page.length < 100_000)
})

/** A dossier in which everything has its limit behind it. */
const dossierView: Flow['dossierView'] = async (name) => {
  const view = await flow.dossierView(name)
  const shift = view.shifts[0]
  assert.ok(shift)
  const cell = { now: 'for' as const, voices: {}, points: 2, shifts: 1 }
  return {
    ...view,
    shifts: Array.from({ length: 20 }, () => ({ ...shift, before, after })),
    shiftsTotal: 5120,
    matrix: {
      issues,
      rows: Array.from({ length: 60 }, (_, i) => ({
        actor: { ...shift.actor, id: `actor-${i}`, name: `Actor ${i}` },
        cells: [cell, null],
      })),
      rowsTotal: 143,
    },
    actors: Array.from({ length: 900 }, (_, i) => ({ ...shift.actor, id: `a${i}`, mentions: 3, statements: 2 })),
    days: Array.from({ length: 900 }, () => ({ day: '2031-03-04', documents: 2 })),
  }
}

test('a large dossier shows the newest changes and where the others are, on a page of less than 300 kB', async () => {
  const page = await html('/en/ford-talks', { dossierView })
  assert.ok(page.length < 300_000, `${page.length}`)
  assert.match(wordsOf(page), /5,1\d\d more/)
  const changed = /id="changed".*?<\/section>/s.exec(page)?.[0] ?? ''
  for (const id of ['ford', 'toll']) assert.ok(changed.includes(`href="/en/ford-talks/issue/${id}"`))
  assert.match(wordsOf(page), /60 of 143 actors/)
})

test('home counts all changes', async () => {
  const homeView: Flow['homeView'] = async () => {
    const view = await flow.homeView()
    const [opening] = view.openings
    assert.ok(opening)
    const [shift] = opening.shifts
    assert.ok(shift)
    return { ...view, openings: [{ ...opening, shifts: Array.from({ length: 5 }, () => shift), shiftsTotal: 77 }] }
  }
  assert.match(wordsOf(await html('/en', { homeView })), /All 77 changes/)
})

test('decisions without a place stand on the dossier’s page, each opening its document', async () => {
  const { document, lost } = await flow
    .documentView('ford-talks', 'd0c')
    .then((view) => ({ document: view.document, lost: view.lost }))
  const [review] = lost
  assert.ok(review)
  const page = await html('/en/ford-talks', {
    lostReviews: async () => [{ review: { ...review, document: document.id }, document: card }],
  })
  const section = /id="without-place".*?<\/section>/s.exec(page)?.[0] ?? ''
  assert.match(wordsOf(section), /words long gone/)
  assert.match(section, /href="\/en\/ford-talks\/document\/d0c#lost"/)
  assert.ok(!wordsOf(await html('/en/ford-talks', {})).includes('Decisions without a place'))
})
