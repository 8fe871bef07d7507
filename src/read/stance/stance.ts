/**
 * The step that finds stances: what a statement says on an issue of the codebook. Simple rules that rather say
 * "unclear" than guess: the words for or against that stand nearest to the issue's phrase in the same sentence, turned
 * by a negation, made conditional by a condition. A trained model replaces it.
 */
import type { Codebook, Span, Stance, StanceValue, Statement } from '../../domain/index.ts'
import { agencies, outletNouns } from '../languages/en-roles.ts'
import { type Layers, type Run, spanOf, type Token } from '../layers.ts'
import { type AnyStep, step } from '../pipeline.ts'
import { type IssueAt, phraseIndex } from './phrases.ts'
import {
  againstPhrases,
  conditionPhrases,
  denialWords,
  deniers,
  forPhrases,
  negators,
  type PhraseList,
  reportingWords,
} from './words.ts'

type Draft = Omit<Statement, 'id'>

export function stanceStep(codebook: Codebook): AnyStep {
  const index = phraseIndex(codebook)
  return step({
    name: 'stances',
    needs: ['tokens', 'sentences', 'attributed'],
    gives: ['stanced'],
    run: (have) => ({
      stanced: codebook.issues.length === 0 ? have.attributed : withStances(have, index.find(have.tokens)),
    }),
  })
}

function withStances(have: Pick<Layers, 'tokens' | 'sentences' | 'attributed'>, phrases: readonly IssueAt[]): Draft[] {
  const { tokens } = have
  const sentenceAt = new Int32Array(tokens.length)
  for (const [i, { from, to }] of have.sentences.entries()) sentenceAt.fill(i, from, to)
  const starts = phrases.map((phrase) => tokens[phrase.from]?.start ?? 0)
  const told = nesting(have.attributed)
  return have.attributed.map((draft) => {
    const brings = onlyBrings(tokens, draft)
    const stances = new Map<string, Stance>()
    for (const [start, end] of draft.content.spans) {
      for (let i = atOrAfter(starts, start); i < phrases.length && (starts[i] ?? end) < end; i++) {
        const phrase = phrases[i]
        if (!phrase) break
        const span = spanOf(tokens, phrase)
        if (span[1] > end || told.tellsOf(draft, span)) continue
        const sentence = have.sentences[sentenceAt[phrase.from] ?? 0]
        const stance =
          sentence && !brings && !open(tokens, draft, phrase)
            ? stanceOn(tokens, draft, phrase, within(tokens, sentence, draft))
            : 'unclear'
        const before = stances.get(phrase.issue)
        // A clear stance stands over an unclear one, a condition over both sides.
        if (!before || rank(stance) > rank(before.stance))
          stances.set(phrase.issue, { issue: phrase.issue, stance, span })
      }
    }
    return stances.size ? { ...draft, stances: [...stances.values()] } : draft
  })
}

/** "did not say whether …", "declined to comment on …": the question is left open. */
function open(tokens: readonly Token[], draft: Draft, phrase: Run): boolean {
  const start = draft.content.spans[0]?.[0] ?? 0
  for (let i = phrase.from - 1; i >= 0 && (tokens[i]?.start ?? -1) >= start && phrase.from - i < 20; i--) {
    if (tokens[i]?.kind === 'mark' && /[.!?;]/.test(tokens[i]?.text ?? '')) return false
    if (tokens[i]?.lower === 'whether') return true
  }
  return false
}

/** "media reported that Orvenia would reject the fee": a press that tells what others hold takes no side by that. */
function onlyBrings(tokens: readonly Token[], draft: Draft): boolean {
  const cue = spanWords(tokens, draft.cue.spans).places
  if (draft.mode === 'direct' || cueTakesSide(tokens, cue)) return false
  if (cue.some((i) => matchAt(tokens, i, reportingWords) > 0)) return true
  return draft.source.spans.some((span) => {
    const last = tokens[spanWords(tokens, [span]).places.at(-1) ?? -1]
    return !!last && (agencies.has(last.text) || (outletNouns.has(last.lower) && last.lower !== 'agency'))
  })
}

/** Which statements tell of someone else's: the words inside that one are its source's, not the teller's. */
function nesting(drafts: readonly Draft[]): { tellsOf(outer: Draft, span: Span): boolean } {
  const inner = [...drafts].sort((a, b) => (a.cue.spans[0]?.[0] ?? 0) - (b.cue.spans[0]?.[0] ?? 0))
  const cues = inner.map((draft) => draft.cue.spans[0]?.[0] ?? 0)
  return {
    tellsOf(outer, span) {
      for (const [start, end] of outer.content.spans) {
        const first = atOrAfter(cues, start)
        for (let i = first; i < inner.length && i - first < 50 && (cues[i] ?? 0) < end; i++) {
          const one = inner[i]
          if (!one || one === outer || sameActors(one, outer) || !holds(outer, one)) continue
          if (one.content.spans.some(([from, to]) => from <= span[0] && span[1] <= to)) return true
        }
      }
      return false
    },
  }
}

/** Source and content of the one lie in the content of the other. */
function holds(outer: Draft, inner: Draft): boolean {
  const spans = [...inner.source.spans, ...inner.content.spans]
  return spans.every(([from, to]) => outer.content.spans.some(([start, end]) => start <= from && to <= end))
}

function sameActors(a: Draft, b: Draft): boolean {
  return a.source.actors.length > 0 && a.source.actors.every((id) => b.source.actors.includes(id))
}

function rank(stance: StanceValue): number {
  return stance === 'unclear' ? 0 : stance === 'conditional' ? 2 : 1
}

/** The sentence's tokens that belong to the statement: its cue and its content. */
function within(tokens: readonly Token[], sentence: Run, draft: Draft): Run {
  const spans = [...draft.cue.spans, ...draft.content.spans]
  let { from, to } = sentence
  const inside = (token: Token | undefined) =>
    !!token && spans.some(([start, end]) => token.start >= start && token.end <= end)
  while (from < to && !inside(tokens[from])) from++
  while (to > from && !inside(tokens[to - 1])) to--
  return { from, to }
}

interface Signal {
  for: boolean
  distance: number
  /** It stands in the content, so that the cue says what becomes of it. */
  told: boolean
}

function stanceOn(tokens: readonly Token[], draft: Draft, phrase: Run, room: Run): StanceValue {
  const cue = spanWords(tokens, draft.cue.spans)
  const content = contentStart(tokens, draft, room)
  let nearest: Signal | null = null
  let condition = false
  const consider = (i: number, list: PhraseList, isFor: boolean) => {
    const length = matchAt(tokens, i, list)
    if (length === 0 || (i < phrase.to && phrase.from < i + length)) return
    const distance = i < phrase.from ? phrase.from - (i + length) : i - phrase.to + 1
    // Words before the phrase govern it; words after it only when near.
    if (distance > (i < phrase.from ? 14 : 8) || (nearest && nearest.distance <= distance)) return
    const inCue = cue.places.includes(i)
    // What the cue takes is turned by its own negation; what it tells of, by those that stand there as well.
    const turned = inCue ? draft.negated : denied(tokens, i, content) !== draft.negated
    nearest = { for: isFor !== turned, distance, told: !inCue }
  }
  for (let i = room.from; i < room.to; i++) {
    if (matchAt(tokens, i, conditionPhrases) > 0) condition = true
    consider(i, forPhrases, true)
    consider(i, againstPhrases, false)
  }
  // The cue may stand in an earlier sentence or far away: "rejected the idea that … a checkpoint".
  if (!nearest && !cue.near(phrase)) {
    for (const i of cue.places) {
      if (matchAt(tokens, i, forPhrases) > 0) nearest = { for: !draft.negated, distance: 99, told: false }
      if (matchAt(tokens, i, againstPhrases) > 0) nearest = { for: draft.negated, distance: 99, told: false }
    }
  }
  // "did not say that" leaves open what a saying would have said; "does not support" does not.
  if (draft.negated && !cueTakesSide(tokens, cue.places)) return 'unclear'
  const signal = nearest as Signal | null
  // "denied that he supports", "rejected calls for": not his to be for, and not said to be against; "did not reject" is
  // not to accept either.
  const denies = cue.places.some((i) => matchAt(tokens, i, denialWords) > 0)
  if (denies && (signal?.told || draft.negated)) return 'unclear'
  if (absent(tokens, phrase, room)) return 'against'
  // "supports no fee", "opposes neither the fee nor": the other way round, or not at all.
  if (signal && noneOf(tokens, phrase, room)) return 'unclear'
  if (!signal) return condition && mayBe(tokens, room) ? 'conditional' : 'unclear'
  if (condition && signal.for) return 'conditional'
  return signal.for ? 'for' : 'against'
}

/** The sentence's first token that belongs to the content. */
function contentStart(tokens: readonly Token[], draft: Draft, room: Run): number {
  let i = room.from
  while (
    i < room.to &&
    !draft.content.spans.some(([start, end]) => start <= (tokens[i]?.start ?? -1) && (tokens[i]?.start ?? end) < end)
  )
    i++
  return i
}

function cueTakesSide(tokens: readonly Token[], places: readonly number[]): boolean {
  return places.some((i) => matchAt(tokens, i, forPhrases) > 0 || matchAt(tokens, i, againstPhrases) > 0)
}

/** "there will be no checkpoint", "without any checkpoint". */
function absent(tokens: readonly Token[], phrase: Run, room: Run): boolean {
  for (let i = phrase.from - 1; i >= room.from && phrase.from - i <= 2; i--) {
    if (tokens[i]?.lower !== 'no') continue
    for (let j = i - 1; j >= room.from && i - j <= 4; j--)
      if (/^(?:there|accept|allow|tolerate|want|need|be)$/.test(tokens[j]?.lower ?? '')) return true
  }
  return false
}

/** "no", "neither" or "nor" stands right before the issue's phrase. */
function noneOf(tokens: readonly Token[], phrase: Run, room: Run): boolean {
  for (let i = phrase.from - 1; i >= room.from && phrase.from - i <= 3; i--)
    if (/^(?:no|neither|nor)$/.test(tokens[i]?.lower ?? '')) return true
  return false
}

function mayBe(tokens: readonly Token[], room: Run): boolean {
  for (let i = room.from; i < room.to; i++)
    if (/^(?:ready|prepared|discuss|consider|accept|willing|could|would)$/.test(tokens[i]?.lower ?? '')) return true
  return false
}

/** A negation shortly before, in the same sentence: "does not object to", "never accepted". */
function denied(tokens: readonly Token[], at: number, floor: number): boolean {
  let turns = 0
  for (let i = at - 1; i >= floor && at - i <= 4; i--) {
    const lower = tokens[i]?.lower ?? ''
    if (tokens[i]?.kind === 'mark') break
    if (negators.has(lower) || deniers.has(lower)) turns++
  }
  return turns % 2 === 1
}

/** How many tokens the phrase that begins here takes; 0 when none does. */
function matchAt(tokens: readonly Token[], i: number, list: PhraseList): number {
  const phrases = list.get(tokens[i]?.lower ?? '')
  return phrases?.find((words) => words.every((word, j) => tokens[i + j]?.lower === word))?.length ?? 0
}

function spanWords(tokens: readonly Token[], spans: readonly (readonly [number, number])[]) {
  const places: number[] = []
  for (const [start, end] of spans) {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < tokens.length && (tokens[i]?.end ?? 0) <= end && places.length < 20; i++) places.push(i)
  }
  return { places, near: (run: Run) => places.some((i) => Math.abs(i - run.from) <= 1 && i >= run.from) }
}

function atOrAfter(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
