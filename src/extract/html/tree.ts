/**
 * Markup as a flat list of nodes in document order. Nothing here or after recurses over depth: a subtree is the range
 * from a node to its `end`, so a page nested a hundred thousand deep is read as any other.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5'
import { ReadoutError } from '../../domain/index.ts'
import { MOST_ELEMENTS } from '../size.ts'
import { feed } from './tokenizer.ts'

export interface Node {
  /** Lower-case tag name, or `#text`. */
  tag: string
  /** The characters of a text node, else empty. */
  text: string
  attributes: ReadonlyMap<string, string>
  /** Its `class`, and its `id` after a space; empty when it has neither. Equal ones are one string. */
  names: string
  /** Index of the parent; the first node is the root and its own parent. */
  parent: number
  /** Index after the last node of the subtree. */
  end: number
}

type Tree = DefaultTreeAdapterTypes.DefaultTreeAdapterMap
type Parsed = Tree['node']

/** Unclosed formatting tags are opened anew in every paragraph: a few kilobytes could unfold into gigabytes. */
const NODES_FOR_EACH_TAG = 8
const NODES_AT_LEAST = 20000
/** Tags open at once; deeper ones have no use, and the parser's own searches through them take quadratic time. */
const DEEPEST = 512

const none: ReadonlyMap<string, string> = new Map()

/** @throws ReadoutError `input-too-large` for markup made to unfold without end. */
export function parseTree(html: string, input: string): Node[] {
  const parser = new Parser<Tree>({ treeAdapter: adapterWithin(html, input) })
  feed(parser, html, DEEPEST)
  const nodes: Node[] = []
  const names = new Map<string, string>()
  // Two stacks in step: what is left to visit, and the index of its parent; -1 closes the range of that parent.
  const todo: (Parsed | null)[] = [parser.document]
  const parents: number[] = [0]
  while (todo.length) {
    const one = todo.pop() ?? null
    const parent = parents.pop() ?? 0
    if (!one) {
      const open = nodes[parent]
      if (open) open.end = nodes.length
      continue
    }
    const index = nodes.length
    const node = nodeOf(one, parent, names)
    if (!node) continue
    nodes.push(node)
    const children = childrenOf(one)
    if (children.length === 0) {
      node.end = nodes.length
      continue
    }
    todo.push(null)
    parents.push(index)
    for (let i = children.length - 1; i >= 0; i--) {
      todo.push(children[i] ?? null)
      parents.push(index)
    }
  }
  return nodes
}

function nodeOf(one: Parsed, parent: number, known: Map<string, string>): Node | null {
  if (defaultTreeAdapter.isTextNode(one))
    return { tag: '#text', text: one.value, attributes: none, names: '', parent, end: 0 }
  if (defaultTreeAdapter.isElementNode(one)) {
    const attributes = attributesOf(one)
    const names = namesOf(attributes, known)
    return { tag: isShown(one) ? 'div' : one.tagName, text: '', attributes, names, parent, end: 0 }
  }
  return one.nodeName === '#document'
    ? { tag: '#document', text: '', attributes: none, names: '', parent, end: 0 }
    : null
}

function attributesOf({ attrs }: Tree['element']): ReadonlyMap<string, string> {
  if (attrs.length === 0) return none
  const attributes = new Map<string, string>()
  for (const { name, value } of attrs) attributes.set(name, value)
  return attributes
}

function namesOf(attributes: ReadonlyMap<string, string>, known: Map<string, string>): string {
  const id = attributes.get('id')
  const name = attributes.get('class') ?? ''
  const names = id === undefined ? name : `${name} ${id}`
  if (!names) return ''
  const same = known.get(names)
  if (same === undefined) known.set(names, names)
  return same ?? names
}

/** Asks once for each of a page's names: many elements have the same, and a pattern takes longer than a look. */
export function oncePerName<T>(of: (names: string) => T): (names: string) => T {
  const known = new Map<string, T>()
  return (names) => {
    let found = known.get(names)
    if (found === undefined) {
      found = of(names)
      known.set(names, found)
    }
    return found
  }
}

/** A template of a shadow root is shown as any part of the page, and its content hangs apart from it. */
function isShown(one: Parsed): boolean {
  return 'content' in one && one.attrs.some(({ name }) => name === 'shadowrootmode')
}

function childrenOf(one: Parsed): readonly Parsed[] {
  if ('content' in one && isShown(one)) return one.content.childNodes
  return 'childNodes' in one ? one.childNodes : []
}

function adapterWithin(html: string, input: string): TreeAdapter<Tree> {
  let made = 0
  let most = NODES_AT_LEAST
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      // The tags are counted for the few pages alone that have so many elements.
      if (++made > most) most = mostElements(html, made, input)
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
  }
}

/** How many elements markup may unfold into. @throws ReadoutError `input-too-large` when there are more already */
function mostElements(html: string, made: number, input: string): number {
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++
  const unfolds = tags * NODES_FOR_EACH_TAG + NODES_AT_LEAST
  const most = Math.min(unfolds, MOST_ELEMENTS)
  if (made <= most) return most
  throw new ReadoutError(
    'input-too-large',
    input,
    unfolds <= MOST_ELEMENTS
      ? 'its markup unfolds into too many elements'
      : `more than ${MOST_ELEMENTS} elements cannot be read`,
    { remedy: 'Save the page as text and read that' },
  )
}

/** Indices of a node's ancestors, the nearest first, at most `most` of them. */
export function* ancestors(nodes: readonly Node[], at: number, most = 64): Generator<number> {
  let here = at
  for (let i = 0; i < most; i++) {
    const parent = nodes[here]?.parent ?? 0
    if (parent === here) return
    yield parent
    here = parent
  }
}

/** All text in a subtree, white space collapsed, at most `most` characters. */
export function textOf(nodes: readonly Node[], at: number, most = 5000): string {
  let text = ''
  for (let i = at; i < (nodes[at]?.end ?? 0) && text.length < most; i++) text += nodes[i]?.text ?? ''
  return text.slice(0, most).replace(/\s+/g, ' ').trim()
}
