import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { CampShape } from '../../src/web/parts/NetworkDrawing.tsx'
import { labelPlaces } from '../../src/web/text/labels.ts'
import { pagesOver, standIn, wordsOf } from './stand-in.ts'

const page = async (path: string) => (await pagesOver(standIn()).get(path)).text()

test('the network is drawn, with a table behind it, and every tie opens what both said', async () => {
  const html = await page('/en/ford-talks/network?of=actor')
  const words = wordsOf(html)
  assert.match(words, /2 names in 2 camps, 1 tie from 6 statements/)
  assert.match(words, /Ansa Brill – Tarn <Oskel>/)
  assert.match(words, /conflict−0\.50/)
  const tie = 'href="/en/ford-talks/network?of=actor&amp;a=Ansa+Brill&amp;b=Tarn+%3COskel%3E#between"'
  assert.equal(html.split(tie).length - 1, 2, 'once in the drawing, once in the table')
  assert.match(html, /<line class="tie conflict"/)
  assert.match(html, /class="camp camp-1"/)
})

test('a tie shows the statements of both, each leading to its page', async () => {
  const html = await page('/en/ford-talks/network?of=actor&a=Ansa+Brill&b=Tarn+%3COskel%3E')
  assert.match(html, /id="between"/)
  assert.match(html, /href="\/en\/ford-talks\/statement\/aa11"/)
})

test('who quotes whom is drawn, with a table behind it, and every line opens its statements', async () => {
  const html = await page('/en/ford-talks/quoting')
  assert.match(
    wordsOf(html),
    /5 statements on 2 lines.*Ellory Dispatch\s*Ansa Brill\s*4 of Ellory Dispatch on Ansa Brill\s*3/s,
  )
  const line = 'href="/en/ford-talks/quoting?by=Tarn+%3COskel%3E&amp;whom=Ansa+Brill#said"'
  assert.equal(html.split(line).length - 1, 2, 'once in the drawing, once in the table')
  assert.match(html, /<path class="tie reported"/, 'mostly in other words')
  assert.ok(!html.includes('<Oskel>'), 'names are never markup')

  const opened = await page('/en/ford-talks/quoting?by=Tarn+%3COskel%3E&whom=Ansa+Brill')
  assert.match(wordsOf(opened), /Ansa Brill, as Tarn <Oskel> tells it 1 statement/)
  assert.match(opened, /id="said".*href="\/en\/ford-talks\/statement\/aa11"/s)
})

test('no two camps are told apart by colour or by size alone', () => {
  const shapes = Array.from({ length: 7 }, (_, community) =>
    renderToString(h(CampShape, { community, x: 0, y: 0, size: 10 })).replace(/class="[^"]*"|\br="[^"]*"/g, ''),
  )
  assert.equal(new Set(shapes).size, 7)
})

test('the drawing is a file of its own, whose names are text whatever they hold', async () => {
  const response = await pagesOver(standIn()).get('/en/ford-talks/network.svg?of=actor')
  const svg = await response.text()
  assert.match(response.headers.get('content-type') ?? '', /^image\/svg\+xml/)
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="ford-talks-network\.svg"$/)
  assert.match(svg, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  assert.ok(svg.includes('Tarn &lt;Oskel'))
  assert.ok(!svg.includes('<a '))
})

test('names are written where they cover neither each other nor the nodes, while there is room', () => {
  const nodes = [
    { x: 300, y: 300, size: 10, text: 'Orvenia' },
    { x: 300, y: 330, size: 10, text: 'Kessel' },
    { x: 330, y: 300, size: 10, text: 'Ellory' },
  ]
  const boxes = labelPlaces(nodes, { width: 1000, height: 640 }).map(({ x, y, anchor }, i) => {
    const width = (nodes[i]?.text.length ?? 0) * 7.2
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return { left, right: left + width, top: y - 12, bottom: y + 4 }
  })
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, `label ${i}`)
})
