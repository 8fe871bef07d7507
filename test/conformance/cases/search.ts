import assert from 'node:assert/strict'
import type { Store } from '../../../src/store/index.ts'
import { newDossier, onDay, page } from '../pages.ts'
import type { Case } from './type.ts'

async function library(store: Store, name: string) {
  await newDossier(store, name)
  const put = async (address: string, language: string, title: string, text: string, day = '2026-03-01') =>
    (await store.documents.put(page(name, address, text, { language, title, published: onDay(day) }))).id
  return {
    road: await put('road', 'en', 'Harbour opening', 'The ministers discussed roads and bridges in the old town.'),
    title: await put('title', 'en', 'Roads and bridges', 'The harbour was quiet when the ministers left.'),
    russian: await put('ru', 'ru', 'Переговоры о мосте', 'Министры обсуждали мосты и дороги в старом городе.'),
    turkish: await put('tr', 'tr', 'Köprü', 'Bakanlar köprüleri ve yolları görüştü.'),
    armenian: await put('hy', 'hy', 'Կամուրջ', 'Նախարարները քննարկեցին կամուրջները։'),
    arabic: await put('ar', 'ar-EG', 'الجسر', 'ناقش الوزراء الجسور والطرق.'),
    azeri: await put('az', 'az', 'Körpü', 'Nazirlər körpülər haqqında danışdılar.'),
  }
}

async function found(store: Store, name: string, query: string) {
  const { hits } = await store.search.documents(name, query, { limit: 20, offset: 0 })
  return hits.map(({ card }) => card.id)
}

export const searching: Record<string, Case> = {
  'words are found in any form their language gives them, the title first': async (store, name) => {
    const ids = await library(store, name)
    assert.deepEqual(await found(store, name, 'bridge'), [ids.title, ids.road])
    assert.deepEqual(await found(store, name, 'мостами'), [ids.russian])
    assert.deepEqual(await found(store, name, 'köprülerin'), [ids.turkish])
    assert.deepEqual(await found(store, name, 'կամուրջները'), [ids.armenian])
    assert.deepEqual(await found(store, name, 'الوزراء'), [ids.arabic])
    assert.deepEqual(await found(store, name, 'KÖRPÜLƏR'), [ids.azeri])
    assert.deepEqual(await found(store, name, 'nothing here'), [])
    assert.deepEqual(await found(store, `${name}-2`, 'bridge'), [])
  },

  'a phrase, or, and a word left out mean what they say, in every language at once': async (store, name) => {
    const ids = await library(store, name)
    assert.deepEqual(await found(store, name, '"old town"'), [ids.road])
    assert.deepEqual((await found(store, name, 'дорога or harbours')).sort(), [ids.road, ids.title, ids.russian].sort())
    assert.deepEqual(await found(store, name, 'bridges -quietly'), [ids.road])
    assert.deepEqual(await found(store, name, 'bridges -town'), [ids.title])
    assert.deepEqual(await found(store, name, 'мост -дорог'), [])
    assert.equal((await found(store, name, '-roads')).includes(ids.road), false)
    assert.equal((await found(store, name, '-roads')).includes(ids.turkish), true)
  },

  'a snippet shows the words around a hit and marks it': async (store, name) => {
    await newDossier(store, name)
    const filler = 'Nothing of note was said there. '.repeat(40)
    const text = `${filler}\uFDD0<b>The bridge\uFDD1 at Senn</b> is closed & guarded.\n${filler}`
    await store.documents.put(page(name, 'a.txt', text))
    const { hits } = await store.search.documents(name, 'bridges', { limit: 1, offset: 0 })
    const snippet = hits[0]?.snippet ?? []
    assert.deepEqual(
      snippet.filter((piece) => piece.hit).map((piece) => piece.text),
      ['bridge'],
    )
    assert.ok(snippet.map((piece) => piece.text).join('').length < 600)
    assert.match(snippet.map((piece) => piece.text).join(''), /The bridge {1,2}at Senn/)
    assert.match(snippet.map((piece) => piece.text).join(''), /closed & guarded/)
  },

  'hits are counted and come in pages': async (store, name) => {
    await newDossier(store, name)
    for (let i = 0; i < 5; i++) await store.documents.put(page(name, `${i}.txt`, `Ferry number ${i} of ${name}.`))
    const pages = await Promise.all(
      [0, 2, 4, 6].map((offset) => store.search.documents(name, 'ferry', { limit: 2, offset })),
    )
    assert.deepEqual(
      pages.map((one) => [one.total, one.hits.length]),
      [
        [5, 2],
        [5, 2],
        [5, 1],
        [5, 0],
      ],
    )
    assert.equal(new Set(pages.flatMap((one) => one.hits.map(({ card }) => card.id))).size, 5)
  },

  'a changed page is found by its new words only': async (store, name) => {
    await newDossier(store, name)
    await store.documents.put(page(name, 'a.txt', `The ferry of ${name}.`))
    await store.documents.put(page(name, 'a.txt', `The tunnel of ${name}.`))
    assert.deepEqual(await found(store, name, 'ferry'), [])
    assert.equal((await found(store, name, 'tunnel')).length, 1)
  },

  'no query is too odd to be asked': async (store, name) => {
    await library(store, name)
    const odd = [
      '',
      ' ',
      'the',
      '"',
      '-',
      '- -',
      '"""',
      "'",
      ':*',
      'a & | !b',
      '\u0000bridge',
      '\ud83c',
      '%_\\',
      '🌉',
      'x'.repeat(5000),
      '('.repeat(300),
    ]
    for (const query of odd) assert.ok((await store.search.documents(name, query, { limit: 5, offset: 0 })).total >= 0)
    assert.equal((await found(store, name, '\u0000bridge')).length, 2)
  },
}
