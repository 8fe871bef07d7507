/** Noun phrases that begin at a place: the source where the order is turned, and the subject of a sentence. */
import { auxiliaries, days, determiners, prepositions, subjectPronouns } from '../../src/read/languages/en.ts'
import type { Run } from '../../src/read/layers.ts'
import { type Ground, inQuotes, isAdverb, isMark, looksVerb, opensClause, possessive, wordAt } from './ground.ts'
import { articles, LONGEST_PHRASE, quotedWord, talkPhrase } from './phraseParts.ts'
import { innerPrepositions, plainVerbs } from './words.ts'

/**
 * The noun phrase that begins at `from`, with its apposition: said "Ann Lee, a spokesman for the port".
 * The comma after an apposition does not belong to it here.
 */
export function phraseAfter(ground: Ground, from: number, ceiling: number): Run | null {
  const to = plainPhraseAfter(ground, from, ceiling)
  if (to <= from) return null
  if (!isMark(ground, to, ',')) return { from, to }
  const first = wordAt(ground, to + 1)
  const token = ground.tokens[to + 1]
  if (!token || inQuotes(ground, to + 1) || subjectPronouns.has(from === to - 1 ? wordAt(ground, from) : ''))
    return { from, to }
  const opening =
    /^(a|an|the|who|whose|one|his|her|its|their|president|head|director|chairman|spokesman|spokeswoman|professor|senior|former)$/.test(
      first,
    ) ||
    (token.capital && /^(of|from)$/.test(wordAt(ground, to + 2)))
  if (!opening) return { from, to }
  let end = to + 1
  while (end < ceiling && end - to < LONGEST_PHRASE && !isMark(ground, end, ',.;:?!—–“"') && !inQuotes(ground, end))
    end++
  // A clause of its own is no apposition: "according to Lee, the side brought it up".
  if (clauseLike(ground, to + 1, end)) return { from, to }
  return { from, to: end }
}

/** A verb that is no participle and stands in no relative clause. */
function clauseLike(ground: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(ground, i)
    if (/^(?:who|whose|which|that)$/.test(word)) return false
    if ((auxiliaries.has(word) && looksVerb(ground, i)) || (plainVerbs.has(word) && looksVerb(ground, i))) return true
  }
  return false
}

/** Where the phrase that begins at `from` ends; `from` itself when there is none. */
export function plainPhraseAfter(ground: Ground, from: number, ceiling: number): number {
  const first = ground.tokens[from]
  if (!first || from >= ceiling || first.kind === 'mark') return from
  if (subjectPronouns.has(first.lower) && !/^(one|some|most|all|both|others|many|none)$/.test(first.lower))
    return from + 1
  if (
    opensClause(ground, from) ||
    prepositions.has(first.lower) ||
    looksVerb(ground, from) ||
    (isAdverb(first) && !first.capital)
  )
    return from
  let i = from
  for (; i < ceiling && i - from < LONGEST_PHRASE; i++) {
    const token = ground.tokens[i]
    if (!token) break
    if (inQuotes(ground, i) && !quotedWord(ground, i)) break
    if (token.kind === 'mark') {
      if (token.text === '&' || token.text === '/' || inQuotes(ground, i)) continue
      if (token.text === '(') {
        let close = i
        while (close < ceiling && close - i < 8 && !isMark(ground, close, ')')) close++
        if (isMark(ground, close, ')')) {
          i = close
          continue
        }
      }
      break
    }
    if (possessive(ground, i)) continue
    if (opensClause(ground, i)) break
    if (looksVerb(ground, i) && !afterAdverb(ground, i, from)) break
    if (token.lower === 'and' || token.lower === 'or') {
      const next = ground.tokens[i + 1]
      if (next?.kind !== 'word' || looksVerb(ground, i + 1) || isAdverb(next)) break
      continue
    }
    // "a visibly angry envoy": an adverb between an article and its noun.
    if (isAdverb(token) && i > from && !/^(?:an?|the)$/.test(wordAt(ground, i - 1))) break
    if (
      i > from &&
      !token.capital &&
      articles.has(token.lower) &&
      !innerPrepositions.has(wordAt(ground, i - 1)) &&
      !/^(and|or|both|all)$/.test(wordAt(ground, i - 1))
    )
      break
    if (i > from && days.has(token.lower) && token.capital) break
    if (i > from && subjectPronouns.has(token.lower)) break
    if (prepositions.has(token.lower)) {
      if (!/^(of|for|at|from|with|to)$/.test(token.lower) && !(token.lower === 'in' && ground.tokens[i + 1]?.capital))
        break
      const next = ground.tokens[i + 1]
      if (!next || next.kind === 'mark' || days.has(next.lower) || talkPhrase(ground, i)) break
      if (next.lower === 'reporters') break
      // "to" before a small word with no article opens an infinitive.
      if (token.lower === 'to' && next.kind === 'word' && !next.capital && !determiners.has(next.lower)) break
    }
  }
  while (i > from && prepositions.has(wordAt(ground, i - 1))) i--
  return i
}

/** "a visibly tired envoy": a participle after an article and its adverb. */
function afterAdverb(ground: Ground, i: number, from: number): boolean {
  return i - 2 >= from && isAdverb(ground.tokens[i - 1]) && /^(?:an?|the)$/.test(wordAt(ground, i - 2))
}

/** The first noun phrase of a sentence: what a participle or a second verb has for its subject. */
export function subjectOf(ground: Ground, from: number, ceiling: number): Run | null {
  let start = from
  // "On Tuesday, …": what stands before the first comma is passed over when it opens with a preposition or adverb.
  const first = ground.tokens[from]
  if (
    first &&
    (prepositions.has(first.lower) || isAdverb(first) || opensClause(ground, from) || /ing$/.test(first.lower))
  ) {
    for (let i = from + 1; i < ceiling && i - from < 25; i++) {
      if (isMark(ground, i, ',')) {
        start = i + 1
        break
      }
    }
    if (start === from) start = from + 1
  }
  while (start < ceiling && /^(but|and|so|yet|still|then)$/.test(wordAt(ground, start))) start++
  return phraseAfter(ground, start, ceiling)
}
