import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { outdated } from '../../scripts/docs.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('the reference pages say what the code says (npm run docs makes them again)', async () =>
  assert.deepEqual(await outdated(), []))

test('every link between our own pages leads somewhere', () => {
  const pages = [
    ...readdirSync(root).filter((name) => name.endsWith('.md')),
    ...['docs', 'demo'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name)),
    ),
  ]
  const broken = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, link]) => join(dirname(page), link ?? ''))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${page} → ${target}`),
  )
  assert.deepEqual(broken, [])
})

test('every command of the README is one that there is', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script]) => script ?? '')
  assert.deepEqual(
    named.filter((script) => !(script in manifest.scripts)),
    [],
  )
})
