/** Markdown as a tree of mdast (https://github.com/syntax-tree/mdast), with the footnotes of GFM; and refusals that name its lines. */
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { ReadoutError } from '../../domain/index.ts'

/** Quotations and lists within each other on one line. */
const DEEPEST = 10
/** Anything within anything: ten lists with their items, and what stands in the innermost. */
const DEEPEST_NODE = 40
/** Stars, underscores and brackets between two empty lines: parsing takes time that grows with the square of them. */
const MOST_MARKS = 1000
const MARKER = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$))/y
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/

/** @throws ReadoutError `file-invalid` where things stand in each other too deep, or more marks than one can follow */
export function parseMarkdown(text: string, file: string): Root {
  refuseDeep(text, file)
  const tree = fromMarkdown(text, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] })
  // Level by level, so that no depth is too much for this itself.
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_NODE && level[0]) throw refusal(file, level[0], 'too much stands in each other here')
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []))
  }
  return tree
}

function refuseDeep(text: string, file: string): void {
  let marks = 0
  for (const [i, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const refuse = (reason: string) => new ReadoutError('file-invalid', `${file}:${i + 1}`, reason)
    if (isDeep(line)) throw refuse(`lists and quotations stand ${DEEPEST} deep at most`)
    marks = /^[\s>]*$/.test(line) ? 0 : marks + (line.match(/[*_[\]]/g)?.length ?? 0)
    if (marks > MOST_MARKS) throw refuse(`between two empty lines are ${MOST_MARKS} of the marks * _ [ ] at most`)
  }
}

/** Whether more lists and quotations begin on the line than may; what is a rule begins none. */
function isDeep(line: string): boolean {
  MARKER.lastIndex = 0
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const at = MARKER.lastIndex
    if (RULE.test(line.slice(at)) || !MARKER.test(line)) return false
  }
  return true
}

/** The line of the file that a node begins on. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

/** What is refused: the file, the line and why. */
export function refusal(file: string, node: Nodes, reason: string): ReadoutError {
  return new ReadoutError('file-invalid', `${file}:${lineOf(node)}`, reason)
}
