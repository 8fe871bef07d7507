import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { models } from '../../src/flow/reading/weights.ts'
import { blocksOf } from '../../src/read/statements/blocks.ts'
import { findTriples } from '../../src/read/statements/find.ts'
import { parsed } from './parsed.ts'
import { corpus } from './reading.ts'

const texts = readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, corpus), 'utf8'))
const all = parsed(texts.join('\n\n'))
const small = { least: 1, most: 4000, paragraph: 4000 }

test('a document read paragraph by paragraph is read as when it is read at once', () => {
  const at = { least: 1e6, most: 1e6, paragraph: 1e6 }
  assert.ok([...blocksOf(all, all.syntax, small)].length > 10)
  assert.equal([...blocksOf(all, all.syntax, at)].length, 1)
  assert.deepEqual(findTriples(all, all.syntax, models(), small), findTriples(all, all.syntax, models(), at))
})

test('each paragraph is one block’s own, in text order', () => {
  let next = 0
  for (const { own, offset } of blocksOf(all, all.syntax, { least: 40, most: 200, paragraph: 100 })) {
    assert.equal(own.from + offset, next)
    next = own.to + offset
  }
  assert.equal(next, all.tokens.length)
})

test('speech that goes on in the next paragraph is not parted from it', () => {
  const have = parsed('Brask spoke.\n\nOskel said:\n\n“We sail.\n\n“We do,” he said.\n\nThe ferry left.')
  const own = [...blocksOf(have, have.syntax, small)].map(({ own, offset }) => {
    const [first, last] = [have.tokens[own.from + offset], have.tokens[own.to + offset - 1]]
    return have.text.slice(first?.start, last?.end)
  })
  assert.deepEqual(own, ['Brask spoke.', 'Oskel said:\n\n“We sail.\n\n“We do,” he said.', 'The ferry left.'])
})

test('no block grows with the document, whether it has paragraphs or one, or all is one speech', () => {
  const sizes = { least: 100, most: 400, paragraph: 200 }
  const sentence = 'Oskel said that the ferry would sail. '
  const documents = [sentence.repeat(200), `${sentence}\n\n`.repeat(200), `“${sentence}\n\n`.repeat(200)]
  for (const text of documents) {
    const have = parsed(text)
    const blocks = [...blocksOf(have, have.syntax, sizes)]
    assert.ok(blocks.length > 3)
    for (const { have } of blocks) assert.ok(have.tokens.length < 2 * sizes.most, `${have.tokens.length} tokens`)
  }
})
