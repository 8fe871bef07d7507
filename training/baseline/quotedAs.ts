/** "TASS quoted Lee as saying that …", "Lee was quoted by TASS as saying …": Lee's statement, relayed by who quotes. */
import type { Run, Sentence, Told } from '../../src/read/layers.ts'
import { pastAdjuncts } from './adjuncts.ts'
import { contentBefore } from './before.ts'
import { contentFrom } from './contents.ts'
import { type Ground, inQuotes, isAdverb, isMark, wordAt } from './ground.ts'
import { phraseAfter } from './phraseAfter.ts'
import { phraseBefore } from './phraseBefore.ts'

const QUOTES = /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/
const BE = /^(?:is|are|was|were|been|being|be)$/
/** No more words than this stand between the two parts of the cue. */
const APART = 24

/** @param taken quotations with a speaker; those found here are added */
export function quotedAsStatements(ground: Ground, taken: Set<number>): Told[] {
  const found: Told[] = []
  for (const sentence of ground.sentences) {
    let verb = -1
    for (let i = sentence.from; i < sentence.to; i++) {
      if (inQuotes(ground, i)) continue
      if (QUOTES.test(wordAt(ground, i))) verb = i
      if (verb < 0 || i - verb > APART || wordAt(ground, i) !== 'as') continue
      const says = ground.verbs.get(wordAt(ground, i + 1))
      if (says?.form !== 'ing' || !(says.frame.quote || says.frame.clause)) continue
      const told = quotedAs(ground, sentence, verb, i, taken)
      if (told) found.push(told)
      verb = -1
    }
  }
  return found
}

function quotedAs(ground: Ground, sentence: Sentence, verb: number, as: number, taken: Set<number>): Told | null {
  let before = verb - 1
  while (before > sentence.from && isAdverb(ground.tokens[before])) before--
  const passive = BE.test(wordAt(ground, before))
  let from = passive ? before : verb
  while (passive && from > sentence.from && /^(?:has|have|had|been)$/.test(wordAt(ground, from - 1))) from--
  const subject = phraseBefore(ground, sentence.from, from)
  let source = passive ? subject : phraseAfter(ground, verb + 1, as)
  let teller: Run | null = passive ? null : subject
  if (passive && wordAt(ground, verb + 1) === 'by') teller = phraseAfter(ground, verb + 2, as)
  if (!passive && source && source.to > as) source = { from: source.from, to: as }
  if (!source) return null
  const content = contentOf(ground, sentence, subject?.from ?? from, as + 2, taken)
  if (!content) return null
  return {
    source: [source],
    cue: [
      { from, to: verb + 1 },
      { from: as, to: as + 2 },
    ],
    content,
    voice: 'paraphrased',
    negated: false,
    addressees: [],
    via: teller ? [teller] : [],
    relays: true,
    confidence: 0.8,
  }
}

/** What follows the saying, or what stands before the whole. */
function contentOf(ground: Ground, sentence: Sentence, start: number, after: number, taken: Set<number>): Run[] | null {
  let at = pastAdjuncts(ground, after, sentence.to)
  if (isMark(ground, at, ':,') && inQuotes(ground, at + 1)) at++
  if (at < sentence.to && !isMark(ground, at, '.,;:!?')) {
    const found = contentFrom(ground, at, sentence)
    if (found && found.quotation >= 0) taken.add(found.quotation)
    return found?.runs ?? null
  }
  return contentBefore(ground, sentence, start, false, taken)
}
