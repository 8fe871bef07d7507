/** Words are found whatever their marks and spaces are; what is misquoted is shown beside what stands there. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findFolded, foldText } from '../../../src/flow/publishing/folding.ts'
import { nearest } from '../../../src/flow/publishing/nearest.ts'
import { redactorOf } from '../../../src/flow/publishing/redact.ts'

function found(text: string, words: string): string | null {
  const span = findFolded(text, foldText(text), foldText(words).trim())
  return span && text.slice(...span)
}

describe('quoted words', () => {
  test('are found with other quotation marks, hyphens, spaces and accents than they stand with', () => {
    const text = 'He  said:\n“it’s a cease‑fire — for\u00a0now”, in the “Ca\u0301fé”, co\u00adoperating.'
    assert.equal(found(text, `"it's a cease-fire - for now"`), '“it’s a cease‑fire — for\u00a0now”')
    assert.equal(found(text, 'He said: «it'), 'He  said:\n“it')
    assert.equal(found(text, 'the "Cáfé", cooperating.'), 'the “Ca\u0301fé”, co\u00adoperating.')
  })

  test('are found whole, with their capitals, at the first place where they stand', () => {
    const text = 'They cannot agree. They do not agree; not agreed.'
    assert.equal(findFolded(text, foldText(text), 'not agree')?.[0], text.indexOf('not agree;'))
    assert.equal(found(text, 'they do'), null)
    assert.equal(found(text, 'not agre'), null)
  })

  test('of any text are where they were taken from', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '“', '"', '—', '-', 'e\u0301', 'é', '\u00ad', '😀', '.')
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (units, a, b) => {
        const [from, to] = [a % units.length, b % units.length].sort((x, y) => x - y) as [number, number]
        const words = units.slice(from, to + 1).join('')
        const folded = foldText(words).trim()
        if (folded === '') return
        assert.equal(foldText(found(`x ${words} y`, words) ?? '').trim(), folded)
        const within = found(units.join(''), words)
        if (within !== null) assert.equal(foldText(within).trim(), folded)
      }),
      { numRuns: 2000, seed: 3 },
    )
  })
})

describe('the nearest words', () => {
  const text =
    'The ministers met for five hours. They reached agreement on 12 of its 16 articles, the ministry said, and parted. The treaty waits.'

  test('show what differs', () => {
    assert.equal(
      nearest(text, 'They reached a full agreement on twelve of its 16 articles')?.marked,
      'They reached ⟦–a full⟧ agreement on ⟦–twelve⟧ ⟦12⟧ of its 16 articles',
    )
    assert.equal(
      nearest(text, 'never reached agreement on 12 of the articles')?.marked,
      '⟦–never⟧ reached agreement on 12 of ⟦–the⟧ ⟦its 16⟧ articles',
    )
    assert.equal(
      nearest(text, 'they reached agreement on 12 of its 16 articles.')?.marked,
      'They reached agreement on 12 of its 16 articles',
    )
  })

  test('are none where nothing is like them', () => {
    assert.equal(nearest(text, 'Snow fell in the mountains all night'), null)
    assert.equal(nearest('', 'Snow fell'), null)
  })
})

describe('what was taken down', () => {
  const source = 'On Monday she said: “We will never agree to a checkpoint at the bridge”, and left the room.'
  const redactor = redactorOf(['We will never agree to a checkpoint at the bridge'], [source])

  test('goes from the text of a brief, also where only a part is quoted or emphasis stands in it', () => {
    assert.equal(
      redactor.text('She said she would “never agree to a checkpoint” and "left the room"; “she would” not.'),
      'She said she would “[…]” and "[…]"; “she would” not.',
    )
    assert.deepEqual(
      redactor.blocks([
        {
          kind: 'quote',
          blocks: [
            {
              kind: 'paragraph',
              inlines: [
                { kind: 'text', text: 'So: We will ' },
                { kind: 'emphasis', inlines: [{ kind: 'text', text: 'never agree' }] },
                { kind: 'note', number: 1 },
                { kind: 'text', text: ' to a checkpoint at the bridge. Thus.' },
              ],
            },
          ],
        },
      ]),
      [
        {
          kind: 'quote',
          blocks: [
            {
              kind: 'paragraph',
              inlines: [
                { kind: 'text', text: 'So: […]' },
                { kind: 'emphasis', inlines: [{ kind: 'text', text: '' }] },
                { kind: 'note', number: 1 },
                { kind: 'text', text: '. Thus.' },
              ],
            },
          ],
        },
      ],
    )
  })

  test('goes with other capitals, with words left out or put in, and among many apostrophes', () => {
    assert.equal(redactor.text('WE WILL NEVER agree to a checkpoint at the bridge!'), '[…]!')
    assert.equal(redactor.text('“Never agree to a Checkpoint”'), '“[…]”')
    assert.equal(
      redactor.text('“[N]ever agree […] the bridge”, “never agree to [any] wall”'),
      '“[…]”, “[…] [any] wall”',
    )
    assert.equal(redactor.text('“Never … checkpoint at”, “never … again”'), '“[…]”, “never … again”')
    const text =
      'It isn’t what they’d said, he’d say; ‘it’s hers, it’s his, it’s ours, it’s theirs and it’s nobody’s’, so.'
    assert.equal(
      redactorOf([], ['And: it’s hers, it’s his, it’s ours, it’s theirs and it’s nobody’s!']).text(text),
      'It isn’t what they’d said, he’d say; ‘[…]’, so.',
    )
  })

  test('goes from quotations set apart sentence by sentence, and from the names of headings and links to them', () => {
    const quoted = 'He spoke at length. On Monday she said! And left the room.'
    assert.deepEqual(
      redactor.blocks([
        {
          kind: 'heading',
          level: 2,
          id: 'never-agree-to-a-checkpoint',
          inlines: [{ kind: 'text', text: '“Never agree to a checkpoint”' }],
        },
        { kind: 'heading', level: 2, id: 'section', inlines: [{ kind: 'text', text: 'Section' }] },
        { kind: 'quote', blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: quoted }] }] },
        {
          kind: 'paragraph',
          inlines: [{ kind: 'link', href: '#never-agree-to-a-checkpoint', inlines: [{ kind: 'text', text: 'above' }] }],
        },
      ]),
      [
        { kind: 'heading', level: 2, id: 'section-2', inlines: [{ kind: 'text', text: '“[…]”' }] },
        { kind: 'heading', level: 2, id: 'section', inlines: [{ kind: 'text', text: 'Section' }] },
        {
          kind: 'quote',
          blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'He spoke at length. […]! […].' }] }],
        },
        {
          kind: 'paragraph',
          inlines: [{ kind: 'link', href: '#section-2', inlines: [{ kind: 'text', text: 'above' }] }],
        },
      ],
    )
  })
})
