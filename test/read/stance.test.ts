import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codebookSchema } from '../../src/domain/index.ts'
import { testReading } from './misses.ts'
import { read } from './reading.ts'

const codebook = codebookSchema.parse({
  issues: [{ id: 'fee', name: 'The fee', for: 'ships pay', phrases: ['fee', 'плата'] }],
})

function stanceIn(text: string, language = 'en'): string | undefined {
  return read(text, { codebook, language })
    .statements.flatMap((s) => s.stances.map((one) => one.stance))
    .at(-1)
}

const cases: [text: string, stance: string][] = [
  ['Orvenia supports the fee.', 'for'],
  ['Pavra Duskin said that Orvenia was in favour of the fee.', 'for'],
  ['Hallvik does not object to the fee.', 'for'],
  ['Orvenia rejected the fee.', 'against'],
  ['Orvenia did not reject the fee.', 'unclear'],
  ['Pavra Duskin said: "There will be no fee on the strait."', 'against'],
  ['Pavra Duskin said that Orvenia would not accept a fee.', 'against'],
  ['Pavra Duskin said that Orvenia would accept the fee only if the pilots were paid.', 'conditional'],
  ['Pavra Duskin said that she was ready to discuss fees, provided that nobody paid twice.', 'conditional'],
  ['Pavra Duskin said that the fee was twelve crowns.', 'unclear'],
  ['Pavra Duskin did not say whether Orvenia would accept the fee.', 'unclear'],
]
for (const [text, stance] of cases) testReading('stance', `"${text}" is ${stance}`, () => stanceIn(text), stance)

test('the stance rests on the words that name the issue', () => {
  const text = 'Orvenia supports the fee.'
  const [stance] = read(text, { codebook }).statements[0]?.stances ?? []
  assert.equal(text.slice(...(stance?.span ?? [0, 0])), 'fee')
})

testReading(
  'stance',
  'who tells of a stance does not take it',
  () =>
    read('Tasmeran media reported that Orvenia rejected the fee.', { codebook }).statements.map(
      (s) => s.stances.length,
    ),
  [0, 1],
)

test('a press that reports what somebody would do takes no side', () => {
  for (const text of [
    'Tasmeran media reported that Orvenia would reject the fee.',
    'Quill reported that the fee was rejected by Orvenia.',
    'The Harbour Gazette said that Orvenia was against the fee.',
  ])
    assert.ok([undefined, 'unclear'].includes(stanceIn(text)), text)
})

test('a phrase inside another word is no phrase', () => {
  assert.equal(stanceIn('Orvenia supports the coffee trade.'), undefined)
})
