/** Where a reading begins and ends: from a document to the first layers, from the last layers to what was found. */
import {
  type Actor,
  type Document,
  type EventTold,
  type Findings,
  makeEvent,
  makeForecast,
  makeMention,
  makeStatement,
  type Statement,
} from '../domain/index.ts'
import { carriers } from './events/carriers.ts'
import { languageOf } from './languages/index.ts'
import type { Layers } from './layers.ts'

/** The layers that are there before the first step. */
export function given(document: Document): Pick<Layers, 'text' | 'language' | 'published'> {
  const published = document.published?.from.slice(0, 10) ?? null
  return { text: document.text, language: languageOf(document.language), published }
}

/**
 * What was found, each statement once, without what is less sure than the threshold.
 * @param revision the id of the revision whose text it is
 */
export function findingsIn(layers: Layers, revision: string, threshold: number): Findings & { warnings: string[] } {
  const basis = { revision, text: layers.text }
  const mentions = layers.cast.mentions.filter((one) => one.confidence >= threshold)
  const statements = new Map<string, Statement>()
  const made = layers.dated.map((draft) => {
    if (draft.confidence < threshold) return null
    const statement = makeStatement(basis, draft)
    if (!statements.has(statement.id)) statements.set(statement.id, statement)
    return statement.id
  })
  const forecasts = layers.foreseen
    .filter(({ draft }) => draft.confidence >= threshold)
    .map(({ draft, statement }) =>
      makeForecast(basis, { ...draft, statement: statement === null ? null : (made[statement] ?? null) }),
    )
  return {
    actors: actorsOf(layers),
    mentions: mentions.map((one) => makeMention(basis, one)),
    statements: [...statements.values()],
    events: eventsIn(layers, basis, [...statements.values()], threshold),
    forecasts,
    warnings: warningsOf(layers),
  }
}

/** Each event once, with the statement that carries it. */
function eventsIn(
  layers: Layers,
  basis: Parameters<typeof makeEvent>[0],
  statements: readonly Statement[],
  threshold: number,
): EventTold[] {
  const carrier = carriers(statements)
  const events = new Map<string, EventTold>()
  for (const draft of layers.events.events) {
    if (draft.confidence < threshold) continue
    const event = makeEvent(basis, { ...draft, statement: carrier(draft.span) })
    if (!events.has(event.id)) events.set(event.id, event)
  }
  return [...events.values()]
}

/** Those of the cast, with what the events know of them, and those that only events name. */
function actorsOf({ cast, events }: Layers): Actor[] {
  const actors = new Map([...cast.actors, ...events.further].map((actor) => [actor.id, actor]))
  return [...actors.values()]
}

function warningsOf({ language, text }: Layers): string[] {
  if (language.tag === 'en' || text.trim() === '') return []
  return [`no statement reader for ${language.name} yet: quotes, names and dates only`]
}
