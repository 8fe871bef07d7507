import assert from 'node:assert/strict'
import type { Edition } from '../../../src/domain/index.ts'
import type { Store, StoredBrief } from '../../../src/store/index.ts'
import { newDossier, noon, onDay, page } from '../pages.ts'
import type { Case } from './type.ts'

/** A published brief; every case has a tag of its own, since one store serves all. */
export function brief(dossier: string, slug: string, more: Partial<StoredBrief> = {}): StoredBrief {
  const anchor = { start: 0, end: 5, quote: 'Words', prefix: '', suffix: ' of' }
  return {
    dossier,
    slug,
    language: 'en',
    title: `Title of ${slug}`,
    category: 'analysis',
    lead: 'What it says',
    byline: null,
    dateline: 'Ellory',
    tags: [dossier],
    blocks: [{ kind: 'paragraph', inlines: [{ kind: 'note', number: 1 }] }],
    footnotes: [{ number: 1, document: 'd1', revision: 'r1', anchor, statement: null }],
    published: noon,
    modified: noon,
    corrections: [],
    state: 'published',
    since: noon,
    why: null,
    actors: ['mira'],
    issues: ['bridge'],
    ...more,
  }
}

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T23:30:00.000Z`
const later = '2026-03-09T12:00:00.000Z'

async function slugs(store: Store, ...asked: Parameters<Store['briefs']['latest']>): Promise<string[]> {
  return (await store.briefs.latest(...asked)).map(({ slug, language }) => `${slug}.${language}`)
}

export const briefs: Record<string, Case> = {
  'a brief comes back whole, and takes the place of the one before': async (store, name) => {
    await newDossier(store, name)
    const first = brief(name, 'bridge')
    await store.briefs.put(first)
    assert.deepEqual(await store.briefs.get(first), first)
    const second = { ...first, title: 'Corrected', modified: later, corrections: [{ at: later, note: 'A date' }] }
    await store.briefs.put(second)
    assert.deepEqual(await store.briefs.published(first), { ...second, languages: ['en'] })
    assert.equal(await store.briefs.get({ ...first, language: 'ru' }), null)
    const other = brief(name, 'canal', { language: 'ru' })
    await store.briefs.put(other)
    const found = await store.briefs.several([first, other, { ...first, language: 'ru' }, { ...other, slug: 'bridge' }])
    assert.deepEqual(
      found.toSorted((a, b) => a.slug.localeCompare(b.slug)),
      [second, other],
    )
    assert.deepEqual(await store.briefs.several([]), [])
    await assert.rejects(store.briefs.put(brief('no-such-dossier', 'bridge')), { code: 'dossier-missing' })
  },

  'what is withdrawn or taken down is shown to nobody, and is kept': async (store, name) => {
    await newDossier(store, name)
    const own = brief(name, 'bridge')
    await store.briefs.put(own)
    await store.briefs.put(brief(name, 'bridge', { language: 'ru' }))
    for (const state of ['withdrawn', 'taken-down'] as const) {
      await store.briefs.setState(own, state, later, 'Asked for')
      assert.equal(await store.briefs.published(own), null)
      assert.deepEqual(await store.briefs.several([own]), [])
      assert.deepEqual(await slugs(store, { dossier: name }, { limit: 9 }), ['bridge.ru'])
      assert.deepEqual((await store.briefs.latest({ dossier: name }, { limit: 9 }))[0]?.languages, ['ru'])
      const kept = await store.briefs.ofDossier(name)
      assert.deepEqual(
        kept.map((card) => [card.language, card.state, card.since, card.why]),
        [
          ['en', state, later, 'Asked for'],
          ['ru', 'published', noon, null],
        ],
      )
    }
    assert.equal((await store.briefs.get(own))?.why, 'Asked for')
    await store.briefs.setState(own, 'published', later)
    assert.equal((await store.briefs.get(own))?.why, null)
    assert.deepEqual(await slugs(store, { dossier: name }, { limit: 9 }), ['bridge.en', 'bridge.ru'])
    await assert.rejects(store.briefs.setState({ ...own, slug: 'none' }, 'withdrawn', later), { code: 'not-found' })
  },

  'the briefs of a removed dossier are off the public, and there again when it is restored': async (store, name) => {
    await newDossier(store, name)
    const own = brief(name, 'bridge', { corrections: [{ at: later, note: 'A date' }] })
    await store.briefs.put(own)
    await store.dossiers.setRemoved(name, noon)
    assert.equal(await store.briefs.published(own), null)
    assert.deepEqual(await slugs(store, { tag: name }, { limit: 9 }), [])
    const corrected = async () => (await store.briefs.corrected('en', 99)).filter(({ card }) => card.dossier === name)
    assert.deepEqual(await corrected(), [])
    await store.dossiers.setRemoved(name, null)
    assert.deepEqual(await slugs(store, { tag: name }, { limit: 9 }), ['bridge.en'])
    assert.deepEqual((await corrected())[0]?.corrections, own.corrections)
  },

  'published briefs are listed newest first, a page at a time, by what they are of': async (store, name) => {
    await newDossier(store, name)
    await store.briefs.put(brief(name, 'b', { published: at(2), category: 'news' }))
    await store.briefs.put(brief(name, 'a', { published: at(2), actors: ['velora'] }))
    await store.briefs.put(brief(name, 'c', { published: at(3), issues: [] }))
    await store.briefs.put(brief(name, 'c', { published: at(1), language: 'ru' }))
    const of = { tag: name }
    assert.deepEqual(await slugs(store, of, { limit: 9 }), ['c.en', 'a.en', 'b.en', 'c.ru'])
    const [, last] = await store.briefs.latest(of, { limit: 2 })
    assert.ok(last)
    assert.deepEqual(await slugs(store, of, { limit: 9, after: last }), ['b.en', 'c.ru'])
    assert.deepEqual(last.languages, ['en'])
    assert.deepEqual(await slugs(store, { ...of, language: 'ru' }, { limit: 9 }), ['c.ru'])
    assert.deepEqual(await slugs(store, { ...of, category: 'news' }, { limit: 9 }), ['b.en'])
    assert.deepEqual(await slugs(store, { ...of, actor: 'velora' }, { limit: 9 }), ['a.en'])
    assert.deepEqual(await slugs(store, { ...of, issue: 'bridge', language: 'en' }, { limit: 9 }), ['a.en', 'b.en'])
    assert.deepEqual(await slugs(store, { ...of, day: '2026-03-02' }, { limit: 9 }), ['a.en', 'b.en'])
  },

  'days of an edition lead to the nearest ones that have briefs': async (store, name) => {
    await newDossier(store, name)
    // In a language that no other case publishes in.
    const language: Edition = 'hy'
    for (const day of [2, 5, 7]) await store.briefs.put(brief(name, `d${day}`, { language, published: at(day) }))
    assert.deepEqual(await store.briefs.daysBeside(language, '2026-03-05'), {
      previous: '2026-03-02',
      following: '2026-03-07',
    })
    assert.deepEqual(await store.briefs.daysBeside(language, '2026-03-06'), {
      previous: '2026-03-05',
      following: '2026-03-07',
    })
    assert.deepEqual(await store.briefs.days(language, '2026-03'), ['2026-03-02', '2026-03-05', '2026-03-07'])
    assert.deepEqual(await store.briefs.days(language, '2026-04'), [])
    assert.deepEqual(await store.briefs.daysBeside('az', '2026-03-05'), { previous: null, following: null })
  },

  'briefs that speak of the same are related, most in common first': async (store, name) => {
    await newDossier(store, name)
    const mine = (id: string) => `${name}-${id}`
    const own = brief(name, 'own', { actors: [mine('a'), mine('b')], issues: [mine('i')] })
    await store.briefs.put(own)
    await store.briefs.put(brief(name, 'one', { actors: [mine('a')], issues: [], published: at(9) }))
    await store.briefs.put(brief(name, 'two', { actors: [mine('b')], issues: [mine('i')], published: at(1) }))
    await store.briefs.put(brief(name, 'none', { actors: [], issues: [mine('j')] }))
    await store.briefs.put(brief(name, 'own', { ...own, language: 'ru' }))
    await store.briefs.put(brief(name, 'off', { ...own, slug: 'off', state: 'withdrawn' }))
    assert.deepEqual(
      (await store.briefs.related(own, 9)).map(({ slug }) => slug),
      ['two', 'one'],
    )
  },

  'readings of a brief are counted by the day, and only of what is published': async (store, name) => {
    await newDossier(store, name)
    const own = brief(name, 'bridge')
    await store.briefs.put(own)
    assert.equal(await store.briefs.views(own), 0)
    for (const day of ['2026-03-04', '2026-03-04', '2026-03-05']) await store.briefs.countViews(own, day, 1)
    await store.briefs.countViews({ ...own, language: 'ru' }, '2026-03-04', 1)
    await store.briefs.countViews(own, '2026-02-30', 1)
    assert.equal(await store.briefs.views(own), 3)
    assert.equal(await store.briefs.views(own, '2026-03-05'), 2)
    assert.equal(await store.briefs.views(own, '2026-03-04'), 0)
    await store.briefs.put({ ...own, title: 'Another' })
    await store.briefs.setState(own, 'withdrawn', later)
    await store.briefs.countViews(own, '2026-03-05', 2)
    assert.equal(await store.briefs.views(own), 3)
  },

  'the outlets that published briefs of a language quote are counted, with their newest rule': async (store, name) => {
    await newDossier(store, name)
    const outlet = {
      id: 'herald',
      name: 'The Herald',
      home: null,
      kind: null,
      country: null,
      description: null,
      owner: null,
    }
    await store.outlets.put(name, outlet)
    const added = async (address: string, more: Parameters<typeof page>[3], outletId: string | null = 'herald') => {
      const text = `Words of ${address} in ${name}`
      return (await store.documents.put({ ...page(name, address, text, more), outletId })).id
    }
    const ids = [
      await added('a', { published: onDay('2026-03-01'), reuse: 'Ask "us" \\ first \ud83d' }),
      await added('b', { published: onDay('2026-02-01'), reuse: 'An older rule' }),
      await added('c', { outlet: 'Somebody' }, null),
      await added('d', {}),
    ]
    const [a = '', b = '', c = '', gone = ''] = ids
    const notes = (...documents: string[]) =>
      documents.map((document, i) => ({
        number: i + 1,
        document,
        revision: 'r',
        // Half of an emoji, as at the edge of a context; and words that look like another footnote.
        anchor: { start: 0, end: 5, quote: `"document":"${gone}"`, prefix: '\ud83d', suffix: '' },
        statement: null,
      }))
    await store.briefs.put(brief(name, 'one', { language: 'hy', footnotes: notes(a, a, b) }))
    await store.briefs.put(brief(name, 'two', { language: 'hy', footnotes: notes(a, c, gone) }))
    await store.briefs.put(brief(name, 'off', { language: 'hy', footnotes: notes(a), state: 'withdrawn' }))
    await store.briefs.put(brief(name, 'one', { footnotes: notes(b) }))
    await store.briefs.setTakenDown(name, gone, noon)
    const counted = async (language: Edition) =>
      (await store.briefs.quotations(language)).filter(({ dossier }) => dossier === name)
    assert.deepEqual(await counted('hy'), [
      { dossier: name, outlet: 'herald', printed: null, footnotes: 4, reuse: 'Ask "us" \\ first \ud83d' },
      { dossier: name, outlet: null, printed: 'Somebody', footnotes: 1, reuse: null },
    ])
    assert.equal((await counted('en'))[0]?.reuse, 'An older rule')
    assert.deepEqual(await counted('ru'), [])
    await store.dossiers.setRemoved(name, noon)
    assert.deepEqual(await counted('hy'), [])
  },

  'a document is taken down once, and can be quoted again': async (store, name) => {
    await newDossier(store, name)
    const shown = await store.dossiers.stamp(name)
    // Half of an emoji, as at the edge of a context.
    const anchor = { start: 0, end: 5, quote: 'Words', prefix: '\ud83d', suffix: '' }
    const footnotes = [{ number: 1, document: 'd1', revision: 'r1', anchor, statement: null }]
    await store.briefs.put(brief(name, 'bridge', { footnotes }))
    await store.briefs.put(brief(name, 'off', { state: 'withdrawn' }))
    const quoting = async (document: string) => (await store.briefs.quoting(name, document)).map((one) => `${one.slug}`)
    assert.deepEqual([await quoting('d1'), await quoting('d2')], [['bridge'], []])
    assert.deepEqual(await store.briefs.named(`no-${name}`), [])
    await store.briefs.setTakenDown(name, 'd1', noon)
    await store.briefs.setTakenDown(name, 'd1', later)
    assert.deepEqual([...(await store.briefs.takenDown(name))], [['d1', noon]])
    assert.notEqual(await store.dossiers.stamp(name), shown)
    await store.briefs.setTakenDown(name, 'd1', null)
    assert.deepEqual([...(await store.briefs.takenDown(name))], [])
    assert.equal(await store.dossiers.stamp(name), shown)
  },
}
