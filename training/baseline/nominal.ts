/**
 * Statements told by a noun or an adjective: "expressed the opinion that", "his claim that", "is confident that",
 * "is in favour of", "in Lee's words".
 */
import { auxiliaries, determiners, prepositions } from '../../src/read/languages/en.ts'
import type { Run, Sentence, Told } from '../../src/read/layers.ts'
import { around } from './according.ts'
import { clauseEnd } from './contents.ts'
import {
  type Ground,
  hasVerb,
  inQuotes,
  isAdverb,
  isMark,
  looksVerb,
  opensClause,
  possessive,
  quotationFrom,
  wordAt,
} from './ground.ts'
import { phraseBefore, plainPhraseBefore } from './phraseBefore.ts'
import { deniesItself } from './unasserted.ts'
import { thoughtAdjectives, thoughtNouns } from './words.ts'

/** Verbs that say little by themselves: the noun after them is the cue. */
const LIGHT =
  /^(?:express(?:es|ed|ing)?|voic(?:e|es|ed|ing)|ha(?:s|ve|d)|hold(?:s)?|held|mak(?:e|es|ing)|made|g[ai]ve(?:s|n)?|giving|issue[sd]?|issuing|share[sd]?|reiterate[sd]?|repeat(?:s|ed)?|offer(?:s|ed)?|is|are|was|were|be)$/
const ANSWERS = /^(?:answer|reply|response|comment|statement|remark)$/
const BE =
  /^(?:is|are|was|were|be|been|being|am|['’](?:s|re|m)|remains?|remained|became|becomes|seems|seemed|feels?|felt)$/
const HEARD = /^(?:words|opinion|view|phrase|language|telling|account|assessment)$/

export function nominalStatements(ground: Ground): Told[] {
  const found: Told[] = []
  for (const sentence of ground.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = ground.tokens[i]
      if (token?.kind !== 'word' || inQuotes(ground, i)) continue
      const told =
        byNoun(ground, sentence, i) ??
        byAdjective(ground, sentence, i) ??
        inFavour(ground, sentence, i) ??
        inWords(ground, sentence, i)
      if (told) found.push(told)
    }
  }
  return found
}

function make(ground: Ground, source: Run, cue: Run[], content: Run[], denied: boolean, confidence: number): Told {
  const negated = denied !== deniesItself(ground, source.from)
  return {
    source: [source],
    cue,
    content,
    voice: 'paraphrased',
    negated,
    addressees: [],
    via: [],
    relays: false,
    confidence,
  }
}

/** "expressed the opinion that …", "gave a positive answer to …", "is of the opinion that …", "Lee's claim that …". */
function byNoun(ground: Ground, sentence: Sentence, noun: number): Told | null {
  const word = wordAt(ground, noun)
  const answer = ANSWERS.test(word)
  if (!thoughtNouns.has(word) && !answer) return null
  const opener = wordAt(ground, noun + 1)
  const start =
    opener === 'that' || quotationFrom(ground, noun + 1)
      ? noun + 1
      : /^(about|over|on|for)$/.test(opener) || (opener === 'to' && answer)
        ? noun + 2
        : -1
  if (start < 0 || start >= sentence.to) return null
  let at = noun - 1
  while (
    at > sentence.from &&
    noun - at < 5 &&
    !LIGHT.test(wordAt(ground, at)) &&
    (determiners.has(wordAt(ground, at)) || plainWord(ground, at))
  )
    at--
  const to = clauseEnd(ground, start, sentence)
  if (to <= start) return null
  const content = [{ from: start, to: subjectClauseEnd(ground, sentence, noun, start, to) }]
  const light = wordAt(ground, at) === 'of' ? at - 1 : at
  if (
    LIGHT.test(wordAt(ground, light)) &&
    (wordAt(ground, light + 1) !== 'of' ||
      BE.test(wordAt(ground, skipBack(ground, light, sentence.from))) ||
      BE.test(wordAt(ground, light)))
  ) {
    const group = groupStart(ground, sentence, light)
    const source = phraseBefore(ground, sentence.from, group.from)
    if (!source) return null
    return make(
      ground,
      source,
      [{ from: group.from, to: opener === 'that' || quotationFrom(ground, noun + 1) ? noun + 1 : noun + 2 }],
      content,
      group.negated,
      0.6,
    )
  }
  return opener === 'that' ? owned(ground, sentence, noun, content) : null
}

/**
 * Where a "that"-clause ends when its noun is the subject of a verb further on: "Lee's claim that it rained | was
 * rejected". The verb is the first auxiliary that stands after a verb of the same clause; elsewhere the end stands.
 */
function subjectClauseEnd(ground: Ground, sentence: Sentence, noun: number, start: number, to: number): number {
  if (hasVerb(ground, sentence.from, noun)) return to
  let seen = false
  let within = false
  for (let i = start + 1; i < to; i++) {
    const word = wordAt(ground, i)
    if (inQuotes(ground, i)) continue
    if (opensClause(ground, i) || /^(?:and|or|who|[,;])$/.test(word)) seen = within = false
    else if ((looksVerb(ground, i) || /^\w+ied$/.test(word)) && wordAt(ground, i - 1) !== 'to') {
      const auxiliary = auxiliaries.has(word)
      const goesOn = within && !(auxiliary && !auxiliaries.has(lastWord(ground, i)))
      if (auxiliary && seen && !goesOn) return i
      seen = within = true
    } else if (!isAdverb(ground.tokens[i])) within = false
  }
  return to
}

/** The word before, past adverbs. */
function lastWord(ground: Ground, at: number): string {
  let i = at - 1
  while (i > 0 && isAdverb(ground.tokens[i])) i--
  return wordAt(ground, i)
}

/** "Lee's claim that": the owner is the source. */
function owned(ground: Ground, sentence: Sentence, noun: number, content: Run[]): Told | null {
  let at = noun - 1
  while (at > sentence.from && noun - at < 4 && plainWord(ground, at)) at--
  const word = wordAt(ground, at)
  if (/^(his|her|their|its|my|our)$/.test(word))
    return make(ground, { from: at, to: at + 1 }, [{ from: at + 1, to: noun + 1 }], content, false, 0.5)
  if (!/^['’]s?$/.test(word) || !possessive(ground, at)) return null
  const source = plainPhraseBefore(ground, sentence.from, at)
  return source && make(ground, source, [{ from: at + 1, to: noun + 1 }], content, false, 0.5)
}

function plainWord(ground: Ground, i: number): boolean {
  const token = ground.tokens[i]
  return (
    !!token &&
    token.kind === 'word' &&
    !token.capital &&
    !prepositions.has(token.lower) &&
    !determiners.has(token.lower) &&
    !/^['’]/.test(token.text) &&
    !/^(and|or|that)$/.test(token.lower)
  )
}

/** "is confident that", "are worried about". */
function byAdjective(ground: Ground, sentence: Sentence, at: number): Told | null {
  if (!thoughtAdjectives.has(wordAt(ground, at))) return null
  const opener = wordAt(ground, at + 1)
  if (!/^(that|about|of|to|with)$/.test(opener)) return null
  const before = skipBack(ground, at, sentence.from)
  if (!BE.test(wordAt(ground, before))) return null
  const group = groupStart(ground, sentence, before)
  const source = phraseBefore(ground, sentence.from, group.from)
  const start = opener === 'that' ? at + 1 : at + 2
  const to = clauseEnd(ground, start, sentence)
  if (!source || to <= start || /^(it|this|that|there)$/.test(wordAt(ground, source.from))) return null
  return make(ground, source, [{ from: group.from, to: start }], [{ from: start, to }], group.negated, 0.5)
}

/** "is in favour of", "is against". */
function inFavour(ground: Ground, sentence: Sentence, at: number): Told | null {
  if (!/^fav(?:o|ou)r$/.test(wordAt(ground, at)) || wordAt(ground, at - 1) !== 'in' || wordAt(ground, at + 1) !== 'of')
    return null
  const before = skipBack(ground, at - 1, sentence.from)
  if (
    !/^(is|are|was|were|be|been|speaks?|spoke|spoken|comes?|came)$/.test(wordAt(ground, before)) &&
    wordAt(ground, before) !== 'out'
  )
    return null
  const verb = wordAt(ground, before) === 'out' ? before - 1 : before
  const group = groupStart(ground, sentence, verb)
  const source = phraseBefore(ground, sentence.from, group.from)
  const to = clauseEnd(ground, at + 2, sentence)
  if (!source || to <= at + 2) return null
  return make(ground, source, [{ from: group.from, to: at + 2 }], [{ from: at + 2, to }], group.negated, 0.6)
}

/** "in Lee's words", "in the words of Lee", "in her opinion". */
function inWords(ground: Ground, sentence: Sentence, at: number): Told | null {
  if (!HEARD.test(wordAt(ground, at))) return null
  let start = at - 1
  while (start > sentence.from && at - start < 8 && wordAt(ground, start) !== 'in') start--
  if (wordAt(ground, start) !== 'in') return null
  const owner = { from: start + 1, to: at }
  let source: Run | null = null
  let cue: Run[] = [{ from: start, to: at + 1 }]
  let end = at + 1
  if (wordAt(ground, start + 1) === 'the' && start + 2 === at && wordAt(ground, at + 1) === 'of') {
    let to = at + 2
    while (to < sentence.to && to - at < 12 && !isMark(ground, to, ',.;:')) to++
    source = to > at + 2 ? { from: at + 2, to } : null
    cue = [{ from: start, to: at + 2 }]
    end = to
  } else if (/^(his|her|their|my|our|its)$/.test(wordAt(ground, start + 1)) && start + 2 >= at - 1) {
    source = { from: start + 1, to: start + 2 }
    cue = [
      { from: start, to: start + 1 },
      { from: start + 2, to: at + 1 },
    ]
  } else if (/^['’]s?$/.test(wordAt(ground, at - 1)) && owner.to - 1 > owner.from) {
    source = { from: owner.from, to: at - 1 }
    cue = [
      { from: start, to: start + 1 },
      { from: at - 1, to: at + 1 },
    ]
  }
  const content = source && around(ground, sentence, start, end)
  return source && content ? make(ground, source, cue, content, false, 0.6) : null
}

function skipBack(ground: Ground, at: number, floor: number): number {
  let i = at - 1
  while (i > floor && isAdverb(ground.tokens[i])) i--
  return i
}

/** Where a light verb's group begins, and whether it is denied. */
function groupStart(ground: Ground, sentence: Sentence, verb: number): { from: number; negated: boolean } {
  let from = verb
  let negated = /^n['’]t$/.test(wordAt(ground, verb + 1)) || wordAt(ground, verb + 1) === 'not'
  for (let i = verb - 1; i >= sentence.from && verb - i < 6; i--) {
    const word = wordAt(ground, i)
    if (word === 'not' || word === 'never' || /^n['’]t$/.test(word)) negated = true
    else if (
      !/^(is|are|was|were|has|have|had|will|would|does|do|did|can|could|may|might|must|should|['’](s|ve|d|ll|re|m)|been)$/.test(
        word,
      ) &&
      !isAdverb(ground.tokens[i])
    )
      break
    if (/^['’]s$/.test(word) && possessive(ground, i)) break
    from = i
  }
  return { from, negated }
}
