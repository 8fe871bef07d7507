/** The page on the settings file: what it shows must be taken, and every key must be shown. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { editions } from '../../src/domain/index.ts'
import { loadSiteSettings } from '../../src/flow/index.ts'

const page = readFileSync(new URL('../../docs/reference/site-settings.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml)
const documented = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => key.replaceAll('?', ''))

test('every example of the page is taken as it stands', async (t) => {
  assert.equal(examples.length, 2)
  const folder = mkdtempSync(join(tmpdir(), 'readout-docs-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>'
  for (const name of ['logo.svg', 'fair.png']) writeFileSync(join(folder, name), picture)
  for (const yaml of examples) {
    writeFileSync(join(folder, 'site.yaml'), yaml)
    await loadSiteSettings(join(folder, 'site.yaml'))
  }
})

test('the keys that are explained are those of the examples, and the other way round', () => {
  const shown = new Set(examples.flatMap((yaml) => keysOf(parse(yaml), '')))
  assert.deepEqual([...shown].sort(), [...new Set(documented)].sort())
})

/** Every key by its path, as the page writes it: `menu[].to`, `categories[].in.*.name`. */
function keysOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => keysOf(one, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if ((editions as readonly string[]).includes(key)) return keysOf(inner, `${path}.*`)
    const own = `${path}${path ? '.' : ''}${key}`
    const within = Array.isArray(inner) && inner.some((one) => typeof one === 'object') ? `${own}[]` : own
    return [own, ...keysOf(inner, within)]
  })
}
