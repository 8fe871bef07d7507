import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { RELATIONS } from '../../src/read/syntax/scheme.ts'
import { randomOf } from '../../training/random.ts'
import { bestTree } from '../../training/syntax/teacher/eisner.ts'
import type { Coded } from '../../training/syntax/teacher/inputs.ts'
import { makeTeacher } from '../../training/syntax/teacher/network.ts'
import { tellTrees } from '../../training/syntax/teacher/tell.ts'

const random = randomOf(3)
const WORDS = 30
const columns = { words: WORDS, vectors: Float32Array.from({ length: WORDS * 100 }, () => random.next() - 0.5) }

/** Every word hangs on the one before it; its tag tells the relation. */
function sentence(length: number): Coded {
  const words = Int32Array.from({ length }, () => 2 + random.below(WORDS - 2))
  return {
    gold: true,
    words,
    vectors: words.slice(),
    tags: Uint8Array.from(words, (word) => 1 + (word % 5)),
    suffixes: Int32Array.from(words, (word) => word % 7),
    heads: Int32Array.from(words, (_, i) => i - 1),
    relations: Uint8Array.from(words, (word, i) => (i === 0 ? 0 : 1 + (word % 5))),
  }
}

test('gradients are those that small changes of the weights show', () => {
  const teacher = makeTeacher(columns, random, 200)
  const batch = [sentence(4), sentence(7), sentence(3), sentence(9)]
  const kept = { next: () => 0.999_999 }
  teacher.learn(batch, kept)
  const grads = teacher.grads.slice()
  const loss = () => {
    teacher.grads.fill(0)
    return teacher.learn(batch, kept)
  }
  const touched = [...grads.keys()].filter((i) => Math.abs(grads[i] as number) > 1e-3)
  assert.ok(touched.length > 1000)
  let wrong = 0
  for (let n = 0; n < 100; n++) {
    const at = touched[random.below(touched.length)] as number
    const was = teacher.weights[at] as number
    teacher.weights[at] = was + 0.01
    const above = loss()
    teacher.weights[at] = was - 0.01
    const below = loss()
    teacher.weights[at] = was
    const shown = (above - below) / 0.02
    if (Math.abs(shown - (grads[at] as number)) > 1e-3 + 0.1 * Math.abs(shown)) wrong++
  }
  // A rectifier's bend may lie between the two.
  assert.ok(wrong <= 4, `${wrong} of 100 are wrong`)
})

test('what is learned is told of sentences that were not learned from', () => {
  const teacher = makeTeacher(columns, randomOf(1), 200)
  const batches = Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => sentence(3 + random.below(6))))
  for (let round = 0; round < 10; round++) for (const batch of batches) teacher.learn(batch, random, 5e-3)
  const fresh = Array.from({ length: 20 }, () => sentence(3 + random.below(6)))
  const bare = { heads: new Int32Array(), relations: new Uint8Array() }
  const told = tellTrees(
    [teacher],
    fresh.map((one) => ({ ...one, ...bare })),
  )
  let right = 0
  let all = 0
  for (const [i, { heads, relations }] of told.entries())
    for (let w = 0; w < heads.length; w++) {
      all++
      if (heads[w] === fresh[i]?.heads[w] && relations[w] === fresh[i]?.relations[w]) right++
    }
  assert.ok(right / all > 0.9, `${right} of ${all}`)
  assert.ok(told.every(({ relations }) => relations.every((relation) => relation < RELATIONS.length)))
})

test('no projective tree with one root has a better score than the best one', () => {
  const scores = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 30, maxLength: 30 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), scores, (words, all) => {
      const arcs = Float32Array.from(all.slice(0, words * (words + 1)))
      const sum = (heads: ArrayLike<number>) =>
        Array.from({ length: words }, (_, i) => arcs[i * (words + 1) + (heads[i] as number) + 1] as number).reduce(
          (a, b) => a + b,
          0,
        )
      const trees = allTrees(words)
      const found = bestTree(arcs, words)
      assert.ok(trees.some((tree) => tree.every((head, i) => head === found[i])))
      assert.ok(trees.every((tree) => sum(tree) <= sum(found) + 1e-3))
    }),
  )
})

/** Every projective tree with one root over so many words. */
function allTrees(words: number): number[][] {
  let lists: number[][] = [[]]
  for (let i = 0; i < words; i++)
    lists = lists.flatMap((list) => Array.from({ length: words + 1 }, (_, head) => [...list, head - 1]))
  return lists.filter((heads) => {
    if (heads.filter((head) => head < 0).length !== 1) return false
    const reaches = (from: number, to: number) => {
      let at = from
      for (let steps = 0; steps <= words && at >= 0; steps++) {
        if (at === to) return true
        at = heads[at] as number
      }
      return false
    }
    const root = heads.indexOf(-1)
    return heads.every((head, i) => {
      if (!reaches(i, root)) return false
      if (head < 0) return true
      for (let between = Math.min(i, head) + 1; between < Math.max(i, head); between++)
        if (!reaches(between, head)) return false
      return true
    })
  })
}
