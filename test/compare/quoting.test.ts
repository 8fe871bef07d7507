import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Attributed, quotingsOf } from '../../src/compare/index.ts'

const said = (id: string, outlet: string, source: string, rest: Partial<Attributed> = {}): Attributed => ({
  id,
  outlet,
  sources: [source],
  via: [],
  voice: 'quoted',
  negated: false,
  ...rest,
})

const brief = (statements: Attributed[]) =>
  quotingsOf(statements).map(
    ({ by, whom, statements, quoted }) => `${by} > ${whom}: ${statements.join(' ')}, ${quoted}`,
  )

describe('who quotes whom', () => {
  test('counts every statement, on an issue or not, quoted or paraphrased', () => {
    const paraphrased = said('s2', 'Dispatch', 'Pelveth', { voice: 'paraphrased' })
    assert.deepEqual(brief([said('s1', 'Dispatch', 'Pelveth'), paraphrased, said('s3', 'VTA', 'Demrel')]), [
      'Dispatch > Pelveth: s1 s2, 1',
      'VTA > Demrel: s3, 1',
    ])
  })

  test('goes along the relay: the outlet quotes the one who tells it, and that one the source', () => {
    assert.deepEqual(brief([said('s1', 'Dispatch', 'Pelveth', { via: ['VTA', 'Rethkari media'] })]), [
      'Dispatch > Rethkari media: s1, 1',
      'Rethkari media > VTA: s1, 1',
      'VTA > Pelveth: s1, 1',
    ])
  })

  test('passes over a teller whom nobody knows', () => {
    assert.deepEqual(brief([said('s1', 'Dispatch', 'Pelveth', { via: [null, 'Demrel'] })]), [
      'Demrel > Pelveth: s1, 1',
      'Dispatch > Demrel: s1, 1',
    ])
  })

  test('leaves out what is only inferred, what was not said, and who speaks for himself', () => {
    assert.deepEqual(
      brief([
        said('s1', 'Dispatch', 'Pelveth', { voice: 'inferred' }),
        said('s2', 'Dispatch', 'Pelveth', { negated: true }),
        said('s3', 'VTA', 'VTA'),
        said('s4', 'VTA', 'Demrel', { via: ['Demrel'] }),
      ]),
      ['VTA > Demrel: s4, 1'],
    )
  })

  test('counts a statement of two for each of them, and one found twice once', () => {
    const both = said('s1', 'VTA', '', { sources: ['Demrel', 'Pelveth'] })
    assert.deepEqual(brief([both, both]), ['VTA > Demrel: s1, 1', 'VTA > Pelveth: s1, 1'])
  })
})
