/** What stands between a verb of saying and what was said: to whom, when, where. */
import { days, determiners, prepositions, subjectPronouns, talkNouns } from '../../src/read/languages/en.ts'
import type { Run } from '../../src/read/layers.ts'
import { type Ground, hasVerb, inQuotes, isAdverb, isMark, looksVerb, quotationFrom, wordAt } from './ground.ts'
import { plainPhraseAfter } from './phraseAfter.ts'
import { talkPhrase } from './phraseParts.ts'

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
/** Nouns of time: "the next morning that". */
const TIMES = /^(?:morning|afternoon|evening|night|week|month|year|day|hour|time|moment|weekend)$/

/** Words that open a clause after a verb of saying. */
export function isClauseWord(word: string): boolean {
  return /^(?:that|whether|how|what|why|who|where|when|if)$/.test(word)
}

/** Past "on Tuesday", "in a statement", "to reporters", "the next morning", when a clause or quotation comes after. */
export function pastAdjuncts(ground: Ground, from: number, ceiling: number): number {
  let i = from
  for (let steps = 0; steps < 5 && i < ceiling; steps++) {
    const token = ground.tokens[i]
    if (!token || inQuotes(ground, i)) break
    // "said not every port", "promised not to": what is denied is the content.
    if (/^(?:not|n['’]t|never)$/.test(token.lower)) break
    if (
      isAdverb(token) ||
      WEEKDAY.test(token.lower) ||
      (/^(?:morning|afternoon|evening|night)$/.test(token.lower) && WEEKDAY.test(wordAt(ground, i - 1))) ||
      /^(?:yesterday|today|afterwards|afterward)$/.test(token.lower)
    ) {
      i++
      continue
    }
    const past = setInEnd(ground, i, ceiling)
    if (past > 0) {
      i = past
      break
    }
    const end = adjunctEnd(ground, i, ceiling)
    if (end < 0) break
    i = end
  }
  return i
}

/** Past ", citing two sources," and the like before "that" or a quotation; 0 when nothing is set in here. */
function setInEnd(ground: Ground, from: number, ceiling: number): number {
  if (!isMark(ground, from, ',') || !/^(?:citing|quoting|in|on|at|during|after)$/.test(wordAt(ground, from + 1)))
    return 0
  for (let i = from + 2; i < ceiling && i - from < 16 && !inQuotes(ground, i); i++) {
    if (!isMark(ground, i, ',')) continue
    if (wordAt(ground, i + 1) === 'that') return i + 1
  }
  return 0
}

/** The end of a phrase of time, place or talk; -1 when none begins here. */
function adjunctEnd(ground: Ground, from: number, ceiling: number): number {
  const first = wordAt(ground, from)
  const second = wordAt(ground, from + 1)
  // "late Tuesday", "earlier on Wednesday"
  if (/^(?:earlier|later|late|early)$/.test(first) && (/^(?:on|in)$/.test(second) || WEEKDAY.test(second)))
    return from + 1
  if (/^(?:the|that|this|last|earlier|later)$/.test(first)) return timeEnd(ground, from, ceiling)
  if (!/^(?:on|in|at|during|after|before|to|via|through|with|from)$/.test(first)) return -1
  if (
    first === 'to' &&
    !/^(?:reporters|journalists|the|a|his|her|their|me|us|him|them)$/.test(second) &&
    !ground.tokens[from + 1]?.capital
  )
    return -1
  if (days.has(second)) return dateEnd(ground, from + 1, ceiling)
  let talk = false
  for (let i = from + 1; i < ceiling && i - from < 16; i++) {
    const token = ground.tokens[i]
    if (!token) return -1
    if (talkNouns.has(token.lower) || token.lower === 'reporters') talk = true
    if (token.lower === 'that' || quotationFrom(ground, i) || isMark(ground, i, ':')) return i
    if (isMark(ground, i, ',')) return quotationFrom(ground, i + 1) || wordAt(ground, i + 1) === 'that' ? i : -1
    if (token.kind === 'mark' || (first !== 'to' && !talkNouns.has(token.lower) && looksVerb(ground, i))) return -1
    const anew =
      subjectPronouns.has(token.lower) || (determiners.has(token.lower) && !prepositions.has(wordAt(ground, i - 1)))
    if (talk && i > from + 1 && anew) return i
  }
  return -1
}

/** "the next morning", "last week", "earlier this month": the place after it. */
function timeEnd(ground: Ground, from: number, ceiling: number): number {
  for (let i = from; i < ceiling && i - from < 4; i++) if (TIMES.test(wordAt(ground, i))) return i + 1
  return -1
}

/** Past a weekday or a month with its day and year. */
function dateEnd(ground: Ground, from: number, ceiling: number): number {
  let i = from + 1
  while (
    i < ceiling &&
    (ground.tokens[i]?.kind === 'number' || /^(?:morning|afternoon|evening|night)$/.test(wordAt(ground, i)))
  )
    i++
  return i
}

/** Whom a verb like "told" names first. */
export function hearerAt(ground: Ground, from: number, ceiling: number): Run | null {
  const first = ground.tokens[from]
  if (!first || from >= ceiling || inQuotes(ground, from)) return null
  if (
    /^(?:me|us|him|her|them|you|it|reporters|journalists|lawmakers|supporters|voters)$/.test(first.lower) &&
    first.text !== 'US'
  )
    return { from, to: from + 1 }
  if (isClauseWord(first.lower) || first.lower === 'to') return null
  const to = plainPhraseAfter(ground, from, ceiling)
  if (to <= from) return null
  for (let i = from + 1; i < to; i++) {
    const token = ground.tokens[i]
    if (!token) break
    const adjunct =
      /^(?:on|in|at|during|after|before)$/.test(token.lower) &&
      (days.has(wordAt(ground, i + 1)) || talkPhrase(ground, i))
    if (adjunct) return { from, to: i }
    // "told Lee he would": the clause begins at its pronoun.
    if (subjectPronouns.has(token.lower) && !token.capital && hasVerb(ground, i, ceiling)) return { from, to: i }
  }
  return { from, to }
}
