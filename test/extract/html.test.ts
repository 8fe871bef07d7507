import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../../src/extract/index.ts'
import { sniff } from '../../src/extract/sniff.ts'
import { resourceOf } from './resource.ts'

const prose = (n: number) =>
  `<p>The delegation said on day ${n} that the talks, which had begun in spring, would go on until autumn.</p>`
const read = (html: string) => extract(resourceOf(html, { name: 'page.html' }), { as: 'html' }).document

describe('markup', () => {
  it('is told from a dump by its tags, not by a lone angle bracket', () => {
    assert.equal(sniff('<!DOCTYPE html><html>', null), 'html')
    assert.equal(sniff('  <!-- saved --><HTML lang=en>', null), 'html')
    assert.equal(sniff('<p>One</p><p>Two</p>', null), 'html')
    assert.equal(sniff('x < y and y > z', null), 'page')
    assert.equal(sniff('plain', 'text/html; charset=utf-8'), 'html')
  })

  it('never shows scripts, styles and templates, and records hidden text as dropped', () => {
    const document = read(
      `<article>${prose(1)}<script>var a = "secret"</script><style>p{}</style><template>never</template><p hidden>unseen words here</p>${prose(2)}</article>`,
    )
    assert.doesNotMatch(JSON.stringify(document), /secret|never/)
    assert.ok(document.dropped.some(({ text, reason }) => text === 'unseen words here' && reason === 'hidden'))
  })

  it('loses no article to an unclosed tag', () => {
    const document = read(`<html><body><div><article><h1>Talks go on<p>${prose(1)}<p>${prose(2)}<div>${prose(3)}`)
    for (const n of [1, 2, 3]) assert.match(document.text, new RegExp(`day ${n} `))
  })

  it('without an article gives an empty text and a warning', () => {
    const { document, warnings } = extract(
      resourceOf('<html><nav><a href="/">Home</a></nav></html>', { name: 'nav.html' }),
    )
    assert.equal(document.text, '')
    assert.deepEqual(warnings, [
      'no article found in nav.html; if there is one, copy its text into a file and use --as text',
    ])
  })

  it('with an author that is an address has no byline', () => {
    assert.equal(
      read(`<meta name=author content="https://a.example/jane"><article>${prose(1)}${prose(2)}</article>`).byline,
      null,
    )
  })

  it('with broken JSON-LD still has what the other tags say', () => {
    const document = read(
      `<script type="application/ld+json">{"headline": </script><meta property="og:title" content="Talks go on"><article>${prose(1)}</article>`,
    )
    assert.equal(document.title, 'Talks go on')
  })

  it('nested a hundred thousand deep is read as any other', () => {
    const deep = 100_000
    for (const tag of ['div', 'b', 'span', 'table', 'ul><li'])
      assert.match(read(`<html><body>${`<${tag}>`.repeat(deep)}</div>${prose(1)}${prose(2)}`).text, /day 2/)
  })

  it('that unfolds without end is refused by name, or read', () => {
    const tags = Array.from({ length: 1500 }, (_, i) => `<b x=${i}>`).join('')
    try {
      assert.equal(typeof read(`<html>${tags}${'<p>a'.repeat(20_000)}`).text, 'string')
    } catch (error) {
      assert.match(String(error), /unfolds/)
    }
  })
})
