/** Which statement an event was told in. */
import type { Span, Statement } from '../../domain/index.ts'

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
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pieces[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= 0 && low - i <= DEPTH; i--) {
      const piece = pieces[i]
      if (piece && piece.end >= end) return piece.id
    }
    return null
  }
}
