import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { extract } from '../../src/extract/index.ts'
import { resourceOf } from './resource.ts'

const told = {
  title: 'Told of it',
  byline: 'Per Holm',
  published: '2034-03-22T23:30:00-05:00',
  outlet: 'Ellory Dispatch',
  language: 'en',
}

describe('what a feed, a message or an archive tells of a text', () => {
  test('fills what the text leaves open, with the day as it was printed there', () => {
    const { document } = extract(resourceOf('The road stays open.', { told }), { as: 'text' })
    const { title, byline, published, outlet } = document
    assert.deepEqual(
      [title, byline, published?.from, outlet],
      ['Told of it', 'Per Holm', '2034-03-22T23:30', 'Ellory Dispatch'],
    )
  })
  test('comes after what the page says of itself, and after what a person says', () => {
    const page =
      '<html><head><title>Its own</title><meta property="article:published_time" content="2034-03-20T10:00:00Z"><meta name="author" content="Anna Ruud"></head><body><p>The road stays open, said the minister.</p></body></html>'
    const { document } = extract(resourceOf(page, { told }), { published: '2034-03-19' })
    assert.deepEqual(
      [document.title, document.byline, document.published?.from],
      ['Its own', 'Anna Ruud', '2034-03-19'],
    )
    assert.equal(extract(resourceOf(page, { told })).document.published?.from.slice(0, 10), '2034-03-20')
  })
  test('that is no time is left', () => {
    const { document } = extract(resourceOf('The road stays open.', { told: { published: 'soon' } }), { as: 'text' })
    assert.equal(document.published, null)
  })
})
