/** Readings that a person would want and the present weights miss: listed, so that a new miss and a mended one are seen. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

/**
 * By test file, the titles. `KNOWN_MISSES=write npm run test:some -- --test-concurrency=1 'test/read/*.test.ts'` writes
 * it as things are.
 */
const list = new URL('../corpus/readings/known-misses.json', import.meta.url)
const writing = process.env.KNOWN_MISSES === 'write'

type Misses = Record<string, string[]>

function load(): Misses {
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}
}

/**
 * Tests that what is found is what is expected, and of what is known to be missed that it still is.
 * @param file the test file, as the list calls it
 */
export function testReading(file: string, title: string, found: () => unknown, expected: unknown): void {
  const missed = load()[file]?.includes(title) ?? false
  test(missed ? `${title} (known to be missed)` : title, () => {
    if (writing) return note(file, title, found, expected)
    if (!missed) return assert.deepEqual(found(), expected)
    assert.notDeepEqual(found(), expected, 'it is read right now: take it out of known-misses.json')
  })
}

function note(file: string, title: string, found: () => unknown, expected: unknown): void {
  const { [file]: before = [], ...others } = load()
  const kept = before.filter((one) => one !== title)
  try {
    assert.deepEqual(found(), expected)
  } catch {
    kept.push(title)
  }
  const all = kept.length > 0 ? { ...others, [file]: kept } : others
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(list, `${JSON.stringify(sorted, null, 2)}\n`)
}
