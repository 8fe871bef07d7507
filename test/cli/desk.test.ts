/** The real command beside the real server: pages handed over, one owner of the store, clean stops and hard kills. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { article } from '../flow/house.ts'
import { putStore } from '../store/prepared.ts'
import { readout, readoutProcess, startServer } from './run.ts'

let folder = ''
let pages: string[] = []
const running = new Set<ChildProcess>()

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-desk-'))
  pages = ['6 March 2031', '7 March 2031'].map((day, i) => {
    const path = join(folder, `page-${i}.txt`)
    const said = `The foreign minister of Armenia, Irsana Pelveth, said that she opposes checkpoint number ${i} on the long road.`
    writeFileSync(
      path,
      article(`No checkpoint ${i}`, day, said, '"We reject it," Pelveth said. The talks go on next week in Moscow.'),
    )
    return path
  })
})
after(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A server of a store of its own, once it has said where it is. */
async function serve(data: string): Promise<{ url: string; child: ChildProcess; stderr: () => string }> {
  await putStore(data)
  const { child, said: url, stderr } = await startServer(['--data', data, '--no-sample'], /Readout is at (\S+)\n/)
  running.add(child)
  child.once('exit', () => running.delete(child))
  return { url, child, stderr }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill(signal)
  const [code] = (await ended) as [number | null]
  return code
}

describe('beside a running server', () => {
  const data = () => join(folder, 'beside')
  const on = (...args: string[]) => readout([...args, '--data', data()])
  let server: Awaited<ReturnType<typeof serve>>
  before(async () => {
    server = await serve(data())
  })

  test('the server prints one loopback address', () => assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+(\/|$)/))

  test('pages are handed over, and the desk shows them a moment later', async () => {
    const { code, stdout, stderr } = await on('add', ...pages, '--dossier', 'talks')
    assert.equal(code, 0, stderr)
    assert.match(stdout, /^new +.*page-0\.txt +No checkpoint 0, \d+ statements$/m)
    const shown = await (await fetch(new URL('/en/talks', server.url))).text()
    assert.match(shown, /No checkpoint 0/)
    assert.match(shown, /No checkpoint 1/)
  })

  test('the same pages again, from another folder, are unchanged', async () => {
    const args = ['add', 'page-0.txt', 'page-1.txt', '--dossier', 'talks', '--data', data(), '--json']
    const { stdout } = await readout(args, { cwd: folder })
    const outcomes = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { outcome: string }).outcome)
    assert.deepEqual(outcomes, ['unchanged', 'unchanged'])
  })

  test('one broken page never stops the others, and each failure says what to do', async () => {
    const broken = join(folder, 'broken.txt')
    writeFileSync(broken, new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0, 1, 2, 3]))
    const { code, stdout, stderr } = await on('add', broken, ...pages, '--dossier', 'other')
    assert.equal(code, 1)
    assert.equal(stdout.trim().split('\n').length, 2)
    assert.match(stderr, /^readout: .*broken\.txt: [^:]+PDF[^:]*\. [A-Z][^.]+\.$/m)
  })

  test('dossiers are listed, made, removed and brought back', async () => {
    const names = async (...more: string[]) =>
      (
        JSON.parse((await on('dossier', 'list', '--json', ...more)).stdout) as { name: string; documents: number }[]
      ).map(({ name, documents }) => `${name} ${documents}`)
    const codebook = join(folder, 'codebook.yaml')
    writeFileSync(
      codebook,
      'issues:\n  - {id: checkpoint, name: The checkpoint, for: it is set up, phrases: [checkpoint]}\n',
    )
    const made = await on('dossier', 'create', 'border', '--title', 'The border', '--codebook', codebook)
    assert.equal(made.code, 0, made.stderr)
    assert.equal((await fetch(new URL('/en/border/issue/checkpoint', server.url))).status, 200)
    assert.equal((await on('dossier', 'create', 'border')).code, 1)
    assert.match(
      (await on('dossier', 'remove', 'talks')).stdout,
      /until \d{4}-\d\d-\d\d "readout dossier restore talks"/,
    )
    assert.ok(!(await names()).some((name) => name.startsWith('talks')))
    assert.ok((await names('--removed')).includes('talks 2'))
    assert.equal((await fetch(new URL('/en/talks', server.url))).status, 404)
    const refused = await on('add', ...pages, '--dossier', 'talks')
    assert.match(refused.stderr, /it was removed\. Bring it back with readout dossier restore talks/)
    assert.equal((await on('dossier', 'restore', 'talks')).code, 0)
    assert.ok((await names()).includes('talks 2'))
  })

  test('what failed is listed with its reason, retried and let go', async () => {
    const bad = join(folder, 'bad')
    mkdirSync(bad)
    writeFileSync(join(bad, 'a.html'), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 1, 2, 0, 0))
    writeFileSync(join(bad, 'b.html'), '')
    writeFileSync(join(bad, 'c.html'), '<h1>Fine</h1><p>The road stays open, the minister said.</p>')
    const { code, stdout, stderr } = await on('add', bad, '--dossier', 'broken')
    assert.equal(code, 1)
    assert.equal(stdout.trim().split('\n').length, 1)
    assert.match(stderr, /1 new in broken, 2 failed/)
    assert.match(stderr, /1 set aside; "readout jobs list --dossier broken"/)
    const jobs = (...args: string[]) => on('jobs', ...args, '--dossier', 'broken')
    assert.match((await jobs('list')).stdout, /a\.html: [^.]+\. [A-Z][^.]+\. \(1 time tried\)/)
    assert.match((await jobs('retry', '--all')).stdout, /^1 waits to be tried again$/m)
    let failed: { id: string }[] = []
    for (let tries = 0; failed.length === 0 && tries < 20; tries++)
      failed = (JSON.parse((await jobs('list', '--json')).stdout) as { failed: { id: string }[] }).failed
    assert.match((await jobs('discard', failed[0]?.id ?? '')).stdout, /^1 let go$/m)
    assert.match((await jobs('list')).stdout, /nothing waits and nothing failed/)
    assert.equal((await jobs('retry')).code, 2)
  })

  test('a folder is a source: asked at once, and again when a person wants', async () => {
    const watched = join(folder, 'watched')
    mkdirSync(watched)
    const source = (...args: string[]) => on('source', ...args, '--dossier', 'watched')
    const added = await source('add', watched, '--every', '10')
    assert.equal(added.code, 0, added.stderr)
    writeFileSync(join(watched, 'a.html'), '<h1>Fine</h1><p>The road stays open, the minister said.</p>')
    const polled = await source('poll')
    assert.equal(polled.code, 0, polled.stderr)
    assert.match(polled.stdout, /^folder .*watched {2}every 10 minutes {2}\S+ {2}(nothing new|1 new or changed)$/m)
    assert.match((await source('list')).stdout, /^folder /m)
    assert.match(await (await fetch(new URL('/en/watched/inbox', server.url))).text(), /asked every 10 minutes/)
    assert.match((await source('remove', watched)).stdout, /no longer asked/)
    assert.equal((await source('poll', 'none')).code, 1)
  })

  test('a folder named from where the person stands is that one, wherever the server was started', async () => {
    const there = join(folder, 'there')
    mkdirSync(there)
    const source = (verb: string, named: string) =>
      readout(['source', verb, named, '--dossier', 'there', '--data', data()], { cwd: folder })
    const added = await source('add', 'there')
    assert.ok(added.stdout.includes(`folder ${realpathSync(there)} `), added.stdout)
    const removed = await source('remove', 'there/')
    assert.equal(removed.code, 0, removed.stderr)
  })

  test('a second server of the same store says where the first one is', async () => {
    const { code, stderr } = await on('serve', '--port', '0')
    assert.equal(code, 1)
    assert.ok(stderr.includes(server.url), stderr)
  })

  test('doctor finds all well, and the server that owns the store', async () => {
    const { code, stdout } = await on('doctor', '--json')
    assert.equal(code, 0, stdout)
    const store = (JSON.parse(stdout) as { name: string; says: string }[]).find(({ name }) => name === 'store')
    assert.ok(store?.says.includes(server.url), store?.says)
  })

  test('it stops when asked, cleanly, and what it held is there when the command owns the store itself', async () => {
    assert.equal(await stop(server.child, 'SIGINT'), 0)
    assert.match(server.stderr(), /stopping/)
    assert.doesNotMatch(server.stderr(), /Warning/)
    const { code, stdout } = await on('add', ...pages, '--dossier', 'talks')
    assert.equal(code, 0)
    assert.match(stdout, /^unchanged/m)
  })
})

test('a server that was killed leaves nothing in the way: the next command finds all that was stored', async () => {
  const data = join(folder, 'killed')
  const { child } = await serve(data)
  assert.equal((await readout(['add', ...pages, '--dossier', 'talks', '--data', data])).code, 0)
  await stop(child, 'SIGKILL')
  const { code, stdout, stderr } = await readout(['dossier', 'list', '--data', data, '--json'])
  assert.equal(code, 0, stderr)
  assert.equal((JSON.parse(stdout) as { documents: number }[])[0]?.documents, 2)
})

test('a port in use is named, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const data = join(folder, 'port')
  await putStore(data)
  const { code, stderr } = await readoutProcess(['serve', '--data', data, '--port', String(port), '--no-sample'])
  other.close()
  assert.equal(code, 1)
  assert.match(stderr, new RegExp(`^readout: port ${port}: .*--port`, 'm'))
})

test('two commands on one store at once: one waits for the other, and both are done', async () => {
  const data = join(folder, 'two')
  const both = await Promise.all(
    pages.map((page) => readoutProcess(['add', page, '--dossier', 'talks', '--data', data])),
  )
  for (const { code, stderr } of both) assert.equal(code, 0, stderr)
  const { stdout } = await readout(['dossier', 'list', '--data', data, '--json'])
  assert.equal((JSON.parse(stdout) as { documents: number }[])[0]?.documents, 2)
})

test('a place where no store can be is named with what to do', { skip: process.platform !== 'linux' }, async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  for (const [data, says] of [
    [file, /a file stands where the folder should be/],
    ['/proc/readout', /no folder can be made there|you may not write there/],
    ['', /needs the name of a folder/],
  ] as const) {
    const { code, stderr } = await readout(['dossier', 'list', '--data', data])
    assert.ok(code === 1 || code === 2)
    assert.match(stderr, says)
    assert.equal(stderr.trim().split('\n').length, 1)
  }
})

test('doctor only looks: a folder that is not there is not made', async () => {
  const data = join(folder, 'nowhere')
  const { code, stdout } = await readout(['doctor', '--data', data])
  assert.equal(code, 0)
  assert.match(stdout, /nothing is in .*nowhere yet/)
  assert.ok(!existsSync(data))
})

test('paths are meant from where the person stands, whatever folder npm runs scripts in', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const page = pages[0] ?? ''
  const npm = spawnSync('npm', ['--prefix', root, 'run', '-s', 'readout', '--', 'read', basename(page)], {
    cwd: dirname(page),
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: '' },
    shell: process.platform === 'win32',
  })
  assert.match(npm.stdout, /"format":"readout\/1"/, npm.stderr)
})
