/**
 * Markdown → the blocks of a brief. What a brief cannot hold is refused with its line, never passed through: each kind of
 * node is either turned into what it is here or has a reason.
 */
import type { Definition, List, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { Block, Inline } from '../../domain/index.ts'
import { identifiersOf } from './headings.ts'
import { refusal } from './tree.ts'

/** Why a kind of node is refused. */
const reasons: Partial<Record<Nodes['type'], string>> = {
  html: 'HTML is not taken: write Markdown',
  image: 'pictures are not taken yet',
  imageReference: 'pictures are not taken yet',
  code: 'code is not taken, nor are lines that begin with four spaces',
  inlineCode: 'code is not taken: write words without backticks',
  table: 'tables are not taken yet',
  footnoteDefinition: 'footnotes stand by themselves, in no list or quotation',
}

const LINK = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+$|#)/i
const UNDEFINED_NOTE = /\[\^[^[\]\s]+\]/

/**
 * The blocks, and the identifiers of their footnotes in the order of the text: the first is number 1.
 * @throws ReadoutError `file-invalid` naming the line
 */
export function blocksOf(tree: Root, file: string): { blocks: Block[]; order: string[] } {
  const order: string[] = []
  const definitions = new Map<string, Definition>()
  for (const node of tree.children)
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  const anchors = identifiersOf(tree)

  const numberOf = (identifier: string): number => {
    if (!order.includes(identifier)) order.push(identifier)
    return order.indexOf(identifier) + 1
  }

  const block = (node: RootContent, top: boolean): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', inlines: inlines(node.children) }]
      case 'heading': {
        const { depth } = node
        if (depth !== 2 && depth !== 3 && depth !== 4) {
          const reason =
            depth === 1 ? 'the title stands in the front matter; headings begin with ##' : 'headings end at ####'
          throw refusal(file, node, reason)
        }
        return [{ kind: 'heading', level: depth, id: anchors.get(node) ?? '', inlines: inlines(node.children) }]
      }
      case 'blockquote':
        return [{ kind: 'quote', blocks: node.children.flatMap((child) => block(child, false)) }]
      case 'list':
        return [listOf(node)]
      case 'thematicBreak':
        return [{ kind: 'rule' }]
      case 'definition':
        return []
      default:
        if (node.type === 'footnoteDefinition' && top) return []
        throw refused(node)
    }
  }

  const listOf = (node: List): Block => {
    if (node.ordered && node.start !== 1) throw refusal(file, node, 'a numbered list begins with 1')
    const items = node.children.map((item) => item.children.flatMap((child) => block(child, false)))
    return { kind: 'list', ordered: node.ordered ?? false, items }
  }

  const inlines = (nodes: PhrasingContent[], inLink = false): Inline[] => nodes.map((node) => inline(node, inLink))

  const inline = (node: PhrasingContent, inLink: boolean): Inline => {
    switch (node.type) {
      case 'text': {
        if (node.value.split('\n').some(isTableRule)) throw refusal(file, node, reasons.table ?? '')
        const [note] = UNDEFINED_NOTE.exec(node.value) ?? []
        if (note) throw refusal(file, node, `footnote ${note} is not there: write ${note}: "the exact words"`)
        return { kind: 'text', text: onOneLine(node.value) }
      }
      case 'emphasis':
      case 'strong':
        return { kind: node.type, inlines: inlines(node.children, inLink) }
      case 'break':
        return { kind: 'break' }
      case 'footnoteReference':
        if (inLink) throw refusal(file, node, 'a footnote stands behind a link, not in it')
        return { kind: 'note', number: numberOf(node.identifier) }
      case 'link':
        return link(node, node.url, node.title, node.children)
      case 'linkReference': {
        const { url = '', title } = definitions.get(node.identifier) ?? {}
        return link(node, url, title, node.children)
      }
      default:
        throw refused(node)
    }
  }

  const link = (node: Nodes, href: string, title: string | null | undefined, children: PhrasingContent[]): Inline => {
    if (!LINK.test(href) || /[\s\p{Cc}]/u.test(href))
      throw refusal(file, node, `a link leads to http(s)://, mailto: or #a-heading, not "${href.slice(0, 60)}"`)
    if (href.startsWith('#') && ![...anchors.values()].includes(href.slice(1)))
      throw refusal(file, node, `no heading is called ${href}; there are ${[...anchors.values()].join(', ') || 'none'}`)
    if (title)
      throw refusal(file, node, 'what a link has in quotation marks behind its address is shown nowhere: leave it out')
    if (children.length === 0) throw refusal(file, node, 'a link needs words')
    return { kind: 'link', href, inlines: inlines(children, true) }
  }

  const refused = (node: Nodes) => refusal(file, node, reasons[node.type] ?? `${node.type} is not taken`)

  return { blocks: tree.children.flatMap((node) => block(node, true)), order }
}

/** The line below the head of a table, in a paragraph since tables are no part of the Markdown read here. */
function isTableRule(line: string): boolean {
  if (!line.includes('|')) return false
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
}

/** Lines joined by a space; what stands around the whole text stays. */
function onOneLine(text: string): string {
  const lines = text.split('\n')
  const last = lines.length - 1
  return lines
    .map((line, i) => (i > 0 ? (i < last ? line.trim() : line.trimStart()) : last > 0 ? line.trimEnd() : line))
    .join(' ')
}
