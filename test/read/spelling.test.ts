import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emptyCodebook, emptyRoster, rosterSchema } from '../../src/domain/index.ts'
import { withDefaults } from '../../src/flow/knowledge/index.ts'
import { models } from '../../src/flow/reading/weights.ts'
import { fold, spellsAlike } from '../../src/read/actors/key.ts'
import { inflectedForms, latin, spellingKey } from '../../src/read/actors/spelling.ts'
import { createReader } from '../../src/read/index.ts'
import { documentOf } from './reading.ts'

const same = [
  'Лавров Lavrov',
  'Пашинян Փաշինյան Pashinyan Pashinian Paşinyan',
  'Сергей Sergei Sergey',
  'Алиев Aliyev Aliev Əliyev',
  'Зеленский Зеленський Zelensky Zelenskyy Zelenskiy',
  'Мирзоян Միրզոյան Mirzoyan Mirzoian',
  'Хачатурян Խաչատուրյան Khachaturyan',
  'Чавушоглу Çavuşoğlu Chavushoglu',
  'Шольц Scholz',
  'Дмитрий Dmitry Dmitri Dmitriy',
]

for (const line of same)
  test(`${line} are one name in the letters of several languages`, () => {
    assert.deepEqual([...new Set(line.split(' ').map(spellingKey))].length, 1)
  })

test('names that only look alike are kept apart', () => {
  for (const [a, b] of [
    ['Iran', 'Iraq'],
    ['Niger', 'Nigeria'],
    ['Austria', 'Australia'],
    ['Mali', 'Malta'],
    ['Aliyev', 'Aliyeva'],
    ['Medvedev', 'Medvedeva'],
    ['Putin', 'Pushkin'],
  ] as const)
    assert.equal(spellsAlike(fold(a), fold(b)), false, `${a}, ${b}`)
})

test('spellings of one surname are alike', () => {
  for (const [a, b] of [
    ['Lukashenko', 'Lukashenka'],
    ['Lukashenko', 'Lucasheno'],
    ['Sargsyan', 'Sarkisyan'],
    ['Mammadyarov', 'Mamedyarov'],
  ] as const)
    assert.equal(spellsAlike(fold(a), fold(b)), true, `${a}, ${b}`)
})

const word = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяЛавровիլխծկհձղճმნოიçşğıü-’'), maxLength: 20 }),
)

test('any word has a key, which is its own key, and is alike to itself', () => {
  fc.assert(
    fc.property(word, (text) => {
      const key = spellingKey(text)
      assert.equal(key, spellingKey(text.toLowerCase()))
      assert.equal(spellsAlike(text, text), true)
      assert.ok(latin(text).length <= 4 * text.length + 4)
      assert.ok(inflectedForms(text).includes(text))
    }),
  )
})

test('to be spelled alike goes both ways', () => {
  fc.assert(fc.property(word, word, (a, b) => assert.equal(spellsAlike(a, b), spellsAlike(b, a))))
})

/** Text from the pieces that names, posts and pronouns are made of, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...'the|of|and|,|.|“|”|(|)|\n\n|who|whose|his|her|He|She|himself|its|I|my|said|met|is|President|Mr.|Mrs.|minister|envoy|owner|leader|this country|foreign|former|Kremlin|White House|Brussels|Belgium|EU|Armenian|Russian|Azerbajan|Azerbaijan|Sergei|Lavrov|Лаврова|Փաշինյան|ალიევი|Ann|Lee|von|de la|J.|K.|Karen|Smith|Smiths|wife|brother|Secretary of State|secretary of state|became|asked|that|when|To'.split(
        '|',
      ),
    ),
    { maxLength: 60 },
  )
  .chain((list) => fc.constantFrom(list.join(' '), list.join('')))

test('whatever the order of names and pronouns, mentions lie in the text and are of actors that are listed', () => {
  const reader = createReader({ models: models(), roster: withDefaults(emptyRoster), codebook: emptyCodebook })
  fc.assert(
    fc.property(pieces, fc.constantFrom('en', 'ru', 'hy', 'ka', 'az'), (text, language) => {
      const { actors, mentions } = reader.read(documentOf(text, language), 'revision')
      const ids = new Set(actors.map(({ id }) => id))
      for (const one of mentions) {
        assert.ok(one.start < one.end && one.end <= text.length)
        assert.ok(one.confidence > 0 && one.confidence <= 1)
        for (const id of [...(one.actor ? [one.actor] : []), ...(one.candidates ?? [])]) assert.ok(ids.has(id), id)
      }
    }),
    { numRuns: 300 },
  )
})

test('an office known to its month counts in all of that month', () => {
  const roster = rosterSchema.parse({
    actors: [
      { id: 'o', name: 'Orvenia', kind: 'state', country: 'XOV', demonyms: { en: ['Orvenian'] } },
      { id: 'o/a', name: 'Ann Lee', kind: 'person', country: 'XOV' },
    ],
    offices: [{ title: 'envoy', of: 'o', actor: 'o/a', from: '2031-05', to: '2031-05', source: 'invented' }],
  })
  const reader = createReader({ models: models(), roster, codebook: emptyCodebook })
  const holderOn = (day: string) => {
    const document = {
      ...documentOf('The Orvenian envoy left.'),
      published: { from: day, to: day, precision: 'day' as const },
    }
    return reader.read(document, 'revision').mentions.find(({ form }) => form === 'role')?.actor ?? null
  }
  assert.deepEqual(['2031-04-30', '2031-05-01', '2031-05-31', '2031-06-01'].map(holderOn), [null, 'o/a', 'o/a', null])
})
