/**
 * Sayings whose cue is a fixed phrase that news hardly ever has, so that no model learns it: "have not spoken a single
 * word about the fee", "pays lip service to the plan", "are of the opinion that", "is in favour of the fee".
 */
import type { Run } from '../../layers.ts'
import { groupOf } from './negated.ts'
import { clauseEnd, phraseAround, phraseFrom, phraseUpTo, trimmed } from './phrases.ts'
import {
  dependent,
  headAt,
  isVerb,
  lemmaAt,
  meets,
  quoted,
  relationAt,
  type Scene,
  sentenceOf,
  tagAt,
  wordAt,
  wordsAt,
} from './scene.ts'
import { afterHearer } from './takes.ts'
import type { Triple } from './triple.ts'

/** How sure one is of them. */
const SURE = 0.6
/** Sentences have no more words than this between a formula's verb and its end. */
const LONGEST = 6
/** Nor does an apposition. */
const APPOSITION = 12

/** Those whose cue no triple has yet. */
export function formulasIn(scene: Scene, triples: readonly Triple[]): Triple[] {
  const cues = new Uint8Array(scene.tokens.length)
  const contents = new Uint8Array(scene.tokens.length)
  for (const { cue, content } of triples) {
    for (const { from, to } of cue) cues.fill(1, from, to)
    for (const { from, to } of content) contents.fill(1, from, to)
  }
  const found: Triple[] = []
  for (let verb = 0; verb < scene.tokens.length; verb++) {
    if (quoted(scene, verb)) continue
    // Where somebody is told to stand is told already.
    const stands = contents[verb] === 1 ? -1 : whereOneStands(scene, verb)
    const end = stands < 0 ? formulaAt(scene, verb) : stands
    const one = end < 0 ? notifyingAt(scene, verb) : tripleOf(scene, verb, end)
    const cue = one?.cue[0]
    if (one && cue && !cues.subarray(cue.from, cue.to).includes(1)) found.push(one)
  }
  for (const sentence of scene.sentences) {
    const one = inWordsOf(scene, sentence)
    if (one?.cue.every(({ from, to }) => !cues.subarray(from, to).includes(1))) found.push(one)
  }
  return found
}

/** "called for talks, notifying | the League of | its plan": the subject of the verb it hangs on says it. */
function notifyingAt(scene: Scene, verb: number): Triple | null {
  if (tagAt(scene, verb) !== 'VBG' || wordAt(scene, verb - 1) !== ',') return null
  const of = afterHearer(scene, verb)
  if (of < 0) return null
  const to = clauseEnd(scene, of + 1, sentenceOf(scene, verb).to)
  const content = trimmed(scene, { from: of + 1, to })
  for (let i = headAt(scene, verb), steps = 0; i >= 0 && steps < LONGEST; i = headAt(scene, i), steps++) {
    const noun = dependent(scene, i, /^nsubj$/)
    const source =
      noun >= 0 && noun < verb && /^(?:NN|PRP$)/.test(tagAt(scene, noun)) ? phraseAround(scene, noun) : null
    if (!source || source.to > verb || content.to <= content.from) continue
    return { source: [source], cue: [{ from: verb, to: verb + 1 }], content: [content], confidence: SURE }
  }
  return null
}

/** "In the words of | Lee, the envoy, | it is over", "In | Lee's words, | it is over". */
function inWordsOf(scene: Scene, { from, to }: Run): Triple | null {
  if (wordAt(scene, from) !== 'in' || quoted(scene, from)) return null
  const of = wordsAt(scene, from + 1, ['the', 'words', 'of'])
  const source = of ? phraseFrom(scene, from + 4, to) : ownerFrom(scene, from + 1)
  if (!source) return null
  const whole = of
    ? [{ from, to: from + 4 }]
    : [
        { from, to: from + 1 },
        { from: source.to, to: source.to + 2 },
      ]
  const comma = of ? source.to : source.to + 2
  if (wordAt(scene, comma) !== ',') return null
  // An apposition belongs to the name.
  const second = of ? nextComma(scene, comma, to) : -1
  const content = trimmed(scene, { from: Math.max(comma, second) + 1, to })
  if (content.to <= content.from) return null
  return {
    source: [{ from: source.from, to: Math.max(source.to, second) }],
    cue: whole,
    content: [content],
    confidence: SURE,
  }
}

/** The comma that ends what is set in after another; -1 when a verb comes first. */
function nextComma(scene: Scene, comma: number, end: number): number {
  for (let i = comma + 1; i < end && i - comma < APPOSITION && !isVerb(scene, i); i++)
    if (wordAt(scene, i) === ',') return i
  return -1
}

/** "Lee" in "Lee's words"; the owner's "'s" comes next. */
function ownerFrom(scene: Scene, from: number): Run | null {
  for (let i = from + 1; i - from < LONGEST; i++)
    if (/^['’]s?$/.test(wordAt(scene, i))) return wordAt(scene, i + 1) === 'words' ? { from, to: i } : null
  return null
}

/** Lemmas of the verbs that formulas have. */
const FORMULAIC = new Set([
  'pay',
  'limit',
  'confine',
  'restrict',
  'call',
  'speak',
  'say',
  'utter',
  'mention',
  'write',
  'decline',
  'refuse',
  'be',
])

/** Where the cue that has its verb here ends; -1 when it is no formula. */
function formulaAt(scene: Scene, verb: number): number {
  const lemma = lemmaAt(scene, verb)
  if (!FORMULAIC.has(lemma)) return -1
  if (lemma === 'pay' && wordsAt(scene, verb + 1, ['lip', 'service', 'to'])) return verb + 4
  if (lemma === 'pay' && wordsAt(scene, verb + 1, ['lip-service', 'to'])) return verb + 3
  if (/^(?:speak|say|utter|mention|write)$/.test(lemma)) return notASingle(scene, verb)
  // "declined | to comment".
  if (/^(?:decline|refuse)$/.test(lemma) && wordsAt(scene, verb + 1, ['to', 'comment'])) return verb + 1
  if (/^(?:limit|confine|restrict)$/.test(lemma)) return toAppeals(scene, verb)
  if (lemma === 'call') return callsFor(scene, verb)
  return lemma === 'be' ? ofTheOpinion(scene, verb) : -1
}

/** "… spoken a single word about": with a denial before it. */
function notASingle(scene: Scene, verb: number): number {
  const single = wordsAt(scene, verb + 1, ['a', 'single'])
    ? verb + 3
    : wordAt(scene, verb + 1) === 'one'
      ? verb + 2
      : -1
  if (single < 0 || !/^(?:word|sentence|syllable|line)$/.test(wordAt(scene, single))) return -1
  if (!/^(?:about|on|of|regarding|concerning)$/.test(wordAt(scene, single + 1))) return -1
  const { from, to } = groupOf(scene, { from: verb, to: verb + 1 })
  for (let i = from; i < to; i++) if (/^(?:not|n['’]t|never)$/.test(wordAt(scene, i))) return single + 2
  return -1
}

/** "is firmly in favour of", "spoke out against", "was opposed to"; what is no person or state is against a wall. */
function whereOneStands(scene: Scene, verb: number): number {
  const lemma = lemmaAt(scene, verb)
  if (!/^(?:be|come|speak)$/.test(lemma)) return -1
  const isBe = lemma === 'be'
  const clause = isBe ? headAt(scene, verb) : verb
  // "Those who are against it left": what ends where is told by main clauses only.
  if (clause >= 0 && !/^(?:root|conj|parataxis)$/.test(relationAt(scene, clause))) return -1
  let at = verb + 1
  while (at < verb + LONGEST && (/^RB/.test(tagAt(scene, at)) || /^(?:out|all|also)$/.test(wordAt(scene, at)))) at++
  if (/^in$/.test(wordAt(scene, at)) && /^favou?r$/.test(wordAt(scene, at + 1)) && wordAt(scene, at + 2) === 'of')
    return at + 3
  if (isBe && wordsAt(scene, at, ['opposed', 'to'])) return at + 2
  // "Spoke against the backdrop of the harbour".
  if (wordAt(scene, at) !== 'against' || (!isBe && wordAt(scene, at - 1) !== 'out')) return -1
  if (/^(?:PRP|DT)$/.test(tagAt(scene, at + 1)) && !/^(?:NN|JJ|VBG)/.test(tagAt(scene, at + 2))) return -1
  const subject = dependent(scene, clause, /^nsubj$/)
  return subject >= 0 && /^(?:NNPS?|PRP)$/.test(tagAt(scene, subject)) ? at + 1 : -1
}

/** "limits itself to | loud appeals for": what one goes no further than. */
function toAppeals(scene: Scene, verb: number): number {
  if (!/sel(?:f|ves)$/.test(wordAt(scene, verb + 1)) || wordAt(scene, verb + 2) !== 'to') return -1
  let noun = verb + 3
  while (noun < verb + LONGEST && /^(?:DT|JJ|PRP\$|VBG)/.test(tagAt(scene, noun))) noun++
  const asks = /^(?:appeal|call|plea|demand|request|calling|appealing)s?$/.test(wordAt(scene, noun))
  return asks && wordAt(scene, noun + 1) === 'for' ? noun + 2 : -1
}

/** "It is known that Lee called for | lifting the ban". */
function callsFor(scene: Scene, verb: number): number {
  if (!/^VB[DPZ]$/.test(tagAt(scene, verb)) || wordAt(scene, verb + 1) !== 'for') return -1
  return tagAt(scene, verb + 2) === 'VBG' ? verb + 2 : -1
}

/** "are also of the firm opinion | that". */
function ofTheOpinion(scene: Scene, verb: number): number {
  for (let i = verb + 1; i < verb + LONGEST; i++) {
    if (wordAt(scene, i) !== 'of') {
      if (/^RB/.test(tagAt(scene, i)) || /^(?:also|still|all|both)$/.test(wordAt(scene, i))) continue
      return -1
    }
    const noun = /^(?:the|one|this)$/.test(wordAt(scene, i + 1)) ? i + 2 : i + 1
    for (const at of [noun, noun + 1])
      if (/^(?:opinion|view|belief|conviction|mind)$/.test(wordAt(scene, at)) && wordAt(scene, at + 1) === 'that')
        return at + 1
    return -1
  }
  return -1
}

function tripleOf(scene: Scene, verb: number, end: number): Triple | null {
  const sentence = sentenceOf(scene, verb)
  const group = groupOf(scene, { from: verb, to: verb + 1 })
  const source = subjectOf(scene, verb, group.from)
  const to = clauseEnd(scene, end, sentence.to)
  const content = trimmed(scene, { from: end, to: Math.min(to, sideEnd(scene, verb, end)) })
  if (!source || content.to <= content.from || meets(source, content)) return null
  // "The League, unlike Tasmere, pays": what is set in between is no part of the cue.
  return { source: [source], cue: [{ from: group.from, to: end }], content: [content], confidence: SURE }
}

/** "As long as Lee limits himself to calls for patience | , nobody sails": where a clause on the side ends before its own. */
function sideEnd(scene: Scene, verb: number, from: number): number {
  const sentence = sentenceOf(scene, verb)
  let clause = verb
  for (let step = 0; step < LONGEST && /^(?:xcomp|conj)$/.test(relationAt(scene, clause)); step++)
    clause = headAt(scene, clause)
  // The parser may hang the clause on the "long" of "as long as".
  const opening =
    wordsAt(scene, sentence.from, ['as', 'long', 'as']) || wordsAt(scene, sentence.from + 2, ['as', 'long', 'as'])
  const onTheSide = opening || (relationAt(scene, clause) === 'advcl' && headAt(scene, clause) > from)
  for (let i = from; onTheSide && i < sentence.to; i++) if (wordAt(scene, i) === ',') return i
  return sentence.to
}

/** Who stands before the verb, past what is set in between commas; by the parse where it knows. */
function subjectOf(scene: Scene, verb: number, before: number): Run | null {
  const noun = dependent(scene, verb, /^nsubj$/)
  const known = noun >= 0 && noun < before ? phraseAround(scene, noun) : null
  if (known && known.to <= before && !/sel(?:f|ves)$/.test(wordAt(scene, noun))) return known
  const floor = sentenceOf(scene, verb).from
  if (before <= floor) return null
  let end = before
  if (wordAt(scene, end - 1) === ',') {
    end -= 2
    while (end > floor && wordAt(scene, end) !== ',') end--
  }
  // "the minister himself".
  const self = /^(?:him|her|it|them)sel(?:f|ves)$/.test(wordAt(scene, end - 1)) ? phraseUpTo(scene, end - 1) : null
  const last = self ? { from: self.from, to: end } : phraseUpTo(scene, end)
  if (!last) return null
  let { from } = last
  // "the crew, pilots and captains of".
  for (let part: Run | null = last; part && /^(?:and|or|,)$/.test(wordAt(scene, from - 1)); from = part?.from ?? from)
    part = phraseUpTo(scene, from - 1)
  return from < floor ? null : { from, to: last.to }
}
