/**
 * Statements told inside others: "Lee said that Kim had promised to come". Annotators of news mark nothing inside a
 * content, so that no model learns to find these; the parse shows them: a verb of saying with a subject of its own and a
 * clause. Nothing inside quotation marks is taken, nor the teller's own words ("said he believed").
 */
import type { Run } from '../../layers.ts'
import { groupOf } from './negated.ts'
import { phraseAround, phraseFrom, trimmed } from './phrases.ts'
import {
  dependent,
  dependents,
  isVerb,
  lemmaAt,
  meets,
  quoted,
  relationAt,
  type Scene,
  tagAt,
  wordAt,
} from './scene.ts'
import type { Triple } from './triple.ts'
import { addressing, pledges, sayings } from './words.ts'

/** How sure one is at most that is found by the parse alone. */
const SUREST = 0.6
/** No sentence has more words than this. */
const LARGEST = 450
/** No "that" belongs to a verb so many words before it. */
const FAR = 20

/** @param isSaying true for a triple whose content is words, not thoughts */
export function nestedIn(scene: Scene, triples: readonly Triple[], isSaying: (triple: Triple) => boolean): Triple[] {
  const cues = new Uint8Array(scene.tokens.length)
  for (const { cue } of triples) for (const { from, to } of cue) cues.fill(1, from, to)
  const found: Triple[] = []
  for (const outer of triples.filter(isSaying)) {
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

/** "Kim had promised, in May, to come", "Kim was told by Lee that". */
function saidBy(scene: Scene, verb: number, room: Run): Omit<Triple, 'confidence'> | null {
  const lemma = lemmaAt(scene, verb)
  if (!(sayings.has(lemma) || addressing.has(lemma) || pledges.has(lemma))) return null
  const passive = dependent(scene, verb, /^aux:pass$/) >= 0
  const by = dependents(scene, verb).find(
    (i) => /^obl/.test(relationAt(scene, i)) && wordAt(scene, dependent(scene, i, /^case$/)) === 'by',
  )
  const subject = passive ? (by ?? -1) : dependent(scene, verb, /^nsubj$/)
  const source = subject >= 0 ? phraseAround(scene, subject) : null
  if (
    !source ||
    !within(source, room) ||
    /^(?:PRP|WP|WDT|EX)/.test(tagAt(scene, subject)) ||
    quoted(scene, source.from)
  )
    return null
  const group = groupOf(scene, { from: verb, to: verb + 1 })
  const cue = { from: Math.max(group.from, room.from, subject < verb ? source.to : 0), to: verb + 1 }
  const content = clauseOf(scene, verb, source, room)
  if (!content || !within(content, room) || content.to <= content.from) return null
  // What hangs on the noun belongs to it, up to the cue or the content.
  const ceiling = Math.min(...[cue.from, content.from].filter((at) => at >= source.to), room.to)
  const whole = { from: source.from, to: Math.min(ceiling, Math.max(source.to, reachOf(scene, subject).to)) }
  return meets(content, cue) || meets(content, whole) ? null : { source: [whole], cue: [cue], content: [content] }
}

/** What the verb takes: a clause, or an infinitive for verbs of pledging and asking; or the clause it is set into. */
function clauseOf(scene: Scene, verb: number, source: Run, room: Run): Run | null {
  const lemma = lemmaAt(scene, verb)
  const binds = pledges.has(lemma) || addressing.has(lemma)
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
