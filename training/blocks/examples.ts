/** Labelled pages → blocks, each with the share of it that the article holds. */
import { createHash } from 'node:crypto'
import { titlesOf } from '../../src/extract/html/article/model.ts'
import { repeatedRuns } from '../../src/extract/html/article/repeats.ts'
import { blocksOf, type HtmlBlock } from '../../src/extract/html/blocks.ts'
import { readMeta } from '../../src/extract/html/meta.ts'
import { type Node, parseTree } from '../../src/extract/html/tree.ts'
import { veilsOf } from '../../src/extract/html/veil.ts'
import type { LabelledPage } from '../pages/labelled.ts'
import { wordsOf } from '../pages/words.ts'
import { sharesOf } from './align.ts'

export const FOLDS = 5

export interface Example {
  id: string
  /** Pages of one site are in one fold, so that no site is judged by what was learned of it. */
  fold: number
  nodes: Node[]
  blocks: HtmlBlock[]
  titles: string[]
  /** By block: the share of its words that the article holds. */
  shares: Float32Array
  /** By block. */
  words: Int32Array
  /** Words of the article. */
  size: number
}

export function exampleOf({ id, url, html, main_content }: LabelledPage): Example {
  const nodes = parseTree(html, id)
  const all = blocksOf(nodes, veilsOf(nodes))
  const repeated = repeatedRuns(all)
  const blocks = all.filter((_, i) => !repeated[i])
  const texts = blocks.map(({ text }) => text)
  return {
    id,
    fold: foldOf(url ?? id),
    nodes,
    blocks,
    titles: titlesOf(readMeta(nodes, url ?? null)),
    shares: sharesOf(texts, main_content ?? ''),
    words: Int32Array.from(texts, (text) => wordsOf(text).length),
    size: wordsOf(main_content ?? '').length,
  }
}

/** By the last two parts of the host's name, which tells sites apart well enough. */
export function foldOf(url: string): number {
  const host = URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : url
  return createHash('sha256').update(host).digest().readUInt32LE(0) % FOLDS
}
