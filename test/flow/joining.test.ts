import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addPage, compareDossier, createDossier, joinTellings, undoJoin } from '../../src/flow/index.ts'
import { article, closeTestHouse, page, testHouse } from './house.ts'

after(closeTestHouse)

test('people join and split what is told, also after the page has changed, and take it back', async () => {
  const house = await testHouse()
  await createDossier(house, { name: 'joins' })
  const told = (title: string, day: string, sentence: string) =>
    article(title, day, sentence, 'The talks were long and went on in the evening, both sides said.')
  const met =
    'On 3 May 2031 Sergey Lavrov met Antony Blinken in the old town hall, officials of both sides said afterwards.'
  await addPage(house, 'joins', page('a.txt', told('One meeting', '4 May 2031', met)))
  await addPage(house, 'joins', page('b.txt', told('The same meeting', '5 May 2031', met)))
  const occurrences = () => compareDossier(house, 'joins', 'occurrences')
  const [one] = await occurrences()
  assert.equal(one?.accounts.length, 2)
  const [a, b] = one?.events ?? []
  assert.ok(a && b)

  const { id } = await joinTellings(house, 'joins', { a: b, b: a, same: false, by: 'owner' })
  assert.equal((await occurrences()).length, 2)
  await addPage(
    house,
    'joins',
    page('b.txt', told('The same meeting', '5 May 2031', `Before that it rained for an hour. ${met}`)),
  )
  assert.equal((await occurrences()).length, 2, 'the decision stands on the words')
  await undoJoin(house, 'joins', id, 'owner')
  assert.equal((await occurrences()).length, 1)
  await assert.rejects(joinTellings(house, 'joins', { a, b: 'gone', same: true, by: 'owner' }), { code: 'conflict' })
  await assert.rejects(joinTellings(house, 'joins', { a, b: a, same: true, by: 'owner' }), { code: 'invalid' })
  await assert.rejects(undoJoin(house, 'joins', 'none', 'owner'), { code: 'not-found' })
})
