import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { compareAccounts, type Passage } from '../../src/compare/accounts/compare.ts'
import { passageOf } from '../../src/compare/accounts/passage.ts'
import { sentencesOf } from '../../src/compare/text/sentences.ts'
import { told } from './told.ts'

const passage = (text: string, stances: Passage['stances'] = []): Passage => ({ text, span: [0, text.length], stances })

const velmaran = passage(
  'Demrel met Pelveth in Port Ellory. The talks lasted more than five hours. The parties agreed on 12 of the 16 articles of the treaty. ' +
    'A checkpoint at the Tavrek bridge was accepted in principle. The next round will be held on May 19. Demrel thanked the hosts.',
)
const doruvian = passage(
  'Pelveth and Demrel met in Port Ellory. The talks lasted four hours. Agreement was recorded on ten of the sixteen articles of the treaty. ' +
    'A checkpoint at the Tavrek bridge was not discussed. The next round will be held on 26 May. Pelveth demanded the release of six citizens.',
)

describe('two accounts of one meeting', () => {
  const lines = compareAccounts(velmaran, doruvian)
  const words = (side: Passage, span: [number, number]) => side.text.slice(...span)

  test('differ where they count, date and deny differently, with the words of both', () => {
    const differ = lines.flatMap((line) =>
      line.kind === 'differ' ? [[line.how, words(velmaran, line.a), words(doruvian, line.b)]] : [],
    )
    assert.deepEqual(differ, [
      ['figure', 'The talks lasted more than five hours.', 'The talks lasted four hours.'],
      [
        'figure',
        'The parties agreed on 12 of the 16 articles of the treaty.',
        'Agreement was recorded on ten of the sixteen articles of the treaty.',
      ],
      [
        'denial',
        'A checkpoint at the Tavrek bridge was accepted in principle.',
        'A checkpoint at the Tavrek bridge was not discussed.',
      ],
      ['date', 'The next round will be held on May 19.', 'The next round will be held on 26 May.'],
    ])
  })

  test('agree where both say the same, and what only one says is only its own', () => {
    const both = lines.flatMap((line) => (line.kind === 'both' ? [words(velmaran, line.a)] : []))
    const onlyA = lines.flatMap((line) => (line.kind === 'only-a' ? [words(velmaran, line.a)] : []))
    const onlyB = lines.flatMap((line) => (line.kind === 'only-b' ? [words(doruvian, line.b)] : []))
    assert.deepEqual(both, ['Demrel met Pelveth in Port Ellory.'])
    assert.deepEqual(onlyA, ['Demrel thanked the hosts.'])
    assert.deepEqual(onlyB, ['Pelveth demanded the release of six citizens.'])
  })

  test('differ where they take opposite stances on an issue', () => {
    const a = 'Karvosh wants the guard to stay.'
    const b = 'The mandate should end, Karvosh was told to have said.'
    const on = (text: string, stance: 'for' | 'against'): Passage =>
      passage(text, [{ issue: 'guard', stance, span: [0, text.length] }])
    assert.deepEqual(
      compareAccounts(on(a, 'for'), on(b, 'against')).map((line) => line.kind === 'differ' && line.how),
      ['stance'],
    )
  })

  test('every sentence stands on exactly one line, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const lines = compareAccounts(passage(a), passage(b))
        const ours = lines.filter((line) => 'a' in line).length
        const theirs = lines.filter((line) => 'b' in line).length
        assert.equal(ours, sentencesOf(a).length)
        assert.equal(theirs, sentencesOf(b).length)
      }),
    )
  })
})

describe('the account in a document', () => {
  const when = { when: { from: '2031-04-29', to: '2031-04-29', precision: 'day' as const } }
  test('is all of a readout, and of a later look back only the paragraph', () => {
    const text = 'Demrel met Pelveth.\n\nThey spoke of maps.'
    const { document: readout } = told({ id: 'a', on: '2031-04-30', text })
    const { document: later } = told({ id: 'b', on: '2031-06-30', text })
    assert.deepEqual(passageOf(readout, [7, 10], when), [0, text.length])
    assert.deepEqual(passageOf(later, [7, 10], when), [0, 19])
  })
})
