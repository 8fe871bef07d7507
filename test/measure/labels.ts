/** Labels by their words, for tests: each part as it stands in the text, the first time it does. */
import type { Span } from '../../src/domain/index.ts'
import type { Found } from '../../src/measure/index.ts'

/** @param parts words, or several pieces of them, or '' for no source */
export function triple(
  text: string,
  parts: { source: string | string[]; cue: string; content: string | string[] },
  confidence = 1,
): Found {
  const spans = (words: string | string[]): Span[] =>
    [words].flat().flatMap((piece) => {
      const start = text.indexOf(piece)
      if (start === -1) throw new Error(`"${piece}" is not in the text`)
      return piece === '' ? [] : [[start, start + piece.length]]
    })
  return { source: spans(parts.source), cue: spans(parts.cue), content: spans(parts.content), confidence }
}
