import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codebookSchema, compareSpans, parseReadout } from '../../src/domain/index.ts'
import { models } from '../../src/flow/reading/weights.ts'
import { createReader } from '../../src/read/index.ts'
import { documentOf, roster } from './reading.ts'

const codebook = codebookSchema.parse({
  issues: [{ id: 'fee', name: 'Fee', for: 'ships pay', phrases: ['fee', 'the road'] }],
})
const reader = createReader({ models: models(), roster, codebook })

/** Text from the pieces that a reader looks for, in any order. */
const pieces = fc.array(
  fc.constantFrom(
    ..."\"|“|”|‘|’|'|''|«|»|,|.|:|;|?|—|(|)|\n\n|\n|said|told|Duskin|Pavra Duskin|Orvenia|Caldmere|the|of|that|who|as|and|not|declined to|according to|in|words|fee|the road|minister|Russian media|reported|saying|he|she|Mr.|'s|if|support|Hallvik|in other words|this suggests that|interview with|by|was rejected|denied that|neither|nor|none of|no longer|not|quoted|as saying|stopped supporting|often|CALDMERE|-".split(
      '|',
    ),
  ),
  { maxLength: 60 },
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  pieces.map((list) => list.join(' ')),
  pieces.map((list) => list.join('')),
)

test('whatever the text, the reading is whole: in shape, inside the text, in order and the same again', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'ru', 'fr', 'ar', 'ka', 'zh', 'und'), (text, language) => {
      const document = documentOf(text, language)
      const found = reader.read(document, 'revision')
      parseReadout({ format: 'readout/1', reader: { name: reader.name, version: reader.version }, document, ...found })
      for (const [i, mention] of found.mentions.entries()) {
        const before = found.mentions[i - 1]
        if (before) assert.ok(compareSpans([before.start, before.end], [mention.start, mention.end]) < 0)
      }
      assert.equal(new Set(found.statements.map((s) => s.id)).size, found.statements.length)
      const known = new Set(found.actors.map((actor) => actor.id))
      const meant = [
        ...found.mentions.map((m) => m.actor),
        ...found.statements.flatMap((s) => [...s.source.actors, ...s.addressees]),
      ]
      for (const id of meant) assert.ok(id === null || known.has(id))
      for (const statement of found.statements)
        for (const [start, end] of statement.content.spans) assert.ok(!text.slice(start, end).includes('\n\n'))
      assert.deepEqual(reader.read(document, 'revision'), found)
    }),
    { numRuns: 1500 },
  )
})
