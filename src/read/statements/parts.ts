/** The second stage: for one cue, which words are its source and which its content, by a conditional random field. */

import { openWeights } from '../../weights/index.ts'
import type { Run } from '../layers.ts'
import { type Chain, type ChainMeta, openChain } from '../models/chain.ts'
import { Features } from '../models/features.ts'
import { hashText } from '../models/hash.ts'
import { openTable, type Table, type TableMeta } from '../models/table.ts'
import type { Around } from './around.ts'
import type { Grid } from './grid.ts'
import { partFeatures } from './partFeatures.ts'

/** Labels of the chain. */
export const PART = { out: 0, source: 1, inSource: 2, content: 3, inContent: 4 } as const
export const PARTS = 5

export interface PartModel {
  chain: Chain
  table: Table
}

interface Meta {
  chain: ChainMeta
  table: TableMeta
}

/** @throws ReadoutError `invalid` for damaged bytes */
export function openParts(bytes: Uint8Array): PartModel {
  const weights = openWeights<Meta>(bytes, 'parts.bin')
  const { chain, table } = weights.meta
  return {
    chain: openChain(chain),
    table: openTable(weights, 'features', table),
  }
}

/** Words looked at on either side of a cue. */
const BEFORE = 200
const AFTER = 250

const COLON = hashText(':')

/**
 * Where the parts of a cue are looked for: in its own sentence and those next to it with quotations, within its
 * paragraph, and the next when the speech goes on there. Of 300 contents in news, one reaches further.
 */
export function windowOf(grid: Grid, paragraphs: readonly Run[], cue: Run): Run {
  const index = (grid.paragraph[cue.from] as number) - grid.firstParagraph
  const paragraph = paragraphs[index] as Run
  let { from, to } = paragraph
  const last = paragraphs[index - 1]
  const signed = (grid.shape[cue.from] as number) > 99 && cue.from - from < 2
  if (last && signed && (grid.quote[last.to - 1] as number) >= 0) from = last.from
  const next = paragraphs[index + 1]
  const opens = next && (grid.quote[next.from] as number) >= 0
  if (opens && ((grid.quote[to - 1] as number) >= 0 || grid.lower[to - 1] === COLON)) to = next.to
  const most = { from: Math.max(from, cue.from - BEFORE), to: Math.min(to, cue.to + AFTER) }
  // What a label leads to has many sentences: "SPEAKER: words".
  return (grid.shape[cue.from] as number) > 99 ? most : sentencesAround(grid, cue, most)
}

/** The cue's own sentence, with those before it and after it as long as each has words in quotation marks. */
function sentencesAround(grid: Grid, cue: Run, most: Run): Run {
  let from = sentenceEnd(grid, cue.from, -1, most)
  for (let at = from; at > most.from; ) {
    at = sentenceEnd(grid, at - 1, -1, most)
    if (!hasQuotation(grid, at, from)) break
    from = at
  }
  let to = sentenceEnd(grid, cue.to - 1, 1, most) + 1
  for (let at = to; at < most.to; ) {
    at = sentenceEnd(grid, at, 1, most) + 1
    if (!hasQuotation(grid, to, at)) break
    to = at
  }
  return { from, to }
}

/** The first token, or the last, of the sentence that a token is in, as far as it stands in the room. */
function sentenceEnd(grid: Grid, i: number, way: -1 | 1, room: Run): number {
  let at = i
  while (at + way >= room.from && at + way < room.to && grid.sentence[at + way] === grid.sentence[i]) at += way
  return at
}

function hasQuotation(grid: Grid, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((grid.quote[i] as number) >= 0) return true
  return false
}

const features = new Features()

/** @returns places of the window × labels */
export function partScores(grid: Grid, around: Around, model: PartModel): Float64Array {
  const { from, to } = around.window
  const scores = new Float64Array((to - from) * PARTS)
  for (let i = from; i < to; i++) {
    partFeatures(grid, around, i, features)
    model.table.add(features.hashes, features.count, scores, (i - from) * PARTS)
  }
  return scores
}

/** The runs that begin with a label; its own inside comes right after it in number. */
export function runsOf(labels: Uint8Array, begin: number, offset: number): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== begin) continue
    let to = i + 1
    while (to < labels.length && labels[to] === begin + 1) to++
    runs.push({ from: offset + i, to: offset + to })
  }
  return runs
}
