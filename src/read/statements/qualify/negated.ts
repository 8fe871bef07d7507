/** Whether a saying is denied: "declined to say", "have not spoken a single word about", "nobody said". */
import type { Run } from '../../layers.ts'
import {
  covers,
  dependents,
  headAt,
  headOf,
  isVerb,
  lemmaAt,
  quoted,
  relationAt,
  type Scene,
  sentenceOf,
  tagAt,
  wordAt,
  wordsAt,
} from './scene.ts'
import type { Triple } from './triple.ts'
import { carriers, deniers, negations, stoppers } from './words.ts'

/** A verb group has no more words than this before its cue. */
const LONGEST = 10
const AUXILIARY =
  /^(?:be|have|do|get|will|would|can|could|may|might|must|shall|should|ca|wo|'s|’s|'ve|’ve|'d|’d|'re|’re)$/
const NOBODY = /^(?:no|none|nobody|neither)$/

/** True when the source is not told to have said it: the saying is denied. */
export function isNegated(scene: Scene, triple: Triple): boolean {
  const cue = triple.cue[0]
  if (!cue) return false
  const head = headOf(scene, triple.cue)
  const group = groupOf(scene, cue)
  const runs = [group, ...triple.cue]
  const no = denied(scene, head, runs)
  const refuses = refused(scene, runs, triple)
  const nobody = NOBODY.test(wordAt(scene, triple.source[0]?.from ?? -1)) && !covers(runs, triple.source[0]?.from ?? -1)
  return (no !== refuses) !== nobody
}

/** The words of the verb group that lead up to the cue: "has not yet", "went on to". */
export function groupOf(scene: Scene, cue: Run): Run {
  const floor = sentenceOf(scene, cue.from).from
  let from = cue.from
  for (let i = cue.from - 1; i >= floor && cue.from - i <= LONGEST; i--) {
    const word = wordAt(scene, i)
    const lemma = lemmaAt(scene, i)
    const carrying = wordAt(scene, i + 1) === 'to' || wordAt(scene, i + 1) === 'on'
    const inside =
      (negations.has(word) && word !== 'no' && word !== 'nothing') ||
      isAuxiliary(scene, i) ||
      tagAt(scene, i).startsWith('RB') ||
      (word === 'no' && wordAt(scene, i + 1) === 'longer') ||
      word === 'to' ||
      (word === 'on' && lemmaAt(scene, i - 1) === 'go') ||
      wordsAt(scene, i - 1, ['short', 'of']) ||
      wordsAt(scene, i, ['short', 'of']) ||
      (word === 'without' && tagAt(scene, cue.from) === 'VBG') ||
      (carrying && (carriers.has(lemma) || deniers.has(lemma))) ||
      (stoppers.has(lemma) && tagAt(scene, cue.from) === 'VBG')
    if (!inside || quoted(scene, i) !== quoted(scene, cue.from)) break
    from = i
  }
  return { from, to: cue.from }
}

export function isAuxiliary(scene: Scene, i: number): boolean {
  return AUXILIARY.test(lemmaAt(scene, i)) || tagAt(scene, i) === 'MD'
}

/** A word of the group, of the cue, or one that hangs on them denies the saying. */
function denied(scene: Scene, head: number, runs: readonly Run[]): boolean {
  for (const { from, to } of runs) {
    for (let i = from; i < to; i++) {
      const word = wordAt(scene, i)
      if (word === 'without' || (word === 'yet' && wordAt(scene, i + 1) === 'to')) return true
      // "not only said", "no doubt": nothing is denied.
      if (negations.has(word) && !/^(?:only|just|least|doubt)$/.test(wordAt(scene, i + 1))) return true
    }
  }
  return hangsNo(scene, head) || sharesNo(scene, head)
}

/** "Never has she said", "said nothing about": what denies stands apart from the group. */
function hangsNo(scene: Scene, head: number): boolean {
  return dependents(scene, head).some((i) => {
    const word = wordAt(scene, i)
    if (word === 'nothing') return relationAt(scene, i) === 'obj' && !/^(?:but|less)$/.test(wordAt(scene, i + 1))
    if (word === 'no' || !negations.has(word) || !/^(?:advmod|cc|det|cc:preconj)$/.test(relationAt(scene, i)))
      return false
    return i < head && !/^(?:only|just|least)$/.test(wordAt(scene, i + 1)) && nearby(scene, i, head)
  })
}

/** No other clause begins between the two. */
function nearby(scene: Scene, from: number, to: number): boolean {
  if (to - from > 2 * LONGEST) return false
  for (let i = from; i < to; i++) if (quoted(scene, i) || /^[,;:]$/.test(wordAt(scene, i))) return false
  return true
}

/** "did not confirm or deny": the second verb stands under the first one's denial. */
function sharesNo(scene: Scene, head: number): boolean {
  const first = headAt(scene, head)
  if (relationAt(scene, head) !== 'conj' || first < 0 || !/^VBN?$/.test(tagAt(scene, head))) return false
  if (tagAt(scene, first) !== tagAt(scene, head)) return false
  const own = dependents(scene, head)
  if (own.some((i) => /^(?:nsubj|aux)/.test(relationAt(scene, i)))) return false
  if (!own.some((i) => relationAt(scene, i) === 'cc' && /^n?or$/.test(wordAt(scene, i)))) return false
  return hangsNo(scene, first)
}

/** "declined to say", "refused | to leave", "stopped short of saying"; but nobody "missed a chance to say". */
function refused(scene: Scene, runs: readonly Run[], triple: Triple): boolean {
  for (const { from, to } of runs) {
    for (let i = from; i < to; i++) {
      if (wordsAt(scene, i, ['short', 'of'])) return true
      if (!isVerb(scene, i) || !(i + 1 < to || covers(runs, i + 1) || covers(triple.content, i + 1))) continue
      const lemma = lemmaAt(scene, i)
      if (deniers.has(lemma) && wordAt(scene, i + 1) === 'to') return true
      if (stoppers.has(lemma) && tagAt(scene, i + 1) === 'VBG') return true
      if (lemma === 'miss' && /^(?:chance|opportunity|occasion)$/.test(wordAt(scene, i + 2))) return true
      if (lemma === 'help' && wordAt(scene, i + 1) === 'but') return true
    }
  }
  return false
}
