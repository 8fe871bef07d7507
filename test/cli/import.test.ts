import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { dna2, dna3 } from '../flow/dna3.ts'
import { putStore } from '../store/prepared.ts'
import { readout } from './run.ts'

let folder = ''
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-import-'))
  await putStore(join(folder, 'store'))
  writeFileSync(join(folder, 'talks.dna'), dna3())
  writeFileSync(join(folder, 'old.dna'), dna2())
})
after(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => readout([...args, '--data', join(folder, 'store')], { cwd: folder })

test('a file of DNA is taken into a dossier: what is left out and what has no place is told, then what came of it', async () => {
  const first = await run('import', 'talks.dna', '--dossier', 'talks')
  assert.equal(first.code, 1)
  assert.match(first.stderr, /^readout: talks\.dna: statement 5 is left out: it names no person and no organization$/m)
  assert.match(first.stdout, /^variable note: it has no place in Readout, and 1 statement had one$/m)
  assert.match(
    first.stdout,
    /^talks: 4 documents \(2 new, 1 there already\), 9 statements \(5 new, 0 there already\), 5 new actors, 2 new issues; 5 left out$/m,
  )
  const again = await run('import', 'talks.dna', '--dossier', 'talks', '--json')
  const { left, remarks, ...told } = JSON.parse(again.stdout)
  assert.deepEqual(told, {
    dossier: 'talks',
    documents: { all: 4, added: 0, there: 3 },
    statements: { all: 9, added: 0, there: 5 },
    actors: 0,
    issues: 0,
  })
  assert.deepEqual([left.length, remarks.length], [5, 6])
})

test('what is no file of DNA 3 is refused in one line, and no dossier is made for it', async () => {
  const old = await run('import', 'old.dna', '--dossier', 'old')
  assert.equal(old.code, 1)
  assert.match(old.stderr, /^readout: old\.dna: it is a file of DNA 2\. [^\n]*\n$/)
  const wrong = await run('import', 'talks.dna', '--dossier', 'wrong', '--concept', 'claim')
  assert.match(wrong.stderr, /^readout: talks\.dna: its statements have no variable "claim"\. [^\n]*\n$/)
  const missing = await run('import', 'none.dna', '--dossier', 'old')
  assert.match(missing.stderr, /^readout: none\.dna: [^\n]*\n$/)
  assert.equal((await run('import', 'talks.dna')).code, 2)
  assert.doesNotMatch((await run('dossier', 'list')).stdout, /old|wrong/)
})
