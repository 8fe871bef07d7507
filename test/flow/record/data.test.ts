/** Downloads of what is public, each read back by a library that did not write it. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { UndirectedGraph } from 'graphology'
import gexfModule from 'graphology-gexf'
import graphmlModule from 'graphology-graphml'
import papaparse from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { editions } from '../../../src/domain/index.ts'
import {
  type DataPlace,
  type DataWhat,
  dataColumns,
  dataFile,
  dataForms,
  dataSets,
  review,
  takeDown,
  undoReview,
  withdrawBrief,
  withdrawRecord,
} from '../../../src/flow/index.ts'
import { openRiver, type River, words } from './river.ts'

// Their types tell of what CommonJS does not have.
const { parse: parseGexf } = gexfModule as unknown as typeof import('graphology-gexf')
const { parse: parseGraphml } = graphmlModule as unknown as typeof import('graphology-graphml')

const place: DataPlace = {
  site: 'River Watch',
  editions,
  page: 'https://briefs.example/en/data',
  brief: (edition, slug) => `https://briefs.example/${edition}/brief/${slug}`,
}
type Row = Record<string, unknown>

let river: River
before(async () => {
  river = await openRiver()
})
after(() => river?.house.close())

const fileOf = (what: DataWhat, form: string, record = what === 'evidence' ? null : river.slug) =>
  dataFile(river.house, { record, what, form }, place)
const textOf = async (what: DataWhat, form: string) => new TextDecoder().decode((await fileOf(what, form)).bytes)
const jsonOf = async (what: DataWhat) =>
  JSON.parse(await textOf(what, 'json')) as { about: Record<string, unknown>; rows: Row[] }
const csvOf = (text: string) => papaparse.parse<Row>(text, { header: true, skipEmptyLines: true })

async function everything(): Promise<string> {
  const texts: string[] = []
  for (const [what, forms] of Object.entries(dataForms))
    for (const form of forms) {
      const { bytes } = await fileOf(what as DataWhat, form)
      texts.push(
        form === 'xlsx' ? JSON.stringify(await readXlsxFile(Buffer.from(bytes))) : new TextDecoder().decode(bytes),
      )
    }
  return texts.join('\n')
}

describe('a download', () => {
  test('of statements tells who said what, on which side, in which words, and where they stand', async () => {
    const { about, rows } = await jsonOf('statements')
    assert.deepEqual(
      rows.map(({ statement }) => statement).sort(),
      [river.rejects, river.supports, river.changes].sort(),
    )
    const row = rows.find(({ statement }) => statement === river.rejects)
    assert.deepEqual(
      [row?.actor, row?.actor_id, row?.side, row?.stance, row?.issue_id, row?.link, row?.outlet, row?.published],
      [
        'Dana Orlu',
        'norland/orlu',
        'Norland',
        'against',
        'checkpoint',
        'https://vta.example/meeting',
        'vta.example',
        '2031-05-05',
      ],
    )
    assert.ok(words.rejects.includes(String(row?.words)))
    assert.deepEqual([about.title, about.rows, about.of], ['The <river>', 3, 3])
    assert.match(String(about.note), /belong to who published them/)
  })

  test('of positions tells when they moved', async () => {
    const { rows } = await jsonOf('positions')
    const moves = rows.filter(({ actor_id }) => actor_id === 'norland/orlu')
    assert.deepEqual(
      moves.map(({ stance, shift, now: last }) => [stance, shift, last]),
      [
        ['for', true, 'for'],
        ['against', false, 'for'],
      ],
    )
    assert.deepEqual(
      moves.map(({ words: shown }) => shown),
      [
        'that her country supports the checkpoint at the old bridge',
        'that her country rejects the checkpoint at the old bridge',
      ],
    )
  })

  test('of occurrences has a row for each text that tells of one', async () => {
    const { rows } = await jsonOf('occurrences')
    assert.deepEqual(rows.map(({ link }) => link).sort(), [
      'https://courier.example/meeting',
      'https://vta.example/meeting',
    ])
    assert.deepEqual([...new Set(rows.map(({ from }) => from))], ['2031-05-04'])
    assert.match(String(rows[0]?.participants), /Dana Orlu; Mirko Vessin|Mirko Vessin; Dana Orlu/)
  })

  test('of evidence has what briefs cite, with the brief', async () => {
    const { rows } = await jsonOf('evidence')
    assert.deepEqual(
      rows.map(({ brief, number, words, statement }) => [brief, number, words, statement]),
      [
        ['https://briefs.example/en/brief/river-brief', 1, 'rejects the checkpoint at the old bridge', null],
        ['https://briefs.example/en/brief/river-brief', 2, rows[1]?.words, river.supports],
      ],
    )
    assert.equal(rows[1]?.actor, 'Mirko Vessin')
  })

  test('holds the same as CSV and as JSON, and nothing that a spreadsheet would run', async () => {
    for (const what of ['statements', 'positions', 'occurrences', 'evidence'] as const) {
      const { data, errors, meta } = csvOf(await textOf(what, 'csv'))
      assert.deepEqual(errors, [])
      assert.deepEqual(meta.fields, dataColumns[what])
      const plain = (row: Row) => Object.values(row).map((cell) => String(cell ?? '').replace(/^'?(?==)/, ''))
      assert.deepEqual(
        data.map(plain),
        (await jsonOf(what)).rows
          .map((row) => dataColumns[what].map((one) => row[one]))
          .map((row) => plain({ ...row })),
      )
      for (const row of data) for (const cell of Object.values(row)) assert.doesNotMatch(String(cell), /^[=+@\t\r]/)
    }
    assert.match(await textOf('statements', 'csv'), /'=HYPERLINK/)
  })

  test('opens as a workbook, whose second sheet tells what it is', async () => {
    const { bytes, name } = await fileOf('statements', 'xlsx')
    assert.equal(name, 'the-river-statements.xlsx')
    const [sheet, about] = (await readXlsxFile(Buffer.from(bytes))) as unknown as { sheet: string; data: unknown[][] }[]
    assert.deepEqual(sheet?.data[0], [...dataColumns.statements])
    assert.equal(sheet?.data.length, 4)
    assert.ok(about?.data.some(([key, value]) => key === 'url' && value === place.page))
  })

  test('of the network opens in programs for networks', async () => {
    const { house, dossier, vta, rejects } = river
    // Of two stances against each other the actor's agreement with anybody is nothing.
    const { review: id } = await review(house, dossier, {
      finding: rejects,
      document: vta,
      decision: 'reject',
      by: 'owner',
    })
    const graphml = parseGraphml(UndirectedGraph, await textOf('network', 'graphml'))
    const gexf = parseGexf(UndirectedGraph, await textOf('network', 'gexf'))
    for (const graph of [graphml, gexf]) {
      assert.deepEqual(graph.mapNodes((_, { label }) => label).sort(), ['Norland', 'Sudland'])
      assert.deepEqual(
        graph.mapEdges((_, { weight }) => weight),
        [1],
      )
    }
    const [record] = await dataSets(house, 'en', place)
    assert.equal(record?.files.find(({ what }) => what === 'network')?.count, 1)
    await undoReview(house, dossier, id)
  })

  test('of annotations finds the words in the page that they name, and says which brief cites them', async () => {
    const { items } = JSON.parse(await textOf('evidence', 'jsonld')) as {
      items: {
        id: string
        creator: { type: string; name: string }
        target: { source: string; selector: object[] }[]
      }[]
    }
    const [first] = items
    assert.equal(first?.id, 'https://briefs.example/en/brief/river-brief#note:1')
    assert.deepEqual(first?.creator, { type: 'Person', name: 'Tove Lind' })
    assert.equal(first?.target[0]?.source, 'https://vta.example/meeting')
    const exact = 'rejects the checkpoint at the old bridge'
    assert.deepEqual(first?.target[0]?.selector[0], { type: 'TextQuoteSelector', exact }, 'the words alone')
  })

  test('counts what it lists, and tells when it last changed', async () => {
    const [record, briefs] = await dataSets(river.house, 'ru', place)
    assert.deepEqual([record?.slug, record?.title, briefs?.slug], ['the-river', 'Река', null])
    for (const { what, count } of [...(record?.files ?? []), ...(briefs?.files ?? [])])
      if (what !== 'network') assert.equal(count, (await jsonOf(what)).rows.length, what)
  })

  test('is refused for what is not there', async () => {
    const missing = (record: string | null, what: string, form: string) =>
      assert.rejects(dataFile(river.house, { record, what, form }, place), { code: 'not-found' })
    await missing('none', 'statements', 'csv')
    await missing('river', 'statements', 'csv')
    await missing(null, 'statements', 'csv')
    await missing('the-river', 'evidence', 'csv')
    await missing('the-river', 'statements', 'gexf')
    await missing('the-river', 'constructor', 'csv')
  })
})

describe('what is in no download', () => {
  test('is what nobody decided on, who decided, and whole texts', async () => {
    const all = await everything()
    assert.doesNotMatch(all, /tunnel/)
    assert.doesNotMatch(all, /secret reviewer/)
    assert.doesNotMatch(all, /nobody has said when it opens/)
    assert.ok(!all.includes(river.hidden))
  })

  test('is what was decided for no more, from that moment on', async () => {
    const { house, dossier, courier, changes } = river
    const { review: id } = await review(house, dossier, {
      finding: changes,
      document: courier,
      decision: 'reject',
      by: 'owner',
    })
    assert.ok(!(await everything()).includes(changes))
    const changed = async () => (await dataSets(house, 'en', place))[0]?.changed
    assert.equal(await changed(), (await house.store.reviews.get(dossier, id))?.at)
    await undoReview(house, dossier, id)
    assert.equal(await changed(), (await house.store.reviews.get(dossier, id))?.undone)
    assert.ok((await everything()).includes(changes))
  })

  test('is what was taken down', async () => {
    const { house, dossier, vta } = river
    await takeDown(house, dossier, { named: vta, by: 'owner' })
    const all = await everything()
    assert.doesNotMatch(all, /rejects|HYPERLINK/)
    assert.match(all, /courier\.example/)
    const [, briefs] = await dataSets(house, 'en', place)
    assert.equal(briefs?.files[0]?.count, 1)
    await takeDown(house, dossier, { named: vta, undo: true, by: 'owner' })
    assert.match(await everything(), /rejects/)
  })

  test('is a brief or a record that was withdrawn', async () => {
    const { house, dossier, slug } = river
    await withdrawBrief(house, dossier, { slug: 'river-brief', by: 'owner' })
    assert.deepEqual((await jsonOf('evidence')).rows, [])
    await withdrawRecord(house, dossier, 'owner')
    await assert.rejects(fileOf('statements', 'csv', slug), { code: 'not-found' })
    assert.deepEqual(await dataSets(house, 'en', place), [])
  })
})
