/** The public site beside the desk, as the command serves them. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { article } from '../flow/house.ts'
import { putStore } from '../store/prepared.ts'
import { readout, readoutProcess, startServer } from './run.ts'

/** Serves a store of its own with a public site, for as long as it is asked. */
async function serving(
  ask: (site: string, folder: string) => Promise<void>,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-site-'))
  for (const [name, text] of Object.entries(settings)) writeFileSync(join(folder, name), text)
  await putStore(folder)
  const args = ['--data', folder, '--no-sample', '--site-port', '0', '--site-url', 'https://briefs.example']
  const { child, said: site } = await startServer(args, /The public site is at (\S+)\n/)
  try {
    await ask(site, folder)
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

test('the site has a port of its own, where nothing of the desk is; briefs are on it until they are withdrawn', async () => {
  await serving(async (site, folder) => {
    const read = async (path: string) => {
      const response = await fetch(`${site}${path}`)
      return { status: response.status, text: await response.text() }
    }
    const home = await read('/en')
    assert.equal(home.status, 200)
    assert.match(home.text, /Nothing has been published in this edition yet/)
    assert.match(home.text, /<link rel="canonical" href="https:\/\/briefs\.example\/en"/)
    for (const path of ['/api/dossiers', '/en/about/reader']) assert.equal((await read(path)).status, 404, path)

    const run = async (...args: string[]) => {
      const { code, stderr } = await readout([...args, '--dossier', 'talks', '--data', folder])
      assert.equal(code, 0, stderr)
    }
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const said = 'The minister said that the road stays open “at all hours”, and that no goods are looked at on it.'
    await run(
      'add',
      file('page.txt', article('The road', '5 May 2031', said, 'The talks go on in the town hall next week.')),
    )
    const brief = '---\ntitle: The road\nlead: Open\n---\nIt is open.[^a]\n\n[^a]: "road stays open \'at all hours\'"\n'
    await run('publish', file('road.md', brief))
    assert.match((await read('/en/brief/road')).text, /<span class="words">road stays open “at all hours”/)
    assert.match((await read('/en/feed.atom')).text, /href="https:\/\/briefs\.example\/en\/brief\/road"/)
    await run('unpublish', 'road')
    assert.equal((await read('/en/brief/road')).status, 410)
    assert.doesNotMatch((await read('/en/feed.atom')).text, /brief\/road/)
  })
})

test('what is said of a site that is not served, or found nowhere, is refused', async () => {
  const lonely = await readout(['serve', '--site-url', 'https://briefs.example'])
  assert.equal(lonely.code, 2)
  assert.match(lonely.stderr, /the public site needs --site-port/)
  const path = await readout(['serve', '--site-port', '0', '--site-url', 'https://briefs.example/en'])
  assert.notEqual(path.code, 0)
  assert.match(path.stderr, /it is no address of a site/)
  const anywhere = await readout(['serve', '--site-port', '0', '--site-host', '0.0.0.0'])
  assert.equal(anywhere.code, 2)
  assert.match(anywhere.stderr, /needs --site-url/)
})

test('a port that is taken is told, and the command ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-site-'))
  const other = createServer().listen(0, '127.0.0.1')
  try {
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const args = ['serve', '--data', folder, '--port', '0', '--no-sample', '--site-port', String(port)]
    const { code, stderr } = await readoutProcess(args)
    assert.equal(code, 1)
    assert.match(stderr, new RegExp(String(port)))
  } finally {
    other.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"/>'

test('settings in the data folder are the site’s; outlets written down are told to the server', async () => {
  await serving(
    async (site, folder) => {
      const home = await (await fetch(`${site}/`)).text()
      assert.match(home, /<html lang="ru".*<title>Ford Watch<.*<img src="\/own\/\w+\/logo\.svg" alt="Ford Watch"/s)
      writeFileSync(join(folder, 'outlets.yaml'), 'outlets:\n  - name: VTA\n    kind: state agency\n')
      const outlets = join(folder, 'outlets.yaml')
      const made = await readout(['dossier', 'create', 'talks', '--outlets', outlets, '--data', folder])
      assert.equal(made.code, 0, made.stderr)
      const set = await readout(['dossier', 'set', 'talks', '--outlets', outlets, '--data', folder])
      assert.match(set.stdout, /talks knows 1 outlet as written/)
      writeFileSync(outlets, 'outlets:\n  - name: VTA\n    owner: { name: The state }\n')
      const wrong = await readout(['dossier', 'set', 'talks', '--outlets', outlets, '--data', folder])
      assert.equal(wrong.code, 1)
      assert.match(wrong.stderr, /outlets\.yaml:3: outlets\.0\.owner\.source/)
    },
    { 'site.yaml': 'name: Ford Watch\neditions: [ru, en]\nlogo: logo.svg\n', 'logo.svg': picture },
  )
})

test('settings are checked without serving, and a server with wrong ones does not start', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-site-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'site.yaml')
  const example = await readout(['site', 'settings'])
  writeFileSync(file, example.stdout)
  const good = await readout(['site', 'check', file])
  assert.equal(good.stdout, `${file} is good: Readout, in en, ru, az, hy; ad: off\n`)
  writeFileSync(file, 'name: Ford Watch\ncolours: { accent: { light: "#cccccc" } }\n')
  const check = await readout(['site', 'check', file])
  assert.equal(check.code, 1)
  assert.match(check.stderr, /site\.yaml:2: colours\.accent\.light: #cccccc has a contrast of 1\.\d+:1/)
  const serve = await readout(['serve', '--data', join(folder, 'store'), '--site-port', '0', '--site-settings', file])
  assert.equal(serve.code, 1)
  assert.equal(serve.stderr, check.stderr)
  assert.equal((await readout(['site', 'check'])).code, 2)
  assert.equal((await readout(['serve', '--site-settings', file])).code, 2)
})
