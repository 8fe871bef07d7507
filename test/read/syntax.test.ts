import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { RELATIONS, TAGS } from '../../src/read/syntax/scheme.ts'
import { parsed } from './parsed.ts'

/** "word tag lemma relation head", for each word. */
function lines(text: string): string[] {
  const { tokens, syntax } = parsed(text)
  return tokens.map((token, i) =>
    [
      token.text,
      TAGS[syntax.tags[i] ?? 0],
      syntax.lemmas[i],
      RELATIONS[syntax.relations[i] ?? 0],
      tokens[syntax.heads[i] ?? -1]?.text ?? '-',
    ].join(' '),
  )
}

test('who does what to whom is read from a plain sentence', () => {
  assert.deepEqual(lines('The ministers met two envoys on Monday.'), [
    'The DT the det ministers',
    'ministers NNS minister nsubj met',
    'met VBD meet root -',
    'two CD two nummod envoys',
    'envoys NNS envoy obj met',
    'on IN on case Monday',
    'Monday NNP Monday obl met',
    '. . . punct met',
  ])
})

test('a reported clause hangs on its verb of saying, before it and after it', () => {
  assert.ok(lines('Ilen Brask said that the talks would resume.').includes('resume VB resume ccomp said'))
  assert.ok(lines('"The talks will resume," Ilen Brask said.').includes('resume VB resume ccomp said'))
})

test('passives, names, possessors and contractions have relations of their own', () => {
  assert.ok(lines('The plan was rejected by the senate.').includes('plan NN plan nsubj:pass rejected'))
  assert.ok(lines('The plan was rejected by the senate.').includes('senate NN senate obl:agent rejected'))
  assert.ok(lines('Tova Melk left.').includes('Melk NNP Melk flat Tova'))
  assert.ok(lines("Melk's ministers did not agree.").includes('Melk NNP Melk nmod:poss ministers'))
  assert.ok(lines('They didn’t agree.').includes('n’t RB not advmod agree'))
})

test('whatever the text, each sentence is one tree with one root', () => {
  const word = fc.constantFrom(
    'said',
    'the',
    'Brask',
    '"',
    '”',
    '“',
    ')',
    ',',
    '--',
    '5',
    "n't",
    'to',
    '…',
    'о',
    '协',
    '😀',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(word, { maxLength: 60 }).map((w) => w.join(' ')),
  )
  fc.assert(
    fc.property(text, (one) => {
      const { tokens, sentences, syntax } = parsed(one)
      assert.equal(syntax.lemmas.length, tokens.length)
      for (const { from, to } of sentences) {
        let roots = 0
        for (let i = from; i < to; i++) {
          if (syntax.heads[i] === -1) roots++
          let up = i
          let steps = 0
          while ((syntax.heads[up] ?? -1) !== -1) {
            up = syntax.heads[up] ?? -1
            assert.ok(up >= from && up < to && steps++ < to - from, 'a head outside the sentence, or a circle')
          }
        }
        assert.equal(roots, 1)
      }
    }),
    { numRuns: 200 },
  )
})

test('no text has no syntax, and a sentence of one mark is its own root', () => {
  assert.deepEqual(lines(''), [])
  assert.equal(lines('?').length, 1)
})
