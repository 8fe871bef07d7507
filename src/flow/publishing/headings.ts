/** The anchors of headings, made of their words. */
import type { Heading, Nodes, Root } from 'mdast'

const LONGEST = 60

/** An anchor for each heading, wherever it stands: its letters and digits in any script, unique in the text. */
export function identifiersOf(tree: Root): Map<Heading, string> {
  const identifierOf = makeIdentifiers()
  const anchors = new Map<Heading, string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') anchors.set(node, identifierOf(textOf(node)))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return anchors
}

/** Gives one heading after the other its anchor, beside those that are taken. */
export function makeIdentifiers(taken: Iterable<string> = []): (heading: string) => string {
  const used = new Set(taken)
  /** The number that the next heading of the same words gets. */
  const numbers = new Map<string, number>()
  return (heading) => {
    const words =
      heading
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    const base = [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '') || 'section'
    let id = base
    let n = numbers.get(base) ?? 2
    for (; used.has(id); n++) id = `${base}-${n}`
    numbers.set(base, n)
    used.add(id)
    return id
  }
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return node.type === 'text' ? node.value : ''
}
