/** What the statement rules look at: the tokens with their sentences and quotations, and what each token may be. */
import { auxiliaries, clauseOpeners } from '../../src/read/languages/en.ts'
import type { Layers, Quotation, Run, Sentence, Token } from '../../src/read/layers.ts'
import type { VerbForm } from './frames.ts'
import { verbs } from './verbs.ts'
import { adverbs, plainVerbs } from './words.ts'

export interface Ground {
  text: string
  /** Reporting verbs by their lower-case form. */
  verbs: ReadonlyMap<string, VerbForm>
  tokens: readonly Token[]
  paragraphs: readonly Run[]
  sentences: readonly Sentence[]
  quotations: readonly Quotation[]
  /** For each token, the index of its quotation, or -1. */
  quoteAt: Int32Array
  /** For each token, the index of its sentence. */
  sentenceAt: Int32Array
}

export function groundOf(layers: Pick<Layers, 'text' | 'tokens' | 'paragraphs' | 'sentences' | 'quotes'>): Ground {
  const sentenceAt = new Int32Array(layers.tokens.length)
  for (const [i, { from, to }] of layers.sentences.entries()) sentenceAt.fill(i, from, to)
  const { quotations, at: quoteAt } = layers.quotes
  return { ...layers, verbs, quotations, quoteAt, sentenceAt }
}

/** The lower-case word at a place; empty outside the text. */
export function wordAt(ground: Ground, i: number): string {
  return ground.tokens[i]?.lower ?? ''
}

/** The quotation that begins exactly here. */
export function quotationFrom(ground: Ground, i: number): Quotation | null {
  const found = ground.quotations[ground.quoteAt[i] ?? -1]
  return found && found.from === i ? found : null
}

/** The quotation whose last token this is. */
export function quotationTo(ground: Ground, i: number): Quotation | null {
  const found = ground.quotations[ground.quoteAt[i] ?? -1]
  return found && found.to === i + 1 ? found : null
}

export function inQuotes(ground: Ground, i: number): boolean {
  return (ground.quoteAt[i] ?? -1) >= 0
}

export function isAdverb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  return (
    adverbs.has(token.lower) ||
    (!token.capital && token.lower.length > 4 && token.lower.endsWith('ly') && !NOT_ADVERBS.has(token.lower))
  )
}

const NOT_ADVERBS = new Set([
  'family',
  'ally',
  'rally',
  'assembly',
  'reply',
  'italy',
  'july',
  'supply',
  'apply',
  'daily',
  'weekly',
  'monthly',
  'early',
  'friendly',
  'likely',
  'anomaly',
  'monopoly',
  'only',
  'elderly',
  'imply',
  'rely',
  'bully',
  'daly',
  'costly',
  'deadly',
  'billy',
  'sally',
  'comply',
  'multiply',
  'belly',
])

/** A word that by its look is a verb: an auxiliary, a listed verb, a cue in a finite form, or a small word in -ed. */
export function looksVerb(ground: Ground, i: number): boolean {
  const token = ground.tokens[i]
  if (token?.kind !== 'word') return false
  const { lower, capital } = token
  if (auxiliaries.has(lower)) return !possessive(ground, i)
  if (capital) return false
  if (plainVerbs.has(lower)) return !nounLike(ground, i)
  const verb = ground.verbs.get(lower)
  if (verb) return verb.form === 'past' || (verb.form !== 'ing' && !nounLike(ground, i))
  return lower.length > 4 && lower.endsWith('ed') && !NOT_VERBS.has(lower) && !attributive(ground, i)
}

const NOT_VERBS = new Set([
  'united',
  'hundred',
  'kindred',
  'sacred',
  'naked',
  'wicked',
  'indeed',
  'seed',
  'speed',
  'breed',
  'greed',
])

/** An apostrophe-s that makes a possessive: something like a noun follows it, and no verb or article. */
export function possessive(ground: Ground, i: number): boolean {
  const token = ground.tokens[i]
  if (!token || !/^['’]s$/i.test(token.text)) return false
  const before = ground.tokens[i - 1]
  if (before && CONTRACTING.has(before.lower)) return false
  const next = ground.tokens[i + 1]
  return !!next && next.kind !== 'mark' && !AFTER_IS.has(next.lower) && !/^(been|being|going|not)$/.test(next.lower)
}

const CONTRACTING = new Set(['he', 'she', 'it', 'that', 'there', 'what', 'who', 'here', 'where', 'how', 'let'])
const AFTER_IS = new Set(['a', 'an', 'the', 'not', 'been', 'also', 'now'])

/** A form that may be a noun as well ("claims", "plans") standing where a noun stands. */
export function nounLike(ground: Ground, i: number): boolean {
  const before = ground.tokens[i - 1]
  if (!before) return true
  return NOUN_MAKERS.has(before.lower) || possessive(ground, i - 1)
}

const NOUN_MAKERS = new Set(
  'the a an this these those his her its their our my your no any some of for in on at by from with about against such new recent other many several all more most same own similar'.split(
    ' ',
  ),
)

/** A participle before a noun: "the proposed plan". */
export function attributive(ground: Ground, i: number): boolean {
  const before = ground.tokens[i - 1]
  return !!before && (NOUN_MAKERS.has(before.lower) || possessive(ground, i - 1))
}

/** True when a verb stands between the two places. */
export function hasVerb(ground: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (looksVerb(ground, i)) return true
  return false
}

export function opensClause(ground: Ground, i: number): boolean {
  return clauseOpeners.has(wordAt(ground, i))
}

export function isMark(ground: Ground, i: number, marks: string): boolean {
  const token = ground.tokens[i]
  return !!token && token.kind === 'mark' && marks.includes(token.text)
}
