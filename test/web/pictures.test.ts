/** Drawings as files: each as SVG and, from the same, as PNG. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import { type Picture, svgOf } from '../../src/web/pictures/picture.tsx'
import { pngOf } from '../../src/web/pictures/png.ts'
import { pagesOver, standIn } from './stand-in.ts'

const get = (path: string) => pagesOver(standIn()).get(`/en/ford-talks${path}`)

/** Width and height of a PNG, from its first chunk. */
function sizeIn(png: Uint8Array): [number, number] {
  assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

/** Each page with drawings, and what they are called as files. */
const drawings: [page: string, file: string, asked: string][] = [
  ['', 'positions', ''],
  ['/issue/ford', 'stances', 'issue=ford'],
  ['/actor/lowland/brill', 'stances', 'actor=lowland%2Fbrill'],
  ['/tracks', 'tracks', ''],
  ['/network', 'network', 'of=actor'],
  ['/quoting', 'quoting', ''],
]

for (const [page, file, asked] of drawings)
  test(`under the drawing on ${page || 'the dossier’s page'} stand links to ${file} as SVG and PNG, which lead to it`, async () => {
    const html = await (await get(page)).text()
    const query = asked ? `?${asked}` : ''
    for (const as of ['svg', 'png']) assert.ok(html.includes(`href="/en/ford-talks/${file}.${as}${query}"`), as)

    const svg = await get(`/${file}.svg${query}`)
    assert.match(svg.headers.get('content-type') ?? '', /^image\/svg\+xml/)
    assert.equal(svg.headers.get('content-disposition'), `attachment; filename="ford-talks-${file}.svg"`)
    const text = await svg.text()
    const [, width, height] = /^<\?xml [^>]*>\n<svg [^>]*viewBox="0 0 (\d+) (\d+)"/.exec(text) ?? []
    assert.doesNotMatch(text, /<a |href=/)

    const png = await get(`/${file}.png?${asked ? `${asked}&` : ''}scale=3`)
    assert.equal(png.headers.get('content-type'), 'image/png')
    assert.deepEqual(sizeIn(new Uint8Array(await png.arrayBuffer())), [3 * Number(width), 3 * Number(height)])
  })

test('a scale that does not do, and a picture with too many pixels, are refused in one line', async () => {
  for (const scale of ['0', '-1', '9', 'x', '', 'NaN', 'Infinity']) {
    const answer = await get(`/network.png?scale=${scale}`)
    assert.equal(answer.status, 422, scale)
    assert.match(await answer.text(), /a number from 1 to 8/)
  }
  const large = await get('/network.png?scale=8')
  assert.equal(large.status, 422)
  assert.match(await large.text(), /at scale 8 it would have \d+ million pixels, and 25 million are the most/)
})

test('there is no file of a drawing that there is not', async () => {
  for (const path of ['/stances.svg', '/nothing.svg', '/network.gif', '/stances.png?issue=none'])
    assert.equal((await get(path)).status, 404, path)
})

const named = (title: string): Picture => ({ title, width: 200, height: 20, drawing: h('g', null) })

test('letters of every language in use here are drawn, whatever fonts the machine has', async () => {
  const drawn = async (title: string) => Buffer.from(await pngOf(named(title), 2)).toString('base64')
  // No font has a letter there: it is what a missing one looks like.
  const missing = await drawn('\ue000')
  const letters = ['Ə', 'ğ', 'Ж', 'Հ', 'ş', 'é', 'Ω', 'ა', 'ש', 'ش']
  const pictures = await Promise.all(letters.map(drawn))
  assert.equal(new Set([missing, ...pictures]).size, letters.length + 1)
})

test('what XML cannot hold is left out of a picture, and what is markup is text', async () => {
  const svg = svgOf(named('a <b> & "c" \u0000\u0007\ufffe\ud800 d'))
  assert.match(svg, /a &lt;b/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
  assert.doesNotMatch(svg, /[\u0000-\u0008\ufffe\ud800]/)
  assert.ok((await pngOf(named('a <b> & "c" \u0000\u0007\ufffe\ud800 d'), 1)).length > 0)
})
