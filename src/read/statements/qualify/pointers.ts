/**
 * Contents that only point to what was told before: "Brask expressed the same opinion", "Melk reiterated this position".
 * What was told before is what they say.
 */
import type { Run, Told } from '../../layers.ts'
import { covers, lemmaAt, quoted, type Scene, sentenceOf, tagAt, wordAt } from './scene.ts'

/** So many sentences back is what they point to. */
const BACK = 3
/** And so many statements. */
const NEAR = 12
const NOUN =
  /^(?:opinion|view|position|stance|standpoint|statement|idea|version|point|message|argument|claim|demand|concern|sentiment|assessment|warning|conviction|conclusion)$/
/** By these one says again what another, or oneself, has said. */
const SAYS_AGAIN =
  /^(?:express|voice|repeat|reiterate|restate|share|echo|hold|confirm|reaffirm|defend|uphold|endorse|convey|maintain)$/

/**
 * @param told in text order of their cues
 * @returns the same, those that point with what they point to
 */
export function pointed(scene: Scene, told: readonly Told[]): Told[] {
  const pointers = told.map((one) => pointerOf(scene, one))
  return told.map((one, i) => {
    const pointer = pointers[i]
    if (!pointer) return one
    const before = antecedent(scene, told, i, pointers)
    return { ...one, content: [pointer], ...(before ? { resumes: before.content } : {}) }
  })
}

/** "almost the same opinion | after the meeting": the words that point; null when it does not. */
function pointerOf(scene: Scene, { cue, content }: Told): Run | null {
  const [only, ...more] = content
  const verb = (cue[cue.length - 1]?.to ?? 0) - 1
  if (!only || more.length > 0 || only.from !== verb + 1 || quoted(scene, only.from)) return null
  if (!SAYS_AGAIN.test(lemmaAt(scene, verb))) return null
  let i = only.from
  while (/^(?:almost|much|exactly|largely|nearly|broadly|essentially|practically|precisely)$/.test(wordAt(scene, i)))
    i++
  const same = /^(?:the|a|an)$/.test(wordAt(scene, i))
    ? /^(?:very|same|similar|identical)$/.test(wordAt(scene, i + 1))
    : /^(?:this|these|that|those|such)$/.test(wordAt(scene, i))
  if (!same) return null
  i += wordAt(scene, i + 1) === 'very' ? 1 : 0
  let noun = i + 1
  while (noun < i + 4 && /^(?:JJ|DT)/.test(tagAt(scene, noun)) && !NOUN.test(lemmaAt(scene, noun))) noun++
  if (!NOUN.test(lemmaAt(scene, noun)) || noun >= only.to) return null
  // "this claim that it rained", "this view of the tide" say by themselves what they are about.
  return /^(?:that|of|on|about|:|,)$/.test(wordAt(scene, noun + 1)) && noun + 1 < only.to
    ? null
    : { from: only.from, to: noun + 1 }
}

/** The statement told last before it, and inside no other; null when it is far, denied, or points on itself to none. */
function antecedent(scene: Scene, told: readonly Told[], at: number, pointers: readonly (Run | null)[]): Told | null {
  const place = told[at]?.cue[0]?.from ?? -1
  const sentence = scene.sentenceAt[place] ?? -1
  const near = told.slice(Math.max(0, at - NEAR), at)
  for (let i = at - 1; i >= 0 && at - i <= NEAR; i--) {
    const one = told[i] as Told
    const own = one.cue[0]?.from ?? -1
    if (sentence - (scene.sentenceAt[own] ?? -1) > BACK) return null
    if (sentenceOf(scene, place).paragraph - sentenceOf(scene, own).paragraph > 1) return null
    const inside = near.some((other) => other !== one && covers(other.content, own))
    if (inside || pointers[i] || one.content.some(({ to }) => to > place)) continue
    return one.negated ? null : one
  }
  return null
}
