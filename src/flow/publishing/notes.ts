/** Footnotes as an author writes them: `statement ID`, or the exact words, with the address of their document if need be. */
import type { FootnoteDefinition, Root } from 'mdast'
import { foldText, isQuoteMark } from './folding.ts'
import { lineOf, refusal } from './tree.ts'

/** A footnote that is not looked up yet. */
export interface Note {
  number: number
  line: number
  says: { statement: string } | { quote: string; address: string | null }
}

const FORM = 'a footnote says: statement ID, or "the exact words", or "the exact words" — ADDRESS'
const STATEMENT = /^statement\s+([0-9a-f]{20})$/

/**
 * @param text what the tree was made of: words are taken from it as they stand, without what Markdown would make of them
 * @param order the identifiers that the text cites, the first being number 1
 * @returns by their numbers
 * @throws ReadoutError `file-invalid` naming the line
 */
export function notesOf(tree: Root, text: string, order: readonly string[], file: string): Note[] {
  const notes = new Map<string, Note>()
  for (const node of tree.children) {
    if (node.type !== 'footnoteDefinition') continue
    const name = `footnote [^${node.label ?? node.identifier}]`
    if (notes.has(node.identifier)) throw refusal(file, node, `${name} stands there twice`)
    const number = order.indexOf(node.identifier) + 1
    if (number === 0) throw refusal(file, node, `${name} is never cited`)
    notes.set(node.identifier, { number, line: lineOf(node), says: saysOf(node, text, file) })
  }
  if (notes.size === 0) throw refusal(file, tree, 'nothing in it rests on any words: it has no footnote')
  return [...notes.values()].sort((a, b) => a.number - b.number)
}

function saysOf(node: FootnoteDefinition, text: string, file: string): Note['says'] {
  const [only, ...more] = node.children
  const { position } = node
  if (only?.type !== 'paragraph' || more.length > 0 || !position) throw refusal(file, node, FORM)
  const said = text
    .slice(position.start.offset, position.end.offset)
    .replace(/^\[\^(?:\\.|[^\]\\])*\]:/, '')
    .trim()
  const [, statement] = STATEMENT.exec(said) ?? []
  if (statement) return { statement }
  if (/^statement\b/.test(said)) throw refusal(file, node, 'the id of a statement is 20 digits, 0-9 and a-f')
  const { quote, address } = quotationOf(said) ?? {}
  if (quote === undefined || foldText(quote).trim() === '') throw refusal(file, node, FORM)
  return { quote, address: address ?? null }
}

/** Words between quotation marks of any kind, and what stands behind a dash after them. */
function quotationOf(said: string): { quote: string; address: string | null } | null {
  if (!isQuoteMark(said.charAt(0))) return null
  if (isQuoteMark(said.slice(-1)) && said.length > 1) return { quote: said.slice(1, -1), address: null }
  const [, words = '', address = ''] = /^(.+)\s(?:—|–|-{1,2})\s+(.+)$/s.exec(said) ?? []
  const end = words.trimEnd()
  if (!isQuoteMark(end.slice(-1)) || end.length < 2) return null
  return { quote: end.slice(1, -1), address: address.replace(/^<(.*)>$/, '$1').trim() }
}
