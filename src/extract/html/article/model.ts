/**
 * What was learned of blocks: boosted trees over {@link featureNames}, and what names and words say. Without the weights the
 * article is chosen by rules (choose.ts).
 */
import { ReadoutError } from '../../../domain/index.ts'
import { chance, openTrees, type Trees, type TreesMeta, type Weights } from '../../../weights/index.ts'
import type { HtmlBlock } from '../blocks.ts'
import type { PageMeta } from '../meta.ts'
import type { Node } from '../tree.ts'
import { type Facts, factsOf, featureNames } from './features.ts'
import type { Vocabularies } from './tokens.ts'
import { tableOf } from './vocabulary.ts'

export interface BlockModel {
  trees: Trees
  vocabularies: Vocabularies
}

/** What the file says of itself. */
export interface BlockModelMeta {
  trees: TreesMeta
  /** The features it was trained on, in order. */
  features: readonly string[]
}

/** @throws ReadoutError `invalid` for weights of another version */
export function openBlockModel(weights: Weights<unknown>): BlockModel {
  const meta = weights.meta as BlockModelMeta
  if (meta.features?.join() !== featureNames.join())
    throw new ReadoutError('invalid', 'blocks.bin', 'it was made for another version', {
      remedy: 'Install Readout again: its weights are of another version',
    })
  const vocabulary = (name: string) =>
    tableOf(weights.array(`${name}.hashes`, 'u32'), weights.array(`${name}.values`, 'f32'))
  return {
    trees: openTrees(weights, 'trees', meta.trees),
    vocabularies: { names: vocabulary('names'), words: vocabulary('words') },
  }
}

/** What the page says its title is, the surest first. */
export function titlesOf({ ld, metas, windowTitle }: Pick<PageMeta, 'ld' | 'metas' | 'windowTitle'>): string[] {
  const told = ld.titles[0] ?? declared.flatMap((key) => metas.find(([own]) => own === key)?.[1] ?? [])[0]
  return [told, windowTitle].filter((one) => one != null)
}

/** Where a head declares its article's title. */
const declared = ['og:title', 'twitter:title', 'dc.title', 'headline']

/** How likely each block is the article's, and what that was told from. */
export function judgeBlocks(
  model: BlockModel,
  nodes: readonly Node[],
  blocks: readonly HtmlBlock[],
  titles: readonly string[],
): { chances: Float32Array; facts: Facts } {
  const facts = factsOf(nodes, blocks, titles, model.vocabularies)
  const width = featureNames.length
  const chances = new Float32Array(blocks.length)
  for (let i = 0; i < blocks.length; i++)
    chances[i] = chance(model.trees.score(facts.rows.subarray(i * width, (i + 1) * width)))
  return { chances, facts }
}
