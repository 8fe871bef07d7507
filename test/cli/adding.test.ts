/** The real command on a folder of pages: stopped, killed and started again, with nothing lost and nothing twice. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { after, before, test } from 'node:test'
import { Adding } from '../../src/cli/adding.ts'
import { pagesOf } from '../../src/cli/inputs.ts'
import { ReadoutError } from '../../src/domain/index.ts'
import { openStore } from '../../src/store/index.ts'
import { page, warcGz, warcRecord } from '../collect/made.ts'
import { putStore } from '../store/prepared.ts'
import { jsonLines, readout, startReadout } from './run.ts'

const PAGES = 40
let folder = ''
let pages = ''

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-adding-'))
  pages = join(folder, 'pages')
  mkdirSync(pages)
  for (let n = 0; n < PAGES; n++) {
    const said = Array.from(
      { length: 6 },
      (_, i) => `<p>The minister of Velmara said that road ${n}.${i} stays open.</p>`,
    )
    writeFileSync(
      join(pages, `page-${n}.html`),
      `<html lang="en"><head><title>Road ${n}</title></head><body><h1>Road ${n}</h1>${said.join('\n')}</body></html>`,
    )
  }
})
after(() => rmSync(folder, { recursive: true, force: true }))

/** Starts adding the folder, and does that to the process once it has told of some pages. @returns what it wrote */
async function interrupted(
  data: string,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = startReadout(['add', pages, '--dossier', 'talks', '--data', data])
  let stdout = ''
  let stderr = ''
  let sent = false
  child.stderr.on('data', (text: Buffer) => {
    stderr += text
  })
  child.stdout.on('data', (text: Buffer) => {
    stdout += text
    if (!sent && stdout.split('\n').length > 5) sent = child.kill(signal)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}

/** What the store holds, and how often a page was kept. */
async function heldIn(data: string): Promise<{ documents: number; kept: number; waiting: number; titles: number }> {
  const store = await openStore({ data })
  try {
    const ids = await store.documents.ids('talks')
    const cards = await store.documents.cards('talks', ids)
    const kept = (await store.audit.list('talks', 1000)).filter(({ what }) => what === 'add').length
    const titles = new Set(cards.map(({ title }) => title)).size
    return { documents: ids.length, kept, waiting: await store.intake.waiting('talks'), titles }
  } finally {
    await store.close()
  }
}

const all = { documents: PAGES, kept: PAGES, waiting: 0, titles: PAGES }

test('stopped with Ctrl+C it says where it stands, and the same command goes on from there', async () => {
  const data = join(folder, 'stopped')
  await putStore(data)
  const { code, stderr } = await interrupted(data, 'SIGINT')
  assert.equal(code, 1, stderr)
  assert.match(stderr, /^stopping$/m)
  assert.match(stderr, /stopped( with \d+ pages taken and not yet read)?; the same command goes on from here/)
  const between = await heldIn(data)
  assert.ok(between.documents >= 4 && between.documents < PAGES, `${between.documents} were kept`)
  assert.equal(between.kept, between.documents)

  const { code: again, stdout, stderr: told } = await readout(['add', pages, '--dossier', 'talks', '--data', data])
  assert.equal(again, 0, told)
  assert.equal(stdout.match(/^unchanged /gm)?.length ?? 0, between.documents)
  assert.equal(stdout.match(/^new /gm)?.length ?? 0, PAGES - between.documents)
  assert.match(told, /\d+ new, \d+ unchanged|\d+ unchanged, \d+ new/)
  assert.match(told, /; \d+\.\d s, \d+\.\d pages a second/)
  assert.deepEqual(await heldIn(data), all)
})

test('killed it loses nothing that was taken, and the same command goes on with nothing twice', async () => {
  const data = join(folder, 'killed')
  await putStore(data)
  await interrupted(data, 'SIGKILL')
  const between = await heldIn(data)
  assert.ok(between.documents >= 4, `${between.documents} were kept`)
  const { code, stderr } = await readout(['add', pages, '--dossier', 'talks', '--data', data])
  assert.equal(code, 0, stderr)
  assert.deepEqual(await heldIn(data), all)
})

test('a page captured several times in an archive is read each time, in the order of its captures', async () => {
  const archive = join(folder, 'captures.warc.gz')
  const captures = ['Road opens', 'Road opens', 'Road stays shut'].map((title) => warcRecord(page(title)))
  writeFileSync(archive, warcGz(...captures))
  const data = join(folder, 'captures')
  await putStore(data)
  const { code, stdout, stderr } = await readout(['add', archive, '--json', '--data', data])
  assert.equal(code, 0, stderr)
  const told = jsonLines<{ outcome: string; title: string }>(stdout)
  assert.deepEqual(
    told.map(({ outcome, title }) => [outcome, title]),
    [
      ['new', 'Road opens'],
      ['unchanged', 'Road opens'],
      ['revised', 'Road stays shut'],
    ],
  )
})

test('watching a folder ends with an error when the store no longer answers', { timeout: 60_000 }, async () => {
  const watched = join(folder, 'watched')
  mkdirSync(watched)
  writeFileSync(join(watched, 'page.html'), '<h1>Road</h1>')
  const gone = new ReadoutError('store-busy', 'http://127.0.0.1:1', 'the server that owns the store does not answer')
  const owner = {
    takeIn: async () => [{ id: '1', kept: null }],
    settled: () => Promise.reject(gone),
    work: async () => ({ stop: async () => {} }),
  }
  const stream = new Writable({ write: (_text, _, done) => done() })
  const wiring = {
    stdin: Readable.from([]),
    stdout: stream,
    stderr: stream,
    env: {},
    stopped: () => new Promise<void>(() => {}),
  }
  const collected = Promise.withResolvers<void>()
  const adding = new Adding({ owner, dossier: 'talks', read: {}, watch: true, wiring, json: false })
  const running = adding.run(async function* (more) {
    yield* pagesOf([watched], { collect: {}, allow: [] }, wiring)(more)
    collected.resolve()
  })
  await assert.rejects(running, gone)
  await collected.promise
})
