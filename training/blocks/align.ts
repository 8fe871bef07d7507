/**
 * Which words of a page a labelled text holds, in order: a teaser that repeats a sentence elsewhere on the page is not
 * taken for it. Runs of words that are unique on both sides anchor the alignment (patience diff, Cohen), the longest chain of
 * them that keeps the order stands, and the gaps between are aligned in the same way by ever shorter runs.
 */

import { wordsOf } from '../pages/words.ts'

/** Lengths of the runs that anchor, the surest first. */
const RUNS = [8, 4, 2, 1]

/** One flag for each word of the page: 1 where the text holds it. */
export function alignWords(page: readonly string[], text: readonly string[]): Uint8Array {
  const matched = new Uint8Array(page.length)
  const gaps: [from: number, to: number, textFrom: number, textTo: number, run: number][] = [
    [0, page.length, 0, text.length, 0],
  ]
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    let [from, to, textFrom, textTo] = gap
    const run = gap[4]
    while (from < to && textFrom < textTo && page[from] === text[textFrom] && run > 0) {
      matched[from++] = 1
      textFrom++
    }
    while (from < to && textFrom < textTo && page[to - 1] === text[textTo - 1] && run > 0) {
      matched[--to] = 1
      textTo--
    }
    const length = RUNS[run]
    if (length === undefined || from >= to || textFrom >= textTo) continue
    const anchors = longestChain(uniqueRuns(page, from, to, text, textFrom, textTo, length))
    let at = from
    let textAt = textFrom
    for (const [here, there] of anchors) {
      if (here < at || there < textAt) continue
      gaps.push([at, here, textAt, there, run + 1])
      for (let k = 0; k < length; k++) matched[here + k] = 1
      at = here + length
      textAt = there + length
    }
    gaps.push([at, to, textAt, textTo, run + 1])
  }
  return matched
}

/** Places of the runs that occur once on each side, in the page's order. */
function uniqueRuns(
  page: readonly string[],
  from: number,
  to: number,
  text: readonly string[],
  textFrom: number,
  textTo: number,
  length: number,
): [number, number][] {
  const places = (words: readonly string[], start: number, end: number) => {
    const found = new Map<string, number>()
    for (let i = start; i + length <= end; i++) {
      const key = words.slice(i, i + length).join(' ')
      found.set(key, found.has(key) ? -1 : i)
    }
    return found
  }
  const there = places(text, textFrom, textTo)
  const runs: [number, number][] = []
  for (const [key, at] of places(page, from, to)) {
    const other = there.get(key) ?? -1
    if (at >= 0 && other >= 0) runs.push([at, other])
  }
  return runs.sort((a, b) => a[0] - b[0])
}

/** The longest sub-list whose second members rise (patience sorting). */
function longestChain(runs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const before = new Int32Array(runs.length).fill(-1)
  for (const [i, [, there]] of runs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[tails[middle] as number] as [number, number])[1] < there) low = middle + 1
      else high = middle
    }
    if (low > 0) before[i] = tails[low - 1] as number
    tails[low] = i
  }
  const chain: [number, number][] = []
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i] as number) chain.push(runs[i] as [number, number])
  return chain.reverse()
}

/**
 * Of each block, the share of its words that the text holds; blocks that the text holds in another order are found too,
 * by their runs of four, as long as no other block has used these up.
 */
export function sharesOf(blocks: readonly string[], text: string): Float32Array {
  const words = blocks.map(wordsOf)
  const gold = wordsOf(text)
  const all = words.flat()
  const matched = alignWords(all, gold)
  const shares = new Float32Array(blocks.length)
  const left = new Map<string, number>()
  const count = (list: readonly string[], by: number) => {
    for (const run of runsOf(list)) left.set(run, (left.get(run) ?? 0) + by)
  }
  count(gold, 1)
  let at = 0
  for (const [i, list] of words.entries()) {
    let hits = 0
    for (let k = 0; k < list.length; k++) hits += matched[at + k] as number
    at += list.length
    shares[i] = list.length ? hits / list.length : 0
    if ((shares[i] as number) >= 0.5) count(list, -1)
  }
  for (const [i, list] of words.entries()) {
    if ((shares[i] as number) >= 0.5 || list.length < 4) continue
    const runs = runsOf(list)
    const share = runs.filter((run) => (left.get(run) ?? 0) > 0).length / runs.length
    if (share < 0.5) continue
    shares[i] = Math.max(shares[i] as number, share)
    count(list, -1)
  }
  return shares
}

function runsOf(words: readonly string[]): string[] {
  return words.length < 4 ? [] : words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '))
}
