/** Pages in many styles, each beside what has to come out of it. A new style is a new pair of files; see test/corpus/pages. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type ExtractModels, extract, noModels } from '../../src/extract/index.ts'
import { extractModels } from '../../src/flow/reading/weights.ts'
import { paragraphsOf, resourceOf } from './resource.ts'

interface Expected {
  title: string | null
  byline: string | null
  published: string | null
  modified?: string
  outlet: string | null
  language: string
  url?: string
  sections: string[]
  reuse: string | null
  warning?: string
  kept: string[]
  dropped: string[]
}

const folder = new URL('../corpus/pages/', import.meta.url)
const files = readdirSync(folder)

const knowing: [how: string, models: ExtractModels][] = [
  ['by rules alone', noModels],
  ['with what was learned', extractModels()],
]

for (const [how, models] of knowing)
  describe(`a page of the corpus, ${how},`, () => {
    for (const file of files.filter((name) => !name.endsWith('.json'))) {
      it(`${file} comes out as expected`, () => {
        const wanted = JSON.parse(
          readFileSync(new URL(file.replace(/\.\w+$/, '.expected.json'), folder), 'utf8'),
        ) as Expected
        const { document, warnings } = extract(
          resourceOf(readFileSync(new URL(file, folder)), { name: file }),
          {},
          models,
        )
        const { title, byline, outlet, language, reuse } = document
        assert.deepEqual(
          { title, byline, outlet, language, reuse, published: document.published?.from ?? null },
          {
            title: wanted.title,
            byline: wanted.byline,
            outlet: wanted.outlet,
            language: wanted.language,
            reuse: wanted.reuse,
            published: wanted.published,
          },
        )
        if (wanted.modified) assert.equal(document.modified?.from, wanted.modified)
        if (wanted.url) assert.equal(document.url, wanted.url)
        assert.deepEqual(
          document.sections.map((section) => section.title),
          wanted.sections,
        )
        for (const { title: heading, start, end } of document.sections) {
          assert.ok(document.text.slice(start, end).startsWith(`${heading}\n\n`), `"${heading}" opens its section`)
          assert.ok(!/\s$/.test(document.text.slice(start, end)), `"${heading}" ends with its last word`)
        }
        const paragraphs = paragraphsOf(document.text)
        for (const one of wanted.kept) assert.ok(paragraphs.includes(one), `lost: ${one}`)
        for (const one of wanted.dropped) {
          assert.ok(!paragraphs.includes(one), `kept: ${one}`)
          assert.ok(
            document.dropped.some(({ text }) => text === one),
            `dropped without a record: ${one}`,
          )
        }
        if (wanted.warning) assert.ok(warnings.some((warning) => warning.includes(wanted.warning ?? '')))
        else assert.deepEqual(warnings, [])
      })
    }
  })

/** The two real pages lie beside the checkout where there are any; they are not part of it. */
const real = new URL('../../../shared/pages/', import.meta.url)

for (const [how, models] of knowing)
  describe(`a real page, ${how},`, { skip: !existsSync(real) && 'no pages beside the checkout' }, () => {
    const read = (name: string) => {
      const source = readFileSync(new URL(name, real), 'utf8')
      return {
        lines: source.split('\n').filter((line) => line.trim()),
        document: extract(resourceOf(source, { name }), {}, models).document,
      }
    }

    it('with one analysis keeps its thirteen paragraphs and nothing else', () => {
      const { lines, document } = read('caliber.txt')
      assert.deepEqual(paragraphsOf(document.text), lines.slice(19, 32))
      assert.equal(document.title, lines[17])
      assert.deepEqual(document.published, { from: '2023-04-22T12:16', to: '2023-04-22T12:16', precision: 'minute' })
      assert.equal(document.outlet, 'Caliber.Az')
      assert.equal(document.reuse, lines[12])
      assert.deepEqual(document.sections, [])
    })

    it('of a day has three sections and no word about the outlet', () => {
      const { lines, document } = read('atlas.txt')
      assert.deepEqual(paragraphsOf(document.text), lines.slice(1, 17))
      assert.deepEqual(document.published, { from: '2023-03-08', to: '2023-03-08', precision: 'day' })
      assert.equal(document.outlet, 'Atlas Research Center')
      assert.deepEqual(
        document.sections.map(({ title }) => title),
        [lines[1], lines[5], lines[10]],
      )
      assert.deepEqual(
        document.sections.map(({ start, end }) => document.text.slice(start, end).split('\n\n').at(-1)),
        [lines[4], lines[9], lines[16]],
      )
    })
  })
