import assert from 'node:assert/strict'
import { type Edition, editions } from '../../../src/domain/index.ts'
import type { BriefKey, BriefQuery, Store } from '../../../src/store/index.ts'
import { newDossier } from '../pages.ts'
import { brief } from './briefs.ts'
import type { Case } from './type.ts'

const march = (day: number) => `2026-03-0${day}T23:30:00.000Z`

/** Puts a published brief. */
async function put(store: Store, dossier: string, slug: string, more: Parameters<typeof brief>[2] = {}) {
  const one = brief(dossier, slug, more)
  await store.briefs.put(one)
  return { dossier, slug, language: one.language }
}

/** Keeps its words, each its own stem; the first is of its title, "the" is too common. */
function keep(store: Store, key: BriefKey, words: string): Promise<void> {
  const spelled = words.split(' ')
  const stems = spelled.map((stem, i) => ({
    stem: stem === 'the' ? null : stem,
    weight: i === 0 ? ('A' as const) : ('D' as const),
  }))
  return store.transaction(async (inner) => {
    await inner.lock(key.dossier)
    await inner.briefWords.put([{ key, stems, spelled, outlets: ['gazette'] }])
  })
}

async function missing(store: Store, dossier: string): Promise<string[]> {
  const all = await store.briefWords.missing(1000)
  return all.flatMap((one) => (one.dossier === dossier ? [`${one.slug}.${one.language}`] : []))
}

/** All of the words, each a clause. */
const all = (...words: string[]): BriefQuery => [words.map((stem) => ({ stems: [{ stem, apart: 1 }], left: false }))]

const apart = (places: number): BriefQuery => [
  [
    {
      stems: [
        { stem: 'of', apart: 1 },
        { stem: 'bridge', apart: places },
      ],
      left: false,
    },
  ],
]
const without = (word: string, other: string): BriefQuery => [
  [
    { stems: [{ stem: word, apart: 1 }], left: false },
    { stems: [{ stem: other, apart: 1 }], left: true },
  ],
]

async function found(
  store: Store,
  dossier: string,
  queries: [Edition, BriefQuery][] | null,
  from?: string,
  to?: string,
) {
  const asked = { queries: queries && new Map(queries), within: editions, from: from ?? null, to: to ?? null }
  const { found } = await store.briefWords.find(asked, 1000)
  return found.filter((one) => one.dossier === dossier)
}

const slugs = (briefs: readonly { slug: string; language: string }[]) =>
  briefs.map(({ slug, language }) => `${slug}.${language}`)

export const briefWords: Record<string, Case> = {
  'words have the stems of their language, or none where they stand everywhere': async (store) => {
    assert.deepEqual(await store.briefWords.stems('en', ['bridges', 'the', 'negotiated']), ['bridg', null, 'negoti'])
    assert.deepEqual(await store.briefWords.stems('ru-RU', ['мостами', 'и', 'дороги']), ['мост', null, 'дорог'])
    assert.deepEqual(await store.briefWords.stems('az', ['körpülər', 'və']), ['körpülər', 'və'], 'as they are')
    assert.deepEqual(await store.briefWords.stems('en', []), [])
  },

  'published briefs are found by their words, in order, apart, left out, by language and by day': async (
    store,
    name,
  ) => {
    await newDossier(store, name)
    const bridge = await put(store, name, 'bridge', { published: march(1) })
    const toll = await put(store, name, 'toll', { published: march(2), language: 'ru', actors: ['ansa'], issues: [] })
    assert.deepEqual(await missing(store, name), ['toll.ru', 'bridge.en'])
    await keep(store, bridge, "stone keeper of the bridge it's")
    await keep(store, toll, 'toll stone stone stone')
    assert.deepEqual(await missing(store, name), [])

    assert.deepEqual(slugs(await found(store, name, [['en', all('stone', 'bridge')]])), ['bridge.en'])
    assert.deepEqual(
      slugs(
        await found(store, name, [
          ['en', all('stone')],
          ['ru', all('stone')],
        ]),
      ),
      ['toll.ru', 'bridge.en'],
    )
    assert.deepEqual(slugs(await found(store, name, [['en', apart(2)]])), ['bridge.en'])
    assert.deepEqual(slugs(await found(store, name, [['en', apart(1)]])), [])
    assert.deepEqual(slugs(await found(store, name, [['ru', without('toll', 'bridge')]])), ['toll.ru'])
    assert.deepEqual(slugs(await found(store, name, [['ru', all('keeper')]])), [])
    assert.deepEqual(await found(store, name, []), [])
    const either: BriefQuery = [...all('keeper'), ...all('toll')]
    assert.deepEqual(slugs(await found(store, name, [['en', either]])), ['bridge.en'])
    assert.deepEqual(
      slugs(await found(store, name, [['en', all("it's", "'stone")]])),
      ['bridge.en'],
      'signs are no syntax',
    )

    assert.deepEqual(slugs(await found(store, name, null)), ['toll.ru', 'bridge.en'])
    assert.deepEqual(slugs(await found(store, name, null, '2026-03-02')), ['toll.ru'])
    assert.deepEqual(slugs(await found(store, name, null, '2026-03-01', '2026-03-01')), ['bridge.en'])
    const inEnglish = { queries: null, within: ['en' as const], from: null, to: null }
    const { found: english } = await store.briefWords.find(inEnglish, 1000)
    assert.deepEqual(slugs(english.filter((one) => one.dossier === name)), ['bridge.en'])
    const [one] = await found(store, name, [['ru', all('stone')]])
    assert.deepEqual([one?.actors, one?.issues, one?.outlets, one?.published], [['ansa'], [], ['gazette'], march(2)])
    assert.ok((one?.rank ?? 0) > 0)

    const { found: newest, more } = await store.briefWords.find(
      { queries: null, within: editions, from: null, to: null },
      1,
    )
    assert.deepEqual([newest.length, more], [1, true])
  },

  'what is not published is not found, nor are its words': async (store, name) => {
    await newDossier(store, name)
    const key = await put(store, name, 'bridge')
    const word = `w${name.replace(/[^a-z0-9]/gi, '').toLowerCase()}`
    await keep(store, key, `${word} bridge`)
    const seen = async () => {
      const spelled = (await store.briefWords.spelled()).filter((one) => one.word === word)
      return [(await found(store, name, [['en', all(word)]])).length, spelled.length]
    }
    const before = await store.briefWords.stamp()
    assert.deepEqual(await seen(), [1, 1])
    await store.briefs.setState(key, 'withdrawn', march(3))
    assert.deepEqual(await seen(), [0, 0])
    assert.notEqual(await store.briefWords.stamp(), before)
    await store.briefs.setState(key, 'published', march(3))
    await store.dossiers.setRemoved(name, march(3))
    assert.deepEqual(await seen(), [0, 0])
    assert.deepEqual(await missing(store, name), [])
    await store.dossiers.setRemoved(name, null)
    assert.deepEqual(await seen(), [1, 1])
    assert.equal(await store.briefWords.stamp(), before)
  },

  'words are forgotten when the brief changes, and when a document is taken down or shown again': async (
    store,
    name,
  ) => {
    await newDossier(store, name)
    const bridge = await put(store, name, 'bridge')
    const other = await put(store, name, 'other')
    const fill = async () => {
      for (const key of [bridge, other]) await keep(store, key, 'stone')
      assert.deepEqual(await missing(store, name), [])
    }
    await fill()
    await put(store, name, 'bridge', { title: 'Another' })
    assert.deepEqual(await missing(store, name), ['bridge.en'])
    await fill()
    for (const at of [march(4), null]) {
      await store.briefs.setTakenDown(name, 'd1', at)
      assert.deepEqual(await missing(store, name), ['bridge.en', 'other.en'])
      assert.deepEqual(await found(store, name, null), [])
      await fill()
    }
  },

  'words without an end are kept as far as a database goes': async (store, name) => {
    await newDossier(store, name)
    const key = await put(store, name, 'bridge')
    const words = Array.from({ length: 30_000 }, (_, i) => (i % 2 ? 'stone' : `n${i}`))
    await keep(store, key, words.join(' '))
    assert.equal((await found(store, name, [['en', all('n16000', 'stone')]])).length, 1)
    const wide = await put(store, name, 'wide')
    await keep(store, wide, Array.from({ length: 16_000 }, (_, i) => `${i}${'橋'.repeat(50)}`).join(' '))
    assert.deepEqual(await missing(store, name), [])
  },
}
