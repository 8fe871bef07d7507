/** Noun phrases, by tags, with the parse asked only where one noun ends and the next one begins. */
import { days } from '../../languages/en.ts'
import type { Run } from '../../layers.ts'
import { headAt, isVerb, relationAt, type Scene, sentenceOf, tagAt, wordAt } from './scene.ts'

/** No phrase is longer than this many tokens. */
const LONGEST = 24
const NOUN = /^(?:NN|PRP$|CD$|WP)/
const BEFORE_NOUN = /^(?:DT|PDT|PRP\$|JJ|VBN|VBG|CD|POS|HYPH|WP\$)/
const OPENS = /^(?:DT|PDT|PRP|WP)/
/** Relations of words that stand before their noun and belong to it. */
const LOCAL = /^(?:det|amod|nummod|compound|nmod:poss|nmod:desc|flat)$/

/** The noun phrase that begins here, with what hangs on it by "of"; null when none does. */
export function phraseFrom(scene: Scene, from: number, ceiling = sentenceOf(scene, from).to): Run | null {
  let noun = false
  let to = from
  const subject = nounOf(scene, from)
  for (let i = from; i < ceiling && i - from < LONGEST; i++) {
    const tag = tagAt(scene, i)
    const before = wordAt(scene, i - 1)
    const joined = i > from && /^(?:of|and|or|&)$/.test(before)
    if (NOUN.test(tag) || BEFORE_NOUN.test(tag) || isBoth(scene, i)) {
      // "told Lee | the ferry was late", "told Lee | ships sail": another noun has begun.
      if (noun && !joined && (OPENS.test(tag) || isTime(scene, i) || isSubject(scene, i, subject))) break
      // "told her | he would": what looks like an owner stands alone.
      if (tag === 'PRP' && i > from) {
        if (!noun && tagAt(scene, i - 1) === 'PRP$') to = i
        break
      }
      if (NOUN.test(tag)) {
        noun = true
        to = i + 1
        if (tag === 'PRP') break
      } else if (tag === 'POS') noun = false
      else if (noun && !joined && isVerb(scene, i)) break
    } else if (noun && /^(?:of|and|or|&)$/.test(wordAt(scene, i))) {
      const next = tagAt(scene, i + 1)
      if (
        !(NOUN.test(next) || BEFORE_NOUN.test(next)) ||
        (wordAt(scene, i) !== 'of' && isSubject(scene, i + 1, subject))
      )
        break
    } else if (!(/^(?:''|``|"|“|”|«|»|-)$/.test(wordAt(scene, i)) && quotedName(scene, i, ceiling))) break
  }
  // The mark that closes a name: the "Dawn".
  const quotation = scene.quoteAt[to - 1] ?? -1
  if (to > from && quotation >= 0 && scene.quoteAt[to] === quotation && scene.quoteAt[to + 1] !== quotation)
    if (scene.quoteAt[from] !== quotation || tagAt(scene, from) === '``') to++
  return to > from ? { from, to } : null
}

/** "both fleets": the parse may take it for a conjunction. */
function isBoth(scene: Scene, i: number): boolean {
  return /^(?:both|either|neither)$/.test(wordAt(scene, i))
}

/** "told Lee | last week", "told Lee | Tuesday"; but "told Harbour Today". */
function isTime(scene: Scene, i: number): boolean {
  const word = wordAt(scene, i)
  if (/^(?:to|yester)day$/.test(word)) return !scene.tokens[i]?.capital
  return days.has(word) || /^(?:last|next|earlier|later)$/.test(word)
}

/** The noun phrase that ends where a place is, as the owner before "'s"; null when none does. */
export function phraseUpTo(scene: Scene, end: number): Run | null {
  const floor = sentenceOf(scene, end - 1).from
  let from = end
  for (let i = end - 1; i >= floor && end - i < LONGEST; i--) {
    const tag = tagAt(scene, i)
    const inside = NOUN.test(tag) || BEFORE_NOUN.test(tag)
    const of = wordAt(scene, i) === 'of' && from < end && NOUN.test(tagAt(scene, i - 1))
    if (!inside && !of) break
    from = i
    if (/^(?:DT|PRP)/.test(tag) && wordAt(scene, i - 1) !== 'of') break
  }
  return from < end && NOUN.test(tagAt(scene, end - 1)) ? { from, to: end } : null
}

/** The phrase around a noun: from the first word that belongs to it. */
export function phraseAround(scene: Scene, noun: number): Run | null {
  const floor = sentenceOf(scene, noun).from
  let from = noun
  while (from > floor && noun - from < LONGEST && local(scene, from - 1)) from--
  const run = phraseFrom(scene, from)
  return run && run.to > noun ? run : null
}

function local(scene: Scene, i: number): boolean {
  return LOCAL.test(relationAt(scene, i)) && headAt(scene, i) > i
}

/** The noun that a word stands before. */
function nounOf(scene: Scene, from: number): number {
  let i = from
  for (let steps = 0; steps < 6 && local(scene, i); steps++) i = headAt(scene, i)
  return i
}

/** It belongs to the subject of a verb further on, and not to the phrase's own noun. */
function isSubject(scene: Scene, i: number, own: number): boolean {
  const noun = nounOf(scene, i)
  return noun !== own && relationAt(scene, noun).startsWith('nsubj') && headAt(scene, noun) > noun
}

/** A short name in quotation marks: the "Dawn" agency. */
function quotedName(scene: Scene, mark: number, ceiling: number): boolean {
  if (wordAt(scene, mark) === '-') return tagAt(scene, mark) === 'HYPH'
  const quotation = scene.quoteAt[mark] ?? -1
  if (quotation < 0) return false
  let from = mark
  let to = mark
  while (from > 0 && scene.quoteAt[from - 1] === quotation && mark - from < 6) from--
  while (to < ceiling && scene.quoteAt[to] === quotation && to - mark < 6) to++
  return to - from <= 6
}

/**
 * Where what is told ends by its words: before another clause that is joined to its own (", but Lee said", "and that"),
 * before ", adding", or with the sentence.
 */
export function clauseEnd(scene: Scene, from: number, ceiling: number): number {
  for (let i = from + 1; i < ceiling; i++) {
    if ((scene.quoteAt[i] ?? -1) >= 0) continue
    const word = wordAt(scene, i)
    if (word === ';' || (/^(?:and|but|or)$/.test(word) && wordAt(scene, i + 1) === 'that')) return i
    if (word !== ',') continue
    if (tagAt(scene, i + 1) === 'VBG' && !/^NN/.test(tagAt(scene, i + 2))) return i
    if (!/^(?:but|while|although|though|whereas|because|and)$/.test(wordAt(scene, i + 1))) continue
    const subject = phraseFrom(scene, i + 2)
    if (subject && (isVerb(scene, subject.to) || tagAt(scene, subject.to) === 'MD')) return i
  }
  return ceiling
}

/** Without the marks at its end, unless they are quoted. */
export function trimmed(scene: Scene, { from, to }: Run): Run {
  let end = to
  while (end > from && /^(?:[,.;:!?…—–-]|\.\.\.)$/.test(wordAt(scene, end - 1)) && (scene.quoteAt[end - 1] ?? -1) < 0)
    end--
  return { from, to: end }
}
