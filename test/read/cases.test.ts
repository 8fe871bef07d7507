import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyCodebook, rosterSchema } from '../../src/domain/index.ts'
import { models } from '../../src/flow/reading/weights.ts'
import { createReader } from '../../src/read/index.ts'
import { documentOf } from './reading.ts'

const roster = rosterSchema.parse({
  actors: [
    {
      id: 'orvenia',
      name: 'Orvenia',
      kind: 'state',
      aliases: {
        ru: ['Орвения'],
        uk: ['Орвенія'],
        hy: ['Օրվենիա'],
        az: ['Orveniya'],
        tr: ['Orvenya'],
        ka: ['ორვენია'],
        fr: ['Orvénie'],
        it: ['Orvenia'],
        ar: ['أورفينيا'],
        de: ['Orvenien'],
        zh: ['奥文尼亚'],
      },
    },
    {
      id: 'tasmere',
      name: 'Tasmere',
      kind: 'state',
      aliases: {
        ru: ['Тасмер'],
        uk: ['Тасмер'],
        hy: ['Թասմերստան'],
        az: ['Tasmeristan'],
        tr: ['Tasmeristan'],
        ka: ['თასმერეთი'],
        ar: ['الطاسمير'],
      },
    },
  ],
})
const reader = createReader({ models: models(), roster, codebook: emptyCodebook })

const cases: [language: string, text: string, expected: string[]][] = [
  ['ru', 'Посол Орвении говорил с Тасмером об Орвению.', ['Орвении', 'Тасмером', 'Орвению']],
  ['uk', 'Посол Орвенії розмовляв з Орвенією про Орвенію в Тасмері.', ['Орвенії', 'Орвенією', 'Орвенію', 'Тасмері']],
  ['hy', 'Օրվենիայի դեսպանը Թասմերստանում է, Օրվենիան սպասում է։', ['Օրվենիայի', 'Թասմերստանում', 'Օրվենիան']],
  ['az', 'Orveniyanın səfiri Tasmeristandan Orveniyaya gəldi.', ['Orveniyanın', 'Tasmeristandan', 'Orveniyaya']],
  ['tr', "Orvenya'nın elçisi Tasmeristan’dan geldi, Orvenyada kaldı.", ["Orvenya'nın", 'Tasmeristan’dan', 'Orvenyada']],
  ['ka', 'ორვენიის ელჩი თასმერეთში იყო.', ['ორვენიის', 'თასმერეთში']],
  ['fr', "L'Orvénie attend. Le port d'Orvénie et celui de l’Orvénie dorment.", ['Orvénie', 'Orvénie', 'Orvénie']],
  ['it', "Il porto dell'Orvenia dorme.", ['Orvenia']],
  [
    'ar',
    'السفير في أورفينيا وأورفينيا والطاسمير للطاسمير بأورفينيا.',
    ['أورفينيا', 'وأورفينيا', 'والطاسمير', 'للطاسمير', 'بأورفينيا'],
  ],
  ['de', 'Orveniens Hafen schläft.', ['Orveniens']],
  ['zh', '大使昨天抵达奥文尼亚港口。', ['奥文尼亚']],
]
for (const [language, text, expected] of cases)
  test(`names of the roster are found as ${language} writes them: ${text}`, () => {
    const found = reader.read(documentOf(text, language), 'r').mentions
    assert.deepEqual(
      found.map((m) => text.slice(m.start, m.end)),
      expected,
    )
    assert.ok(found.every((m) => m.actor !== null))
  })

test('a longer word that only begins like a name is no name', () => {
  for (const [language, text] of [
    ['tr', 'Orvenyalılaştırma bitti.'],
    ['hy', 'Օրվենիականություն։'],
    ['fr', "L'Orvénienne dort."],
  ] as const)
    assert.deepEqual(reader.read(documentOf(text, language), 'r').mentions, [])
})
