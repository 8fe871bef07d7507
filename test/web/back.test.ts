import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { backOf, withDone, withoutDone } from '../../src/web/http/done.ts'

const ours = 'http://127.0.0.1:8420'

/** Where a browser on one of our pages is sent by a Location. */
function sentTo(location: string): URL {
  return new URL(location, `${ours}/en/add`)
}

const tricks = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/./\\evil.example',
  '/.\\\\evil.example',
  '/.//x//evil.example',
  '/..//evil.example',
  '/en/..//evil.example',
  '/en/../..//evil.example',
  '/%2e//evil.example',
  '/%2e%2e//x//evil.example',
  '/en/%2e%2E//evil.example',
  'http:evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  ' //evil.example',
  '',
]

test('nobody is sent to another site, however the way back is written', () => {
  for (const trick of tricks) {
    const back = backOf(trick, '/en/otherwise')
    assert.equal(back, '/en/otherwise', trick)
  }
})

test('whatever a form says, one stays on our pages', () => {
  const piece = fc.constantFrom(
    '/',
    '.',
    '..',
    '\\',
    '%2e',
    '%2f',
    '%5c',
    ':',
    '@',
    '?',
    '#',
    '\t',
    'evil.example',
    'en',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const back = backOf(pieces.join(''), '/en/otherwise')
      for (const location of [back, withDone(back, 'accepted', { subject: 'x' }, 'f-1')]) {
        assert.equal(sentTo(location).origin, ours, location)
        assert.ok(!location.startsWith('//'), location)
      }
    }),
    { numRuns: 3000 },
  )
})

test('a way back of our own is kept, with its question', () => {
  for (const path of [
    '/en',
    '/en/ford-talks/document/a?from=300',
    '/en/ford-talks/actor/a%2F%2Fb',
    '/en/x/search?q=//a',
  ])
    assert.equal(backOf(path, '/en/otherwise'), path)
})

test('the address of a page never reads as another site’s', () => {
  const here = withoutDone(new URL(`${ours}//evil.example/x?done=accepted`))
  assert.equal(sentTo(here).origin, ours)
})
