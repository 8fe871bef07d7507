/** Pages that an older extractor took are taken again from their bytes, as they were given; nothing decided is lost. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Resource, revisionId } from '../../src/domain/index.ts'
import type { Extraction } from '../../src/extract/index.ts'
import { extractAgain, extractedByOlder, isOlder } from '../../src/flow/dossiers/extractAgain.ts'
import { catchUpWith } from '../../src/flow/dossiers/readAgain.ts'
import { addPage, createDossier, documentView, type House, type ReadOptions, review } from '../../src/flow/index.ts'
import { article, closeTestHouse, page, testHouse } from './house.ts'

let house: House
before(async () => {
  house = await testHouse()
})
after(closeTestHouse)

const text = article(
  'No checkpoint, says the minister',
  '6 March 2031',
  'The foreign minister of Armenia, Irsana Pelveth, said that she opposes the checkpoint on the road.',
  '"We reject a checkpoint in any form," Pelveth told reporters in the capital on Thursday.',
)

/** The house as it was with an older extractor, which left a line of chrome in the text. */
function housedOlder(now: House, version: string, chrome: string): House {
  return {
    ...now,
    readers: {
      ...now.readers,
      async page(resource, options, books) {
        const read = await now.readers.page(resource, options, books)
        const extractor = read.extractor.replace(/\/\d+$/, `/${version}`)
        const revision = revisionId(read.snapshot, extractor)
        const document = { ...read.readout.document, text: `${chrome}${read.readout.document.text}` }
        return { ...read, extractor, revision, readout: await now.readers.document(document, revision, books) }
      },
    },
  }
}

async function addedByOlder(dossier: string, options: ReadOptions = {}, chrome = 'Share this page\n\n') {
  await createDossier(house, { name: dossier })
  // Bytes and texts are shared by dossiers: each has a page of its own.
  const own = text.replace('Thursday', `Thursday, the day of ${dossier}`)
  return (await addPage(housedOlder(house, '1', chrome), dossier, page('/a.txt', own), options)).document
}

test('versions of one extractor are compared by number, and others not at all', () => {
  assert.equal(isOlder('readout-html/2', 'readout-html/10'), true)
  assert.equal(isOlder('readout-html/10', 'readout-html/2'), false)
  assert.equal(isOlder('readout-html/2', 'readout-html/2'), false)
  assert.equal(isOlder('readout-page/1', 'readout-html/2'), false)
  assert.equal(isOlder('suite@1', 'suite@2'), false)
})

test('another text is a new revision: decisions move to it, and it is done once', async () => {
  const dossier = 'again-other'
  const id = await addedByOlder(dossier)
  const old = await documentView(house, dossier, id)
  const said =
    old.statements.find((one) => one.words.content.join(' ').includes('We reject')) ?? assert.fail('no statement')
  await review(house, dossier, { finding: said.statement.id, document: id, decision: 'accept', by: 'analyst' })
  assert.deepEqual(await extractedByOlder(house, dossier), [id])

  await catchUpWith(house, dossier, new AbortController().signal)

  const now = await documentView(house, dossier, id)
  assert.ok(!now.document.document.text.includes('Share this page'))
  assert.notEqual(now.document.revision, old.document.revision)
  const carried = now.statements.find((one) => one.words.content.join(' ').includes('We reject'))
  assert.equal(carried?.review?.decision, 'accept')
  assert.deepEqual(now.lost, [])
  assert.deepEqual(await extractedByOlder(house, dossier), [])
  assert.equal(await extractAgain(house, dossier, id), 'current')
  assert.equal((await house.store.documents.revisions(dossier, id)).length, 2)
})

test('what was given with the page is given again', async () => {
  const dossier = 'again-given'
  const given = { published: '2031-02-02', title: 'As given', language: 'en' }
  const id = await addedByOlder(dossier, given)
  assert.equal(await extractAgain(house, dossier, id), 'revised')
  const { document } = (await house.store.documents.get(dossier, id)) ?? assert.fail('it is gone')
  assert.deepEqual([document.published?.from, document.title, document.language], ['2031-02-02', 'As given', 'en'])
  assert.deepEqual((await house.store.documents.revisions(dossier, id))[0]?.given, {
    name: '/a.txt',
    url: null,
    ...given,
  })
})

test('where the text is the same no revision is added, the findings keep their ids, and it is looked at once', async () => {
  const dossier = 'again-same'
  const id = await addedByOlder(dossier, {}, '')
  const ids = async () => (await documentView(house, dossier, id)).statements.map(({ statement }) => statement.id)
  const before = await ids()
  assert.ok(before.length > 0)
  assert.equal(await extractAgain(house, dossier, id), 'same')
  assert.equal(await extractAgain(house, dossier, id), 'current')
  assert.deepEqual(await ids(), before)
  assert.equal((await house.store.documents.revisions(dossier, id)).length, 1)
})

test('a newer extractor’s work is left alone by an older one', async () => {
  const dossier = 'again-newer'
  await createDossier(house, { name: dossier })
  const { document: id } = await addPage(housedOlder(house, '999', 'Kept\n\n'), dossier, page('/a.txt', text))
  assert.deepEqual(await extractedByOlder(house, dossier), [])
  assert.equal(await extractAgain(house, dossier, id), 'current')
})

test('a page that the newer extractor fails on stays as it is, and is not tried at every start', async () => {
  const dossier = 'again-failing'
  const id = await addedByOlder(dossier)
  const failing: House = {
    ...house,
    readers: {
      ...house.readers,
      extract: (_: Resource): Promise<Extraction> => Promise.reject(new Error('a mistake')),
    },
  }
  assert.equal(await extractAgain(failing, dossier, id), 'failed')
  assert.ok((await house.store.documents.get(dossier, id))?.document.text.startsWith('Share this page'))
  assert.deepEqual(await extractedByOlder(house, dossier), [])
  const entries = await house.store.audit.list(dossier, 10)
  assert.deepEqual(
    entries.filter(({ what }) => what === 'extract-failed').map(({ subject }) => subject),
    [id],
  )
})

test('asked to stop, it stops between documents and goes on the next time', async () => {
  const dossier = 'again-stopped'
  await createDossier(house, { name: dossier })
  const older = housedOlder(house, '1', 'Menu\n\n')
  for (const n of [1, 2, 3])
    await addPage(older, dossier, page(`/${n}.txt`, text.replaceAll('Thursday', `Thursday, the ${n}th`)))
  const stop = new AbortController()
  const stopping: House = {
    ...house,
    readers: {
      ...house.readers,
      extract(resource, options) {
        stop.abort()
        return house.readers.extract(resource, options)
      },
    },
  }
  await assert.rejects(catchUpWith(stopping, dossier, stop.signal))
  assert.equal((await extractedByOlder(house, dossier)).length, 2)
  await catchUpWith(house, dossier, new AbortController().signal)
  assert.deepEqual(await extractedByOlder(house, dossier), [])
})
