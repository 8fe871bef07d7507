/**
 * Texts in which words are found whatever their quotation marks, hyphens and white space are: all marks are one, all
 * hyphens and dashes are one, white space is one space, letters with their accents are composed, and what cannot be seen is
 * left out. Capitals stay what they are.
 */
import type { Span } from '../../domain/index.ts'

const MARKS = '"\'`´«»‹›“”„‟‘’‚‛〝〞＂＇ʼʻ'
const HYPHENS = '\\-‐‑‒–—―−﹘﹣－'
const UNSEEN = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF'
const folded = new RegExp(`[\\s${UNSEEN}]+|[${MARKS}]|[${HYPHENS}]|\\P{M}\\p{M}+`, 'gu')

const isMark = new RegExp(`^[${MARKS}]$`, 'u')
const isHyphen = new RegExp(`^[${HYPHENS}]$`, 'u')
const LETTER = /[\p{L}\p{N}\p{M}]/u

/** Whether a character is a quotation mark or an apostrophe of any kind. */
export function isQuoteMark(character: string): boolean {
  return isMark.test(character)
}

/** The text folded. */
export function foldText(text: string): string {
  return text.replace(folded, fold)
}

/** Folded words without capitals, each in its place still: the Turkic i’s with and without a dot are one. */
export function withoutCapitals(words: string): string {
  return words.replace(/[\p{Lu}\p{Lt}ı]/gu, (letter) => {
    if ('Iİı'.includes(letter)) return 'i'
    const low = letter.toLowerCase()
    return low.length === letter.length ? low : letter
  })
}

/**
 * Where words stand in a text for the first time, whole and not as parts of longer ones; null where they do not.
 * @param words folded, without white space around them
 * @param within the text folded
 */
export function findFolded(text: string, within: string, words: string): Span | null {
  return placesFolded(text, within, words).next().value ?? null
}

/** All places where words stand so, in their order. */
export function* placesFolded(text: string, within: string, words: string): Generator<Span, undefined> {
  for (let at = within.indexOf(words); at >= 0; at = within.indexOf(words, at + 1))
    if (isWhole(within, at, at + words.length)) yield unfold(text, at, at + words.length)
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number) => at > 0 && LETTER.test(pointBefore(text, at)) && LETTER.test(pointAt(text, at))
  return !joins(start) && !joins(end)
}

function pointAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20)
}

function pointBefore(text: string, at: number): string {
  const low = /[\uDC00-\uDFFF]/.test(text.charAt(at - 1))
  return low ? text.slice(at - 2, at) : text.charAt(at - 1)
}

/** The place in the text itself of a place in it folded. */
function unfold(text: string, start: number, end: number): Span {
  let [from, to] = [-1, -1]
  let at = 0
  // Runs that stay as they are and runs that are folded, one after the other, each with its place before and after.
  const run = (origin: number, length: number, width: number) => {
    const same = length === width
    if (from < 0 && start < at + width) from = same ? origin + start - at : origin
    if (to < 0 && end <= at + width && end > at) to = same ? origin + end - at : origin + length
    at += width
  }
  let last = 0
  for (const { 0: match, index } of text.matchAll(folded)) {
    if (index > last) run(last, index - last, index - last)
    run(index, match.length, fold(match).length)
    last = index + match.length
    if (to >= 0) break
  }
  if (to < 0 && text.length > last) run(last, text.length - last, text.length - last)
  return [from, to]
}

function fold(match: string): string {
  if (isMark.test(match)) return '"'
  if (isHyphen.test(match)) return '-'
  if (/\p{M}$/u.test(match)) return match.normalize('NFC')
  return /\s/.test(match.replaceAll('\uFEFF', '')) ? ' ' : ''
}
