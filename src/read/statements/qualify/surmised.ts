/**
 * What the author concludes about someone's position: "In other words, …", "apparently", "Lee seems to support". Nobody
 * said it so.
 */
import type { Run, Told } from '../../layers.ts'
import { isAuthors } from './authors.ts'
import { afterOpening, conclusionsIn, SHOWS, SUREST } from './conclusions.ts'
import { groupOf } from './negated.ts'
import {
  covers,
  dependents,
  headAt,
  headOf,
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
import { seeming, surmises } from './words.ts'

/** What shows something without saying it: "Her silence suggests that". */
const BEHAVES = /^(?:words?|tone|silence|answers?|reply|response|remarks|smile|gesture)$/

/** Words that open a sentence which tells what something was done by. */
const DEEDS = [
  'with this',
  'by this',
  'with that',
  'in this way',
  'this way',
  'by doing so',
  'in doing so',
  'thereby',
].map((opening) => opening.split(' '))

/** "With this, Kessel sends a message that": by what it does, and in no words of its own. */
function isByDeed(scene: Scene, { cue, content }: Told, sentence: Run): boolean {
  const opens = DEEDS.some((opening) => wordsAt(scene, sentence.from, opening))
  // "sends | a message | that": its noun may stand in the content.
  return [...cue, ...content.slice(0, 1)].some(({ from, to }) => {
    for (let i = from; i < to && i < from + 6; i++) {
      const noun = lemmaAt(scene, i)
      const sends = lemmaAt(scene, i - 1) === 'send' || lemmaAt(scene, i - 2) === 'send'
      if (sends && (noun === 'signal' || (noun === 'message' && opens))) return true
    }
    return false
  })
}

/** Marks those that the author infers, and adds conclusions that are statements by themselves. */
export function withSurmises(scene: Scene, told: readonly Told[]): Told[] {
  const found = conclusionsIn(scene, told)
  const own = found.flatMap((one) => one.cue)
  const cues = new Map<number, Run[]>()
  for (const run of own) {
    const sentence = scene.sentenceAt[run.from] ?? -1
    cues.set(sentence, [...(cues.get(sentence) ?? []), run])
  }
  const left = told.filter((one) => {
    const taken = cues.get(scene.sentenceAt[one.cue[0]?.from ?? -1] ?? -1) ?? []
    return !one.cue.some((run) => taken.some((other) => meets(run, other)))
  })
  return [...left.map((one) => (isSurmise(scene, one) ? inferred(one) : one)), ...found]
}

function inferred(told: Told): Told {
  return { ...told, voice: 'inferred', confidence: Math.min(told.confidence, SUREST) }
}

function isSurmise(scene: Scene, told: Told): boolean {
  const cue = told.cue[0]
  if (!cue || quoted(scene, cue.from)) return false
  if (isAuthors(scene, told)) return true
  const sentence = sentenceOf(scene, cue.from)
  const start = afterOpening(scene, sentence)
  // "In other words, he said, it is over": he restates, not the author.
  if (start > sentence.from && start <= cue.from) return !covers(told.content, sentence.from)
  if (isByDeed(scene, told, sentence)) return true
  const head = headOf(scene, told.cue)
  const hangs = dependents(scene, head).some((i) => surmises.has(wordAt(scene, i)) && !quoted(scene, i))
  const group = groupOf(scene, cue)
  let seems =
    relationAt(scene, head) === 'xcomp' &&
    tagAt(scene, head) === 'VB' &&
    seeming.has(lemmaAt(scene, headAt(scene, head)))
  for (let i = group.from; i < cue.to; i++)
    if (surmises.has(wordAt(scene, i)) || (seeming.has(lemmaAt(scene, i)) && wordAt(scene, i + 1) === 'to'))
      seems = true
  const noun = told.source[0]?.to ?? 0
  return hangs || seems || (SHOWS.test(lemmaAt(scene, head)) && BEHAVES.test(wordAt(scene, noun - 1)))
}
