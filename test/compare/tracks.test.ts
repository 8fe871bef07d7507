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

/** What each track has, by the documents. */
function tracksIn(...documents: ReturnType<typeof told>[]): Record<string, string[]> {
  const occurrences = occurrencesOf(documents)
  const documentOf = (id: string) => occurrences.find((one) => one.id === id)?.accounts[0]?.document ?? ''
  const records = tracksOf(tracks, occurrences, documents, actorOf)
  return Object.fromEntries(records.map(({ name, occurrences: own }) => [name, own.map(documentOf)]))
}

test('who is only told of what another mediates does not mediate', () => {
  const informed = told({
    id: 'e',
    on: '2031-07-03',
    text: 'At supper Rethkar heard of Alvestra’s mediation between Velmara and Doruvia.',
    named: [['Rethkar', 'rethkar']],
    events: [{ words: 'mediation', actors: ['alvestra', 'velmara', 'doruvia'] }],
  })
  assert.deepEqual(tracksIn(informed), { 'Port Ellory': ['e'], Sundrel: [], Direct: [] })
})

test('talks that are to do without mediators are direct, whoever asks for them; those that a mediator sits in are not', () => {
  const proposal = told({
    id: 'f',
    on: '2031-07-03',
    text: 'Alvestra proposed a supper of Velmara and Doruvia without hosts.',
    named: [['Alvestra', 'alvestra']],
    events: [
      { words: 'proposed', type: 'AGREE', actors: ['alvestra', 'velmara', 'doruvia'] },
      { words: 'supper', status: 'proposed', actors: ['velmara', 'doruvia'] },
    ],
  })
  assert.deepEqual(tracksIn(proposal), { 'Port Ellory': [], Sundrel: [], Direct: ['f'] })
  const hosted = told({
    id: 'g',
    on: '2031-07-03',
    text: 'Alvestra hosted direct talks between Velmara and Doruvia.',
    named: [['Alvestra', 'alvestra']],
    events: [{ words: 'hosted', actors: ['alvestra', 'velmara', 'doruvia'] }],
  })
  assert.deepEqual(tracksIn(hosted), { 'Port Ellory': ['g'], Sundrel: [], Direct: [] })
})

test('"the sides" are the parties that the paragraph names', () => {
  const sides = {
    id: 'local/cooks-of-the-sides',
    name: 'the cooks of the sides',
    kind: 'group',
    country: null,
  } as const
  const seated = told({
    id: 'h',
    on: '2031-07-03',
    text: 'Velmara and Doruvia wait. Alvestra seats the cooks of the sides at one table.',
    actors: [sides],
    named: [
      ['Velmara', 'velmara'],
      ['Doruvia', 'doruvia'],
    ],
    events: [{ words: 'seats', actors: ['alvestra', sides.id] }],
  })
  assert.deepEqual(tracksIn(seated), { 'Port Ellory': ['h'], Sundrel: [], Direct: [] })
})

test('of several named with talks, the one that is called the mediator mediates', () => {
  const wished = told({
    id: 'i',
    on: '2031-07-03',
    text: 'After Alvestra came Rethkar, as the mediator of a card game between Velmara and Doruvia.',
    named: [
      ['Alvestra', 'alvestra'],
      ['Rethkar', 'rethkar'],
    ],
    events: [{ words: 'card game', status: 'possible', actors: ['velmara', 'doruvia'] }],
  })
  assert.deepEqual(tracksIn(wished), { 'Port Ellory': [], Sundrel: ['i'], Direct: [] })
})
