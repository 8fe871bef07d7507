import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { apply, pointsOf, positionsOf, rolledUp } from '../../src/compare/index.ts'
import type { Actor, PositionPoint, Statement } from '../../src/domain/index.ts'

let serial = 0
function point(stance: PositionPoint['stance'], on: string | null, more: Partial<PositionPoint> = {}): PositionPoint {
  const statement = `s${++serial}`
  return {
    actor: 'pelveth',
    issue: 'checkpoint',
    on,
    time: null,
    stance,
    voice: 'quoted',
    document: 'd',
    statement,
    span: [0, 9],
    ...more,
  }
}

describe('positions rolled up', () => {
  const actors: Record<string, Actor> = {
    pelveth: { id: 'pelveth', name: 'Irsana Pelveth', kind: 'person', country: 'XDV' },
    ministry: { id: 'ministry', name: 'Foreign Ministry', kind: 'organisation', country: 'XDV' },
    analyst: { id: 'analyst', name: 'Lorne Quillish', kind: 'person', country: null },
    union: { id: 'union', name: 'The Union', kind: 'organisation', country: 'XLU' },
  }
  const office = { title: 'minister', actor: 'pelveth', source: 'invented' }
  const belonging = {
    actor: (id: string) => actors[id] ?? { id, name: id, kind: 'group' as const, country: null },
    offices: [
      { ...office, of: 'ministry', from: '2031-01', to: '2031-05' },
      { ...office, of: 'union', from: '2031-06-01', to: null },
    ],
    stateOf: (country: string) => (country === 'XDV' ? 'doruvia' : null),
  }
  const positions = positionsOf([
    point('against', '2031-03-06'),
    point('for', '2031-06-05'),
    point('for', '2031-03-06', { actor: 'analyst' }),
  ])
  const pairs = (into: 'state' | 'organisation') =>
    rolledUp(positions, into, belonging).map(({ actor, now, points }) => [actor, now, points.length])

  test('speak for the body whose office was held on the day', () => {
    assert.deepEqual(pairs('organisation'), [
      ['analyst', 'for', 1],
      ['ministry', 'against', 1],
      ['union', 'for', 1],
    ])
  })
  test('speak for its state, and for themselves where there is none', () => {
    assert.deepEqual(pairs('state'), [
      ['analyst', 'for', 1],
      ['doruvia', 'against', 1],
      ['pelveth', 'for', 1],
    ])
  })
})

describe('a position', () => {
  test('is not moved by what an author infers, where somebody is heard', () => {
    const heard = point('against', '2031-03-06', { voice: 'paraphrased' })
    const inferred = point('for', '2031-05-08', { voice: 'inferred' })
    const [position] = positionsOf([heard, inferred])
    assert.deepEqual([position?.now, position?.shifts, position?.points.length], ['against', [], 2])
    assert.equal(positionsOf([inferred])[0]?.now, 'for')
  })
  test('is what the newest statement that takes one says', () => {
    const [position] = positionsOf([point('for', '2031-06-05'), point('against', '2031-03-06')])
    assert.equal(position?.now, 'for')
    assert.deepEqual(
      position?.points.map(({ on }) => on),
      ['2031-03-06', '2031-06-05'],
    )
  })
  test('shifts between the two statements that differ, whatever unclear ones stand between', () => {
    const [position] = positionsOf([
      point('against', '2031-03-06'),
      point('unclear', '2031-04-01'),
      point('conditional', '2031-04-21'),
      point('conditional', '2031-04-22'),
      point('for', '2031-06-05'),
    ])
    assert.deepEqual(position?.shifts, [
      [0, 2],
      [3, 4],
    ])
  })
  test('stays unclear when nothing clearer was said, and shows it', () => {
    const [position] = positionsOf([point('unclear', '2031-03-06')])
    assert.equal(position?.now, 'unclear')
    assert.equal(position?.points.length, 1)
  })
  test('is never decided by a statement without a day when others have one', () => {
    const [position] = positionsOf([point('for', null), point('against', '2031-03-06')])
    assert.equal(position?.now, 'against')
  })
  test('is gone with its last point', () => {
    const only = point('for', '2031-06-05')
    assert.deepEqual(apply(positionsOf([only]), [], [only]), [])
  })
  test('is the same however its points came and went', () => {
    const anyPoint = fc
      .record({
        actor: fc.constantFrom('a', 'b'),
        issue: fc.constantFrom('x', 'y'),
        on: fc.constantFrom('2031-01-01', '2031-02-01', '2031-03-01', null),
        stance: fc.constantFrom('for' as const, 'against' as const, 'conditional' as const, 'unclear' as const),
        document: fc.constantFrom('d1', 'd2'),
        at: fc.nat(5),
      })
      .map(({ at, ...rest }) => ({
        ...point('for', null),
        ...rest,
        statement: `s${at}`,
        span: [at, at + 1] as [number, number],
      }))
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPoint, fc.boolean()), { maxLength: 40 }), (steps) => {
        let state: ReturnType<typeof positionsOf> = []
        let kept: PositionPoint[] = []
        for (const [one, comes] of steps) {
          const same = (other: PositionPoint) => JSON.stringify(other) === JSON.stringify(one)
          state = comes ? apply(state, [one], []) : apply(state, [], [one])
          kept = comes ? [...kept.filter((other) => !same(other)), one] : kept.filter((other) => !same(other))
        }
        assert.deepEqual(state, positionsOf(kept))
      }),
    )
  })
})

describe('the points of a statement', () => {
  const by = { kind: 'rule', name: 'test', version: '1' } as const
  const said: Statement = {
    id: 's',
    mode: 'direct',
    voice: 'quoted',
    source: { spans: [[0, 3]], actors: ['washington', 'brussels'] },
    cue: { spans: [[4, 8]] },
    content: { spans: [[9, 30]] },
    via: [],
    addressees: [],
    when: null,
    negated: false,
    stances: [{ issue: 'checkpoint', stance: 'for', span: [9, 20] }],
    confidence: 1,
    by,
  }
  const document = {
    id: 'd',
    published: { from: '2031-05-08T10:00', to: '2031-05-08T10:00', precision: 'minute' as const },
  }

  test('are one for each of its sources, on the day it was published when it names no other', () => {
    const points = pointsOf(document, [said])
    assert.deepEqual(
      points.map(({ actor, on }) => [actor, on]),
      [
        ['washington', '2031-05-08'],
        ['brussels', '2031-05-08'],
      ],
    )
  })
  test('are none when the saying is denied, unless denying is a position', () => {
    const unclear = said.stances.map((one) => ({ ...one, stance: 'unclear' as const }))
    assert.deepEqual(pointsOf(document, [{ ...said, negated: true, stances: unclear }]), [])
    assert.equal(pointsOf(document, [{ ...said, negated: true }]).length, 2)
  })
  test('are none without a known source', () =>
    assert.deepEqual(pointsOf(document, [{ ...said, source: { spans: [], actors: [] } }]), []))
})
