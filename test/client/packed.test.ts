/** What is packed works where it is installed: plain Node runs the client, and a stranger's compiler knows its types. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { serveSite } from '../../src/web/site/serve.ts'
import { published, settings } from '../web/site/briefs.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'readout-packed-'))
const installed = join(folder, 'node_modules', 'readout')

before(async () => {
  await run('npm', ['pack', '--pack-destination', folder, '--silent'], root)
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  // By hand: an install would fetch what the rest of the package needs, of which the client needs nothing.
  await run('tar', ['-xzf', tarball], folder)
  mkdirSync(join(folder, 'node_modules'))
  renameSync(join(folder, 'package'), installed)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
})
after(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed client', () => {
  test('is run by plain Node, without anything beside it', async () => {
    const site = await serveSite(published, { host: '127.0.0.1', port: 0, settings })
    const program = `
      import { readoutClient, ReadoutApiError } from 'readout/client'
      const site = readoutClient({ url: process.argv[2] })
      for await (const { slug } of site.briefs({ edition: 'en', limit: 2 })) console.log(slug)
      await site.brief('en', 'withdrawn').catch((error) => console.log(error instanceof ReadoutApiError, error.status))
    `
    writeFileSync(join(folder, 'ask.js'), program)
    try {
      const said = await run(process.execPath, ['ask.js', site.url], folder)
      assert.deepEqual(said.trim().split('\n'), ['mill', 'ford-closed', 'ferry', 'toll', 'true 410'])
    } finally {
      await site.close()
    }
  })

  test('brings its types, which need no others', async () => {
    const program = `
      import { type Brief, type BriefCard, readoutClient } from 'readout/client'
      const site = readoutClient({ url: 'https://briefs.example' })
      export const one: Promise<Brief> = site.brief('en', 'ford-closed')
      export const listed: Promise<BriefCard[]> = site.briefs({ edition: 'ru' }).page().then(({ briefs }) => briefs)
      // @ts-expect-error there is no such edition
      site.corrections('fr')
    `
    writeFileSync(join(folder, 'ask.ts'), program)
    const options = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022', 'dom'],
      types: [],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['ask.ts'] }))
    assert.equal(await run(join(root, 'node_modules', '.bin', 'tsc'), ['-p', '.'], folder), '')
  })

  test('imports no package and nothing of Node', () => {
    const files = readdirSync(join(installed, 'dist', 'client')).filter((name) => name.endsWith('.js'))
    assert.ok(files.includes('index.js'))
    for (const name of files) {
      const text = readFileSync(join(installed, 'dist', 'client', name), 'utf8')
      for (const [, from = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)/g))
        assert.match(from, /^\.\//, name)
    }
  })
})

/** What a program says. @throws with all it said, when it fails */
async function run(program: string, args: string[], cwd: string): Promise<string> {
  const shell = process.platform === 'win32'
  const { stdout } = await promisify(execFile)(program, args, { cwd, shell }).catch((error) => {
    throw new Error(`${program}: ${error.stdout}${error.stderr}`, { cause: error })
  })
  return stdout
}
