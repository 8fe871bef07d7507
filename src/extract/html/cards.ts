/**
 * Cards of other stories: short `article` elements that lead elsewhere, of which a page has several alike. Their teasers
 * are prose, and many of them outweigh a short article; told by their build, they are left out beforehand. Boxes of other
 * tags are let be: an article that is a list of things is built of just such boxes.
 */
import type { Node } from './tree.ts'

/** Fewer are no list. */
const LEAST_CARDS = 3
/** Characters in a card at most: a headline, a teaser, a date. */
const LARGEST = 250
const cardName = /(^|[\s_-])(teasers?|cards?|preview|promo|list-?item|summary|related|recommended)([\s_-]|$)/i
/** A link into the page itself is an anchor. */
const elsewhere = /^(?!#|javascript:)./i

/**
 * Flags the root of each card.
 * @param sizes characters of shown text in each subtree
 */
export function cardsOf(nodes: readonly Node[], sizes: Int32Array): Uint8Array {
  const cards = new Uint8Array(nodes.length)
  const alike = new Map<string, number[]>()
  for (const [i, node] of nodes.entries()) {
    if (node.tag !== 'article' || (sizes[i] ?? 0) > LARGEST) continue
    const name = node.attributes.get('class')?.slice(0, 200) ?? ''
    if (!cardName.test(name) && !leadsElsewhere(nodes, i)) continue
    const group = alike.get(name)
    if (group) group.push(i)
    else alike.set(name, [i])
  }
  for (const group of alike.values()) if (group.length >= LEAST_CARDS) for (const i of group) cards[i] = 1
  return cards
}

/** True when the box is one link or holds one. */
function leadsElsewhere(nodes: readonly Node[], at: number): boolean {
  const isLink = (node: Node | undefined) => node?.tag === 'a' && elsewhere.test(node.attributes.get('href') ?? '')
  if (isLink(nodes[nodes[at]?.parent ?? 0])) return true
  for (let i = at + 1; i < (nodes[at]?.end ?? 0); i++) if (isLink(nodes[i])) return true
  return false
}
