import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { corroborated } from '../../src/compare/index.ts'
import { told } from './told.ts'

const said = (id: string, outlet: string, on: string, words: string, by = 'doruvia/pelveth') =>
  told({ id, outlet, on, text: `She said: ${words}`, statements: [{ words, by: [by] }] })

const full =
  'If Union observers stand there, if traffic does not stop at night and no passport is stamped, we will discuss a checkpoint.'
const trimmed = 'If Union observers stand there and no passport is stamped, we will discuss a checkpoint.'

describe('a statement that several outlets carry', () => {
  const first = said('a', 'RPB', '2031-04-21', full)
  const second = said('b', 'Courier', '2031-04-22', trimmed)

  test('is one, with who had it first and how much of it the others kept', () => {
    const [one, ...more] = corroborated([second, first])
    assert.deepEqual(more, [])
    assert.deepEqual(
      one?.carriers.map(({ outlet, share }) => [outlet, share < 1]),
      [
        ['RPB', false],
        ['Courier', true],
      ],
    )
  })

  test('is not what another said, nor what was said again much later, nor what one outlet says twice', () => {
    assert.deepEqual(corroborated([first, said('b', 'Courier', '2031-04-22', trimmed, 'velmara/demrel')]), [])
    assert.deepEqual(corroborated([first, said('b', 'Courier', '2031-06-22', trimmed)]), [])
    assert.deepEqual(corroborated([first, said('b', 'RPB', '2031-04-22', trimmed)]), [])
    assert.deepEqual(
      corroborated([first, said('b', 'Courier', '2031-04-22', 'The road stays open day and night.')]),
      [],
    )
  })

  test('does not depend on the order of the documents', () => {
    const all = [first, second, said('c', 'VTA', '2031-04-23', full), said('d', 'Vedomer', '2031-04-23', trimmed)]
    const expected = corroborated(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) =>
        assert.deepEqual(corroborated(shuffled), expected),
      ),
    )
  })
})
