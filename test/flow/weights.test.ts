import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { modelsFolder } from '../../src/flow/reading/modelsFolder.ts'
import { readerNames } from '../../src/flow/reading/readers.ts'
import { currentReader } from '../../src/flow/reading/readPage.ts'
import { models, modelsIn } from '../../src/flow/reading/weights.ts'
import { modelNames } from '../../src/read/index.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** The weights of the project but for one file, which is `bytes`, or is not there. */
function without(name: string, bytes?: Uint8Array): URL {
  const folder = mkdtempSync(join(tmpdir(), 'readout-models-'))
  folders.push(folder)
  for (const other of modelNames)
    if (other !== name) copyFileSync(new URL(`${other}.bin`, modelsFolder), join(folder, `${other}.bin`))
  if (bytes) writeFileSync(join(folder, `${name}.bin`), bytes)
  return pathToFileURL(`${folder}/`)
}

test('the weights are opened once', () => {
  assert.equal(models(), models())
})

test('the reader has the name by which it can be asked for', () => {
  assert.deepEqual([currentReader().name], readerNames)
})

for (const name of modelNames) {
  test(`without ${name}.bin it is said what is missing and what to do`, () => {
    assert.throws(() => modelsIn(without(name)), {
      code: 'invalid',
      message: new RegExp(`^${name}\\.bin: these weights are missing.*Install Readout again, or .*npm run train\\.$`),
    })
  })

  test(`half of ${name}.bin, or something else of that name, is refused`, () => {
    const bytes = readFileSync(new URL(`${name}.bin`, modelsFolder))
    for (const broken of [
      bytes.subarray(0, bytes.length >> 1),
      bytes.subarray(0, 20),
      new Uint8Array(0),
      bytes.subarray(8),
    ])
      assert.throws(() => modelsIn(without(name, broken)), {
        code: 'invalid',
        input: new RegExp(`${name}\\.bin$`),
        remedy: /Readout again/,
      })
  })
}

test('weights that cannot be read are told from weights that are not there', () => {
  const folder = without('cues')
  mkdirSync(new URL('cues.bin', folder))
  assert.throws(() => modelsIn(folder), { code: 'input-unreadable', input: 'models/cues.bin' })
})
