/** Noun phrases that end at a place: the subject before its verb. */
import { days, determiners, prepositions, subjectPronouns, talkNouns } from '../../src/read/languages/en.ts'
import type { Run } from '../../src/read/layers.ts'
import { type Ground, inQuotes, isAdverb, isMark, looksVerb, opensClause, possessive, wordAt } from './ground.ts'
import { articles, isAcronym, isSubjectPronoun, LONGEST_PHRASE, quotedWord } from './phraseParts.ts'
import { innerPrepositions } from './words.ts'

/**
 * The noun phrase that ends where a verb group begins, with its apposition: "Ann Lee, a spokesman for the port,".
 * The comma that closes an apposition belongs to it, as in PolNeAR.
 */
export function phraseBefore(ground: Ground, floor: number, end: number): Run | null {
  let last = end - 1
  if (last < floor) return null
  // "Washington, in the words of Lee, as it happens, proposed": what is set in is passed over.
  for (let open = last; isMark(ground, last, ','); last = open - 1) {
    open = openingComma(ground, floor, last)
    if (open <= floor || !setIn(ground, open + 1)) break
  }
  if (isMark(ground, last, ',')) {
    const inner = apposition(ground, floor, last)
    return inner && { from: inner.from, to: last + 1 }
  }
  if (isMark(ground, last, ')')) {
    let open = last
    while (open > floor && last - open < 12 && !isMark(ground, open, '(')) open--
    const before = isMark(ground, open, '(') ? plainPhraseBefore(ground, floor, open) : null
    return before && { from: before.from, to: last + 1 }
  }
  return titled(ground, floor, plainPhraseBefore(ground, floor, last + 1))
}

/** "…, Ann Lee," or "…, who did not come,": from the phrase before the first comma. */
function apposition(ground: Ground, floor: number, close: number): Run | null {
  for (let open = close - 1; open >= floor && close - open < LONGEST_PHRASE; open--) {
    if (inQuotes(ground, open)) return null
    if (!isMark(ground, open, ',')) continue
    const first = wordAt(ground, open + 1)
    const token = ground.tokens[open + 1]
    const relative = first === 'who' || first === 'which' || first === 'whose'
    if (!relative && !determiners.has(first) && !token?.capital && hasFinite(ground, open + 1, close)) return null
    const head = plainPhraseBefore(ground, floor, open)
    return head
  }
  return null
}

/** The comma before the one at `close`, or `floor` when there is none near. */
function openingComma(ground: Ground, floor: number, close: number): number {
  for (let i = close - 1; i > floor && close - i < LONGEST_PHRASE; i--)
    if (isMark(ground, i, ',') || inQuotes(ground, i)) return i
  return floor
}

/** Words set in between commas that are no other name for what stands before. */
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
  if (isSubjectPronoun(last)) {
    // "no one"
    const quantified =
      last.lower === 'one' && end - 2 >= floor && /^(?:no|some|any|every)$/.test(wordAt(ground, end - 2))
    return { from: quantified ? end - 2 : end - 1, to: end }
  }
  let from = end
  // Where to fall back to when what lies further left turns out to be a clause of its own.
  let cut = -1
  for (let i = end - 1; i >= floor && end - i < LONGEST_PHRASE; i--) {
    const token = ground.tokens[i]
    if (!token) break
    if (token.kind === 'mark') {
      if (token.text === '&' || ((token.text === '-' || token.text === '/') && tight(ground, i))) {
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
    if (lower === 'nor' && from !== end) {
      const pair = neitherBefore(ground, floor, i)
      if (pair >= 0) return { from: pair, to: end }
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
        (!subjectPronouns.has(before.lower) || (/^(?:of|in|at|from|on)$/.test(lower) && QUANTITIES.test(before.lower)))
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
    const counts =
      (QUANTITIES.test(lower) && prepositions.has(wordAt(ground, i + 1))) || /^(?:some|most|both|all|many)$/.test(lower)
    if (isSubjectPronoun(token) && from !== end && !counts && !/^(and|or)$/.test(wordAt(ground, i + 1))) break
    from = i
    if (articles.has(lower) && wordAt(ground, i - 1) === 'nor') continue
    if (
      articles.has(lower) &&
      !innerPrepositions.has(wordAt(ground, i - 1)) &&
      !/^(and|or|all|both|of|even|many|half)$/.test(wordAt(ground, i - 1))
    )
      break
  }
  while (
    from < end &&
    (isAdverb(ground.tokens[from]) || /^(and|or)$/.test(wordAt(ground, from)) || isTimeWord(ground, floor, from, end))
  )
    from++
  if (from >= end || prepositions.has(wordAt(ground, from))) return null
  if (from - 1 === floor && prepositions.has(wordAt(ground, floor))) from = afterPlace(ground, from, end)
  return { from, to: end }
}

/** No space on either side: no dash. */
function tight(ground: Ground, i: number): boolean {
  const here = ground.tokens[i]
  return ground.tokens[i - 1]?.end === here?.start && ground.tokens[i + 1]?.start === here?.end
}

/** Pronouns that count a part of what follows: "none of the ministers". */
const QUANTITIES =
  /^(?:one|some|most|none|both|all|many|others|nobody|somebody|anybody|everybody|someone|anyone|everyone)$/

/** "neither Lee nor Kim": where it begins, seen from "nor"; -1 when no "neither" leads up to it. */
function neitherBefore(ground: Ground, floor: number, nor: number): number {
  for (let i = nor - 1; i >= floor && nor - i < 12; i--) {
    if (wordAt(ground, i) === 'neither') return i
    if (looksVerb(ground, i) || inQuotes(ground, i)) return -1
  }
  return -1
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

/** A day, a month, the number or the part of the day after it, or the year after "in". */
function isTimeWord(ground: Ground, floor: number, i: number, end: number): boolean {
  if (i + 1 >= end || possessive(ground, i + 1)) return false
  const before = i > floor ? wordAt(ground, i - 1) : ''
  if (
    days.has(wordAt(ground, i)) ||
    (days.has(before) && /^(?:morning|afternoon|evening|night)$/.test(wordAt(ground, i)))
  )
    return true
  return (
    ground.tokens[i]?.kind === 'number' &&
    (days.has(before) || (/^(?:in|since|on)$/.test(before) && (i - 1 === floor || isMark(ground, i - 2, ','))))
  )
}

/** Him and them have said nothing: a clause has ended there. */
function objectPronoun(lower: string): boolean {
  return lower === 'him' || lower === 'them' || lower === 'me' || lower === 'us'
}
