/** How texts are searched: words whatever their spelling, what is asked for, and where it stands. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  armenianStem,
  azerbaijaniStem,
  excerpt,
  marked,
  nearestWord,
  parseQuery,
  plainWord,
  respelled,
  type SearchedText,
  type StemsOf,
  scoreOf,
  searchWords,
  spellingsOf,
  wantedBy,
  wantedWords,
} from '../../../src/compare/index.ts'

const wordsOf = (text: string) => searchWords(text).map(({ word }) => word)
const anything = fc.string({ unit: 'binary', maxLength: 80 })

describe('a word', () => {
  test('has no capitals, apostrophes, stresses, soft hyphens or Armenian marks', () => {
    assert.deepEqual(wordsOf('IĞDIR İzmir ışıq'), ['iğdir', 'izmir', 'işiq'])
    assert.deepEqual(wordsOf("the minister’s, Na'im; l’accord d'Orlu O’Brien"), [
      'the',
      'ministers',
      'naim',
      'accord',
      'orlu',
      'obrien',
    ])
    assert.deepEqual(wordsOf('Её по́лное молча́ние, й и ї'), ['ее', 'полное', 'молчание', 'й', 'и', 'ї'])
    assert.deepEqual(wordsOf('լուծվե՞լ և արև'), ['լուծվել', 'եւ', 'արեւ'])
    assert.deepEqual(wordsOf('check\u00ADpoint cease-fire'), ['checkpoint', 'cease', 'fire'])
  })

  test('is plain without the marks that keyboards lack', () => {
    assert.equal(plainWord('négociation'), 'negociation')
    assert.equal(plainWord('razılaşmaə'), 'razilasmae')
    assert.equal(plainWord('ғалым'), 'галым')
    assert.equal(plainWord('мой'), 'мои')
  })

  test('lies where it says, whatever the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0
        for (const { word, start, end } of searchWords(text)) {
          assert.ok(word.length > 0 && start >= last && end > start && end <= text.length)
          last = end
        }
      }),
    )
  })
})

const az: string[][] = [
  ['danışıqlar', 'danışıqların', 'danışıqlarda', 'danışıqlarına', 'danışıq', 'danisiqlardan'],
  ['körpü', 'körpünün', 'körpüyə', 'körpülərin', 'körpüdə', 'körpüsü', 'korpuden'],
  ['sərhəd', 'sərhədin', 'sərhəddə', 'sərhədlərində', 'sərhədə', 'serhedden', 'сәрһәддә'],
  ['müqavilə', 'müqavilənin', 'müqavilələr', 'müqaviləsi', 'muqavilede'],
  ['keçid', 'keçidə', 'keçidin', 'keçiddə', 'keçidlər'],
  ['nazirlik', 'nazirliyi', 'nazirliyinin', 'nazirlikdə'],
  ['imzaladı', 'imzalamaq', 'imzalayır', 'imzalayacaq', 'imzalayıb', 'imzaladılar'],
  ['Bakı', 'Bakıda', 'Bakıdan', 'Bakıya', 'Bakının', 'Bakıdakı'],
  ['məsələ', 'mäsälänin', 'meseleler'],
  ['vətən', 'vətənə', 'vətənin', 'vətəndə'],
]
const hy: string[][] = [
  ['կամուրջ', 'կամուրջը', 'կամրջի', 'կամուրջներից', 'կամրջով'],
  ['բանակցություն', 'բանակցությունները', 'բանակցությունների', 'բանակցությանը', 'բանակցություններում'],
  ['նախարար', 'նախարարն', 'նախարարի', 'նախարարների'],
  ['սահման', 'սահմանը', 'սահմանի', 'սահմանում', 'սահմաններից'],
  ['պայմանագիր', 'պայմանագրի', 'պայմանագրով', 'պայմանագրեր'],
  ['հանդիպում', 'հանդիպման', 'հանդիպմանը', 'հանդիպումների'],
  ['խորհուրդ', 'խորհրդի', 'խորհրդին'],
  ['ջուր', 'ջուրը', 'ջրի', 'ջրով'],
  ['հայտարարեց', 'հայտարարել', 'հայտարարեցին', 'հայտարարում'],
]

describe('a stem', () => {
  for (const [language, stem, families] of [
    ['Azerbaijani', azerbaijaniStem, az],
    ['Armenian', armenianStem, hy],
  ] as const) {
    test(`of ${language} is one for all forms of a word, and another for another word`, () => {
      const stems = families.map((forms) => new Set(forms.flatMap(wordsOf).map(stem)))
      for (const [i, own] of stems.entries()) assert.equal(own.size, 1, `${families[i]}: ${[...own]}`)
      assert.equal(new Set(stems.flatMap((own) => [...own])).size, families.length)
    })

    test(`of ${language} is found for anything, and never longer`, () => {
      fc.assert(
        fc.property(anything, (text) => {
          for (const word of wordsOf(text)) {
            const found = stem(word)
            assert.ok(found === null || (found.length > 0 && found.length <= plainWord(word).length * 2), word)
          }
        }),
      )
    })
  }

  test('of Azerbaijani is its own stem', () => {
    const letters = fc.constantFrom(...'abceəiıklmnorsşuüyzqğd')
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 14 }), (word) => {
        const once = azerbaijaniStem(word.join(''))
        if (once !== null) assert.equal(azerbaijaniStem(once) ?? once, once)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a query', () => {
  const clauses = (text: string) =>
    parseQuery(text).alternatives.map((all) => all.map(({ words, left }) => `${left ? '-' : ''}${words.join(' ')}`))

  test('has words, phrases, what is left out, and alternatives', () => {
    assert.deepEqual(clauses('old "stone bridge" -toll'), [['old', 'stone bridge', '-toll']])
    assert.deepEqual(clauses('ford or “deep water” OR «брод»'), [['ford'], ['deep water'], ['брод']])
    assert.deepEqual(clauses('-"stone bridge" cease-fire'), [['-stone bridge', 'cease fire']])
  })

  test('is never wrong: a mark that nothing closes, an or with nothing beside it, signs alone', () => {
    assert.deepEqual(clauses('old "stone bridge'), [['old', 'stone bridge']])
    assert.deepEqual(clauses('or or ford or'), [['ford']])
    assert.deepEqual(clauses('- "" ?! "…"'), [])
    fc.assert(
      fc.property(anything, (text) => {
        for (const { words, start, end } of parseQuery(text).alternatives.flat())
          assert.ok(words.length > 0 && start >= 0 && end <= text.length && start < end)
      }),
    )
  })

  test('is written with other words in the place of misspelt ones, and nothing else changed', () => {
    const instead = new Map([['brigde', 'bridge']])
    assert.deepEqual(wantedWords(parseQuery('old "Stone brigde" -toll')), ['old', 'stone', 'brigde'])
    assert.equal(respelled('old "Stone brigde" -toll -brigde', instead), 'old "Stone bridge" -toll -brigde')
    fc.assert(fc.property(anything, (text) => assert.equal(respelled(text, new Map()), text)))
  })
})

/** English as it would be if endings were only s and the only common words were "the" and "of". */
const stemsOf: StemsOf = (word) => (['the', 'of'].includes(word) ? null : new Set([word.replace(/s$/, '')]))
const searched = (text: string, weight = 1): SearchedText => ({
  text,
  language: 'en',
  weight,
  stems: wordsOf(text).map((word) => [...(stemsOf(word, 'en') ?? [null])][0] ?? null),
})
const wanted = (typed: string) => wantedBy(parseQuery(typed), stemsOf)
const fits = (typed: string, ...texts: string[]) =>
  scoreOf(
    wanted(typed),
    texts.map((text) => searched(text)),
  ) > 0

describe('a text fits', () => {
  test('where it has all words of an alternative, phrases together, and nothing that is left out', () => {
    const text = 'The keeper of the bridges counted boats.'
    for (const typed of [
      'bridge',
      'bridges boat',
      '"bridge counted"',
      '"keepers of the bridge"',
      'x or boats',
      'keeper -toll',
      'the boats',
      '"the bridges of"',
    ])
      assert.ok(fits(typed, text), typed)
    for (const typed of [
      'bridge toll',
      '"counted bridge"',
      '"keeper bridge"',
      'bridge -boats',
      'x or y',
      'the of',
      '-bridge',
      '',
    ])
      assert.ok(!fits(typed, text), typed)
    assert.ok(fits('-toll', text))
  })

  test('also with its words in several texts that belong together, but not a phrase across them', () => {
    assert.ok(fits('bridge toll', 'The bridge', 'A toll'))
    assert.ok(!fits('"bridge a"', 'The bridge', 'A toll'))
  })

  test('the better the more it is about it', () => {
    const score = (text: string, weight = 1) => scoreOf(wanted('toll'), [searched(text, weight)])
    assert.ok(score('A toll, and tolls') > score('A toll, and more'))
    assert.ok(score('A toll', 2) > score('A toll'))
    assert.ok(score('A toll') > score(`A toll ${'and more '.repeat(40)}`))
  })
})

describe('what is shown of a text', () => {
  test('marks the words asked for', () => {
    assert.deepEqual(marked(wanted('"stone bridges" toll -old'), searched('The old stone bridge has tolls.')), [
      { text: 'The old ', hit: false },
      { text: 'stone', hit: true },
      { text: ' ', hit: false },
      { text: 'bridge', hit: true },
      { text: ' has ', hit: false },
      { text: 'tolls', hit: true },
      { text: '.', hit: false },
    ])
  })

  test('is some of it around the place with most of them, and no other words than its own', () => {
    const long = `${'filler words here '.repeat(30)}a toll. ${'filler words here '.repeat(30)}The toll of the bridge. ${'filler words here '.repeat(30)}`
    const shown = excerpt(wanted('toll bridge'), searched(long))
    const text = shown.map((one) => one.text).join('')
    assert.match(text, /^… .*The toll of the bridge.* …$/)
    assert.ok(wordsOf(text).length <= 36)
    assert.deepEqual(
      shown.filter(({ hit }) => hit).map((one) => one.text),
      ['toll', 'bridge'],
    )
    fc.assert(
      fc.property(anything, fc.string({ maxLength: 20 }), (of, typed) => {
        const pieces = excerpt(wanted(typed), searched(of))
        assert.ok(
          of.includes(
            pieces
              .map((one) => one.text)
              .join('')
              .replace(/^… | …$/g, ''),
          ),
        )
      }),
    )
  })
})

describe('the nearest word', () => {
  const held = spellingsOf(
    new Map([
      ['viaduct', 3],
      ['bridge', 5],
      ['bridle', 9],
      ['checkpoint', 2],
      ['körpü', 1],
      ['сәрһәд', 1],
      ['переговоры', 1],
    ]),
  )
  test('is that with fewest letters changed, of several the commonest', () => {
    assert.equal(nearestWord('viadcut', held), 'viaduct')
    assert.equal(nearestWord('brigde', held), 'bridge')
    assert.equal(nearestWord('bride', held), 'bridle')
    assert.equal(nearestWord('chekpiont', held), 'checkpoint')
    assert.equal(nearestWord('korpu', held), 'körpü')
    assert.equal(nearestWord('пириговоры', held), 'переговоры')
  })

  test('is none where none is near, or the word is short', () => {
    for (const word of ['zebra', 'vi', 'bri', 'viaxyzt', '']) assert.equal(nearestWord(word, held), null, word)
  })
})
