import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unwrap } from '../../src/extract/index.ts'
import { extractResource } from '../../src/flow/reading/extractResource.ts'
import { type PdfOptions, type Placed, pdfOf, textLines } from './made-pdf.ts'
import { paragraphsOf, resourceOf } from './resource.ts'

async function read(pages: Placed[][], options: PdfOptions = {}) {
  const { document, extractor, warnings } = await extractResource(
    resourceOf(pdfOf(pages, options), { name: 'talks.pdf' }),
    {},
  )
  return { ...document, paragraphs: paragraphsOf(document.text), extractor, warnings }
}

const broken = [
  'The delegations of Norland and Vesteria met in Ellory on Tuesday for a third',
  'round of talks about the road through the valley, which had been closed for',
  'three years, and about the bridge.',
]
const next = [
  'Nobody spoke of the prisoners, whose families waited outside the hall for a',
  'whole day and went home without an answer.',
]

describe('a PDF', () => {
  test('gives paragraphs from broken lines, and what it says of itself', async () => {
    const found = await read([[...textLines(broken), ...textLines(next, { top: 680 })]], {
      info: "/Title (Talks in Ellory) /Author (Anna Ruud) /CreationDate (D:20340322100000+03'00')",
    })
    assert.deepEqual(found.paragraphs, [broken.join(' '), next.join(' ')])
    assert.deepEqual(
      [found.title, found.byline, found.published?.from],
      ['Talks in Ellory', 'Anna Ruud', '2034-03-22T10:00'],
    )
    assert.match(found.extractor, /^pdf\/1\+readout-text\/\d/)
    assert.equal(found.language, 'en')
  })

  test('has its title from what is set largest when it names only the file that it was made from', async () => {
    const heading: Placed = { text: 'Communique of the third round', y: 780, size: 20 }
    const found = await read([[heading, ...textLines(broken)]], {
      info: '/Title (Microsoft Word - final2.docx) /Author (user)',
    })
    assert.deepEqual([found.title, found.byline], ['Communique of the third round', null])
  })

  test('has words put together that were parted at a line’s end, but not those that are written with a hyphen', async () => {
    const found = await read([
      textLines([
        'The well-known mediator said that the nego-',
        'tiations would go on, as the well-',
        'known minister and Anna Ruud-',
        'Berg had hoped.',
      ]),
    ])
    assert.equal(
      found.text,
      'The well-known mediator said that the negotiations would go on, as the well-known minister and Anna Ruud-Berg had hoped.',
    )
  })

  test('loses running heads, feet and page numbers, each with its reason', async () => {
    const said = (n: number) => `The ${['first', 'second', 'third'][n - 1]} part says what the others do not say.`
    const pages = [1, 2, 3].map((n) => [
      { text: 'Ministry of Foreign Affairs of Norland', y: 810, size: 9 },
      ...textLines([said(n)]),
      { text: `Bulletin 7/2034 - ${n}`, y: 40, size: 9 },
      { text: `${n}`, x: 300, y: 25, size: 9 },
    ])
    const found = await read(pages)
    assert.deepEqual(found.paragraphs, [1, 2, 3].map(said))
    assert.deepEqual(
      found.dropped.map(({ step, reason, text }) => [step, reason, text]),
      [
        ['pdf', 'stands at the edge of 3 pages', 'Ministry of Foreign Affairs of Norland'],
        ['pdf', 'stands at the edge of 3 pages', 'Bulletin 7/2034 - 1'],
        ['pdf', 'a page number', '1'],
      ],
    )
  })

  test('is read on over the end of a page', async () => {
    const found = await read([textLines(broken.slice(0, 2), { top: 100 }), textLines(broken.slice(2), { top: 740 })])
    assert.equal(found.text, broken.join(' '))
  })

  test('is read column by column, with what stands across them in its place', async () => {
    const column = (name: string) =>
      Array.from({ length: 8 }, (_, i) => `${name} line ${i + 1} of the column on the page`)
    const found = await read([
      [
        {
          text: 'A heading that stands across both of the columns of the page, from one edge to the other',
          y: 780,
          size: 12,
        },
        // As programs write them: row by row.
        ...textLines(column('Left'), { x: 60, top: 740 }).flatMap((left, i) => [
          left,
          ...textLines(column('Right'), { x: 320, top: 740 }).slice(i, i + 1),
        ]),
      ],
    ])
    assert.deepEqual(found.text.match(/A heading|(Left|Right) line \d/g), [
      'A heading',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Left line ${n}`),
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Right line ${n}`),
    ])
  })

  test('has its day from a line that gives it, before the day on which the file was made', async () => {
    const when = async (line: string, info: string) =>
      (await read([textLines([line, ...broken], { leading: 16 })], { info })).published?.from
    const made = "/CreationDate (D:20340401100000+03'00')"
    assert.equal(await when('Ellory, 22 March 2034', made), '2034-03-22')
    assert.equal(await when('Ellory', made), '2034-04-01T10:00')
    assert.equal(await when('Ellory', `${made} /Creator (Mozilla/5.0) /Producer (Skia/PDF m153)`), undefined)
  })

  test('keeps the bytes that came as they are', async () => {
    const bytes = pdfOf([textLines(broken)])
    const before = bytes.slice()
    await unwrap(resourceOf(bytes))
    assert.deepEqual(bytes, before)
  })

  test('says which of its pages hold no text', async () => {
    const found = await read([textLines([...broken, ...next]), []])
    assert.match(found.warnings.join(), /page 2 holds no text in talks\.pdf/)
  })
})
