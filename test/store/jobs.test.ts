/** Work in the hands of a process that is killed comes back, on both engines; what kills again and again is set apart. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Job, NewJob } from '../../src/domain/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { child, newFolder } from './folder.ts'
import { startServer, whyNoServer } from './server.ts'

const jobs: NewJob[] = ['a', 'b', 'c'].map((taken) => ({ kind: 'page', input: { dossier: 'd', taken, snapshot: 's' } }))

/** Has a process of its own take all jobs, and kills it as a power cut would. @returns the ids it had */
async function heldAndKilled(t: TestContext, ...place: string[]): Promise<string[]> {
  const holder = child(t, 'job-holder.ts', ...place)
  const held: string[] = []
  for (;;) {
    const { value, done } = await holder.lines.next()
    assert.ok(!done, holder.errors())
    if (value === 'holding') break
    held.push(value)
  }
  await holder.kill()
  return held
}

async function takeWithin(store: Store, seconds: number, many: number): Promise<Job[]> {
  const taken: Job[] = []
  for (const end = Date.now() + seconds * 1000; taken.length < many && Date.now() < end; await wait(200))
    taken.push(...(await store.jobs.take('page', 10)))
  return taken
}

test('a killed process’s jobs come back when the folder is opened again', async (t) => {
  const data = join(newFolder(t), 'data')
  const sending = await openStore({ data })
  await sending.jobs.send(jobs)
  await sending.close()
  const held = await heldAndKilled(t, 'data', data)
  assert.equal(held.length, 3)
  const store = await openStore({ data })
  t.after(() => store.close())
  const back = await takeWithin(store, 20, 3)
  assert.deepEqual(back.map(({ id }) => id).toSorted(), held.toSorted())
  assert.ok(back.every(({ tries }) => tries === 2))
  const [first] = back
  assert.ok(first)
  for (const job of back.slice(1)) await store.jobs.done(job)
  assert.deepEqual(await store.jobs.dead(10), [])
})

test('jobs that workers end over as often as may be are found dead, and buried once', async (t) => {
  const store = await openStore({ memory: true })
  t.after(() => store.close())
  await store.jobs.send(jobs.slice(0, 1))
  let tries = 0
  for (let taken = await takeWithin(store, 60, 1); taken[0]; taken = await takeWithin(store, tries < 4 ? 60 : 1, 1)) {
    tries = taken[0].tries
    await store.jobs.again(taken[0], 'as if its process ended')
  }
  assert.equal(tries, 4)
  const [dead] = await store.jobs.dead(10)
  assert.deepEqual([dead?.kind, dead?.input, dead?.tries], ['page', jobs[0]?.input, 4])
  assert.ok(dead)
  await store.jobs.bury(dead)
  assert.deepEqual(await store.jobs.dead(10), [])
})

const skip = await whyNoServer()
test('on a server a killed worker’s jobs are given to another when its heart has stopped', {
  skip: skip ?? false,
}, async (t) => {
  const server = await startServer()
  t.after(() => server.stop())
  const url = await server.database('jobs')
  const store = await openStore({ url })
  t.after(() => store.close())
  await store.jobs.send(jobs)
  const held = await heldAndKilled(t, 'url', url)
  assert.equal(held.length, 3)
  assert.deepEqual(await store.jobs.take('page', 10), [], 'not before')
  const back = await takeWithin(store, 90, 3)
  assert.deepEqual(back.map(({ id }) => id).toSorted(), held.toSorted())
  // A worker that lives keeps its own.
  const until = Date.now() + 22_000
  while (Date.now() < until) {
    await store.jobs.alive(back)
    assert.deepEqual(await store.jobs.take('page', 10), [])
    await wait(2000)
  }
})
