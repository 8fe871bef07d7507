/** Which statement an event was told in. */
import type { Span, Statement } from '../../domain/index.ts'
import { firstFrom } from '../places.ts'

/** Statements lie in one another no deeper than this. */
const DEPTH = 12

/**
 * For an event's words the id of the innermost statement whose content holds them; null for what the author tells.
 * What a statement does by being made ("rejected the plan") lies outside its content, and is told by whoever tells of it.
 */
export function carriers(statements: readonly Statement[]): (span: Span) => string | null {
  const pieces = statements
    .flatMap(({ id, content }) => content.spans.map(([start, end]) => ({ id, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return ([start, end]) => {
    const after = firstFrom(pieces.length, (i) => (pieces[i]?.start ?? 0) > start)
    for (let i = after - 1; i >= 0 && after - i <= DEPTH; i--) {
      const piece = pieces[i]
      if (piece && piece.end >= end) return piece.id
    }
    return null
  }
}
