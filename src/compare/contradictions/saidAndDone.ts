/**
 * Words against deeds: an actor that is against a thing and does it, or for it and does its contrary. Seen where both
 * rest on the words of one issue of the codebook; and for talks without mediators, where those who call for them mediate.
 */
import {
  type Contradiction,
  type EventTold,
  type Issue,
  makeContradiction,
  type ReadDocument,
  type Span,
} from '../../domain/index.ts'
import { sideOf } from '../occurrences/telling.ts'
import { sentencesOf } from '../text/sentences.ts'
import { contentStems, wordsOf } from '../text/words.ts'
import type { Said } from './said.ts'

/** What one does for a thing, and what one does against it, in PLOVER's types; talks are neither. */
const furthers: ReadonlySet<EventTold['type']> = new Set<EventTold['type']>(['AGREE', 'COOPERATE', 'AID', 'CONCEDE'])
const hinders: ReadonlySet<EventTold['type']> = new Set<EventTold['type']>(['SANCTION', 'COERCE', 'ASSAULT'])

/** Calls for talks without mediators, and mediating: what each of the two says by its words. */
const withoutMediators =
  /\bwithout (?:any )?(?:intermediar|mediat|third part|us\b|hosts?\b)|\bdirect (?:talks|dialogue|negotiation|contact)|\bno (?:hosts|mediators|intermediaries)\b/i
const mediating =
  /\b(?:host(?:s|ed|ing)?|mediat(?:e|es|ed|ing)|organi[sz](?:e|es|ed|ing) (?:the |these |such )?(?:meeting|talk|round|negotiation)s?|broker(?:ed|ing))\b/iu

/** How sure, at most: deeds are read out of a sentence, and a sentence may tell of another thing besides. */
const SURE = 0.7

export function saidAndDone(
  documents: readonly ReadDocument[],
  said: readonly Said[],
  issues: readonly Issue[],
): Contradiction[] {
  const byId = new Map(documents.map((one) => [one.document.id, one]))
  const deeds = documents.flatMap((one) => deedsIn(one, issues))
  const textOf = (one: Said) => byId.get(one.document)?.document.text ?? ''
  const found = said.flatMap((one) => {
    const direct = callsForDirectTalks(textOf(one).slice(...one.span))
    return deeds
      .filter((deed) => doneBy(one, deed) && (goesAgainst(one, deed) || (direct && deed.mediates)))
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
  return withoutMediators.test(words) && !/\b(?:not|never|no longer|against|reject\w*|oppos\w+)\b/i.test(words)
}

/** By the speaker itself, or by the state or body it speaks for; one minister's deeds are not another's. */
function doneBy({ actors, sides, document, span }: Said, deed: Deed): boolean {
  if (deed.document === document && deed.span[0] < span[1] && span[0] < deed.span[1]) return false
  return actors.includes(deed.actor) || (sides.includes(deed.side) && deed.impersonal)
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
function deedsIn({ document, actors, events }: ReadDocument, issues: readonly Issue[]): Deed[] {
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  const sentences = sentencesOf(document.text)
  return events.flatMap((event) => {
    if (event.status !== 'held') return []
    const span = sentences.find(([start, end]) => start <= event.span[0] && event.span[0] < end) ?? event.span
    const words = document.text.slice(...span)
    return event.participants
      .filter(({ role, actor }) => role === 'actor' && actor !== null)
      .map(({ actor }): Deed => {
        const id = actor as string
        return {
          event,
          document: document.id,
          actor: id,
          side: sideOf(known.get(id) ?? { id, country: null }),
          impersonal: known.get(id)?.kind !== 'person',
          span,
          issues: issuesIn(words, issues),
          mediates: event.type === 'CONSULT' && mediating.test(words),
        }
      })
  })
}

/** The issues a sentence names by one of their phrases. */
function issuesIn(words: string, issues: readonly Issue[]): Set<string> {
  const stems = contentStems(wordsOf(words))
  return new Set(
    issues
      .filter(({ phrases }) =>
        phrases.some((phrase) => {
          const own = contentStems(wordsOf(phrase))
          return own.size > 0 && [...own].every((stem) => stems.has(stem))
        }),
      )
      .map(({ id }) => id),
  )
}
