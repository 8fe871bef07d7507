/**
 * The relay chain: who tells us that somebody said it. "Russian media reported that Lee called …" makes the media the
 * relay of Lee's statement; so do "…, as the agency reported", and "told the Dawn agency" or "in an interview with the
 * Dawn", whose hearer is the relay as well.
 */
import { agencies, outletNouns } from '../../src/read/languages/en-roles.ts'
import type { Run, Told } from '../../src/read/layers.ts'
import { type Ground, inQuotes, isMark, wordAt } from './ground.ts'
import { phraseAfter } from './phraseAfter.ts'
import { phraseBefore } from './phraseBefore.ts'

/** Adds `via` to each statement; gives back those that are left, without the "as … reported" that only relays. */
export function relay(ground: Ground, told: Told[]): Told[] {
  const bySentence = new Map<number, Told[]>()
  for (const one of told) {
    const cue = one.cue[0]
    if (!cue) continue
    const id = ground.sentenceAt[cue.from] ?? -1
    bySentence.set(id, [...(bySentence.get(id) ?? []), one])
  }
  const dropped = new Set<Told>()
  for (const [id, list] of bySentence) {
    const sentence = ground.sentences[id]
    if (!sentence) continue
    const asides = list.filter((one) => isAside(ground, one))
    const others = list.filter((one) => !asides.includes(one))
    for (const one of others) {
      for (const aside of asides) {
        one.via.push(...aside.source)
        dropped.add(aside)
      }
      for (const hearer of one.addressees) if (hears(ground, hearer)) one.via.push(hearer)
    }
    const interview = interviewWith(ground, sentence)
    for (const inner of others) {
      const around = others.filter((outer) => outer !== inner && outer.relays && holds(outer, inner))
      // The nearest teller first: the smallest content around it.
      around.sort((a, b) => width(a) - width(b))
      for (const outer of around.slice(0, 3)) inner.via.push(...outer.source)
      if (interview && !inner.via.some((run) => run.from === interview.from)) inner.via.push(interview)
    }
  }
  return told.filter((one) => !dropped.has(one))
}

/** Both the source and the cue of the one stand in the content of the other. */
function holds(outer: Told, inner: Told): boolean {
  const cue = inner.cue[0]
  const source = inner.source[0]
  return (
    !!cue &&
    outer.content.some(
      (run) =>
        run.from <= cue.from && cue.to <= run.to && (!source || (run.from <= source.from && source.to <= run.to)),
    )
  )
}

function width(told: Told): number {
  return told.content.reduce((sum, run) => sum + run.to - run.from, 0)
}

/** "as Russian media reported": set off by commas, or ending the sentence. */
function isAside(ground: Ground, told: Told): boolean {
  const source = told.source[0]
  return !!source && wordAt(ground, source.from - 1) === 'as'
}

/** A news outlet, by its words: "the Dawn agency", "Reuters". */
export function isOutlet(ground: Ground, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) {
    const token = ground.tokens[i]
    if (token && (outletNouns.has(token.lower) || agencies.has(token.text))) return true
  }
  return false
}

/** "told the press" names no outlet; "told the Dawn" and "told the local newspaper" do. */
function hears(ground: Ground, run: Run): boolean {
  if (/^(?:press|media)$/.test(wordAt(ground, run.to - 1)) && !ground.tokens[run.to - 1]?.capital) return false
  // "told a news conference": those who came to hear.
  for (let i = run.from; i < run.to; i++)
    if (/^(?:conference|briefing|reporters|journalists)$/.test(wordAt(ground, i))) return false
  return isOutlet(ground, run)
}

/** "in an interview with the Dawn agency". */
function interviewWith(ground: Ground, sentence: Run): Run | null {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (wordAt(ground, i) !== 'interview' || inQuotes(ground, i) || !/^(with|to)$/.test(wordAt(ground, i + 1))) continue
    const run = phraseAfter(ground, i + 2, sentence.to)
    if (run) return run
  }
  return null
}

/** "as Lee put it", "as the agency reported": the rest of the sentence is the content. */
export function asideStatements(ground: Ground): Told[] {
  const found: Told[] = []
  for (const sentence of ground.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (wordAt(ground, i) !== 'as' || inQuotes(ground, i)) continue
      const told = asideAt(ground, sentence, i)
      if (told) found.push(told)
    }
  }
  return found
}

function asideAt(ground: Ground, sentence: Run, at: number): Told | null {
  const opens =
    at === sentence.from || isMark(ground, at - 1, ',—–') || /^(however|and|but)$/.test(wordAt(ground, at - 1))
  if (!opens) return null
  for (let i = at + 2; i < sentence.to && i - at < 14; i++) {
    if (isMark(ground, i, ',.;:') || inQuotes(ground, i)) return null
    const verb = ground.verbs.get(wordAt(ground, i))
    const puts = wordAt(ground, i) === 'put' || wordAt(ground, i) === 'puts'
    if (!puts && (!verb || verb.form === 'ing' || !(verb.frame.quote || verb.frame.bare || verb.frame.clause))) continue
    const source = phraseBefore(ground, at + 1, i)
    if (!source || /^(we|i|you|one|it)$/.test(wordAt(ground, source.from))) return null
    const cueTo = puts && wordAt(ground, i + 1) === 'it' ? i + 2 : i + 1
    let end = cueTo
    while (end < sentence.to && end - cueTo < 10 && !isMark(ground, end, ',.')) end++
    if (end < sentence.to && !isMark(ground, end, ',.')) return null
    const before = isMark(ground, at - 1, ',') ? at - 1 : at
    const content: Run[] = []
    if (before - sentence.from > 2) content.push({ from: sentence.from, to: before })
    let to = sentence.to
    while (to > end + 1 && isMark(ground, to - 1, '.!?') && !inQuotes(ground, to - 1)) to--
    if (to - end > 3) content.push({ from: end + 1, to })
    if (content.length === 0) return null
    return {
      source: [source],
      cue: [{ from: i, to: cueTo }],
      content,
      voice: 'paraphrased',
      negated: false,
      addressees: [],
      via: [],
      relays: true,
      confidence: 0.6,
    }
  }
  return null
}
