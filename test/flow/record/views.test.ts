/** What the record's pages are made of: what people decided for, and nothing else of what was read. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  publishBrief,
  recordActor,
  recordDay,
  recordDays,
  recordFeed,
  recordIssue,
  recordOccurrence,
  recordOverview,
  recordPages,
  recordSource,
  recordSources,
  recordStatement,
  recordTrack,
  review,
  undoReview,
  withdrawRecord,
} from '../../../src/flow/index.ts'
import { publishRecord } from '../../../src/flow/record/publishRecord.ts'
import { openRoad, type Road } from './road.ts'

let road: Road
before(async () => {
  road = await openRoad()
})
after(() => road.house.close())

const overview = (asked = {}) => recordOverview(road.house, 'en', road.slug, asked)

describe('a record', () => {
  test('is called in each edition as its title there, else as its dossier', async () => {
    const titles = await Promise.all(
      (['en', 'ru', 'hy'] as const).map(async (edition) => {
        return (await recordOverview(road.house, edition, road.slug)).head.title
      }),
    )
    assert.deepEqual(titles, ['The <road> & the bridge', 'Дорога и мост', 'The road'])
  })

  test('shows the newest statements first, with the words, the outlet and the day of each', async () => {
    const { statements, counts } = await overview()
    assert.deepEqual(
      statements.map(({ id }) => id),
      [road.supports, road.rejects],
    )
    assert.deepEqual(counts, { statements: 2, sources: 2, forecasts: 0 })
    const [first] = statements
    assert.equal(first?.words, 'that her country supports the checkpoint at the old bridge')
    assert.equal(first?.source.outlet?.name, 'The Courier')
    assert.equal(first?.on, '2031-05-09')
  })

  test('never holds words, numbers or names that only undecided findings have', async () => {
    const everything = await Promise.all([
      overview(),
      recordStatement(road.house, 'en', road.slug, road.rejects),
      recordActor(road.house, 'en', road.slug, 'norland/orlu'),
      recordIssue(road.house, 'en', road.slug, 'checkpoint'),
      recordTrack(road.house, 'en', road.slug, 'ellory'),
      recordSource(road.house, 'en', road.slug, road.documents.vta),
      recordFeed(road.house, 'en', road.slug, {}),
      recordPages(road.house, 'en'),
    ])
    const text = JSON.stringify(everything)
    assert.ok(!text.includes('tunnel'))
    assert.ok(!text.includes(road.hidden))
    assert.ok(!/"mentions"|"confidence"/.test(text))
    assert.ok(!text.includes('"road"'), 'nor the dossier’s own name')
  })

  test('shows the position that moved with its two statements, and who stands where', async () => {
    const { shifts, matrix } = await overview()
    const [shift] = shifts
    assert.equal(shift?.actor.name, 'Dana Orlu')
    assert.deepEqual([shift?.before.stance, shift?.after.stance], ['against', 'for'])
    assert.equal(shift?.before.evidence.statement, road.rejects)
    assert.equal(matrix.rows[0]?.cells[0]?.now, 'for')
    const byState = await overview({ by: 'state' })
    assert.deepEqual(
      byState.matrix.rows.map(({ actor }) => actor.name),
      ['Norland'],
    )
  })

  test('goes on behind the last statement of a page, and refuses a place that is none', async () => {
    const day = `2031-05-09~${road.supports}`
    const { statements, next } = await overview({ after: day })
    assert.deepEqual(
      statements.map(({ id }) => id),
      [road.rejects],
    )
    assert.equal(next, null)
    // What stood there was taken back meanwhile: the list goes on with the day before.
    const gone = await overview({ after: '2031-05-09~0123456789' })
    assert.deepEqual(
      gone.statements.map(({ id }) => id),
      [road.rejects],
    )
    await assert.rejects(overview({ after: '<script>' }), { code: 'invalid' })
  })
})

describe('its pages', () => {
  test('a statement stands in its sentence, and names the briefs that cite it', async () => {
    const text = [
      '---',
      'title: The bridge',
      'lead: A lead',
      'slug: bridge',
      '---',
      'So it is.[^q]',
      '',
      `[^q]: statement ${road.rejects}`,
      '',
    ].join('\n')
    await publishBrief(road.house, road.dossier, { file: 'bridge.md', text, by: 'owner' })
    const answer = await recordStatement(road.house, 'en', road.slug, road.rejects)
    assert.ok(answer.kind === 'there')
    assert.match(answer.view.before, /^Dana Orlu said on Monday $/)
    assert.equal(answer.view.after, '.')
    assert.deepEqual(
      answer.view.briefs.map(({ slug }) => slug),
      ['bridge'],
    )
    const russian = await recordStatement(road.house, 'ru', road.slug, road.rejects)
    assert.deepEqual(russian.kind === 'there' && russian.view.briefs, [])
  })

  test('an actor has offices, statements, and whom it met', async () => {
    const { offices, statements, met, byVoice } = await recordActor(road.house, 'en', road.slug, 'norland/orlu')
    assert.deepEqual(
      offices.map(({ title, of }) => `${title}, ${of.name}`),
      ['Foreign Minister, Norland'],
    )
    assert.equal(statements.length, 2)
    assert.deepEqual(byVoice, [{ voice: 'paraphrased', statements: 2 }])
    assert.equal(met.length, 1)
    const quoted = await recordActor(road.house, 'en', road.slug, 'norland/orlu', { voice: 'quoted' })
    assert.deepEqual(quoted.statements, [])
  })

  test('a state has the positions of those who speak for it', async () => {
    const { positions } = await recordActor(road.house, 'en', road.slug, 'norland')
    assert.deepEqual(
      positions.map(({ issue, now, points }) => [issue.id, now, points.length]),
      [['checkpoint', 'for', 2]],
    )
  })

  test('a meeting has the accounts of both outlets, in whole sentences that people decided for', async () => {
    const { occurrences } = await overview()
    const [card] = occurrences
    assert.ok(card)
    assert.deepEqual(card.outlets, ['VTA <agency>', 'The Courier'])
    const { compared, accounts, tracks } = await recordOccurrence(road.house, 'en', road.slug, card.id)
    assert.deepEqual(
      accounts.map(({ words }) => words),
      [
        'Dana Orlu met Mirko Vessin in Norland on 4 May 2031.',
        'Dana Orlu met Mirko Vessin in Norland on 4 May 2031, and they did not speak of the ferry.',
      ],
    )
    assert.deepEqual(
      tracks.map(({ name }) => name),
      ['Ellory'],
    )
    const lines = compared.flatMap(({ lines }) => lines.flatMap(({ a, b }) => [a?.words, b?.words]))
    assert.ok(lines.length > 0)
    for (const words of lines) assert.doesNotMatch(words ?? '', /tunnel|flood|rain/)
  })

  test('what is in it under no such name is not found', async () => {
    const { house, slug } = road
    for (const asked of [
      () => recordOverview(house, 'en', 'road'),
      () => recordActor(house, 'en', slug, 'nobody'),
      () => recordIssue(house, 'en', slug, 'none'),
      () => recordTrack(house, 'en', slug, 'none'),
      () => recordOccurrence(house, 'en', slug, 'none'),
      () => recordSource(house, 'en', slug, 'none'),
      () => recordStatement(house, 'en', slug, road.hidden),
      () => recordFeed(house, 'en', slug, { actor: 'nobody' }),
      () => recordFeed(house, 'en', slug, { issue: 'none' }),
    ])
      await assert.rejects(asked(), { code: 'not-found' })
  })

  test('days, feeds and the list of pages follow from the same statements', async () => {
    assert.deepEqual(await recordDays(road.house, 'en'), ['2031-05-05', '2031-05-09'])
    const [day] = await recordDay(road.house, 'en', '2031-05-05')
    assert.deepEqual(
      day?.statements.map(({ id }) => id),
      [road.rejects],
    )
    const { items, name } = await recordFeed(road.house, 'en', road.slug, { actor: 'norland/orlu' })
    assert.equal(name, 'Dana Orlu')
    assert.deepEqual(
      items.map(({ kind }) => kind),
      ['statement', 'meeting', 'statement'],
    )
    const ofIssue = await recordFeed(road.house, 'en', road.slug, { issue: 'checkpoint' })
    assert.ok(ofIssue.items.every(({ kind }) => kind === 'statement'))
    const ofTrack = await recordFeed(road.house, 'en', road.slug, { track: 'ellory' })
    assert.deepEqual(
      ofTrack.items.map(({ kind }) => kind),
      ['meeting'],
    )
  })
})

describe('what is taken back', () => {
  test('is gone at once, and a statement’s address says so', async () => {
    const { house, dossier, slug, rejects, documents } = road
    const asked = { finding: rejects, document: documents.vta, by: 'owner', decision: 'reject' as const }
    const { review: id } = await review(house, dossier, asked)
    assert.equal((await recordStatement(house, 'en', slug, rejects)).kind, 'gone')
    assert.ok(!JSON.stringify(await recordFeed(house, 'en', slug, {})).includes(rejects))
    assert.ok(!JSON.stringify(await recordPages(house, 'en')).includes(rejects))
    await undoReview(house, dossier, id)
    assert.equal((await recordStatement(house, 'en', slug, rejects)).kind, 'there')
  })

  test('changes nothing in the order of its sources', async () => {
    const { house, dossier, slug } = road
    const sources = async () => (await recordSources(house, 'en', slug)).map(({ id }) => id)
    const before = await sources()
    for (const [document, finding] of [
      [road.documents.vta, road.rejects],
      [road.documents.courier, road.supports],
    ] as const) {
      const asked = { finding, document, by: 'owner', decision: 'reject' as const }
      const { review: id } = await review(house, dossier, asked)
      await sources()
      await undoReview(house, dossier, id)
      assert.deepEqual(await sources(), before)
    }
  })

  test('is all of it once the record is withdrawn', async () => {
    const { house, dossier, slug } = road
    await withdrawRecord(house, dossier, 'owner')
    await assert.rejects(overview(), { code: 'not-found' })
    await assert.rejects(recordStatement(house, 'en', slug, road.rejects), { code: 'not-found' })
    assert.deepEqual(await recordPages(house, 'en'), [])
    assert.deepEqual(await recordDays(house, 'en'), [])
    await publishRecord(house, dossier, { slug, by: 'owner' })
  })
})
