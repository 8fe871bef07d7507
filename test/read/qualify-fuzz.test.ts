import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOf } from '../../src/read/languages/index.ts'
import type { Run } from '../../src/read/layers.ts'
import { quotesOf } from '../../src/read/quotes/automaton.ts'
import { qualify } from '../../src/read/statements/qualify/qualify.ts'
import type { Triple } from '../../src/read/statements/qualify/triple.ts'
import { RELATIONS, TAGS } from '../../src/read/syntax/scheme.ts'
import { paragraphsOf, sentencesOf } from '../../src/read/tokens/sentences.ts'
import { tokenise } from '../../src/read/tokens/tokenise.ts'

function layersOf(text: string) {
  const tokens = tokenise(text)
  const paragraphs = paragraphsOf(text, tokens)
  const sentences = sentencesOf(tokens, paragraphs, languageOf('en'))
  return { tokens, sentences, quotes: quotesOf(text, tokens, paragraphs) }
}

const words =
  'the|Lee|Kessel|said|not|never|that|told|told|quoted|as|saying|by|according|to|citing|in|an|interview|with|agency|if|no|did|refused|seems|this|suggests|other|words|,|.|?|“|”|\n|and|he|promised|declined|letter|on|called|of|pays|lip|service|notifying|same|opinion|single|word|about|expressed|can|convey|himself|insisted|for|media|sends|message|concluded|view|are'.split(
    '|',
  )

/** A text with any syntax over it, even one that is no tree, and any triples. */
const scenes = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 })
  .map((list) => layersOf(list.join(' ')))
  .filter(({ tokens }) => tokens.length > 0)
  .chain((layers) => {
    const n = layers.tokens.length
    const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: n, maxLength: n })
    const run = fc
      .tuple(fc.nat(n - 1), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]): Run => ({ from, to: Math.min(n, from + length) }))
    const runs = fc.array(run, { maxLength: 3 })
    return fc.record({
      layers: fc.constant(layers),
      tags: list(fc.nat(TAGS.length - 1)),
      relations: list(fc.nat(RELATIONS.length - 1)),
      heads: list(fc.integer({ min: -1, max: n - 1 })),
      triples: fc.array(
        fc.record({ source: runs, cue: runs, content: runs, confidence: fc.double({ min: 0, max: 1, noNaN: true }) }),
        { maxLength: 8 },
      ),
    })
  })

test('whatever the syntax and the triples, what comes out is whole, in order and the same again', () => {
  fc.assert(
    fc.property(scenes, ({ layers, tags, relations, heads, triples }) => {
      const lemmas = layers.tokens.map((token) => token.lower.replace(/^said$|^saying$/, 'say'))
      const syntax = {
        tags: Uint8Array.from(tags),
        relations: Uint8Array.from(relations),
        heads: Int32Array.from(heads),
        lemmas,
      }
      const before = JSON.stringify(triples)
      const told = qualify({ ...layers, syntax }, triples)
      assert.equal(JSON.stringify(triples), before)
      for (const [i, one] of told.entries()) {
        assert.ok(one.cue.length > 0 && one.content.length > 0)
        for (const { from, to } of [...one.source, ...one.cue, ...one.content, ...one.via, ...one.addressees])
          assert.ok(from >= 0 && from < to && to <= layers.tokens.length)
        assert.ok((told[i - 1]?.cue[0]?.from ?? 0) <= (one.cue[0]?.from ?? 0))
        assert.ok(one.confidence >= 0 && one.confidence <= 1)
      }
      assert.deepEqual(qualify({ ...layers, syntax }, triples), told)
    }),
    { numRuns: 2000 },
  )
})

/** Every word hangs on the one before it, in long runs of one thing: what quadratic time would show. */
const long: [name: string, sentence: string][] = [
  ['one told inside another', 'Lee said that Kessel told '],
  ['asides', ', as Lee said, '],
  ['interviews', 'in an interview with the Lantern agency '],
  ['conclusions', 'This suggests that Lee '],
  ['citings', 'Lee said, citing Kessel, that '],
]
for (const [name, words] of long)
  test(`a long page of ${name} is qualified in time`, { timeout: 10_000 }, () => {
    const layers = layersOf(words.repeat(8_000))
    const n = layers.tokens.length
    const tagOf = (word: string) =>
      TAGS.indexOf({ said: 'VBD', told: 'VBD', suggests: 'VBZ', as: 'IN', ',': ',', the: 'DT' }[word] ?? 'NNP')
    const syntax = {
      tags: Uint8Array.from(layers.tokens, (token) => tagOf(token.lower)),
      relations: new Uint8Array(n).fill(RELATIONS.indexOf('ccomp')),
      heads: Int32Array.from(layers.tokens, (_, i) => i - 1),
      lemmas: layers.tokens.map((token) => token.lower.replace('said', 'say').replace('told', 'tell')),
    }
    const triples = layers.tokens.flatMap((token, i): Triple[] =>
      /^(?:said|told|suggests|citing)$/.test(token.lower) && i + 1 < n
        ? [
            {
              source: i > 0 ? [{ from: i - 1, to: i }] : [],
              cue: [{ from: i, to: i + 1 }],
              content: [{ from: i + 1, to: Math.min(n, i + 300) }],
              confidence: 0.9,
            },
          ]
        : [],
    )
    assert.doesNotThrow(() => qualify({ ...layers, syntax }, triples))
  })
