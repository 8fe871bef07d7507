/**
 * Statements told inside others: "Lee said that Kim had promised to come". Annotators of news mark nothing inside a
 * content, so that no model learns to find these; the parse shows them: a verb of saying with a subject of its own and a
 * clause, or one of taking a position with what it takes it on ("Lee said that Kim rejected the plan"). Nothing inside quotation marks is taken, nor the teller's own words ("said he believed").
 */
import type { Run } from '../../layers.ts'
import { speaks } from './citing.ts'
import { groupOf } from './negated.ts'
import { phraseAround, phraseFrom, phraseUpTo, trimmed } from './phrases.ts'
import {
  dependent,
  dependents,
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
} from './scene.ts'
import { takenBy } from './takes.ts'
import type { Triple } from './triple.ts'
import { addressing, pledges, positions, sayings, taking } from './words.ts'

/** How sure one is at most that is found by the parse alone. */
const SUREST = 0.6
/** No sentence has more words than this. */
const LARGEST = 450
/** So many verbs that one hangs on below another are looked at. */
const DEEP = 4
/** No "that" belongs to a verb so many words before it. */
const FAR = 20

/** @param isSaying true for a triple whose content is words, not thoughts */
export function nestedIn(scene: Scene, triples: readonly Triple[], isSaying: (triple: Triple) => boolean): Triple[] {
  const cues = new Uint8Array(scene.tokens.length)
  for (const { cue } of triples) for (const { from, to } of cue) cues.fill(1, from, to)
  const found: Triple[] = []
  for (const outer of triples.filter((one) => isSaying(one) || isNobodys(scene, one))) {
    for (const run of outer.content) {
      for (let verb = run.from; verb < run.to; verb++) {
        if (cues[verb] || quoted(scene, verb) || !isVerb(scene, verb)) continue
        const inner = saidBy(scene, verb, run) ?? quotedBy(scene, verb, run)
        if (!inner) continue
        cues.fill(1, verb, verb + 1)
        found.push({ ...inner, confidence: Math.min(SUREST, outer.confidence) })
      }
    }
  }
  return found
}

/** "It is known that": the text itself tells what follows. */
function isNobodys(scene: Scene, { source, cue }: Triple): boolean {
  const first = cue[0]
  if (source.length > 0 || !first || wordAt(scene, first.to - 1) !== 'known') return false
  return wordAt(scene, first.from) === 'it' || wordAt(scene, first.from - 1) === 'it'
}

/** "It is not true that Kim supports the fee", "it is worth recalling that Kim rejected it": no cue tells of it but its own. */
export function impersonalIn(scene: Scene, triples: readonly Triple[]): Triple[] {
  const taken = new Uint8Array(scene.tokens.length)
  for (const { cue, content } of triples) for (const { from, to } of [...cue, ...content]) taken.fill(1, from, to)
  const found: Triple[] = []
  for (let that = 0; that < scene.tokens.length; that++) {
    if (wordAt(scene, that) !== 'that' || taken[that] || quoted(scene, that)) continue
    const verb = headAt(scene, that)
    const above = headAt(scene, verb)
    if (verb <= that || above >= that || taken[verb] || !isVerb(scene, verb) || quoted(scene, verb)) continue
    if (!isHeld(scene, above)) continue
    const inner = saidBy(scene, verb, { from: that, to: sentenceOf(scene, that).to })
    if (inner) found.push({ ...inner, confidence: SUREST })
  }
  return found
}

/** "it is worth recalling": a triple of which "it" is the source is nobody's. */
export function isAside(scene: Scene, { source, cue }: Triple): boolean {
  const [only] = source
  const verb = (cue[0]?.to ?? 0) - 1
  return !!only && only.to - only.from === 1 && wordAt(scene, only.from) === 'it' && isHeld(scene, verb)
}

/** "it is … true", "it is worth recalling", "we should remind you". */
function isHeld(scene: Scene, i: number): boolean {
  const it = (at: number) => dependents(scene, at).some((j) => wordAt(scene, j) === 'it' && j < at)
  if (/^(?:true|untrue|false|case)$/.test(lemmaAt(scene, i))) return it(i)
  return /^(?:recall|remember|note)$/.test(lemmaAt(scene, i)) && lemmaAt(scene, headAt(scene, i)) === 'worth'
}

/** "Kim had promised, in May, to come", "Kim was told by Lee that", "Kim rejected the plan". */
function saidBy(scene: Scene, verb: number, room: Run): Omit<Triple, 'confidence'> | null {
  const lemma = lemmaAt(scene, verb)
  const position = positions.has(lemma)
  const known = position || sayings.has(lemma) || addressing.has(lemma) || pledges.has(lemma) || taking.has(lemma)
  if (!known) return null
  const group = groupOf(scene, { from: verb, to: verb + 1 })
  const passive = dependent(scene, verb, /^aux:pass$/) >= 0
  const by = dependents(scene, verb).find(
    (i) => /^obl/.test(relationAt(scene, i)) && wordAt(scene, dependent(scene, i, /^case$/)) === 'by',
  )
  const noun = dependent(scene, verb, /^nsubj$/)
  const named = noun >= 0 && /^(?:NN|PRP|W|DT|CD|EX)/.test(tagAt(scene, noun))
  const subject = passive ? (by ?? -1) : named ? noun : opening(scene, group, room)
  const source = subject >= 0 ? bothOf(scene, phraseAround(scene, subject)) : null
  if (
    !source ||
    (position && (passive || !speaks(scene, source))) ||
    (position && !isSettled(scene, verb, room)) ||
    !within(source, room) ||
    /^(?:PRP|WP|WDT|EX)/.test(tagAt(scene, subject)) ||
    quoted(scene, source.from)
  )
    return null
  const object = (position ? objectOf(scene, verb, room) : null) ?? (passive ? null : takenBy(scene, verb, room))
  const content = object?.content ?? clauseOf(scene, verb, source, room)
  if (object && taking.has(lemma) && !isSettled(scene, verb, room)) return null
  const cue = { from: Math.max(group.from, room.from, subject < verb ? source.to : 0), to: object?.from ?? verb + 1 }
  if (!content || !within(content, room) || content.to <= content.from) return null
  // What hangs on the noun belongs to it, up to the cue or the content.
  const ceiling = Math.min(...[cue.from, content.from].filter((at) => at >= source.to), room.to)
  const whole = { from: source.from, to: Math.min(ceiling, Math.max(source.to, reachOf(scene, subject).to)) }
  return meets(content, cue) || meets(content, whole) ? null : { source: [whole], cue: [cue], content: [content] }
}

/** The last word of the phrase that stands between "that" and the verb, when the parse knows no subject; -1 for none. */
function opening(scene: Scene, group: Run, room: Run): number {
  const phrase = phraseUpTo(scene, group.from)
  if (!phrase) return -1
  return wordAt(scene, phrase.from - 1) === 'that' || phrase.from === room.from ? phrase.to - 1 : -1
}

/** "neither Kim nor Lee", the word before them with them. */
function bothOf(scene: Scene, run: Run | null): Run | null {
  return run && wordAt(scene, run.from - 1) === 'neither' ? { from: run.from - 1, to: run.to } : run
}

/** It is told as a fact: no "would", and no hope or fear stands between the teller and the verb. */
function isSettled(scene: Scene, verb: number, room: Run): boolean {
  if (dependents(scene, verb).some((i) => tagAt(scene, i) === 'MD' && i < verb)) return false
  for (let i = verb, steps = 0; steps < DEEP && /^(?:[cx]comp|conj|acl)$/.test(relationAt(scene, i)); steps++) {
    i = headAt(scene, i)
    if (i < room.from || i >= room.to) return true
    if (relationAt(scene, i) !== 'conj' && !sayings.has(lemmaAt(scene, i)) && !isHeld(scene, i)) return false
  }
  return true
}

/** What a position is taken on, and where the cue ends: "rejected | the plan", "agreed to | the fee". */
function objectOf(scene: Scene, verb: number, room: Run): { from: number; content: Run } | null {
  const noun = dependents(scene, verb).find(
    (i) => i > verb && (relationAt(scene, i) === 'obj' || (/^obl/.test(relationAt(scene, i)) && takes(scene, verb, i))),
  )
  if (noun === undefined) return null
  const from = relationAt(scene, noun) === 'obj' ? verb + 1 : verb + 2
  const reach = withMarks(scene, reachOf(scene, noun), room)
  const content = trimmed(scene, { from: Math.max(from, reach.from), to: Math.min(reach.to, room.to) })
  return content.to > content.from ? { from, content } : null
}

/** "agreed | to the fee": the preposition stands right after the verb. */
function takes(scene: Scene, verb: number, noun: number): boolean {
  const preposition = tagAt(scene, verb + 1) !== 'TO' && /^(?:to|with|on|for)$/.test(wordAt(scene, verb + 1))
  return preposition && headAt(scene, verb + 1) === noun
}

/** What the verb takes: a clause, or an infinitive for verbs of pledging and asking; or the clause it is set into. */
function clauseOf(scene: Scene, verb: number, source: Run, room: Run): Run | null {
  const lemma = lemmaAt(scene, verb)
  const binds = pledges.has(lemma) || addressing.has(lemma) || positions.has(lemma)
  const clause = dependents(scene, verb).find(
    (i) => relationAt(scene, i) === 'ccomp' || (binds && relationAt(scene, i) === 'xcomp' && tagAt(scene, i) === 'VB'),
  )
  if (clause !== undefined) return trimmed(scene, withMarks(scene, reachOf(scene, clause), room))
  const that = thatAfter(scene, verb, room)
  if (that >= 0) return trimmed(scene, { from: that, to: room.to })
  // "…, the council said,": what stands before it.
  const setIn = wordAt(scene, source.from - 1) === ',' && (verb + 1 >= room.to || wordAt(scene, verb + 1) === ',')
  return setIn && source.from < verb ? trimmed(scene, { from: room.from, to: source.from }) : null
}

/** "was told by a person close to Lee that": the next "that", which the parse has hung elsewhere; -1 when there is none. */
function thatAfter(scene: Scene, verb: number, room: Run): number {
  for (let i = verb + 1; i < room.to && i - verb < FAR && !isVerb(scene, i); i++)
    if (wordAt(scene, i) === 'that' && tagAt(scene, i) === 'IN') return i
  return -1
}

/** From the first to the last of the words that hang on one, however deep. */
function reachOf(scene: Scene, top: number): Run {
  const reach = { from: top, to: top + 1 }
  const waiting = [top]
  for (let seen = 0; seen < LARGEST; seen++) {
    const next = waiting.pop()
    if (next === undefined) break
    reach.from = Math.min(reach.from, next)
    reach.to = Math.max(reach.to, next + 1)
    waiting.push(...dependents(scene, next))
  }
  return reach
}

/** With the rest of the quotations that it begins and ends in, as far as there is room. */
function withMarks(scene: Scene, run: Run, room: Run): Run {
  let { from, to } = run
  const first = scene.quoteAt[from] ?? -1
  const last = scene.quoteAt[to - 1] ?? -1
  while (first >= 0 && from > room.from && scene.quoteAt[from - 1] === first) from--
  while (last >= 0 && to < room.to && scene.quoteAt[to] === last) to++
  return { from, to }
}

/** "TASS had quoted Kim as saying that": as the triple of the one who quotes. */
function quotedBy(scene: Scene, verb: number, room: Run): Omit<Triple, 'confidence'> | null {
  if (!/^(?:quote|cite)$/.test(lemmaAt(scene, verb))) return null
  const subject = dependent(scene, verb, /^nsubj$/)
  const source = subject >= 0 ? phraseAround(scene, subject) : null
  const object = phraseFrom(scene, verb + 1)
  if (!source || !object || !within(source, room) || wordAt(scene, object.to) !== 'as') return null
  const group = groupOf(scene, { from: verb, to: verb + 1 })
  return { source: [source], cue: [{ from: group.from, to: verb + 1 }], content: [{ from: object.from, to: room.to }] }
}

function within(run: Run, room: Run): boolean {
  return room.from <= run.from && run.to <= room.to
}
