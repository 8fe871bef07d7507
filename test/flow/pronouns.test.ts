import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { evaluatePronouns } from '../../src/flow/evaluating/evaluatePronouns.ts'
import { parseGap } from '../../src/flow/evaluating/gap.ts'

const head = 'ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL'
const one = '😀 Ann Lee met Eva Holm. She left.'
const rowA = ['r-1', one, 'She', '24', 'Ann Lee', '2', 'TRUE', 'Eva Holm', '14', 'FALSE', ''].join('\t')
const two = 'Bo Lund thanked Nils Berg. He left.'
const rowB = ['r-2', two, 'He', '27', 'Bo Lund', '0', 'FALSE', 'Nils Berg', '16', 'TRUE', ''].join('\t')

const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))

test('offsets in code points become spans of the text, in a file packed or not', () => {
  for (const file of [bytes(head, rowA, rowB, ''), gzipSync(bytes(head, rowA, rowB))]) {
    const { rows, refused } = parseGap({ name: 'gap.tsv', bytes: file })
    assert.equal(refused.length, 0)
    assert.deepEqual(
      rows.map(({ text, pronoun, names }) => [text.slice(...pronoun), ...names.map(({ span }) => text.slice(...span))]),
      [
        ['She', 'Ann Lee', 'Eva Holm'],
        ['He', 'Bo Lund', 'Nils Berg'],
      ],
    )
  }
})

test('a row whose words do not stand where it says is refused by its line, the rest is taken', () => {
  const wrong = rowB.replace('\t27\t', '\t26\t')
  const { rows, refused } = parseGap({ name: 'gap.tsv', bytes: bytes(head, rowA, wrong, 'half\ta row') })
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['r-1'],
  )
  assert.deepEqual(
    refused.map(({ message }) => /gap\.tsv:\d/.exec(message)?.[0]),
    ['gap.tsv:3', 'gap.tsv:4'],
  )
  assert.throws(() => parseGap({ name: 'gap.tsv', bytes: bytes(head) }), /holds no rows/)
})

test('a name is meant when a mention over it has the actor of the pronoun', async () => {
  const gap = parseGap({ name: 'gap.tsv', bytes: bytes(head, rowA, rowB) })
  const mention = (text: string, words: string, actor: string) => {
    const start = text.indexOf(words)
    return {
      start,
      end: start + words.length,
      actor,
      form: 'name',
      confidence: 1,
      by: { kind: 'rule', name: 'x', version: '1' },
    }
  }
  const reader = {
    name: 'x',
    version: '1',
    width: 2,
    async read({ id, text }: { id: string; text: string }) {
      if (id === 'r-2') throw new Error('too hard')
      const mentions = [mention(text, 'Ann Lee', 'ann'), mention(text, 'She', 'ann'), mention(text, 'Eva Holm', 'eva')]
      return { document: {} as never, mentions: mentions as never }
    },
  }
  const { evaluation, failures } = await evaluatePronouns(gap, reader, 0)
  assert.equal(failures.length, 1)
  assert.deepEqual(
    [evaluation.scores.all, evaluation.scores.feminine].map(({ right, wrong, missed, f1 }) => [
      right,
      wrong,
      missed,
      f1,
    ]),
    [
      [1, 0, 1, 66.7],
      [1, 0, 0, 100],
    ],
  )
})
