import assert from 'node:assert/strict'
import { test } from 'node:test'
// @ts-expect-error it declares no types
import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { editions } from '../../../src/domain/index.ts'
import { apa, bibtex, briefWork, chicagoNote, cslJson, quotedWork, ris } from '../../../src/formats/index.ts'
import { anyBrief, anyFootnote, anyText, bare, brief, inferred, quoted, site } from './briefs.ts'

interface Item {
  id: string
  type: string
  title: string
  author?: { family?: string; literal?: string }[]
  issued?: { 'date-parts': number[][] }
  'container-title'?: string
  URL?: string
  language?: string
  note?: string
}

/** Read by a library that did not write it. */
const read = (text: string) => new Cite(text).data as Item[]
const signed = briefWork(brief, site)
const unsigned = briefWork(bare, site)
const words = quotedWork(brief, quoted)
const untitled = quotedWork(brief, inferred)

test('a reference manager finds a brief in CSL-JSON', () => {
  const [item] = JSON.parse(cslJson([signed])) as Item[]
  assert.deepEqual(
    [item?.id, item?.type, item?.title, item?.author, item?.issued, item?.['container-title'], item?.URL],
    [
      'road-talks-en',
      'webpage',
      brief.title,
      [{ literal: 'Lena Orsk' }],
      { 'date-parts': [[2031, 5, 4]] },
      site.name,
      brief.url,
    ],
  )
})

for (const [name, write] of Object.entries({ bibtex, ris }))
  test(`a reader that is not ours finds a brief in ${name}, and the words of a footnote with whose they are`, () => {
    const [first, second, third, more] = read(write([signed, unsigned, words]))
    assert.deepEqual(
      [
        first?.title,
        first?.author?.map(({ family, literal }) => family ?? literal),
        first?.issued,
        first?.URL,
        first?.language,
      ],
      [brief.title, ['Lena Orsk'], { 'date-parts': [[2031, 5, 4]] }, brief.url, 'en'],
    )
    assert.deepEqual([second?.title, second?.author], [bare.title, undefined])
    assert.deepEqual(
      [third?.title, third?.issued, third?.URL, third?.note],
      [
        'Minister on the bridge',
        { 'date-parts': [[2031, 5, 3]] },
        'https://outlet.example/1?a=1&b=2',
        `Orvenia: “${quoted.quote}” (${quoted.url})`,
      ],
    )
    assert.equal(more, undefined)
  })

test('signs that BibTeX takes for its own are letters of a title', () => {
  const title = '100% {of} \\us & #1 a_b $5 ~x ^y'
  assert.equal(read(bibtex([{ ...signed, title }]))[0]?.title, title)
})

test('APA names author, day, title, site and address, each where they are known', () => {
  const whole = { ...signed, title: 'Who guards the road' }
  assert.equal(
    apa(whole, 'en'),
    'Lena Orsk. (2031, May 4). Who guards the road. Ellory & Co. Briefs. https://briefs.example/en/brief/road-talks',
  )
  assert.equal(
    apa(unsigned, 'ru'),
    'Мост «без охраны». (2031, 1 мая). Ellory & Co. Briefs. https://briefs.example/ru/brief/most',
  )
  assert.equal(
    apa(words, 'en'),
    'Minister on the bridge. (2031, May 3). Ellory Dispatch. https://outlet.example/1?a=1&b=2',
  )
  assert.equal(apa(untitled, 'en'), 'Ellory Dispatch. (n.d.).')
})

test('a note of Chicago begins with whose words they are', () => {
  assert.equal(
    chicagoNote(signed, 'en'),
    'Lena Orsk, “Who would guard the ‘northern’ road & its bridge?,” Ellory & Co. Briefs, May 4, 2031, https://briefs.example/en/brief/road-talks.',
  )
  assert.equal(
    chicagoNote(words, 'en'),
    'Orvenia, quoted in “Minister on the bridge,” Ellory Dispatch, May 3, 2031, https://outlet.example/1?a=1&b=2.',
  )
  assert.equal(chicagoNote(untitled, 'en'), 'Vesmar, quoted in “Ellory Dispatch.”')
})

test('references are in the language of the edition', () => {
  assert.equal(
    chicagoNote(unsigned, 'ru'),
    '«Мост „без охраны“», Ellory & Co. Briefs, 1 мая 2031 г., https://briefs.example/ru/brief/most.',
  )
  for (const edition of editions) {
    assert.match(apa(signed, edition), /\(2031, [^)]*4[^)]*\)/)
    assert.match(chicagoNote(words, edition), /^Orvenia, .*[“«]Minister on the bridge/)
  }
})

test('whatever texts say, references and records stay whole', () => {
  fc.assert(
    fc.property(anyBrief, anyFootnote, anyText, (any, footnote, name) => {
      const works = [briefWork(any, { ...site, name }), quotedWork(any, footnote), signed]
      const plain = works.map(({ title }) => title)
      assert.deepEqual(
        (JSON.parse(cslJson(works)) as Item[]).map(({ title }) => title),
        plain,
      )
      const urls = works.map(({ url }) => url)
      for (const write of [bibtex, ris])
        assert.deepEqual(
          read(write(works)).map(({ URL }) => URL),
          urls,
        )
      for (const work of works)
        for (const line of [apa(work, 'en'), chicagoNote(work, 'hy')]) assert.doesNotMatch(line, /[\n\r\0]/)
    }),
  )
})
