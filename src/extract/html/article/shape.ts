/**
 * How the blocks of a page lie in its elements. The blocks of a subtree stand in a row, so what a container holds is a
 * difference of two running sums; an element that holds no more blocks than its only child is no container of its own.
 */
import type { HtmlBlock } from '../blocks.ts'
import type { Node } from '../tree.ts'

/** Running sums over the blocks: the sum of a range is `sums[to] - sums[from]`. */
export type Sums = Float64Array

/** What the blocks of a range add up to. */
export function sum(sums: Sums, from: number, to: number): number {
  return (sums[to] as number) - (sums[from] as number)
}

export interface Shape {
  /** By node: its first block, and the one after its last. */
  from: Int32Array
  to: Int32Array
  /** By node: the nearest ancestor that holds more blocks, or -1. */
  up: Int32Array
  /** By node: how many such ancestors it has. */
  level: Int32Array
  /** By node: tags and attributes of it and all above, as flags. */
  within: Int32Array
  depth: Int32Array
  characters: Sums
  linked: Sums
  /** Characters of blocks that read like prose. */
  prose: Sums
  /** By block. */
  isProse: Uint8Array
  wordCounts: Int32Array
}

/** Bits of `within`. */
export const within = {
  article: 1,
  main: 2,
  nav: 4,
  aside: 8,
  header: 16,
  footer: 32,
  form: 64,
  list: 128,
  table: 256,
  quote: 512,
  figure: 1024,
  details: 2048,
  link: 4096,
  hidden: 8192,
  section: 16384,
  item: 32768,
  body: 65536,
  button: 131072,
  dialog: 262144,
} as const

const tagBits: Partial<Record<string, number>> = {
  article: within.article,
  main: within.main,
  nav: within.nav,
  menu: within.nav,
  aside: within.aside,
  header: within.header,
  footer: within.footer,
  form: within.form,
  ul: within.list,
  ol: within.list,
  dl: within.list,
  table: within.table,
  blockquote: within.quote,
  figure: within.figure,
  details: within.details,
  a: within.link,
  section: within.section,
  li: within.item,
  button: within.button,
  select: within.button,
  textarea: within.button,
  label: within.button,
  dialog: within.dialog,
}
const roleBits: Partial<Record<string, number>> = {
  main: within.main,
  article: within.article,
  navigation: within.nav,
  banner: within.header,
  contentinfo: within.footer,
  complementary: within.aside,
  search: within.form,
  dialog: within.dialog,
  alertdialog: within.dialog,
  button: within.button,
}

/** Characters without links that make a block prose. */
const PROSE = 80

export function shapeOf(nodes: readonly Node[], blocks: readonly HtmlBlock[], counts: Int32Array): Shape {
  const from = new Int32Array(nodes.length).fill(-1)
  const to = new Int32Array(nodes.length)
  const isProse = new Uint8Array(blocks.length)
  const characters = new Float64Array(blocks.length + 1)
  const linked = new Float64Array(blocks.length + 1)
  const prose = new Float64Array(blocks.length + 1)
  for (const [i, block] of blocks.entries()) {
    if (from[block.element] === -1) from[block.element] = i
    to[block.element] = i + 1
    const bare = block.text.length - block.linked
    isProse[i] = bare >= PROSE && block.kind !== 'heading' && block.linked < block.text.length * 0.5 ? 1 : 0
    characters[i + 1] = (characters[i] as number) + block.text.length
    linked[i + 1] = (linked[i] as number) + block.linked
    prose[i + 1] = (prose[i] as number) + (isProse[i] ? bare : 0)
  }
  for (let n = nodes.length - 1; n > 0; n--) {
    const parent = nodes[n]?.parent ?? 0
    if (from[n] === -1) continue
    if (from[parent] === -1 || (from[n] as number) < (from[parent] as number)) from[parent] = from[n] as number
    if ((to[n] as number) > (to[parent] as number)) to[parent] = to[n] as number
  }
  const up = new Int32Array(nodes.length).fill(-1)
  const level = new Int32Array(nodes.length)
  const depth = new Int32Array(nodes.length)
  const bits = new Int32Array(nodes.length)
  for (let n = 1; n < nodes.length; n++) {
    const node = nodes[n] as Node
    const { parent } = node
    depth[n] = (depth[parent] as number) + 1
    bits[n] = (bits[parent] as number) | bitsOf(node)
    const wider = from[parent] !== from[n] || to[parent] !== to[n]
    up[n] = wider ? parent : (up[parent] as number)
    level[n] = (level[parent] as number) + (wider ? 1 : 0)
  }
  return { from, to, up, level, within: bits, depth, characters, linked, prose, isProse, wordCounts: counts }
}

function bitsOf(node: Node): number {
  if (node.tag === '#text') return 0
  let bits = tagBits[node.tag] ?? 0
  const { attributes } = node
  if (attributes.size === 0) return bits
  const role = attributes.get('role')
  if (role) bits |= roleBits[role.toLowerCase()] ?? 0
  if (attributes.get('itemprop') === 'articleBody') bits |= within.body
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') bits |= within.hidden
  const style = attributes.get('style')
  if (style && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 500))) bits |= within.hidden
  return bits
}
