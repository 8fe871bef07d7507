/** Statements told without a verb: "according to Ann Lee", "in Lee's words". */
import { talkNouns } from '../../src/read/languages/en.ts'
import type { Run, Sentence, Told } from '../../src/read/layers.ts'
import { clauseEnd, trimmedEnd } from './contents.ts'
import { type Ground, inQuotes, isMark, wordAt } from './ground.ts'
import { phraseAfter } from './phraseAfter.ts'

export function accordingStatements(ground: Ground): Told[] {
  const found: Told[] = []
  for (const sentence of ground.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (wordAt(ground, i) !== 'according' || wordAt(ground, i + 1) !== 'to' || inQuotes(ground, i)) continue
      const told = according(ground, sentence, i)
      if (told) found.push(told)
    }
  }
  return found
}

function according(ground: Ground, sentence: Sentence, at: number): Told | null {
  let source = phraseAfter(ground, at + 2, sentence.to)
  if (!source) return null
  // "according to a report by the League"
  if (/^(?:by|from|in)$/.test(wordAt(ground, source.to)) && talkNouns.has(wordAt(ground, source.to - 1))) {
    const author = phraseAfter(ground, source.to + 1, sentence.to)
    if (author) source = { from: source.from, to: author.to }
  }
  const content = around(ground, sentence, at, source.to)
  if (!content) return null
  return {
    source: [source],
    cue: [{ from: at, to: at + 2 }],
    content,
    voice: 'paraphrased',
    negated: false,
    addressees: [],
    via: [],
    relays: true,
    confidence: 0.8,
  }
}

/** The sentence without the phrase: what stands before it, or after it when it opens the sentence. */
export function around(ground: Ground, sentence: Sentence, from: number, to: number): Run[] | null {
  const runs: Run[] = []
  if (from - sentence.from > 2 && !leadsOn(ground, from)) {
    const end = trimmedEnd(ground, sentence.from, from)
    if (end > sentence.from) runs.push({ from: sentence.from, to: end })
    return runs.length ? runs : null
  }
  let start = to
  while (start < sentence.to && !isMark(ground, start, ',') && start - to < 20) start++
  if (!isMark(ground, start, ',')) return null
  const end = clauseEnd(ground, start + 1, sentence)
  if (end <= start + 1) return null
  // "Washington, in Lee's words, proposed it": the subject that stands before belongs to the content.
  const subject = trimmedEnd(ground, sentence.from, from)
  const led = subject > sentence.from && !leadsOn(ground, from) && ground.tokens[sentence.from]?.kind === 'word'
  return [...(led ? [{ from: sentence.from, to: subject }] : []), { from: start + 1, to: end }]
}

/** "…, that, according to Lee, …": the clause comes after. */
function leadsOn(ground: Ground, from: number): boolean {
  const before = isMark(ground, from - 1, ',') ? from - 2 : from - 1
  return /^(?:that|and|but|because|while)$/.test(wordAt(ground, before))
}
