import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestIssues } from '../../src/compare/index.ts'
import type { SpokenOf, StanceValue } from '../../src/domain/index.ts'

function said(thing: string, stance: StanceValue, actor = 'orvenia', phrase = thing): SpokenOf {
  return { thing, phrase, actors: [actor], stance }
}

test('what both sides speak of comes before what is only spoken of', () => {
  const issues = suggestIssues([
    ['a', [said('bridge', 'unclear'), said('bridge', 'unclear', 'tasmere'), said('fee', 'for')]],
    ['b', [said('bridge', 'unclear'), said('fee', 'against', 'tasmere'), said('fee', 'unclear')]],
  ])
  assert.deepEqual(
    issues.map(({ id, statements, documents, actors }) => [id, statements, documents, actors]),
    [
      ['fee', 3, 2, 2],
      ['bridge', 3, 2, 2],
    ],
  )
  assert.deepEqual(issues[0]?.stances, { for: 1, against: 1, conditional: 0, unclear: 1 })
})

test('what one document of several speaks of, or what is said twice, is no recurring thing', () => {
  const once = said('fee', 'for')
  assert.deepEqual(
    suggestIssues([
      ['a', [once, once, once]],
      ['b', []],
    ]),
    [],
  )
  assert.deepEqual(
    suggestIssues([
      ['a', [once]],
      ['b', [once]],
    ]),
    [],
  )
  assert.equal(suggestIssues([['a', [once, once, once]]]).length, 1)
})

test('an issue is named after its shortest common phrase and lists the wordings with their counts', () => {
  const long = 'checkpoint on the Sarnel road'
  const [issue] = suggestIssues([
    ['a', [said('checkpoint', 'for', 'x', long), said('checkpoint', 'for', 'x', long)]],
    ['b', [said('checkpoint', 'for', 'y', 'checkpoint'), said('checkpoint', 'for', 'y', 'Checkpoint')]],
  ])
  assert.deepEqual(issue?.phrases, [
    { phrase: 'checkpoint', count: 2 },
    { phrase: long, count: 2 },
  ])
  assert.deepEqual([issue?.id, issue?.name], ['checkpoint', 'Checkpoint'])
})
