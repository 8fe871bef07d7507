/**
 * What the author concludes about someone's position: "In other words, …", "it can be understood from Lee's words
 * that …", "this suggests that Moscow …". Such a statement is inferred: nobody said it so.
 */
import type { Run, Sentence, Told } from '../../src/read/layers.ts'
import { clauseEnd } from './contents.ts'
import { type Ground, inQuotes, isMark, wordAt } from './ground.ts'
import { phraseAfter } from './phraseAfter.ts'
import { plainPhraseBefore } from './phraseBefore.ts'

/** Words that open a sentence in which the author restates or concludes. */
const OPENINGS = [
  'in other words',
  'that is to say',
  'put differently',
  'this means that',
  'which means that',
  'it follows that',
  'it turns out that',
  'apparently',
  'in short',
  'this suggests that',
  'this shows that',
  'this indicates that',
  'this implies that',
  'that suggests that',
  'that means that',
  'it seems that',
  'it appears that',
].map((opening) => opening.split(' '))
const CONCLUDE = /^(understood|inferred|concluded|gathered|deduced|seen|read|follows)$/
const SAID =
  /^(words|statement|statements|remarks|answer|answers|comments|speech|tone|silence|reply|article|interview)$/

/** Marks statements in sentences that open with a conclusion; drops those whose source is the conclusion itself. */
export function markInferred(ground: Ground, told: Told[]): Told[] {
  const opened = new Map<number, number>()
  for (const [i, sentence] of ground.sentences.entries()) {
    const length = openingAt(ground, sentence)
    if (length > 0) opened.set(i, sentence.from + length)
  }
  return told.filter((one) => {
    const cue = one.cue[0]
    if (!cue) return false
    const start = opened.get(ground.sentenceAt[cue.from] ?? -1)
    if (start === undefined || one.voice === 'inferred') return true
    if (cue.from < start) return false
    one.voice = 'inferred'
    one.confidence = Math.min(one.confidence, 0.6)
    for (const run of one.content)
      if (run.from < start && run.to > start) run.from = isMark(ground, start, ',') ? start + 1 : start
    return true
  })
}

function openingAt(ground: Ground, sentence: Sentence): number {
  for (const words of OPENINGS) {
    if (words.every((word, i) => wordAt(ground, sentence.from + i) === word)) return words.length
  }
  return 0
}

/** Conclusions that are statements by themselves. */
export function inferredStatements(ground: Ground): Told[] {
  const found: Told[] = []
  for (const sentence of ground.sentences) {
    const told = fromWords(ground, sentence) ?? aboutSomeone(ground, sentence)
    if (told) found.push(told)
  }
  return found
}

function make(source: Run, cue: Run[], content: Run): Told {
  return {
    source: [source],
    cue,
    content: [content],
    voice: 'inferred',
    negated: false,
    addressees: [],
    via: [],
    relays: false,
    confidence: 0.6,
  }
}

/** "it can be understood from Lee's words that …" */
function fromWords(ground: Ground, sentence: Sentence): Told | null {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!CONCLUDE.test(wordAt(ground, i)) || inQuotes(ground, i) || !/^(from|in)$/.test(wordAt(ground, i + 1))) continue
    let noun = i + 2
    while (noun < sentence.to && noun - i < 14 && !SAID.test(wordAt(ground, noun))) noun++
    if (!SAID.test(wordAt(ground, noun))) return null
    let that = noun + 1
    if (wordAt(ground, that) === 'of')
      while (that < sentence.to && that - noun < 10 && wordAt(ground, that) !== 'that') that++
    if (wordAt(ground, that) !== 'that') return null
    const owner = /^['’]s?$/.test(wordAt(ground, noun - 1)) ? plainPhraseBefore(ground, i + 2, noun - 1) : null
    const after = wordAt(ground, noun + 1) === 'of' ? { from: noun + 2, to: that } : null
    const own = /^(his|her|their|its)$/.test(wordAt(ground, i + 2)) ? { from: i + 2, to: i + 3 } : null
    const source = owner ?? after ?? own
    const to = clauseEnd(ground, that, sentence)
    if (!source || source.to <= source.from || to <= that + 1) return null
    let from = i
    while (from > sentence.from && i - from < 3 && /^(can|could|may|be|is|it)$/.test(wordAt(ground, from - 1))) from--
    return make(source, [{ from, to: i + 1 }], { from: that, to })
  }
  return null
}

/** "This suggests that Moscow …": the one whose position it is stands as the clause's subject. */
function aboutSomeone(ground: Ground, sentence: Sentence): Told | null {
  const length = openingAt(ground, sentence)
  const that = sentence.from + length - 1
  if (length < 3 || wordAt(ground, that) !== 'that') return null
  const subject = phraseAfter(ground, that + 1, sentence.to)
  if (!subject || !ground.tokens[subject.from]?.capital) return null
  const to = clauseEnd(ground, that, sentence)
  return to > that + 1 ? make(subject, [{ from: sentence.from, to: that }], { from: that, to }) : null
}
