import assert from 'node:assert/strict'
import { test } from 'node:test'
import { occurrencesOf, tracksOf } from '../../src/compare/index.ts'
import type { Actor, Track } from '../../src/domain/index.ts'
import { people, told } from './told.ts'

const parties = ['velmara', 'doruvia']
const tracks: Track[] = [
  { name: 'Port Ellory', mediators: ['alvestra'], parties },
  { name: 'Sundrel', mediators: ['rethkar'], parties },
  { name: 'Direct', mediators: [], parties },
]
const actorOf = (id: string): Actor => people[id] ?? { id, name: id, kind: 'group', country: null }
const ministers = ['velmara/demrel', 'doruvia/pelveth']

const inPortEllory = told({
  id: 'a',
  on: '2031-04-29',
  text: 'Demrel met Pelveth in Port Ellory.',
  events: [{ words: 'met', actors: ministers, on: '2031-04-29', where: 'alvestra' }],
})
const withRethkar = told({
  id: 'b',
  on: '2031-03-11',
  text: 'Demrel met Pelveth at the invitation of Rethkar. It rained.',
  named: [['Rethkar', 'rethkar']],
  events: [{ words: 'met', actors: ministers, on: '2031-03-11' }],
})
const alone = told({
  id: 'c',
  on: '2031-07-01',
  text: 'Demrel met Pelveth at the bridge. Rethkar said nothing.',
  named: [['Rethkar', 'rethkar']],
  events: [{ words: 'met', actors: ministers, on: '2031-07-01' }],
})
const apart = told({
  id: 'd',
  on: '2031-07-03',
  text: 'Rethkar met the Littoral Union.',
  events: [{ words: 'met', actors: ['rethkar', 'littoral-union'], on: '2031-07-03' }],
})

test('a meeting belongs to the track whose mediator hosts it, or is named with it; without one it is direct', () => {
  const documents = [inPortEllory, withRethkar, alone, apart]
  const occurrences = occurrencesOf(documents)
  const told = tracksOf(tracks, occurrences, documents, actorOf).map(({ name, occurrences: own }) => [
    name,
    own.map((id) => occurrences.find((one) => one.id === id)?.accounts[0]?.document),
  ])
  assert.deepEqual(told, [
    ['Port Ellory', ['a']],
    ['Sundrel', ['b']],
    ['Direct', ['c']],
  ])
})
