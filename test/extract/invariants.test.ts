/** What holds for every input whatever: nothing lost, spans inside the text, no failure without a name, no quadratic time. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Document, ReadoutError } from '../../src/domain/index.ts'
import { type ExtractOptions, extract } from '../../src/extract/index.ts'
import { extractModels } from '../../src/flow/reading/weights.ts'
import { assertLinear } from './linear.ts'
import { paragraphsOf, resourceOf } from './resource.ts'

/** Lines as pages hold them, to be put together at random. */
const line = fc.constantFrom(
  '',
  '',
  '',
  'Home',
  'Facebook',
  'EN',
  'Read also',
  'Comments (3)',
  'Views: 336',
  'A+',
  '22 April 2023 12:16',
  'Day: March 8, 2023',
  'By Jane Doe',
  'Jane Doe',
  'Tessavin, March 4, VTA',
  'Tags: talks, road',
  'Envoy leaves without a date for talks',
  'What comes next?',
  '© 2031 VTA. All rights reserved',
  'Daily digest',
  'Any use of materials is allowed only with a hyperlink',
  'He declined to comment.',
  '- the return of the boats',
  'The sides discussed:',
  '"We are not in a hurry," he said.',
  'The envoy met the president for ninety minutes and left without a date for the second round of talks.',
  'Переговоры завершились во вторник без итогового документа, сообщил посредник. Они продолжатся в октябре, а место встречи пока не названо, сказал он журналистам, но обещал назвать его до конца недели.',
)
const anyText = fc.oneof(
  fc.array(line, { minLength: 1, maxLength: 60 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="share">',
        '</div>',
        '<article>',
        '<table><tr><td>',
        '<br><br>',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<h2>',
        '<a href=x>',
        '&amp;',
        '&#0;',
        '<plaintext>',
        '<svg>',
        '<nav>',
        '<title>',
        'He said that the talks, long and hard, went on. ',
        'Home',
        '\u0000',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

const models = extractModels()

function tryExtract(source: string | Uint8Array, options?: ExtractOptions): Document | null {
  try {
    return extract(resourceOf(source), options, models).document
  } catch (error) {
    assert.ok(error instanceof ReadoutError, `a failure without a name: ${error}`)
    return null
  }
}

describe('every input', () => {
  it('keeps or drops each line of a dump, once, and drops none without a reason', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (lines) => {
        const document = tryExtract(lines.join('\n'), { as: 'page' })
        if (!document) return
        const found = [...paragraphsOf(document.text), ...document.dropped.map(({ text }) => text)]
        assert.deepEqual(found.sort(), lines.filter(Boolean).sort())
        for (const { step, reason } of document.dropped) assert.ok(step && reason)
      }),
      { numRuns: 400 },
    )
  })

  it('has its sections inside the text, in order, each opening with its title', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('page', 'html', 'text', undefined), (source, as) => {
        const document = tryExtract(source, as ? { as } : {})
        let at = 0
        for (const { title, start, end } of document?.sections ?? []) {
          assert.ok(start >= at && end > start && end <= (document?.text.length ?? 0))
          assert.ok(document?.text.startsWith(title, start))
          at = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives a document or a named failure for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void tryExtract(bytes)),
      { numRuns: 300 },
    )
  })

  it('takes what the caller knows over what the page says', () => {
    const page =
      'Talks go on\n\n22 April 2023\n\nThe envoy met the president for ninety minutes and left without a date for the second round.'
    const document = tryExtract(page, { as: 'page', published: '2023-04-23', language: 'en-GB' })
    assert.deepEqual(document?.published, { from: '2023-04-23', to: '2023-04-23', precision: 'day' })
    assert.equal(document?.language, 'en-GB')
    assert.throws(() => extract(resourceOf(page), { published: 'yesterday' }), /"yesterday" is no date/)
  })
})

describe('time grows with the size of the input and no faster', () => {
  const hostile: Record<string, string> = {
    'short lines': 'a\n',
    'one long line': 'word ',
    'quotation marks': '"\n',
    spaces: '    ',
    'date lines': '22 April 2023 12:16\n',
    'open tags': '<div>',
    'open formatting': '<p><b>',
    'scripts whose tag never ends': '<script ',
    'comments that never close': '<!--',
    entities: '&amp;',
    links: '<a href=x>y</a> ',
    'digits and dots': '1.1.',
  }
  for (const [name, piece] of Object.entries(hostile))
    it(`over ${name}`, () => {
      assertLinear((characters) => {
        const source = `<html><p>${piece.repeat(characters / piece.length)}x`
        for (const as of ['page', 'html'] as const) tryExtract(source, { as })
      })
    })
})

describe('a page that is too large', () => {
  const refusal = (source: string, as: 'page' | 'html') => {
    try {
      extract(resourceOf(source), { as })
    } catch (error) {
      assert.ok(error instanceof ReadoutError)
      return `${error.code}: ${error.reason}`
    }
    return 'it was read'
  }

  it('is refused by name before it takes the memory, by its characters, lines or elements', () => {
    assert.match(refusal('x'.repeat(25_000_001), 'html'), /^input-too-large: .* 25 million characters/)
    assert.match(refusal('a\n'.repeat(1_000_001), 'page'), /^input-too-large: .* 1000000 lines/)
    assert.match(refusal('a\r'.repeat(1_000_001), 'page'), /^input-too-large: .* 1000000 lines/)
    assert.match(refusal('<p>a'.repeat(400_001), 'html'), /^input-too-large: .* 400000 elements/)
  })
})
