/** Has teachers say what the trees of sentences are. */
import { RELATIONS } from '../../../src/read/syntax/scheme.ts'
import type { Tree } from '../train-parser.ts'
import { bestTree } from './eisner.ts'
import type { Coded } from './inputs.ts'
import type { Teacher } from './network.ts'
import { cut } from './teach.ts'

/** Words read at once. */
const BATCH = 700
/**
 * By how much the arcs of the tree that a sentence comes with are likelier for it: as logarithms. Where its scheme differs
 * from that of gold trees, teachers are surer than that.
 */
const AS_DRAWN = 1

/** The best projective tree of each sentence by what all teachers say of it. */
export function tellTrees(teachers: readonly Teacher[], sentences: readonly Coded[]): Tree[] {
  const told: Tree[] = new Array(sentences.length)
  const placeOf = new Map(sentences.map((sentence, i) => [sentence, i]))
  const byLength = [...sentences].sort((a, b) => a.words.length - b.words.length)
  for (const batch of cut(byLength, BATCH)) {
    const readings = teachers.map((teacher) => teacher.read(batch))
    for (const [at, sentence] of batch.entries()) {
      const arcs = mean(readings.map((reading) => reading.arcs(at)))
      const size = sentence.words.length
      for (const [i, head] of sentence.heads.entries()) raise(arcs, i * (size + 1) + head + 1)
      const heads = bestTree(arcs, size)
      const scores = mean(readings.map((reading) => reading.relations(at, heads)))
      for (const [i, relation] of sentence.relations.entries())
        if (heads[i] === sentence.heads[i]) raise(scores, i * RELATIONS.length + relation)
      told[placeOf.get(sentence) as number] = { heads, relations: bestRelations(scores, heads) }
    }
    for (const reading of readings) reading.end()
  }
  return told
}

function raise(scores: Float32Array, at: number): void {
  scores[at] = (scores[at] as number) + AS_DRAWN
}

function mean(lists: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = lists
  return first.map((_, i) => lists.reduce((sum, list) => sum + (list[i] as number), 0) / lists.length)
}

/** The relation of each arc; `root`, which is relation 0, belongs to the root alone. */
function bestRelations(scores: Float32Array, heads: Int32Array): Uint8Array {
  return Uint8Array.from(heads, (head, i) => {
    if (head < 0) return 0
    let best = 1
    for (let r = 2; r < RELATIONS.length; r++)
      if ((scores[i * RELATIONS.length + r] as number) > (scores[i * RELATIONS.length + best] as number)) best = r
    return best
  })
}
