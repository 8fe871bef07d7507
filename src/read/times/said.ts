/**
 * When something was said: the time expression that belongs to the clause of the cue, by the parse where there is one.
 * A day that belongs to what was said, to who said it or to some other event is left alone, and so is a saying of which
 * two different days are told.
 */
import { overlaps, type Span, type Statement, type When } from '../../domain/index.ts'
import { talkNouns } from '../languages/en.ts'
import { words } from '../languages/words.ts'
import type { Layers, Run, Syntax, Token } from '../layers.ts'
import { firstFrom, sentenceAt } from '../places.ts'
import { RELATIONS, TAGS } from '../syntax/scheme.ts'
import { saidBeside } from './russian/said.ts'
import { type TimeExpression, whenOf } from './time.ts'
import type { Timed } from './timed.ts'

type Draft = Omit<Statement, 'id'>
type Have = Pick<Layers, 'language' | 'tokens' | 'sentences' | 'quotes' | 'syntax' | 'times'>

/** @returns the same statements in the same order, each with the time of its saying or null */
export function withWhen(have: Have, statements: readonly Draft[]): Draft[] {
  const times = timed(have.tokens, have.times)
  if (times.length === 0) return [...statements]
  const { syntax, tokens } = have
  const cues = statements.map((one) => tokenAt(tokens, one.cue.spans[0]?.[0] ?? 0))
  const heads = syntax ? statements.map((one, i) => headOf(syntax, runOf(tokens, one.cue.spans, cues[i] ?? 0))) : cues
  const speaking = new Set(heads)
  return statements.map((one, i) => {
    const head = heads[i] ?? 0
    const sentence = sentenceOf(have.sentences, head)
    const near = sentence ? within(times, sentence).filter((time) => free(one, time, have, cues[i] ?? 0)) : []
    if (!sentence || near.length === 0) return one
    const own = syntax
      ? near.filter((time) => belongs(syntax, tokens, time, head, speaking))
      : have.language.tag === 'ru'
        ? saidBeside(have, sentence, cues[i] ?? 0, near)
        : []
    return { ...one, when: narrowest(own.map((time) => time.when)) }
  })
}

function timed(tokens: readonly Token[], times: readonly TimeExpression[]): Timed[] {
  const list: Timed[] = []
  for (const time of times) {
    const when = time.due ? null : whenOf(time)
    if (when) list.push({ ...runOf(tokens, [time.span], tokenAt(tokens, time.span[0])), span: time.span, when })
  }
  return list
}

/** The last token that begins at this place or before it. */
function tokenAt(tokens: readonly Token[], place: number): number {
  return Math.max(0, firstFrom(tokens.length, (i) => (tokens[i]?.start ?? 0) > place) - 1)
}

function runOf(tokens: readonly Token[], spans: readonly Span[], from: number): Run {
  const end = spans[0]?.[1] ?? 0
  let to = from + 1
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++
  return { from, to }
}

function sentenceOf(sentences: readonly Run[], token: number): Run | null {
  const sentence = sentences[sentenceAt(sentences, token)]
  return sentence && sentence.from <= token && token < sentence.to ? sentence : null
}

/** The times that begin in a sentence; `times` is in text order. */
function within(times: readonly Timed[], { from, to }: Run): Timed[] {
  const startsFrom = (place: number) => firstFrom(times.length, (i) => (times[i]?.from ?? 0) >= place)
  return times.slice(startsFrom(from), startsFrom(to))
}

/** It stands neither in what was said nor in somebody's quotation. */
function free(one: Draft, time: Timed, { quotes }: Have, cue: number): boolean {
  if (one.content.spans.some((span) => overlaps(span, time.span))) return false
  const quotation = quotes.at[time.from] ?? -1
  return quotation < 0 || quotation === quotes.at[cue]
}

/** The one of these times that lies in all others; null when two lie apart, or there is none. */
function narrowest(list: readonly When[]): When | null {
  let [best] = list
  for (const one of list) {
    if (!best || (best.from <= one.from && one.to <= best.to)) best = one
    else if (one.from > best.from || best.to > one.to) return null
  }
  return best ?? null
}

const relation = (name: string) => RELATIONS.indexOf(name)
/** A bare "yesterday" may look like an object. */
const OBLIQUE = new Set(['obl', 'obl:unmarked', 'nmod', 'nmod:unmarked', 'advmod', 'obj'].map(relation))
const INSIDE = new Set(['nmod:poss', 'compound', 'amod', 'nummod', 'nmod:desc'].map(relation))
const [CASE, ADVCL, ACL, CONJ, NSUBJ, PARATAXIS, OBL, NMOD, COMPOUND, FIXED] = [
  'case',
  'advcl',
  'acl',
  'conj',
  'nsubj',
  'parataxis',
  'obl',
  'nmod',
  'compound',
  'fixed',
].map(relation)
const VBG = TAGS.indexOf('VBG')

/** Before a day, these put a saying on it. */
const onIt = words('on in at over during early late')
/** Before an occasion, these put a saying there. */
const there = words('in at during on with to for from by')
/** Before an occasion that is itself named by its day: "at Monday's briefing". */
const at = words('in at during')
const speech = words('speak ask talk write address respond reply comment brief interview tell quote')
/** Participles that say when a text or a talk was there: "an interview published on Sunday". */
const appeared = words('publish issue release hold give make air broadcast post date write convene record carry print')

/** How far up the tree a time may hang from its saying. */
const CLIMB = 6

/** @param cue the head token of the cue */
function belongs(
  syntax: Syntax,
  tokens: readonly Token[],
  time: Timed,
  cue: number,
  speaking: ReadonlySet<number>,
): boolean {
  const { heads, relations, tags, lemmas } = syntax
  const goals = goalsOf(syntax, cue, speaking)
  let node = headOf(syntax, time)
  const first = relations[node] ?? -1
  const inside = INSIDE.has(first)
  if (!inside && !OBLIQUE.has(first)) return false
  if (!inside && !cased(syntax, tokens, node, onIt)) return false
  for (let step = 0; step < CLIMB; step++) {
    const parent = heads[node] ?? -1
    if (parent < 0) return false
    if (goals.has(parent)) return !(inside && step === 0)
    const how = relations[parent]
    const lemma = lemmas[parent] ?? ''
    const over = heads[parent] ?? -1
    // "On Monday he met the envoy and said": the day stands before both.
    if (relations[cue] === CONJ && heads[cue] === parent && time.from < parent) return true
    if ((how === ADVCL || how === PARATAXIS) && goals.has(over)) return speech.has(lemma)
    // "The president, speaking yesterday in the port, stressed"
    if (how === ACL && speech.has(lemma) && relations[over] === NSUBJ) return goals.has(heads[over] ?? -1)
    if (how === ACL) {
      if (!appeared.has(lemma)) return false
    } else if (how === NSUBJ) {
      if (!talkNouns.has(lemma)) return false
    } else if (how === OBL || how === NMOD) {
      if (!cased(syntax, tokens, parent, inside && step === 0 ? at : there)) return false
    } else if (how !== COMPOUND || tags[parent] === VBG) return false
    node = parent
  }
  return false
}

/** The words that a time of the saying may hang on. */
function goalsOf({ heads, relations, tags }: Syntax, cue: number, speaking: ReadonlySet<number>): Set<number> {
  const goals = new Set([cue])
  const over = heads[cue] ?? -1
  // "According to a report published on 3 May"
  if ((relations[cue] === CASE || relations[cue] === FIXED) && over >= 0) goals.add(over)
  // "He said on Tuesday, adding that": one occasion.
  if (relations[cue] === ADVCL && tags[cue] === VBG && speaking.has(over)) goals.add(over)
  return goals
}

/** The words before a noun that put it in its place are all among these, or there are none. */
function cased({ heads, relations }: Syntax, tokens: readonly Token[], noun: number, among: ReadonlySet<string>) {
  for (let i = noun - 1; i >= Math.max(0, noun - CASED); i--)
    if (heads[i] === noun && relations[i] === CASE && !among.has(tokens[i]?.lower ?? '')) return false
  return true
}

const CASED = 10

/** The token of a run that the others hang on: the first whose own head is outside. */
function headOf({ heads }: Syntax, run: Run): number {
  for (let i = run.from; i < run.to; i++) {
    const head = heads[i] ?? -1
    if (head < run.from || head >= run.to) return i
  }
  return run.from
}
