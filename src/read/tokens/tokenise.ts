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

/** An article or preposition that has lost its vowel: "l'Arménie", "dell'Armenia". */
const ELISION = /^(?:[ldcnsmtj]|qu|jusqu|lorsqu|puisqu|quelqu|(?:de|ne|a|da|su)?ll|un)['’](?=\p{L})/iu
/** Chinese characters stand without spaces; each is a token of its own, so that a name inside a line is found. */
const HAN = /\p{Script=Han}/u

/**
 * @param elides true for a language that writes its article together with the word after it ("l'Arménie")
 * @returns tokens in text order; they do not overlap and hold no space.
 */
export function tokenise(text: string, elides = false): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0]
    const clitic = found.length < 40 && found.length > 2 ? CLITIC.exec(found) : null
    if (clitic && clitic.index > 0) {
      tokens.push(token(found.slice(0, clitic.index), match.index))
      tokens.push(token(clitic[0], match.index + clitic.index))
    } else if (HAN.test(found)) pushHan(tokens, found, match.index)
    else if (elides && ELISION.test(found)) {
      const cut = ELISION.exec(found)?.[0].length ?? 0
      tokens.push(token(found.slice(0, cut), match.index), token(found.slice(cut), match.index + cut))
    } else tokens.push(token(found, match.index))
  }
  return tokens
}

/** Each Chinese character by itself, and what stands between them as one word. */
function pushHan(tokens: Token[], found: string, start: number): void {
  let from = 0
  let at = 0
  for (const char of found) {
    if (HAN.test(char)) {
      if (at > from) tokens.push(token(found.slice(from, at), start + from))
      tokens.push(token(char, start + at))
      from = at + char.length
    }
    at += char.length
  }
  if (at > from) tokens.push(token(found.slice(from), start + from))
}

function token(text: string, start: number): Token {
  const kind = NUMBER.test(text) ? 'number' : WORD.test(text) || CLITIC.test(text) ? 'word' : 'mark'
  return { start, end: start + text.length, text, lower: text.toLowerCase(), kind, capital: CAPITAL.test(text) }
}
