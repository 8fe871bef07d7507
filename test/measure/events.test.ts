import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventTold } from '../../src/domain/index.ts'
import { countEvents, type LabelledEvent, sumEventCounts } from '../../src/measure/index.ts'

const label: LabelledEvent = {
  type: 'CONSULT',
  quad: 'verbal cooperation',
  countries: { actor: ['XVM'], recipient: ['XDV'] },
  reciprocal: false,
  participants: [
    [0, 7],
    [12, 19],
  ],
}
const actors = [
  { id: 'a', country: 'XVM' },
  { id: 'b', country: 'XDV' },
]

function event(
  type: EventTold['type'],
  quad: EventTold['quad'],
  ...roles: ['actor' | 'recipient', string][]
): EventTold {
  return {
    id: `${type} ${roles}`,
    type,
    quad,
    mode: null,
    status: 'held',
    when: null,
    where: null,
    span: [8, 11],
    participants: roles.map(([role, actor], i) => ({ role, actor, span: [12 * i, 12 * i + 7] })),
    statement: null,
    confidence: 1,
    by: { kind: 'rule', name: 'test', version: '1' },
  }
}

test('of several events the one of the right type counts, and the others are further ones', () => {
  const right = event('CONSULT', 'verbal cooperation', ['actor', 'a'], ['recipient', 'b'])
  const counts = countEvents(label, [event('AID', 'material cooperation'), right], actors)
  assert.deepEqual(
    [counts.found, counts.type, counts.quad, counts.actorsRight, counts.recipientsRight, counts.further],
    [1, 1, 1, 1, 1, 1],
  )
  assert.equal(counts.participantsMet, 2)
})

test('a wrong type of the right quad counts for the quad alone', () => {
  const counts = countEvents(label, [event('SUPPORT', 'verbal cooperation')], actors)
  assert.deepEqual([counts.type, counts.quad, counts.actorsRight], [0, 1, 0])
})

test('who is actor and who recipient matters, but not for what both do to each other', () => {
  const turned = event('CONSULT', 'verbal cooperation', ['actor', 'b'], ['recipient', 'a'])
  const rights = (one: LabelledEvent) => {
    const { actorsRight, recipientsRight } = countEvents(one, [turned], actors)
    return [actorsRight, recipientsRight]
  }
  assert.deepEqual(rights(label), [0, 0])
  assert.deepEqual(rights({ ...label, reciprocal: true }), [1, 1])
})

test('a sentence in which nothing was found still asks for its countries and participants', () => {
  const counts = countEvents(label, [], actors)
  assert.deepEqual([counts.found, counts.actors, counts.actorsRight, counts.participants], [0, 1, 0, 2])
  assert.equal(sumEventCounts([counts, counts]).sentences, 2)
})
