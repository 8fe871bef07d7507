import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { readout } from './run.ts'

let folder = ''
let path = ''
const ferries = 'Ferries to the islands should be free for pensioners.'
const rows = [
  { id: 'one', text1: ferries, text2: 'We oppose free ferries for pensioners.', label3: 'Inconsistent' },
  { id: 'two', text1: ferries, text2: 'Beekeepers may keep hives on school roofs.', label3: 'Unrelated' },
  {
    id: 'three',
    text1: 'The night bus should be kept.',
    text2: 'The night bus is important for people who work late.',
    label3: 'Consistent',
  },
]
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-pairs-'))
  path = join(folder, 'dev.jsonl')
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

const evaluate = (...more: string[]) => readout(['evaluate', 'contradictions', ...more])

describe('readout evaluate contradictions', () => {
  test('says how well it does when it is silent unless sure, and beside it when it always answers', async () => {
    const { code, stdout, stderr } = await evaluate(path)
    assert.equal(code, 0, stderr)
    assert.match(stdout, /^readout +P +R +F1/m)
    assert.match(stdout, /^readout, always answering +P +R +F1/m)
    assert.match(stdout, /^readout +66\.7 +55\.6$/m)
    assert.match(stdout, /^readout, always answering +100\.0 +100\.0$/m)
    const { scores, always, learnedFrom } = JSON.parse((await evaluate(path, '--json')).stdout)
    assert.deepEqual([scores.each.consistent.recall, always.each.consistent.recall], [0, 1])
    assert.equal(learnedFrom, false)
  })

  test('prints the label of each pair as the benchmark writes it, of either', async () => {
    const labels = async (which: string) => {
      const { stdout } = await evaluate(path, '--answers', which)
      return stdout
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line))
    }
    const of = (...given: string[]) => rows.map(({ id }, i) => ({ id, label: given[i] }))
    assert.deepEqual(await labels('told'), of('Inconsistent', 'Unrelated', 'Unrelated'))
    assert.deepEqual(await labels('always'), of('Inconsistent', 'Unrelated', 'Consistent'))
  })

  test('our own pairs, which have no ids, are counted', async () => {
    const own = join(folder, 'own.yaml')
    writeFileSync(own, `- { fit: inconsistent, a: ${ferries}, b: We oppose free ferries for pensioners. }\n`)
    assert.equal((await evaluate(own, '--answers', 'told')).stdout, '{"id":"1","label":"Inconsistent"}\n')
  })

  test('says which answers there are, and that it prints one thing', async () => {
    const wrong = await evaluate(path, '--answers', 'sometimes')
    assert.equal(wrong.code, 2)
    assert.match(wrong.stderr, /--answers takes told, always, not "sometimes"/)
    assert.equal((await evaluate(path, '--answers', 'told', '--json')).code, 2)
    assert.equal((await readout(['evaluate', 'events', path, '--answers', 'told'])).code, 2)
  })
})
