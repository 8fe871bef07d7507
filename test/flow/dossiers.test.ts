import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { KEEP_DAYS } from '../../src/domain/index.ts'
import {
  addPage,
  createDossier,
  dossierView,
  ensureDossier,
  forgetRemoved,
  type House,
  homeView,
  listDossiers,
  removeDossier,
  restoreDossier,
  setOutlets,
} from '../../src/flow/index.ts'
import { article, closeTestHouse, page, testHouse } from './house.ts'

const DAY = 86_400_000
const text = article(
  'The road stays closed',
  '6 March 2031',
  'The foreign minister of Armenia, Irsana Pelveth, said that the road stays closed until June.',
)

let house: House
before(async () => {
  house = await testHouse()
})
after(closeTestHouse)

const names = async (removed = false) => (await listDossiers(house, { removed })).map(({ name }) => name)

describe('a dossier', () => {
  test('is made under a name that can stand in an address, and only once', async () => {
    await createDossier(house, { name: 'first', title: 'The first' })
    await assert.rejects(createDossier(house, { name: 'first' }), { code: 'dossier-exists' })
    await assert.rejects(createDossier(house, { name: 'Not A Name' }), { code: 'invalid' })
    assert.equal(await ensureDossier(house, 'first'), 'there')
    assert.equal(await ensureDossier(house, 'second'), 'made')
    assert.deepEqual(await names(), ['first', 'second'])
  })

  test('takes what is written of its outlets, unless two of them could not be told apart', async () => {
    await createDossier(house, { name: 'told' })
    const written = (name: string, home: string) => ({
      name,
      home,
      kind: null,
      country: null,
      description: null,
      owner: null,
    })
    const [one, other] = [
      written('The Council', 'https://gov.example/council'),
      written('Courts', 'https://gov.example/'),
    ]
    await assert.rejects(setOutlets(house, 'told', [one, other]), {
      code: 'invalid',
      message: /outlet "Courts": its pages cannot be told from those of "The Council"/,
    })
    assert.deepEqual(await house.store.outlets.list('told'), [])
    await setOutlets(house, 'told', [one])
    assert.deepEqual(await house.store.outlets.list('told'), [{ ...one, id: 'the-council' }])
  })

  test('that was removed is out of sight, and comes back whole', async () => {
    await createDossier(house, { name: 'gone' })
    const { document } = await addPage(house, 'gone', page('/a.txt', text))
    await removeDossier(house, 'gone')
    assert.ok(!(await names()).includes('gone'))
    assert.ok((await names(true)).includes('gone'))
    assert.ok((await homeView(house)).removed.some(({ name }) => name === 'gone'))
    await assert.rejects(dossierView(house, 'gone'), /removed\. Bring it back with readout dossier restore gone/)
    await assert.rejects(addPage(house, 'gone', page('/b.txt', text)), { code: 'dossier-missing' })
    await assert.rejects(createDossier(house, { name: 'gone' }), { code: 'dossier-exists' })
    await restoreDossier(house, 'gone')
    assert.deepEqual(
      (await dossierView(house, 'gone')).latest.map(({ id }) => id),
      [document],
    )
  })

  test(`is kept ${KEEP_DAYS} days after it was removed, and deleted for good after that`, async () => {
    await createDossier(house, { name: 'old' })
    const { document } = await addPage(house, 'old', page('/a.txt', text))
    await removeDossier(house, 'old')
    await forgetRemoved(house, Date.now() + (KEEP_DAYS - 1) * DAY)
    assert.ok((await names(true)).includes('old'))
    assert.deepEqual(await forgetRemoved(house, Date.now() + (KEEP_DAYS + 1) * DAY), ['old'])
    assert.ok(!(await names(true)).includes('old'))
    assert.equal(await house.store.documents.get('old', document), null)
    await assert.rejects(restoreDossier(house, 'old'), { code: 'dossier-missing' })
  })

  test('never sees another’s pages, though they be the same', async () => {
    await createDossier(house, { name: 'left' })
    await createDossier(house, { name: 'right' })
    await addPage(house, 'left', page('/a.txt', text))
    assert.deepEqual((await dossierView(house, 'right')).latest, [])
    assert.equal((await addPage(house, 'right', page('/a.txt', text))).outcome, 'new')
    await removeDossier(house, 'left')
    await forgetRemoved(house, Date.now() + (KEEP_DAYS + 1) * DAY)
    const [card] = (await dossierView(house, 'right')).latest
    assert.equal(card?.title, 'The road stays closed')
    assert.ok(card && (await house.store.documents.snapshot(card.snapshot)), 'its bytes went with the other dossier')
  })
})
