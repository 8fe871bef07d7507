import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyRoster } from '../../src/domain/index.ts'
import { withDefaults } from '../../src/flow/knowledge/index.ts'
import { read } from '../read/reading.ts'

const known = withDefaults(emptyRoster)

test('a city says in which state something happened, and stands for nobody', () => {
  const { events, mentions } = read('The foreign ministers of Egypt and Jordan met in Aleppo on Monday.', { known })
  assert.deepEqual(
    events.map(({ type, where }) => [type, where]),
    [['CONSULT', 'syr']],
  )
  assert.ok(mentions.every(({ actor }) => actor !== 'syr'))
})

test('a state is found by what an edition calls it', () => {
  for (const [language, text, states] of [
    ['ru', 'Представители США и Палестины прибыли. ДР Конго и Южная Корея не приехали.', ['usa', 'pse', 'cod', 'kor']],
    ['az', 'ABŞ və Böyük Britaniya bazar ertəsi razılığa gəldi.', ['usa', 'gbr']],
    ['hy', 'ԱՄՆ և Պաղեստին երկուշաբթի հանդիպեցին։', ['usa', 'pse']],
  ] as const) {
    const { mentions } = read(text, { known, language })
    assert.deepEqual([...new Set(mentions.map(({ actor }) => actor))], states)
  }
})

test('leaders, bodies and regions have the state they act in, and nobody is there twice', () => {
  const countryOf = (name: string) => known.actors.find((actor) => actor.name === name)?.country
  assert.equal(countryOf('Yasser Arafat'), 'PSE')
  assert.equal(countryOf('Polisario Front'), 'ESH')
  assert.equal(countryOf('Northern Ireland'), 'GBR')
  const ids = known.actors.map(({ id }) => id)
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
  )
  const people = known.actors.filter(({ kind }) => kind === 'person')
  const names = people.map(({ name }) => name.normalize('NFD').replace(/\p{M}/gu, ''))
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  )
})
