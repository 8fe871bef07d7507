import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Position } from '../../../src/domain/index.ts'
import type { Store } from '../../../src/store/index.ts'
import { newDossier, page, point } from '../pages.ts'
import type { Case } from './type.ts'

async function withDocument(store: Store, name: string) {
  await newDossier(store, name)
  return (await store.documents.put(page(name, 'a.txt', `Positions of ${name}.`))).id
}

export const positions: Record<string, Case> = {
  'positions come back with their points in order, by pair or all': async (store, name) => {
    const id = await withDocument(store, name)
    const road: Position = {
      actor: 'mira',
      issue: 'road',
      now: 'against',
      points: [
        point('mira', 'road', id, { on: null, stance: 'unclear', voice: 'inferred' }),
        point('mira', 'road', id, { on: '2026-03-01', time: '09:00', statement: 's9' }),
        point('mira', 'road', id, { on: '2026-03-01', time: '10:00' }),
        point('mira', 'road', id, { span: [1, 4], statement: 's2' }),
        point('mira', 'road', id, { span: [1, 4], statement: 's3' }),
        point('mira', 'road', id, { span: [10, 12], stance: 'against', statement: 's1' }),
      ],
      shifts: [[4, 5]],
    }
    const dam: Position = {
      actor: 'velora',
      issue: 'dam',
      now: 'for',
      points: [point('velora', 'dam', id)],
      shifts: [],
    }
    await store.positions.save(name, [dam, road])
    assert.deepEqual(await store.positions.load(name), [road, dam])
    assert.deepEqual(await store.positions.load(name, [{ actor: 'velora', issue: 'dam' }]), [dam])
    assert.deepEqual(await store.positions.load(name, [{ actor: 'velora', issue: 'road' }]), [])
    assert.deepEqual(await store.positions.load(name, []), [])
    assert.deepEqual(await store.positions.pointsOf(name, id), [...road.points, ...dam.points])
    assert.deepEqual(await store.positions.pointsOf(name, 'none'), [])
    const taken = [...road.points, ...dam.points].filter(({ stance }) => stance === 'for' || stance === 'against')
    assert.ok(taken.length < road.points.length + dam.points.length)
    assert.deepEqual(await store.positions.sided(name), taken)
  },

  'what the matrix shows, the newest shifts, and one actor’s or issue’s positions come without the rest': async (
    store,
    name,
  ) => {
    const id = await withDocument(store, name)
    const at = (on: string, stance: 'for' | 'against', voice: 'quoted' | 'inferred' = 'quoted') =>
      point('mira', 'road', id, { on, stance, voice, statement: on })
    const road: Position = {
      actor: 'mira',
      issue: 'road',
      now: 'for',
      points: [
        at('2026-03-01', 'for'),
        at('2026-03-05', 'against'),
        at('2026-03-09', 'for'),
        at('2026-03-10', 'against', 'inferred'),
      ],
      shifts: [
        [0, 1],
        [1, 2],
      ],
    }
    const dam: Position = {
      actor: 'velora',
      issue: 'dam',
      now: 'for',
      points: [point('velora', 'dam', id)],
      shifts: [],
    }
    await store.positions.save(name, [road, dam])
    assert.deepEqual(
      (await store.positions.cells(name)).toSorted((a, b) => (a.actor < b.actor ? -1 : 1)),
      [
        {
          actor: 'mira',
          issue: 'road',
          now: 'for',
          voices: { quoted: 'for', inferred: 'against' },
          points: 4,
          shifts: 2,
        },
        { actor: 'velora', issue: 'dam', now: 'for', voices: { quoted: 'for' }, points: 1, shifts: 0 },
      ],
    )
    const { moves, total } = await store.positions.moves(name, 1)
    assert.equal(total, 2)
    assert.deepEqual(
      moves.map(({ points }) => points.map(({ on }) => on)),
      [['2026-03-05', '2026-03-09']],
    )
    assert.deepEqual(await store.positions.among(name, { actor: 'mira' }), [road])
    assert.deepEqual(await store.positions.among(name, { issue: 'dam' }), [dam])
    assert.equal(await store.positions.outdated(name), false)
  },

  'saving replaces the pairs it covers, and one without points goes': async (store, name) => {
    const id = await withDocument(store, name)
    const position = (issue: string, points = [point('mira', issue, id)]): Position => {
      return { actor: 'mira', issue, now: points.length ? 'for' : 'unclear', points, shifts: [] }
    }
    await store.positions.save(name, [position('dam'), position('road'), position('well')])
    await store.positions.save(name, [
      position('dam', []),
      position('road', [point('mira', 'road', id, { span: [1, 2] })]),
    ])
    const after = await store.positions.load(name)
    assert.deepEqual(
      after.map((one) => [one.issue, one.points[0]?.span]),
      [
        ['road', [1, 2]],
        ['well', [0, 4]],
      ],
    )
    await store.positions.save(name, [])
    assert.equal((await store.positions.load(name)).length, 2)
  },

  'saving writes what is new and takes away what is gone, whether it was loaded before or not': async (store, name) => {
    const id = await withDocument(store, name)
    const pair = { actor: 'mira', issue: 'road' }
    const numbered = (n: number) => point('mira', 'road', id, { statement: `s${n}`, span: [n, n + 4] })
    const position = (...numbers: number[]): Position => {
      return { ...pair, now: 'for', points: numbers.map(numbered), shifts: [] }
    }
    await store.positions.save(name, [position(1, 2, 3)])
    await store.positions.save(name, [position(2, 3, 4)])
    assert.deepEqual(await store.positions.load(name), [position(2, 3, 4)])
    await store.transaction(async (inner) => {
      await inner.positions.load(name, [pair])
      await inner.positions.save(name, [position(1, 3)])
      await inner.positions.save(name, [position(1, 3, 5)])
      assert.deepEqual(await inner.positions.load(name), [position(1, 3, 5)])
      await inner.positions.save(name, [{ ...position(), now: 'unclear' }])
      await inner.positions.save(name, [{ ...position(1, 6), now: 'against', shifts: [[0, 1]] }])
    })
    assert.deepEqual(await store.positions.load(name), [{ ...position(1, 6), now: 'against', shifts: [[0, 1]] }])
  },

  'a point keeps a day that no calendar has': async (store, name) => {
    const id = await withDocument(store, name)
    const points = ['0000-02-02', '2023-99-99', '99999-01-01'].map((on) => point('mira', 'road', id, { on }))
    await store.positions.save(name, [{ actor: 'mira', issue: 'road', now: 'for', points, shifts: [] }])
    assert.deepEqual((await store.positions.load(name))[0]?.points, points)
  },

  'transactions that move the same position one after the other lose no point, also where there was none': async (
    store,
    name,
  ) => {
    const id = await withDocument(store, name)
    const add = (n: number) =>
      store.transaction(async (inner) => {
        const pair = { actor: 'mira', issue: 'road' }
        const [now] = await inner.positions.load(name, [pair])
        await wait(2)
        const points = [...(now?.points ?? []), point('mira', 'road', id, { statement: `s${n}` })]
        await inner.positions.save(name, [{ ...pair, now: 'for', points, shifts: [] }])
      })
    await Promise.all(Array.from({ length: 12 }, (_, n) => add(n)))
    const [position] = await store.positions.load(name)
    assert.equal(new Set(position?.points.map((one) => one.statement)).size, 12)
  },
}
