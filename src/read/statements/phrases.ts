/** Noun phrases around a verb: what stands before it as its subject, and after it when the order is turned. */
import {
  auxiliaries,
  days,
  determiners,
  innerPrepositions,
  plainVerbs,
  prepositions,
  subjectPronouns,
  talkNouns,
} from '../languages/en.ts'
import type { Run, Token } from '../layers.ts'
import { type Ground, inQuotes, isAdverb, isMark, looksVerb, opensClause, possessive, wordAt } from './ground.ts'

/** No phrase is longer than this many tokens. */
const LONGEST = 40

/**
 * The noun phrase that ends where a verb group begins, with its apposition: "Ann Lee, a spokesman for the port,".
 * The comma that closes an apposition belongs to it, as in PolNeAR.
 */
export function phraseBefore(ground: Ground, floor: number, end: number): Run | null {
  const last = end - 1
  if (last < floor) return null
  if (isMark(ground, last, ',')) {
    const open = openingComma(ground, floor, last)
    if (open > floor && setIn(ground, open + 1)) return phraseBefore(ground, floor, open)
    const inner = apposition(ground, floor, last)
    return inner && { from: inner.from, to: end }
  }
  if (isMark(ground, last, ')')) {
    let open = last
    while (open > floor && last - open < 12 && !isMark(ground, open, '(')) open--
    const before = isMark(ground, open, '(') ? plainPhraseBefore(ground, floor, open) : null
    return before && { from: before.from, to: end }
  }
  return titled(ground, floor, plainPhraseBefore(ground, floor, end))
}

/** "…, Toivo Klaar," or "…, who did not come,": from the phrase before the first comma. */
function apposition(ground: Ground, floor: number, close: number): Run | null {
  for (let open = close - 1; open >= floor && close - open < LONGEST; open--) {
    if (inQuotes(ground, open)) return null
    if (!isMark(ground, open, ',')) continue
    const first = wordAt(ground, open + 1)
    const token = ground.tokens[open + 1]
    const relative = first === 'who' || first === 'which' || first === 'whose'
    if (!relative && !determiners.has(first) && !token?.capital && hasFinite(ground, open + 1, close)) return null
    const head = plainPhraseBefore(ground, floor, open)
    if (!head) return null
    // "Senator A, Republican of B,": a head with a place after its own comma is tried once more.
    return head
  }
  return null
}

/** The comma before the one at `close`, or `floor` when there is none near. */
function openingComma(ground: Ground, floor: number, close: number): number {
  for (let i = close - 1; i > floor && close - i < LONGEST; i--)
    if (isMark(ground, i, ',') || inQuotes(ground, i)) return i
  return floor
}

/** "Washington, in the words of Lee, …": words set in between commas that are no other name for what stands before. */
function setIn(ground: Ground, first: number): boolean {
  const word = wordAt(ground, first)
  return word === 'as' || (prepositions.has(word) && !/^(of|from)$/.test(word)) || isAdverb(ground.tokens[first])
}

function hasFinite(ground: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (looksVerb(ground, i)) return true
  return false
}

/** "the envoy, Ann Lee": an opening description joined to the name that follows it. */
function titled(ground: Ground, floor: number, phrase: Run | null): Run | null {
  if (!phrase || !isMark(ground, phrase.from - 1, ',')) return phrase
  const token = ground.tokens[phrase.from]
  const before = plainPhraseBefore(ground, floor, phrase.from - 1)
  if (!before || before.from !== floor || !token) return phrase
  // "A, a spokesman for B said" lacks its second comma.
  const article = /^(a|an|the)$/.test(wordAt(ground, phrase.from))
  const name =
    !!ground.tokens[before.from]?.capital &&
    before.to - before.from <= 4 &&
    !determiners.has(wordAt(ground, before.from))
  if (article && name && !prepositions.has(wordAt(ground, before.from)) && !isTime(ground, before))
    return { from: before.from, to: phrase.to }
  return phrase
}

function isTime(ground: Ground, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) {
    const token = ground.tokens[i]
    if (token && (days.has(token.lower) || token.kind === 'number')) return true
  }
  return false
}

/** A noun phrase with no comma inside, ending at `end`. */
export function plainPhraseBefore(ground: Ground, floor: number, end: number): Run | null {
  const last = ground.tokens[end - 1]
  if (!last || end - 1 < floor || last.kind === 'mark') return null
  if (isSubjectPronoun(last)) return { from: end - 1, to: end }
  let from = end
  // Where to fall back to when what lies further left turns out to be a clause of its own.
  let cut = -1
  for (let i = end - 1; i >= floor && end - i < LONGEST; i--) {
    const token = ground.tokens[i]
    if (!token) break
    if (token.kind === 'mark') {
      if (token.text === '&' || token.text === '-' || token.text === '/') {
        from = i
        continue
      }
      if (inQuotes(ground, i) && i > floor && quotedWord(ground, i)) {
        from = i
        continue
      }
      break
    }
    if (inQuotes(ground, i) && !quotedWord(ground, i)) break
    const { lower } = token
    if (possessive(ground, i)) {
      from = i
      continue
    }
    if (lower === 'and' || lower === 'or') {
      if (from === end) return null
      if (cut < 0) cut = from
      from = i
      continue
    }
    if (opensClause(ground, i)) break
    if (looksVerb(ground, i)) {
      if (cut >= 0) from = cut
      break
    }
    if (prepositions.has(lower)) {
      const before = ground.tokens[i - 1]
      const inside =
        innerPrepositions.has(lower) &&
        i > floor &&
        before &&
        before.kind !== 'mark' &&
        !looksVerb(ground, i - 1) &&
        !isAdverb(before) &&
        !opensClause(ground, i - 1) &&
        !subjectPronouns.has(before.lower)
      if (!inside || from === end) break
      if (cut < 0 && lower !== 'of') cut = from
      from = i
      continue
    }
    if (isAdverb(token) && from !== end && i > floor && !determiners.has(wordAt(ground, i - 1))) {
      // "allegedly leaked reports": an adverb only inside a phrase that a determiner opens.
      break
    }
    if (objectPronoun(lower) && !isAcronym(token)) {
      if (cut >= 0) from = cut
      break
    }
    if (isSubjectPronoun(token) && from !== end && !/^(and|or)$/.test(wordAt(ground, i + 1))) break
    from = i
    if (
      ARTICLES.has(lower) &&
      !innerPrepositions.has(wordAt(ground, i - 1)) &&
      !/^(and|or|all|both|of|even|many|half)$/.test(wordAt(ground, i - 1))
    )
      break
  }
  while (
    from < end &&
    (isAdverb(ground.tokens[from]) || /^(and|or)$/.test(wordAt(ground, from)) || isTimeWord(ground, from, end))
  )
    from++
  if (from >= end || prepositions.has(wordAt(ground, from))) return null
  if (from - 1 === floor && prepositions.has(wordAt(ground, floor))) from = afterPlace(ground, from, end)
  return { from, to: end }
}

/** "In the same interview Lee said": the name at the end, when no post leads up to it. */
function afterPlace(ground: Ground, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) {
    const before = ground.tokens[i - 1]
    if (!ground.tokens[i]?.capital || !before || before.kind !== 'word') return from
    if (!before.capital)
      return talkNouns.has(before.lower) || /^(?:day|week|month|year|time|meeting|talks|visit)$/.test(before.lower)
        ? i
        : from
  }
  return from
}

const ARTICLES = new Set('the a an his her its their our my this that these those'.split(' '))

function isTimeWord(ground: Ground, i: number, end: number): boolean {
  return i + 1 < end && days.has(wordAt(ground, i)) && !possessive(ground, i + 1)
}

/** Short quoted words within a phrase: the "Dawn" agency. */
function quotedWord(ground: Ground, i: number): boolean {
  const quotation = ground.quotations[ground.quoteAt[i] ?? -1]
  return (
    !!quotation && quotation.to - quotation.from <= 6 && quotation.closed && !isMark(ground, quotation.to - 2, ',.?!')
  )
}

function isSubjectPronoun(token: Token): boolean {
  return subjectPronouns.has(token.lower) && !isAcronym(token)
}

/** "US", "IT": no pronoun. */
function isAcronym(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase()
}

function objectPronoun(lower: string): boolean {
  return lower === 'him' || lower === 'them' || lower === 'me' || lower === 'us'
}

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
  while (end < ceiling && end - to < LONGEST && !isMark(ground, end, ',.;:?!—–“"') && !inQuotes(ground, end)) end++
  // A clause of its own is no apposition: \"according to Lee, the side brought it up\".
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
  for (; i < ceiling && i - from < LONGEST; i++) {
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
    if (looksVerb(ground, i)) break
    if (token.lower === 'and' || token.lower === 'or') {
      const next = ground.tokens[i + 1]
      if (next?.kind !== 'word' || looksVerb(ground, i + 1) || isAdverb(next)) break
      continue
    }
    if (isAdverb(token) && i > from) break
    if (
      i > from &&
      !token.capital &&
      ARTICLES.has(token.lower) &&
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
