import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { containerOf, ownFeeds, readFeed } from '../../src/collect/index.ts'
import { ReadoutError } from '../../src/domain/index.ts'
import { longText, page, resource } from './made.ts'

const item = (n: number) =>
  `<item><title>Talks&nbsp;${n} &amp; the road</title><link>/a/${n}</link><pubDate>Wed, 22 Mar 2034 10:00:00 +0300</pubDate><dc:creator>Anna Ruud</dc:creator><content:encoded><![CDATA[<p>${longText}</p>]]></content:encoded></item>`
const rss = (items: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ellory Dispatch - RSS</title><link>https://ellory.example/news/</link><language>en</language><image><title>Logo</title><link>https://logo.example/</link></image>${items}</channel></rss>`

describe('an RSS feed', () => {
  test('gives address, title, author, time with its zone, outlet, language and the whole text', () => {
    const { title, entries, problems } = readFeed(resource(rss(item(1))))
    assert.equal(title, 'Ellory Dispatch - RSS')
    assert.deepEqual(problems, [])
    const [entry] = entries
    assert.equal(entry?.url, 'https://ellory.example/a/1')
    assert.deepEqual(entry?.told, {
      title: 'Talks 1 & the road',
      byline: 'Anna Ruud',
      published: '2034-03-22T10:00:00+03:00',
      outlet: 'Ellory Dispatch',
      language: 'en',
    })
    assert.equal(entry?.full, true)
    assert.match(entry?.content ?? '', /^<p>Delegations of Norland/)
  })

  test('cut off anywhere gives the entries before the cut, and says that it is cut off', () => {
    const whole = rss([1, 2, 3].map(item).join(''))
    for (let length = whole.indexOf('</item>') + 8; length < whole.length - 15; length += 7) {
      const { entries, problems } = readFeed(resource(whole.slice(0, length)))
      assert.equal(entries[0]?.url, 'https://ellory.example/a/1', `cut at ${length}`)
      assert.match(problems[0] ?? '', /^it is cut off; \d (entry|entries) could be read$/, `cut at ${length}`)
    }
  })

  test('takes a text that was cut off for none, so that the page is fetched', () => {
    const whole = rss(item(1))
    const { entries } = readFeed(resource(whole.slice(0, whole.indexOf('bridge') + 300)))
    assert.deepEqual([entries[0]?.url, entries[0]?.full], ['https://ellory.example/a/1', false])
  })

  test('is read whatever its tags are called and however they are closed', () => {
    const odd = rss(item(1))
      .replace('</title><link>/a', '</titel></title><link>/a')
      .toUpperCase()
      .replaceAll('/A/1', '/a/1')
    assert.equal(readFeed(resource(odd)).entries.length, 1)
    const prefixed = rss(item(1)).replaceAll('dc:creator', 'x:creator').replace('xmlns:dc', 'xmlns:x')
    assert.equal(readFeed(resource(prefixed)).entries[0]?.told.byline, 'Anna Ruud')
  })

  test('is read behind a byte order mark, blank lines and a server’s message, and in other encodings', () => {
    const read = (content: string | Uint8Array) => readFeed(resource(content)).entries[0]?.told.title
    assert.equal(read(`\ufeff\n\n${rss(item(1))}`), 'Talks 1 & the road')
    assert.equal(read(`Notice: cache is stale\n${rss(item(1))}`), 'Talks 1 & the road')
    const cyrillic = rss(`<item><title>Переговоры</title><link>https://ellory.example/2</link></item>`)
    assert.equal(read(new Uint8Array(Buffer.from(`\ufeff${cyrillic}`, 'utf16le'))), 'Переговоры')
    // Declared as UTF-8, written in Windows-1251.
    const wrong = Buffer.concat([
      Buffer.from(rss('').split('</channel>')[0]?.replace('utf-8', 'windows-1251') ?? ''),
      Buffer.from('<item><title>'),
      Buffer.from([0xcf, 0xe5, 0xf0, 0xe5, 0xe3]),
      Buffer.from('</title><link>https://ellory.example/2</link></item></channel></rss>'),
    ])
    assert.equal(read(new Uint8Array(wrong)), 'Перег')
  })

  test('has a link from its guid, its own atom:link not among them, and none that is no web address', () => {
    const entries = (inner: string) => readFeed(resource(rss(`<item><title>x</title>${inner}</item>`))).entries
    assert.equal(entries('<guid>https://ellory.example/9</guid>')[0]?.url, 'https://ellory.example/9')
    assert.equal(entries('<guid isPermaLink="false">https://ellory.example/9</guid>').length, 0)
    assert.equal(entries('<link>javascript:alert(1)</link>').length, 0)
    assert.equal(entries('<link>https://ellory.example/9#comments</link>')[0]?.url, 'https://ellory.example/9')
    assert.match(readFeed(resource(rss('<item><title>x</title></item>'))).problems.join(), /1 entry with neither/)
  })

  test('brings a teaser as a teaser', () => {
    const full = (inner: string) => readFeed(resource(rss(`<item><link>/1</link>${inner}</item>`))).entries[0]?.full
    assert.equal(full(`<description>${longText}</description>`), false)
    assert.equal(full(`<description>${longText.repeat(3)}</description>`), true)
    assert.equal(
      full(`<content:encoded><![CDATA[<p>${longText} <a href="/1">Read more</a></p>]]></content:encoded>`),
      false,
    )
    assert.equal(full(`<content:encoded><![CDATA[<p>${longText} [&hellip;]</p>]]></content:encoded>`), false)
  })

  test('of versions 0.91 and 1.0 is read too', () => {
    const old =
      '<rss version="0.91"><channel><title>Old</title><item><title>A</title><link>https://x.example/1</link></item></channel></rss>'
    assert.equal(readFeed(resource(old)).entries[0]?.url, 'https://x.example/1')
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.example/"><title>RDF</title><link>https://x.example/</link></channel><item rdf:about="https://x.example/1"><title>A</title><dc:date>2034-03-22T10:00Z</dc:date></item></rdf:RDF>`
    const [entry] = readFeed(resource(rdf)).entries
    assert.deepEqual([entry?.url, entry?.told.published], ['https://x.example/1', '2034-03-22T10:00:00Z'])
  })
})

describe('an Atom feed', () => {
  const atom = (entry: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Vesteria Today</title><link rel="self" href="https://vesteria.example/atom"/><link href="https://vesteria.example/"/><entry>${entry}</entry></feed>`
  test('gives the page’s link, authors, times and inline XHTML', () => {
    const { entries } = readFeed(
      resource(
        atom(
          `<title type="html">On &amp;lt;b&amp;gt; and &lt;b&gt;the road&lt;/b&gt;</title><link rel="enclosure" href="/x.mp3"/><link rel="alternate" type="text/html" href="2034/1"/><author><name>Anna Ruud</name><email>a@x.example</email></author><author><name>Per Holm</name></author><updated>2034-03-23T10:00:00Z</updated><published>2034-03-22T10:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${longText} 1 &lt; 2</p><script>x</script></div></content>`,
        ),
      ),
    )
    const [entry] = entries
    assert.equal(entry?.url, 'https://vesteria.example/2034/1')
    assert.deepEqual(entry?.told, {
      title: 'On <b> and the road',
      byline: 'Anna Ruud, Per Holm',
      published: '2034-03-22T10:00:00Z',
      outlet: 'Vesteria Today',
    })
    assert.equal(entry?.changed, '2034-03-23T10:00:00Z')
    assert.match(entry?.content ?? '', /<p>Delegations .* 1 &lt; 2<\/p>/)
  })
  test('whose namespace has a prefix, or is missing, is read the same', () => {
    const bare = '<feed><title>V</title><entry><title>A</title><link href="https://v.example/1"/></entry></feed>'
    assert.equal(readFeed(resource(bare)).entries[0]?.url, 'https://v.example/1')
    const prefixed =
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>V</a:title><a:entry><a:title>A</a:title><a:link href="https://v.example/1"/></a:entry></a:feed>'
    assert.deepEqual(readFeed(resource(prefixed)).entries[0]?.told, { title: 'A', outlet: 'V' })
  })
})

describe('a JSON feed', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Norland Wire',
    home_page_url: 'https://norland.example/',
    language: 'en',
    items: [1, 2, 3].map((n) => ({
      id: `${n}`,
      url: `/a/${n}`,
      title: `Talks ${n}`,
      content_html: `<p>${longText} {"</p>`,
      date_published: '2034-03-22T10:00:00+03:00',
      authors: [{ name: 'Anna Ruud' }],
    })),
  }
  test('gives its items', () => {
    const { entries } = readFeed(resource(JSON.stringify(feed)))
    assert.deepEqual(
      entries.map(({ url }) => url),
      [1, 2, 3].map((n) => `https://norland.example/a/${n}`),
    )
    assert.deepEqual(entries[0]?.told, {
      title: 'Talks 1',
      byline: 'Anna Ruud',
      published: '2034-03-22T10:00:00+03:00',
      outlet: 'Norland Wire',
      language: 'en',
    })
    assert.equal(entries[0]?.full, true)
  })
  test('cut off gives the items that are whole', () => {
    const text = JSON.stringify(feed)
    const { entries, problems } = readFeed(resource(text.slice(0, -200)))
    assert.deepEqual(
      entries.map(({ told }) => told.title),
      ['Talks 1', 'Talks 2'],
    )
    assert.equal(entries[0]?.told.outlet, 'Norland Wire')
    assert.match(problems.join(), /cut off; 2 entries/)
  })
})

describe('what should be a feed and is a web page', () => {
  const html = page('Ellory').replace(
    '</head>',
    '<link rel="alternate" type="application/rss+xml" title="All" href="/rss.xml"><LINK href=\'/atom\' type="application/atom+xml" rel="ALTERNATE"><link rel="alternate" hreflang="ru" href="/ru/"></head>',
  )
  test('is refused with the feeds that the page names', () => {
    const given = resource(html, { name: 'feed.xml', url: 'https://ellory.example/news/' })
    assert.deepEqual(ownFeeds(given), [
      { url: 'https://ellory.example/rss.xml', title: 'All' },
      { url: 'https://ellory.example/atom', title: null },
    ])
    assert.throws(
      () => readFeed(given),
      (error) =>
        error instanceof ReadoutError &&
        error.message ===
          'feed.xml: this is a web page, not a feed; its own feeds are: https://ellory.example/rss.xml https://ellory.example/atom. Give one of them.',
    )
  })
  test('is never taken for one: a page that speaks of feeds is a page', () => {
    assert.equal(containerOf(resource(page('About <rss> feeds'))), null)
    assert.equal(containerOf(resource('In the morning the channel <item> was closed.')), null)
  })
})
