/** The times of a bare text: what the reader's step finds, without the rest of a reading. */
import { languageOf } from '../languages/index.ts'
import { paragraphsOf, sentencesOf } from '../tokens/sentences.ts'
import { tokenise } from '../tokens/tokenise.ts'
import type { TimeExpression } from './time.ts'
import { timesIn } from './times.ts'

/**
 * @param tag BCP 47; a language without a grammar has no times
 * @param published the anchor, `YYYY-MM-DD` or longer; without it only what needs none is found
 */
export function timesOf(text: string, tag: string, published: string | null): TimeExpression[] {
  const language = languageOf(tag)
  const tokens = tokenise(text, language.elides)
  const sentences = sentencesOf(tokens, paragraphsOf(text, tokens), language)
  return timesIn({ text, tokens, sentences, language, published })
}
