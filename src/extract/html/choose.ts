/**
 * Which blocks are the article. With trained weights each block's chance is told from its text, its place and its neighbours
 * (article/), and the choice is made from the chances. Without, it is found in two ways. By element: the one whose paragraphs
 * weigh most (main.ts); precise, but a page cut into many small sections loses most of itself. By flow: the best stretch of
 * blocks in reading order, as in a text dump; it sees no elements and so falls over none. The element is taken unless the
 * flow holds far more.
 */
import type { DateHints } from '../metadata/dates.ts'
import { chromeOf } from '../plain/chrome.ts'
import { type Line, lineOf } from '../plain/lines.ts'
import { scoreLines } from '../plain/score.ts'
import { placeLines } from '../plain/segment.ts'
import { decide } from './article/decide.ts'
import { type BlockModel, judgeBlocks } from './article/model.ts'
import { effectOf, notTheArticle } from './article/phrases.ts'
import { boxesOf, isCaption, type Reason, reasonOf } from './article/reasons.ts'
import { repeatedRuns } from './article/repeats.ts'
import type { HtmlBlock } from './blocks.ts'
import { findMain } from './main.ts'
import type { Node } from './tree.ts'
import type { Veil } from './veil.ts'

/** The flow wins when it holds so many times the element's text; and without veils, so many times the better one's. */
const FAR_MORE = 1.4
const UNVEILED_FAR_MORE = 2.5

/** Veils that a name alone hangs up may be wrong; those of an element's kind are not. */
const byName: ReadonlySet<Veil | null> = new Set<Veil | null>([null, 'named as chrome'])

/** What became of a block. */
export interface Verdict {
  within: boolean
  /** True when no rule about its words can make it less the article's. */
  sure: boolean
  /** Why it is not the article's; null when it is. */
  reason: Reason | null
}

const within: Verdict = { within: true, sure: false, reason: null }
const surely: Verdict = { within: true, sure: true, reason: null }
const outside: Reason = ['outside the article', 'outside the element that holds the article']
const saidAgain = leftOut(['repeat', 'said already on this page'])
const caption: Reason = ['caption', 'a caption']

function leftOut(reason: Reason): Verdict {
  return { within: false, sure: false, reason }
}

/** What a block is that says of itself, or whose heading says, that it is not the article. */
function chrome({ text }: HtmlBlock): Reason {
  const kind = chromeOf(text)?.kind
  return kind ? ['chrome', kind] : ['element', 'below the article']
}

/** Chances from here on are sure. */
const SURE = 0.85

/**
 * One verdict a block.
 * @param titles what the page says its title is, the surest first
 */
export function chooseArticle(
  nodes: readonly Node[],
  blocks: readonly HtmlBlock[],
  hints: DateHints,
  titles: readonly string[],
  model: BlockModel | null,
): Verdict[] {
  const repeated = repeatedRuns(blocks)
  const once = blocks.filter((_, i) => !repeated[i])
  const boxes = boxesOf(nodes)
  const verdicts = model ? byModel(nodes, once, titles, model, boxes) : byRules(nodes, once, hints, boxes)
  let at = 0
  return blocks.map((_, i) => (repeated[i] ? saidAgain : (verdicts[at++] as Verdict)))
}

function byModel(
  nodes: readonly Node[],
  blocks: readonly HtmlBlock[],
  titles: readonly string[],
  model: BlockModel,
  boxes: readonly (string | null)[],
): Verdict[] {
  const { chances, facts } = judgeBlocks(model, nodes, blocks, titles)
  const said = notTheArticle(
    blocks,
    facts.texts.map(({ phrase }) => phrase),
  )
  for (const [i, block] of blocks.entries())
    if (said[i] || block.veil === 'card of another story' || isCaption(nodes, block)) chances[i] = 0
  const { kept, repeats } = decide(blocks, facts.shape.wordCounts, chances)
  return blocks.map((block, i) => {
    if (kept[i]) return (chances[i] as number) >= SURE ? surely : within
    return repeats[i] ? saidAgain : leftOut(reasonOf(nodes, block, i, facts, boxes))
  })
}

function byRules(
  nodes: readonly Node[],
  blocks: readonly HtmlBlock[],
  hints: DateHints,
  boxes: readonly (string | null)[],
): Verdict[] {
  const chosen = placedByRules(nodes, blocks, hints)
  const said = notTheArticle(
    blocks,
    blocks.map(({ text }) => effectOf(text)),
  )
  return blocks.map((block, i) => {
    const { element, veil } = block
    if (isCaption(nodes, block)) return leftOut(caption)
    if (chosen[i] && said[i]) return leftOut(chrome(block))
    if (chosen[i]) return within
    return leftOut(veil ? ['element', veil === 'named as chrome' ? (boxes[element] ?? veil) : veil] : outside)
  })
}

/** One flag a block: true for the article's. */
function placedByRules(nodes: readonly Node[], blocks: readonly HtmlBlock[], hints: DateHints): boolean[] {
  const main = findMain(nodes, blocks)
  const end = nodes[main]?.end ?? 0
  const byElement = blocks.map(({ element, veil }) => main >= 0 && !veil && element >= main && element < end)
  // Judged once: both ways of the flow see the same lines, and a page may have a hundred thousand.
  const lines = blocks.map(({ text, veil }) => (byName.has(veil) ? lineOf(text, true, hints) : null))
  const flow = byFlow(blocks, lines, (block) => block.veil === null)
  const veiled = size(blocks, flow) > size(blocks, byElement) * FAR_MORE ? flow : byElement
  if (!blocks.some(({ veil }) => veil !== null && byName.has(veil))) return veiled
  const bare = byFlow(blocks, lines, (block) => byName.has(block.veil))
  return size(blocks, bare) > size(blocks, veiled) * UNVEILED_FAR_MORE ? bare : veiled
}

/** The best stretch of the blocks that are let in. */
function byFlow(
  blocks: readonly HtmlBlock[],
  judged: readonly (Line | null)[],
  lets: (block: HtmlBlock) => boolean,
): boolean[] {
  const within: number[] = []
  const lines: Line[] = []
  for (const [i, block] of blocks.entries()) {
    const line = judged[i]
    if (!line || !lets(block)) continue
    within.push(i)
    lines.push(line)
  }
  const places = placeLines(lines, scoreLines(lines))
  const chosen: boolean[] = blocks.map(() => false)
  for (const [k, i] of within.entries()) if (places[k] === 'article') chosen[i] = true
  return chosen
}

/** Characters of prose in the chosen blocks; links are none. */
function size(blocks: readonly HtmlBlock[], chosen: readonly boolean[]): number {
  let sum = 0
  for (const [i, block] of blocks.entries()) if (chosen[i]) sum += block.text.length - block.linked
  return sum
}
