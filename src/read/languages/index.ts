/** The languages a reader knows, by tag. */
import { en } from './en.ts'
import type { Language } from './language.ts'
import { otherLanguage } from './other.ts'

/** The language of a document; one without a statement reader still has its quotations read. */
export function languageOf(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0] ?? ''
  return base === 'en' ? en : otherLanguage(base)
}
