/** Texts with their syntax, by the weights of the project. */
import { models } from '../../src/flow/reading/weights.ts'
import { languageOf } from '../../src/read/languages/index.ts'
import { quotesOf } from '../../src/read/quotes/automaton.ts'
import { parse } from '../../src/read/syntax/syntax.ts'
import { paragraphsOf, sentencesOf } from '../../src/read/tokens/sentences.ts'
import { tokenise } from '../../src/read/tokens/tokenise.ts'

/** The layers of an English text from its tokens to its syntax. */
export function parsed(text: string) {
  const language = languageOf('en')
  const tokens = tokenise(text)
  const paragraphs = paragraphsOf(text, tokens)
  const sentences = sentencesOf(tokens, paragraphs, language)
  const quotes = quotesOf(text, tokens, paragraphs)
  return { text, language, tokens, paragraphs, sentences, quotes, syntax: parse(tokens, sentences, models().syntax) }
}
