import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'parse5'
import { type BriefPage, briefJsonLd } from '../../../src/formats/index.ts'
import { anyBrief, anyFootnote, anyText, bare, brief, inferred, quoted, site } from './briefs.ts'

type Fields = { [name: string]: Fields } & Fields[]
const page: BriefPage = {
  site,
  footnotes: [
    quoted,
    { ...quoted, statement: { sources: [{ name: 'Lio Marr', kind: 'person' }], voice: 'paraphrased' } },
    inferred,
  ],
  corrections: [{ at: '2031-05-06T08:00:00.000Z', note: 'The number of guards was wrong.' }],
  trail: [{ name: 'Home', url: site.home }],
  picture: null,
}
const graphOf = (json: string) => (JSON.parse(json) as { '@graph': [Fields, Fields] })['@graph']

test('machines are told what a brief is, who wrote and published it, and what was corrected', () => {
  const [article] = graphOf(briefJsonLd(brief, page))
  assert.deepEqual(
    [article['@type'], article.headline, article.inLanguage, article.datePublished, article.author, article.dateline],
    ['AnalysisNewsArticle', brief.title, 'en', brief.published, { '@type': 'Person', name: 'Lena Orsk' }, 'Tolvar'],
  )
  assert.deepEqual(article.publisher, { '@type': 'Organization', name: site.name, url: site.home })
  assert.deepEqual(article.correction, [
    {
      '@type': 'CorrectionComment',
      text: 'The number of guards was wrong.',
      datePublished: '2031-05-06T08:00:00.000Z',
    },
  ])
})

test('a brief that nobody signed is by its site', () => {
  const [article] = graphOf(briefJsonLd(bare, { ...page, picture: 'https://briefs.example/ru/card/most.png' }))
  assert.deepEqual(
    [article.author, article.image],
    [{ '@type': 'Organization', name: site.name, url: site.home }, 'https://briefs.example/ru/card/most.png'],
  )
})

test('quoted words are a quotation by who said them, others a claim by whom the text names or by the outlet', () => {
  const [article] = graphOf(briefJsonLd(brief, page))
  const [quotation, claim, guess] = article.citation ?? []
  assert.deepEqual(
    [quotation?.['@type'], quotation?.text, quotation?.creator, quotation?.isPartOf?.url],
    [
      'Quotation',
      quoted.quote,
      [{ '@type': 'GovernmentOrganization', name: 'Orvenia' }],
      'https://outlet.example/1?a=1&b=2',
    ],
  )
  assert.deepEqual(
    [claim?.['@type'], claim?.author, claim?.appearance?.['@id']],
    ['Claim', [{ '@type': 'Person', name: 'Lio Marr' }], quoted.document.url],
  )
  assert.deepEqual(
    [guess?.['@type'], guess?.author?.name, guess?.about, guess?.['@id']],
    ['Claim', 'Ellory Dispatch', [{ '@type': 'Organization', name: 'Vesmar' }], inferred.url],
  )
})

test('a work that several footnotes quote is told of once', () => {
  const again = { ...quoted, number: 9, url: `${brief.url}#again` }
  const [article] = graphOf(briefJsonLd(brief, { ...page, footnotes: [quoted, again] }))
  const [first, second] = article.citation ?? []
  assert.equal(first?.isPartOf?.['@id'], quoted.document.url)
  assert.ok(first?.isPartOf?.name)
  assert.deepEqual(second?.isPartOf, { '@id': quoted.document.url })
})

test('the way to a brief ends with itself', () => {
  const [, trail] = graphOf(briefJsonLd(brief, page))
  assert.deepEqual(
    trail.itemListElement?.map(({ position, name, item }: Fields) => [position, name, item]),
    [
      [1, 'Home', site.home],
      [2, brief.title, brief.url],
    ],
  )
})

test('whatever texts say, the data of a page stay inside their script', () => {
  fc.assert(
    fc.property(anyBrief, anyFootnote, anyText, (any, footnote, name) => {
      const json = briefJsonLd(any, { ...page, footnotes: [footnote], trail: [{ name, url: site.home }] })
      const document = parse(`<head><script type="application/ld+json">${json}</script></head>`)
      const html = document.childNodes[0]
      const head = html && 'childNodes' in html ? html.childNodes[0] : undefined
      const inHead = head && 'childNodes' in head ? head.childNodes : []
      assert.equal(inHead.length, 1)
      const [text] = inHead[0] && 'childNodes' in inHead[0] ? inHead[0].childNodes : []
      const [article] = graphOf(text && 'value' in text ? text.value : '')
      assert.deepEqual(
        [article.headline, article.citation?.[0]?.text],
        [any.title, footnote.quote].map((one) => one.toWellFormed()),
      )
    }),
  )
})
