import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
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
  ['Orvenia limits itself to appeals for the fee.', 'for'],
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
/** Attitudes to attitudes, binding words, denials and conditions; each is a way of putting it. */
const composed: [text: string, stance: string][] = [
  ['Pavra Duskin accused Tasmere of blocking the fee.', 'for'],
  ['Pavra Duskin regretted that Tasmere had rejected the fee.', 'for'],
  ['Pavra Duskin said that she rejects calls for the fee.', 'against'],
  ['Pavra Duskin called for an end to the fee.', 'against'],
  ['Pavra Duskin warned that the fee would destroy the harbour.', 'against'],
  ['Pavra Duskin warned that without the fee there would be war.', 'for'],
  ['Pavra Duskin said that nobody could object to the fee.', 'for'],
  ['Pavra Duskin said that the fee must never be paid.', 'against'],
  ['Pavra Duskin said that the fee was unacceptable.', 'against'],
  ['Pavra Duskin said that the fee was in the interest of all.', 'for'],
  ['Pavra Duskin said that there was no alternative to the fee.', 'for'],
  ['Pavra Duskin said that Orvenia saw no point in the fee.', 'against'],
  ['Pavra Duskin does not see any harm in the fee.', 'for'],
  ['Pavra Duskin does not see any benefit in the fee.', 'against'],
  ['Pavra Duskin did not rule out the fee.', 'unclear'],
  ['Pavra Duskin denied that Orvenia supports the fee.', 'unclear'],
  ['Pavra Duskin paid lip service to the fee.', 'unclear'],
  ['Pavra Duskin said that Tarn Oskel was against the fee.', 'unclear'],
  ['Pavra Duskin predicted that the fee would be paid.', 'unclear'],
  ['Pavra Duskin asked whether the fee was legal.', 'unclear'],
  ['Pavra Duskin said: "Does anybody need this fee?"', 'unclear'],
  ['Pavra Duskin insists on harbour rules based on the fee.', 'for'],
  ['Pavra Duskin rejected a timetable founded on the fee.', 'against'],
  ['Pavra Duskin demanded a new pier on the basis of the fee.', 'for'],
  ['Pavra Duskin supports tariffs in line with the fee.', 'for'],
  ['Pavra Duskin said that the report was based on the fee.', 'unclear'],
  ['Pavra Duskin called the fee non-alternative.', 'for'],
  ['Pavra Duskin said that the fee was the only basis for a ferry.', 'for'],
  ['Pavra Duskin thinks that a better harbour will be built as a result of the fee.', 'for'],
  ['Pavra Duskin said that great harm was done by means of the fee.', 'against'],
  ['Pavra Duskin said that the money was collected by means of the fee.', 'unclear'],
  ['Pavra Duskin said that the fee would be paid once the pilots came home.', 'conditional'],
  ['Pavra Duskin said that Orvenia would not pay the fee until the pilots came home.', 'conditional'],
]
for (const [text, stance] of composed)
  testReading('stance', `"${text}" is ${stance}`, () => stanceOf(text, 'Pavra Duskin'), stance)

/** What the statements of a source say, and no others. */
function stanceOf(text: string, source: string): string | undefined {
  return read(text, { codebook })
    .statements.filter(({ source: { spans } }) => spans.some((span) => text.slice(...span) === source))
    .flatMap((s) => s.stances.map((one) => one.stance))
    .at(-1)
}

const alone = codebookSchema.parse({
  issues: [{ id: 'alone', name: 'Talks alone', for: 'they talk', phrases: ['without mediators'] }],
})
const qualified: [text: string, stance: string][] = [
  ['Pavra Duskin proposed to hold the auction without mediators.', 'for'],
  ['Pavra Duskin rejected talks without mediators.', 'against'],
  ['Pavra Duskin said that the pilots must share the quay without mediators.', 'for'],
  ['Pavra Duskin said: "We cannot share the quay without mediators."', 'against'],
  ['Pavra Duskin said that they talked without mediators.', 'unclear'],
]
for (const [text, stance] of qualified)
  test(`a phrase that begins with a preposition is what it hangs on, so qualified: "${text}" is ${stance}`, () => {
    const found = read(text, { codebook: alone }).statements.flatMap((s) => s.stances.map((one) => one.stance))
    assert.deepEqual(found, [stance])
  })

test('who says again what another said stands where that one does', () => {
  const text = 'Orvenia insists on harbour rules based on the fee. Pavra Duskin repeated this demand.'
  assert.equal(stanceOf(text, 'Pavra Duskin'), 'for')
})

const standing: [text: string, stance: string | undefined][] = [
  ['Pavra Duskin is in favour of the fee.', 'for'],
  ['Orvenia is firmly in favor of the fee', 'for'],
  ['Orvenia is not in favour of the fee.', 'against'],
  ['Orvenia spoke out in favour of the fee.', 'for'],
  ['Orvenia was opposed to the fee.', 'against'],
  ['Pavra Duskin is against the fee.', 'against'],
  ['Orvenia came out against the fee.', 'against'],
  ['The captains who are opposed to the fee left the hall.', undefined],
  ['The anchor was against the fee board.', undefined],
]
for (const [text, stance] of standing)
  test(`where somebody stands is a statement of its own: "${text}" is ${stance}`, () => {
    assert.equal(stanceIn(text), stance)
  })

const checkpoint = codebookSchema.parse({
  issues: [
    {
      id: 'checkpoint',
      name: 'Checkpoint',
      for: 'there is one',
      lipService: 'against',
      phrases: ['checkpoint on the Hallvik road', 'reopening of the ferry line'],
    },
  ],
})
const forms: [text: string, words: string | undefined][] = [
  [
    'Brask said that a checkpoint would be set up on the Hallvik road.',
    'checkpoint would be set up on the Hallvik road',
  ],
  ['Brask rejected the Hallvik checkpoint.', 'Hallvik checkpoint'],
  ['Brask said that the ferry line must be reopened.', 'ferry line must be reopened'],
  ['Brask spoke of a checkpoint on the Hallvik road. Duskin rejected the checkpoint.', 'checkpoint'],
  ['Brask said that the Hallvik road was closed. Duskin opposed a checkpoint there.', 'checkpoint'],
  ['Duskin rejected the checkpoint.', undefined],
  ['Duskin rejected a checkpoint on the coast road.', undefined],
]
for (const [text, words] of forms)
  testReading(
    'stance',
    `"${text}" speaks of ${words === undefined ? 'no issue' : `the issue by "${words}"`}`,
    () => {
      const [stance] = read(text, { codebook: checkpoint }).statements.at(-1)?.stances ?? []
      return stance && text.slice(...stance.span)
    },
    words,
  )

test('lip service counts as the codebook says', () => {
  const text = 'Pavra Duskin pays lip service to a checkpoint on the Hallvik road.'
  assert.equal(read(text, { codebook: checkpoint }).statements[0]?.stances[0]?.stance, 'against')
})

test('any text is read to its end, and every stance lies in its statement', () => {
  const word = fc.constantFrom(
    ...`Duskin Orvenia said that she would not oppose support reject the a no fee checkpoint if unless until without only is are was
     mistake acceptable must never of to for against on in road Hallvik call calls accused blocking " . , ? : ;`.split(
      /\s+/,
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (list) => {
      const text = list.join(' ')
      for (const { content, stances } of read(text, { codebook: checkpoint }).statements)
        for (const { span } of stances)
          assert.ok(content.spans.some(([start, end]) => start <= span[0] && span[1] <= end))
    }),
    { numRuns: 200 },
  )
})

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
