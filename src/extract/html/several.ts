/**
 * Several articles on one page, told by the markup: elements that say they are articles, stand beside each other, and are each
 * long enough to be one, with a heading of its own.
 */
import type { HtmlBlock } from './blocks.ts'
import { ancestors, type Node } from './tree.ts'

/** Characters of a part that is an analysis of its own. */
const LONG_PART = 400

/** Indices of the kept blocks that head an article of several; empty for one. */
export function headsOfArticles(nodes: readonly Node[], kept: readonly HtmlBlock[]): number[] {
  const parts = new Map<number, { head: number; size: number }>()
  for (const [i, { element, kind, text }] of kept.entries()) {
    const article = outermostArticle(nodes, element)
    // What stands outside of all of them belongs to the page, and then they are its parts and no articles.
    if (article < 0) return []
    const part = parts.get(article)
    if (part) part.size += text.length
    else parts.set(article, { head: kind === 'heading' ? i : -1, size: text.length })
  }
  const all = [...parts.values()]
  return all.length > 1 && all.every(({ head, size }) => head >= 0 && size >= LONG_PART)
    ? all.map(({ head }) => head)
    : []
}

function outermostArticle(nodes: readonly Node[], element: number): number {
  let found = nodes[element]?.tag === 'article' ? element : -1
  for (const up of ancestors(nodes, element)) if (nodes[up]?.tag === 'article') found = up
  return found
}
