/**
 * What has the look of a statement and tells of nothing said: a talk that may be held ("can discuss the fee"), a thing
 * brought to its end ("concluded his visit"), an event that proves something ("this was proved by the war").
 */
import type { Told } from '../../layers.ts'
import { groupOf } from './negated.ts'
import { headOf, isVerb, lemmaAt, quoted, type Scene, tagAt, wordAt } from './scene.ts'
import { conversing } from './words.ts'

/** @param head the token that the cue hangs on */
export function isUnsaid(scene: Scene, told: Told, head = headOf(scene, told.cue)): boolean {
  const content = told.content[0]
  if (!content || told.content.some(({ from }) => quoted(scene, from)) || quoted(scene, head)) return false
  return mayBeHeld(scene, told, head) || isEnded(scene, told, head) || isProved(scene, told)
}

/** "can discuss | the fee": with no clause of what is said. */
function mayBeHeld(scene: Scene, { source, cue, content }: Told, head: number): boolean {
  if (!conversing.has(lemmaAt(scene, head)) || opensClause(scene, content[0]?.from ?? -1)) return false
  if (/^(?:i|we)$/.test(wordAt(scene, source[0]?.from ?? -1))) return false
  const { from } = groupOf(scene, { from: head, to: head + 1 })
  const first = Math.min(from, cue[0]?.from ?? from)
  for (let i = first; i < head; i++) if (/^(?:can|could|may|might)$/.test(wordAt(scene, i))) return true
  return false
}

/** "concluded | his visit": who concludes something by saying it concludes that it is so. */
function isEnded(scene: Scene, { content }: Told, head: number): boolean {
  const [only] = content
  if (!only || only.from < head || lemmaAt(scene, head) !== 'conclude' || !isVerb(scene, head)) return false
  for (let i = only.from; i < only.to; i++) if (/^(?:VB[DPZ]|MD)$/.test(tagAt(scene, i))) return false
  return !opensClause(scene, only.from)
}

/** "this | was proved by | the war": what a bare "this" stands for was told before, and not by the war. */
function isProved(scene: Scene, { cue, content }: Told): boolean {
  const [only, ...more] = content
  if (!only || more.length > 0 || only.to - only.from > 1 || !/^(?:this|that|it|which)$/.test(wordAt(scene, only.from)))
    return false
  const end = cue[0]?.to ?? 0
  const by = wordAt(scene, end) === 'by' ? end : end - 1
  return wordAt(scene, by) === 'by' && /^(?:prove|confirm|show|demonstrate)$/.test(lemmaAt(scene, by - 1))
}

function opensClause(scene: Scene, i: number): boolean {
  return /^(?:that|whether|if|how|why|what|who|when|where|to)$/.test(wordAt(scene, i))
}
