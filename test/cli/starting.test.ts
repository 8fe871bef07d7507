/** How a command starts: with what it needs and nothing else, since loading is most of what a short one waits for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../src/cli/index.ts'
import { readoutProcess } from './run.ts'

/** Has a process tell, on its error stream, which files it loads. */
const telling = `
  import { registerHooks } from 'node:module'
  registerHooks({
    load(url, context, next) {
      process.stderr.write(url + '\\n')
      return next(url, context)
    },
  })`

/** The rooms whose code a command loads. */
async function roomsOf(...args: string[]): Promise<string[]> {
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(telling)}` }
  const { stderr } = await readoutProcess(args, { env })
  const rooms = [...stderr.matchAll(/\/src\/(\w+)\//g)].flatMap(([, room]) => room ?? [])
  return [...new Set(rooms)].sort()
}

test('what commands there are is told without loading one', async () => {
  for (const args of [['--help'], ['--version'], ['raed', 'page.txt']])
    assert.deepEqual(await roomsOf(...args), ['cli', 'domain'], args.join(' '))
})

test('a command is explained without a store, and without what reads', async () => {
  const rooms = await roomsOf('help', 'read')
  assert.ok(rooms.includes('flow'))
  for (const room of ['store', 'extract', 'read', 'web']) assert.ok(!rooms.includes(room), room)
})

test('a page is read without a store', async () => {
  assert.ok(!(await roomsOf('read', 'demo/pages/01-vta-telkesh-receives-envoy.txt')).includes('store'))
})

test('every command answers to the name that it is listed by', async () => {
  for (const { name, load } of commands) assert.equal((await load()).name, name)
})
