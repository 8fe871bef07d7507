/** Markdown as a tree of mdast (https://github.com/syntax-tree/mdast), with the footnotes of GFM; and refusals that name its lines. */
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { ReadoutError } from '../../domain/index.ts'

/** Quotations and lists within each other. */
const DEEPEST = 10
const tooDeep = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d+[.)])){${DEEPEST + 1}}`, 'm')

/** @throws ReadoutError `file-invalid` where lists and quotations stand in each other too deep */
export function parseMarkdown(text: string, file: string): Root {
  const deep = tooDeep.exec(text)
  if (deep) {
    const line = text.slice(0, deep.index).split('\n').length
    throw new ReadoutError('file-invalid', `${file}:${line}`, `lists and quotations stand ${DEEPEST} deep at most`)
  }
  return fromMarkdown(text, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] })
}

/** The line of the file that a node begins on. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

/** What is refused: the file, the line and why. */
export function refusal(file: string, node: Nodes, reason: string): ReadoutError {
  return new ReadoutError('file-invalid', `${file}:${lineOf(node)}`, reason)
}
