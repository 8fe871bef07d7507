/** What tells a right triple from a wrong one when source, cue and content are seen together, as plain numbers. */
import type { Run } from '../layers.ts'
import { hashText } from '../models/hash.ts'
import { SENSES } from '../models/lexicon.ts'
import { topOf } from './around.ts'
import type { Candidate, Proposed } from './candidates.ts'
import { type Grid, KID } from './grid.ts'

/** The numbers' names, in their order. */
export const TRIPLE_FEATURES = [
  'cue likelihood',
  'cue odds',
  'rival likelihood',
  'rivals',
  'better rival',
  'reading likelihood',
  'same source',
  'same content',
  'rank',
  'cue words',
  'cue head tag',
  'cue prior',
  'cue quoted',
  'cue kids',
  'cue senses',
  'cue sense',
  'cue cluster',
  'cue next',
  'cue before',
  'cue relation',
  'cue in paragraph',
  'cue behind',
  'cue head prior',
  'cue is mark',
  'sources',
  'source words',
  'source tag',
  'source senses',
  'source sense',
  'source cluster',
  'source relation',
  'source up',
  'source depth',
  'source gap',
  'source side',
  'source whole',
  'source quoted',
  'source agrees',
  'source capital',
  'source behind',
  'source ahead',
  'source sentence',
  'source clause',
  'contents',
  'content words',
  'content side',
  'content gap',
  'content quoted',
  'content relation',
  'content up',
  'content edge left',
  'content edge right',
  'content first tag',
  'content first word',
  'content last',
  'content after',
  'content finite',
  'content rivals',
  'content cues',
  'content sentences',
  'content starts quote',
  'content ends quote',
  'content prior',
  'second words',
  'second gap',
  'second quoted',
  'quotes left out',
  'next clause',
  'held likelihood',
  'held alike',
  'paragraph',
  'cues in sentence',
  'up to cue',
  'down to cue',
  'words lenient',
  'words strict',
] as const

const VBZ = hashText('VBZ')
const VBP = hashText('VBP')
const NNS = hashText('NNS')
const NNPS = hashText('NNPS')

/** What candidates of one document are measured against: each token's likeliest reading as part of something else. */
export interface Rivalry {
  /** By token: how likely it is in a cue. */
  cue: Float32Array
  /** By token: how likely it is in the content of the likeliest reading of some cue, and which cue that is. */
  content: Float32Array
  owner: Int32Array
}

export function rivalryOf({ grid, cues, candidates }: Proposed): Rivalry {
  const rivalry: Rivalry = {
    cue: new Float32Array(grid.size),
    content: new Float32Array(grid.size),
    owner: new Int32Array(grid.size).fill(-1),
  }
  for (const { from, to, probability } of cues)
    for (let i = from; i < to; i++) rivalry.cue[i] = Math.min(1, (rivalry.cue[i] as number) + probability)
  for (const { cue, of, rank, content } of candidates) {
    if (rank > 0) continue
    for (const { from, to } of content)
      for (let i = from; i < to; i++)
        if (cue.probability > (rivalry.content[i] as number)) {
          rivalry.content[i] = cue.probability
          rivalry.owner[i] = of
        }
  }
  return rivalry
}

/**
 * @param words what the triple's words say of it: log-odds of being right by and large, and to the word
 * @param out filled with one number for each name of `TRIPLE_FEATURES`
 */
export function tripleFeatures(
  proposed: Proposed,
  rivalry: Rivalry,
  one: Candidate,
  words: Float64Array,
  out: Float32Array,
): void {
  const { grid, prior, cues } = proposed
  const { cue, around, source, content } = one
  let f = 0
  const put = (value: number | boolean) => {
    out[f++] = Number(value)
  }
  const head = around.head

  // The cue.
  let rival = 0
  let rivals = 0
  for (let o = one.of - 4; o <= one.of + 4; o++) {
    const other = cues[o]
    if (!other || o === one.of || other.to <= cue.from || other.from >= cue.to) continue
    rival = Math.max(rival, other.probability)
    rivals++
  }
  put(cue.probability)
  put(Math.log(cue.probability / (1.0001 - cue.probability)))
  put(rival)
  put(rivals)
  put(rival > cue.probability)
  put(one.probability)
  put(one.sameSource)
  put(one.sameContent)
  put(one.rank)
  put(cue.to - cue.from)
  put(small(grid.tag[head] as number))
  put(prior[head] as number)
  put((grid.quote[head] as number) >= 0)
  put((grid.kids[head] as number) & 0x7fff)
  put(grid.senses[head] as number)
  put(grid.sense[head] as number)
  put(grid.middle[head] as number)
  put(small(around.next))
  put(small(around.last))
  put(small(grid.relation[head] as number))
  put(Math.min(grid.before[cue.from] as number, 50))
  put(Math.min(grid.behind[cue.to - 1] as number, 50))
  const above = grid.head[head] as number
  put(above < 0 ? -1 : (prior[above] as number))
  put((grid.shape[cue.from] as number) > 99)

  // The source.
  const s = source[0]
  put(source.length)
  if (s) {
    const k = topOf(grid, s)
    const w = k - around.window.from
    put(s.to - s.from)
    put(small(grid.tag[k] as number))
    put((grid.senses[k] as number) & (SENSES.person | SENSES.group))
    put(grid.sense[k] as number)
    put(grid.middle[k] as number)
    put(small(grid.relation[k] as number))
    put(around.up[w] as number)
    put(around.depth[w] as number)
    put(s.to <= cue.from ? cue.from - s.to : s.from - cue.to)
    put(s.to <= cue.from)
    put(s.from === grid.left[k] && s.to === grid.right[k])
    put((grid.quote[k] as number) >= 0)
    put(agrees(grid, k, head))
    put((grid.shape[k] as number) === 3)
    put(small(grid.lower[s.to] ?? 0))
    put(small(grid.lower[s.from - 1] ?? 0))
    put((grid.sentence[k] as number) - (grid.sentence[head] as number))
    put((grid.subject[head] as number) === k)
  } else for (let i = 0; i < 18; i++) put(-1)

  // The content.
  const main = content.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const first = content[0] as Run
  const last = content[content.length - 1] as Run
  const top = topOf(grid, main)
  const w = top - around.window.from
  let long = 0
  let quoted = 0
  let finite = 0
  let rivalCue = 0
  let rivalCues = 0
  let highest = 0
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      long++
      if ((grid.quote[i] as number) >= 0) quoted++
      if ((grid.kids[i] as number) & (KID.nsubj | KID.passive)) finite++
      rivalCue = Math.max(rivalCue, rivalry.cue[i] as number)
      rivalCues += rivalry.cue[i] as number
      highest = Math.max(highest, prior[i] as number)
    }
  put(content.length)
  put(long)
  put(main.to <= cue.from)
  put(main.to <= cue.from ? cue.from - main.to : main.from - cue.to)
  put(quoted / long)
  put(small(grid.relation[top] as number))
  put(around.up[w] as number)
  put(main.from - (grid.left[top] as number))
  put((grid.right[top] as number) - main.to)
  put(small(grid.tag[main.from] as number))
  put(small(grid.lower[main.from] as number))
  put(small(grid.lower[main.to - 1] as number))
  put(small(grid.lower[main.to] ?? 0))
  put(finite)
  put(rivalCue)
  put(rivalCues)
  put((grid.sentence[last.to - 1] as number) - (grid.sentence[first.from] as number))
  put((grid.quote[main.from] as number) >= 0 && (grid.quote[main.from - 1] ?? -1) !== grid.quote[main.from])
  put((grid.quote[main.to - 1] as number) >= 0 && (grid.quote[main.to] ?? -1) !== grid.quote[main.to - 1])
  put(highest)
  const second = content.find((run) => run !== main)
  put(second ? second.to - second.from : 0)
  put(second ? (second.to <= cue.from ? cue.from - second.to : second.from - cue.to) : -1)
  put(second ? (grid.quote[second.from] as number) >= 0 : false)
  put(leftOut(grid, content, around.window, cue))
  put(startsClause(grid, last.to))

  // Its neighbours.
  const owner = rivalry.owner[cue.from] as number
  put(owner === one.of ? 0 : (rivalry.content[cue.from] as number))
  put(owner === one.of ? 0 : owner < 0 ? -1 : Math.abs(owner - one.of))
  put(Math.min(grid.paragraph[cue.from] as number, 30))
  put(sum(rivalry.cue, grid, cue))
  put(head < main.from ? 0 : (around.commas[Math.max(0, main.to - 1 - around.window.from)] as number))
  put(around.verbs[Math.max(0, main.from - around.window.from)] as number)
  put(words[0] as number)
  put(words[1] as number)
}

/** Hashes as numbers that trees can split: a few hundred values, the same word always the same. */
function small(hash: number): number {
  return (hash >>> 0) % 509
}

/** 1 when a singular verb has a singular source or both are plural, 0 when not, -1 when the verb does not tell. */
function agrees(grid: Grid, source: number, verb: number): number {
  const tag = grid.tag[verb] as number
  if (tag !== VBZ && tag !== VBP) return -1
  const plural = grid.tag[source] === NNS || grid.tag[source] === NNPS
  return plural === (tag === VBP) ? 1 : 0
}

/** Quotations of the window that the content leaves out, between the cue and its own end. */
function leftOut(grid: Grid, content: readonly Run[], window: Run, cue: Run): number {
  let count = 0
  let before = -1
  for (let i = window.from; i < window.to; i++) {
    const quote = grid.quote[i] as number
    if (
      quote >= 0 &&
      quote !== before &&
      Math.abs((grid.sentence[i] as number) - (grid.sentence[cue.from] as number)) < 2
    )
      if (!content.some(({ from, to }) => i >= from && i < to)) count++
    before = quote
  }
  return count
}

/** How the word after a content goes on: 0 with nothing of its own, 1 with a word that begins a clause. */
function startsClause(grid: Grid, i: number): number {
  if (i >= grid.size) return -1
  const h = grid.head[i] as number
  if (h < 0) return 2
  return (grid.left[h] as number) === i && (grid.kids[h] as number) & (KID.nsubj | KID.mark) ? 1 : 0
}

function sum(column: Float32Array, grid: Grid, cue: Run): number {
  let total = 0
  for (let i = cue.from; i >= 0 && grid.sentence[i] === grid.sentence[cue.from] && cue.from - i < 60; i--)
    total += column[i] as number
  for (let i = cue.from + 1; i < grid.size && grid.sentence[i] === grid.sentence[cue.from] && i - cue.from < 60; i++)
    total += column[i] as number
  return total
}
