/** Events of a document, an actor and a dossier, as the desk shows them. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  actorView,
  addPage,
  createDossier,
  documentView,
  eventsView,
  type House,
  review,
  undoReview,
} from '../../src/flow/index.ts'
import { sentenceAround } from '../../src/flow/views/sentence.ts'
import { article, closeTestHouse, page, testHouse } from './house.ts'

const road = article(
  'The road and the maps',
  '6 March 2031',
  'It rained. The foreign minister of Doruvia, Irsana Pelveth, met President Ruvan Telkesh of Velmara in Karvosh on 2 March 2031. It was cold.',
  'Irsana Pelveth said that Velmara imposed sanctions on Doruvia in January 2031.',
)
const later = article(
  'A denial',
  '9 March 2031',
  'Ruvan Telkesh, President of Velmara, denied that he had met Irsana Pelveth, the foreign minister of Doruvia.',
)

let house: House
let document = ''
const dossier = 'events'
before(async () => {
  house = await testHouse()
  await createDossier(house, { name: dossier, title: 'Events' })
  document = (await addPage(house, dossier, page('road.txt', road), {})).document
  await addPage(house, dossier, page('later.txt', later), {})
})
after(closeTestHouse)

const listed = async (choice = {}) =>
  (await eventsView(house, dossier, choice)).events.map(({ event, day }) => [event.type, event.status, day])

test('a document shows its events with their sentence, who takes part, and the statement that carries them', async () => {
  const { events, eventsTotal, statements } = await documentView(house, dossier, document)
  assert.equal(eventsTotal, events.length)
  const met = events.find(({ event }) => event.type === 'CONSULT')
  assert.deepEqual(met?.sentence, [
    { text: 'The foreign minister of Doruvia, Irsana Pelveth, ', hit: false },
    { text: 'met', hit: true },
    { text: ' President Ruvan Telkesh of Velmara in Karvosh on 2 March 2031.', hit: false },
  ])
  assert.deepEqual(
    [met?.actors, met?.recipients].map((side) => side?.map(({ actor }) => actor?.name)),
    [['Irsana Pelveth'], ['Ruvan Telkesh']],
  )
  assert.deepEqual([met?.event.status, met?.day, met?.statement], ['held', '2031-03-02', null])
  const sanctions = events.find(({ event }) => event.type === 'SANCTION')
  const carrier = statements.find(({ statement }) => statement.id === sanctions?.statement?.id)
  assert.deepEqual(carrier?.sources, sanctions?.statement?.sources)
  assert.deepEqual(
    sanctions?.statement?.sources.map(({ name }) => name),
    ['Irsana Pelveth'],
  )
})

test('a place where something happens is named on its document’s page as it is anywhere', async () => {
  const text = 'The envoy of Georgia, Dana Orlu, met President Mirko Vessin in Kazakhstan on 2 March 2031.'
  await createDossier(house, { name: 'places', title: 'Places' })
  const added = await addPage(house, 'places', page('place.txt', article('A place', '6 March 2031', text)), {})
  const { events } = await documentView(house, 'places', added.document)
  assert.deepEqual(
    events.map(({ where }) => where?.name),
    ['Kazakhstan'],
  )
  const all = await eventsView(house, 'places', {})
  assert.deepEqual(all.events[0]?.where, events[0]?.where)
})

test('the events of a dossier come newest first, by their own day or else the document’s, and can be chosen from', async () => {
  assert.deepEqual(await listed(), [
    ['CONSULT', 'denied', '2031-03-09'],
    ['CONSULT', 'held', '2031-03-02'],
    ['SANCTION', 'held', '2031-01-01'],
  ])
  assert.deepEqual(await listed({ status: 'held', type: 'CONSULT' }), [['CONSULT', 'held', '2031-03-02']])
  const { choice, total, allTotal, types, statuses } = await eventsView(house, dossier, { status: 'held' })
  assert.deepEqual([choice.status, choice.type, choice.actor, total, allTotal], ['held', null, null, 2, 3])
  assert.deepEqual(
    types.filter(({ events }) => events > 0),
    [
      { type: 'CONSULT', events: 1 },
      { type: 'SANCTION', events: 1 },
    ],
  )
  assert.deepEqual(
    statuses.filter(({ events }) => events > 0),
    [
      { status: 'held', events: 2 },
      { status: 'denied', events: 1 },
    ],
  )
})

test('an actor’s page shows the events it takes part in; a name that nobody has, none', async () => {
  const { events } = await documentView(house, dossier, document)
  const actor = events.find(({ event }) => event.type === 'CONSULT')?.actors[0]?.actor?.id ?? ''
  const view = await actorView(house, dossier, actor)
  assert.equal(view.eventsTotal, view.events.length)
  assert.ok(view.events.some(({ event }) => event.type === 'CONSULT'))
  assert.equal((await eventsView(house, dossier, { actor })).total, view.eventsTotal)
  const none = await eventsView(house, dossier, { actor: 'nobody' })
  assert.deepEqual([none.total, none.events, none.choice.actor?.name], [0, [], 'nobody'])
})

test('a rejected event stays in the list with its decision, and comes back when that is undone', async () => {
  const find = async () => (await eventsView(house, dossier)).events.find(({ event }) => event.type === 'SANCTION')
  const finding = (await find())?.event.id ?? ''
  const made = await review(house, dossier, { finding, document, decision: 'reject', by: 'ana' })
  assert.equal((await find())?.review?.decision, 'reject')
  await undoReview(house, dossier, made.review)
  assert.equal((await find())?.review, null)
})

describe('the sentence around words', () => {
  const around = (text: string, words: string, others: string[] = [], language = 'en') => {
    const at = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length]
    return sentenceAround(text, at(words), others.map(at), language)
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('')
  }

  test('is the sentence alone, within its line', () => {
    assert.equal(around('Before.\nOne met. Two left. Three came.\nAfter.', 'left'), 'Two [left].')
    assert.equal(around('met', 'met'), '[met]')
    assert.equal(around('\nOne met\n', 'met'), 'One [met]')
  })

  test('is not cut off at an abbreviation before those who take part', () => {
    assert.equal(
      around('So. Then Gen. Ostan met Adm. Brill. End.', 'met', ['Then Gen. Ostan', 'Brill']),
      'Then Gen. Ostan [met] Adm. Brill.',
    )
  })

  test('is cut short between words where it does not end', () => {
    const long = `${'before '.repeat(200)}met ${'after '.repeat(200)}`
    const cut = around(long, 'met')
    assert.match(cut, /^…before .* before \[met\] after .* after…$/)
    assert.ok(cut.length < 620)
  })

  test('is found in languages that are not known, and in claims that are none', () => {
    assert.equal(around('Раз. Они встретились. Два.', 'встретились', [], 'ru'), 'Они [встретились].')
    for (const language of ['und', 'x_!', '']) assert.equal(around('A. Two left.', 'left', [], language), 'Two [left].')
  })
})
