/** Trees that teachers told, in a file. */
import { openWeights } from '../../../src/weights/index.ts'
import { packWeights } from '../../weights.ts'
import type { Example } from '../examples.ts'
import type { Tree } from '../train-parser.ts'

export function packTrees(told: readonly Tree[]): Uint8Array {
  return packWeights(null, {
    heads: Int16Array.from(told.flatMap(({ heads }) => [...heads])),
    relations: Uint8Array.from(told.flatMap(({ relations }) => [...relations])),
  })
}

/** The examples with the trees that `packTrees` was given for them, in their order. */
export function withTrees(examples: readonly Example[], trees: Uint8Array): Example[] {
  const file = openWeights(trees, 'trees')
  const heads = file.array('heads', 'i16')
  const relations = file.array('relations', 'u8')
  let from = 0
  return examples.map((example) => {
    const to = from + example.words.length
    const told = { heads: Int32Array.from(heads.subarray(from, to)), relations: relations.slice(from, to) }
    from = to
    return { ...example, ...told }
  })
}
