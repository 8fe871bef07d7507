import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readDna } from '../../src/formats/index.ts'
import { putStore } from '../store/prepared.ts'
import { readout } from './run.ts'

const corpus = fileURLToPath(new URL('../corpus/networks/', import.meta.url))
const statements = join(corpus, 'statements.csv')

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-network-'))
  writeFileSync(
    join(folder, 'talks.yaml'),
    'issues:\n  - { id: fee, name: Transit fee, for: A fee on the strait, phrases: [transit fee] }\n',
  )
  writeFileSync(
    join(folder, 'page.txt'),
    'Pavra Duskin said that Orvenia supports the transit fee. Ilen Brask said that he opposes the transit fee.',
  )
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('prints the networks of many settings as JSON, counted as DNA does', async () => {
  const cases = [
    { id: 'one', settings: { networkType: 'onemode', qualifierAggregation: 'congruence' } },
    { id: 'windows', settings: { timeWindow: 'years', windowSize: 3, isolates: true } },
  ]
  const file = join(folder, 'cases.json')
  writeFileSync(file, JSON.stringify(cases))
  const ran = await readout(['network', '--compatible', 'dna', '--statements', statements, '--cases', file])
  assert.equal(ran.code, 0, ran.stderr)
  const [one, windows] = JSON.parse(ran.stdout)
  const wanted = JSON.parse(readFileSync(join(corpus, 'cases.json'), 'utf8')).find(
    ({ id }: { id: string }) => id === '1m_congruence_no',
  )
  assert.deepEqual(one.matrix, {
    rows: wanted.matrix.rows,
    columns: wanted.matrix.columns,
    values: wanted.matrix.values,
  })
  assert.deepEqual(Object.keys(windows.windows[0]), ['rows', 'columns', 'values'])
})

test('takes every setting of DNA by its name in kebab case', async () => {
  const ran = await readout([
    ...[
      'network',
      '--statements',
      statements,
      '--json',
      '--network-type',
      'twomode',
      '--qualifier-aggregation',
      'subtract',
    ],
    ...[
      '--isolates',
      '--exclude-values',
      'organization=Arland',
      '--start-date',
      '01.01.2022',
      '--stop-date',
      '2022-12-31',
    ],
    '--compatible',
    'dna',
  ])
  assert.equal(ran.code, 0, ran.stderr)
  const wanted = JSON.parse(readFileSync(join(corpus, 'cases.json'), 'utf8')).find(
    ({ id }: { id: string }) => id === '2m_range2022_isolates_all',
  )
  assert.deepEqual(JSON.parse(ran.stdout).matrix.values, wanted.matrix.values)
})

test('says which setting does not do, and what is allowed', async () => {
  const wrong: [string[], RegExp][] = [
    [
      ['--statements', statements, '--normalization', 'none'],
      /normalization: "none" does not do: it takes no, average/,
    ],
    [
      ['--statements', statements, '--variable1', 'party'],
      /variable1: "party" does not do: the statements have person, organization/,
    ],
    [['--statements', statements, '--compatible', 'ucinet'], /--compatible takes dna, not "ucinet"/],
    [[], /it needs one of --statements FILE, --dossier NAME and INPUT/],
    [
      ['--statements', statements, '--exclude-values', 'Arland'],
      /--exclude-values: "Arland" does not do: it takes NAME=VALUE/,
    ],
  ]
  for (const [args, said] of wrong) {
    const ran = await readout(['network', ...args])
    assert.equal(ran.code, 2)
    assert.match(ran.stderr, said)
  }
})

test('takes readings from standard input, and a dossier, which goes out in the forms of other programs', async () => {
  const books = ['--codebook', join(folder, 'talks.yaml')]
  const store = join(folder, 'store')
  await putStore(store)
  const data = ['--data', store]
  const page = join(folder, 'page.txt')
  const asText = ['--as', 'text', '--published', '2031-03-04']
  const readings = await readout(['read', ...asText, ...books, page])
  const settings = [
    '--json',
    '--network-type',
    'twomode',
    '--variable1',
    'actor',
    '--qualifier-aggregation',
    'subtract',
  ]
  const fromReadings = await readout(['network', ...books, ...settings, '-'], { stdin: readings.stdout })
  assert.equal(fromReadings.code, 0, fromReadings.stderr)
  const { matrix } = JSON.parse(fromReadings.stdout)
  assert.ok(matrix.rows.includes('Ilen Brask'))
  assert.deepEqual(matrix.columns, ['Transit fee'])

  await readout(['dossier', 'create', 'talks', ...books, ...data])
  const added = await readout(['add', ...asText, page, '--dossier', 'talks', ...data])
  assert.equal(added.code, 0, added.stderr)
  const fromDossier = await readout(['network', '--dossier', 'talks', ...data, ...settings])
  assert.deepEqual(JSON.parse(fromDossier.stdout).matrix, matrix)

  const dna = join(folder, 'talks.dna')
  const exported = await readout(['export', '--dossier', 'talks', '--as', 'dna', dna, ...data])
  assert.equal(exported.code, 0, exported.stderr)
  const { documents, statements: kept } = readDna(new Uint8Array(readFileSync(dna)), dna)
  assert.equal(documents[0]?.text, readFileSync(page, 'utf8'))
  assert.ok(kept.some(({ variables, place }) => variables.agreement === '0' && place?.text === 'transit fee'))
  const fromFile = await readout(['network', '--statements', dna, '--json', '--variable1', 'person', '--isolates'])
  assert.ok(JSON.parse(fromFile.stdout).matrix.rows.includes('Ilen Brask'), fromFile.stderr)
  const refused = await readout(['export', '--dossier', 'talks', '--as', 'dna', '--what', 'positions', dna, ...data])
  assert.equal(refused.code, 2)
  assert.match(refused.stderr, /"dna" does not do: positions takes csv, xlsx, parquet/)

  for (const args of [
    ['network', '--statements', statements, '--format', 'graphml'],
    ['export', '--dossier', 'talks', '--as', 'csv', '-', ...data],
  ]) {
    const { code, stderr } = await readout(args, { stdout: fullDisk() })
    assert.equal(code, 1, stderr)
    assert.match(stderr, /no space is left to write to/)
  }
  const nowhere = join(folder, 'no-such-folder', 'talks.csv')
  const unwritten = await readout(['export', '--dossier', 'talks', '--as', 'csv', nowhere, ...data])
  assert.equal(unwritten.code, 1)
  assert.match(unwritten.stderr, /talks\.csv: it cannot be written\. Check the folder/)
})

test('readings that are no UTF-8 are refused, not read with other letters', async () => {
  const read = await readout(['read', '--as', 'text', join(folder, 'page.txt')])
  const bytes = new TextEncoder().encode(read.stdout)
  bytes[read.stdout.indexOf('Duskin')] = 0xff
  for (const args of [
    ['network', '-'],
    ['codebook', 'suggest', '-'],
  ]) {
    const { code, stderr } = await readout(args, { stdin: bytes })
    assert.equal(code, 1)
    assert.match(stderr, /it is not UTF-8/)
  }
})

/** A standard output that takes nothing. */
function fullDisk(): Writable {
  const stdout = new Writable({
    write: (_text, _, done) => done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
  })
  return stdout.on('error', () => {})
}
