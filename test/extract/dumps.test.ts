/** Dumps as tools make them: lines broken at a width, numbers and addresses of links, pictures, Markdown. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type ExtractModels, extract, noModels } from '../../src/extract/index.ts'
import { extractModels } from '../../src/flow/reading/weights.ts'
import { paragraphsOf, resourceOf } from './resource.ts'

const folder = new URL('../../demo/pages/', import.meta.url)
const read = (text: string, models: ExtractModels = noModels) =>
  extract(resourceOf(text), { as: 'page' }, models).document

/** Breaks each line at a width, as a text browser does. */
function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = []
      let open = indent
      for (const word of line.split(/\s+/).filter(Boolean)) {
        if (open.length > indent.length && open.length + 1 + word.length > width) {
          lines.push(open)
          open = indent
        }
        open += (open.length > indent.length ? ' ' : '') + word
      }
      return [...lines, open.trimEnd()].join('\n')
    })
    .join('\n')
}

/** Pages with enough prose to tell a width by. */
const long = readdirSync(folder).filter(
  (name) => name.endsWith('.txt') && readFileSync(new URL(name, folder)).length > 1500,
)

describe('a dump broken at a width', () => {
  for (const [width, indent] of [
    [72, ''],
    [80, '   '],
  ] as const)
    it(`of ${width} gives the paragraphs of the page`, () => {
      assert.ok(long.length >= 8)
      for (const name of long) {
        const whole = readFileSync(new URL(name, folder), 'utf8').replace(/[^\S\n]+/g, ' ')
        const spaced = whole.replace(/\n+/g, '\n\n')
        assert.deepEqual(paragraphsOf(read(wrap(spaced, width, indent)).text), paragraphsOf(read(spaced).text), name)
      }
    })
})

const prose = [
  'The envoy of Ovrel left Port Ellory on Tuesday without a date for the next round of talks, his office said on Tuesday night.',
  'Karvosh has not yet answered the letter of the Littoral Council, which asks both sides to open the bridge before the harvest.',
  'Nobody in the delegation would say whether the third point is still open, but the mediators expect an answer this week.',
]

describe('marks of a tool', () => {
  it('that numbers links and lists their addresses are left out of the text, and kept', () => {
    const document = read(
      [
        '   [1]Home [2]News [3]Contact',
        '',
        'Envoy leaves without a date',
        '',
        `   The [4]envoy${prose[0]?.slice(9)}`,
        '',
        `   ${prose[1]}`,
        '',
        `   [5]Nobody${prose[2]?.slice(6)}`,
        '',
        'References',
        '',
        ...[1, 2, 3, 4, 5].map((n) => `   ${n}. https://a.example/${n}`),
      ].join('\n'),
    )
    assert.deepEqual(paragraphsOf(document.text), prose)
    assert.ok(
      document.dropped.some(({ step, reason, text }) => step === 'marks' && reason === 'link number' && text === '[4]'),
    )
    assert.ok(
      document.dropped.some(({ text, reason }) => text === '5. https://a.example/5' && reason === 'list of addresses'),
    )
  })

  it('of Markdown leave the words of a link, and the picture goes', () => {
    const document = read(
      [
        '[Home](https://a.example/) [News](https://a.example/n) [Contact](https://a.example/c)',
        '',
        '# Envoy leaves without a date',
        '',
        '![The envoy](https://a.example/1.jpg)',
        '',
        `The [envoy](https://a.example/e "The envoy")${prose[0]?.slice(9)}`,
        '',
        prose[1],
        '',
        `[Nobody](https://a.example/x)${prose[2]?.slice(6)}`,
      ].join('\n'),
    )
    assert.deepEqual(paragraphsOf(document.text), prose)
    assert.equal(document.title, 'Envoy leaves without a date')
    assert.ok(document.dropped.some(({ reason, text }) => reason === 'picture' && /1\.jpg/.test(text)))
  })

  it('that a page wrote itself stay', () => {
    const own = `${prose[0]} The text [sic] has [1] note, see https://a.example/1 (https://a.example/2).`
    assert.ok(read(['Envoy leaves without a date', own, ...prose.slice(1)].join('\n\n')).text.includes(own))
  })
})

describe('what was learned of lines', () => {
  const models = extractModels()

  it('comes with the reader', () => assert.ok(models.lines))

  it('loses no paragraph that the rules find on the pages of the demo', () => {
    for (const name of long) {
      const text = readFileSync(new URL(name, folder), 'utf8')
      const paragraphs = paragraphsOf(read(text, models).text)
      for (const one of paragraphsOf(read(text).text)) assert.ok(paragraphs.includes(one), `${name}: ${one}`)
    }
  })

  it('leaves pages of more lines than any article to the rules', () => {
    const many = `${prose.join('\n\n')}\n${'Home\n'.repeat(25_000)}`
    assert.equal(read(many, models).text, read(many).text)
  })
})
