/** What states are called where nobody wrote their names down, and what is refused as a name. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, editions, emptyRoster, type Roster } from '../../src/domain/index.ts'
import { parseCodebook, parseRoster } from '../../src/flow/index.ts'
import { withDefaults } from '../../src/flow/knowledge/index.ts'
import { actorNames, allNames, calledIn } from '../../src/flow/views/names.ts'

const state = (id: string, name: string, country: string): Actor => ({ id, name, kind: 'state', country })
const inEditions = (actor: Actor, roster: Roster = emptyRoster) =>
  editions.map((edition) => calledIn(edition, actorNames(roster)(actor)).name)

test('a state with its ISO code is called by its name in every edition, whatever its id', () => {
  const armenia = ['Armenia', 'Армения', 'Ermənistan', 'Հայաստան']
  assert.deepEqual(inEditions(state('arm', 'Armenia', 'ARM')), armenia)
  assert.deepEqual(inEditions(state('the-republic', 'Armenia', 'ARM')), armenia)
  assert.deepEqual(inEditions(state('usa', 'United States', 'USA')), ['United States', 'США', 'ABŞ', 'ԱՄՆ'])
})

test('what has the code of a state and another name keeps its own; so does a ministry with the code', () => {
  assert.deepEqual(new Set(inEditions(state('highland', 'Highland Republic', 'ARM'))), new Set(['Highland Republic']))
  const ministry: Actor = { id: 'arm/mfa', name: 'Armenia', kind: 'organisation', country: 'ARM' }
  assert.deepEqual(new Set(inEditions(ministry)), new Set(['Armenia']))
})

test('a name in the roster goes before that of the code', () => {
  const roster = parseRoster(
    'actors:\n  - { id: arm, name: Armenia, names: { ru: Республика Армения }, kind: state, country: ARM }\n',
    'roster.yaml',
  )
  assert.deepEqual(inEditions(state('arm', 'Armenia', 'ARM'), roster).slice(1, 3), ['Республика Армения', 'Ermənistan'])
  const [found] = withDefaults(roster).actors
  assert.deepEqual(found?.aliases.ru, ['Республика Армения'], 'and is found in pages')
})

test('a name says no language that nobody tells: only where its letters are Armenian, or what English has', () => {
  const told = (name: string) => calledIn('az', { name }).language
  assert.deepEqual(['Dana Orlu', 'Դանա Օրլու', '24'].map(told), ['en', 'hy', 'en'])
  for (const name of ['دانا أورلو', 'დანა ორლუ', 'Δάνα Ορλού', '达娜', 'דנה', 'Зоряна Їжак', 'Дана Орлу', 'Erdoğan'])
    assert.equal(told(name), 'und', name)
  assert.equal(calledIn('en', { name: 'Erdoğan' }).language, 'und')
})

test('a main name is in the language that has it among the other names', () => {
  const called = { name: 'Zoryana Çölaşan', names: { tr: 'Zoryana Çölaşan', ru: 'Зоряна Чёлашан' } }
  assert.deepEqual(calledIn('en', called), { name: 'Zoryana Çölaşan', language: 'tr' })
  assert.deepEqual(allNames(called), [
    { name: 'Zoryana Çölaşan', language: 'tr' },
    { name: 'Зоряна Чёлашан', language: 'ru' },
  ])
  assert.deepEqual(calledIn('ru', { name: 'Дана', names: { ru: 'Дана' } }), { name: 'Дана' })
})

test('what every dossier knows is found in pages by each of its names', () => {
  for (const { id, names = {}, aliases } of withDefaults(emptyRoster).actors)
    for (const [language, name] of Object.entries(names)) assert.ok(aliases[language]?.includes(name), `${id}: ${name}`)
})

test('names of all states are written in the letters of their edition, with nothing in brackets', () => {
  const letters = {
    ru: /^[\p{Script=Cyrillic}\p{Pd} ’.]+$/u,
    hy: /^[\p{Script=Armenian}\p{Pd} ՚]+$/u,
    az: /^[\p{Script=Latin}\p{Pd} ’]+$/u,
  }
  for (const { name, kind, names = {} } of withDefaults(emptyRoster).actors.filter(({ kind }) => kind === 'state'))
    for (const [language, form] of Object.entries(letters)) assert.match(names[language] ?? '', form, `${kind} ${name}`)
})

test('a language that is no code, and a name that is empty, are refused with line and key', () => {
  assert.throws(
    () => parseRoster('actors:\n  - id: a\n    name: A\n    names: { Russian: А }\n    kind: group\n', 'roster.yaml'),
    { code: 'file-invalid', input: 'roster.yaml:4', message: /actors\.0\.names.*no code of a language, such as ru/ },
  )
  const codebook = 'issues:\n  - id: a\n    name: A\n    names: { ru: " " }\n    for: it\n    phrases: [a]\n'
  assert.throws(() => parseCodebook(codebook, 'codebook.yaml'), { code: 'file-invalid', input: 'codebook.yaml:4' })
})
