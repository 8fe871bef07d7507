/** Flow's findings as the text shows them. */

import { compareSpans, type Span, type Statement } from '../../domain/index.ts'
import type { EventView, ForecastView, MentionView, StatementView } from '../../flow/index.ts'
import type { Shown } from '../parts/MarkedText.tsx'
import { eventText } from '../text/events.ts'
import { sourceText } from '../text/explain.ts'
import { clipped, withoutControls } from '../text/language.ts'

/**
 * A statement with its spans moved by `-offset`, for texts that begin later than the document does.
 * @param number its place in the list; null where there is no list to lead to
 */
export function shownStatement(view: StatementView, number: number | null, offset = 0): Shown {
  const { statement, review } = view
  const moved = (spans: readonly Span[]) => spans.map(([start, end]): Span => [start - offset, end - offset])
  const who = clipped(withoutControls(sourceText(view)), 80)
  return {
    id: statement.id,
    number,
    label: number === null ? who : `Statement ${number}: ${who}`,
    rejected: review?.decision === 'reject',
    parts: [
      { part: 'source', spans: moved(statement.source.spans) },
      { part: 'cue', spans: moved(cueBeside(statement)) },
      { part: 'content', spans: moved(statement.content.spans) },
      { part: 'via', spans: moved(statement.via.map(({ span }) => span)) },
    ],
  }
}

export function shownMention(view: MentionView, offset = 0): Shown {
  const [start, end] = view.span
  return {
    id: view.id,
    number: null,
    label: view.actor ? withoutControls(view.actor.name) : 'nobody known',
    rejected: view.review?.decision === 'reject',
    parts: [{ part: 'mention', spans: [[start - offset, end - offset]] }],
  }
}

export function shownForecast({ forecast, forecaster, review }: ForecastView, offset = 0): Shown {
  const { id, claim, condition } = forecast
  const spans = [claim, ...(condition ? [condition] : [])].map(([start, end]): Span => [start - offset, end - offset])
  return {
    id,
    number: null,
    label: forecaster ? `Forecast: ${withoutControls(forecaster.name)}` : 'Forecast',
    rejected: review?.decision === 'reject',
    parts: [{ part: 'forecast', spans: spans.sort(compareSpans) }],
  }
}

export function shownEvent({ event, review }: EventView, offset = 0): Shown {
  const [start, end] = event.span
  return {
    id: event.id,
    number: null,
    label: `Event: ${eventText(event)}, ${event.status}`,
    rejected: review?.decision === 'reject',
    parts: [{ part: 'event', spans: [[start - offset, end - offset]] }],
  }
}

/** The cue, unless it is the content too: one stretch, marked by hand for both. */
function cueBeside({ cue, content }: Pick<Statement, 'cue' | 'content'>): readonly Span[] {
  return JSON.stringify(cue.spans) === JSON.stringify(content.spans) ? [] : cue.spans
}
