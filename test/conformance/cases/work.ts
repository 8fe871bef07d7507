import assert from 'node:assert/strict'
import {
  type FetchAttempt,
  hashOf,
  type NewJob,
  type SetAside,
  type Source,
  snapshotHash,
} from '../../../src/domain/index.ts'
import type { Kept, Store, Taking } from '../../../src/store/index.ts'
import { newDossier, noon, page } from '../pages.ts'
import type { Case } from './type.ts'

const later = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000).toISOString()
const asked = (dossier: string, source: string): NewJob => ({ kind: 'collect', input: { dossier, source } })

/** Takes until there is no more; a job tried again comes a little later. */
async function takeAll(store: Store, kind: NewJob['kind'], seconds = 0) {
  const taken = await store.jobs.take(kind, 100)
  for (const end = Date.now() + seconds * 1000; taken.length === 0 && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    taken.push(...(await store.jobs.take(kind, 100)))
  }
  return taken
}

export const jobs: Record<string, Case> = {
  'work is taken by one worker only, and is gone when it is done': async (store, name) => {
    const sent: NewJob[] = ['a', 'b', 'c'].map((source) => asked(name, source))
    await store.jobs.send(sent)
    const [mine, others] = await Promise.all([store.jobs.take('collect', 2), store.jobs.take('collect', 2)])
    const all = [...mine, ...others]
    assert.equal(all.length, 3)
    assert.deepEqual(all.map(({ input }) => ('source' in input ? input.source : '')).toSorted(), ['a', 'b', 'c'])
    assert.ok(all.every(({ tries, kind }) => tries === 1 && kind === 'collect'))
    assert.deepEqual(await store.jobs.take('page', 10), [])
    await store.jobs.alive(all)
    for (const job of all) await store.jobs.done(job)
    assert.deepEqual(await takeAll(store, 'collect'), [])
  },

  'the same work is not added twice while it waits or is done, and pages are': async (store, name) => {
    await store.jobs.send([asked(name, 'a'), asked(name, 'a')])
    await store.jobs.send([asked(name, 'a')])
    const [job, ...more] = await takeAll(store, 'collect')
    assert.deepEqual(more, [])
    assert.ok(job)
    await store.jobs.send([asked(name, 'a')])
    assert.deepEqual(await takeAll(store, 'collect'), [])
    await store.jobs.done(job)
    await store.jobs.send([asked(name, 'a')])
    for (const one of await takeAll(store, 'collect')) await store.jobs.done(one)

    const read: NewJob = { kind: 'page', input: { dossier: name, taken: 't', snapshot: 's' } }
    await store.jobs.send([read, read])
    const pages = await takeAll(store, 'page')
    assert.equal(pages.length, 2)
    for (const one of pages) await store.jobs.done(one)
  },

  'work is added and done with the transaction it belongs to, or not at all': async (store, name) => {
    await store.jobs.start()
    const broken = new Error('no')
    await assert.rejects(
      store.transaction(async (inner) => {
        await inner.jobs.send([asked(name, 'a')])
        throw broken
      }),
      broken,
    )
    assert.deepEqual(await takeAll(store, 'collect'), [])
    await store.transaction((inner) => inner.jobs.send([asked(name, 'a')]))
    const [job] = await takeAll(store, 'collect')
    assert.ok(job)
    await assert.rejects(
      store.transaction(async (inner) => {
        await inner.jobs.done(job)
        throw broken
      }),
      broken,
    )
    // It is still this worker's.
    await store.jobs.again(job, 'the transaction failed')
    const [again] = await takeAll(store, 'collect', 20)
    assert.equal(again?.id, job.id)
    assert.equal(again?.tries, 2)
    await store.transaction((inner) => inner.jobs.done(again ?? job))
    assert.deepEqual(await takeAll(store, 'collect'), [])
  },
}

function taking(dossier: string, address: string, text: string, how = 'plainly'): Taking {
  const { snapshot, mediaType, retrieved } = page(dossier, address, text)
  const resource = { name: address, url: null, bytes: snapshot.bytes, mediaType, retrieved, told: { title: 'Told 🌉' } }
  return { address, resource, snapshot: snapshot.hash, options: { language: 'ru' }, how, source: null }
}

/** Keeps a taking's page, as a worker does. */
async function keep(store: Store, dossier: string, address: string, text: string): Promise<Kept> {
  const put = await store.documents.put(page(dossier, address, text, { title: 'A title' }))
  return { document: put.id, outcome: put.outcome, title: 'A title', statements: 0, warnings: ['w'] }
}

export const intakes: Record<string, Case> = {
  'bytes that were taken come back as they were, with all that is known of them': async (store, name) => {
    await newDossier(store, name)
    const one = taking(name, 'a.txt', `Words of ${name}.`)
    const [put] = await store.intake.put(name, [one], noon)
    assert.ok(put?.fresh && put.kept === null)
    const { address: _, ...rest } = one
    assert.deepEqual(await store.intake.get(name, put.id), { dossier: name, id: put.id, state: 'waiting', ...rest })
    assert.equal(await store.intake.get(name, 'none'), null)
    assert.equal(await store.intake.waiting(name), 1)
    assert.deepEqual(await store.intake.held(name, ['a.txt', 'b.txt']), ['a.txt'])
    await assert.rejects(store.intake.put(`${name}-none`, [one], noon), { code: 'dossier-missing' })
  },

  'bytes that a document has already come back as they were, and are kept packed': async (store, name) => {
    await newDossier(store, name)
    const text = `Words of ${name}. `.repeat(100)
    const both = [page(name, 'a.txt', text), taking(name, 'b.txt', text)] as const
    await store.documents.put(both[0])
    const [put] = await store.intake.put(name, [both[1]], noon)
    const again = await store.intake.get(name, put?.id ?? '')
    assert.equal(new TextDecoder().decode(again?.resource.bytes), text)

    const other = taking(name, 'c.txt', `Other ${text}`)
    await store.intake.put(name, [other], noon)
    const { size = 0, kept = 0 } = (await store.documents.snapshotKept(other.snapshot)) ?? {}
    assert.ok(kept > 0 && kept < size / 2, `${kept} bytes are kept of ${size}`)
  },

  'the same bytes taken the same way are known; other bytes, or another way, wait anew': async (store, name) => {
    await newDossier(store, name)
    const text = `Words of ${name}.`
    const take = async (...all: Taking[]) => store.intake.put(name, all, noon)
    const [first] = await take(taking(name, 'a.txt', text))
    const id = first?.id ?? ''
    const [waits] = await take(taking(name, 'a.txt', text))
    assert.deepEqual(waits, { id, fresh: false, kept: null })
    const kept = await keep(store, name, 'a.txt', text)
    await store.intake.settle({ dossier: name, id, snapshot: snapshotHash(new TextEncoder().encode(text)) }, kept)
    assert.equal(await store.intake.waiting(name), 0)
    assert.deepEqual(await store.intake.settled(name, [id, 'none']), [{ id, kept }])

    const [known] = await take(taking(name, 'a.txt', text))
    assert.deepEqual(known, { id, fresh: false, kept: { ...kept, outcome: 'unchanged', warnings: [] } })
    assert.equal((await take(taking(name, 'a.txt', text, 'in another language')))[0]?.fresh, true)
    assert.equal((await take(taking(name, 'a.txt', `${text} More.`)))[0]?.fresh, true)
    // Several at one address: the last is what waits.
    const both = await take(taking(name, 'b.txt', 'One.'), taking(name, 'b.txt', 'Two.'))
    assert.equal(both[0]?.id, both[1]?.id)
    const waiting = await store.intake.get(name, both[0]?.id ?? '')
    assert.equal(new TextDecoder().decode(waiting?.resource.bytes), 'Two.')
  },

  'what came of bytes is noted only while no others were taken at their address': async (store, name) => {
    await newDossier(store, name)
    const [old] = await store.intake.put(name, [taking(name, 'a.txt', 'Old.')], noon)
    const id = old?.id ?? ''
    const snapshot = snapshotHash(new TextEncoder().encode('Old.'))
    await store.intake.put(name, [taking(name, 'a.txt', 'New.')], noon)
    await store.intake.settle({ dossier: name, id, snapshot }, await keep(store, name, 'a.txt', 'Old.'))
    assert.equal((await store.intake.get(name, id))?.state, 'waiting')
    assert.deepEqual(await store.intake.settled(name, [id]), [])
  },

  'what failed says why, waits again when it is retried, and is told to be gone where it was let go': async (
    store,
    name,
  ) => {
    await newDossier(store, name)
    const [put] = await store.intake.put(name, [taking(name, 'a.txt', 'Bad.')], noon)
    const id = put?.id ?? ''
    const snapshot = snapshotHash(new TextEncoder().encode('Bad.'))
    await store.intake.settle({ dossier: name, id, snapshot }, null)
    const failed = aside(name, id)
    await store.setAside.put(failed)
    const { code, input, reason, remedy } = failed
    assert.deepEqual(await store.intake.settled(name, [id]), [{ id, failed: { code, input, reason, remedy } }])
    assert.equal(await store.intake.again(name, id), snapshot)
    assert.equal(await store.intake.again(name, id), null)
    assert.equal((await store.intake.get(name, id))?.state, 'waiting')
    // Taken again by a person, it is no longer a failure.
    await store.intake.settle({ dossier: name, id, snapshot }, null)
    assert.equal((await store.intake.put(name, [taking(name, 'a.txt', 'Bad.')], noon))[0]?.fresh, true)
    assert.equal(await store.setAside.get(name, id), null)
  },

  'bytes that wait outlive the purging of another dossier that had them': async (store, name) => {
    const [one, other] = [await newDossier(store, name), await newDossier(store, `${name}-2`)]
    const text = `Shared by ${name}.`
    await keep(store, other, 'a.txt', text)
    const [put] = await store.intake.put(one, [taking(one, 'a.txt', text)], noon)
    await store.dossiers.setRemoved(other, '2001-01-01T00:00:00.000Z')
    await store.dossiers.purge('2001-01-02T00:00:00.000Z')
    assert.equal((await store.intake.get(one, put?.id ?? ''))?.state, 'waiting')
  },

  'documents are listed by when they came, page by page, with what brought them': async (store, name) => {
    await newDossier(store, name)
    for (const address of ['a.txt', 'b.txt', 'c.txt']) {
      await store.intake.put(name, [{ ...taking(name, address, address), source: 'src' }], noon)
      await keep(store, name, address, address)
    }
    await keep(store, name, 'pasted', 'Pasted.')
    const all = await store.intake.arrivals(name, { limit: 10 })
    assert.deepEqual(
      all.map(({ source, name }) => [source, name]),
      [
        [null, null],
        ['src', 'c.txt'],
        ['src', 'b.txt'],
        ['src', 'a.txt'],
      ],
    )
    const second = all[1]
    assert.ok(second)
    const rest = await store.intake.arrivals(name, { limit: 10, before: { added: second.added, id: second.id } })
    assert.deepEqual(rest.map(({ name }) => name).at(-1), 'a.txt')
    assert.ok(!rest.some(({ name }) => name === null || name === 'c.txt'))
    const [byDay, ...others] = await store.intake.arrivalsByDay(name, '2001-01-01T00:00:00Z')
    assert.deepEqual([byDay?.outlet, byDay?.documents, others.length], [null, 4, 0])
    assert.match(byDay?.day ?? '', /^\d{4}-\d{2}-\d{2}$/)
  },
}

function aside(dossier: string, id: string, more: Partial<SetAside> = {}): SetAside {
  return {
    id,
    dossier,
    job: { kind: 'page', input: { dossier, taken: id, snapshot: 's' } },
    input: 'страница.html',
    code: 'input-binary',
    reason: 'it is no text',
    remedy: 'Give a text',
    tries: 1,
    at: noon,
    ...more,
  }
}

export const setAsides: Record<string, Case> = {
  'failures come back as they were, newest first, each once': async (store, name) => {
    await newDossier(store, name)
    const newer = aside(name, 'b', { at: later(5), job: asked(name, 'src'), tries: 3 })
    await store.setAside.put(aside(name, 'a', { reason: 'an older reason' }))
    await store.setAside.put(newer)
    await store.setAside.put(aside(name, 'a'))
    assert.deepEqual(await store.setAside.list(name, 10), [newer, aside(name, 'a')])
    assert.deepEqual(await store.setAside.list(name, 1), [newer])
    assert.deepEqual(await store.setAside.get(name, 'b'), newer)
    assert.equal(await store.setAside.count(name), 2)
    assert.equal(await store.setAside.remove(name, 'b'), true)
    assert.equal(await store.setAside.remove(name, 'b'), false)
    assert.equal(await store.setAside.count(name), 1)
  },
}

function sourceOf(dossier: string, address: string, more: Partial<Source> = {}): Source {
  return {
    id: hashOf('source', dossier, address),
    dossier,
    address,
    kind: 'feed',
    outlet: null,
    every: 30,
    validators: null,
    added: noon,
    due: noon,
    good: null,
    failures: 0,
    ...more,
  }
}

function attempt(source: Source, minutes: number, more: Partial<FetchAttempt> = {}): FetchAttempt {
  return {
    source: source.id,
    address: source.address,
    at: later(minutes),
    status: 200,
    outcome: 'brought',
    code: null,
    reason: null,
    remedy: null,
    brought: 2,
    bytes: 5_000_000_000,
    took: 120,
    ...more,
  }
}

export const sources: Record<string, Case> = {
  'sources come back as they were, and are there once': async (store, name) => {
    await newDossier(store, name)
    const feed = sourceOf(name, 'https://a.example/rss', {
      outlet: 'A',
      every: 7.5,
      validators: { etag: '"x"', lastModified: null },
    })
    const folder = sourceOf(name, '/pages', { kind: 'folder', added: later(1) })
    await store.sources.create(feed)
    await store.sources.create(folder)
    await assert.rejects(store.sources.create(feed), { code: 'conflict' })
    await assert.rejects(store.sources.create(sourceOf(`${name}-none`, '/x')), { code: 'dossier-missing' })
    assert.deepEqual(await store.sources.list(name), [feed, folder])
    assert.deepEqual(await store.sources.get(name, folder.id), folder)
    const asked = { due: later(30), good: later(2), failures: 3, validators: { etag: null, lastModified: 'Monday' } }
    await store.sources.polled({ dossier: name, id: feed.id, ...asked })
    assert.deepEqual(await store.sources.get(name, feed.id), { ...feed, ...asked })
    assert.equal(await store.sources.remove(name, feed.id), true)
    assert.equal(await store.sources.remove(name, feed.id), false)
    assert.equal(await store.sources.get(name, feed.id), null)
  },

  'those that are due are found, the longest overdue first, but not of a removed dossier': async (store, name) => {
    await newDossier(store, name)
    await newDossier(store, `${name}-2`)
    await store.sources.create(sourceOf(name, 'b', { due: '2011-01-02T00:00:00.000Z' }))
    await store.sources.create(sourceOf(name, 'a', { due: '2011-01-01T00:00:00.000Z' }))
    await store.sources.create(sourceOf(name, 'c', { due: '2011-01-03T00:00:00.000Z' }))
    await store.sources.create(sourceOf(`${name}-2`, 'd', { due: '2011-01-01T00:00:00.000Z' }))
    await store.dossiers.setRemoved(`${name}-2`, noon)
    const due = await store.sources.due('2011-01-02T00:00:00.000Z', 10)
    assert.deepEqual(
      due.map(({ address }) => address),
      ['a', 'b'],
    )
    assert.equal((await store.sources.due('2011-01-02T00:00:00.000Z', 1)).length, 1)
  },

  'attempts are logged, counted by day and forgotten, and go with their source': async (store, name) => {
    await newDossier(store, name)
    const feed = sourceOf(name, 'https://a.example/rss')
    await store.sources.create(feed)
    const failed = attempt(feed, 1, {
      outcome: 'failed',
      status: null,
      code: 'x',
      reason: 'y',
      remedy: 'z',
      brought: 0,
    })
    await store.sources.log(name, [attempt(feed, 0), failed])
    await store.sources.log(name, [attempt(feed, 24 * 60), attempt(feed, 24 * 60)])
    await store.sources.log(name, [])
    assert.deepEqual((await store.sources.attempts(name, feed.id, 3))[2], failed)
    assert.deepEqual(await store.sources.broughtByDay(name, noon), [
      { source: feed.id, day: '2026-03-04', brought: 2 },
      { source: feed.id, day: '2026-03-05', brought: 4 },
    ])
    assert.equal(await store.sources.prune(later(60)), 2)
    assert.equal((await store.sources.attempts(name, feed.id, 10)).length, 2)
    await store.sources.remove(name, feed.id)
    assert.deepEqual(await store.sources.attempts(name, feed.id, 10), [])
  },
}
