/** Statements told by a verb of saying: direct, mixed and indirect, with the source before or after it. */
import { days, determiners, prepositions, subjectPronouns, talkNouns } from '../languages/en.ts'
import { keepsClause } from '../languages/en-verbs.ts'
import type { Run, Sentence, Told } from '../layers.ts'
import { clauseEnd, contentFrom, goingOn, startsSentence, trimmedEnd } from './contents.ts'
import {
  type Ground,
  hasVerb,
  inQuotes,
  isAdverb,
  isMark,
  looksVerb,
  opensClause,
  quotationFrom,
  quotationTo,
  wordAt,
} from './ground.ts'
import { type VerbGroup, verbGroups } from './groups.ts'
import { phraseAfter, phraseBefore, plainPhraseAfter, subjectOf, talkPhrase } from './phrases.ts'

/** @param taken quotations with a speaker; those found here are added */
export function verbalStatements(ground: Ground, taken: Set<number>): Told[] {
  const found: Told[] = []
  for (const sentence of ground.sentences) {
    let speaker: Run | null = null
    for (const group of verbGroups(ground, sentence.from, sentence.to)) {
      const told = toldBy(ground, sentence, group, speaker, taken)
      if (!told) continue
      if (told.source[0]) speaker = told.source[0]
      found.push(told)
    }
  }
  for (const told of found) extend(ground, told, taken)
  return found
}

/** Adds the quotations that go on with the last one. */
function extend(ground: Ground, told: Told, taken: Set<number>): void {
  const last = told.content[told.content.length - 1]
  if (!last) return
  const id = ground.quoteAt[last.to - 1] ?? -1
  const quotation = ground.quotations[id]
  if (!quotation || quotation.to !== last.to) return
  const after = afterAttribution(ground, told)
  const more = goingOn(ground, id, taken)
  // Words between the attributed quotation and the next may only be the attribution.
  if (more.runs[0] && more.runs[0].from > after && hasVerb(ground, after, more.runs[0].from)) return
  for (const [i, run] of more.runs.entries()) {
    const before = told.content[told.content.length - 1]
    if (before && before.to === run.from) before.to = run.to
    else told.content.push(run)
    taken.add(more.ids[i] ?? -1)
  }
}

function afterAttribution(ground: Ground, told: Told): number {
  const end = Math.max(...told.cue.map((r) => r.to), ...told.source.map((r) => r.to), ...told.content.map((r) => r.to))
  const sentence = ground.sentences[ground.sentenceAt[end - 1] ?? -1]
  return Math.max(end, sentence?.to ?? end)
}

function toldBy(
  ground: Ground,
  sentence: Sentence,
  group: VerbGroup,
  speaker: Run | null,
  taken: Set<number>,
): Told | null {
  if (group.kind === 'passive') return passive(ground, sentence, group)
  const { frame } = group.verb
  const subject = group.kind === 'participle' ? null : phraseBefore(ground, sentence.from, group.from)
  const base = {
    voice: 'paraphrased' as const,
    negated: group.negated,
    addressees: [] as Run[],
    via: [] as Run[],
    relays: frame.quote,
  }

  // "…," said Ann Lee.
  if (!subject && group.kind === 'active' && (frame.quote || frame.bare)) {
    const turned = phraseAfter(ground, group.to, sentence.to)
    const left = turned && leftContent(ground, sentence, group.from, taken)
    if (turned && left) {
      const content = [...left, ...rightPiece(ground, sentence, turned.to, taken)]
      return { ...base, source: [turned], cue: [{ from: group.from, to: group.to }], content, confidence: 0.8 }
    }
  }
  const source = subject ?? shared(ground, sentence, group, speaker)
  if (!source) return null
  const right = rightOf(ground, sentence, group, taken)
  if (right) {
    const cue = [{ from: group.from, to: right.cueTo }]
    return {
      ...base,
      addressees: right.hearer ? [right.hearer] : [],
      source: [source],
      cue,
      content: right.content,
      confidence: right.confidence,
    }
  }
  if (!subject || !(frame.quote || frame.bare)) return null
  const left = leftContent(ground, sentence, source.from, taken)
  if (!left) return null
  const hearer = frame.hearer ? hearerAt(ground, group.to, sentence.to) : null
  const content = [...left, ...rightPiece(ground, sentence, hearer?.to ?? group.to, taken)]
  return {
    ...base,
    addressees: hearer ? [hearer] : [],
    source: [source],
    cue: [{ from: group.from, to: group.to }],
    content,
    confidence: 0.85,
  }
}

/** The subject of a participle or of a second verb: that of the verb before it, or the sentence's. */
function shared(ground: Ground, sentence: Sentence, group: VerbGroup, speaker: Run | null): Run | null {
  const before = wordAt(ground, group.from - 1)
  if (group.kind === 'participle') {
    if (group.from > sentence.from && !inQuotes(ground, group.from - 1)) {
      const near = phraseBefore(ground, sentence.from, group.from)
      // "a letter saying that": a noun before the participle is its subject.
      if (near && before !== ',' && !/^(by|in)$/.test(before)) return near
    }
  } else if (!/^(and|but|or|then|,)$/.test(before)) return null
  if (speaker) return speaker
  const subject = subjectOf(ground, sentence.from, group.from)
  return subject && subject.to <= group.from ? subject : null
}

interface Right {
  content: Run[]
  cueTo: number
  hearer: Run | null
  confidence: number
}

/** What follows the verb, when its frame lets it be the content. */
function rightOf(ground: Ground, sentence: Sentence, group: VerbGroup, taken: Set<number>): Right | null {
  const { frame, lemma } = group.verb
  let at = group.to
  let cueTo = group.to
  let particle = false
  const next = wordAt(ground, at)
  if (frame.particles.includes(next) && at + 1 < sentence.to) {
    at++
    cueTo = at
    particle = !keepsClause(lemma, next)
    if (next === 'out' && wordAt(ground, at) === 'at') cueTo = ++at
  } else if (lemma === 'point') return null
  else {
    const about = sentenceAbout(ground, at, frame.particles)
    if (about > 0) {
      cueTo = about
      at = about
      particle = true
    }
  }
  let hearer: Run | null = null
  if (frame.hearer && !particle) {
    hearer = hearerAt(ground, at, sentence.to)
    if (hearer) at = hearer.to
  }
  at = past(ground, at, sentence.to)
  // "said:" with the quotation in the next paragraph.
  if (isMark(ground, at, ':') || (isMark(ground, at, ',') && quotationFrom(ground, at + 1))) at++
  const beyond = ground.sentences[ground.sentenceAt[at] ?? -1]
  if (at >= sentence.to) {
    if (!isMark(ground, at - 1, ':,') || !frame.quote || !beyond || !quotationFrom(ground, at)) return null
    if (beyond.paragraph > sentence.paragraph + 1) return null
  }
  const token = ground.tokens[at]
  if (!token || !beyond) return null
  const done = (confidence: number): Right | null => {
    const found = contentFrom(ground, at, beyond)
    if (!found) return null
    if (found.quotation >= 0) taken.add(found.quotation)
    return { content: found.runs, cueTo, hearer, confidence }
  }
  const quotation = quotationFrom(ground, at)
  if (quotation) return frame.quote || frame.object || particle || quotation.to - quotation.from > 8 ? done(0.8) : null
  if (token.kind === 'mark') return null
  if (particle) return done(0.55)
  if (isClauseWord(token.lower) && !(token.lower === 'that' && !clauseThat(ground, at)))
    return frame.clause || frame.hearer ? done(0.85) : null
  if (token.lower === 'to') return frame.infinitive || (frame.hearer && hearer) ? done(0.6) : null
  if (frame.bare || (hearer && frame.hearer)) {
    const end = clauseEnd(ground, at, beyond)
    if (hasVerb(ground, at, end)) return bareStart(ground, at) ? done(0.75) : null
  }
  if (frame.object && objectStart(ground, at)) return done(0.5)
  return null
}

/** "has not spoken a single word about": where the content begins; 0 when it is not so. */
function sentenceAbout(ground: Ground, from: number, particles: readonly string[]): number {
  for (let i = from; i < from + 4; i++)
    if (/^(word|words|sentence|syllable|thing)$/.test(wordAt(ground, i)))
      return particles.includes(wordAt(ground, i + 1)) ? i + 2 : 0
  return 0
}

function isClauseWord(word: string): boolean {
  return /^(that|whether|how|what|why|who|where|when|if)$/.test(word)
}

/** "that" before a clause, not "said that." */
function clauseThat(ground: Ground, i: number): boolean {
  return ground.tokens[i + 1]?.kind !== 'mark' || isMark(ground, i + 1, ',“"‘') || inQuotes(ground, i + 1)
}

/** A clause with no "that" begins with its subject, not with a preposition of place. */
function bareStart(ground: Ground, i: number): boolean {
  return !/^(by|of|with|against|from|as)$/.test(wordAt(ground, i)) && !talkPhrase(ground, i)
}

function objectStart(ground: Ground, i: number): boolean {
  const token = ground.tokens[i]
  return (
    !!token &&
    token.kind !== 'mark' &&
    !prepositions.has(token.lower) &&
    !opensClause(ground, i) &&
    !looksVerb(ground, i)
  )
}

/** Past "on Tuesday", "in a statement", "to reporters", "later", when a clause or quotation comes after them. */
function past(ground: Ground, from: number, ceiling: number): number {
  let i = from
  for (let steps = 0; steps < 4 && i < ceiling; steps++) {
    const token = ground.tokens[i]
    if (!token || inQuotes(ground, i)) break
    if (
      isAdverb(token) ||
      (days.has(token.lower) &&
        token.kind === 'word' &&
        (token.capital || token.lower === 'yesterday' || token.lower === 'today'))
    ) {
      i++
      continue
    }
    if (!/^(on|in|at|during|after|before|to|via|through|with|from|last|this)$/.test(token.lower)) break
    const end = adjunctEnd(ground, i, ceiling)
    if (end < 0) break
    i = end
  }
  return i
}

/** The end of a phrase of time, place or talk; -1 when it is none. */
function adjunctEnd(ground: Ground, from: number, ceiling: number): number {
  const first = wordAt(ground, from)
  const second = wordAt(ground, from + 1)
  if (
    first === 'to' &&
    !/^(reporters|journalists|the|a|his|her|their|me|us|him|them)$/.test(second) &&
    !ground.tokens[from + 1]?.capital
  )
    return -1
  let talk = days.has(second) || /^(week|month|year)$/.test(second)
  for (let i = from + 1; i < ceiling && i - from < 16; i++) {
    const token = ground.tokens[i]
    if (!token) return -1
    if (talkNouns.has(token.lower) || days.has(token.lower) || token.lower === 'reporters') talk = true
    if (token.lower === 'that' || quotationFrom(ground, i)) return i
    if (isMark(ground, i, ',')) return quotationFrom(ground, i + 1) || wordAt(ground, i + 1) === 'that' ? i : -1
    if (isMark(ground, i, ':')) return i
    if (token.kind === 'mark' || (first !== 'to' && looksVerb(ground, i))) return -1
    if (
      talk &&
      i > from + 1 &&
      (subjectPronouns.has(token.lower) || (determiners.has(token.lower) && !prepositions.has(wordAt(ground, i - 1))))
    )
      return i
    if (talk && days.has(second) && i === from + 2) return i
  }
  return -1
}

/** Whom a verb like "told" names first. */
export function hearerAt(ground: Ground, from: number, ceiling: number): Run | null {
  const first = ground.tokens[from]
  if (!first || from >= ceiling || inQuotes(ground, from)) return null
  if (/^(me|us|him|her|them|you|it|reporters|journalists|lawmakers|supporters|voters)$/.test(first.lower))
    return { from, to: from + 1 }
  if (isClauseWord(first.lower) || first.lower === 'to') return null
  const to = plainPhraseAfter(ground, from, ceiling)
  if (to <= from) return null
  // "told the crowd the plan was dead": a second phrase begins at the next article or pronoun.
  for (let i = from + 1; i < to; i++) {
    const token = ground.tokens[i]
    if (!token) break
    if (
      /^(on|in|at|during|after|before)$/.test(token.lower) &&
      (days.has(wordAt(ground, i + 1)) || talkPhrase(ground, i))
    )
      return { from, to: i }
    if (
      first.capital &&
      !token.capital &&
      token.kind === 'word' &&
      !prepositions.has(token.lower) &&
      !/^['’]/.test(token.text) &&
      token.lower !== 'and' &&
      hasVerb(ground, i, ceiling) &&
      subjectPronouns.has(token.lower)
    )
      return { from, to: i }
  }
  return { from, to }
}

/** What was said before "…, he said": the quotation that has just closed, or the sentence so far. */
function leftContent(ground: Ground, sentence: Sentence, end: number, taken: Set<number>): Run[] | null {
  let close = end - 1
  if (isMark(ground, close, ',—–-') && !inQuotes(ground, close)) close--
  const quotation = quotationTo(ground, close)
  if (quotation) {
    const id = ground.quoteAt[close] ?? -1
    const before = ground.sentences[ground.sentenceAt[quotation.from] ?? -1]
    const clean = close === end - 1 ? isMark(ground, close - 1, ',.?!…—–-') || isMark(ground, close - 1, '...') : true
    if (!clean || taken.has(id) || quotation.paragraph !== sentence.paragraph) return null
    // A quotation that ended its own sentence with a full stop is not what the next one's subject said.
    if (close < sentence.from && isMark(ground, close - 1, '.')) return null
    taken.add(id)
    const from =
      before &&
      before.from < quotation.from &&
      before.from >= sentence.from &&
      hasVerb(ground, before.from, quotation.from)
        ? before.from
        : quotation.from
    return [{ from, to: quotation.to }]
  }
  if (!isMark(ground, end - 1, ',') || inQuotes(ground, end - 1) || end - 1 - sentence.from < 2) return null
  let from = sentence.from
  if (/^(and|but|so)$/.test(wordAt(ground, from))) from++
  if (!hasVerb(ground, from, end - 1)) return null
  return [{ from, to: end - 1 }]
}

/** What goes on after "…, he said, …": a quotation or the rest of the sentence. */
function rightPiece(ground: Ground, sentence: Sentence, from: number, taken: Set<number>): Run[] {
  let at = past(ground, from, sentence.to)
  while (at < sentence.to && !isMark(ground, at, ',.:;') && !inQuotes(ground, at) && at - from < 25) at++
  if (!isMark(ground, at, ',:') || at + 1 >= sentence.to) return []
  const quotation = quotationFrom(ground, at + 1)
  if (quotation) {
    taken.add(ground.quoteAt[at + 1] ?? -1)
    return [{ from: quotation.from, to: quotation.to }]
  }
  const next = wordAt(ground, at + 1)
  if (
    ground.language.verbs.get(next)?.form === 'ing' ||
    /ing$/.test(next) ||
    /^(who|which|a|an|the|according|after|when|in|at|during|but|as|while|before)$/.test(next)
  )
    return []
  if (!startsSentence(ground, sentence.from) || at - from > 1) return []
  const to = clauseEnd(ground, at + 1, sentence)
  return to > at + 1 ? [{ from: at + 1, to }] : []
}

/** "was rejected by Ann Lee": the agent is the source, and what was rejected the content. */
function passive(ground: Ground, sentence: Sentence, group: VerbGroup): Told | null {
  if (wordAt(ground, group.to) !== 'by') return null
  const source = phraseAfter(ground, group.to + 1, sentence.to)
  const content = phraseBefore(ground, sentence.from, group.from)
  if (!source || !content) return null
  const to = trimmedEnd(ground, content.from, content.to)
  if (to <= content.from) return null
  return {
    source: [source],
    cue: [{ from: group.from, to: group.to + 1 }],
    content: [{ from: content.from, to }],
    voice: 'paraphrased',
    negated: group.negated,
    addressees: [],
    via: [],
    relays: false,
    confidence: 0.4,
  }
}
