import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { annotationPage } from '../../src/formats/index.ts'
import { hostileText } from './hostile.ts'

interface Selector {
  type: string
  exact?: string
  prefix?: string
  suffix?: string
  start?: number
  end?: number
  offsetUnit?: string
}
interface Item {
  type: string
  body: { value: string }[]
  target: { source: string; selector: [Selector, Selector] }[]
}

test('an annotation finds its words by quotation and by place, the unit of which it declares', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (before, quote, after) => {
      fc.pre(quote.length > 0)
      const text = (before + quote + after).toWellFormed()
      const start = before.length
      const notes = [
        {
          id: 'a/1',
          spans: [[start, start + quote.length] as [number, number]],
          tags: { actor: 'Orvenia' },
          by: { kind: 'model' as const, name: 'trained', version: '3' },
        },
      ]
      const page = JSON.parse(
        annotationPage([{ id: 'd', source: 'https://x.example/1', text, around: true, notes }]),
      ) as {
        type: string
        items: Item[]
      }
      const [item] = page.items
      const [byQuote, byPlace] = item?.target[0]?.selector ?? []
      assert.deepEqual(
        [page.type, item?.type, item?.body[0]?.value],
        ['AnnotationPage', 'Annotation', 'actor: Orvenia'],
      )
      assert.deepEqual(
        [byQuote?.type, byPlace?.type, byPlace?.offsetUnit],
        ['TextQuoteSelector', 'TextPositionSelector', 'UTF-16 code unit'],
      )
      assert.equal(byQuote?.exact, text.slice(byPlace?.start, byPlace?.end).toWellFormed())
    }),
  )
})
