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

/** So many different words are remembered before all are forgotten. */
const REMEMBERED = 100_000

/**
 * @param elides true for a language that writes its article together with the word after it ("l'Arménie")
 * @returns tokens in text order; they do not overlap and hold no space.
 */
export function tokenise(text: string, elides = false): Token[] {
  const tokens: Token[] = []
  const push = pusher(tokens)
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0]
    const clitic = found.length < 40 && found.length > 2 ? CLITIC.exec(found) : null
    if (clitic && clitic.index > 0) {
      push(found.slice(0, clitic.index), match.index)
      push(clitic[0], match.index + clitic.index)
    } else if (HAN.test(found)) pushHan(push, found, match.index)
    else if (elides && ELISION.test(found)) {
      const cut = ELISION.exec(found)?.[0].length ?? 0
      push(found.slice(0, cut), match.index)
      push(found.slice(cut), match.index + cut)
    } else push(found, match.index)
  }
  return tokens
}

type Push = (text: string, start: number) => void

/** A word that comes again shares its text: a long document has millions of tokens, and few words. */
function pusher(tokens: Token[]): Push {
  const known = new Map<string, Written>()
  return (text, start) => {
    let one = known.get(text)
    if (!one) {
      one = written(text)
      if (known.size >= REMEMBERED) known.clear()
      known.set(text, one)
    }
    tokens.push({
      start,
      end: start + text.length,
      text: one.text,
      lower: one.lower,
      kind: one.kind,
      capital: one.capital,
    })
  }
}

/** Each Chinese character by itself, and what stands between them as one word. */
function pushHan(push: Push, found: string, start: number): void {
  let from = 0
  let at = 0
  for (const char of found) {
    if (HAN.test(char)) {
      if (at > from) push(found.slice(from, at), start + from)
      push(char, start + at)
      from = at + char.length
    }
    at += char.length
  }
  if (at > from) push(found.slice(from), start + from)
}

type Written = Omit<Token, 'start' | 'end'>

function written(text: string): Written {
  const kind = NUMBER.test(text) ? 'number' : WORD.test(text) || CLITIC.test(text) ? 'word' : 'mark'
  return { text, lower: text.toLowerCase(), kind, capital: CAPITAL.test(text) }
}
