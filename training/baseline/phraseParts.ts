/** What the rules for noun phrases share. */
import { subjectPronouns, talkNouns } from '../../src/read/languages/en.ts'
import type { Token } from '../../src/read/layers.ts'
import { type Ground, isMark, wordAt } from './ground.ts'

/** No phrase is longer than this many tokens. */
export const LONGEST_PHRASE = 40

/** Words that begin a noun phrase. */
export const articles = new Set('the a an his her its their our my this that these those'.split(' '))

/** Short quoted words within a phrase: the "Dawn" agency. */
export function quotedWord(ground: Ground, i: number): boolean {
  const quotation = ground.quotations[ground.quoteAt[i] ?? -1]
  return (
    !!quotation && quotation.to - quotation.from <= 6 && quotation.closed && !isMark(ground, quotation.to - 2, ',.?!')
  )
}

/** he, she, they, who and their like. */
export function isSubjectPronoun(token: Token): boolean {
  return subjectPronouns.has(token.lower) && !isAcronym(token)
}

/** "US", "IT": no pronoun. */
export function isAcronym(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase()
}

/** "in a statement", "at a news conference", "during an interview": a phrase about the talk itself. */
export function talkPhrase(ground: Ground, i: number): boolean {
  if (!/^(in|at|during|on|to|after|before|via|through)$/.test(wordAt(ground, i))) return false
  for (let j = i + 1; j <= i + 6; j++) {
    const token = ground.tokens[j]
    if (!token || token.kind === 'mark') return false
    if (talkNouns.has(token.lower)) return true
  }
  return false
}
