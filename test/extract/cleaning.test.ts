/** What stays of a page and what goes, with the trained weights and by the rules alone; the pages are invented. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Document } from '../../src/domain/index.ts'
import { type ExtractModels, extract, noModels, openExtractModels } from '../../src/extract/index.ts'
import { extractModels } from '../../src/flow/reading/weights.ts'
import { packWeights } from '../../training/weights.ts'
import { paragraphsOf, resourceOf } from './resource.ts'

const paragraphs = [
  'The two governments will hold their next meeting on the island of Sorrel, the mediator said on Saturday, after each of them had refused to travel to the other’s capital.',
  '“Nobody owns Sorrel,” the mediator, Ragna Fjellby, told reporters at the harbour. “That is its whole charm, and it is the reason why both of them have said yes.”',
  'The western delegation is expected to arrive on Monday with eleven people, among them the engineers who measured the northern pier last spring and found it four metres short.',
  'A spokesman for the eastern side said that it would bring its own measurements, its own engineers and, should the weather allow it, its own ferry, which needs no pier at all.',
  'The talks broke off in March, when a fishing boat was turned back at the strait and its crew spent two nights on the quay, an affair that both capitals have since called a mistake.',
]
const prose = paragraphs.map((text) => `<p>${text}</p>`).join('\n')
const teasers = [
  'How Sorrel lost its lighthouse',
  'Ten years of bridge talks in pictures',
  'Gull steals the mayor’s chain again',
  'Ferry timetable changes from Monday on',
]

/** A page as outlets build them, with `article` in its middle and `after` below. */
function page(article: string, after = ''): string {
  return `<!doctype html><html lang="en"><head><title>Bridge talks move to the island - Strait Times-Post</title>
<meta property="og:title" content="Bridge talks move to the island"></head><body>
<header class="site-header"><a href="/">Strait Times-Post</a><nav class="menu"><ul><li><a href="/w">World</a></li><li><a href="/b">Bridges</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<main><div class="layout"><article class="story"><h1>Bridge talks move to the island</h1>
<div class="entry-content">${article}</div></article></div>${after}</main>
<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms of use</a></li></ul><p>© 2030 Strait Times-Post</p></footer>
</body></html>`
}

const read = (html: string, models: ExtractModels): Document =>
  extract(resourceOf(html, { name: 'page.html' }), { as: 'html' }, models).document
const reasonOf = (document: Document, text: string) => document.dropped.find((one) => one.text === text)?.reason

const ways: [name: string, models: () => ExtractModels][] = [
  ['with the trained weights', extractModels],
  ['by the rules alone', () => noModels],
]

for (const [way, models] of ways)
  describe(`a page, ${way},`, () => {
    it('keeps its article, headings, lists, quotations and tables, each as a block', () => {
      const list = ['who pays for the northern pier', 'who patrols it in winter', 'what it is called on the maps']
      const document = read(
        page(
          `${prose}<h2>Three points on the agenda</h2><p>The agenda, which both sides agreed to in writing last week, has three points:</p><ul>${list.map((one) => `<li>${one}</li>`).join('')}</ul><blockquote><p>The name is the hard one, and we have left it for the last day of the meeting.</p></blockquote><table><tr><th>Pier</th><th>Length</th></tr><tr><td>Northern</td><td>410 metres</td></tr><tr><td>Southern</td><td>380 metres</td></tr></table>${prose.replaceAll('the', 'their')}`,
        ),
        models(),
      )
      const kept = paragraphsOf(document.text)
      for (const one of [...paragraphs, ...list, 'Three points on the agenda', 'Northern | 410 metres'])
        assert.ok(kept.includes(one), `lost: ${one}`)
      assert.equal(document.title, 'Bridge talks move to the island')
    })

    it('loses none of an article that is folded up', () => {
      const folded = `<details><summary>What was said in March?</summary><p>${paragraphs[4]}</p></details>`
      const text = `${paragraphs
        .slice(0, 4)
        .map((one) => `<p>${one}</p>`)
        .join('')}${folded}`
      assert.ok(paragraphsOf(read(page(text), models()).text).includes(paragraphs[4] ?? ''))
    })

    it('leaves out captions, and says so', () => {
      const caption = 'Ragna Fjellby, left, on the quay of Sorrel in spring. Photograph: Ben Tarrow'
      const document = read(
        page(prose.replace('</p>', `</p><figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`)),
        models(),
      )
      assert.equal(reasonOf(document, caption), 'a caption')
      assert.deepEqual(paragraphsOf(document.text), paragraphs)
    })

    it('leaves out what readers wrote below', () => {
      const comment =
        'Finally somebody says it: nobody owns Sorrel. My grandmother would have liked this mediator very much.'
      const comments = `<section id="comments" class="comments"><h3>3 comments</h3><ol class="comment-list">${['Gull', 'Tern', 'Puffin'].map((name) => `<li class="comment"><div class="comment-author">${name} says:</div><div class="comment-body"><p>${comment} ${name}.</p></div><a href="#">Reply</a></li>`).join('')}</ol></section>`
      const document = read(page(prose, comments), models())
      assert.deepEqual(paragraphsOf(document.text), paragraphs)
      assert.ok(reasonOf(document, `${comment} Gull.`))
    })

    it('leaves out lists of other articles, between the paragraphs and below', () => {
      const links = teasers.map((title, i) => `<li><a href="/news/${i}">${title}</a></li>`).join('')
      const inline = `<div class="related-posts"><h3>Related articles</h3><ul>${links}</ul></div>`
      const below = `<section class="more-news"><h2>More news</h2>${teasers.map((title, i) => `<article class="card"><a href="/more/${i}"><h3>${title}</h3><p>A short text about it, in a sentence.</p></a></article>`).join('')}</section>`
      const document = read(page(prose.replace('</p>', `</p>${inline}`), below), models())
      assert.deepEqual(paragraphsOf(document.text), paragraphs)
    })

    it('names what a person can see as the reason of each removal', () => {
      const comments = `<section id="comments"><h3>Comments</h3><p>My grandmother would have liked this mediator very much indeed.</p></section>`
      const related = `<div class="related-posts"><h3>Related articles</h3><ul>${teasers.map((title) => `<li><a href="/x">${title}</a></li>`).join('')}</ul></div>`
      const document = read(page(prose, `${related}${comments}`), models())
      assert.equal(
        reasonOf(document, 'My grandmother would have liked this mediator very much indeed.'),
        'reader comments',
      )
      assert.equal(reasonOf(document, teasers[0] ?? ''), 'related articles')
      assert.equal(reasonOf(document, 'World'), 'navigation')
      for (const { step, reason } of document.dropped) assert.ok(step && reason)
    })

    it('takes a text that the page holds for two screens once', () => {
      const document = read(page(`<div class="desktop">${prose}</div><div class="mobile">${prose}</div>`), models())
      assert.deepEqual(paragraphsOf(document.text), paragraphs)
      assert.equal(reasonOf(document, paragraphs[0] ?? ''), 'said already on this page')
    })

    it('with several articles beside each other has a section of each', () => {
      const part = (title: string, by: string) =>
        `<article class="post"><h2>${title}</h2>${prose.replaceAll('</p>', ` So it was said on ${by}.</p>`)}</article>`
      const document = read(
        `<html lang="en"><head><title>Strait Times-Post</title></head><body><main>${part('The island was chosen', 'Sorrel')}${part('The pier is measured anew', 'Tansy')}${part('The ferry needs no pier', 'Yarrow')}</main></body></html>`,
        models(),
      )
      assert.deepEqual(
        document.sections.map(({ title }) => title),
        ['The island was chosen', 'The pier is measured anew', 'The ferry needs no pier'],
      )
    })

    it('ends where its own words say so, in a language the weights were not taught', () => {
      const russian = [
        'Стороны договорились о третьем раунде переговоров, который пройдёт в октябре на острове Соррел, сообщил журналистам посредник после встречи с обеими делегациями.',
        'По его словам, главным препятствием остаётся вопрос о северном пирсе: западная делегация настаивает на общем управлении, восточная требует передать его порту.',
      ]
      const document = read(
        `<html lang="ru"><body><div><h1>Третий раунд пройдёт на острове</h1>${russian.map((one) => `<p>${one}</p>`).join('')}<h3>Читайте также</h3><ul><li><a href="/1">Чайка снова украла цепь мэра острова</a></li><li><a href="/2">Десять лет переговоров о мосте</a></li></ul><h3>Комментарии</h3><p>Наконец-то хоть кто-то сказал, что остров ничей, спасибо посреднику.</p></div></body></html>`,
        models(),
      )
      assert.deepEqual(paragraphsOf(document.text), russian)
    })
  })

describe('the trained weights', () => {
  it('keep or drop each visible text of any markup', () => {
    const piece = fc.constantFrom(
      ...paragraphs.map((text) => `<p>${text}</p>`),
      '<div class="share"><a href=x>Share</a></div>',
      '<ul><li>One<li><a href=y>Two</a></ul>',
      '<article>',
      '</article>',
      '<section class="comments">',
      '</section>',
      '<table><tr><td>a<td>b</table>',
      '<details><summary>More</summary>Text</details>',
      '<h2>Heading</h2>',
      '<figure><figcaption>Caption</figcaption></figure>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = `<html><body>${pieces.join('')}</body></html>`
        const both = (models: ExtractModels) => {
          const document = read(html, models)
          return [...paragraphsOf(document.text), ...document.dropped.map(({ text }) => text)].sort()
        }
        assert.deepEqual(both(extractModels()), both(noModels))
      }),
      { numRuns: 60 },
    )
  })

  it('of another version are refused by name', () => {
    const blocks = packWeights({ trees: { depth: 1, count: 0, base: 0 }, features: ['other'] }, {})
    assert.throws(() => openExtractModels({ blocks }), /blocks\.bin/)
  })
})
