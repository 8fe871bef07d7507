/** Markup → its article. Every visible piece of text ends up in a block or in `dropped`. */
import type { Dropped } from '../../domain/index.ts'
import type { Block, Content } from '../content.ts'
import { bylineOf } from '../metadata/byline.ts'
import { datelineOf } from '../metadata/dateline.ts'
import type { DateHints } from '../metadata/dates.ts'
import { fold } from '../metadata/outlet.ts'
import { isDayAlone } from '../metadata/yearless.ts'
import { chromeOf } from '../plain/chrome.ts'
import { findHeads } from '../sections.ts'
import { aboutPage, dateHints, type PageParts } from './about.ts'
import { blocksOf, type HtmlBlock } from './blocks.ts'
import { chooseArticle } from './choose.ts'
import { readMeta } from './meta.ts'
import { parseTree } from './tree.ts'
import { veilsOf } from './veil.ts'

/** Above this share of links a block is a list of ways elsewhere. */
const LINKED = 0.7

/** @throws ReadoutError `input-too-large`, naming `input`, for markup made to unfold without end. */
export function extractHtml(html: string, hints: DateHints, input: string): Content {
  const parts = aboutParts(html, hints, input)
  const { blocks: all, chosen, dates } = parts
  const about = aboutPage(parts)
  const kept: HtmlBlock[] = []
  const dropped: Dropped[] = []
  for (const [i, block] of all.entries()) {
    const reason = dropReason(block, chosen[i] ?? false, about.title, dates)
    if (reason) dropped.push({ text: block.text, step: reason[0], reason: reason[1] })
    else kept.push(block)
  }
  const blocks: Block[] = kept.map(({ kind, text }) => ({ kind, text }))
  const heads = findHeads(blocks, { heading: about.title, ofDay: false, dateFirst: false })
  return { ...about, blocks, heads, dropped }
}

/** A page taken apart, as far as its article is found. */
export function aboutParts(html: string, hints: DateHints, input: string): PageParts {
  const nodes = parseTree(html, input)
  const meta = readMeta(nodes, hints.url ?? null)
  const veils = veilsOf(nodes)
  const blocks = blocksOf(nodes, veils)
  const dates = dateHints(meta, hints, blocks)
  return { nodes, veils, blocks, chosen: chooseArticle(nodes, blocks, dates), meta, dates }
}

type Reason = [step: string, reason: string]

function dropReason(block: HtmlBlock, within: boolean, title: string | null, dates: DateHints): Reason | null {
  const { text } = block
  const short = text.length < 200
  if (short && title && fold(text) === fold(title)) return ['title', "the article's title"]
  if (!within && block.veil) return ['element', block.veil]
  if (!within) return ['outside the article', 'outside the element that holds the article']
  if ((short && datelineOf(text, dates)) || isDayAlone(text)) return ['dateline', 'a date line']
  if (short && bylineOf(text)) return ['byline', 'who wrote it']
  const chrome = chromeOf(text)
  if (chrome && block.kind === 'paragraph') return ['chrome', chrome.kind]
  if (block.linked > text.length * LINKED && text.length < 200 && !/[.!?]$/.test(text))
    return ['links', 'nothing but links']
  return null
}
