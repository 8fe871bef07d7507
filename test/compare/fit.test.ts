/** One test a rule of what can gainsay what: pairs that its words must not be held against each other, and one they must. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calm, fitting, likely } from './fitting.ts'

const unfit = (...pairs: [string, string][]) => {
  for (const [a, b] of pairs) assert.equal(fitting(a, b).fit, 'inconsistent', `${a} / ${b}`)
}

describe('what fits', () => {
  test('who says a thing is no part of it', () => {
    const [a, b] = [
      'The ferry has been stopped, a person close to the harbour office said.',
      'The ferry has not been stopped, the mayor of the island told reporters on Sunday, calling it a rumour.',
    ]
    assert.ok(fitting(a, b).likeness > 0.9)
    unfit(
      ['According to the harbour office, the ferry is running.', 'The mayor said that the ferry is not running.'],
      ['В порту заявили, что паром ходит каждый день.', 'Паром не ходит каждый день, сообщил мэр.'],
    )
  })

  test('what hangs on a condition, may be, is asked or is left unsaid gainsays nothing', () => {
    calm(
      ['Orrin will buy the ferry if the island pays.', 'Orrin will not buy the ferry.'],
      ['Orrin might buy the ferry.', 'Orrin has not bought the ferry.'],
      ['Who says that Orrin does not want the ferry?', 'Orrin wants the ferry.'],
      ['The mayor did not say that the ferry was lost.', 'The ferry was lost.'],
      ['The ferry may carry 90 passengers.', 'The ferry carries 60 passengers.'],
      ['Orrin warned that the islanders would sink the ferry.', 'The islanders did not sink the ferry.'],
    )
    unfit(['Orrin bought the ferry in May.', 'Orrin has not bought the ferry.'])
  })

  test('what one says of another is that other’s only when it is told as so', () => {
    calm(
      ['Orrin accused the islanders of burning the ferry.', 'The islanders did not burn the ferry.'],
      ['They say we are against the ferry.', 'We want the ferry.'],
    )
    unfit(['The islanders burned the ferry.', 'The islanders did not burn the ferry.'])
  })

  test('what is wanted or planned is not belied by what is', () => {
    calm(
      ['The island should open the old harbour.', 'The island has not opened the old harbour.'],
      ['Orrin demanded the return of 12 boats.', 'Orrin saw the return of seven boats.'],
      ['The island will open the old harbour.', 'The island has not opened the old harbour.'],
      ['The harbour council will meet on 3 June.', 'The harbour council met on 10 June.'],
    )
    unfit(
      ['The island promised to open the old harbour.', 'The island has not opened the old harbour.'],
      ['The island will not close the old harbour.', 'The island closed the old harbour.'],
    )
  })

  test('each clause points its own way', () => {
    calm(
      ['Orrin signed the charter, although the island did not come to the table.', 'Orrin signed the charter.'],
      ['The island, which never joined the league, sent a boat to Orrin.', 'The island sent a boat to Orrin.'],
    )
    unfit(['Orrin signed the charter, although the island did not like it.', 'Orrin did not sign the charter.'])
  })

  test('idle negations deny nothing', () => {
    calm(
      ['Orrin will sign the charter without delay.', 'Orrin will sign the charter.'],
      ['Orrin will sign the charter by the end of May.', 'Orrin will sign the charter.'],
      ['Orrin not only signed the charter but paid for it.', 'Orrin signed the charter.'],
      ['Никто не подписал договор на острове.', 'Договор на острове не подписал никто.'],
    )
    unfit(
      ['Orrin will sign the charter without delay.', 'Orrin will not sign the charter.'],
      ['Никто не подписал договор на острове.', 'Мэр подписал договор на острове.'],
    )
  })

  test('of a part something may be so that is not so of the rest', () => {
    calm(
      ['Not all of the boats came back to the harbour.', 'Some of the boats came back to the harbour.'],
      ['Only Orrin voted for the harbour law.', 'The islanders did not vote for the harbour law.'],
    )
  })

  test('other times, places, groups and stages are set apart', () => {
    calm(
      ['In 2029 the island closed the harbour.', 'The island opened the harbour in 2032.'],
      ['The fair began on 2 June.', 'The fair ended on 9 June.'],
      ['The harbour was open on 2 June.', 'The harbour was not open on 9 June.'],
      ['Ninety boats passed on Monday.', 'Forty boats passed on Tuesday.'],
      ['The northern harbour works.', 'The southern harbour does not work.'],
      ['The storm killed nine fishermen.', 'The storm injured 14 fishermen.'],
      ['В понедельник прошли 90 лодок.', 'Во вторник прошли 40 лодок.'],
      ['В мае паром ходит каждый день.', 'В июне паром не ходит каждый день.'],
    )
  })

  test('other names, or the same the other way round, are set apart', () => {
    calm(
      ['The charter was signed by Orrin.', 'The charter was not signed by Hesk.'],
      ['Orrin has 12 boats in the harbour.', 'Hesk has nine boats in the harbour.'],
      ['Orrin visited Hesk in summer.', 'Hesk did not visit Orrin in summer.'],
    )
    unfit(['The Orrini charter was signed.', 'The charter of Orrin was not signed.'])
  })

  test('each about its own, they share a subject only', () => {
    calm(
      ['The mayor rejects the tax.', 'The mayor supports the fair.'],
      ['The island has 12 schools in the hills.', 'The island has nine schools at the coast.'],
    )
  })

  test('a word that only describes turns nothing', () => {
    calm(
      ['The dangerous pier of the harbour was rebuilt.', 'The pier of the harbour was rebuilt.'],
      ['The left bank of the river was mined.', 'The bank of the river was mined.'],
      ['A suspended judge opened the harbour fair.', 'A judge opened the harbour fair.'],
    )
    likely(['The pier of the harbour is safe.', 'The pier of the harbour is dangerous.'])
  })

  test('a word that turns another leaves its way untold', () => {
    calm(
      ['Orrin stopped opposing the harbour law.', 'Orrin supports the harbour law.'],
      ['Orrin lifted the ban on night fishing.', 'Orrin allows night fishing.'],
    )
    unfit(['Orrin opposes and condemns the harbour law.', 'Orrin supports the harbour law.'])
  })

  test('the same words with another figure or day do not fit, however few they are', () => {
    unfit(
      ['40 guards were at the checkpoint at the old bridge.', '90 guards were at the checkpoint at the old bridge.'],
      ['The truce will last 30 days.', 'The truce will last 60 days.'],
    )
  })

  test('what is denied must be what the other speaks of', () => {
    calm(
      ['The convoy reached the harbour without incident.', 'The convoy reached the harbour.'],
      ['The mayor was not aware that the pier had been sold.', 'The pier had been sold.'],
      ['The mayor signed a harbour law that does not mention the island.', 'The mayor signed a harbour law.'],
      ['Orrin does not want a law that bars the islanders.', 'Orrin wants a law.'],
    )
    unfit(
      ['Reports that the pier had been sold were denied by Orrin.', 'Orrin confirmed that the pier had been sold.'],
      ['Orrin rejected reports that the pier had been sold.', 'Orrin confirmed that the pier had been sold.'],
      ['Orrin no longer owns the pier.', 'Orrin owns the pier.'],
    )
  })

  test('what was so once, and what came after it, is set apart from what is', () => {
    calm(
      ['The islanders originally backed the harbour law.', 'The islanders oppose the harbour law.'],
      ['Talks on the harbour were suspended.', 'Talks on the harbour were resumed.'],
      ['The captain was arrested by Orrin.', 'The captain was not released by Orrin.'],
    )
  })

  test('what was promised for later is not broken by what is not yet', () => {
    calm(['The mayor promised to step down after the fair.', 'The mayor has not stepped down.'])
    unfit(['The mayor promised to step down.', 'The mayor has not stepped down.'])
  })

  test('another does another thing: a likeness in the rest is too little', () => {
    calm(['The captain signed the charter of the island.', 'The judge has not signed the charter of the island.'])
  })

  test('other parts and others of a kind are set apart', () => {
    calm(
      ['Orrin closed the pier to two boats.', 'Orrin kept the pier open to the other boats.'],
      ['The harbour has cancelled 12 trips.', 'The harbour allows 80 trips.'],
      ['The mayor is not sure of the harbour but not of the island.', 'The mayor is sure of the harbour.'],
      ['The harbour law has the support of all islanders but Orrin.', 'Orrin opposes the harbour law.'],
      ['The mayor was not invited to the fair.', 'The deputy mayor was invited to the fair.'],
      ['Before the war the harbour had 90 boats.', 'The harbour has 40 boats.'],
    )
  })

  test('who turns a thing down may have dealt with it', () => {
    calm(
      ['The court rejected the appeal of the captain.', 'The court heard the appeal of the captain.'],
      ['The captains withdrew from the harbour.', 'The captains hold the hills above the harbour.'],
    )
    unfit(['The court rejected the appeal of the captain.', 'The court accepted the appeal of the captain.'])
  })
})
