/** How a document lies around one cue: what the features of its parts are made from. */
import type { Run } from '../layers.ts'
import { mix } from '../models/hash.ts'
import { type Grid, KID } from './grid.ts'

/** Stands for what is outside the paragraph. */
const NONE = 7

/** How a document's words lie around one cue. */
export interface Around {
  cue: Run
  /** The cue's own head word. */
  head: number
  /** The words looked at. */
  window: Run
  /** By place in the window: steps up from the head to where the word's branch leaves, 30 in another sentence. */
  up: Int32Array
  /** By place in the window: the branch's topmost word below that step, or -1 on the way up itself. */
  branch: Int32Array
  /** By place in the window: how deep in its branch. */
  depth: Int32Array
  /** By place in the window: commas, verbs and other cues between it and the cue. */
  commas: Int32Array
  verbs: Int32Array
  others: Int32Array
  /** By place in the window: the number of quotations begun between it and the cue. */
  quotations: Int32Array
  /** Hash of what the cue is: its lemma, and what comes before and after it. */
  lemma: number
  next: number
  last: number
  /** Where the cue stands in its paragraph: begins it, ends it, follows a label, leads to a signature, is a mark. */
  layout: number
  /** What sort of cue: its head's tag, whether passive, and what clauses it has. */
  sort: number
}

/** The topmost word of a run: of those whose head is outside it, the one with the largest subtree. */
export function topOf(grid: Grid, run: Run): number {
  let top = run.from
  let widest = -1
  for (let i = run.from; i < run.to; i++) {
    const head = grid.head[i] as number
    if (head >= run.from && head < run.to) continue
    const width = (grid.right[i] as number) - (grid.left[i] as number)
    if (width > widest) {
      widest = width
      top = i
    }
  }
  return top
}

/** @param others 2 for each token of a likely cue, 0 for all others */
export function aroundOf(grid: Grid, others: Uint8Array, cue: Run, window: Run): Around {
  const n = window.to - window.from
  const head = topOf(grid, cue)
  const column = () => new Int32Array(n)
  const around: Around = {
    cue,
    head,
    window,
    up: column(),
    branch: column().fill(-1),
    depth: column(),
    commas: column(),
    verbs: column(),
    others: column(),
    quotations: column(),
    lemma: grid.lemma[head] as number,
    next: inParagraph(grid, grid.lemma, cue.to, cue.from),
    last: inParagraph(grid, grid.lemma, cue.from - 1, cue.from),
    layout: layoutOf(grid, cue),
    sort: mix(grid.tag[head] as number, (grid.kids[head] as number) & 0b1_0001_0000_1111),
  }
  branches(grid, around)
  between(grid, others, around)
  return around
}

function layoutOf(grid: Grid, cue: Run): number {
  const before = grid.before[cue.from] as number
  const behind = grid.behind[cue.to - 1] as number
  const label = before === grid.capitalsBefore[cue.from] ? 1 : 0
  const signature = behind === grid.capitalsBehind[cue.to - 1] ? 2 : 0
  const mark = (grid.shape[cue.from] as number) > 99 ? 4 : 0
  const quoted = (grid.quote[cue.from - 1] ?? -1) >= 0 ? 8 : 0
  return label + signature + mark + quoted + 16 * Math.min(before, 3) + 64 * Math.min(behind, 2)
}

function inParagraph(grid: Grid, column: Int32Array, j: number, i: number): number {
  return j >= 0 && j < grid.size && grid.paragraph[j] === grid.paragraph[i] ? (column[j] as number) : NONE
}

function branches(grid: Grid, around: Around): void {
  const way: number[] = []
  for (let up = around.head; up >= 0 && way.length < 12; up = grid.head[up] as number) way.push(up)
  for (let i = around.window.from; i < around.window.to; i++) {
    const k = i - around.window.from
    if (grid.sentence[i] !== grid.sentence[around.head]) {
      around.up[k] = 30
      continue
    }
    let below = -1
    let depth = 0
    let at = i
    let step = way.indexOf(at)
    while (step < 0 && at >= 0 && depth < 40) {
      below = at
      at = grid.head[at] as number
      depth++
      step = way.indexOf(at)
    }
    around.up[k] = step < 0 ? 20 : step
    around.branch[k] = below
    around.depth[k] = depth
  }
}

function between(grid: Grid, others: Uint8Array, around: Around): void {
  for (const way of [-1, 1]) {
    let commas = 0
    let verbs = 0
    let other = 0
    let quotations = 0
    let quote = -1
    const start = way < 0 ? around.cue.from - 1 : around.cue.to
    for (let i = start; i >= around.window.from && i < around.window.to; i += way) {
      const k = i - around.window.from
      const q = grid.quote[i] as number
      if (q >= 0 && q !== quote) quotations++
      quote = q
      if ((others[i] as number) === 2 && (others[i - way] as number) !== 2) other++
      around.commas[k] = commas
      around.verbs[k] = verbs
      around.others[k] = other
      around.quotations[k] = quotations
      if (grid.shape[i] === 144) commas++
      if ((grid.kids[i] as number) & (KID.nsubj | KID.passive)) verbs++
    }
  }
}
