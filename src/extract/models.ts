/** What extraction knows from training. Both are optional: without them it goes by rules. */

import { openWeights } from '../weights/index.ts'
import { type BlockModel, openBlockModel } from './html/article/model.ts'
import { type LearnedLines, openLines } from './plain/learned.ts'

/** The files of weights, each `NAME.bin`: which blocks of markup are the article, which lines of a dump. */
export const extractModelNames = ['blocks', 'lines'] as const

/** The bytes of each file; those that are not there are left out. */
export type ExtractFiles = Partial<Record<(typeof extractModelNames)[number], Uint8Array>>

export interface ExtractModels {
  blocks: BlockModel | null
  lines: LearnedLines | null
}

export const noModels: ExtractModels = { blocks: null, lines: null }

/** @throws ReadoutError `invalid` for damaged bytes, naming the file */
export function openExtractModels({ blocks, lines }: ExtractFiles): ExtractModels {
  return {
    blocks: blocks ? openBlockModel(openWeights(blocks, 'blocks.bin')) : null,
    lines: lines ? openLines(openWeights(lines, 'lines.bin')) : null,
  }
}
