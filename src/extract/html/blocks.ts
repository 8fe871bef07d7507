/** The visible text of a page as blocks: paragraphs, headings, list items, quotations, table rows. */
import { withoutInvisible } from '../invisible.ts'
import type { Node } from './tree.ts'
import { textSizes, type Veil } from './veil.ts'

export interface HtmlBlock {
  kind: 'heading' | 'paragraph'
  text: string
  /** The element it is the text of: the nearest one that is no inline markup. */
  element: number
  /** Why it is no part of any article, or null. */
  veil: Veil | null
  /** Characters of it that are links. */
  linked: number
}

const blockTags = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary
  table tbody tfoot thead tr ul caption video audio iframe button textarea`.split(/\s+/),
)
const headings = /^h[1-6]$/

/** Every piece of visible text, in order. Linear: each node is looked at once. */
export function blocksOf(nodes: readonly Node[], veils: readonly (Veil | null)[]): HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  const isBlock = blockElements(nodes)
  const holders = holdersOf(nodes, isBlock)
  let parts: string[] = []
  /** True when anything but white space is among the parts. */
  let solid = false
  let linked = 0
  let holder = -1
  const links = linksOf(nodes)
  const flush = () => {
    if (solid) {
      const text = collapse(parts.join(''))
      const veil = veils[holder] ?? null
      if (text && veil !== 'never shown')
        blocks.push({ kind: kindOf(nodes, holder), text, element: holder, veil, linked: Math.min(linked, text.length) })
    }
    if (parts.length) parts = []
    solid = false
    linked = 0
  }
  let breaks = 0
  for (const [i, node] of nodes.entries()) {
    const here = holders[i] ?? 0
    if (here !== holder) {
      flush()
      holder = here
    }
    if (node.tag === '#text') {
      if (veils[i] === 'never shown') continue
      parts.push(node.text)
      if (!/\S/.test(node.text)) continue
      solid = true
      breaks = 0
      if (links[i]) linked += collapse(node.text).length
    } else if (node.tag === 'br') {
      // Two line breaks in a row part paragraphs in old pages.
      if (++breaks >= 2) flush()
      else parts.push(' ')
    } else if ((node.tag === 'td' || node.tag === 'th') && !isBlock[i]) {
      if (parts.length) solid = true
      parts.push(parts.length ? ' | ' : '')
    } else if (isBlock[i]) flush()
  }
  flush()
  return blocks
}

/** Cells with more than a few words in them lay out a page; the others are a table's, and a row of them is one block. */
const LAYOUT_CELL = 120

/** Which nodes are blocks: by their tags, and the cells of layout tables. */
function blockElements(nodes: readonly Node[]): Uint8Array {
  const blocks = new Uint8Array(nodes.length)
  const sizes = textSizes(nodes)
  const layout = new Set<number>()
  for (const [i, node] of nodes.entries()) {
    if (blockTags.has(node.tag)) blocks[i] = 1
    const cell = node.tag === 'td' || node.tag === 'th'
    if (cell && ((sizes[i] ?? 0) > LAYOUT_CELL || nodes[i + 1]?.tag === 'table')) layout.add(node.parent)
  }
  for (const [i, node] of nodes.entries())
    if ((node.tag === 'td' || node.tag === 'th') && layout.has(node.parent)) blocks[i] = 1
  return blocks
}

/** For each node, the block element that holds its text. */
function holdersOf(nodes: readonly Node[], isBlock: Uint8Array): Int32Array {
  const holders = new Int32Array(nodes.length)
  for (const [i, node] of nodes.entries()) holders[i] = isBlock[i] ? i : (holders[node.parent] ?? 0)
  return holders
}

function linksOf(nodes: readonly Node[]): Uint8Array {
  const links = new Uint8Array(nodes.length)
  for (const [i, node] of nodes.entries()) links[i] = node.tag === 'a' ? 1 : (links[node.parent] ?? 0)
  return links
}

/** A heading's text may stand in a further block inside the heading. */
function kindOf(nodes: readonly Node[], holder: number): HtmlBlock['kind'] {
  const node = nodes[holder]
  const parent = nodes[node?.parent ?? 0]
  return headings.test(node?.tag ?? '') || headings.test(parent?.tag ?? '') ? 'heading' : 'paragraph'
}

function collapse(text: string): string {
  // Those written as characters are gone already; these were written as entities.
  return withoutInvisible(text)
    .text.replace(/[\s\u200b]+/g, ' ')
    .trim()
}
