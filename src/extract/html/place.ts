/**
 * Where on a page an element stands: how many visible characters from the headline, and whether it belongs to other
 * stories. Who and when are printed near the headline; the same marks farther off are those of cards and comments.
 */
import type { HtmlBlock } from './blocks.ts'
import { type Node, oncePerName } from './tree.ts'
import type { Veil } from './veil.ts'

export interface Places {
  /** Visible characters before each node. */
  before: Int32Array
  /** 1 where a node lies in a card, a comment, a list of other stories, a menu. */
  foreign: Uint8Array
  /** The `class` and `id` of each element as words (see {@link asWords}); empty for one without. */
  names: readonly string[]
  /** Index of the headline's element, else of the article's first block; -1 when there is neither. */
  headline: number
  /** Visible characters before the headline's end, and before the article's end. */
  top: number
  bottom: number
  /** The same for blocks, whose text may stand far behind the start of their element. */
  blocks: { starts: Int32Array; top: number; bottom: number }
}

const otherStory =
  /(^|[\s_-])(comments?|commentlist|disqus|related(-?(posts?|stories|articles|content))?|recommend(ed|ation|ations|s)?|popular|trending|latest-?(news|posts?|stories|articles)|recent-?(news|posts?|stories|articles|comments)|more-?(news|stories|posts|articles|from)|most-read|teasers?|read-(more|next|also)|you-may|outbrain|taboola|mega-?menu|nav(igation|bar)?|menu|upcoming|post-(navigation|nav)|prev|next)([\s_-]|$)/i
/** A box with more than this share of the page's text is no list of other stories, whatever its name. */
const TOO_MUCH = 0.4

/** @param headline index of the headline's element; -1 when it is not known */
export function placesOf(
  nodes: readonly Node[],
  veils: readonly (Veil | null)[],
  blocks: readonly HtmlBlock[],
  chosen: readonly boolean[],
  headline: number,
): Places {
  const before = new Int32Array(nodes.length + 1)
  const foreign = new Uint8Array(nodes.length)
  let sum = 0
  for (const [i, node] of nodes.entries()) {
    before[i] = sum
    if (node.tag === '#text' && veils[i] !== 'never shown') sum += node.text.trim().length
  }
  before[nodes.length] = sum
  const wordsOf = oncePerName(asWords)
  const isOther = oncePerName((names) => otherStory.test(names))
  const names = nodes.map((node) => (node.names ? wordsOf(node.names) : ''))
  for (const [i, node] of nodes.entries()) {
    const size = (before[node.end] ?? sum) - (before[i] ?? 0)
    foreign[i] =
      foreign[node.parent] || (isForeign(node, names[i] ?? '', veils[i] ?? null, isOther) && size < sum * TOO_MUCH)
        ? 1
        : 0
  }
  const first = blocks[chosen.indexOf(true)]?.element ?? -1
  const last = blocks[chosen.lastIndexOf(true)]?.element ?? -1
  const start = headline >= 0 ? headline : first
  return {
    before,
    foreign,
    names,
    blocks: blockPlaces(blocks, chosen, headline, nodes[headline]?.end ?? -1),
    headline: start,
    top: headline >= 0 ? (before[nodes[headline]?.end ?? 0] ?? 0) : (before[Math.max(0, first)] ?? 0),
    bottom: last >= 0 ? (before[nodes[last]?.end ?? 0] ?? sum) : sum,
  }
}

function blockPlaces(
  blocks: readonly HtmlBlock[],
  chosen: readonly boolean[],
  from: number,
  to: number,
): Places['blocks'] {
  const starts = new Int32Array(blocks.length + 1)
  for (const [i, { text }] of blocks.entries()) starts[i + 1] = (starts[i] ?? 0) + text.length
  const headline = blocks.findIndex(({ element }) => element >= from && element < to)
  const first = headline >= 0 ? headline + 1 : Math.max(0, chosen.indexOf(true))
  const last = chosen.lastIndexOf(true)
  return { starts, top: starts[first] ?? 0, bottom: starts[last >= 0 ? last + 1 : blocks.length] ?? 0 }
}

function isForeign({ tag }: Node, name: string, veil: Veil | null, isOther: (names: string) => boolean): boolean {
  if (veil === 'card of another story' || veil === 'navigation' || tag === 'nav' || tag === 'select') return true
  if (!name || tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return false
  return isOther(name)
}

/** Where a node stands: shortly above the headline, in it or shortly below, in the article, right after it, elsewhere. */
export type Place = 'above' | 'below' | 'within' | 'after' | 'away'

/** How far from the headline who and when may stand, in visible characters. */
const REACH = { above: 300, below: 500, after: 400 }

export function placeOf({ before, top, bottom, headline }: Places, at: number): Place {
  return headline < 0 ? 'away' : placeAt(before[at] ?? 0, top, bottom)
}

/** The same for a block, by its index. */
export function placeOfBlock({ blocks: { starts, top, bottom }, headline }: Places, index: number): Place {
  return headline < 0 ? 'away' : placeAt(starts[index] ?? 0, top, bottom)
}

function placeAt(here: number, top: number, bottom: number): Place {
  if (here < top) return top - here <= REACH.above ? 'above' : 'away'
  if (here < bottom || bottom <= top) return here - top <= REACH.below ? 'below' : 'within'
  return here - bottom <= REACH.after ? 'after' : 'away'
}

/** The `class` and `id` of an element as words: `styles_postDate__x1` → `styles_post-Date__x1`. */
function asWords(names: string): string {
  const name = names.slice(0, 300)
  return /[A-Z]/.test(name) ? name.replace(/([a-z])(?=[A-Z])/g, '$1-') : name
}
