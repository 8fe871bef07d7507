/**
 * Conclusions of the author's that are statements by themselves: "it can be understood from Lee's words that …", "this
 * suggests that Moscow …", "in other words, Moscow does not object".
 */
import { words } from '../../languages/words.ts'
import type { Run, Told } from '../../layers.ts'
import { groupOf } from './negated.ts'
import { phraseFrom, phraseUpTo, trimmed } from './phrases.ts'
import { dependent, isVerb, lemmaAt, quoted, type Scene, tagAt, wordAt, wordsAt } from './scene.ts'
import { attitudes, surmises } from './words.ts'

/** How sure a conclusion of the author's can be. */
export const SUREST = 0.6
/** Words that open a sentence in which the author restates or concludes. */
const OPENINGS = [
  'in other words',
  'that is to say',
  'put differently',
  'put another way',
  'in short',
  'in effect',
  'it follows that',
  'it turns out that',
  'it seems that',
  'it appears that',
  'it would seem that',
].map((opening) => opening.split(' '))
/** "Judging by her tone, Lee …" */
const JUDGING = ['judging by', 'judging from', 'to judge by', 'to judge from'].map((opening) => opening.split(' '))
const THIS = /^(?:this|that|which|these)$/
/** Verbs by which one thing shows another. */
export const SHOWS = /^(?:suggest|mean|show|indicate|imply|signal|hint)$/
const CONCLUDED = words('understood inferred concluded gathered deduced seen read clear follows evident apparent')
const WORDS = /^(?:words?|statements?|remarks|answers?|comments|speech|tone|silence|reply|response|article|interview)$/

/** The first token after the words that open a sentence with a conclusion; its first when there are none. */
export function afterOpening(scene: Scene, sentence: Run): number {
  if (JUDGING.some((opening) => wordsAt(scene, sentence.from, opening)))
    for (let i = sentence.from + 2; i < sentence.to && i - sentence.from < 20; i++)
      if (wordAt(scene, i) === ',') return i + 1
  const opening = OPENINGS.find((one) => wordsAt(scene, sentence.from, one))
  const after = sentence.from + (opening?.length ?? (surmises.has(wordAt(scene, sentence.from)) ? 1 : 0))
  return after > sentence.from && wordAt(scene, after) === ',' ? after + 1 : after
}

/** Conclusions that are statements by themselves; at most one a sentence. */
export function conclusionsIn(scene: Scene, told: readonly Told[]): Told[] {
  const cued = new Set(told.map((one) => scene.sentenceAt[one.cue[0]?.from ?? -1] ?? -1))
  return scene.sentences.flatMap((sentence, i) => {
    const one = fromWords(scene, sentence) ?? shown(scene, sentence) ?? (cued.has(i) ? null : restated(scene, sentence))
    return one ?? []
  })
}

function make(source: Run, cue: Run, content: Run, negated = false): Told {
  return {
    source: [source],
    cue: [cue],
    content: [content],
    voice: 'inferred',
    negated,
    addressees: [],
    via: [],
    relays: false,
    confidence: SUREST,
  }
}

/** "it can be understood from Lee's words that …" */
function fromWords(scene: Scene, sentence: Run): Told | null {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!CONCLUDED.has(wordAt(scene, i)) || quoted(scene, i) || !/^(?:from|in)$/.test(wordAt(scene, i + 1))) continue
    let noun = i + 2
    while (noun < sentence.to && noun - i < 14 && !WORDS.test(wordAt(scene, noun))) noun++
    if (!WORDS.test(wordAt(scene, noun))) return null
    const after = wordAt(scene, noun + 1) === 'of' ? phraseFrom(scene, noun + 2) : null
    const that = after?.to ?? noun + 1
    const own = tagAt(scene, i + 2) === 'PRP$' ? { from: i + 2, to: i + 3 } : null
    const owner = tagAt(scene, noun - 1) === 'POS' ? phraseUpTo(scene, noun - 1) : null
    const source = owner ?? after ?? own
    const { to } = trimmed(scene, { from: that + 1, to: sentence.to })
    if (!source || wordAt(scene, that) !== 'that' || to <= that + 1) return null
    let from = i
    while (from > sentence.from && i - from < 4 && /^(?:can|could|may|be|is|it|as)$/.test(wordAt(scene, from - 1)))
      from--
    return make(source, { from, to: i + 1 }, { from: that, to })
  }
  return null
}

/** "This suggests that Kessel …", "It seems that Kessel …": the one whose position it is stands as the clause's subject. */
function shown(scene: Scene, sentence: Run): Told | null {
  const opening = afterOpening(scene, sentence)
  let that = wordAt(scene, opening - 1) === 'that' && opening - sentence.from > 2 ? opening - 1 : -1
  let from = sentence.from
  for (let i = sentence.from; that < 0 && i < sentence.to && i - sentence.from < 60; i++) {
    if (!isVerb(scene, i) || wordAt(scene, i + 1) !== 'that' || !SHOWS.test(lemmaAt(scene, i)) || quoted(scene, i))
      continue
    const opens = i - 1 === sentence.from || /^[,;—–]$/.test(wordAt(scene, i - 2))
    if (!opens || !THIS.test(wordAt(scene, i - 1))) continue
    that = i + 1
    from = i - 1
  }
  if (that < 0 || quoted(scene, that)) return null
  const subject = phraseFrom(scene, that + 1, sentence.to)
  if (!subject || !isNamed(scene, subject)) return null
  const { to } = trimmed(scene, { from: that + 1, to: sentence.to })
  return to > subject.to ? make(subject, { from, to: that }, { from: that, to }) : null
}

/** "In other words, Kessel does not object to the fee": a position that no cue tells of. */
function restated(scene: Scene, sentence: Run): Told | null {
  const start = afterOpening(scene, sentence)
  if (start === sentence.from || quoted(scene, start)) return null
  const source = phraseFrom(scene, start, sentence.to)
  if (!source || !isNamed(scene, source)) return null
  for (let i = source.to; i < sentence.to && i - source.to < 8; i++) {
    if (!attitudes.has(lemmaAt(scene, i)) || /^(?:NN|DT)/.test(tagAt(scene, i))) continue
    const group = groupOf(scene, { from: i, to: i + 1 })
    const particle = dependent(scene, i, /^compound:prt$/)
    const takes = /^(?:to|of|about|with|on)$/.test(wordAt(scene, i + 1)) && !isVerb(scene, i + 2)
    const end = particle === i + 1 || takes ? i + 2 : i + 1
    const { to } = trimmed(scene, { from: end, to: sentence.to })
    if (group.from < source.to || to <= end) return null
    let negated = false
    for (let j = group.from; j < i; j++) if (/^(?:not|n['’]t|never|no)$/.test(wordAt(scene, j))) negated = true
    return make(source, { from: group.from, to: end }, { from: end, to }, negated)
  }
  return null
}

/** A name is in it. */
function isNamed(scene: Scene, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) if (scene.tokens[i]?.capital && tagAt(scene, i) !== 'PRP') return true
  return false
}
