import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { occurrencesOf } from '../../src/compare/index.ts'
import { noJoins } from '../../src/compare/occurrences/group.ts'
import { told } from './told.ts'

const ministers = ['velmara/demrel', 'doruvia/pelveth']
const leaders = ['velmara/telkesh', 'doruvia/dzhorvin']

const proposed = told({
  id: 'proposed',
  outlet: 'Observer',
  on: '2031-04-02',
  text: 'The Union proposed a summit of Telkesh and Dzhorvin.',
  events: [{ words: 'a summit', status: 'proposed', actors: leaders }],
})
const denied = told({
  id: 'denied',
  outlet: 'Ministry',
  on: '2031-04-03',
  text: 'No summit of Telkesh and Dzhorvin is being prepared.',
  events: [{ words: 'No summit', status: 'denied', actors: leaders }],
})
const planned = told({
  id: 'planned',
  outlet: 'Observer',
  on: '2031-05-12',
  text: 'Telkesh and Dzhorvin will meet in Ilverne on May 20.',
  events: [{ words: 'will meet', status: 'planned', actors: leaders, on: '2031-05-20', where: 'littoral-union' }],
})
const held = told({
  id: 'held',
  outlet: 'VTA',
  on: '2031-05-20',
  text: 'Telkesh and Dzhorvin met in Ilverne. They spoke for two hours.',
  events: [
    { words: 'met', actors: leaders, on: '2031-05-20', where: 'littoral-union' },
    { words: 'spoke', actors: ['velmara/telkesh'] },
  ],
})
const ministersMet = told({
  id: 'ministers',
  outlet: 'VTA',
  on: '2031-05-20',
  text: 'Demrel and Pelveth met in Ilverne on the same day.',
  events: [{ words: 'met', actors: ministers, on: '2031-05-20', where: 'littoral-union' }],
})

describe('occurrences', () => {
  test('one meeting told by several outlets is one, with the chain of its status', () => {
    const found = occurrencesOf([held, proposed, planned, denied])
    assert.equal(found.length, 1)
    assert.deepEqual(
      found[0]?.status.map(({ status, on }) => [status, on]),
      [
        ['proposed', '2031-04-02'],
        ['denied', '2031-04-03'],
        ['planned', '2031-05-12'],
        ['held', '2031-05-20'],
      ],
    )
    assert.deepEqual(found[0]?.when, { from: '2031-05-20', to: '2031-05-20', precision: 'day' })
    assert.deepEqual(
      found[0]?.accounts.map(({ outlet }) => outlet),
      ['Observer', 'Ministry', 'Observer', 'VTA'],
    )
  })

  test('a meeting mentioned again in passing in the same text is no other meeting', () => {
    assert.equal(occurrencesOf([held]).length, 1)
    assert.equal(occurrencesOf([held])[0]?.events.length, 2)
  })

  test('other people of the same states, at the same place on the same day, met apart', () => {
    assert.equal(occurrencesOf([held, ministersMet]).length, 2)
  })

  test('another day is another meeting', () => {
    const later = told({
      id: 'later',
      on: '2031-06-30',
      text: 'Telkesh met Dzhorvin again on June 28.',
      events: [{ words: 'met', actors: leaders, on: '2031-06-28' }],
    })
    assert.equal(occurrencesOf([held, later]).length, 2)
  })

  test('words alone are no occurrence', () => {
    const thanked = told({
      id: 'thanks',
      on: '2031-05-20',
      text: 'Telkesh thanked Dzhorvin.',
      events: [{ words: 'thanked', type: 'SUPPORT', actors: leaders }],
    })
    assert.deepEqual(occurrencesOf([thanked]), [])
  })

  test('people join what the machine keeps apart, and split what it joins', () => {
    const [one] = planned.events
    const [other] = ministersMet.events
    const [third] = held.events
    assert.ok(one && other && third)
    assert.equal(occurrencesOf([planned, ministersMet], { ...noJoins, same: [[one.id, other.id]] }).length, 1)
    assert.equal(occurrencesOf([planned, held], { ...noJoins, apart: [[one.id, third.id]] }).length, 2)
  })

  test('what is told as an undertaking and as the meeting to come is the meeting', () => {
    const promised = told({
      id: 'promised',
      on: '2031-05-12',
      text: 'Alvestra proposed talks between Telkesh and Dzhorvin. Demrel will meet Pelveth.',
      events: [
        { words: 'proposed', type: 'AGREE', actors: ['alvestra', ...leaders] },
        { words: 'talks', status: 'proposed', actors: leaders },
        { words: 'will meet', type: 'AGREE', status: 'planned', actors: ministers },
        { words: 'meet', status: 'planned', actors: ministers },
      ],
    })
    assert.deepEqual(
      occurrencesOf([promised]).map(({ type, participants }) => [type, participants.length]),
      [
        ['CONSULT', 2],
        ['CONSULT', 2],
      ],
    )
  })

  test('an agreement made at talks, or beside a meeting that is not shown, is an occurrence', () => {
    const atTalks = told({
      id: 'at-talks',
      on: '2031-05-12',
      text: 'Velmara and Doruvia agreed on a prisoner exchange during their talks.',
      events: [
        { words: 'agreed', type: 'AGREE', actors: ['velmara', 'doruvia'] },
        { words: 'talks', actors: ['velmara', 'doruvia'], where: 'rethkar' },
      ],
    })
    const beside = told({
      id: 'beside',
      on: '2031-05-12',
      text: 'Telkesh promised Dzhorvin a visit.',
      events: [
        { words: 'promised', type: 'AGREE', actors: leaders },
        { words: 'a visit', status: 'planned', actors: ['velmara/telkesh'] },
      ],
    })
    const typesOf = (document: typeof atTalks) => occurrencesOf([document]).map(({ type }) => type)
    assert.deepEqual(typesOf(atTalks), ['AGREE', 'CONSULT'])
    assert.deepEqual(typesOf(beside), ['AGREE'])
  })

  test('a heading that promises a meeting is none of the text below it', () => {
    const below = told({
      id: 'below',
      on: '2031-05-12',
      text: 'Velmara and Doruvia pledge a new bridge\nTalks of the two are planned',
      events: [
        { words: 'pledge', type: 'AGREE', actors: ['velmara', 'doruvia'] },
        { words: 'Talks', status: 'planned', actors: ['velmara', 'doruvia'] },
      ],
    })
    assert.equal(occurrencesOf([below]).length, 2)
  })

  test('clashes told by the dead of both sides are an occurrence', () => {
    const clashed = told({
      id: 'clashed',
      on: '2031-05-12',
      text: 'Soldiers of Velmara and Doruvia were killed at the bridge.',
      events: [{ words: 'were killed', type: 'ASSAULT', actors: [], recipients: ['velmara', 'doruvia'] }],
    })
    assert.equal(occurrencesOf([clashed]).length, 1)
  })

  test('a meeting of another year or month is not the one just told', () => {
    const again = told({
      id: 'again',
      on: '2031-05-20',
      text: 'Telkesh met Dzhorvin on May 20. They had argued in 2029.',
      events: [
        { words: 'met', actors: leaders, on: '2031-05-20' },
        { words: 'argued', actors: leaders, on: '2029-01-01', until: '2029-12-31' },
      ],
    })
    assert.equal(occurrencesOf([again]).length, 2)
  })

  test('where a meeting was may be told later', () => {
    const later = told({
      id: 'where',
      on: '2031-05-20',
      text: 'Demrel met Pelveth on Monday. The ferry was idle. Demrel held talks in Sundrel.',
      events: [
        { words: 'met', actors: ministers, on: '2031-05-19' },
        { words: 'held talks', actors: ['velmara/demrel'], where: 'rethkar' },
      ],
    })
    assert.deepEqual(
      occurrencesOf([later]).map(({ where, events }) => [where, events.length]),
      [['rethkar', 2]],
    )
  })

  test('what nobody known did to two is nothing between them', () => {
    const suffered = told({
      id: 'suffered',
      on: '2031-05-12',
      text: 'Storm clouds and fines hit Velmara and Doruvia.',
      events: [{ words: 'fines', type: 'SANCTION', actors: [], recipients: ['velmara', 'doruvia'] }],
    })
    assert.deepEqual(occurrencesOf([suffered]), [])
  })

  test('a meeting that a text takes for possible is not the one that it tells as held', () => {
    const both = told({
      id: 'both',
      on: '2031-05-24',
      text: `Demrel and Pelveth may meet in June. In early March they sat together in Ilverne. ${'The ferry waits. '.repeat(60)}During her talks with Pelveth, Demrel drew the bridge.`,
      events: [
        { words: 'may meet', status: 'possible', actors: ministers },
        { words: 'sat together', actors: ministers, on: '2031-03-04', where: 'littoral-union' },
        { words: 'her talks', actors: ministers },
      ],
    })
    assert.deepEqual(
      occurrencesOf([both]).map(({ status, events }) => [status[0]?.status, events.length]),
      [
        ['possible', 1],
        ['held', 2],
      ],
    )
  })

  test('a proposed meeting with a place of its own is not the talks that were wished for just before', () => {
    const wished = told({
      id: 'wished',
      on: '2031-05-24',
      text: 'Alvestra calls for a dialogue of the two. Its own plan is a meeting in Port Ellory.',
      events: [
        { words: 'a dialogue', status: 'proposed', actors: ['velmara', 'doruvia'] },
        { words: 'a meeting', status: 'proposed', actors: ['velmara', 'doruvia'], where: 'alvestra' },
      ],
    })
    assert.equal(occurrencesOf([wished]).length, 2)
  })

  test('the order of the documents does not matter', () => {
    const all = [proposed, denied, planned, held, ministersMet]
    const expected = occurrencesOf(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) =>
        assert.deepEqual(occurrencesOf(shuffled), expected),
      ),
    )
  })
})
