import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readout } from './run.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-stance-'))
  writeFileSync(join(folder, 'book.yaml'), 'issues: [{ id: fee, name: The fee, for: ships pay, phrases: [fee] }]')
})
after(() => rmSync(folder, { recursive: true, force: true }))

function corpus(name: string, label: string): string {
  const path = join(folder, name)
  const cases = [`{ text: "Brask rejected the fee.", stances: ["${label}"] }`]
  cases.push('{ text: "Oskel said that the fee was twelve crowns.", stances: ["Oskel | fee | for"] }')
  writeFileSync(path, `codebook: book.yaml\ncases:\n${cases.map((one) => `  - ${one}\n`).join('')}`)
  return path
}

test('says how many answers are right and how many labels were answered, and names what was missed', async () => {
  const path = corpus('talks.yaml', 'Brask | fee | against')
  const { stdout, code } = await readout(['evaluate', 'stance', path])
  assert.equal(code, 0)
  assert.match(stdout, /all answers +100\.0 +50\.0 +1 +1 +2 +1/)
  assert.match(stdout, /for, read as no answer: Oskel on fee in “Oskel said that the fee was twelve crowns\.”/)
  const json = JSON.parse((await readout(['evaluate', 'stance', path, '--json'])).stdout)
  assert.deepEqual([json.task, json.all.precision, json.all.recall], ['stance', 100, 50])
})

test('a label that names nobody, no issue or no stance is refused by its place', async () => {
  for (const [label, says] of [
    ['Duskin | fee | for', /cases\.0: "Duskin" does not stand in its text/],
    ['Brask | ferry | for', /the codebook has no issue "ferry"/],
    ['Brask | fee | maybe', /cases\.0\.stances\.0: a label is written/],
  ] as const) {
    const { code, stderr } = await readout(['evaluate', 'stance', corpus('wrong.yaml', label)])
    assert.equal(code, 1)
    assert.match(stderr, says)
  }
})
