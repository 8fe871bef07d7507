/**
 * Words against deeds: an actor that is against a thing and does it, or for it and does its contrary. Seen where both
 * rest on the words of one issue of the codebook; and for talks without mediators, where those who call for them mediate.
 */
import {
  type Contradiction,
  type EventTold,
  type Issue,
  makeContradiction,
  overlaps,
  type ReadDocument,
  type Span,
  sideOf,
} from '../../domain/index.ts'
import { speaksOfDirectTalks } from '../text/direct.ts'
import { contentStems, wordsOf } from '../text/words.ts'
import type { Said } from './said.ts'

/** What one does for a thing, and what one does against it, in PLOVER's types; talks are neither. */
const furthers: ReadonlySet<EventTold['type']> = new Set<EventTold['type']>(['AGREE', 'COOPERATE', 'AID', 'CONCEDE'])
const hinders: ReadonlySet<EventTold['type']> = new Set<EventTold['type']>(['SANCTION', 'COERCE', 'ASSAULT'])

/** What says that somebody mediates. */
const mediating =
  /\b(?:host(?:s|ed|ing)?|mediat(?:e|es|ed|ing)|organi[sz](?:e|es|ed|ing) (?:the |these |such )?(?:meeting|talk|round|negotiation)s?|broker(?:ed|ing))\b/iu

/** How sure, at most: deeds are read out of a sentence, and a sentence may tell of another thing besides. */
const SURE = 0.7

/**
 * @param sentences of each document, by its id
 * @returns one for each deed. Cost: each statement is held against the deeds of its speakers and of whom they speak for.
 */
export function saidAndDone(
  documents: ReadonlyMap<string, ReadDocument>,
  sentences: ReadonlyMap<string, readonly Span[]>,
  said: readonly Said[],
  issues: readonly Issue[],
): Contradiction[] {
  const named = issuesNamed(issues)
  const deeds = [...documents].flatMap(([id, one]) => deedsIn(one, sentences.get(id) ?? [], named))
  const doneBy = doers(deeds)
  const found = said.flatMap((one) => {
    const text = documents.get(one.document)?.document.text ?? ''
    const direct = callsForDirectTalks(text.slice(...one.span))
    if (!direct && !one.statement.stances.some(({ stance }) => stance === 'for' || stance === 'against')) return []
    return doneBy(one)
      .filter((deed) => deed.document !== one.document || !overlaps(deed.span, one.span))
      .filter((deed) => goesAgainst(one, deed) || (direct && deed.mediates))
      .map((deed) => ({ one, deed }))
  })
  return nearest(found).map(({ one, deed }) =>
    makeContradiction({
      kind: 'said-done',
      a: { document: one.document, actor: one.actors[0] ?? null, span: one.span, finding: one.statement.id },
      b: { document: deed.document, actor: deed.actor, span: deed.span, finding: deed.event.id },
      confidence: SURE * Math.min(one.statement.confidence, deed.event.confidence),
    }),
  )
}

function callsForDirectTalks(words: string): boolean {
  return speaksOfDirectTalks(words) && !/\b(?:not|never|no longer|against|reject\w*|oppos\w+)\b/i.test(words)
}

/**
 * The deeds of the speaker itself, and of the state or body it speaks for, in their order; one minister's deeds are not
 * another's.
 */
function doers(deeds: readonly Deed[]): (said: Said) => Deed[] {
  const order = new Map(deeds.map((deed, i) => [deed, i]))
  const byActor = Map.groupBy(deeds, ({ actor }) => actor)
  const bySide = Map.groupBy(
    deeds.filter(({ impersonal }) => impersonal),
    ({ side }) => side,
  )
  return ({ actors, sides }) => {
    const own = actors.flatMap((actor) => byActor.get(actor) ?? [])
    const done = new Set([...own, ...sides.flatMap((side) => bySide.get(side) ?? [])])
    return [...done].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  }
}

function goesAgainst({ statement }: Said, { issues, event }: Deed): boolean {
  return statement.stances.some(
    ({ issue, stance }) =>
      issues.has(issue) &&
      ((stance === 'against' && furthers.has(event.type)) || (stance === 'for' && hinders.has(event.type))),
  )
}

/** Of all words that one deed goes against, the surest. */
function nearest(found: { one: Said; deed: Deed }[]): { one: Said; deed: Deed }[] {
  const best = new Map<string, { one: Said; deed: Deed }>()
  for (const pair of found) {
    const key = `${pair.deed.document} ${pair.deed.span} ${pair.deed.side}`
    const known = best.get(key)
    if (!known || pair.one.statement.confidence > known.one.statement.confidence) best.set(key, pair)
  }
  return [...best.values()]
}

interface Deed {
  event: EventTold
  document: string
  actor: string
  side: string
  /** Whether the doer is a state or a body. */
  impersonal: boolean
  /** The sentence it is told in. */
  span: Span
  issues: ReadonlySet<string>
  mediates: boolean
}

/** What is told as having happened, by those who did it. */
function deedsIn(
  { document, actors, events }: ReadDocument,
  sentences: readonly Span[],
  issuesIn: ReturnType<typeof issuesNamed>,
): Deed[] {
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  return events.flatMap((event) => {
    const by = event.participants.flatMap(({ role, actor }) => (role === 'actor' && actor !== null ? [actor] : []))
    if (event.status !== 'held' || by.length === 0) return []
    const span = sentenceAt(sentences, event.span[0]) ?? event.span
    const words = document.text.slice(...span)
    const issues = issuesIn(words)
    const mediates = event.type === 'CONSULT' && mediating.test(words)
    return by.map((actor): Deed => {
      const side = sideOf(known.get(actor) ?? { id: actor, country: null })
      const impersonal = known.get(actor)?.kind !== 'person'
      return { event, document: document.id, actor, side, impersonal, span, issues, mediates }
    })
  })
}

/** The sentence that a place stands in, of sentences in the order of the text; by halving. */
function sentenceAt(sentences: readonly Span[], place: number): Span | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.[1] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found && found[0] <= place ? found : undefined
}

/** What tells the issues that a sentence names by one of their phrases. */
function issuesNamed(issues: readonly Issue[]): (words: string) => Set<string> {
  const named = issues.map(({ id, phrases }) => {
    const stems = phrases.map((phrase) => [...contentStems(wordsOf(phrase))])
    return { id, phrases: stems.filter((own) => own.length > 0) }
  })
  return (words) => {
    const stems = contentStems(wordsOf(words))
    const there = named.filter(({ phrases }) => phrases.some((own) => own.every((stem) => stems.has(stem))))
    return new Set(there.map(({ id }) => id))
  }
}
