/** Which language a text is in: 120 sentences in twelve languages and more, 54 held back, texts in two, fragments, wrong declarations. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { extract } from '../../src/extract/index.ts'
import { languageOf } from '../../src/extract/metadata/language.ts'
import { resourceOf } from './resource.ts'

const folder = new URL('../corpus/languages/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const sentencesOf = (language: string): string[] =>
  parse(readFileSync(new URL(`${language}.yaml`, folder), 'utf8')) as string[]

/** Sentences that are not told, by language: none is told wrong. */
const silent: Record<string, number> = { bg: 1 }

describe('a sentence', () => {
  for (const file of files) {
    const language = file.slice(0, 2)
    it(`in ${language} is told, and never as another language`, () => {
      const told = sentencesOf(language).map(languageOf)
      assert.deepEqual(
        told.filter((one) => one !== language && one !== 'und'),
        [],
      )
      assert.equal(told.filter((one) => one === 'und').length, silent[language] ?? 0)
    })
  }

  it('of each of twelve languages stands there ten times', () => {
    const ten = files.filter((file) => sentencesOf(file.slice(0, 2)).length >= 10)
    assert.equal(ten.length, 12)
  })
})

describe('sentences held back', () => {
  it('are told, or not told, and never as another language', () => {
    const held: Record<string, string[]> = parse(readFileSync(new URL('held-back/sentences.yaml', folder), 'utf8'))
    const told = Object.entries(held).flatMap(([language, list]) => list.map((text) => [language, languageOf(text)]))
    assert.deepEqual(
      told.filter(([language, found]) => found !== language && found !== 'und'),
      [],
    )
    assert.equal(told.filter(([, found]) => found === 'und').length, 6)
    assert.equal(told.length, 54)
  })
})

describe('a fragment', () => {
  it('is not guessed', () => {
    for (const text of [
      'The talks',
      'Նիստ',
      'Aliyev Pashinyan Lavrov Blinken',
      'Лавров, Захарова, Пашинян, Алиев',
      '12:30 – 14:45, 17.05.2031',
      'Монголын Засгийн газар энэ өдөр хэлэлцээр хийлээ гэж мэдэгдэв',
    ])
      assert.equal(languageOf(text), 'und', text)
  })
})

const paragraphs = (language: string, from = 0, to = 5) => sentencesOf(language).slice(from, to).join(' ')
const read = (html: string) => extract(resourceOf(html))
const page = (lang: string, ...texts: string[]) =>
  `<html lang="${lang}"><body><article><h1>Envoy leaves</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`

describe('a page', () => {
  it('is in the language of most of its text, and its other paragraphs are noted', () => {
    const { document, passages } = read(
      page('en', paragraphs('en'), paragraphs('ru', 0, 2), paragraphs('ru', 2, 4), paragraphs('en', 5, 10)),
    )
    assert.equal(document.language, 'en')
    assert.deepEqual(
      passages.map(({ language, start, end }) => [language, document.text.slice(start, end)]),
      [['ru', `${paragraphs('ru', 0, 2)}\n\n${paragraphs('ru', 2, 4)}`]],
    )
  })

  it('that opens with a long quotation is still in the language of the rest', () => {
    const { document } = read(page('ru', paragraphs('ru', 0, 4), paragraphs('en'), paragraphs('en', 5, 10)))
    assert.equal(document.language, 'en')
  })

  it('is told from its letters whatever it declares', () => {
    assert.equal(read(page('en', paragraphs('az'))).document.language, 'az')
    assert.equal(read(page('tr', paragraphs('az'))).document.language, 'az')
    assert.equal(read(page('ru', paragraphs('kk'))).document.language, 'kk')
    assert.equal(read(page('en-GB', paragraphs('en'))).document.language, 'en-GB')
  })

  it('of a few words is in the language it declares, if that has these letters', () => {
    const short = (lang: string) => read(`<html lang="${lang}"><title>Նիստ</title><p>Նիստ</p></html>`).document.language
    assert.equal(short('hy'), 'hy')
    assert.equal(short('en'), 'und')
  })
})
