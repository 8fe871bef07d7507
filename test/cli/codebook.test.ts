import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parseCodebook } from '../../src/flow/index.ts'
import { putStore } from '../store/prepared.ts'
import { readout } from './run.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-codebook-'))
  const pages = {
    'one.txt':
      'Pavra Duskin said that Orvenia supports the transit fee. Ilen Brask said that he opposes the transit fee.',
    'two.txt': 'Tarn Oskel rejected the transit fee. Pavra Duskin called for a transit fee on the strait.',
  }
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text)
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('suggests a codebook from pages, from readings and from a dossier alike, and it is a valid one', async () => {
  const pages = [join(folder, 'one.txt'), join(folder, 'two.txt')]
  const ran = await readout(['codebook', 'suggest', '--as', 'text', ...pages])
  assert.equal(ran.code, 0, ran.stderr)
  const { issues } = parseCodebook(ran.stdout, 'draft')
  assert.deepEqual(
    issues.map(({ id, phrases }) => [id, phrases[0]]),
    [['transit-fee', 'transit fee']],
  )
  assert.match(ran.stdout, /# 4 statements of \d known actors? in 2 documents: 2 for, 2 against/)

  const readings = await readout(['read', '--as', 'text', ...pages])
  const fromReadings = await readout(['codebook', 'suggest', '-'], { stdin: readings.stdout })
  assert.equal(fromReadings.stdout, ran.stdout)

  const data = join(folder, 'store')
  await putStore(data)
  const added = await readout(['add', '--as', 'text', ...pages, '--dossier', 'talks', '--data', data])
  assert.equal(added.code, 0, added.stderr)
  const fromDossier = await readout(['codebook', 'suggest', '--dossier', 'talks', '--data', data, '--json'])
  assert.equal(JSON.parse(fromDossier.stdout).issues[0].id, 'transit-fee')
})

test('says what it needs', async () => {
  for (const args of [['codebook'], ['codebook', 'suggest'], ['codebook', 'suggest', 'page.txt', '--dossier', 'talks']])
    assert.equal((await readout(args)).code, 2)
})
