/** Tells chrome by its words: what stands around articles, line by line. */
import { isCreditLine } from '../metadata/byline.ts'
import { latinDigits } from '../metadata/dates.ts'
import { isReuseNotice } from '../metadata/reuse.ts'
import { notices, patterns } from './chrome-patterns.ts'
import { type ChromeKind, chromePhrases } from './chrome-words.ts'

/** What a chrome line says of its neighbours: nothing, that a list follows, or that the article is over. */
export type Effect = 'alone' | 'opens' | 'ends'

export interface Chrome {
  kind: ChromeKind
  effect: Effect
}

/** Lines longer than this are prose, whatever words they hold; notices alone are looked for in longer ones. */
const SHORT = 160
const NOTICE = 900
const ENCODED = 400

const effects: Partial<Record<ChromeKind, Effect>> = {
  'list of other stories': 'opens',
  tags: 'alone',
  comments: 'ends',
  'copyright notice': 'ends',
  'about the outlet': 'ends',
}

const phrases = new Map<string, ChromeKind>()
for (const [kind, list] of Object.entries(chromePhrases))
  for (const phrase of (list ?? '').split('/')) {
    const key = phrase.replace(/\s+/g, ' ').trim()
    if (key) phrases.set(key, kind as ChromeKind)
  }

const languageWord = new Set((chromePhrases['language switch'] ?? '').split('/').map((word) => word.trim()))

/** A notice of these kinds has to be short: an article may well write of cookies or of copyright. */
const noticeLength: Partial<Record<ChromeKind, number>> = {
  'cookie notice': 320,
  'copyright notice': 400,
  'newsletter box': 220,
  'appeal to readers': 500,
  'share prompt': 120,
  'page tool': 250,
}

/** Which chrome a trimmed line is by its words alone, or null. Work bounded whatever the line's length. */
export function chromeOf(line: string): Chrome | null {
  if (isEncoded(line)) return { kind: 'encoded data', effect: 'alone' }
  if (line.length > NOTICE) return null
  const kind = kindOf(line)
  if (!kind) return null
  // `Read also: a headline` is the whole list; `Read also` alone announces one.
  const whole = kind === 'list of other stories' && !phrases.has(normal(line))
  return { kind, effect: whole ? 'alone' : (effects[kind] ?? 'alone') }
}

/** The kind of chrome a short line is word for word, or null: a look-up alone, for those who ask of every line of a page. */
export function phraseOf(line: string): ChromeKind | null {
  return phrases.get(normal(line)) ?? null
}

/** A picture or a script in letters: a word longer than any address. */
function isEncoded(line: string): boolean {
  return line.length >= ENCODED && /^[\x21-\x7e]+$/.test(line)
}

function kindOf(line: string): ChromeKind | null {
  if (isReuseNotice(line)) return 'reuse notice'
  if (isCreditLine(line)) return 'credit line'
  if (line.length <= SHORT && !isUtterance(line)) {
    const key = normal(line)
    if (!/[\p{L}\p{N}#©]/u.test(key)) return 'page tool'
    const phrase = phrases.get(key) ?? phrases.get(key.replaceAll(':', ' ').replace(/\s+/g, ' ').trim())
    if (phrase) return phrase
    const lowered = lower(line)
    for (const [kind, pattern] of patterns) if (pattern.test(key) || pattern.test(lowered)) return kind
    const several = severalPhrases(key)
    if (several) return several
    if (isBreadcrumb(line)) return 'breadcrumb'
  }
  for (const [kind, pattern] of notices)
    if (line.length <= (noticeLength[kind] ?? NOTICE) && pattern.test(line)) return kind
  return null
}

/** Somebody's words, however short: `“No.”`, `Yes.`; a page's own tools stand without quotes and stops. */
function isUtterance(line: string): boolean {
  return /^["“”«„'‘].{1,60}["“”»'’][.,!?]?$/u.test(line) || /^\p{Lu}\p{L}{1,12}[.!]$/u.test(line)
}

/** A line of several phrases side by side: `EN RU AZ`, `Facebook | Twitter | Telegram`, `Home News Politics`. */
function severalPhrases(key: string): ChromeKind | null {
  const parts = key.split(/\s*[|/·•]\s*|\s{2,}|,\s/).filter(Boolean)
  const list = parts.length > 1 ? parts : key.split(' ')
  if (list.length < 2 || list.length > 24) return null
  const kinds = list.map((part) => phrases.get(part))
  if (list.every((part) => languageWord.has(part))) return 'language switch'
  // Single words side by side make a sentence as easily as a menu: then two would be too few.
  return kinds.every(Boolean) && (parts.length > 1 || list.length > 2) ? (kinds[0] ?? null) : null
}

/** `Home / Politics`, `Press room > Briefings`: short parts, an arrow or a slash between them, no end of sentence. */
function isBreadcrumb(line: string): boolean {
  if (line.length > 120 || /[.!?]$/.test(line)) return false
  const parts = line.split(/\s[/>»›→\\]\s|\s?[›»]\s/).map((part) => part.trim())
  if (parts.length < 2 || parts.some((part) => !part || part.length > 60)) return false
  const first = normal(parts[0] ?? '')
  return (
    phrases.get(first) === 'navigation' || (/[>›→]/.test(line) && parts.every((part) => part.split(/\s+/).length <= 4))
  )
}

/** Lower case, numbers as `#`, signs at the ends and inside turned to single spaces, apostrophes too. */
export function normal(line: string): string {
  // Most lines that are asked about are a menu's words, in which nothing else can be turned.
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(line)) return line.toLowerCase()
  return lower(line)
    .replace(/\p{N}+([.,\s\u00a0]\p{N}+)*/gu, '#')
    .replace(/[«»"“”„‹›<>→←↑↓▲▼►◄★☆✓✕✖×•·…\-–—_+!?.()[\]{}'’‘`´=~^*&@]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:,;|/]+|[\s:,;|/]+$/gu, '')
}

function lower(line: string): string {
  return latinDigits(line).toLowerCase().replaceAll('i\u0307', 'i')
}
