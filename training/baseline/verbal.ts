/** Statements told by a verb of saying: direct, mixed and indirect, with the source before or after it. */

import { days, determiners, prepositions, subjectPronouns } from '../../src/read/languages/en.ts'
import type { Run, Sentence, Told } from '../../src/read/layers.ts'
import { hearerAt, isClauseWord, pastAdjuncts } from './adjuncts.ts'
import { closedBefore, contentAfter, contentBefore } from './before.ts'
import { clauseEnd, contentFrom, goingOn, subordinateEnd } from './contents.ts'
import { type Ground, hasVerb, inQuotes, isMark, looksVerb, opensClause, quotationFrom, wordAt } from './ground.ts'
import { type VerbGroup, verbGroups } from './groups.ts'
import { passive } from './passive.ts'
import { phraseAfter, subjectOf } from './phraseAfter.ts'
import { phraseBefore } from './phraseBefore.ts'
import { talkPhrase } from './phraseParts.ts'
import { deniesItself } from './unasserted.ts'
import { keepsClause } from './verbs.ts'

/** @param taken quotations with a speaker; those found here are added */
export function verbalStatements(ground: Ground, taken: Set<number>): Told[] {
  const found: Told[] = []
  for (const sentence of ground.sentences) {
    let speaker: Run | null = null
    let reach = -1
    for (const group of verbGroups(ground, sentence.from, sentence.to)) {
      const told = toldBy(ground, sentence, group, speaker, taken)
      if (!told) continue
      // Whoever speaks inside someone's content is not the one who goes on after it.
      if (told.source[0] && group.from >= reach) speaker = told.source[0]
      reach = Math.max(reach, ...told.content.map((run) => run.to))
      found.push(told)
    }
  }
  for (const told of found) goOn(ground, told, taken)
  return found
}

/** Adds the quotations that go on with the last one. */
function goOn(ground: Ground, told: Told, taken: Set<number>): void {
  const last = told.content[told.content.length - 1]
  if (!last) return
  const id = ground.quoteAt[last.to - 1] ?? -1
  if (ground.quotations[id]?.to !== last.to) return
  const more = goingOn(ground, id, taken)
  const first = more.runs[0]
  // Between the quotation and the next stands nothing but the attribution.
  if (first && hasVerb(ground, attributionEnd(ground, told), first.from)) return
  told.content.push(...more.runs)
  for (const next of more.ids) taken.add(next)
}

function attributionEnd(ground: Ground, told: Told): number {
  const end = Math.max(...[...told.cue, ...told.source, ...told.content].map((run) => run.to))
  return Math.max(end, ground.sentences[ground.sentenceAt[end - 1] ?? -1]?.to ?? end)
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
  const make = (source: Run, cueTo: number, content: Run[], confidence: number, hearer: Run | null = null): Told => ({
    source: [source],
    cue: [{ from: group.from, to: cueTo }],
    content,
    voice: 'paraphrased',
    negated: group.negated !== deniesItself(ground, source.from),
    addressees: hearer ? [hearer] : [],
    via: [],
    relays: frame.quote,
    confidence,
  })
  const speech = frame.quote || frame.bare

  // "…," said Ann Lee.
  if (!subject && group.kind === 'active' && speech) {
    const quotation = closedBefore(ground, sentence, group.from, taken)
    const turned = quotation || !frame.hearer ? phraseAfter(ground, group.to, sentence.to) : null
    const before = turned && contentBefore(ground, sentence, group.from, false, taken)
    if (turned && before) {
      const after = contentAfter(ground, sentence, turned.to, !!quotation, taken)
      return make(turned, group.to, [...before, ...after], 0.8)
    }
  }
  const source = subject ?? shared(ground, sentence, group, speaker)
  if (!source || idle(ground, source, group) || authorial(ground, source)) return null
  if (group.verb.lemma === 'discuss' && modal(ground, group)) return null
  // "Quill, citing two captains, reported": whom it cites is no content.
  if (group.kind === 'participle' && group.verb.lemma === 'cite') return null
  const quotation = subject && speech ? closedBefore(ground, sentence, subject.from, taken) : null
  const right = quotation ? null : rightOf(ground, sentence, group, taken)
  if (right) return make(source, right.cueTo, right.content, right.confidence, right.hearer)
  if (!subject || !speech) return null
  const hearer = frame.hearer ? hearerAt(ground, group.to, sentence.to) : null
  const after = contentAfter(ground, sentence, hearer?.to ?? group.to, !!quotation, taken)
  const before = contentBefore(ground, sentence, subject.from, after.length > 0, taken)
  return before && make(subject, group.to, [...before, ...after], 0.85, hearer)
}

/** The author's own "we" and "one": nobody of whom the page tells has said it. */
function authorial(ground: Ground, source: Run): boolean {
  return source.to - source.from === 1 && /^(?:we|one)$/.test(wordAt(ground, source.from))
}

/** A singular subject in small letters with no article is no subject: "limits itself to declaratory appeals for". */
function idle(ground: Ground, source: Run, group: VerbGroup): boolean {
  const first = ground.tokens[source.from]
  if (group.verb.form !== 's' || group.from !== group.head || !first || first.capital || first.kind === 'mark')
    return false
  return !determiners.has(first.lower) && !subjectPronouns.has(first.lower)
}

/** The subject of a participle or of a second verb: that of the verb before it, or the sentence's. */
function shared(ground: Ground, sentence: Sentence, group: VerbGroup, speaker: Run | null): Run | null {
  const before = wordAt(ground, group.from - 1)
  if (group.kind === 'participle') {
    // "it is worth recalling that": the author's own aside.
    if (before === 'worth') return null
    if (group.from > sentence.from && !inQuotes(ground, group.from - 1)) {
      const near = phraseBefore(ground, sentence.from, group.from)
      // "a letter saying that": a noun before the participle is its subject.
      if (near && before !== ',' && !/^(?:by|in)$/.test(before)) return near
    }
  } else if (!/^(?:and|but|or|then|,)$/.test(before)) return null
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
  const particle = particleEnd(ground, sentence, group)
  if (particle < 0) return null
  let cueTo = Math.max(group.to, particle)
  // The particle takes an object, unless a clause goes on after it: "pointed out that".
  let prepositional = particle > 0 && !keepsClause(lemma, wordAt(ground, particle - 1))
  let at = cueTo
  const hearer = frame.hearer && !prepositional ? hearerAt(ground, at, sentence.to) : null
  if (hearer) at = hearer.to
  // "notified the committee of its decision"
  // "notified the port of the fee": the hearer ends before what belongs to the verb.
  const of = hearer && frame.particles.includes('of') && !isClauseWord(wordAt(ground, at)) ? ofIn(ground, hearer) : -1
  if (hearer && of > 0) at = hearer.to = of
  if (hearer && /^(?:of|about)$/.test(wordAt(ground, at)) && frame.particles.includes(wordAt(ground, at))) {
    at++
    prepositional = true
  } else at = pastAdjuncts(ground, at, sentence.to)
  if (wordAt(ground, at) === 'the' && wordAt(ground, at + 1) === 'following') at += 2
  // "said:" with the quotation here or in the next paragraph.
  if (isMark(ground, at, ':') || (isMark(ground, at, ',') && quotationFrom(ground, at + 1))) at++
  const holder = ground.sentences[ground.sentenceAt[at] ?? -1]
  const token = ground.tokens[at]
  if (!token || !holder) return null
  const quotation = quotationFrom(ground, at)
  if (at >= sentence.to) {
    const announced = isMark(ground, at - 1, ':,') && frame.quote && quotation
    if (!announced || holder.paragraph > sentence.paragraph + 1) return null
  }
  const take = (confidence: number): Right | null => {
    const found = contentFrom(ground, at, holder)
    if (!found) return null
    if (found.quotation >= 0) taken.add(found.quotation)
    else if (found.runs[0]) found.runs[0].to = subordinateEnd(ground, sentence, group.from, found.runs[0])
    cueTo = Math.max(cueTo, group.to)
    return { content: found.runs, cueTo, hearer, confidence }
  }
  if (quotation) {
    const speech = frame.quote || frame.object || quotation.to - quotation.from > 8
    return speech || prepositional ? take(0.8) : null
  }
  if (token.kind === 'mark') return null
  if (prepositional) return take(0.55)
  if (isClauseWord(token.lower)) {
    if (token.lower === 'that' && !clauseThat(ground, at)) return null
    if (
      /^(?:when|if|where|who)$/.test(token.lower) &&
      !/^(?:ask|wonder|know|see|decide|say|tell|learn|find|inquire)$/.test(lemma)
    )
      return null
    return frame.clause || frame.hearer || (token.lower === 'that' && frame.object) ? take(0.85) : null
  }
  const infinitive = token.lower === 'to' || (/^(?:not|never)$/.test(token.lower) && wordAt(ground, at + 1) === 'to')
  if (infinitive) return frame.infinitive || (frame.hearer && hearer) ? take(0.6) : null
  if (
    /^(?:and|or|but)$/.test(token.lower) ||
    prepositions.has(token.lower) ||
    opensClause(ground, at) ||
    talkPhrase(ground, at)
  )
    return null
  if ((frame.bare || hearer) && hasVerb(ground, at, clauseEnd(ground, at, holder))) return take(0.75)
  // "dismissed reports that": a noun that looks like a verb.
  const noun = /s$/.test(token.lower) && /^(?:that|of|about)$/.test(wordAt(ground, at + 1))
  return frame.object && token.kind !== 'number' && (noun || !looksVerb(ground, at)) && !days.has(token.lower)
    ? take(modal(ground, group) ? 0.35 : 0.5)
    : null
}

/** The first "of" inside a run; -1 when it has none. */
function ofIn(ground: Ground, run: Run): number {
  for (let i = run.from + 1; i < run.to; i++) if (wordAt(ground, i) === 'of') return i
  return -1
}

/** "could support", "may discuss": what might be said, not what was. */
function modal(ground: Ground, group: VerbGroup): boolean {
  for (let i = group.from; i < group.head; i++)
    if (/^(?:can|could|may|might|should|must)$/.test(wordAt(ground, i))) return true
  return false
}

/** The end of a verb's particle; 0 when it has none here, -1 when it cannot do without. */
function particleEnd(ground: Ground, sentence: Sentence, group: VerbGroup): number {
  const { frame, lemma } = group.verb
  const next = wordAt(ground, group.to)
  const after = wordAt(ground, group.to + 1)
  if (frame.particles.includes(next) && group.to + 1 < sentence.to && !days.has(after)) {
    return next === 'out' && after === 'at' ? group.to + 2 : group.to + 1
  }
  // "has not spoken a single word about"
  for (let i = group.to; i < group.to + 4; i++) {
    if (!/^(?:word|words|sentence|syllable|thing)$/.test(wordAt(ground, i))) continue
    return frame.particles.includes(wordAt(ground, i + 1)) ? i + 2 : 0
  }
  return lemma === 'point' ? -1 : 0
}

/** "that" before a clause, not "said that." */
function clauseThat(ground: Ground, i: number): boolean {
  return ground.tokens[i + 1]?.kind !== 'mark' || isMark(ground, i + 1, ',“"‘') || inQuotes(ground, i + 1)
}
