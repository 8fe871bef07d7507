/** Microdata and RDFa: the properties that a page's markup gives its own parts (`itemprop`, `property`). */
import { decodeEntities } from './entities.ts'
import { type Node, textOf } from './tree.ts'

export interface Item {
  /** Lower case, without a vocabulary's prefix: `datepublished`, `headline`. */
  name: string
  /** The `content` or `datetime` of the element, else its text. */
  value: string
  /** Index of the element. */
  at: number
  /** The vocabulary's type of the thing it is a property of, `Article`; empty when none is said. */
  of: string
}

const wanted =
  /^(?:\w+:)?(headline|name|author|creator|datepublished|datecreated|datemodified|published|pubdate|articlesection|license|inlanguage)$/
const MOST = 400

/** The properties that may be the article's, in order. */
export function itemsOf(nodes: readonly Node[]): Item[] {
  const found: Item[] = []
  const scopes: (string | undefined)[] = new Array(nodes.length)
  for (const [i, { tag, attributes, parent }] of nodes.entries()) {
    const scope = attributes.size ? (attributes.get('itemtype') ?? attributes.get('typeof')) : undefined
    const inherited = scopes[parent]
    const of = scope === undefined ? inherited : scope.slice(0, 200).replace(/^.*[/:#]/, '')
    scopes[i] = of
    if (attributes.size === 0 || found.length >= MOST) continue
    const property = attributes.get('itemprop') ?? attributes.get('property')
    // In the head `property` is Open Graph's, which meta.ts reads.
    if (!property || property.length > 200 || (tag === 'meta' && !attributes.has('itemprop'))) continue
    // The element that opens a scope is a property of the thing around it.
    for (const name of property.toLowerCase().split(/\s+/)) {
      const bare = wanted.exec(name)?.[1]
      if (bare) found.push({ name: bare, value: given(nodes, i), at: i, of: inherited ?? '' })
    }
  }
  return found
}

function given(nodes: readonly Node[], at: number): string {
  const attributes = nodes[at]?.attributes
  const declared =
    attributes?.get('content') ??
    attributes?.get('datetime') ??
    (nodes[at]?.tag === 'abbr' ? attributes?.get('title') : undefined)
  return declared ? decodeEntities(declared).trim() : textOf(nodes, at, 300)
}
