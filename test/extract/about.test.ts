/** What a page says of itself: every source, and what happens where sources differ. All pages are invented. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Document, Resource } from '../../src/domain/index.ts'
import { extract } from '../../src/extract/index.ts'
import { resourceOf } from './resource.ts'

const prose = [
  'The ferry committee of Ellory met on Tuesday and agreed that the crossing stays open until autumn.',
  'Its chair, Ottoline Marsh, told reporters that nobody had asked for more than that.',
  'A second meeting, which Thrayle had proposed in spring, will be held when the ice has gone.',
]
const body = prose.map((one) => `<p>${one}</p>`).join('')
const url = 'https://quarry-post.example/politics/ferry-committee-keeps-crossing-open'

const told = (html: string, more: Partial<Resource> = {}) =>
  extract(resourceOf(html, { name: 'page.html', url, ...more }), { as: 'html' })
const read = (html: string, more: Partial<Resource> = {}): Document => told(html, more).document
const page = (head: string, above = '', below = '', lang = 'en') =>
  `<html lang="${lang}"><head>${head}</head><body><nav><a href="/">Quarry Post</a></nav><main><article>${above}${body}</article>${below}</main></body></html>`
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const headline = 'Ferry committee keeps crossing open'
const h1 = `<h1>${headline}</h1>`

describe('the title', () => {
  it('is the headline that is shown, not what the site adds to it in the window', () => {
    assert.equal(read(page(`<title>${headline} | Quarry Post</title>`, h1)).title, headline)
  })

  it('is declared by Open Graph where no headline is shown', () => {
    assert.equal(read(page(`<meta property="og:title" content="${headline}">`)).title, headline)
  })

  it('is cut free of the site that the window names', () => {
    const head = `<title>${headline} - Quarry Post</title><meta property="og:site_name" content="Quarry Post">`
    assert.equal(read(page(head)).title, headline)
  })

  it('is not the name of the site, though that is the only large heading', () => {
    const head = `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="Quarry Post">`
    const html = page(head).replace('<nav>', '<header><h1>Quarry Post</h1></header><nav>')
    assert.equal(read(html).title, headline)
  })

  it('is the headline of JSON-LD, unescaped, when nothing else is said', () => {
    const article = { '@type': 'NewsArticle', headline: 'Ferry &amp; crossing: who pays?' }
    assert.equal(read(page(ld(article))).title, 'Ferry & crossing: who pays?')
  })

  it('has any named letter unescaped, and an ampersand that escapes nothing left as it is', () => {
    const article = { '@type': 'NewsArticle', headline: 'Caf&eacute; by the ferry&shy;house: who pays R&D &lt500?' }
    assert.equal(read(page(ld(article))).title, 'Café by the ferryhouse: who pays R&D &lt500?')
  })
})

describe('the byline', () => {
  const by = (head: string, above = '', below = '') => read(page(head, h1 + above, below)).byline
  const cases: [string, string | null, string, string?, string?][] = [
    ['JSON-LD', 'Ottoline Marsh', ld({ '@type': 'NewsArticle', headline, author: { name: 'Ottoline Marsh' } })],
    [
      'several authors',
      'Ottoline Marsh, Ben Tarrow',
      ld({ '@type': 'NewsArticle', headline, author: [{ name: 'Ottoline Marsh' }, { name: 'Ben Tarrow' }] }),
    ],
    [
      'a reference by @id',
      'Ben Tarrow',
      ld({
        '@graph': [
          { '@type': 'Article', headline, author: { '@id': '#ben' } },
          { '@type': 'Person', '@id': '#ben', name: 'Ben Tarrow' },
        ],
      }),
    ],
    ['a meta field', 'Ottoline Marsh', '<meta name="author" content="By Ottoline Marsh">'],
    ['Dublin Core', 'Ottoline Marsh', '<meta name="DC.creator" content="Ottoline Marsh">'],
    [
      'the index of citations',
      'Ragna Fjellby, Ben Tarrow',
      '<meta name="citation_author" content="Fjellby, Ragna"><meta name="citation_author" content="Tarrow, Ben">',
    ],
    [
      'microdata',
      'Ben Tarrow',
      '',
      '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ben Tarrow</span></span>',
    ],
    ['a link to the author', 'Ben Tarrow', '', '<a rel="author" href="/people/ben-tarrow">Ben Tarrow</a>'],
    ['an element named for it', 'Ragna Fjellby', '', '<div class="articleAuthorName__x1">Ragna Fjellby</div>'],
    ['a labelled line', 'Ottoline Marsh', '', '<p>By Ottoline Marsh</p>'],
    ['a labelled line with its date', 'Ottoline Marsh', '', '<p>By Ottoline Marsh | 22 April 2031</p>'],
    ['a label in Russian', 'Марина Ветрова', '', '<p>Автор: Марина Ветрова</p>'],
  ]
  for (const [source, name, head, above, below] of cases)
    it(`is told by ${source}`, () => assert.equal(by(head, above, below), name))

  it('is not who commented, nor who wrote another story', () => {
    const comment = '<section class="comments"><div class="author">Grumble Ox</div><p>Well said.</p></section>'
    assert.equal(by('', '<p>By Ottoline Marsh</p>', comment), 'Ottoline Marsh')
  })

  it('is not an account or an address', () => {
    assert.equal(by('<meta name="author" content="admin">'), null)
    assert.equal(by('<meta name="twitter:creator" content="@quarrypost">'), null)
    assert.equal(by('<meta property="article:author" content="https://faces.example/ottoline">'), null)
  })
})

describe('the day of publication', () => {
  const day = (head: string, above = '', below = '', more: Partial<Resource> = {}) =>
    read(page(head, h1 + above, below), more).published?.from ?? null
  const cases: [string, string, string, string?, string?][] = [
    [
      'JSON-LD',
      '2031-04-22T12:16',
      ld({ '@type': 'NewsArticle', headline, datePublished: '2031-04-22T12:16:00+04:00' }),
    ],
    [
      'broken JSON-LD',
      '2031-04-22',
      '<script type="application/ld+json">{"@type":"NewsArticle","description":"the "ferry" stays","datePublished":"2031-04-22"}</script>',
    ],
    ['Open Graph', '2031-04-22T12:16', '<meta property="article:published_time" content="2031-04-22T12:16:00+04:00">'],
    ['Dublin Core', '2031-04-22', '<meta name="DC.date.issued" content="2031-04-22">'],
    ['the index of citations', '2031-04-22', '<meta name="citation_publication_date" content="2031/04/22">'],
    ['a meta field in words', '2031-04-22', '<meta name="date" content="April 22, 2031">'],
    ['microdata', '2031-04-22', '', '<meta itemprop="datePublished" content="2031-04-22">'],
    ['RDFa', '2031-04-22', '', '<span property="schema:datePublished" content="2031-04-22">spring</span>'],
    ['a time element', '2031-04-22', '', '<time datetime="2031-04-22">22 April</time>'],
    ['an element named for it', '2031-04-22', '', '<div class="postDate">22 April 2031</div>'],
    ['a date line', '2031-04-22T12:16', '', '<p>22 April 2031 12:16</p>'],
    ['a date beside a name', '2031-04-22', '', '<p>By Ottoline Marsh - Apr 22, 2031</p>'],
    ['a label in the block before', '2031-04-22', '', '<div>Published</div><div>22 April 2031</div>'],
  ]
  for (const [source, date, head, above, below] of cases)
    it(`is told by ${source}`, () => assert.equal(day(head, above, below), date))

  it('is in the address, when it is nowhere else', () => {
    assert.equal(day('', '', '', { url: 'https://quarry-post.example/2031/04/22/ferry-committee' }), '2031-04-22')
    assert.equal(day('', '', '', { url: 'https://quarry-post.example/2031/april/22/ferry-committee' }), '2031-04-22')
  })

  it('is not that of the last change, where both are told', () => {
    const both = { '@type': 'NewsArticle', headline, datePublished: '2031-04-22', dateModified: '2031-05-30' }
    const document = read(page(ld(both), `${h1}<p>Published 22 April 2031, updated 30 May 2031</p>`))
    assert.equal(document.published?.from, '2031-04-22')
    assert.equal(document.modified?.from, '2031-05-30')
  })

  it('is the local one that is printed, where machines are told the time in UTC', () => {
    const head = ld({ '@type': 'NewsArticle', headline, datePublished: '2031-04-23T02:10:00+00:00' })
    assert.equal(day(head, '<p>22 April 2031</p>'), '2031-04-22')
  })

  it('is not that of a comment, of another story or of the copyright notice', () => {
    const below = `<section class="comments"><time datetime="2031-05-01">1 May 2031</time></section>
      <section class="related-posts"><h3>Ice on the strait</h3><time datetime="2030-01-05">5 January 2030</time></section>
      <footer>© 2024 Quarry Post</footer>`
    assert.equal(day('', '<p>22 April 2031</p>', below), '2031-04-22')
    assert.equal(day('', '', below), null)
  })

  it('is what most sources say, where one differs', () => {
    const head = `<meta property="article:published_time" content="2031-04-22T09:00:00+04:00"><meta name="date" content="2029-01-01">`
    assert.equal(day(head, '<p>22 April 2031</p>'), '2031-04-22T09:00')
  })

  it('is told by JSON-LD that stands in a field of its name', () => {
    const article = JSON.stringify({ '@type': 'Article', headline, datePublished: '2031-04-22' })
    assert.equal(day(`<meta name="script:ld+json" content="${article.replaceAll('"', '&quot;')}">`), '2031-04-22')
  })

  it('is the one said to be the original, at the foot of an edition that prints no other', () => {
    const below =
      '<p>This article was originally published on 22 April 2031 but has been kept up to date since then.</p>'
    assert.equal(day('', '', below), '2031-04-22')
  })

  it('is found where only looks part it from the name beside it', () => {
    const above = '<div><span>By</span><a href="/om">Ottoline Marsh</a><span>Apr 22, 2031</span> | 6 comments</div>'
    assert.equal(day('', above), '2031-04-22')
  })

  it('is the first of two that stand side by side, when the second is labelled as that of a change', () => {
    const head = '<meta property="article:modified_time" content="2031-10-28T10:00:00+04:00">'
    const above = '<time>April 22, 2031</time><time class="entry-modified-time">Updated on: October 28, 2031</time>'
    assert.equal(day(head, above), '2031-04-22')
  })

  it('is not the day that a site prints as today', () => {
    const today = '<div id="todays-date"><b>Friday</b>, May 30, 2031</div>'
    const html = page('', h1, '<p>22 April 2031</p>').replace('<main>', `${today}<main>`)
    assert.equal(read(html).published?.from, '2031-04-22')
  })

  it('is not a day in the address of a source', () => {
    assert.equal(day('', '', '<p>https://ice-journal.example/2030/07/23/what-holds-the-ice</p>'), null)
  })

  it('stands below the headline of the article, not below a heading within it that the window names', () => {
    const html = `<html lang="en"><head><title>Ferry committee and the ice</title>
      <meta property="og:title" content="Ferry committee and the ice"></head><body><main><article>
      <h1>Who keeps the crossing open?</h1><h5>2031-04-22</h5>${body.repeat(3)}<h2>Ferry committee and the ice</h2>${body}
      </article></main></body></html>`
    assert.equal(read(html).published?.from, '2031-04-22')
  })

  it('stays open where two days are printed alike, since neither is likely enough', () => {
    assert.equal(day('', '<p>30 May 2031</p><p>22 April 2031</p>'), null)
    assert.equal(day('', '<p>30 May 2031</p>'), '2031-05-30')
  })

  it('stays open where 04/05/2031 may be two days, and a person is told so', () => {
    const { document, warnings } = told(page('', `${h1}<p>04/05/2031</p>`))
    assert.equal(document.published, null)
    assert.deepEqual(warnings, [
      'the day of publication is open: "04/05/2031" may be 2031-05-04 or 2031-04-05; give it with --published',
    ])
  })

  it('that may be two days is settled by the other dates of the page, its language or its address', () => {
    assert.equal(day('', '<p>04/05/2031</p>', '<aside><p>25/04/2031</p></aside>'), '2031-05-04')
    assert.equal(read(page('', `${h1}<p>04/05/2031</p>`, '', 'fr')).published?.from, '2031-05-04')
    assert.equal(day('', '<p>04/05/2031</p>', '', { url: 'https://quarry.co.uk/ferry' }), '2031-05-04')
    assert.equal(day('<meta name="date" content="2031-04-05">', '<p>04/05/2031</p>'), '2031-04-05')
    const below = `<section class="related-posts"><a href="/f">${headline}</a><time datetime="2031-04-05">5 April</time></section>`
    assert.equal(day('', '<p>04/05/2031</p>', below), '2031-04-05')
  })

  it('is never after the page was fetched, nor before there was a web', () => {
    const fetched = { retrieved: '2031-04-22T10:00:00Z' }
    assert.equal(day('<meta name="date" content="2031-06-01">', '', '', fetched), null)
    assert.equal(day('<meta name="date" content="1871-06-01">', '', '', fetched), null)
    assert.equal(day('<meta name="date" content="2031-04-22">', '', '', fetched), '2031-04-22')
  })

  it('is not guessed from how long ago it was', () => {
    assert.equal(day('', '<p>2 days ago</p>'), null)
  })
})

describe('the outlet, section, language, address and terms of reuse', () => {
  it('are as the page declares them', () => {
    const document = read(
      page(
        `<meta property="og:site_name" content="Quarry Post"><meta property="article:section" content="Politics">
         <link rel="canonical" href="https://quarry-post.example/politics/ferry"><link rel="license" href="https://licences.example/by/4.0">`,
        h1,
        '',
        'en-GB',
      ),
      { url: null },
    )
    assert.equal(document.outlet, 'Quarry Post')
    assert.equal(document.section, 'Politics')
    assert.equal(document.language, 'en-GB')
    assert.equal(document.url, 'https://quarry-post.example/politics/ferry')
    assert.equal(document.reuse, 'https://licences.example/by/4.0')
  })

  it('are null where the page says nothing, save that its host stands for the outlet', () => {
    const { outlet, section, reuse } = read(page('', h1))
    assert.deepEqual([outlet, section, reuse], ['quarry-post.example', null, null])
  })
})

describe('what is told with the bytes', () => {
  const told = { title: 'As the feed has it', byline: 'Ben Tarrow', published: '2031-04-22T12:16:00Z', outlet: 'Feed' }

  it('fills what the page leaves open', () => {
    const { title, byline, published, outlet } = read(`<body><main>${body}</main></body>`, { told, url: null })
    assert.deepEqual([title, byline, published?.from, outlet], [told.title, 'Ben Tarrow', '2031-04-22T12:16', 'Feed'])
  })

  it('gives way to what the page says', () => {
    const head = `<meta property="og:site_name" content="Quarry Post"><meta name="date" content="2031-04-20">`
    const { title, byline, published, outlet } = read(page(head, `${h1}<p>By Ottoline Marsh</p>`), { told })
    assert.deepEqual(
      [title, byline, published?.from, outlet],
      [headline, 'Ottoline Marsh', '2031-04-20', 'Quarry Post'],
    )
  })
})

describe('a text dump', () => {
  const dump = (date: string, after = '') =>
    extract(resourceOf(`${headline}\n\n${date}\n\n${prose.join('\n\n')}\n\n${after}\n`, { url: null }), { as: 'page' })

  it('with a date of two readings leaves it open and says so', () => {
    const { document, warnings } = dump('04/05/2031')
    assert.equal(document.published, null)
    assert.match(warnings.join(), /"04\/05\/2031" may be 2031-05-04 or 2031-04-05/)
  })

  it('settles it by another date on the page that can be read in one way alone', () => {
    assert.equal(dump('04/05/2031', 'Most read\n25/04/2031').document.published?.from, '2031-05-04')
  })
})
