/** What there is to be told of in documents: statements on issues, shifts, contradictions; each known by its words. */
import {
  type AlertKind,
  type Contradiction,
  hashOf,
  type PositionPoint,
  quoteOf,
  type ReadDocument,
  type Span,
  type StanceValue,
  type Statement,
  type Voice,
} from '../../domain/index.ts'
import type { ToldThing } from '../../store/index.ts'
import type { Comparisons } from '../comparing/compare.ts'

/** Words that a thing rests on. */
export interface ThingWords {
  document: string
  spans: readonly Span[]
  /** The finding that they are; null for a sentence that is none. */
  finding: string | null
  /** Ids of whose they are. */
  sources: readonly string[]
  stance: StanceValue | null
  voice: Voice | null
  day: string | null
}

/** Something to be told of. Its id stays when it is read again in the same words. */
export interface Thing extends ToldThing {
  kind: AlertKind
  /** How two do not fit. */
  how: Contradiction['kind'] | null
  /** Ids of whom and what it is about. */
  actors: readonly string[]
  issues: readonly string[]
  words: readonly [ThingWords, ...ThingWords[]]
}

/** What is compared already; contradictions only where somebody wants them. */
export type ToldFrom = Pick<Comparisons, 'positions'> & Partial<Pick<Comparisons, 'contradictions'>>

/** In no order that matters. Pure. */
export function thingsIn(documents: readonly ReadDocument[], { positions, contradictions = [] }: ToldFrom): Thing[] {
  const texts = new Map(documents.map(({ document }) => [document.id, document.text]))
  const statements = new Map(
    documents.flatMap(({ document, statements }) => statements.map((one) => [keyOf(document.id, one.id), one])),
  )
  const make = (
    kind: AlertKind,
    of: Pick<Thing, 'how' | 'actors' | 'issues' | 'words'>,
    parts: readonly string[],
    marked = of.words,
  ): Thing => {
    const marks = marked.map(({ document, spans }) => ({ document, words: wordsOf(texts.get(document) ?? '', spans) }))
    const likes = hashOf('likes', kind, ...parts, ...marked.map(({ stance }) => stance ?? ''))
    const id = hashOf(
      'alert',
      kind,
      ...parts,
      ...marked.map(({ day }) => day ?? ''),
      ...marks.map(({ words }) => words),
    )
    return { id, likes, marks, kind, ...of }
  }
  const isOn = ({ document, finding }: ThingWords) =>
    statements.get(keyOf(document, finding ?? ''))?.stances.map(({ issue }) => issue) ?? []

  return [
    ...positions.flatMap(({ actor, issue, points, shifts }) => {
      const at = points.map((point) => wordsAt(point, actor.id, statements))
      const about = { how: null, actors: [actor.id], issues: [issue] }
      const said = at.map((words) => make('statement', { ...about, words: [words] }, [actor.id, issue]))
      const moved = shifts.flatMap(([i, j]) => {
        const [before, now] = [at[i], at[j]]
        // A shift is known by what moved it: what was held before may be told by ever more texts.
        return before && now ? [make('shift', { ...about, words: [before, now] }, [actor.id, issue], [now])] : []
      })
      return [...said, ...moved]
    }),
    ...contradictions.map(({ kind, a, b }) => {
      const [one, other] = [sideAt(a, statements), sideAt(b, statements)]
      const actors = [a.actor, b.actor].filter((id) => id !== null)
      const of = { how: kind, actors, issues: [...isOn(one), ...isOn(other)], words: [one, other] as const }
      return make('contradiction', of, [kind])
    }),
  ]
}

/** The same thing read with a little more or less of its words. */
export function isAlike(a: ToldThing['marks'], b: ToldThing['marks']): boolean {
  return a.length === b.length && a.every((mark, i) => mark.document === b[i]?.document && shared(mark, b[i]) >= ALIKE)
}

/** The share of the shorter one's words that the other has too, from which on the two are one. */
const ALIKE = 0.8

function shared(a: { words: string }, b: { words: string }): number {
  const [few, many] = [a, b].map(({ words }) => new Set(words.split(' '))).sort((one, other) => one.size - other.size)
  if (!few || !many) return 0
  return [...few].filter((word) => many.has(word)).length / few.size
}

/** How much of a quotation tells it apart, in characters. */
const ENOUGH = 400

/** The words alone, so that signs and line breaks are no difference. */
function wordsOf(text: string, spans: readonly Span[]): string {
  const words = spans.map((span) => quoteOf(text, span)).join(' ')
  return (words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ').slice(0, ENOUGH)
}

type Statements = ReadonlyMap<string, Statement>

function wordsAt(
  { document, statement, span, stance, voice, on }: Omit<PositionPoint, 'actor' | 'issue' | 'time'>,
  source: string,
  statements: Statements,
): ThingWords {
  const spans = statements.get(keyOf(document, statement))?.content.spans ?? [span]
  return { document, spans, finding: statement, sources: [source], stance, voice, day: on }
}

function sideAt({ document, span, finding: id, actor }: Contradiction['a'], statements: Statements): ThingWords {
  const finding = id ?? null
  const statement = statements.get(keyOf(document, finding ?? ''))
  const sources = statement?.source.actors ?? (actor === null ? [] : [actor])
  return { document, spans: [span], finding, sources, stance: null, voice: statement?.voice ?? null, day: null }
}

function keyOf(document: string, finding: string): string {
  return JSON.stringify([document, finding])
}
