import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { before, test } from 'node:test'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import fc from 'fast-check'
import { briefCard, cardSize, type PublishedBrief } from '../../../src/formats/index.ts'
import { anyBrief, anyText, brief, site } from './briefs.ts'
import { textsOf } from './xml.ts'

const require = createRequire(import.meta.url)
let fontBuffers: Uint8Array[]

before(async () => {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  fontBuffers = await Promise.all(
    ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => readFile(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))),
  )
})

/** Where the letters stand when drawn, without the ground that they are drawn on. */
function lettersOf(svg: string): { left: number; top: number; right: number; bottom: number } | undefined {
  const resvg = new Resvg(svg.replaceAll(/<rect [^>]*>/g, ''), {
    font: { loadSystemFonts: false, fontBuffers, defaultFontFamily: 'DejaVu Sans' },
  })
  const box = resvg.getBBox()
  resvg.free()
  return box && { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }
}

function assertInside(svg: string): void {
  const letters = lettersOf(svg)
  if (!letters) return
  const { left, top, right, bottom } = letters
  assert.ok(
    left >= 0 && top >= 0 && right <= cardSize.width && bottom <= cardSize.height,
    `letters from ${left},${top} to ${right},${bottom}`,
  )
}

test('a card has the title, the category, the day and the name of the site', () => {
  const svg = briefCard(brief, site)
  const texts = textsOf(svg, 'text')
  assert.equal(texts.slice(1, -2).join(' '), brief.title)
  assert.deepEqual([texts[0], ...texts.slice(-2)], ['Roads & borders', site.name, 'May 4, 2031'])
  assertInside(svg)
})

test('a longer title is written smaller, and one too long ends in an ellipsis', () => {
  const cardOf = (title: string) => briefCard({ ...brief, title }, site)
  const sizeOf = (svg: string) => Number(/font-size="(\d+)" font-weight/.exec(svg)?.[1])
  const long = cardOf('Who would guard the northern road and its bridge after the summer? '.repeat(2))
  const tooLong = cardOf('Who would guard the northern road? '.repeat(20))
  assert.ok(sizeOf(cardOf('Who guards?')) > sizeOf(long))
  assert.doesNotMatch(long, /…/)
  assert.match(textsOf(tooLong, 'text').at(-3) ?? '', /…$/)
  assertInside(tooLong)
})

const scripts = [
  'ЩЖШЮЫМФ щшжюыд',
  'ԱԲԳԴ ապտփխ մնոսջ',
  'WMWM mwmw @%&',
  'əƏğĞıİöÖşŞçÇ',
  'ǄǱѼ ǅ',
  '長い題名 긴 제목',
  'عنوان طويل',
  'ა ლ ჶ',
  '🇦🇲👨‍👩‍👧',
]

test('in no script does a letter leave the card', () => {
  for (const script of scripts)
    for (const title of [script.repeat(12), script.replaceAll(' ', '').repeat(30)])
      assertInside(briefCard({ ...brief, title, category: { name: title } }, { ...site, name: title }))
})

test('whatever texts say, a card is well-formed and no letter leaves it', () => {
  const anyLetters = fc.string({ unit: 'grapheme', minLength: 30, maxLength: 200 })
  fc.assert(
    fc.property(anyBrief, anyText, fc.option(anyLetters), (any, name, letters) => {
      const shown: PublishedBrief = letters === null ? any : { ...any, title: letters }
      const svg = briefCard(shown, { ...site, name })
      assert.ok(textsOf(svg, 'text').length > 0)
      assertInside(svg)
    }),
    { numRuns: 60 },
  )
})
