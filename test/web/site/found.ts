/** A stand-in for what a search finds of the invented ford: something of each kind, or nothing. */
import { type Edition, ReadoutError } from '../../../src/domain/index.ts'
import {
  type BriefCard,
  type Found,
  foundKinds,
  type PublicSearch,
  type SearchAnswer,
  type SearchNews,
} from '../../../src/flow/index.ts'

const record = { slug: 'ford', title: 'The ford' }
const outlet = {
  id: 'gazette',
  name: 'Valley Gazette',
  home: null,
  kind: null,
  country: null,
  description: null,
  owner: null,
}
const document = { title: 'No crossing', url: 'https://gazette.example/ford', published: '2031-03-04', language: 'en' }
const issue = { id: 'ford', name: 'Opening of the ford', for: 'It opens.', phrases: ['the ford'] }

const statement = (id: string, text: string): Extract<Found, { kind: 'statement' }> => ({
  kind: 'statement',
  record,
  id,
  sources: [{ id: 'lowland/brill', name: 'Ansa Brill', kind: 'person', country: 'XLO' }],
  words: [
    { text: 'Nobody crosses the ', hit: false },
    { text: 'ford', hit: true },
    { text, hit: false },
  ],
  voice: 'quoted',
  on: '2031-03-03',
  stances: [{ issue, stance: 'against' }],
  document: { ...document, id: 'd1' },
  outlet,
})

const record1: Found[] = [
  statement('s1', ' before May & <b>June</b>'),
  statement('s2', ' in the dark'),
  { ...statement('s3', ''), words: null, sources: [], stances: [], outlet: null },
  {
    kind: 'source',
    record,
    id: 'd1',
    title: [
      { text: 'No crossing of the ', hit: false },
      { text: 'ford', hit: true },
    ],
    document,
    outlet,
    statements: 2,
  },
  {
    kind: 'actor',
    record,
    id: 'lowland/brill',
    name: [{ text: 'Ansa Brill', hit: false }],
    also: [{ text: 'Анса Брилль', hit: true }],
    statements: 2,
  },
  { kind: 'issue', record, id: 'ford', name: [{ text: 'Opening of the ford', hit: true }], also: null, statements: 2 },
]

function briefIn(card: BriefCard): Found {
  return {
    kind: 'brief',
    brief: card,
    title: [{ text: card.title, hit: false }],
    words: [{ text: card.lead, hit: true }],
  }
}

/** What has the words is found unless they are `nothing`; a page of one kind has two. */
export function answerOf(
  _edition: Edition,
  asked: PublicSearch,
  after: string | null,
  briefs: readonly BriefCard[],
): SearchAnswer {
  if (after !== null && after !== '2') throw new ReadoutError('invalid', 'the list', 'it cannot go on from there')
  const isAsked = asked.query !== '' || asked.actor !== null
  const all = isAsked && !asked.query.startsWith('nothing') ? [...briefs.map(briefIn), ...record1] : []
  const counts = Object.fromEntries(
    foundKinds.map((kind) => [kind, all.filter((one) => one.kind === kind).length]),
  ) as SearchAnswer['counts']
  const from = Number(after ?? 0)
  const own = all.filter((one) => one.kind === asked.kind)
  return {
    asked: isAsked,
    instead: asked.query === 'fjord' && !asked.exact ? 'ford' : null,
    common: asked.query === 'nothing of the',
    counts,
    newest: asked.query === 'ford' ? 500 : null,
    found: asked.kind === null ? all : own.slice(from, from + 2),
    next: asked.kind !== null && own.length > from + 2 ? '2' : null,
    outlets: [{ id: 'gazette', name: 'Valley Gazette', count: 3 }],
    actors: [{ id: 'lowland/brill', name: 'Ansa Brill', count: 2 }],
    issues: [{ id: 'ford', name: 'Opening of the ford', count: 2 }],
    voices: [{ id: 'quoted', name: 'quoted', count: 2 }],
    stances: [{ id: 'against', name: 'against', count: 2 }],
  }
}

export function newsOf(edition: Edition, briefs: readonly BriefCard[]): SearchNews[] {
  const found = [...briefs.map(briefIn), ...record1].filter((one) => !('name' in one)) as SearchNews['found'][]
  return found.map((one) => ({ found: one, at: '2031-03-04T00:00:00.000Z', language: edition }))
}
