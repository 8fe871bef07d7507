/** Whom it was said to: "told reporters", "called on Kessel to". */
import type { Run } from '../../layers.ts'
import { phraseAround, phraseFrom } from './phrases.ts'
import {
  covers,
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
import { afterHearer } from './takes.ts'
import type { Triple } from './triple.ts'
import { addressing, addressingAfter } from './words.ts'

/** @param head the token that the cue hangs on */
export function hearersOf(scene: Scene, triple: Triple, head: number): Run[] {
  const found = [...heardAsObject(scene, triple, head), ...heardAfter(scene, triple)]
  return found
    .filter(
      (run) =>
        !isPress(scene, run) &&
        !triple.source.some((own) => meets(own, run)) &&
        !triple.cue.some((own) => meets(own, run)),
    )
    .filter((run, i) => !found.slice(0, i).some((before) => meets(before, run)))
}

/** The press at large, which hears everything. */
function isPress(scene: Scene, run: Run): boolean {
  return (
    /^(?:reporters|journalists|correspondents|press|media)$/.test(wordAt(scene, run.to - 1)) &&
    !scene.tokens[run.to - 1]?.capital
  )
}

/** "told Lee that", "urged Lee to", "Lee was told by". */
function heardAsObject(scene: Scene, triple: Triple, head: number): Run[] {
  const verb = [...places(triple.cue)].find((i) => addressing.has(lemmaAt(scene, i)) && isVerb(scene, i)) ?? -1
  if (verb < 0) return []
  if (dependent(scene, verb, /^aux:pass$/) >= 0) return fromSubject(scene, dependent(scene, head, /^nsubj/), triple)
  // "Asked whether it would, Lee replied".
  const asked = triple.source.length === 0 && tagAt(scene, verb) === 'VBN' && relationAt(scene, head) === 'advcl'
  if (asked) return fromSubject(scene, dependent(scene, headAt(scene, head), /^nsubj/), triple)
  let at = verb + 1
  while (/^RB/.test(tagAt(scene, at)) && at < verb + 4) at++
  const phrase = quoted(scene, at) === quoted(scene, verb) ? phraseFrom(scene, at) : null
  // "notified the League of its plan": the hearer ends before "of".
  const of = phrase ? afterHearer(scene, verb) : -1
  const run = phrase && of > phrase.from ? { from: phrase.from, to: Math.min(of, phrase.to) } : phrase
  if (!run) return []
  // "told [Lee was late]" has no hearer; "urged [Lee to wait]" has.
  const next = wordAt(scene, run.to) === 'not' ? run.to + 1 : run.to
  const controls = /^(?:to|against|of|about)$/.test(wordAt(scene, next))
  return covers(triple.content, run.from) && !controls ? [] : [run]
}

function fromSubject(scene: Scene, noun: number, triple: Triple): Run[] {
  const run = noun < 0 || covers(triple.content, noun) ? null : phraseAround(scene, noun)
  return run ? [run] : []
}

/** "wrote to Lee", "called on Lee to … and on Kim to …". */
function heardAfter(scene: Scene, triple: Triple): Run[] {
  const found: Run[] = []
  for (const verb of places(triple.cue)) {
    const lemma = lemmaAt(scene, verb)
    for (const at of prepositionsAfter(scene, verb, triple)) {
      if (!addressingAfter.get(wordAt(scene, at))?.has(lemma)) continue
      const run = phraseFrom(scene, at + 1)
      if (run) found.push(run)
      const more = lemma === 'call' ? again(scene, wordAt(scene, at), at + 1) : null
      if (more) found.push(more)
    }
  }
  return found
}

/** Right after the verb or its particle, or wherever the parse has one hang on the verb, outside of what is said. */
function prepositionsAfter(scene: Scene, verb: number, triple: Triple): Set<number> {
  const places = new Set([verb + 1])
  if (/^(?:RB|RP)/.test(tagAt(scene, verb + 1))) places.add(verb + 2)
  for (const i of dependents(scene, verb)) {
    if (!/^(?:obl|nmod|iobj)$/.test(relationAt(scene, i)) || quoted(scene, i) !== quoted(scene, verb)) continue
    const preposition = dependent(scene, i, /^case$/)
    if (preposition > verb && !covers(triple.content, preposition)) places.add(preposition)
  }
  return places
}

/** "… and on Kim to": the next one who is called on. */
function again(scene: Scene, preposition: string, from: number): Run | null {
  const { to } = sentenceOf(scene, from)
  for (let i = from; i < to && i - from < 40; i++)
    if (wordAt(scene, i) === 'and' && wordAt(scene, i + 1) === preposition) {
      const run = phraseFrom(scene, i + 2)
      if (run && wordAt(scene, run.to) === 'to') return run
    }
  return null
}

function* places(runs: readonly Run[]): Generator<number> {
  for (const { from, to } of runs) for (let i = from; i < to; i++) yield i
}
