import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotesOf } from '../../src/read/quotes/automaton.ts'
import { paragraphsOf } from '../../src/read/tokens/sentences.ts'
import { tokenise } from '../../src/read/tokens/tokenise.ts'

function quotations(text: string): string[] {
  const tokens = tokenise(text)
  const { quotations: found } = quotesOf(text, tokens, paragraphsOf(text, tokens))
  return found.map((run) => text.slice(tokens[run.from]?.start, tokens[run.to - 1]?.end))
}

test('every kind of quotation mark is understood', () => {
  for (const quoted of [
    '"We sail"',
    '“We sail”',
    '«We sail»',
    '‹We sail›',
    '„We sail“',
    "''We sail''",
    '‘We sail’',
    "'We sail'",
  ])
    assert.deepEqual(quotations(`Brask said ${quoted} and left.`), [quoted])
})

test('apostrophes open and close nothing', () => {
  assert.deepEqual(quotations("The crews' boats and Brask's didn't sail in the '90s."), [])
  assert.deepEqual(quotations('“It’s Brask’s boat, the crews’ pride,” she said.'), [
    '“It’s Brask’s boat, the crews’ pride,”',
  ])
})

test('a quotation within a quotation belongs to the outer one', () => {
  assert.deepEqual(quotations('“They called it a ‘bridge’ twice,” he said.'), ['“They called it a ‘bridge’ twice,”'])
})

test('a quotation left open goes on where the next paragraph opens with the same mark', () => {
  assert.deepEqual(quotations('“One two three four.\n\n“Five,” he said.'), ['“One two three four.', '“Five,”'])
})

test('a lost mark swallows its own sentence and no more', () => {
  assert.deepEqual(quotations('He said “we sail. Then he left. It rained.\n\nThe fee is dead.'), ['“we sail.'])
})

test('a straight mark that opens again ends the one that was never closed', () => {
  assert.deepEqual(quotations('"We want peace. "The road is open."'), ['"We want peace.', '"The road is open."'])
})
