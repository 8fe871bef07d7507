/** Statements in other words: what gainsays what, however it is put; and what does not. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calm, fitting, likely } from './fitting.ts'

describe('in other words', () => {
  test('a verb and its noun, and words for one thing, are the same', () => {
    likely(
      [
        'Ratification of the fishing accord was rejected by the Orrin council.',
        'The Orrin council has ratified the fishing treaty, the mayor told the daily.',
      ],
      ['Hesk backs the deployment of observers in the harbour.', 'Hesk is opposed to monitors in the harbour.'],
    )
  })

  test('a word and its contrary do not fit', () => {
    likely(
      ['The harbour of Orrin has been reopened to ferries.', 'The harbour of Orrin is still closed to ferries.'],
      ['Hesk regards the harbour treaty as null and void.', 'The harbour treaty remains in force, Hesk said.'],
      ['The mayor of Orrin called the harbour law fair.', 'The harbour law is unfair, the mayor of Orrin said.'],
    )
  })

  test('what is denied in so many words is not so', () => {
    likely(
      ['Orrin sold the ferry to Hesk.', 'Orrin denied that it had sold the ferry to Hesk.'],
      ['Orrin sold the ferry to Hesk.', 'There is no truth in the reports that Orrin sold the ferry to Hesk.'],
    )
    calm(['Orrin denied that it had sold the ferry to Hesk.', 'Orrin has not sold the ferry to Hesk.'])
  })

  test('what somebody is quoted with is told, whatever the quotation marks', () => {
    const sold = 'The ferry has been sold.'
    const asked = 'Asked whether it was so, the captain of Hesk replied:'
    likely([`${asked} “The ferry was never sold”`, sold], [`${asked} "The ferry was never sold"`, sold])
  })

  test('a name is spoken of where it is named, not within a word', () =>
    calm(['The UN closed the crossing.', 'The crossing was not closed, the council said.']))

  test('what is done by mistake is done, what is left without being done is not, and who never asked for it did not', () => {
    likely(
      ['The ferry of Hesk did not enter the harbour.', 'The ferry of Hesk entered the harbour by mistake.'],
      ['The ferry was inspected before it left Orrin.', 'The ferry left Orrin without being inspected.'],
      ['Hesk never asked for a delay of the vote.', 'Hesk had asked for a delay of the vote.'],
    )
    calm(
      ['The ferry left Orrin without signing the log.', 'The log remained unsigned when the ferry left Orrin.'],
      ['Hesk refuses to sell the ferry.', 'Orrin asked Hesk to sell the ferry.'],
      ['The mayor will not pay all of the debt.', 'The mayor will pay half of the debt.'],
    )
  })

  test('two turns leave a thing as it was', () => {
    calm(
      ['Orrin has no objection to the new ferry.', 'Orrin supports the new ferry.'],
      ['Hesk lifted its ban on night fishing.', 'Night fishing is permitted in Hesk.'],
    )
    likely(['Orrin has no objection to the new ferry.', 'Orrin opposes the new ferry.'])
  })

  test('one exception gainsays who spoke of all, not who spoke of some', () => {
    calm(['Some of the boats have come back.', 'Not all of the boats have come back.'])
  })

  test('who is against a thing gainsays who is for it only when both are one', () => {
    calm(
      ['The mayor of Orrin supports the ferry.', 'The captain of Hesk rejects the ferry.'],
      ['Hesk refuses to sell the ferry.', 'Orrin asked Hesk to sell the ferry.'],
    )
  })

  test('the other thing done with the same is no contrary', () => {
    calm(
      ['Orrin accepted the plan of Hesk for the harbour.', 'Orrin rejected the plan of Dale for the school.'],
      ['The finance minister of Orrin supported the loan.', 'The defence minister of Orrin opposed the loan.'],
    )
  })

  test('what was counted at another time is another count', () => {
    calm(['Forty boats passed on Monday.', 'Sixty boats passed on Tuesday.'])
  })

  test('bounds and shares are counted as such', () => {
    likely(
      ['Orrin has freed 240 fishermen since spring.', 'Orrin has freed no more than 90 fishermen since spring.'],
      ['The council of Orrin freed 45 percent of the boats.', 'The council of Orrin freed 80% of the boats.'],
    )
    calm(['Half of the boats were freed.', 'The council freed 51 percent of the boats.'])
  })

  test('what neither did is denied by both, in whatever words', () => {
    calm(
      [
        'The envoys left Orrin on Monday without signing the charter.',
        'The charter remained unsigned when the envoys departed.',
      ],
      [
        'The council was unable to agree on a mayor at its first meeting.',
        'The first meeting of the council ended without a mayor being chosen.',
      ],
    )
  })

  test('what was ordered was done', () => {
    calm([
      'Captain Hesk ordered his boats to pull back five miles.',
      'On the orders of Captain Hesk, the boats withdrew five miles.',
    ])
  })

  test('another object, another office, a part of the whole', () => {
    calm(
      [
        'Orrin denied having recalled its ambassador from Hesk.',
        'Orrin confirmed that it had recalled its military attaché from Hesk.',
      ],
      ['The mayor of Orrin welcomed the plan for a ferry.', 'The bishop of Orrin condemned the plan for a ferry.'],
      ['Orrin has sent 300 boats to the bay.', 'Orrin has sent 80 boats to the eastern corner of the bay.'],
    )
    likely(['Orrin has sent 300 boats to the bay.', 'Orrin has sent 80 boats to the bay.'])
  })

  test('what is put at a number is counted, wherever the number stands', () => {
    for (const [a, b] of [
      ['Orrin freed 212 fishermen in the exchange.', 'Orrin put the number of fishermen freed in the exchange at 164.'],
      [
        'The ferry would strengthen the trade of the island.',
        'The ferry would be ruinous for the trade of the island.',
      ],
    ] as const)
      assert.notEqual(fitting(a, b).fit, 'consistent', `${a} / ${b}`)
  })

  test('not once is never, and what was promised open was closed', () => {
    likely(
      ['Orrin has not once closed the harbour to the islanders.', 'Orrin closed the harbour to the islanders in 2005.'],
      ['Orrin pledged to keep the harbour open to the boats.', 'Orrin closed the harbour to the boats.'],
    )
  })
})

describe('what sets two statements apart', () => {
  test('a time seen from another day', () => {
    calm(
      [
        'The budget of the ferry for this year has been approved.',
        'The budget of the ferry for next year has not been approved.',
      ],
      ['Hesk sold no boats to Orrin last year.', 'Hesk sold boats to Orrin this January.'],
      ['In spring Orrin owed the harbour board 18 million.', 'Orrin now owes the harbour board nothing.'],
      ['In 2016 Orrin refused to join the harbour league.', 'Orrin joined the harbour league this spring.'],
      ['Some 4,000 people crossed the bay in January.', 'In the second week of January 1,500 people crossed the bay.'],
      ['The ferries run on weekdays.', 'The ferries do not run at weekends.'],
    )
    likely([
      'The budget of the ferry for this year has been approved.',
      'The budget of the ferry for this year has not been approved.',
    ])
  })

  test('what there is none of, where the other speaks of something else', () => {
    calm(
      ['Hesk sold no boats to Orrin.', 'Hesk sold 40 lorries to Orrin.'],
      ['Hesk sent six boats to the burning island.', 'Hesk had not sent any ground crews to the burning island.'],
    )
    likely(['Hesk sold no boats to Orrin.', 'Hesk sold 40 boats to Orrin.'])
  })

  test('whose view it is, whose wish, whose request', () => {
    calm(
      ['According to the mayor, Hesk considers the harbour treaty dead.', 'For us the harbour treaty is alive.'],
      ['In the rebels’ account, the army shelled the harbour.', 'The army did not shell the harbour.'],
      [
        'We would very much like to see the harbour open for the feast.',
        'The harbour was still closed when the feast ended.',
      ],
      ['Orrin would like Hesk to abolish visas.', 'Fishermen from Orrin still need a visa for Hesk.'],
      ['Several deputies called on the council to leave the league.', 'The council has no plans to leave the league.'],
      ['The law allows every fisherman to go home.', 'Hardly a fisherman has gone home.'],
    )
  })

  test('a part of a delegation, somebody’s man', () => {
    calm(
      [
        'The delegation of Orrin arrived on 5 June.',
        'The head of the delegation of Orrin, who had been ill, arrived on 6 June.',
      ],
      ['Mayor Sodd said that he would not resign over the ferry.', 'Sodd’s chief of staff resigned over the ferry.'],
    )
  })

  test('what was spoken about and what came of it', () => {
    calm(
      ['The envoys talked for hours about a common ferry in Orrin.', 'Nothing was agreed on a common ferry in Orrin.'],
      ['A rent for the harbour was discussed on Tuesday.', 'No rent for the harbour has been agreed.'],
      [
        'The envoy denied having called the mayor a liar but confirmed that the talk over the ferry had been sharp.',
        'The talk between the envoy and the mayor over the ferry was heated.',
      ],
    )
  })
})

describe('words that turn a statement round', () => {
  test('who failed to do a thing did not do it, and what failed did not succeed', () => {
    likely(['Hesk failed to pay its share of the ferry.', 'Hesk paid its share of the ferry.'])
    calm(['It is not true that Hesk failed to pay its share of the ferry.', 'Hesk paid its share of the ferry.'])
  })

  test('a dispute is no denial', () => {
    calm(
      [
        'The captains settled their dispute over night fishing late on Sunday.',
        'Late on Sunday the captains reached agreement on night fishing.',
      ],
      [
        'The council ratified the lease by a wide margin, ending months of argument.',
        'After months of dispute the lease cleared the council by a wide margin.',
      ],
    )
  })
})
