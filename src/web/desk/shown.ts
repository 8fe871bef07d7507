/** Flow's findings as the text shows them. */

import type { Span } from '../../domain/index.ts'
import type { MentionView, StatementView } from '../../flow/index.ts'
import type { Shown } from '../parts/MarkedText.tsx'
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
      { part: 'cue', spans: moved(statement.cue.spans) },
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
