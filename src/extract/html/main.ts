/**
 * Where on a page the article is: the element whose paragraphs weigh most, each counting in full for its parent, half
 * for its grandparent and less further up, less the share that is links. After Arc90's Readability.
 */
import type { HtmlBlock } from './blocks.ts'
import { ancestors, type Node } from './tree.ts'

const articleName =
  /(^|[\s_-])(article-?(body|content|text)|articlebody|entry-?content|post-?(body|content)|story-?(body|content|text)|news-?(text|body|content|detail)|content-?body|text-?content)([\s_-]|$)/i

/** How many ancestors a paragraph counts for, and how much for each. */
const shares = [1, 0.6, 0.3, 0.15, 0.08]
/** A relative of the best element is taken in when it weighs at least this share of it. */
const SIBLING = 0.2

/** The element that holds the article, or -1 when nothing on the page reads like one. */
export function findMain(nodes: readonly Node[], blocks: readonly HtmlBlock[]): number {
  const scores = new Float64Array(nodes.length)
  const text = new Float64Array(nodes.length)
  const links = new Float64Array(nodes.length)
  for (const block of blocks) {
    if (block.veil) continue
    text[block.element] = (text[block.element] ?? 0) + block.text.length
    links[block.element] = (links[block.element] ?? 0) + block.linked
    const weight = weightOf(block)
    if (weight <= 0) continue
    let level = isContainer(nodes[block.element]?.tag) ? 0 : -1
    if (level === 0) scores[block.element] = (scores[block.element] ?? 0) + weight
    for (const up of ancestors(nodes, block.element, shares.length + 3)) {
      // Lists and quotations are no containers of their own: their text counts for what holds them.
      if (/^(li|ul|ol|blockquote|dl|dd|tr|tbody|table|td|figure)$/.test(nodes[up]?.tag ?? '') && level < 0) continue
      level++
      const share = shares[level]
      if (share === undefined) break
      scores[up] = (scores[up] ?? 0) + weight * share
    }
  }
  for (let i = nodes.length - 1; i > 0; i--) {
    const parent = nodes[i]?.parent ?? 0
    text[parent] = (text[parent] ?? 0) + (text[i] ?? 0)
    links[parent] = (links[parent] ?? 0) + (links[i] ?? 0)
  }
  let best = -1
  let top = 0
  for (const [i, node] of nodes.entries()) {
    const raw = scores[i] ?? 0
    if (raw <= 0) continue
    const score = raw * (1 - Math.min(1, (links[i] ?? 0) / Math.max(1, text[i] ?? 0))) * hint(node)
    if (score > top) {
      top = score
      best = i
    }
  }
  return best < 0 ? -1 : widen(nodes, best, scores, text, links)
}

/** How much a block speaks for its container: its length in sentences rather than in words of a menu. */
function weightOf({ text, linked, kind }: HtmlBlock): number {
  if (kind === 'heading' || linked > text.length * 0.6) return 0
  const commas = Math.min(10, text.slice(0, 3000).match(/[,،、;՝]/g)?.length ?? 0)
  return text.length < 25 ? 0 : 1 + commas * 0.5 + Math.min(8, text.length / 80)
}

function hint(node: Node): number {
  if (node.tag === 'article') return 1.5
  if (node.tag === 'main') return 1.2
  if (node.attributes.size === 0) return 1
  if (/articleBody/i.test(node.attributes.get('itemprop') ?? '')) return 2
  if (articleName.test(node.names.slice(0, 300))) return 1.5
  return node.attributes.get('role') === 'main' ? 1.2 : 1
}

/** Goes up while the parent holds much more prose that the best element lacks: articles are cut into sections. */
function widen(
  nodes: readonly Node[],
  best: number,
  scores: Float64Array,
  text: Float64Array,
  links: Float64Array,
): number {
  let here = best
  for (const up of ancestors(nodes, best, 4)) {
    const tag = nodes[up]?.tag
    if (tag === 'body' || tag === 'html' || tag === '#document' || nodes[here]?.tag === 'article') break
    const own = (text[here] ?? 0) - (links[here] ?? 0)
    const wider = (text[up] ?? 0) - (links[up] ?? 0)
    const siblings = (scores[up] ?? 0) - (scores[here] ?? 0) * 0.6
    if (wider > own * (1 + SIBLING) && siblings > (scores[here] ?? 0) * SIBLING) here = up
  }
  return here
}

function isContainer(tag: string | undefined): boolean {
  return tag === 'div' || tag === 'section' || tag === 'article' || tag === 'main' || tag === 'body' || tag === 'td'
}
