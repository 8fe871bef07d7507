/** The public site beside the desk, as the command serves them. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readout, startReadout } from './run.ts'

test('the site has a port of its own, where nothing of the desk is, and names its pages as readers find them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-site-'))
  const args = [
    '--data',
    folder,
    '--port',
    '0',
    '--no-sample',
    '--site-port',
    '0',
    '--site-url',
    'https://briefs.example',
  ]
  const child = startReadout(['serve', ...args])
  try {
    const site = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.once('exit', () => reject(new Error('the server ended')))
      child.stdout.on('data', (text: Buffer) => {
        said += text
        const url = /The public site is at (\S+)\n/.exec(said)?.[1]
        if (url) resolve(url)
      })
    })
    const home = await fetch(`${site}/en`)
    assert.equal(home.status, 200)
    const html = await home.text()
    assert.match(html, /Nothing has been published in this edition yet/)
    assert.match(html, /<link rel="canonical" href="https:\/\/briefs\.example\/en"/)
    assert.equal((await fetch(`${site}/api/dossiers`)).status, 404)
    assert.equal((await fetch(`${site}/en/about/reader`)).status, 404)
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
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
