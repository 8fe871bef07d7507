import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyCodebook, rosterSchema } from '../../src/domain/index.ts'
import { models } from '../../src/flow/reading/weights.ts'
import { spellsAlike } from '../../src/read/actors/key.ts'
import { createReader } from '../../src/read/index.ts'
import { documentOf, read, roster } from './reading.ts'

/** `words → actor (form)` for each mention. */
function mentions(text: string, found = read(text)): string[] {
  return found.mentions.map((m) => `${text.slice(m.start, m.end)} → ${m.actor} (${m.form})`)
}

test('a state goes by its name, and its capital stands for it', () => {
  assert.deepEqual(mentions('Orvenia waits, and Port Lysse answers.'), [
    'Orvenia → orvenia (name)',
    'Port Lysse → tasmere (metonym)',
  ])
})

test('case and word boundaries count', () => {
  assert.deepEqual(mentions('The orvenia flower and Orveniania are no states.'), [])
})

test('a post with a name is the person; alone it is who held it on the day', () => {
  assert.deepEqual(mentions('Orvenian Foreign Minister Pavra Duskin left.'), [
    'Orvenian Foreign Minister → orvenia/duskin (role)',
    'Pavra Duskin → orvenia/duskin (name)',
  ])
  assert.deepEqual(mentions('The Orvenian foreign minister left.'), [
    'Orvenian foreign minister → orvenia/duskin (role)',
  ])
})

test('a person nobody listed is known by a post, and later by the surname', () => {
  const text = 'Tasmeran envoy Tarn Oskel arrived. Oskel smiled.'
  const found = read(text)
  assert.deepEqual(mentions(text, found).slice(1), [
    'Tarn Oskel → local/tarn-oskel (name)',
    'Oskel → local/tarn-oskel (name)',
  ])
  assert.deepEqual(found.actors, [{ id: 'local/tarn-oskel', name: 'Tarn Oskel', kind: 'person', country: 'XTS' }])
})

test('a name spelled two ways is one person, and names that only look alike are two', () => {
  const text = 'President Alen Vukashenko arrived. Vucasheno had several goals.'
  assert.ok(mentions(text).includes('Vucasheno → local/alen-vukashenko (name)'))
  assert.equal(spellsAlike('iran', 'iraq'), false)
})

test('a pronoun that speaks is the person who spoke before', () => {
  const text = 'Envoy Tarn Oskel said that he was tired. He called for patience.'
  const found = read(text)
  assert.deepEqual(
    found.statements.map((s) => s.source.actors),
    [['local/tarn-oskel'], ['local/tarn-oskel']],
  )
  assert.ok(mentions(text, found).includes('He → local/tarn-oskel (pronoun)'))
})

test('a source that names two has two actors', () => {
  assert.deepEqual(read('Caldmere and Hallvik warned that the fee was dead.').statements[0]?.source.actors, [
    'orvenia',
    'northern-league',
  ])
})

test('an anonymous official is nobody in particular', () => {
  assert.deepEqual(
    read('Pavra Duskin left Orvenia. An Orvenian diplomat said that the fee was dead.').statements[0]?.source.actors,
    [],
  )
})

test('a name that two share is left open, with both as candidates', () => {
  const shared = rosterSchema.parse({
    actors: [
      { id: 'a', name: 'Ann Lee', kind: 'person', aliases: { en: ['Lee'] } },
      { id: 'b', name: 'Bo Lee', kind: 'person', aliases: { en: ['Lee'] } },
    ],
  })
  const reader = createReader({
    models: models(),
    roster: shared,
    codebook: emptyCodebook,
  })
  const [mention] = reader.read(documentOf('Then Lee left.'), 'r').mentions
  assert.deepEqual([mention?.actor, mention?.candidates], [null, ['a', 'b']])
})

test('inflected Russian names are found by the forms the roster lists and by their endings', () => {
  const russian = rosterSchema.parse({
    actors: [{ id: 'orvenia', name: 'Orvenia', kind: 'state', aliases: { ru: ['Орвения'] } }],
  })
  const reader = createReader({
    models: models(),
    roster: russian,
    codebook: emptyCodebook,
  })
  const text = 'Посол прибыл из Орвении.'
  assert.deepEqual(mentions(text, reader.read(documentOf(text, 'ru'), 'r')), ['Орвении → orvenia (name)'])
})

test('a roster name inside another name is not the state', () => {
  const found = read('The Caldmere Times wrote that Port Lysse slept.', {})
  assert.ok(!found.mentions.some((m) => m.actor === 'orvenia'))
  assert.ok(roster.actors.length > 0)
})
