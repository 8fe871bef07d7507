import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseFeed } from 'feedsmith'
import { readFeed } from '../../../src/collect/index.ts'
import { atom, type BriefFeed, jsonFeed, rss } from '../../../src/formats/index.ts'
import { anyBrief, anyText, bare, brief, site } from './briefs.ts'
import { readXml, textsOf } from './xml.ts'

const feed: BriefFeed = {
  site,
  title: 'Ellory & Co. Briefs',
  description: 'Who said what <of> the road',
  page: 'https://briefs.example/en',
  self: 'https://briefs.example/en/feed',
  hub: 'https://hub.example/',
  briefs: [brief, bare],
}
const forms = { rss, atom, jsonFeed }
const read = (text: string) =>
  readFeed({
    name: 'feed',
    url: null,
    bytes: new TextEncoder().encode(text),
    mediaType: null,
    retrieved: '2031-05-07T00:00:00Z',
  })

for (const [name, write] of Object.entries(forms))
  test(`a reader of ours finds in ${name} what a brief tells of itself`, () => {
    const { title, entries, problems } = read(write(feed))
    assert.deepEqual([title, problems, entries.length], ['Ellory & Co. Briefs', [], 2])
    assert.deepEqual(
      entries.map(({ url, told }) => [url, told.title, told.byline, told.language]),
      [
        [brief.url, brief.title, 'Lena Orsk', 'en'],
        // RSS has no author of the whole feed; those that nobody signed are the site's.
        [bare.url, bare.title, name === 'rss' ? site.name : undefined, 'ru'],
      ],
    )
    assert.deepEqual(
      entries.map(({ told, changed }) => [Date.parse(told.published ?? ''), Date.parse(changed ?? '')]),
      [brief, bare].map(({ published, modified }) => [Date.parse(published), Date.parse(modified)]),
    )
    assert.match(entries[0]?.content ?? '', /5 &lt; 7 guards/)
  })

test('a reader that is not ours finds the same in RSS', () => {
  const { format, feed: found } = parseFeed(rss(feed))
  assert.ok(format === 'rss')
  const [first, second] = found.items ?? []
  assert.deepEqual(
    [found.title, found.link, found.language, first?.title, first?.link, first?.guid, first?.pubDate],
    [
      feed.title,
      feed.page,
      'en',
      brief.title,
      brief.url,
      { value: 'tag:briefs.example,2031-05-04:/en/brief/road-talks', isPermaLink: false },
      'Sun, 04 May 2031 22:30:00 GMT',
    ],
  )
  assert.deepEqual(
    first?.categories?.map((one) => one.name),
    ['Roads & borders', 'checkpoint', 'Дорога', 'Ճանապարհ'],
  )
  assert.deepEqual([first?.dc?.creators, second?.dc?.creators], [['Lena Orsk'], [site.name]])
  assert.deepEqual(
    found.atom?.links?.map(({ rel, href }) => [rel, href]),
    [
      ['self', feed.self],
      ['hub', feed.hub],
    ],
  )
})

test('a reader that is not ours finds the same in Atom', () => {
  const { format, feed: found } = parseFeed(atom(feed))
  assert.ok(format === 'atom')
  const [first, second] = found.entries ?? []
  assert.deepEqual(
    found.links?.map(({ rel, href }) => [rel, href]),
    [
      ['self', feed.self],
      ['alternate', feed.page],
      ['hub', feed.hub],
    ],
  )
  assert.equal(Date.parse(found.updated ?? ''), Date.parse(brief.modified))
  assert.deepEqual(
    first?.links?.map(({ hreflang, href }) => [hreflang, href]),
    [
      ['en', brief.url],
      ['hy', 'https://briefs.example/hy/brief/road-talks'],
    ],
  )
  assert.deepEqual(
    [first?.authors?.map((one) => one.name), second?.authors, found.authors?.map((one) => one.name)],
    [['Lena Orsk'], undefined, [site.name]],
  )
})

test('a reader that is not ours finds the same in JSON Feed', () => {
  const { format, feed: found } = parseFeed(JSON.parse(jsonFeed(feed)))
  assert.ok(format === 'json')
  const [first] = found.items ?? []
  assert.deepEqual(
    [found.feed_url, found.home_page_url, found.hubs, first?.content_text, first?.tags],
    [
      feed.self,
      feed.page,
      [{ type: 'WebSub', url: feed.hub }],
      brief.lead,
      ['Roads & borders', 'checkpoint', 'Дорога', 'Ճանապարհ'],
    ],
  )
})

test('a brief keeps its name in every feed, also when the site moves to https or another port', () => {
  const moved = { ...brief, url: brief.url.replace('https://briefs.example', 'http://briefs.example:8080') }
  const ids = [brief, moved].flatMap((one) => {
    const list = { ...feed, briefs: [one] }
    const { items } = JSON.parse(jsonFeed(list)) as { items: { id: string }[] }
    return [textsOf(rss(list), 'guid')[0], textsOf(atom(list), 'id')[1], items[0]?.id]
  })
  assert.deepEqual([...new Set(ids)], ['tag:briefs.example,2031-05-04:/en/brief/road-talks'])
})

test('a feed without briefs or hub is a feed', () => {
  const empty = { ...feed, briefs: [], hub: null }
  for (const write of Object.values(forms)) {
    const text = write(empty)
    assert.deepEqual(read(text).entries, [])
    assert.doesNotMatch(text, /hub/)
  }
})

test('whatever texts say, feeds are well-formed and show them as text', () => {
  fc.assert(
    fc.property(anyBrief, anyText, (any, title) => {
      const list = { ...feed, title, briefs: [any, bare] }
      // What XML cannot hold is shown as U+FFFD, and a parser reads line ends as one character.
      const shown = (text: string) =>
        JSON.stringify(text.toWellFormed().replace(/[^\t\n\r -\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'))
      const inAtom = readXml(atom(list))
      assert.equal(JSON.stringify(inAtom.find(({ name }) => name === 'summary')?.text), shown(any.lead))
      assert.equal(JSON.stringify(textsOf(rss(list), 'title')[1]), shown(any.title))
      // HTML in RSS: the lead has no tags of its own.
      assert.doesNotMatch(textsOf(rss(list), 'description')[1] ?? '', /[<>]/)
      const json = JSON.parse(jsonFeed(list)) as { items: { title: string }[] }
      assert.equal(json.items[0]?.title, any.title.toWellFormed())
      for (const write of Object.values(forms)) assert.equal(read(write(list)).entries.length, 2)
    }),
  )
})
