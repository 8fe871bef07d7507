import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diffTexts, type TextDiff } from '../../src/compare/index.ts'
import { articles, textOf } from './likePairs.ts'

/** As `[-gone-]`, `{+new+}`, paragraphs each on a line behind their kind. */
function shown({ parts }: TextDiff): string[] {
  return parts.map(({ kind, pieces, before, after }) => {
    const words = pieces.map(({ kind: how, text }) =>
      how === 'gone' ? `[-${text.trim()}-]` : how === 'new' ? `{+${text.trim()}+}` : text.trim(),
    )
    const place = kind === 'left' || kind === 'arrived' ? ` ${before}>${after}` : ''
    return `${kind}${place}: ${words.join(' ')}`
  })
}

const text = (...paragraphs: string[]) => paragraphs.join('\n\n')

test('inside a changed paragraph the words that went and came are told, and nothing else', () => {
  const diff = diffTexts(
    text(
      'The ford is closed.',
      'Mayor Brill said that forty families live from the crossing, and that she would wait.',
      'The end.',
    ),
    text(
      'The ford is closed.',
      'Mayor Brill said that fifty families live from the crossing, and that she would not wait.',
      'The end.',
    ),
  )
  assert.deepEqual(shown(diff), [
    'same: The ford is closed.',
    'changed: Mayor Brill said that [-forty-] {+fifty+} families live from the crossing, and that she would {+not+} wait.',
    'same: The end.',
  ])
  assert.deepEqual([diff.gone, diff.come, diff.moved, diff.coarse], [1, 2, 0, false])
})

test('paragraphs that went, came and moved are told as that', () => {
  const one = 'The council met at noon in the old town hall.'
  const two = 'Hauliers blocked the road at Mellin for two hours.'
  const three = 'A second session will be held on Thursday evening.'
  const four = 'Nobody was hurt when the trailer was swept away.'
  assert.deepEqual(shown(diffTexts(text(one, two, three), text(three, one, four))), [
    `left 1>2: [-${one}-]`,
    `gone: [-${two}-]`,
    `same: ${three}`,
    `arrived 1>2: ${one}`,
    `new: {+${four}+}`,
  ])
})

test('a paragraph that moved and changed is found, with its changes', () => {
  const moved = 'The commission will publish the table of water levels for each month of the coming year.'
  const now = 'The commission will publish the table of water levels for each month of the next year.'
  const rest = ['First comes this.', 'Then comes that, which is longer.', 'And at last the end of it.']
  const diff = diffTexts(text(...rest, moved), text(now, ...rest))
  const arrived = diff.parts.find(({ kind }) => kind === 'arrived')
  assert.deepEqual([arrived?.before, arrived?.after, diff.moved], [4, 1, 1])
  assert.deepEqual(
    arrived?.pieces.filter(({ kind }) => kind !== 'same').map(({ text: words }) => words.trim()),
    ['coming', 'next'],
  )
})

test('spaces, typesetting and the counts that pages keep of themselves are no change', () => {
  const before = text('“Nobody crosses” – she said.', 'Views: 17', 'Line one\nof a text.', '3 min read')
  const after = text(
    '"Nobody  crosses" - she said.',
    'Views: 1,204',
    'Line one of a text.',
    '4 min read',
    'Просмотров: 12',
  )
  const diff = diffTexts(before, after)
  assert.ok(diff.parts.every(({ kind }) => kind === 'same'))
  assert.deepEqual([diff.gone, diff.come, diff.parts.length], [0, 0, 2])
  // Figures of the news itself are.
  assert.equal(
    diffTexts('Killed: 17', 'Killed: 25').parts.some(({ kind }) => kind !== 'same'),
    true,
  )
})

test('a word between two changes is part of the change, so that it can be read', () => {
  const diff = diffTexts(
    'It was the mayor of Lowland who spoke at length.',
    'It was a council of Highland who spoke at length.',
  )
  assert.deepEqual(shown(diff), [
    'changed: It was [-the mayor of Lowland-] {+a council of Highland+} who spoke at length.',
  ])
})

test('from nothing all is new, to nothing all is gone, and the same is the same', () => {
  assert.deepEqual(diffTexts('', ''), { parts: [], gone: 0, come: 0, moved: 0, coarse: false })
  assert.deepEqual(shown(diffTexts('', 'Words.')), ['new: {+Words.+}'])
  assert.deepEqual(shown(diffTexts('Words.', '')), ['gone: [-Words.-]'])
  const whole = Object.values(articles).map(textOf).join('\n\n')
  assert.ok(diffTexts(whole, whole).parts.every(({ kind }) => kind === 'same'))
})

const words = (text: string) => text.match(/\S+/g) ?? []
const sides = ({ parts }: TextDiff) => ({
  before: parts
    .filter(({ before, kind }) => before !== null && kind !== 'arrived')
    .sort((a, b) => (a.before ?? 0) - (b.before ?? 0))
    .flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'new').flatMap((one) => words(one.text))),
  after: parts
    .filter(({ after, kind }) => after !== null && kind !== 'left')
    .sort((a, b) => (a.after ?? 0) - (b.after ?? 0))
    .flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'gone').flatMap((one) => words(one.text))),
})

const sentences = Object.values(articles).flatMap(({ paragraphs }) => paragraphs)
const anyText = fc.array(
  fc.oneof(fc.constantFrom(...sentences), fc.constantFrom('one', 'two', 'three four', 'five six seven')),
  { maxLength: 12 },
)

test('both texts can be put together again from what is told', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const diff = sides(diffTexts(text(...before), text(...after)))
      assert.deepEqual(diff.before, words(before.join(' ')))
      assert.deepEqual(diff.after, words(after.join(' ')))
    }),
    { numRuns: 300 },
  )
})

test('any two texts can be compared', () => {
  const any = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(fc.property(any, any, (a, b) => void diffTexts(a, b)))
})

test('huge texts that have nothing in common are compared in seconds', () => {
  const many = (of: string) =>
    Array.from({ length: 20_000 }, (_, i) => `${of} paragraph number ${of}${i} stands here.`).join('\n\n')
  const before = process.cpuUsage()
  const diff = diffTexts(many('a'), many('b'))
  const long = (of: string) => Array.from({ length: 60_000 }, (_, i) => `${of}${(i * 7919) % 4001}`).join(' ')
  const other = diffTexts(long('a'), long('b'))
  const { user } = process.cpuUsage(before)
  assert.ok(diff.coarse)
  assert.ok(other.gone + other.come > 0)
  assert.ok(user < 8e6, `${user / 1e6} seconds`)
})
