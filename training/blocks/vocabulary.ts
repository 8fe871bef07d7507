/** Learns what names and words say: of how many pages' blocks with them the article held how much. */
import { nameHashes, type Vocabularies, wordHashes } from '../../src/extract/html/article/tokens.ts'
import type { Example } from './examples.ts'

/** By hash: pages' worth of kept blocks and of others. */
export type Counts = Map<number, { kept: number; left: number; pages: number }>

export interface Counted {
  names: Counts
  words: Counts
}

/** Names and words on fewer pages are chance. */
const LEAST_PAGES = 4
/** Pages' worth of no knowledge that each begins with. */
const PRIOR = 2

/** Each page counts once for each name: its share of blocks kept. */
export function countPage(example: Example): Counted {
  const names: Counts = new Map()
  const words: Counts = new Map()
  const byElement = new Map<number, { kept: number; size: number }>()
  for (const [i, block] of example.blocks.entries()) {
    const kept = (example.shares[i] as number) >= 0.5
    const weight = Math.sqrt(Math.max(1, example.words[i] as number))
    for (const hash of wordHashes(block.text)) add(words, hash, kept, weight)
    for (let n = block.element, steps = 0; n > 0 && steps < 40; n = example.nodes[n]?.parent ?? 0, steps++) {
      const sum = byElement.get(n) ?? { kept: 0, size: 0 }
      sum.size += weight
      if (kept) sum.kept += weight
      byElement.set(n, sum)
    }
  }
  for (const [n, { kept, size }] of byElement) {
    const node = example.nodes[n]
    if (!node?.names || node.tag === 'body' || node.tag === 'html') continue
    for (const hash of nameHashes(node.names)) {
      add(names, hash, true, kept)
      add(names, hash, false, size - kept)
    }
  }
  return { names: normal(names), words: normal(words) }
}

function add(counts: Counts, hash: number, kept: boolean, weight: number): void {
  const one = counts.get(hash) ?? { kept: 0, left: 0, pages: 1 }
  if (kept) one.kept += weight
  else one.left += weight
  counts.set(hash, one)
}

function normal(counts: Counts): Counts {
  for (const one of counts.values()) {
    const all = one.kept + one.left || 1
    one.kept /= all
    one.left /= all
  }
  return counts
}

/** Hash → log-odds, relative to those of all. */
export function vocabularyOf(pages: readonly Counts[]): Map<number, number> {
  const total: Counts = new Map()
  for (const page of pages)
    for (const [hash, { kept, left }] of page) {
      const one = total.get(hash) ?? { kept: 0, left: 0, pages: 0 }
      one.kept += kept
      one.left += left
      one.pages++
      total.set(hash, one)
    }
  let kept = 0
  let left = 0
  for (const one of total.values()) {
    kept += one.kept
    left += one.left
  }
  const share = kept / (kept + left)
  const vocabulary = new Map<number, number>()
  for (const [hash, one] of [...total].sort((a, b) => a[0] - b[0])) {
    if (one.pages < LEAST_PAGES) continue
    const odds = (one.kept + PRIOR * share) / (one.left + PRIOR * (1 - share))
    const value = Math.log(odds) - Math.log(share / (1 - share))
    if (Math.abs(value) >= 0.3) vocabulary.set(hash, Math.fround(value))
  }
  return vocabulary
}

export function vocabulariesOf(pages: readonly Counted[]): Vocabularies {
  return { names: vocabularyOf(pages.map(({ names }) => names)), words: vocabularyOf(pages.map(({ words }) => words)) }
}
