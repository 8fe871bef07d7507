/** An invented site with briefs, for the tests of what followers and machines get. */
import fc from 'fast-check'
import type { PublishedBrief, PublishedFootnote, PublishedSite } from '../../../src/formats/index.ts'
import { hostileTexts } from '../hostile.ts'

export const site: PublishedSite = { name: 'Ellory & Co. Briefs', language: 'en', home: 'https://briefs.example/en' }

export const brief: PublishedBrief = {
  slug: 'road-talks',
  url: 'https://briefs.example/en/brief/road-talks',
  language: 'en',
  versions: [
    { language: 'en', url: 'https://briefs.example/en/brief/road-talks' },
    { language: 'hy', url: 'https://briefs.example/hy/brief/road-talks' },
  ],
  title: 'Who would guard the "northern" road & its bridge?',
  lead: 'Orvenia’s minister says 5 < 7 guards; Vesmar wants none.\nBoth call that final.',
  category: { name: 'Roads & borders' },
  byline: 'Lena Orsk',
  dateline: 'Tolvar',
  tags: ['checkpoint', 'Дорога', 'Ճանապարհ'],
  published: '2031-05-04T22:30:00.000Z',
  modified: '2031-05-06T08:00:00.000Z',
}

/** One that nobody signed, of no category, in another language. */
export const bare: PublishedBrief = {
  ...brief,
  slug: 'most',
  url: 'https://briefs.example/ru/brief/most',
  language: 'ru',
  versions: [{ language: 'ru', url: 'https://briefs.example/ru/brief/most' }],
  title: 'Мост «без охраны»',
  lead: 'Весмар молчит.',
  category: null,
  byline: null,
  dateline: null,
  tags: [],
  published: '2031-05-01T06:00:00.000Z',
  modified: '2031-05-01T06:00:00.000Z',
}

/** What a minister is quoted with. */
export const quoted: PublishedFootnote = {
  number: 1,
  url: `${brief.url}#note-1`,
  quote: 'We will not hand over the bridge & that is all',
  document: {
    title: 'Minister on the bridge',
    url: 'https://outlet.example/1?a=1&b=2',
    published: '2031-05-03T09:00:00+04:00',
    language: 'en',
  },
  outlet: { name: 'Ellory Dispatch', home: 'https://outlet.example/' },
  statement: { sources: [{ name: 'Orvenia', kind: 'state' }], voice: 'quoted' },
}

/** What an outlet tells of others, where little is known of the page. */
export const inferred: PublishedFootnote = {
  ...quoted,
  number: 2,
  url: `${brief.url}#note-2`,
  quote: 'Vesmar seems to want no guards',
  document: { title: null, url: null, published: null, language: null },
  statement: { sources: [{ name: 'Vesmar', kind: 'group' }], voice: 'inferred' },
}

const parts = [
  ...hostileTexts,
  ']]>',
  '</script><script>',
  '<!--',
  '\u2028\u2029',
  '\u200f',
  '\u2066',
  '\ufffe\uffff',
  '\u0085',
  '{}\\%~^',
  '\nER  - ',
]

/** Any text at all, those that break formats often. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 20 }), fc.string()), {
    maxLength: 4,
  })
  .map((all) => all.join(''))

/** A brief whose every text may be anything. */
export const anyBrief = fc
  .record({
    title: anyText,
    lead: anyText,
    byline: fc.option(anyText),
    dateline: fc.option(anyText),
    category: fc.option(fc.record({ name: anyText })),
    tags: fc.array(anyText, { maxLength: 3 }),
  })
  .map((texts): PublishedBrief => ({ ...brief, ...texts }))

/** A footnote whose every text may be anything. */
export const anyFootnote = fc
  .record({ quote: anyText, title: fc.option(anyText), outlet: anyText, actor: anyText })
  .map(
    ({ quote, title, outlet, actor }): PublishedFootnote => ({
      ...quoted,
      quote,
      document: { ...quoted.document, title },
      outlet: { name: outlet, home: null },
      statement: { sources: [{ name: actor, kind: 'person' }], voice: 'quoted' },
    }),
  )
