/** What a block's own text says of it, whatever stands around. */
import type { HtmlBlock } from '../blocks.ts'
import { effectOf } from './phrases.ts'

export const textFeatures = [
  'characters',
  'words',
  'linked',
  'all linked',
  'letters a word',
  'ends a sentence',
  'ends with a colon',
  'commas',
  'sentences',
  'digits',
  'capitals',
  'opens small',
  'quotes',
  'copyright',
  'separators',
  'question',
  'exclamation',
  'year',
  'price',
  'by',
  'shouted',
  'phrase',
] as const

/** Only so much of a long block is looked at. */
const LOOKED = 1200
export interface TextFacts {
  words: number
  endsSentence: boolean
  /** As `effectOf` tells it. */
  phrase: number
}

/** Fills `row` from `at` on. */
export function writeText(row: Float32Array, at: number, block: HtmlBlock): TextFacts {
  const { linked } = block
  const { length } = block.text
  const text = length > LOOKED ? block.text.slice(0, LOOKED) : block.text
  let words = 0
  let capitals = 0
  let letters = 0
  let digits = 0
  let upper = 0
  let commas = 0
  let stops = 0
  let quotes = 0
  let separators = 0
  let question = 0
  let exclamation = 0
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const beyond = code >= 0xc0 && (code < 0x2000 || code >= 0x2c00)
    const large = (code >= 65 && code <= 90) || (beyond && isCapital(text[i] as string))
    const digit = code >= 48 && code <= 57
    if (large || digit || beyond || (code >= 97 && code <= 122)) {
      letters++
      if (large) upper++
      if (digit) digits++
      if (!inWord) {
        words++
        if (large) capitals++
      }
      inWord = true
      continue
    }
    if (code === 39 || code === 0x2019) continue
    inWord = false
    if (code === 44 || code === 0x60c || code === 0x55d) commas++
    else if (code === 46 || code === 0x589 || code === 0x964) stops++
    else if (code === 63) question++
    else if (code === 33) exclamation++
    else if (code === 34 || code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb) quotes++
    else if (code === 124 || code === 0x203a || code === 0x2022 || code === 0xb7 || code === 47) separators++
  }
  const last = block.text.slice(-3)
  const endsSentence = /[.!?…։؟。]["'”’»)\]\s]*$/u.test(last)
  const phrase = effectOf(block.text)
  row[at++] = Math.log1p(length)
  row[at++] = words
  row[at++] = linked / length
  row[at++] = linked >= length * 0.9 ? 1 : 0
  row[at++] = letters / Math.max(1, words)
  row[at++] = endsSentence ? 1 : 0
  row[at++] = /:\s*$/.test(last) ? 1 : 0
  row[at++] = (commas / text.length) * 100
  row[at++] = stops + question + exclamation
  row[at++] = digits / text.length
  row[at++] = capitals / Math.max(1, words)
  row[at++] = /^\p{Ll}/u.test(text) ? 1 : 0
  row[at++] = quotes
  row[at++] = /[©®]/.test(text) ? 1 : 0
  row[at++] = separators
  row[at++] = question
  row[at++] = exclamation
  row[at++] = length < 200 && /\b(19|20)\d\d\b/.test(text) ? 1 : 0
  row[at++] = /[$€£]\s?\d/.test(text) ? 1 : 0
  row[at++] =
    length < 200 && /^(by|written by|posted|published|updated|author|photo|image|credit|source)\b/i.test(text) ? 1 : 0
  row[at++] = letters > 3 ? upper / letters : 0
  row[at++] = phrase
  return { words: length > LOOKED ? Math.round((words * length) / LOOKED) : words, endsSentence, phrase }
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}
