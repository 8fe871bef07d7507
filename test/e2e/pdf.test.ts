/** PDF files as a browser prints them: fonts cut to what is used, justified lines, columns, heads and feet. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { unwrap } from '../../src/extract/index.ts'
import { resourceOf } from '../extract/resource.ts'
import { openChromium } from './chromium.ts'

const paragraphs = [
  'The delegations of Norland and Vesteria met in Ellory on Tuesday for a third round of talks about the road through the valley, which had been closed for three years, and about the bridge. The mediator said that both sides had agreed to meet again in April, and that the question of the bridge had been left for another day.',
  'Anna Ruud, the foreign minister of Norland, said that the road would be kept open. “We will keep the road open,” she said. She added that her government was determined to see the negotiations succeed, whatever the circumstances.',
  'Переговоры делегаций завершились во вторник без итогового документа, сообщил посредник журналистам. Стороны договорились продолжить их в апреле, когда комиссия завершит свою работу по вопросу о мосте и дороге через долину.',
  'Per Holm, who leads the delegation of Vesteria, said on the same day that his country had never closed the road.',
]
/** No two alike: what repeats at the same edge of pages is taken for a running head. */
const order =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
const many = order.split(' ').map((word, i) => `In the ${word} hour: ${paragraphs[i % paragraphs.length]}`)

describe('a page printed by a browser', () => {
  let browser: Browser
  before(async () => {
    browser = await openChromium()
  })
  after(() => browser.close())

  // Columns fill one page: the browser cuts off those that do not.
  for (const [layout, css, count] of [
    ['with space between paragraphs', '', 20],
    ['with indented paragraphs', 'p { margin: 0; text-indent: 2em }', 20],
    ['in two columns', 'body { columns: 2; column-gap: 24px; font-size: 10pt }', 12],
    ['in three columns', 'body { columns: 3; column-gap: 20px; font-size: 10pt }', 12],
  ] as const)
    test(`${layout} gives every paragraph whole, in order, and no head or foot`, async () => {
      const page = await browser.newPage()
      const given = many.slice(0, count)
      const body = given.map((text) => `<p>${text}</p>`).join('')
      await page.setContent(
        `<html lang="en"><style>body { font: 15pt serif; text-align: justify } h1 { font-size: 20pt } h1 { column-span: all } ${css}</style><h1>Communique of the third round</h1>${body}</html>`,
      )
      const small = (inner: string) => `<div style="font-size: 8px; margin: auto">${inner}</div>`
      const bytes = await page.pdf({
        format: 'A4',
        displayHeaderFooter: count === 20,
        headerTemplate: small('Ministry of Norland'),
        footerTemplate: small('Page <span class="pageNumber"></span> of <span class="totalPages"></span>'),
        margin: { top: '60px', bottom: '60px', left: '50px', right: '50px' },
      })
      await page.close()
      const { resource, dropped } = await unwrap(resourceOf(new Uint8Array(bytes)))
      const text = new TextDecoder().decode(resource.bytes)
      assert.deepEqual(text.split('\n\n'), ['Communique of the third round', ...given])
      assert.equal(dropped[0]?.text, count === 20 ? 'Ministry of Norland' : undefined)
      // When a page was printed is not when it was published.
      assert.deepEqual(resource.told, { title: 'Communique of the third round' })
    })
})
