/** Documents as comparing takes them, made from their text and the words in it that were read as something. */
import {
  type Actor,
  type EventTold,
  findingId,
  type ReadDocument,
  type Span,
  type StanceValue,
  type Statement,
} from '../../src/domain/index.ts'

const by = { kind: 'person', name: 'test', version: '1' } as const

interface Draft {
  id: string
  outlet?: string
  on?: string
  text: string
  actors?: Actor[]
  /** Words that name an actor, by its id. */
  named?: [words: string, actor: string][]
  events?: {
    words: string
    type?: EventTold['type']
    status?: EventTold['status']
    actors: string[]
    recipients?: string[]
    on?: string
    /** The last day, where it is told by a month or a year. */
    until?: string
    where?: string
  }[]
  statements?: {
    words: string
    by: string[]
    stance?: [issue: string, stance: StanceValue]
    negated?: boolean
    voice?: Statement['voice']
    confidence?: number
  }[]
}

export const people: Record<string, Actor> = Object.fromEntries(
  (
    [
      ['velmara', 'Velmara', 'state', 'XVM'],
      ['velmara/demrel', 'Isaura Demrel', 'person', 'XVM'],
      ['velmara/telkesh', 'Ruvan Telkesh', 'person', 'XVM'],
      ['doruvia', 'Doruvia', 'state', 'XDV'],
      ['doruvia/pelveth', 'Irsana Pelveth', 'person', 'XDV'],
      ['doruvia/dzhorvin', 'Akhel Dzhorvin', 'person', 'XDV'],
      ['alvestra', 'Alvestra', 'state', 'XAV'],
      ['rethkar', 'Rethkar', 'state', 'XRT'],
      ['littoral-union', 'Littoral Union', 'organisation', 'XLU'],
    ] as const
  ).map(([id, name, kind, country]) => [id, { id, name, kind, country }]),
)

export function told({
  id,
  outlet,
  on,
  text,
  actors = [],
  named = [],
  events = [],
  statements = [],
}: Draft): ReadDocument {
  const at = (words: string): Span => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`"${words}" is not in ${id}`)
    return [start, start + words.length]
  }
  return {
    document: {
      id,
      url: null,
      outlet: outlet ?? null,
      title: null,
      byline: null,
      published: on ? { from: on, to: on, precision: 'day' } : null,
      modified: null,
      language: 'en',
      text,
      sections: [],
      dropped: [],
      reuse: null,
    },
    actors: [...Object.values(people), ...actors],
    mentions: named.map(([words, actor]) => {
      const [start, end] = at(words)
      return { start, end, form: 'name', actor, confidence: 1, by }
    }),
    events: events.map(({ words, type = 'CONSULT', status = 'held', actors, recipients = [], on, until, where }) => {
      const span = at(words)
      return {
        id: findingId(id, 'event', [[span]]),
        type,
        mode: null,
        quad: 'verbal cooperation',
        status,
        when: on ? { from: on, to: until ?? on, precision: until ? 'year' : 'day' } : null,
        where: where ?? null,
        span,
        participants: [
          ...actors.map((actor) => ({ role: 'actor' as const, span, actor })),
          ...recipients.map((actor) => ({ role: 'recipient' as const, span, actor })),
        ],
        statement: null,
        confidence: 0.9,
        by,
      }
    }),
    statements: statements.map(({ words, by: source, stance, negated = false, voice = 'quoted', confidence = 0.9 }) => {
      const span = at(words)
      return {
        id: findingId(id, 'statement', [[], [], [span]]),
        mode: 'direct',
        voice,
        source: { spans: [], actors: source },
        cue: { spans: [] },
        content: { spans: [span] },
        via: [],
        addressees: [],
        when: null,
        negated,
        stances: stance ? [{ issue: stance[0], stance: stance[1], span }] : [],
        confidence,
        by,
      }
    }),
  }
}
