import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOf } from '../../src/read/languages/index.ts'
import { paragraphsOf, sentencesOf } from '../../src/read/tokens/sentences.ts'
import { tokenise } from '../../src/read/tokens/tokenise.ts'

function sentences(text: string): string[] {
  const tokens = tokenise(text)
  const runs = sentencesOf(tokens, paragraphsOf(text, tokens), languageOf('en'))
  return runs.map((run) => text.slice(tokens[run.from]?.start, tokens[run.to - 1]?.end))
}

test('abbreviations, initials and decimals end no sentence', () => {
  for (const text of [
    'The U.S. Secretary met Mr. Brask on Jan. 5 in St. Oskel.',
    'Tariffs rose by 3.5 percent, J. R. Melk told Coast.Az on Monday.',
    'Prof. Ilen Brask and Gov. Tova Melk disagreed, e.g. about the fee.',
  ])
    assert.deepEqual(sentences(text), [text])
})

test('a sentence ends at its full stop, with the quotation mark that closes on it', () => {
  assert.deepEqual(sentences('"We sail." He left. "Why?" she asked.'), ['"We sail."', 'He left.', '"Why?" she asked.'])
  assert.deepEqual(sentences('They meet in the U.S. The talks go on.'), ['They meet in the U.S.', 'The talks go on.'])
})

test('a line break always parts', () => {
  assert.deepEqual(sentences('One line\n\nAnother line'), ['One line', 'Another line'])
})

test('possessives and contractions are words of their own', () => {
  assert.deepEqual(
    tokenise("Brask's crew didn't sail; they’ll wait.").map((t) => t.text),
    ['Brask', "'s", 'crew', 'did', "n't", 'sail', ';', 'they', '’ll', 'wait', '.'],
  )
})

test('tokens of any text are in order, apart, hold no space and leave out nothing but space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let end = 0
      for (const token of tokenise(text)) {
        assert.ok(token.start >= end && token.end > token.start)
        assert.equal(text.slice(token.start, token.end), token.text)
        assert.match(text.slice(end, token.start), /^[\s\p{Zs}]*$/u)
        end = token.end
      }
    }),
    { numRuns: 300 },
  )
})
