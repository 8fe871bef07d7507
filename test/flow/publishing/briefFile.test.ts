/** Briefs as people write them: what their Markdown becomes, and what is refused on which line. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Block, type Inline, notesOf, ReadoutError, textBlocksOf } from '../../../src/domain/index.ts'
import { parseBrief } from '../../../src/flow/publishing/briefFile.ts'

const front = ['---', 'title: The road', 'lead: What became of it', '---', ''].join('\n')
const note = '\n\n[^a]: "exact words"\n'

function parsed(body: string) {
  return parseBrief(front + body, 'briefs/the-road.md')
}

/** Why a body is refused, and on which line of it, counted from 1. */
function refused(body: string): [line: number, reason: string] {
  try {
    parsed(body)
  } catch (error) {
    assert.ok(error instanceof ReadoutError)
    assert.equal(error.code, 'file-invalid')
    const [, line] = /^briefs\/the-road\.md:(\d+)$/.exec(error.input) ?? []
    return [Number(line) - 4, error.reason]
  }
  throw new Error('it was not refused')
}

describe('a brief', () => {
  test('has its front matter, and the name of its file as its slug', () => {
    const file = parsed(`It opened.[^a]${note}`)
    assert.deepEqual(
      { ...file, blocks: [], notes: [] },
      {
        slug: 'the-road',
        language: 'en',
        title: 'The road',
        category: null,
        lead: 'What became of it',
        byline: null,
        dateline: null,
        tags: [],
        blocks: [],
        notes: [],
      },
    )
    const full = [
      '---',
      'title: "Дорога"',
      'slug: road',
      'language: ru',
      'category: analysis',
      'lead: Что с ней стало',
      'byline: A. Writer',
      'dateline: Ellory',
      'tags: [road, talks, road]',
      '---',
      `Открылась.[^a]${note}`,
    ]
    for (const text of [full.join('\n'), full.join('\r\n'), `\uFEFF${full.join('\n')}`]) {
      const { slug, language, tags, category, notes } = parseBrief(text, 'x.md')
      assert.deepEqual([slug, language, tags, category], ['road', 'ru', ['road', 'talks'], 'analysis'])
      assert.equal(notes[0]?.line, 13)
    }
  })

  test('becomes blocks that hold no markup', () => {
    const body = [
      '## The **road** & the bridge',
      '',
      'One *and*',
      'two <https://ellory.example/a?b=1&c=2>, see [there](#the-road-the-bridge)\\',
      'next.[^a]',
      '',
      '> Quoted',
      '',
      '1. first',
      '2. second',
      '   - inner',
      '',
      '***',
      '',
      '## The road & the bridge',
      '',
      'Again[^b] and again[^a].',
      '',
      '[^b]: “other words” — https://ellory.example/a',
      '[^a]: "exact *words*',
      '    on two lines"',
    ].join('\n')
    const { blocks, notes } = parsed(body)
    const text = (text: string): Inline => ({ kind: 'text', text })
    assert.deepEqual(blocks, [
      {
        kind: 'heading',
        level: 2,
        id: 'the-road-the-bridge',
        inlines: [text('The '), { kind: 'strong', inlines: [text('road')] }, text(' & the bridge')],
      },
      {
        kind: 'paragraph',
        inlines: [
          text('One '),
          { kind: 'emphasis', inlines: [text('and')] },
          text(' two '),
          {
            kind: 'link',
            href: 'https://ellory.example/a?b=1&c=2',
            inlines: [text('https://ellory.example/a?b=1&c=2')],
          },
          text(', see '),
          { kind: 'link', href: '#the-road-the-bridge', inlines: [text('there')] },
          { kind: 'break' },
          text('next.'),
          { kind: 'note', number: 1 },
        ],
      },
      { kind: 'quote', blocks: [{ kind: 'paragraph', inlines: [text('Quoted')] }] },
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ kind: 'paragraph', inlines: [text('first')] }],
          [
            { kind: 'paragraph', inlines: [text('second')] },
            { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', inlines: [text('inner')] }]] },
          ],
        ],
      },
      { kind: 'rule' },
      { kind: 'heading', level: 2, id: 'the-road-the-bridge-2', inlines: [text('The road & the bridge')] },
      {
        kind: 'paragraph',
        inlines: [
          text('Again'),
          { kind: 'note', number: 2 },
          text(' and again'),
          { kind: 'note', number: 1 },
          text('.'),
        ],
      },
    ])
    assert.deepEqual(notes, [
      { number: 1, line: 24, says: { quote: 'exact *words*\n    on two lines', address: null } },
      { number: 2, line: 23, says: { quote: 'other words', address: 'https://ellory.example/a' } },
    ])
  })

  test('has footnotes that name a statement, or words with marks and dashes in them', () => {
    const says = (definition: string) => parsed(`x[^a]\n\n[^a]: ${definition}\n`).notes[0]?.says
    assert.deepEqual(says('statement 0123456789abcdef0123'), { statement: '0123456789abcdef0123' })
    assert.deepEqual(says('«Нет», и всё — “так”'), { quote: 'Нет», и всё — “так', address: null })
    assert.deepEqual(says('"He said "no" — and left"'), { quote: 'He said "no" — and left', address: null })
    assert.deepEqual(says('"a — b" -- pages/one two.txt'), { quote: 'a — b', address: 'pages/one two.txt' })
    assert.deepEqual(says('„sie“ – <https://x.example/1>'), { quote: 'sie', address: 'https://x.example/1' })
  })

  test('is refused with its line where it holds what a brief cannot', () => {
    const cases: [body: string, line: number, reason: RegExp][] = [
      [`a\n\n<b>bold</b>[^a]${note}`, 3, /^HTML is not taken/],
      [`a[^a]${note}\n<!-- hidden -->\n`, 5, /^HTML is not taken/],
      [`a[^a]\n\n![map](https://x.example/m.png)${note}`, 3, /^pictures/],
      [`a[^a]\n\n    code${note}`, 3, /^code is not taken/],
      [`a[^a]\n\n\`\`\`\ncode\n\`\`\`${note}`, 3, /^code is not taken/],
      [`a[^a] and \`b\`${note}`, 1, /^code is not taken/],
      [`a[^a]\n\n| a | b |\n|---|:-:|\n| 1 | 2 |${note}`, 3, /^tables/],
      [`# Title\n\na[^a]${note}`, 1, /^the title stands in the front matter/],
      [`a[^a]\n\n##### Small${note}`, 3, /^headings end at ####/],
      [`[x](javascript:alert(1))[^a]${note}`, 1, /^a link leads to/],
      [`[x](&#106;avascript:alert)[^a]${note}`, 1, /^a link leads to/],
      [`[x](/etc)[^a]${note}`, 1, /^a link leads to/],
      [`[x](#nowhere)[^a]${note}`, 1, /^no heading is called #nowhere/],
      [`[x](https://x.example "title")[^a]${note}`, 1, /shown nowhere/],
      [`[](https://x.example)[^a]${note}`, 1, /needs words/],
      [`[x[^a]](https://x.example)${note}`, 1, /not in it/],
      [`a[^a] b\n\n3. three${note}`, 3, /begins with 1/],
      [`a[^a] and [^missing]${note}`, 1, /^footnote \[\^missing\] is not there/],
      [`a[^a]${note}[^b]: "never cited"\n`, 4, /never cited/],
      [`a[^a]${note}[^a]: "twice"\n`, 4, /twice/],
      [`a[^a]\n\n[^a]: words without marks\n`, 3, /^a footnote says/],
      [`a[^a]\n\n[^a]: "  "\n`, 3, /^a footnote says/],
      [`a[^a]\n\n[^a]: statement 12\n`, 3, /20 digits/],
      [`a[^a]\n\n> [^a]: "words"\n`, 3, /^footnotes stand by themselves/],
      [`a\u0007[^a]${note}`, 1, /cannot be shown/],
      [`${'>'.repeat(11)} a[^a]${note}`, 1, /10 deep/],
      [`a[^a]\n\n${'- '.repeat(11)}a${note}`, 3, /10 deep/],
      [`a[^a]\n\n${'*a '.repeat(3000)}${'a* '.repeat(3000)}${note}`, 3, /1000 of the marks/],
      [`a[^a]\n\n${'*a '.repeat(400)}${'a* '.repeat(400)}${note}`, 3, /stands in each other/],
      [`a[^a]\n\nb | c\n--- | ---${note}`, 3, /^tables/],
    ]
    for (const [body, line, reason] of cases) {
      const [at, why] = refused(body)
      assert.match(why, reason, body)
      assert.equal(at, line, body)
    }
    assert.match(refused('No evidence.')[1], /rests on any words/)
  })

  test('has a rule where a line of dashes or stars stands, however long', () => {
    for (const line of ['-'.repeat(11), '*'.repeat(80), '- '.repeat(40), `> ${'* '.repeat(40)}`]) {
      const [, block] = parsed(`a[^a]\n\n${line}${note}`).blocks
      const [rule] = block?.kind === 'quote' ? block.blocks : [block]
      assert.equal(rule?.kind, 'rule', line)
    }
  })

  test('is read in a time that grows with its length', { timeout: 60_000 }, () => {
    const rows = ['-'.repeat(10_000), `|${'-'.repeat(10_000)}`, '[^'.repeat(400), `a${' '.repeat(80_000)}b`]
    for (const row of rows) assert.equal(parsed(`a[^a]\n\n${row}+${note}`).blocks.length, 2)
    assert.equal(parsed(`a[^a]\n\n${'## b\n'.repeat(5000)}${note}`).blocks.at(-1)?.kind, 'heading')
  })

  test('is refused where its front matter is not as expected', () => {
    const cases: [text: string, where: string, reason: RegExp][] = [
      ['No front matter', 'x.md:1', /front matter/],
      ['---\ntitle: a\n---\n', 'x.md:2', /lead/],
      ['---\ntitle: a\nlead: b\ntilte: c\n---\n', 'x.md:4', /tilte/],
      ['---\ntitle: a\nlead: b\nlanguage: fr\n---\n', 'x.md:4', /language/],
      ['---\ntitle: a\nlead: b\nslug: A b\n---\n', 'x.md:4', /slug/],
      ['---\ntitle: [\n---\n', 'x.md:3', /./],
    ]
    for (const [text, where, reason] of cases)
      assert.throws(
        () => parseBrief(text, 'x.md'),
        (error: ReadoutError) => {
          assert.equal(error.input, where, text)
          assert.match(error.reason, reason)
          return true
        },
      )
    assert.throws(() => parseBrief(`${front}a[^a]${note}`, 'My Brief.md'), { input: 'My Brief.md:1' })
  })

  test('whatever is written, becomes blocks whose links lead out or to a heading, or is refused with a line', () => {
    const bits = fc.constantFrom(
      ...[
        '# ',
        '## ',
        '> ',
        '- ',
        '1. ',
        '\n',
        '\n\n',
        '    ',
        '[^a]',
        '[^b]',
        '[^a]: "w"',
        '\n\n[^a]: "w"\n\n',
        '`',
        '```',
      ],
      ...[
        '*',
        '**',
        '_',
        '[x](',
        'javascript:',
        'https://x.example',
        'data:text/html,',
        '#',
        ')',
        '![',
        ']',
        '<',
        '>',
        '<b>',
      ],
      ...[
        '&lt;',
        '&#x6a;',
        '\\',
        '|',
        '---',
        '|-|',
        '\t',
        '\r',
        'é',
        'Ж',
        '\u0000',
        '\u202e',
        '😀',
        'word ',
        '"',
        '<a@b.example>',
      ],
    )
    const body = fc.oneof(
      fc.array(fc.oneof({ weight: 5, arbitrary: bits }, fc.string({ unit: 'binary', maxLength: 5 })), {
        maxLength: 40,
      }),
    )
    fc.assert(
      fc.property(body, (parts) => {
        const text = `${front}${parts.join('')}`
        try {
          const { blocks, notes } = parseBrief(text, 'x.md')
          assert.deepEqual(
            [...new Set(notesOf(blocks))].sort((a, b) => a - b),
            notes.map(({ number }) => number),
          )
          for (const href of hrefs(blocks)) assert.match(href, /^(https?:\/\/|mailto:|#)[^\s]+$/i)
        } catch (error) {
          assert.ok(error instanceof ReadoutError, String(error))
          assert.match(error.input, /^x\.md:[1-9]\d*$/)
        }
      }),
      { numRuns: 1500, seed: 7 },
    )
  })
})

function hrefs(list: readonly Block[]): string[] {
  const within = (inlines: readonly Inline[]): string[] =>
    inlines.flatMap((inline) => [
      ...(inline.kind === 'link' ? [inline.href] : []),
      ...('inlines' in inline ? within(inline.inlines) : []),
    ])
  return textBlocksOf(list).flatMap(({ inlines }) => within(inlines))
}
