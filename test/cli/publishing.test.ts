/** Publishing from the command line: by the command itself and beside a server. */
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { article } from '../flow/house.ts'
import { putStore } from '../store/prepared.ts'
import { readout, startServer } from './run.ts'

let folder = ''
let server: ChildProcess | undefined

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function brief(name: string, body: string, note: string): string {
  return file(name, `---\ntitle: The road\nlead: It was told twice\n---\n${body}[^a]\n\n[^a]: ${note}\n`)
}

async function run(...args: string[]) {
  return readout([...args, '--dossier', 'talks', '--data', join(folder, 'data')])
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-publishing-'))
  await putStore(join(folder, 'data'))
  const said = 'The minister said that the road stays open “at all hours”, and that no goods are looked at on it.'
  const page = file('page.txt', article('The road', '5 May 2031', said, 'The talks go on in the town hall next week.'))
  assert.equal((await run('add', page)).code, 0)
})
after(() => {
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** What a command says, without the folder's name. */
async function said(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...args)
  return `${code} ${`${stdout}${stderr}`.replaceAll(`${folder}/`, '').trim()}`
}

const words = `"road stays open 'at all hours'"`

describe('readout publish, unpublish, takedown and brief', () => {
  test('check and publish a brief, and list it', async () => {
    const path = brief('first.md', 'It stays open.', words)
    const quote = 'road stays open “at all hours”'
    assert.match(
      await said('publish', path, '--dry-run'),
      new RegExp(`^0 first \\(en\\): would be new\\n\\[1\\] "${quote}"\\n {4}page.txt, characters \\d+ to \\d+$`),
    )
    assert.equal(await said('publish', path), '0 first (en): published')
    assert.match(await said('brief', 'list'), /^0 first {2}en {2}published \d{4}-\d\d-\d\d +0 readings {2}The road$/)
  })

  test('do the same beside a server that owns the store', async () => {
    server = (await startServer(['--data', join(folder, 'data'), '--no-sample'], /Readout is at (\S+)\n/)).child
    const path = brief('second.md', 'It stays open.', words)
    assert.equal(await said('publish', path), '0 second (en): published')
    brief('second.md', 'It is open.', words)
    assert.match(await said('publish', path), /^1 readout: second\.md: its text differs .*: --note/)
    assert.equal(await said('publish', path, '--note', 'Too strong'), '0 second (en): published, corrected')
    assert.equal(await said('unpublish', 'second', '--language', 'en'), '0 second (en) is no longer public')
    assert.equal(await said('takedown', 'second'), '0 brief second: taken down; second (en) changed by it')
    assert.match(await said('publish', path), /^1 readout: brief "second": it was taken down on .*--undo second\.$/)
    const undone = await said('takedown', '--undo', 'second')
    assert.equal(undone, '0 brief second: may be published again; second (en) changed by it')
    const { stdout } = await run('brief', 'list', '--json')
    assert.deepEqual(
      (JSON.parse(stdout) as { slug: string; state: string }[]).map(({ slug, state }) => [slug, state]),
      [
        ['second', 'withdrawn'],
        ['first', 'published'],
      ],
    )
    const wrong = brief('wrong.md', 'It closes.', '"road stays closed at all hours"')
    assert.match(
      await said('publish', wrong, '--dry-run'),
      /^1 wrong \(en\): would be new\nreadout: wrong\.md:7: footnote 1: no text .* in page\.txt: "road stays ⟦–closed⟧ ⟦open⟧ “at all hours"/,
    )
  })

  test('tell what is wrong in a file with its line', async () => {
    const path = file('html.md', '---\ntitle: a\nlead: b\n---\nOne.[^a]\n\n<b>Two</b>\n\n[^a]: "x"\n')
    const { code, stderr } = await run('publish', path)
    assert.equal(code, 1)
    assert.match(stderr, /html\.md:7: HTML is not taken: write Markdown\./)
    const latin = join(folder, 'latin.md')
    writeFileSync(latin, Uint8Array.of(0x2d, 0xe9, 0x0a))
    assert.match((await run('publish', latin)).stderr, /latin\.md: it is not UTF-8/)
    assert.equal((await run('publish')).code, 2)
  })
})
