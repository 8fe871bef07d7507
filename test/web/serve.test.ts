import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, get as ask } from 'node:http'
import { createConnection } from 'node:net'
import { test } from 'node:test'
import { ReadoutError } from '../../src/domain/index.ts'
import type { House } from '../../src/flow/index.ts'
import { startWeb } from '../../src/web/index.ts'

/** A house that only ever lists its dossiers, as slowly as it is told to. */
function houseOf(list: () => Promise<unknown[]>): House {
  return { store: { dossiers: { list } } } as unknown as House
}

const empty = houseOf(async () => [])

test('it answers on loopback and nowhere else', async () => {
  const web = await startWeb(empty, { port: 0, token: 't' })
  try {
    assert.match(web.url, /^http:\/\/127\.0\.0\.1:\d+$/)
    const response = await fetch(`${web.url}/en`)
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    const { port } = new URL(web.url)
    const outside = createConnection({ host: '127.0.0.2', port: Number(port) })
    const [error] = (await once(outside, 'error')) as [NodeJS.ErrnoException]
    assert.equal(error.code, 'ECONNREFUSED')
  } finally {
    await web.close()
  }
})

test('a name that was made to point here is refused', async () => {
  const web = await startWeb(empty, { port: 0, token: 't' })
  try {
    const { port } = new URL(web.url)
    const [answer] = await once(ask(`${web.url}/en`, { headers: { host: `evil.example:${port}` } }), 'response')
    answer.resume()
    assert.equal(answer.statusCode, 403)
  } finally {
    await web.close()
  }
})

test('a port that is taken is named, with what to do', async () => {
  const first = await startWeb(empty, { port: 0, token: 't' })
  try {
    const port = Number(new URL(first.url).port)
    await assert.rejects(startWeb(empty, { port, token: 't' }), (error: unknown) => {
      assert.ok(error instanceof ReadoutError)
      assert.equal(error.code, 'port-in-use')
      assert.match(error.message, new RegExp(`port ${port}.*--port`))
      return true
    })
  } finally {
    await first.close()
  }
})

test('closing finishes the answer under way and drops connections that only wait', async () => {
  let begun: () => void = () => {}
  let finish: () => void = () => {}
  const started = new Promise<void>((resolve) => {
    begun = resolve
  })
  const slow = houseOf(async () => {
    begun()
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return []
  })
  const web = await startWeb(slow, { port: 0, token: 't' })
  const agent = new Agent({ keepAlive: true })
  const [idle] = await once(ask(`${web.url}/none`, { agent }), 'response')
  idle.resume()
  await once(idle, 'end')

  const answer = fetch(`${web.url}/en`)
  await started
  const closed = web.close()
  assert.equal(web.close(), closed)
  finish()
  assert.equal((await answer).status, 200)
  await closed
  await assert.rejects(fetch(`${web.url}/en`))
  agent.destroy()
})
