/** The anchors of headings, made of their words. */
import type { Heading, Nodes, Root } from 'mdast'

const LONGEST = 60

/** An anchor for each heading, wherever it stands: its letters and digits in any script, unique in the text. */
export function identifiersOf(tree: Root): Map<Heading, string> {
  const taken = new Set<string>()
  const anchors = new Map<Heading, string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      const id = identifierOf(textOf(node), taken)
      taken.add(id)
      anchors.set(node, id)
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return anchors
}

/** The anchor of a heading's words beside those that are taken. */
export function identifierOf(heading: string, taken: ReadonlySet<string>): string {
  const words =
    heading
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const base = [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '') || 'section'
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  return id
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return node.type === 'text' ? node.value : ''
}
