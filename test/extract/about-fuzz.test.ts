/** Any page, however odd what it says of itself, is read; and no day comes out that its time cannot bear. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { extract } from '../../src/extract/index.ts'
import { peopleIn } from '../../src/extract/metadata/people.ts'
import { commonDay } from '../../src/extract/metadata/solar.ts'
import { resourceOf } from './resource.ts'

const word = fc.constantFrom(
  'Ottoline Marsh',
  'By ',
  'Updated ',
  'Published: ',
  '22 April 2031',
  '04/05/2031',
  '1402/02/02',
  '۱۷ اسفند ۱۴۰۱',
  '0000-00-00',
  '1871-01-01',
  '9999-12-31T23:59:59Z',
  '2031-04-22T02:00:00+00:00',
  '2 days ago',
  'Quarry Post',
  ' | ',
  ' - ',
  '@id',
  '&amp;amp;',
  '"',
)
const text = fc.array(fc.oneof(word, fc.string({ maxLength: 12 })), { maxLength: 6 }).map((parts) => parts.join(''))
const key = fc.constantFrom(
  'og:title',
  'article:published_time',
  'article:modified_time',
  'date',
  'author',
  'citation_author',
  'dc.date',
  'twitter:data1',
  'og:site_name',
)
const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const json = fc
  .record(
    {
      '@type': fc.oneof(fc.constantFrom('NewsArticle', 'WebPage', 'Comment'), fc.jsonValue()),
      headline: fc.oneof(text, fc.jsonValue()),
      datePublished: fc.oneof(text, fc.jsonValue()),
      dateModified: text,
      author: fc.oneof(text, fc.record({ name: text, '@id': text }), fc.jsonValue()),
      '@graph': fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  .map((value) => `<script type="application/ld+json">${JSON.stringify(value).replaceAll('</', '<\\/')}</script>`)
const piece = fc.oneof(
  fc.tuple(key, text).map(([name, value]) => `<meta property="${name}" content="${escaped(value)}">`),
  json,
  json.map((script) => script.replace('"', '')),
  text.map((value) => `<time datetime="${escaped(value)}">${escaped(value)}</time>`),
  text.map((value) => `<h1>${escaped(value)}</h1>`),
  text.map((value) => `<title>${escaped(value)}</title>`),
  text.map((value) => `<div class="postDate">${escaped(value)}</div>`),
  text.map((value) => `<p class="author" itemprop="author">${escaped(value)}</p>`),
  text.map((value) => `<p>${escaped(value)} said that the crossing of the strait stays open until autumn comes.</p>`),
)

describe('what a page says of itself', () => {
  it('is read whatever it is, and gives no day before the web or after the page was fetched', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 14 }),
        fc.constantFrom('', '2031/04/22/', '1000/01/01/'),
        (parts, path) => {
          const more = { url: `https://quarry-post.example/${path}ferry`, retrieved: '2031-04-30T10:00:00Z' }
          const { document } = extract(resourceOf(parts.join('\n'), more), { as: 'html' })
          const day = document.published?.from.slice(0, 10)
          if (day) assert.ok(day >= '1990-01-01' && day <= '2031-05-02', day)
        },
      ),
      { numRuns: 250 },
    )
  })

  it('takes a person at their word', () => {
    const { document } = extract(resourceOf('<p>Old talk.</p>'), { as: 'html', published: '1923-07-24' })
    assert.equal(document.published?.from, '1923-07-24')
  })

  it('takes time that grows with the page and no faster', () => {
    const many = (n: number) =>
      `<h1>Ferry</h1>${'<p class="author">By Ben Tarrow, 22 April 2031, 04/05/2031</p>'.repeat(n)}`
    const time = (n: number) => {
      const start = performance.now()
      extract(resourceOf(many(n)), { as: 'html' })
      return performance.now() - start
    }
    time(300)
    const small = Math.min(time(400), time(400), time(400))
    const large = Math.min(time(3200), time(3200))
    assert.ok(large < small * 40, `${small} ms, then ${large} ms for eight times as much`)
  })
})

describe('names in an author field', () => {
  it('are never longer than what they were found in, nor empty', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ maxLength: 400 })), (field) => {
        for (const name of peopleIn(field)) assert.ok(name.trim().length > 1 && name.length <= 120)
      }),
    )
  })
})

describe('a day of the solar calendar', () => {
  it('is the one that Unicode knows, from 1925 to 2088', () => {
    const solar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 1310, max: 1460 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const common = commonDay(year, month, day)
          if (common === null) return
          const parts = solar.formatToParts(new Date(`${common}T00:00:00Z`))
          const of = (type: string) => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10)
          assert.deepEqual([of('year'), of('month'), of('day')], [year, month, day])
        },
      ),
    )
    assert.equal(commonDay(1402, 13, 1), null)
    assert.equal(commonDay(1402, 12, 30), null)
  })
})
