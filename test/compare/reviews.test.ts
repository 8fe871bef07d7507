import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addedStatements, anchorsOf, carry, holding } from '../../src/compare/index.ts'
import { anchorOf, type Finding, findingsOf, type Review, type Span, type Statement } from '../../src/domain/index.ts'

const by = { kind: 'rule', name: 'test', version: '1' } as const

/** A mention finding over the nth occurrence of `words`. */
function mention(text: string, words: string, nth = 0): Finding {
  let start = text.indexOf(words)
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  const data = { start, end: start + words.length, form: 'name' as const, actor: null, confidence: 1, by }
  const [finding] = findingsOf(text, { mentions: [data], statements: [], events: [], forecasts: [] })
  assert.ok(finding)
  return finding
}

function review(id: string, text: string, finding: Finding, decision: Review['decision'] = 'reject'): Review {
  return {
    id,
    kind: finding.kind,
    decision,
    anchors: anchorsOf(finding, text),
    change: null,
    by: 'a',
    at: `2031-01-0${id}`,
  }
}

const old = 'The envoy spoke. The envoy left. Karvosh stayed silent about the road.'

describe('a review is carried over', () => {
  test('by its exact place when nothing moved', () => {
    const found = mention(old, 'Karvosh')
    assert.deepEqual(carry([review('1', old, found)], [found], old), [
      { review: '1', carriage: 'place', finding: found.id },
    ])
  })
  test('by its quote when the text before it grew', () => {
    const grown = `A new first sentence. ${old}`
    const now = mention(grown, 'Karvosh')
    const placed = carry([review('1', old, mention(old, 'Karvosh'))], [now], grown)
    assert.deepEqual(placed, [{ review: '1', carriage: 'quote', finding: now.id }])
  })
  test('to the one of several equal quotes whose surroundings agree', () => {
    const grown = `A new first sentence. ${old}`
    const both = [mention(grown, 'The envoy', 0), mention(grown, 'The envoy', 1)]
    const placed = carry([review('1', old, mention(old, 'The envoy', 1))], both, grown)
    assert.equal(placed[0]?.finding, both[1]?.id)
  })
  test('not to the same name in an unrelated sentence', () => {
    const other = 'Much was written that spring. In the end Karvosh was where they met.'
    const placed = carry([review('1', old, mention(old, 'Karvosh'))], [mention(other, 'Karvosh')], other)
    assert.equal(placed[0]?.carriage, 'lost')
  })
  test('by overlap when a reader now draws the borders otherwise', () => {
    const now = mention(old, 'stayed silent about the road')
    const placed = carry([review('1', old, mention(old, 'silent about the road'))], [now], old)
    assert.deepEqual(placed, [{ review: '1', carriage: 'overlap', finding: now.id }])
  })
  test('as lost, and not dropped, when its words are gone', () => {
    const placed = carry([review('1', old, mention(old, 'Karvosh'))], [], 'Another text altogether.')
    assert.deepEqual(placed, [{ review: '1', carriage: 'lost', finding: null }])
  })
  test('together with the other decisions on the same words', () => {
    const found = mention(old, 'Karvosh')
    const placed = carry([review('1', old, found, 'accept'), review('2', old, found)], [found], old)
    assert.deepEqual(
      placed.map((one) => one.finding),
      [found.id, found.id],
    )
  })
  test('not to a finding of another kind', () => {
    const found = mention(old, 'Karvosh')
    const other: Review = { ...review('1', old, found), kind: 'event' }
    assert.equal(carry([other], [found], old)[0]?.carriage, 'lost')
  })
  test('to the closer match when two want the same finding', () => {
    const now = mention(old, 'silent about the road')
    const near = review('1', old, mention(old, 'stayed silent about the road'))
    const exact = review('2', old, mention(old, 'silent about the road'))
    const placed = carry([near, exact], [now], old)
    assert.deepEqual(
      placed.map((one) => one.carriage),
      ['lost', 'place'],
    )
  })
  test('exactly once each, in order, to findings that exist, whatever happened', () => {
    const word = fc.constantFrom('The envoy', 'Karvosh', 'silent', 'road', 'left')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 6 }), (was, is) => {
        const reviews = was.map((words, i) => review(String(i), old, mention(old, words)))
        const now = `Now. ${old}`
        const findings = is.map((words) => mention(now, words))
        const placed = carry(reviews, findings, now)
        assert.deepEqual(
          placed.map((one) => one.review),
          reviews.map((one) => one.id),
        )
        for (const one of placed)
          assert.ok(one.finding === null || findings.some((finding) => finding.id === one.finding))
      }),
    )
  })
})

describe('what holds after decisions', () => {
  const found = mention(old, 'Karvosh')
  test('is the finding when nobody decided or it was accepted', () => {
    assert.deepEqual(holding([{ finding: found, review: null }]), [found])
    assert.deepEqual(holding([{ finding: found, review: { decision: 'accept', change: null } }]), [found])
  })
  test('leaves out what was rejected', () =>
    assert.deepEqual(holding([{ finding: found, review: { decision: 'reject', change: null } }]), []))
  test('is what the person made of it, under the same id', () => {
    const [changed] = holding([{ finding: found, review: { decision: 'change', change: { actor: 'doruvia' } } }])
    assert.equal(changed?.id, found.id)
    assert.deepEqual(changed?.data, { ...found.data, actor: 'doruvia' })
  })
})

/** A statement of a person's own: the envoy for or against the road, in these words. */
function coded(text: string, words: string, kind: 'person' | 'rule' = 'person'): Omit<Statement, 'id'> {
  const start = text.indexOf(words)
  const span: Span = [start, start + words.length]
  return {
    mode: 'indirect',
    voice: 'paraphrased',
    source: { spans: [], actors: ['envoy'] },
    cue: { spans: [span] },
    content: { spans: [span] },
    via: [],
    addressees: [],
    when: null,
    negated: false,
    stances: [{ issue: 'road', stance: 'for', span }],
    confidence: 1,
    by: { kind, name: 'Ada', version: '' },
  }
}

function addition(id: string, text: string, words: string): Review {
  const change = coded(text, words)
  const anchors = [...change.cue.spans, ...change.content.spans].map((span) => anchorOf(text, span))
  return { id, kind: 'statement', decision: 'add', anchors, change, by: 'Ada', at: '2031-01-01' }
}

describe('a statement that a person added', () => {
  const words = 'stayed silent about the road'
  test('stands at its place, under the id of its decision, and so do two on the same words', () => {
    const placed = addedStatements([addition('1', old, words), addition('2', old, words)], old)
    assert.deepEqual(
      placed.map(({ review, carriage, finding }) => [review, carriage, finding?.id, finding?.data.content.spans]),
      ['1', '2'].map((id) => [id, 'place', id, [[old.indexOf(words), old.length - 1]]]),
    )
  })
  test('moves with its words, its stances too', () => {
    const grown = `More, and the envoy stayed silent about the road then. ${old}`
    const [placed] = addedStatements([addition('1', old, words)], grown)
    const at = [grown.lastIndexOf(words), grown.length - 1]
    assert.equal(placed?.carriage, 'quote')
    assert.deepEqual([placed?.finding?.data.cue.spans, placed?.finding?.data.stances[0]?.span], [[at], at])
  })
  test('is lost when its words are gone', () => {
    const [placed] = addedStatements([addition('1', old, words)], 'Nothing of it.')
    assert.deepEqual(placed, { review: '1', carriage: 'lost', finding: null })
  })
  test('takes the place of a machine’s stance on the same words, unless somebody decided on that', () => {
    const [own] = addedStatements([addition('1', old, words)], old)
    assert.ok(own?.finding)
    const [found] = findingsOf('r', {
      mentions: [],
      statements: [{ id: 'm', ...coded(old, 'about the road', 'rule') }],
      events: [],
      forecasts: [],
    })
    assert.ok(found)
    const stances = (review: Parameters<typeof holding>[0][number]['review'], decision: 'add' | 'reject' = 'add') => {
      const both = [
        { finding: found, review },
        { finding: own.finding as Finding, review: { decision, change: null } },
      ]
      return holding(both).flatMap((one) => (one.kind === 'statement' ? [[one.id, one.data.stances.length]] : []))
    }
    assert.deepEqual(stances(null), [
      ['m', 0],
      ['1', 1],
    ])
    assert.deepEqual(stances({ decision: 'accept', change: null }), [
      ['m', 1],
      ['1', 1],
    ])
    assert.deepEqual(stances(null, 'reject'), [['m', 1]])
  })
})
