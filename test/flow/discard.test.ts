import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addPage,
  createDossier,
  discardDossier,
  documentView,
  listDossiers,
  removeDossier,
} from '../../src/flow/index.ts'
import { memoryHouse } from './house.ts'

const page = {
  name: 'pasted/1',
  url: null,
  bytes: new TextEncoder().encode('The ford stays closed, Mayor Ansa Brill said.'),
  mediaType: 'text/plain',
  retrieved: '2031-03-04T10:00:00Z',
}

test('an empty dossier is discarded for good; one with a document, or one a person removed, stays', async () => {
  const house = await memoryHouse()
  try {
    for (const name of ['empty', 'full', 'removed']) await createDossier(house, { name })
    const { document } = await addPage(house, 'full', page, { as: 'text', title: 'No crossing' })
    await removeDossier(house, 'removed')
    for (const name of ['empty', 'full']) await discardDossier(house, name)
    const left = await listDossiers(house, { removed: true })
    assert.deepEqual(left.map(({ name }) => name).sort(), ['full', 'removed'])
    assert.equal(left.find(({ name }) => name === 'full')?.removed, null)

    const { document: stored } = await documentView(house, 'full', document)
    assert.equal(stored.document.title, 'No crossing')
    assert.equal(stored.document.text, 'The ford stays closed, Mayor Ansa Brill said.')
  } finally {
    await house.close()
  }
})
