/** Text → tokens, each with its place. One pass, no look-back. */
import type { Token } from '../layers.ts'

// A number with its separators; a word with inner hyphens, apostrophes and dots ("U.S.", "Coast.Az"); doubled marks
// that stand for one quotation mark; any other single character that is not space.
const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s|k|m|bn)?(?![\p{L}\p{M}])|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑'’](?!['’])|\.(?=\p{L}\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|''|``|’’|‘‘|\.\.\.|[^\s\p{Zs}]/gu
const NUMBER = /^\p{N}/u
const WORD = /^[\p{L}\p{M}]/u
const CAPITAL = /^(?:\p{Lu}|\p{Lt})/u
/** Endings that are words of their own: "he's", "didn't", "they'll". */
const CLITIC = /(?:n['’]t|['’](?:s|S|ll|ve|re|d|m))$/

/** @returns tokens in text order; they do not overlap and hold no space. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0]
    const clitic = found.length < 40 && found.length > 2 ? CLITIC.exec(found) : null
    if (clitic && clitic.index > 0) {
      tokens.push(token(found.slice(0, clitic.index), match.index))
      tokens.push(token(clitic[0], match.index + clitic.index))
    } else tokens.push(token(found, match.index))
  }
  return tokens
}

function token(text: string, start: number): Token {
  const kind = NUMBER.test(text) ? 'number' : WORD.test(text) || CLITIC.test(text) ? 'word' : 'mark'
  return { start, end: start + text.length, text, lower: text.toLowerCase(), kind, capital: CAPITAL.test(text) }
}
