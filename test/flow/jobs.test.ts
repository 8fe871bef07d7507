/** Pages taken in and read by workers: nothing twice, nothing lost, and what fails is told of and can be tried again. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ReadoutError } from '../../src/domain/index.ts'
import {
  addPage,
  createDossier,
  discardSetAside,
  type House,
  listSetAside,
  retrySetAside,
  settledOf,
  startWorker,
  takeIn,
} from '../../src/flow/index.ts'
import { closeTestHouse, page, readAll, testHouse, workUntil } from './house.ts'

let house: House
before(async () => {
  house = await testHouse()
})
after(closeTestHouse)

const text = (n: number) =>
  `<html lang="en"><head><title>The road, part ${n}</title></head><body><h1>The road, part ${n}</h1>
  <p>The minister of Velmara said that road number ${n} stays open.</p></body></html>`

/** The house, but its readers count what they read and fail as they are told. */
function watched(fail: (name: string) => ReadoutError | null = () => null): { house: House; read: string[] } {
  const read: string[] = []
  const { readers } = house
  const counting: House['readers'] = {
    ...readers,
    async page(resource, options, books) {
      read.push(resource.name)
      const error = fail(resource.name)
      if (error) throw error
      return readers.page(resource, options, books)
    },
  }
  return { house: { ...house, readers: counting }, read }
}

const documents = async (dossier: string) => (await house.store.documents.ids(dossier)).length

test('what was taken waits, is read by a worker, and is then known without being read', async () => {
  const dossier = 'taken'
  await createDossier(house, { name: dossier })
  const pages = [page('/a.txt', text(1)), page('/b.txt', text(2))]
  const { house: seen, read } = watched()
  const taken = await takeIn(seen, dossier, pages)
  assert.deepEqual(
    await settledOf(
      house,
      dossier,
      taken.map(({ id }) => id),
    ),
    [],
  )
  assert.equal(await documents(dossier), 0)

  // Taken again while they wait: still the same work.
  assert.deepEqual(await takeIn(seen, dossier, pages), taken)
  await readAll(seen, dossier)
  assert.deepEqual(read.toSorted(), ['/a.txt', '/b.txt'])
  const settled = await settledOf(
    house,
    dossier,
    taken.map(({ id }) => id),
  )
  assert.deepEqual(
    settled.map((one) => 'kept' in one && one.kept.outcome),
    ['new', 'new'],
  )

  const [again] = await takeIn(seen, dossier, pages)
  assert.equal(again?.kept?.outcome, 'unchanged')
  assert.equal(again?.kept?.title, 'The road, part 1')
  await readAll(seen, dossier)
  assert.equal(read.length, 2)
  assert.equal(await documents(dossier), 2)
})

test('other bytes, another language or another media type are read, and the newest bytes win', async () => {
  const dossier = 'changed'
  await createDossier(house, { name: dossier })
  await takeIn(house, dossier, [page('/a.txt', text(1))])
  // Before the first was read.
  await takeIn(house, dossier, [page('/a.txt', text(2)), page('/a.txt', text(3))])
  await readAll(house, dossier)
  const [id = ''] = await house.store.documents.ids(dossier)
  assert.equal((await house.store.documents.get(dossier, id))?.document.title, 'The road, part 3')
  const [other] = await takeIn(house, dossier, [page('/a.txt', text(3))], { language: 'ru' })
  assert.equal(other?.kept, null)
  await readAll(house, dossier)
  assert.equal((await house.store.documents.get(dossier, id))?.document.language, 'ru')
  assert.equal(await documents(dossier), 1)
})

test('bytes that the document no longer shows are read again', async () => {
  const dossier = 'went-back'
  await createDossier(house, { name: dossier })
  await takeIn(house, dossier, [page('/a.txt', text(1))])
  await readAll(house, dossier)
  await addPage(house, dossier, page('/a.txt', text(2)))
  const [again] = await takeIn(house, dossier, [page('/a.txt', text(1))])
  assert.equal(again?.kept, null)
  await readAll(house, dossier)
  const [id = ''] = await house.store.documents.ids(dossier)
  assert.equal((await house.store.documents.get(dossier, id))?.document.title, 'The road, part 1')
})

test('what cannot be read is set aside at once with its reason, and a person retries it or lets it go', async () => {
  const dossier = 'bad'
  await createDossier(house, { name: dossier })
  const zip = { ...page('/broken.html', ''), bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 1, 2, 0, 0) }
  let refuse = true
  const { house: seen, read } = watched((name) =>
    refuse && name === '/odd.txt' ? new ReadoutError('invalid', name, 'it is odd') : null,
  )
  const taken = await takeIn(seen, dossier, [zip, page('/odd.txt', text(1)), page('/good.txt', text(2))])
  await readAll(seen, dossier)
  assert.equal(await documents(dossier), 1)
  const { total, failed } = await listSetAside(house, dossier)
  assert.equal(total, 2)
  const odd = failed.find(({ input }) => input === '/odd.txt')
  assert.deepEqual(
    { code: odd?.code, reason: odd?.reason, remedy: odd?.remedy, tries: odd?.tries },
    { code: 'invalid', reason: 'it is odd', remedy: 'Correct the value named', tries: 1 },
  )
  assert.equal(failed.find(({ input }) => input === '/broken.html')?.code, 'input-binary')
  const settled = await settledOf(
    house,
    dossier,
    taken.map(({ id }) => id),
  )
  assert.equal(settled.filter((one) => 'failed' in one).length, 2)

  refuse = false
  assert.equal(await retrySetAside(seen, dossier, [odd?.id ?? '']), 1)
  await readAll(seen, dossier)
  assert.equal(await documents(dossier), 2)
  assert.equal(await discardSetAside(seen, dossier, 'all'), 1)
  assert.equal((await listSetAside(house, dossier)).total, 0)
  await assert.rejects(retrySetAside(house, dossier, ['none']), { code: 'not-found' })
  assert.equal(read.filter((name) => name === '/good.txt').length, 1)
})

test('what may pass is tried three times, later each time, before it is set aside', async () => {
  const dossier = 'flaky'
  await createDossier(house, { name: dossier })
  let times = 2
  const { house: seen, read } = watched((name) =>
    name === '/dead.txt' || (name === '/flaky.txt' && times-- > 0)
      ? new ReadoutError('input-failed', name, 'reading it ended a worker')
      : null,
  )
  await takeIn(seen, dossier, [page('/flaky.txt', text(1)), page('/dead.txt', text(2))])
  await readAll(seen, dossier)
  assert.equal(await documents(dossier), 1)
  assert.equal(read.filter((name) => name === '/dead.txt').length, 3)
  const { failed } = await listSetAside(house, dossier)
  assert.deepEqual(
    failed.map(({ input, tries }) => [input, tries]),
    [['/dead.txt', 3]],
  )
})

test('a page of a batch of 1,000 that cannot be read keeps none of the others: 950 are stored and 50 listed', async () => {
  const dossier = 'thousand'
  await createDossier(house, { name: dossier })
  const pages = Array.from({ length: 1000 }, (_, i) => ({
    ...page(`/pages/${i}.txt`, `Velmara closed road number ${i} on Monday.`),
    ...(i % 20 === 7 ? { bytes: Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, i & 0xff, i >> 8) } : {}),
  }))
  for (let i = 0; i < pages.length; i += 50) await takeIn(house, dossier, pages.slice(i, i + 50), { as: 'text' })
  await readAll(house, dossier)
  assert.equal(await documents(dossier), 950)
  const { total, failed } = await listSetAside(house, dossier)
  assert.equal(total, 50)
  assert.ok(failed.every(({ input, reason, remedy }) => /^\/pages\/\d+\.txt$/.test(input) && reason && remedy))
})

test('two workers share the work, and no page is kept twice', async () => {
  const dossier = 'shared'
  await createDossier(house, { name: dossier })
  const { house: seen, read } = watched()
  const pages = Array.from({ length: 30 }, (_, i) => page(`/${i}.txt`, text(i)))
  const taken = await takeIn(seen, dossier, pages)
  const other = await startWorker(seen, { idle: 50 })
  await readAll(seen, dossier)
  await other.stop()
  assert.deepEqual(read.toSorted(), pages.map(({ name }) => name).toSorted())
  const settled = await settledOf(
    house,
    dossier,
    taken.map(({ id }) => id),
  )
  assert.ok(settled.every((one) => 'kept' in one && one.kept.outcome === 'new'))
  const added = (await house.store.audit.list(dossier, 100)).filter(({ what }) => what === 'add')
  assert.equal(added.length, 30)
})

test('a job that was done already, or whose dossier is gone, leaves nothing behind', async () => {
  const dossier = 'done-before'
  await createDossier(house, { name: dossier })
  const { house: seen, read } = watched()
  const [taken] = await takeIn(seen, dossier, [page('/a.txt', text(1))])
  await readAll(seen, dossier)
  const snapshot = (await house.store.intake.get(dossier, taken?.id ?? ''))?.snapshot ?? ''
  await house.store.jobs.send([
    { kind: 'page', input: { dossier, taken: taken?.id ?? '', snapshot } },
    { kind: 'page', input: { dossier: 'never-was', taken: 'x', snapshot } },
    { kind: 'read-again', input: { dossier: 'never-was' } },
    { kind: 'collect', input: { dossier, source: 'none' } },
  ])
  let ended = 0
  const worker = await startWorker(seen, { idle: 50, ended: (_, error) => void (error ? assert.fail(error) : ended++) })
  await workUntil(seen, async () => ended >= 4)
  await worker.stop()
  assert.equal(read.length, 1)
})
