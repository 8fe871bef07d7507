/** Why a block was left out, in a person's words: the strongest of the causes that anyone can see. */
import { chromeOf } from '../../plain/chrome.ts'
import type { HtmlBlock } from '../blocks.ts'
import { type Node, oncePerName } from '../tree.ts'
import { type Facts, featureNames } from './features.ts'
import { ENDS, OPENS } from './phrases.ts'
import { within } from './shape.ts'

export type Reason = readonly [step: string, reason: string]

/** What boxes are named that hold other people's words or other texts. Whole words between hyphens and underscores. */
const boxes: readonly (readonly [name: RegExp, reason: string])[] = [
  [
    /(^|[\s_-])(comments?|commentlist|comment-?(body|content|text|thread|list|area)|disqus|replies|respond)([\s_-]|$)/i,
    'reader comments',
  ],
  [
    /(^|[\s_-])(related|relatedposts|jp-relatedposts|recommend(ed|ation|ations)?|read-?(more|also|next)|see-also|more-(news|stories|articles|posts)|most-(read|popular)|popular|trending|outbrain|taboola|you-may-(also-)?like|latest-(news|posts|stories))([\s_-]|$)/i,
    'related articles',
  ],
  [/(^|[\s_-])(newsletter|subscribe|subscription|signup|sign-up|optin)([\s_-]|$)/i, 'newsletter box'],
  [/(^|[\s_-])(author-?(box|bio|info|card)|about-(the-)?author)([\s_-]|$)/i, 'about the author'],
  [/(^|[\s_-])(cookies?|gdpr|consent)([\s_-]|$)/i, 'cookie notice'],
  [/(^|[\s_-])(ads?|advert|adverts|advertisement|sponsor(ed)?|promo)([\s_-]|$)/i, 'advertisement'],
]
const LONGEST_NAME = 300

/** By node: what the nearest box around it is named for. */
export function boxesOf(nodes: readonly Node[]): (string | null)[] {
  const boxOf = oncePerName((names) => {
    const name = names.slice(0, LONGEST_NAME)
    return boxes.find(([pattern]) => pattern.test(name))?.[1] ?? null
  })
  const found: (string | null)[] = new Array(nodes.length).fill(null)
  for (let n = 1; n < nodes.length; n++) {
    const { parent, names, tag } = nodes[n] as Node
    found[n] = found[parent] ?? null
    if (names && tag !== 'body' && tag !== 'html') found[n] = boxOf(names) ?? (found[n] as string | null)
  }
  return found
}

const MOSTLY = 0.5
const column = (name: string) => featureNames.indexOf(name)
const inNarrow = column('in narrow')
const headingPhrase = column('heading phrase')
const sinceHeading = column('blocks since heading')
/** How far a heading's word goes, in blocks. */
const REACH = 30

/** Why block `i` is no part of the article. */
export function reasonOf(
  nodes: readonly Node[],
  block: HtmlBlock,
  i: number,
  { shape, rows }: Facts,
  boxes: readonly (string | null)[],
): Reason {
  const row = (at: number) => rows[i * featureNames.length + at] as number
  if (isCaption(nodes, block)) return ['caption', 'a caption']
  const box = boxes[block.element]
  if (box) return ['element', box]
  if (block.veil && block.veil !== 'named as chrome') return ['element', block.veil]
  const chrome = block.text.length < 400 ? chromeOf(block.text) : null
  if (chrome) return ['chrome', chrome.kind]
  if (row(sinceHeading) <= REACH) {
    if (row(headingPhrase) === OPENS) return ['element', 'related articles']
    if (row(headingPhrase) === ENDS) return ['element', 'reader comments']
  }
  if (block.veil) return ['element', block.veil]
  if (block.linked > block.text.length * MOSTLY) return ['links', 'mostly links']
  const around = shape.within[block.element] as number
  if (around & within.form || around & within.button) return ['element', 'form']
  if (row(inNarrow) === 0) return ['outside the article', 'outside the element that holds the article']
  return ['unlike the article', 'unlike the article in its place, its build or its words']
}

/** A picture's or a table's caption: read beside the picture, and often not about what the article says. */
export function isCaption(nodes: readonly Node[], { element }: HtmlBlock): boolean {
  for (let n = element, steps = 0; n > 0 && steps < 4; n = nodes[n]?.parent ?? 0, steps++) {
    const tag = nodes[n]?.tag
    if (tag === 'figcaption') return true
    if (tag === 'figure' || tag === 'article' || tag === 'body') return false
  }
  return false
}
