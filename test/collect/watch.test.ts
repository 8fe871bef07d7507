import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { watchFolder } from '../../src/collect/index.ts'

/** What is seen of a folder while things are done to it, each thing when the one before it has been seen. */
async function watched(
  steps: (at: (name: string) => string) => [() => Promise<void> | void, string | null][],
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-watch-'))
  const stop = new AbortController()
  const at = (name: string) => join(folder, name)
  const seen: string[] = []
  let arrived: () => void = () => {}
  try {
    const watching = (async () => {
      for await (const path of watchFolder(folder, { signal: stop.signal, settle: 60, every: 120 })) {
        seen.push(path.slice(folder.length + 1))
        arrived()
      }
    })()
    for (const [act, expected] of steps(at)) {
      const count = seen.length
      const next = new Promise<void>((resolve) => {
        arrived = resolve
      })
      await act()
      if (expected === null) await pause(500)
      else if (seen.length === count) await next
      assert.equal(seen[count], expected ?? undefined)
    }
    stop.abort()
    await watching
    return seen
  } finally {
    stop.abort()
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('a watched folder', { timeout: 20_000 }, () => {
  test('gives what is put into it, changed in it, renamed in it, and comes back into it', async () => {
    await watched((at) => [
      [() => writeFileSync(at('a.html'), 'one'), 'a.html'],
      [() => writeFileSync(at('a.html'), 'another'), 'a.html'],
      [() => renameSync(at('a.html'), at('b.html')), 'b.html'],
      [() => rmSync(at('b.html')), null],
      [() => writeFileSync(at('b.html'), 'another'), 'b.html'],
      [
        () => {
          mkdirSync(at('deep/er'), { recursive: true })
          writeFileSync(at('deep/er/c.txt'), 'three')
        },
        'deep/er/c.txt',
      ],
    ])
  })
  test('that is away for a while gives nothing again that it gave', async () => {
    await watched((at) => [
      [() => writeFileSync(at('a.html'), 'one'), 'a.html'],
      [
        async () => {
          renameSync(at('.'), `${at('.')}-away`)
          await pause(400)
          renameSync(`${at('.')}-away`, at('.'))
        },
        null,
      ],
      [() => writeFileSync(at('b.html'), 'two'), 'b.html'],
    ])
  })
  test('waits until a file is whole, and never gives one that is empty, hidden, no page, or unchanged', async () => {
    await watched((at) => [
      [
        async () => {
          writeFileSync(at('a.html'), '')
          for (let i = 0; i < 10; i++) {
            appendFileSync(at('a.html'), 'more and more')
            await pause(20)
          }
        },
        'a.html',
      ],
      [
        () => {
          writeFileSync(at('empty.html'), '')
          writeFileSync(at('.hidden.html'), 'x')
          writeFileSync(at('a.png'), 'x')
        },
        null,
      ],
      // Saved long ago and moved here: whole at once.
      [
        () => {
          writeFileSync(at('.old'), 'x')
          utimesSync(at('.old'), 1, 1)
          renameSync(at('.old'), at('old.txt'))
        },
        'old.txt',
      ],
    ])
  })
})
