/** The language of a text, told from its letters. */
import { eld } from 'eld/small'

/** Below this many letters no guess is trusted. */
const ENOUGH = 40
const SAMPLE = 4000

/**
 * BCP 47 (two letters), or `und` when the text is too short or looks like no language in particular.
 *
 * By eld's n-gram model (Apache-2.0), which names Azerbaijani and Armenian where others fail.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < ENOUGH) return 'und'
  const result = eld.detect(sample)
  return result.language && result.isReliable() ? result.language : 'und'
}

/** A declared language in BCP 47's usual case (`en`, `pt-BR`), or null when it is none. */
export function languageTag(declared: string | null | undefined): string | null {
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.].*)?\s*$/i.exec((declared ?? '').slice(0, 40))
  const language = match?.[1]?.toLowerCase()
  if (!language || language === 'und') return null
  return match?.[2] ? `${language}-${match[2].toUpperCase()}` : language
}
