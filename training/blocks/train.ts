/** Trains the model that tells an article's blocks from the rest of a page. */

import { featureNames } from '../../src/extract/html/article/features.ts'
import type { BlockModelMeta } from '../../src/extract/html/article/model.ts'
import type { Vocabulary } from '../../src/extract/html/article/tokens.ts'
import { randomOf } from '../random.ts'
import type { BLOCKS } from '../settings.ts'
import { trainTrees, treeArrays } from '../trees.ts'
import { packWeights } from '../weights.ts'
import { type Example, FOLDS } from './examples.ts'
import { matrixOf } from './matrix.ts'
import { type Counted, countPage, vocabulariesOf } from './vocabulary.ts'

/**
 * The file of weights. What names and words say is learned for each fold from the other pages, so that the trees see it as it
 * will be on pages that are new.
 */
export function trainBlocks(
  examples: readonly Example[],
  settings: typeof BLOCKS,
  log?: (line: string) => void,
): Uint8Array {
  const counted = examples.map(countPage)
  const without = Array.from({ length: FOLDS }, (_, fold) =>
    vocabulariesOf(counted.filter((_, i) => examples[i]?.fold !== fold)),
  )
  const random = randomOf(settings.seed)
  const { columns, target, weights } = matrixOf(examples, without, random)
  log?.(`${target.length} blocks of ${examples.length} pages, ${featureNames.length} features`)
  const trees = trainTrees(columns, target, { ...settings, weights, random, ...(log ? { log } : {}) })
  const meta: BlockModelMeta = { trees: trees.meta, features: featureNames }
  const { names, words } = wholeOf(counted)
  return packWeights(meta, { ...treeArrays('trees', trees), ...tableOf('names', names), ...tableOf('words', words) })
}

function wholeOf(counted: readonly Counted[]) {
  return vocabulariesOf(counted) as { names: Map<number, number>; words: Map<number, number> }
}

function tableOf(name: string, table: ReadonlyMap<number, number> & Vocabulary) {
  return {
    [`${name}.hashes`]: Uint32Array.from(table.keys()),
    [`${name}.values`]: Float32Array.from(table.values()),
  }
}
