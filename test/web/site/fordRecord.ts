/** A stand-in for a public record: what is known of the invented ford, in a handful of findings. */
import { type Actor, ReadoutError, type StanceValue } from '../../../src/domain/index.ts'
import type {
  AgreementView,
  ForecastsRecord,
  OccurrenceCard,
  OccurrenceRecord,
  RecordEvidence,
  RecordPosition,
  RecordSource,
  RecordStatement,
  TrackCard,
} from '../../../src/flow/index.ts'
import type { RecordFlow } from '../../../src/web/site/record/flow.ts'
import { noRecords } from './noRecords.ts'

const head = { slug: 'ford', title: 'The ford', since: '2031-03-02T08:00:00.000Z' }
const brill: Actor = { id: 'lowland/brill', name: 'Ansa Brill', kind: 'person', country: 'XLO' }
const lowland: Actor = { id: 'lowland', name: 'Lowland', kind: 'state', country: 'XLO' }
const issue = { id: 'ford', name: 'Opening of the ford' }
const meaning = { ...issue, for: 'The ford opens.' }

/** Its addresses are not ones that a page would link to. */
const source: RecordSource = {
  id: 'd1',
  title: 'No crossing <b>before</b> May',
  url: 'javascript:alert(1)',
  published: '2031-03-04',
  language: 'en',
  outlet: {
    id: 'gazette',
    name: 'Valley Gazette',
    home: 'data:text/html,x',
    kind: null,
    country: null,
    description: null,
    owner: { name: 'Brill & Daughters', source: 'https://register.example/gazette' },
  },
  reuse: 'Quotations of up to 60 words are free with a hyperlink to the article.',
}

function evidence(statement: string | null, words: string | null): RecordEvidence {
  return { words, source, statement }
}

function statement(id: string, on: string, stance: StanceValue, words: string | null): RecordStatement {
  return {
    ...evidence(id, words),
    id,
    sources: [brill],
    named: null,
    mode: 'direct',
    voice: 'quoted',
    negated: false,
    on,
    addressees: [lowland],
    via: [{ actor: null, words: 'river people' }],
    stances: [{ issue, stance }],
  }
}

/** Newest first; no more of the document may be shown than the words of one. */
const statements = [
  statement('s2', '2031-03-05', 'conditional', null),
  statement('s1', '2031-03-03', 'against', 'Nobody crosses before May'),
]

const position: RecordPosition = {
  actor: brill,
  issue,
  now: 'conditional',
  points: statements.toReversed().map(({ id, on, voice, stances, words }) => ({
    on,
    stance: stances[0]?.stance ?? 'unclear',
    voice,
    evidence: evidence(id, words),
  })),
  shifts: [[0, 1]],
}

function meeting(id: string, day: string): OccurrenceCard {
  return {
    id,
    type: 'CONSULT',
    participants: [brill, lowland],
    when: { from: day, to: day, precision: 'day' },
    where: lowland,
    status: [{ status: 'held', on: '2031-03-04', evidence: evidence(null, 'They met in the boathouse.') }],
    outlets: ['Valley Gazette'],
    differences: 1,
  }
}
const meetings = [meeting('o2', '2031-03-05'), meeting('o1', '2031-03-03')]

const track: TrackCard = { id: 'boathouse', name: 'Boathouse', mediators: [], parties: [lowland], meetings }
const agreement: AgreementView = {
  id: 'february',
  name: 'February understanding',
  provisions: [
    {
      id: 'carts',
      name: 'Carts may cross',
      state: 'pending',
      evidence: [{ ...evidence(null, 'Carts wait.'), says: 'pending', on: '2031-03-04', actors: [brill] }],
    },
    { id: 'toll', name: 'The toll falls', state: null, evidence: [] },
  ],
}

const forecasts: ForecastsRecord = {
  head,
  forecasts: ['f1', 'f2'].map((id) => ({
    ...evidence(null, 'The water will probably fall by May.'),
    id,
    forecaster: null,
    author: 'Tove Lind',
    phrase: 'will probably',
    range: { low: 0.55, high: 0.8 },
    due: { from: '2031-05-01', to: '2031-05-31', precision: 'month' },
    outcome: id === 'f1' ? 'true' : null,
  })),
  scores: {
    all: { count: 1, low: 0.2, middle: 0.1, high: 0.04, baseRate: 0, even: 0.25 },
    forecasters: [
      { name: 'Tove Lind', score: { count: 1, low: 0.2, middle: 0.1, high: 0.04, baseRate: 0, even: 0.25 } },
    ],
    outlets: [],
  },
}

/** @throws ReadoutError `not-found` for another than this */
function known(asked: string, ...ids: string[]): void {
  if (!ids.includes(asked)) throw new ReadoutError('not-found', asked, 'the record has none of that name')
}

function occurrence(id: string): OccurrenceRecord {
  const card = meetings.find((one) => one.id === id)
  if (!card) throw new ReadoutError('not-found', id, 'the record tells of none of that number')
  const said = { kind: 'differ', how: 'figure', a: { words: 'four hours' }, b: { words: null } } as const
  return {
    head,
    occurrence: card,
    accounts: [evidence(null, 'They met for four hours.')],
    compared: [{ a: source, b: source, lines: [said, { kind: 'only-a', how: null, a: { words: 'tea' }, b: null }] }],
    tracks: [{ id: track.id, name: track.name }],
  }
}

/** The record `ford`, and no other. */
export const fordRecord: RecordFlow = {
  ...noRecords,
  list: async () => [head],
  async overview(_edition, slug, { by }) {
    known(slug, 'ford')
    return {
      head,
      counts: { statements: 2, sources: 1, forecasts: 2 },
      by,
      matrix: {
        issues: [issue, { id: 'toll', name: 'The toll' }],
        rows: [{ actor: brill, cells: [{ now: 'conditional', statements: 2, moved: true }, null] }],
      },
      shifts: [],
      tracks: [track],
      agreements: [agreement],
      occurrences: meetings,
      occurrencesTotal: 2,
      differing: meetings,
      contradictions: [],
      sources: [source],
      briefs: [],
      statements,
      next: null,
    }
  },
  async statements(_edition, slug, _asked, { after, limit }) {
    known(slug, 'ford')
    if (after !== null && after !== 's2') throw new ReadoutError('invalid', 'the list', 'it cannot go on from there')
    const from = after === null ? 0 : 1
    return {
      statements: statements.slice(from, from + limit),
      next: after === null && limit === 1 ? 's2' : null,
    }
  },
  async statement(_edition, slug, id) {
    known(slug, 'ford')
    if (id === 'rejected') return { kind: 'gone', head }
    const found = statements.find((one) => one.id === id)
    if (!found) throw new ReadoutError('not-found', id, 'the record has none of that number')
    const carriers = [{ ...evidence('s2', null), on: '2031-03-05' }]
    return { kind: 'there', view: { head, statement: found, before: 'She said: ', after: '', carriers, briefs: [] } }
  },
  async actors(_edition, slug) {
    known(slug, 'ford')
    return [
      { ...lowland, statements: 0 },
      { ...brill, statements: 2 },
    ]
  },
  async actor(_edition, slug, id) {
    known(slug, 'ford')
    known(id, brill.id)
    return {
      head,
      actor: brill,
      otherNames: [{ name: 'Анса Брилль', language: 'ru' }],
      offices: [{ title: 'Mayor', from: '2030-10', to: null, of: lowland }],
      positions: [position],
      shifts: [],
      byVoice: [{ voice: 'quoted', statements: 2 }],
      voice: null,
      met: meetings,
      briefs: [],
      statements,
      next: null,
    }
  },
  async issues(_edition, slug) {
    known(slug, 'ford')
    return [{ ...meaning, statements: 2 }]
  },
  async issue(_edition, slug, id) {
    known(slug, 'ford')
    known(id, 'ford')
    return {
      head,
      issue,
      meaning: { text: meaning.for },
      positions: [position],
      shifts: [],
      briefs: [],
      statements,
      next: null,
    }
  },
  async tracks(_edition, slug) {
    known(slug, 'ford')
    return [track]
  },
  async track(_edition, slug, id) {
    known(slug, 'ford')
    known(id, 'boathouse')
    return { head, track, agreements: [agreement] }
  },
  async occurrences(_edition, slug) {
    known(slug, 'ford')
    return meetings
  },
  async occurrence(_edition, slug, id) {
    known(slug, 'ford')
    return occurrence(id)
  },
  async forecasts(_edition, slug) {
    known(slug, 'ford')
    return forecasts
  },
  async sources(_edition, slug) {
    known(slug, 'ford')
    return [{ ...source, statements: 2 }]
  },
}
