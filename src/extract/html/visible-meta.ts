/** What a page shows of its author and date in elements named for it, for pages whose head says nothing. */
import type { When } from '../../domain/index.ts'
import { bylineOf, looksLikeName } from '../metadata/byline.ts'
import { type DateHints, findDates } from '../metadata/dates.ts'
import { type Node, textOf } from './tree.ts'
import type { Veil } from './veil.ts'

const authorName = /(^|[\s_-])(author|byline|post-author|entry-author)([\s_-]?(name|link|text))?(\s|$)/i
const dateName =
  /(^|[\s_-])(date|dateline|published|posted-on|post-date|entry-date|pubdate|datetime|timestamp|publish-date)(\s|$)/i

/** The name in the first element marked as the author's: `rel=author`, `itemprop=author`, or a class that says so. */
export function authorElement(nodes: readonly Node[]): string | null {
  for (const [i, node] of nodes.entries()) {
    const { attributes } = node
    const marked = /\bauthor\b/i.test(`${attributes.get('rel') ?? ''} ${attributes.get('itemprop') ?? ''}`)
    if (!marked && !authorName.test(attributes.get('class')?.slice(0, 300) ?? '')) continue
    const text = textOf(nodes, i, 90)
    const name = bylineOf(text) ?? (looksLikeName(text) ? text : null)
    if (name) return name
  }
  return null
}

/** The date in the first element named for it that is in no menu or aside. */
export function dateElement(nodes: readonly Node[], veils: readonly (Veil | null)[], hints: DateHints): When | null {
  for (const [i, node] of nodes.entries()) {
    const name = `${node.attributes.get('class') ?? ''} ${node.attributes.get('itemprop') ?? ''}`.slice(0, 300)
    if (!dateName.test(name) || veils[i] === 'navigation' || veils[i] === 'aside' || veils[i] === 'never shown')
      continue
    const when = findDates(textOf(nodes, i, 120), hints)[0]?.when
    if (when) return when
  }
  return null
}
