/**
 * What the tagger and the parser see of a sentence's words: numbers only, in columns that are filled again for each
 * sentence. Cell 0 and 1 stand before the sentence, its words follow, and the cells after them stand behind it.
 */
import type { Token } from '../layers.ts'
import { mix } from '../models/hash.ts'
import type { Lexicon } from '../models/lexicon.ts'

/** The cell of a sentence's first word. */
export const FIRST = 2
/** Cells behind the last word. */
const BEHIND = 4

/** A token, as far as its syntax depends on it. */
export type Written = Pick<Token, 'text' | 'lower' | 'start' | 'end'>

export interface Words {
  /** How many words the columns hold now. */
  count: number
  /** Hash of the form with its capitals, and without. Digits count as 0; quotation marks and dashes are one of a kind. */
  form: Int32Array
  lower: Int32Array
  /** Hashes of the last 1, 2, 3 and 4 letters and of the first 1, 2 and 3. */
  last1: Int32Array
  last2: Int32Array
  last3: Int32Array
  last4: Int32Array
  first1: Int32Array
  first2: Int32Array
  first3: Int32Array
  /** Bits, see `shapeOf`, and whether a space stands before and behind. */
  shape: Int32Array
  /** The lexicon's clusters and senses. */
  coarse: Int32Array
  middle: Int32Array
  fine: Int32Array
  noun: Int32Array
  verb: Int32Array
}

/** Columns with room for sentences of so many words. */
export function makeWords(capacity: number): Words {
  const column = () => new Int32Array(capacity + FIRST + BEHIND)
  return {
    count: 0,
    form: column(),
    lower: column(),
    last1: column(),
    last2: column(),
    last3: column(),
    last4: column(),
    first1: column(),
    first2: column(),
    first3: column(),
    shape: column(),
    coarse: column(),
    middle: column(),
    fine: column(),
    noun: column(),
    verb: column(),
  }
}

/** Puts the tokens `[from, to)` into the columns, which have room for them. */
export function fillWords(words: Words, tokens: readonly Written[], from: number, to: number, lexicon: Lexicon): void {
  words.count = to - from
  for (let cell = 0; cell < FIRST; cell++) fillOutside(words, cell, 1)
  let end = tokens[from]?.start ?? 0
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Written
    const next = i + 1 < to ? (tokens[i + 1] as Written).start : token.end + 1
    fillWord(words, FIRST + i - from, token, (token.start > end ? 1 : 0) + (next > token.end ? 2 : 0), lexicon)
    end = token.end
  }
  for (let cell = FIRST + to - from; cell < FIRST + to - from + BEHIND; cell++) fillOutside(words, cell, 2)
}

/** Cells that hold no word; `side` is 1 before and 2 behind. */
function fillOutside(words: Words, cell: number, side: number): void {
  words.form[cell] = side
  words.lower[cell] = side
  words.last1[cell] = side
  words.last2[cell] = side
  words.last3[cell] = side
  words.last4[cell] = side
  words.first1[cell] = side
  words.first2[cell] = side
  words.first3[cell] = side
  words.shape[cell] = 0
  words.coarse[cell] = 0
  words.middle[cell] = 0
  words.fine[cell] = 0
  words.noun[cell] = 0
  words.verb[cell] = 0
}

function fillWord(words: Words, cell: number, token: Written, spaces: number, lexicon: Lexicon): void {
  const form = plain(token.text)
  const lower = form === token.text ? token.lower : form.toLowerCase()
  const size = lower.length
  let hash = 17
  let shape = 0
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    hash = Math.imul(hash ^ code, 0x01000193)
    shape |= shapeOf(code, i)
  }
  words.form[cell] = mix(hash, size)
  hash = 18
  for (let i = 0; i < size; i++) {
    hash = Math.imul(hash ^ codeAt(lower, i), 0x01000193)
    if (i === 0) words.first1[cell] = hash
    if (i === 1) words.first2[cell] = hash
    if (i === 2) words.first3[cell] = hash
  }
  words.lower[cell] = mix(hash, size)
  if (size < 2) words.first2[cell] = hash
  if (size < 3) words.first3[cell] = hash
  let tail = 19
  for (let i = 1; i <= 4; i++) {
    tail = Math.imul(tail ^ (i <= size ? codeAt(lower, size - i) : 1), 0x01000193)
    if (i === 1) words.last1[cell] = tail
    else if (i === 2) words.last2[cell] = tail
    else if (i === 3) words.last3[cell] = tail
    else words.last4[cell] = tail
  }
  words.shape[cell] = shape | (spaces << 8) | (size > 3 ? 1 << 10 : 0)
  const entry = lexicon.find(lower)
  words.coarse[cell] = lexicon.coarse[entry] ?? 0
  words.middle[cell] = lexicon.middle[entry] ?? 0
  words.fine[cell] = lexicon.fine[entry] ?? 0
  words.noun[cell] = lexicon.noun[entry] ?? 0
  words.verb[cell] = lexicon.verb[entry] ?? 0
}

/** Digits are alike, so that years and sums share what is learned of them. */
function codeAt(text: string, i: number): number {
  const code = text.charCodeAt(i)
  return code >= 48 && code <= 57 ? 48 : code
}

/** Bits of a form's shape: capital first, capital later, small letter, digit, hyphen, dot, apostrophe, other mark. */
function shapeOf(code: number, i: number): number {
  if (code >= 97 && code <= 122) return 4
  if (code >= 65 && code <= 90) return i === 0 ? 1 : 2
  if (code >= 48 && code <= 57) return 8
  if (code === 45) return 16
  if (code === 46) return 32
  if (code === 39) return 64
  if (code < 128) return 128
  const char = String.fromCharCode(code)
  if (char !== char.toLowerCase()) return i === 0 ? 1 : 2
  return char !== char.toUpperCase() ? 4 : 128
}

const CURLY = /[‘’‚‛“”„‟«»–—―…`]/
const QUOTES = /^(?:''|``|[“”„‟«»]|’’|‘‘)$/

/** One form for all ways to set a quotation mark, an apostrophe, a dash and an ellipsis. */
export function plain(text: string): string {
  const first = text.charCodeAt(0)
  if (text.length > 2 && first < 128 && text.charCodeAt(text.length - 1) < 128 && !CURLY.test(text)) return text
  if (QUOTES.test(text)) return '"'
  if (text === '…') return '...'
  if (/^[-–—―]{1,3}$/.test(text)) return '-'
  return CURLY.test(text) ? text.replace(/[‘’‚‛`]/g, "'").replace(/[–—―]/g, '-') : text
}
