/** A stand-in for flow: fixed views of an invented dossier, and a record of what was asked. */

import { diffTexts } from '../../src/compare/index.ts'
import type {
  Actor,
  Document,
  Dossier,
  FetchAttempt,
  Issue,
  Outcome,
  Review,
  SetAside,
  Source,
  Span,
  StanceValue,
  Statement,
} from '../../src/domain/index.ts'
import { ReadoutError } from '../../src/domain/index.ts'
import type {
  CopiesView,
  DocumentCard,
  EventView,
  FetchedView,
  ForecastView,
  InboxView,
  PointView,
  ReviewView,
  RevisionLine,
  StatementView,
  SubscriptionCard,
} from '../../src/flow/index.ts'
import { buildApp } from '../../src/web/app.tsx'
import type { Flow } from '../../src/web/flow.ts'
import { comparedViews } from './compared.ts'
import { readerShown } from './evaluated.ts'

export const HOST = '127.0.0.1:8420'
export const TOKEN = 'a-token-for-tests'

export const text = [
  'The ford stays closed, Mayor Ansa Brill said on Monday.',
  'As Lowland Radio reported, she told the valley council that “nobody crosses before May”.',
].join('\n\n')

export const ansa: Actor = { id: 'lowland/brill', name: 'Ansa Brill', kind: 'person', country: 'XLO' }
export const radio: Actor = { id: 'lowland-radio', name: 'Lowland Radio', kind: 'organisation', country: 'XLO' }
export const ford: Issue = { id: 'ford', name: 'Opening of the ford', for: 'The ford opens.', phrases: ['the ford'] }

export const dossier: Dossier & { documents: number } = {
  name: 'ford-talks',
  title: 'Ford talks',
  description: 'Two valleys and a ford.',
  sample: false,
  created: '2031-01-01T00:00:00Z',
  removed: null,
  documents: 1,
}
export const sample = { ...dossier, name: 'sample', title: 'Sample', sample: true }

export const card: DocumentCard = {
  id: 'd0c',
  dossier: dossier.name,
  address: 'https://gazette.example/ford',
  outletId: null,
  revision: 'r1',
  snapshot: 's1',
  retrieved: '2031-03-04T10:00:00Z',
  added: '2031-03-04T10:00:00Z',
  title: 'No crossing before May',
  outlet: 'Valley Gazette',
  byline: 'Tove Lind',
  published: { from: '2031-03-04', to: '2031-03-04', precision: 'day' },
  language: 'en',
  url: 'https://gazette.example/ford',
  opening: text.slice(0, 60),
  statements: 2,
}

export function spanOf(words: string, within = text): Span {
  const start = within.indexOf(words)
  if (start === -1) throw new Error(`"${words}" is not in the text`)
  return [start, start + words.length]
}

function statement(id: string, source: string, cue: string, content: string, draft: Partial<Statement>): Statement {
  return {
    id,
    mode: 'indirect',
    voice: 'paraphrased',
    source: { spans: [spanOf(source)], actors: [ansa.id] },
    cue: { spans: [spanOf(cue)] },
    content: { spans: [spanOf(content)] },
    via: [],
    addressees: [],
    when: null,
    negated: false,
    stances: [],
    confidence: 0.8,
    by: { kind: 'model', name: 'trained', version: '1' },
    ...draft,
  }
}

function viewOf(found: Statement, draft: Partial<StatementView> = {}): StatementView {
  const words = (spans: Span[]) => spans.map(([start, end]) => text.slice(start, end))
  return {
    statement: found,
    words: {
      source: words(found.source.spans),
      cue: words(found.cue.spans),
      content: words(found.content.spans),
    },
    sources: [ansa],
    addressees: [],
    via: [],
    stances: [],
    review: null,
    document: card,
    ...draft,
  }
}

const monday = { from: '2031-03-03', to: '2031-03-03', precision: 'day' } as const
export const closed = viewOf(statement('aa11', 'Mayor Ansa Brill', 'said', 'The ford stays closed', { when: monday }), {
  stances: [{ issue: ford, stance: 'against', words: 'The ford stays closed' }],
})
export const nobody = viewOf(
  statement('bb22', 'she', 'told', '“nobody crosses before May”', {
    mode: 'direct',
    voice: 'quoted',
    via: [{ span: spanOf('As Lowland Radio reported'), actor: radio.id }],
  }),
  { via: [{ words: 'As Lowland Radio reported', actor: radio }], addressees: [] },
)

export const may: ForecastView = {
  forecast: {
    id: 'dd44',
    phrase: null,
    claim: spanOf('nobody crosses before May'),
    low: null,
    high: null,
    forecaster: ansa.id,
    due: { from: '2031-03-04', to: '2031-04-30', precision: 'range' },
    condition: null,
    confidence: 0.7,
    by: { kind: 'rule', name: 'trained', version: '1' },
  },
  words: { claim: 'nobody crosses before May', condition: null },
  forecaster: ansa,
  outcome: null,
  review: null,
  document: card,
}

export const visit: EventView = {
  event: {
    id: 'ee55',
    type: 'CONSULT',
    mode: 'visit',
    quad: 'verbal cooperation',
    status: 'planned',
    when: monday,
    where: 'lowland',
    span: spanOf('told'),
    participants: [
      { role: 'actor', span: spanOf('she'), actor: ansa.id },
      { role: 'recipient', span: spanOf('the valley council'), actor: null },
    ],
    statement: 'bb22',
    confidence: 0.6,
    by: { kind: 'rule', name: 'trained', version: '1' },
  },
  sentence: [
    { text: 'As Lowland Radio reported, she ', hit: false },
    { text: 'told', hit: true },
    { text: ' the valley council.', hit: false },
  ],
  actors: [{ words: 'she', actor: ansa }],
  recipients: [{ words: 'the valley council', actor: null }],
  where: { id: 'lowland', name: 'Lowland', kind: 'state', country: 'XLO' },
  day: '2031-03-03',
  statement: { id: 'bb22', sources: [ansa] },
  review: null,
  document: card,
}

function point(view: StatementView, stance: StanceValue, on: string | null): PointView {
  const { id, voice, content } = view.statement
  const span = content.spans[0] ?? [0, 1]
  return {
    point: { actor: ansa.id, issue: ford.id, on, time: null, stance, voice, document: card.id, statement: id, span },
    words: view.words.content.join(' … '),
    document: card,
  }
}

export const before = point(closed, 'against', '2031-03-04')
export const after = point(nobody, 'conditional', '2031-03-05')
const position = {
  actor: ansa,
  issue: ford,
  now: 'conditional' as const,
  points: [before, after],
  shifts: [[0, 1]] as [number, number][],
}

const document: Document = {
  id: 'ford.txt',
  url: card.url,
  outlet: card.outlet,
  title: card.title,
  byline: card.byline,
  published: card.published,
  modified: null,
  language: 'en',
  text,
  sections: [],
  dropped: [{ text: 'Share this', step: 'chrome', reason: 'a menu line' }],
  reuse: 'Reuse with a link.',
}

/** The Highland Post had it first; a digest has it among others. */
export const copies: CopiesView = {
  original: {
    document: { ...card, id: 'd0a', outlet: 'Highland Post', published: { ...monday } },
    own: 0.98,
    its: 0.88,
  },
  also: [{ document: { ...card, id: 'd0b', outlet: 'Mill Herald' }, own: null, its: null }],
  alsoTotal: 5,
  inside: [{ document: { ...card, id: 'd0e', outlet: 'The Digest' }, own: 1, its: 0.3 }],
  holds: [],
}

const was = 'The ford stays shut, Mayor Ansa Brill said on Monday.\n\nIt was cold.'
export const diff = diffTexts(was, text)
const read = { extractor: 'readout-page/2', reader: { name: 'trained', version: '4' } }
const taken = (day: string) => ({ first: `${day}T10:00:00Z`, last: `${day}T10:00:00Z`, kept: `${day}T10:00:01Z` })
const revisionLines: RevisionLine[] = [
  { revision: 'r1', ...taken('2031-03-06'), ...read, present: true, changed: { gone: 4, come: 15, moved: 0 } },
  { revision: 'r0', ...taken('2031-03-04'), ...read, present: false, changed: null },
]

/** A page that would do all sorts of things. */
export const markup =
  '<title>Ford</title><script>alert(1)</script><img src="https://gazette.example/pixel.gif"><p>Closed.'
const fetched: FetchedView = {
  dossier,
  document: card,
  revision: 'r1',
  present: true,
  retrieved: '2031-03-06T10:00:00Z',
  mediaType: 'text/html; charset=utf-8',
  extractor: 'readout-html/2',
  hash: 'f00d'.repeat(16),
  size: 23_456,
  kept: 4321,
  markup: true,
  source: null,
}

const lost: Review = {
  id: 'lost-1',
  kind: 'statement',
  decision: 'accept',
  anchors: [{ start: 0, end: 4, quote: 'words long gone', prefix: '', suffix: '' }],
  change: null,
  by: 'owner',
  at: '2031-03-04T10:00:00Z',
}

export const source: Source = {
  id: 'src1',
  dossier: dossier.name,
  address: 'https://gazette.example/rss.xml',
  kind: 'feed',
  outlet: null,
  every: 30,
  validators: null,
  added: '2031-03-01T00:00:00.000Z',
  due: '2031-03-04T14:00:00.000Z',
  good: '2031-03-03T09:30:00.000Z',
  failures: 2,
}

export const refused: FetchAttempt = {
  source: source.id,
  address: source.address,
  at: '2031-03-04T10:00:00.000Z',
  status: 503,
  outcome: 'failed',
  code: 'input-failed',
  reason: 'the outlet answered that it is busy',
  remedy: 'Wait, or ask it again',
  brought: 0,
  bytes: 0,
  took: 120,
}

export const broken: SetAside = {
  id: 'tt99',
  dossier: dossier.name,
  job: { kind: 'page', input: { dossier: dossier.name, taken: 'tt99', snapshot: 's9' } },
  input: '/pages/broken.html',
  code: 'input-binary',
  reason: 'it holds bytes that are no text',
  remedy: 'Give a text or HTML file',
  tries: 1,
  at: '2031-03-04T10:05:00.000Z',
}

const days = Array.from({ length: 14 }, (_, i) => `2031-02-${String(15 + i).padStart(2, '0')}`)
export const inbox: InboxView = {
  dossier,
  waiting: 2,
  failed: [broken],
  failedTotal: 1,
  arrivals: [{ card, why: { kind: 'source', address: source.address, source: 'feed' } }],
  next: '2031-03-04T10:00:00.000Z_d0c',
  sources: [{ source, last: refused, failures: [refused], brought: days.map((_, i) => (i === 12 ? 7 : 0)) }],
  outlets: [{ name: 'Valley Gazette', documents: days.map((_, i) => (i === 12 ? 6 : 0)) }],
  days,
}

export interface StandIn {
  flow: Flow
  /** Every change that was asked for, in order. */
  asked: { what: string; with: unknown[] }[]
  /** What stands at each finding. */
  reviews: Map<string, ReviewView>
}

/** A flow that shows fixed views and remembers decisions; `draft` replaces any of its answers. */
export function standIn(draft: Partial<Flow> = {}): StandIn {
  const asked: StandIn['asked'] = []
  const reviews = new Map<string, ReviewView>()
  const note = (what: string, ...rest: unknown[]) => {
    asked.push({ what, with: rest })
  }
  let judged: Outcome | null = null
  const withOutcome = (view: ForecastView) => ({
    ...view,
    outcome: judged,
    review: reviews.get(view.forecast.id) ?? null,
  })
  const withDecision = (view: EventView) => ({ ...view, review: reviews.get(view.event.id) ?? null })
  const withReview = (view: StatementView) => ({ ...view, review: reviews.get(view.statement.id) ?? null })
  const dossierView = {
    dossier,
    latest: [card],
    copies: { [card.id]: copies },
    next: '2031-03-04_d0c',
    shifts: [{ actor: ansa, issue: ford, before, after }],
    shiftsTotal: 1,
    matrix: {
      issues: [ford],
      rows: [
        {
          actor: ansa,
          cells: [{ now: 'conditional' as const, voices: { quoted: 'conditional' as const }, points: 2, shifts: 1 }],
        },
      ],
      rowsTotal: 1 as number,
    },
    days: [{ day: '2031-03-04', documents: 1 }],
    actors: [{ ...ansa, mentions: 2, statements: 2 }],
  }
  const there = (name: string) => {
    if (name !== dossier.name && name !== sample.name)
      throw new ReadoutError('dossier-missing', `dossier "${name}"`, 'there is none of that name')
  }
  const only = (wanted: string, id: string) => {
    if (id !== wanted) throw new ReadoutError('not-found', id, 'there is none of that number')
  }
  const briefed = {
    dossier: dossier.name,
    slug: 'ford',
    language: 'en' as const,
    title: 'The ford',
    change: 'new' as const,
    notes: [],
  }
  const following: SubscriptionCard = {
    id: 'a1',
    dossier: dossier.name,
    actor: null,
    issue: null,
    on: ['statement', 'shift'],
    reviewed: false,
    language: 'en',
    way: { kind: 'webhook', url: 'https://institute.example/hook' },
    since: '2031-03-04T12:00:00.000Z',
    removed: null,
    follows: { dossier: dossier.name, actor: null, issue: null },
    feed: null,
    deliveries: [
      {
        id: 'd2',
        at: '2031-03-05T12:00:00.000Z',
        alerts: 2,
        state: 'failed',
        tries: 9,
        reason: 'nobody there',
        sent: null,
      },
      { id: 'd1', at: '2031-03-04T13:00:00.000Z', alerts: 1, state: 'sent', tries: 1, reason: null, sent: null },
    ],
  }
  const flow: Flow = {
    alertsView: async (name) => {
      there(name)
      return { dossier, subscriptions: [following], issues: dossierView.matrix.issues, actors: [ansa] }
    },
    listSubscriptions: async () => [following],
    addSubscription: async (...rest) => {
      note('addSubscription', ...rest)
      return { ...following, secret: rest[1].way.kind === 'webhook' ? 'f00d' : null }
    },
    removeSubscription: async (...rest) => {
      note('removeSubscription', ...rest)
      return following
    },
    restoreSubscription: async (...rest) => {
      note('restoreSubscription', ...rest)
      return following
    },
    testSubscription: async (...rest) => {
      note('testSubscription', ...rest)
      return following
    },
    feedOf: async () => null,
    homeView: async () => ({
      dossiers: [dossier, sample],
      removed: [],
      openings: [dossierView, { ...dossierView, dossier: sample }],
    }),
    readerView: async () => readerShown,
    dossierView: async (name) => {
      there(name)
      return dossierView
    },
    dayView: async (_, day) => {
      const documents = [{ card, statements: [closed, nobody].map(withReview) }]
      return { dossier, day, previous: '2031-03-01', next: '2031-03-09', documents, copies: {} }
    },
    documentView: async (_, id) => {
      only(card.id, id)
      return {
        dossier,
        document: { ...card, document, warnings: ['a guessed encoding'] },
        outlet: null,
        copies,
        revisions: 2,
        statements: [closed, nobody].map(withReview),
        from: 0,
        statementsTotal: 2,
        mentionsTotal: 1,
        forecasts: [withOutcome(may)],
        forecastsTotal: 1,
        events: [withDecision(visit)],
        eventsTotal: 1,
        mentions: [{ id: 'cc33', span: spanOf('Ansa Brill'), form: 'name', actor: ansa, review: null }],
        lost: [lost],
        previous: null,
        next: { ...card, id: 'd0d', title: 'The next one' },
      }
    },
    statementPage: async (_, id) => {
      only('bb22', id)
      const offset = text.indexOf('As Lowland')
      const context = { text: text.slice(offset), offset }
      return { dossier, view: withReview(nobody), context, outlet: null, former: null }
    },
    revisionsView: async (_, id) => {
      only(card.id, id)
      return { dossier, document: card, revisions: revisionLines, compared: { from: 'r0', to: 'r1', diff } }
    },
    fetchedView: async (_, id, { part = 1 } = {}) => {
      only(card.id, id)
      return { ...fetched, source: { text: markup, encoding: 'utf-8', part, parts: 3 } }
    },
    fetchedBytes: async (_, id) => {
      only(card.id, id)
      return { hash: fetched.hash, bytes: new TextEncoder().encode(markup), size: markup.length, kept: 9 }
    },
    fetchedPage: async (_, id) => {
      only(card.id, id)
      return markup
    },
    actorView: async (_, id) => {
      only(ansa.id, id)
      const office = { title: 'mayor', of: 'lowland', actor: ansa.id, from: '2029', to: null, source: 's' }
      const offices = [{ ...office, ofName: 'Lowland' }]
      return {
        dossier,
        actor: ansa,
        offices,
        positions: [position],
        statements: [closed, nobody],
        events: [visit],
        eventsTotal: 12,
      }
    },
    issueView: async (_, id) => {
      only(ford.id, id)
      return { dossier, issue: ford, positions: [position] }
    },
    forecastsView: async () => {
      const score = { count: 1, low: 0.36, middle: 0.49, high: 0.64, baseRate: 0, even: 0.25 }
      const named = (name: string) => [{ name, score }]
      const scores = judged ? { all: score, forecasters: named('Ansa Brill'), outlets: named('Valley Gazette') } : null
      return { dossier, forecasts: [withOutcome(may)], scores }
    },
    eventsView: async (_, choice = {}) => {
      const fits = (choice.status ?? 'planned') === 'planned' && (choice.type ?? 'CONSULT') === 'CONSULT'
      return {
        dossier,
        choice: { type: choice.type ?? null, status: choice.status ?? null, actor: choice.actor ? ansa : null },
        events: fits ? [withDecision(visit)] : [],
        total: fits ? 1 : 0,
        allTotal: 1,
        types: [{ type: 'CONSULT', events: 1 }],
        statuses: [
          { status: 'held', events: 0 },
          { status: 'planned', events: 1 },
        ],
      }
    },
    searchView: async (_, query, page = 1) => {
      const hits =
        query === 'ford'
          ? [
              {
                card,
                snippet: [
                  { text: 'The ', hit: false },
                  { text: 'ford', hit: true },
                ],
              },
            ]
          : []
      return {
        dossier,
        query,
        total: hits.length ? 41 : 0,
        more: query === 'ford',
        page,
        pages: hits.length ? 3 : 1,
        hits,
      }
    },
    review: async (_, one) => {
      note('review', one)
      reviews.set(one.finding, {
        id: 'rev-1',
        decision: one.decision,
        by: one.by,
        at: '2031-03-06T00:00:00Z',
        carriage: 'place',
      })
      return { review: 'rev-1', document: card.id }
    },
    setOutcome: async (_, one) => {
      note('setOutcome', one)
      const { outcome } = one.judgement
      judged = outcome
      reviews.set(one.finding, {
        id: 'rev-2',
        decision: 'change',
        by: one.by,
        at: '2031-06-01T00:00:00Z',
        carriage: 'place',
      })
      return { review: 'rev-2', document: card.id }
    },
    lostReviews: async () => [],
    undoReview: async (_, id) => {
      note('undoReview', id)
      reviews.clear()
      judged = null
      return { document: card.id }
    },
    addPage: async (...rest) => {
      if (rest[0] === sample.name) throw new ReadoutError('dossier-sample', 'dossier "sample"', 'nothing goes into it')
      note('addPage', ...rest)
      return { document: card.id, outcome: 'new', title: null, statements: 3, warnings: [] }
    },
    listDossiers: async () => [dossier, sample],
    createDossier: async (...rest) => note('createDossier', ...rest),
    discardDossier: async (...rest) => note('discardDossier', ...rest),
    ensureDossier: async () => 'there',
    removeDossier: async (...rest) => {
      note('removeDossier', ...rest)
      return { restorableUntil: '2031-04-04T00:00:00Z' }
    },
    restoreDossier: async (...rest) => note('restoreDossier', ...rest),
    setBooks: async (...rest) => note('setBooks', ...rest),
    setOutlets: async (...rest) => note('setOutlets', ...rest),
    networkView: async (name, { of, between }) => {
      there(name)
      const node = { actor: null, statements: 3, x: 0.2, y: 0.4 }
      const said = [
        { statement: closed.statement.id, day: '2031-03-04', stance: 'for' as const, source: 'Ellory Dispatch' },
      ]
      return {
        dossier,
        of,
        nodes: [
          { ...node, name: ansa.name, actor: ansa.id, community: 0 },
          { ...node, name: 'Tarn <Oskel>', community: 1, x: 0.8 },
        ],
        nodesTotal: 2,
        ties: [{ a: ansa.name, b: 'Tarn <Oskel>', weight: -0.5 }],
        tiesTotal: 1,
        statements: 6,
        density: 1,
        polarisation: 0.25,
        issues: [{ name: ford.name, for: 1, against: 1, polarisation: 1 }],
        between: between ? { a: between[0], b: between[1], issues: [{ name: ford.name, a: said, b: said }] } : null,
      }
    },
    quotingView: async (name, between) => {
      there(name)
      const node = { actor: null, outlet: false, statements: 3 }
      return {
        dossier,
        tellers: [
          { ...node, name: 'Ellory Dispatch', outlet: true },
          { ...node, name: 'Tarn <Oskel>' },
        ],
        tellersTotal: 2,
        quoted: [{ ...node, name: ansa.name, actor: ansa.id }],
        quotedTotal: 1,
        links: [
          { by: 'Ellory Dispatch', whom: ansa.name, statements: 4, quoted: 3 },
          { by: 'Tarn <Oskel>', whom: ansa.name, statements: 1, quoted: 0 },
        ],
        linksTotal: 2,
        statements: 5,
        said: between ? { by: between[0], whom: between[1], total: 1, statements: [closed] } : null,
      }
    },
    dossierRows: async () => [],
    importDna: async (dossier, bytes, wanted) => {
      asked.push({ what: 'importDna', with: [dossier, bytes.length, wanted] })
      const none = { all: 0, added: 0, there: 0 }
      const counts = { documents: none, statements: none, actors: 0, issues: 0, left: [], remarks: [] }
      return { dossier, ...counts, total: 0, next: null }
    },
    exportDossier: async () => ({ bytes: new TextEncoder().encode('a,b'), mediaType: 'text/csv' }),
    inboxView: async () => inbox,
    takeIn: async (...rest) => {
      note('takeIn', ...rest)
      return rest[1].map((_, i) => ({ id: `t${i}`, kept: null }))
    },
    settledOf: async (_, ids) =>
      ids.map((id) => ({
        id,
        kept: { document: card.id, outcome: 'new' as const, title: null, statements: 3, warnings: [] },
      })),
    listSources: async () => [{ ...source, attempts: [refused] }],
    addSource: async (...rest) => {
      note('addSource', ...rest)
      return source
    },
    removeSource: async (...rest) => {
      note('removeSource', ...rest)
      return source
    },
    askSources: async (...rest) => {
      note('askSources', ...rest)
      return [source]
    },
    listSetAside: async () => ({ total: 1, failed: [broken], waiting: 2 }),
    retrySetAside: async (...rest) => {
      note('retrySetAside', ...rest)
      return 1
    },
    discardSetAside: async (...rest) => {
      note('discardSetAside', ...rest)
      return 1
    },
    listBriefs: async () => [],
    checkBrief: async (...rest) => {
      note('checkBrief', ...rest)
      return briefed
    },
    publishBrief: async (...rest) => {
      note('publishBrief', ...rest)
      return briefed
    },
    withdrawBrief: async (...rest) => {
      note('withdrawBrief', ...rest)
      return { slug: briefed.slug, languages: [briefed.language] }
    },
    publicRecord: async () => null,
    publishRecord: async (...rest) => {
      note('publishRecord', ...rest)
      return { dossier: 'talks', slug: 'talks', titles: {}, since: '2031-05-06T12:00:00.000Z' }
    },
    withdrawRecord: async (...rest) => note('withdrawRecord', ...rest),
    takeDown: async (...rest) => {
      note('takeDown', ...rest)
      return { kind: 'brief', name: briefed.slug, briefs: [] }
    },
    suggestForDossier: async (...rest) => {
      note('suggestForDossier', ...rest)
      return { documents: 1, issues: [] }
    },
    compareDossier: async (...rest) => {
      note('compareDossier', ...rest)
      return []
    },
    joinTellings: async (...rest) => {
      note('joinTellings', ...rest)
      return { id: 'j1' }
    },
    undoJoin: async (...rest) => note('undoJoin', ...rest),
    ...comparedViews({ dossier, card, ansa, issue: ford }),
    ...draft,
  }
  return { flow, asked, reviews }
}

export interface Pages {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** A form posted from our own page. */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  /** Anything else. */
  send(path: string, init: RequestInit & { duplex?: 'half' }): Promise<Response>
  api(method: string, path: string, body?: BodyInit | null, headers?: Record<string, string>): Promise<Response>
}

/** The app over a stand-in, asked without a socket. */
export function pagesOver({ flow }: StandIn): Pages {
  const app = buildApp(flow, { origins: [HOST, 'localhost:8420'], token: TOKEN })
  const at = (path: string) => `http://${HOST}${path}`
  return {
    get: async (path, headers = {}) => app.request(at(path), { headers }),
    post: async (path, fields, headers = { origin: `http://${HOST}` }) =>
      app.request(at(path), { method: 'POST', body: new URLSearchParams(fields), headers }),
    send: async (path, init) => app.request(at(path), init),
    api: async (method, path, body = null, headers = {}) =>
      app.request(at(path), { method, body, headers: { authorization: `Bearer ${TOKEN}`, ...headers } }),
  }
}

/** What a reader sees of a page: its words without the markup. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
