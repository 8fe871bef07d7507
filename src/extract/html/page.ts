/** Markup → its article. Every visible piece of text ends up in a block or in `dropped`. */
import type { Dropped } from '../../domain/index.ts'
import type { Block, Content } from '../content.ts'
import { bylineOf } from '../metadata/byline.ts'
import { datelineOf } from '../metadata/dateline.ts'
import type { DateHints } from '../metadata/dates.ts'
import { fold } from '../metadata/outlet.ts'
import { isReuseNotice } from '../metadata/reuse.ts'
import { isDayAlone } from '../metadata/yearless.ts'
import { chromeOf } from '../plain/chrome.ts'
import { findHeads } from '../sections.ts'
import { aboutPage, dateHints, type PageParts } from './about.ts'
import { type BlockModel, titlesOf } from './article/model.ts'
import type { Reason } from './article/reasons.ts'
import { blocksOf, type HtmlBlock } from './blocks.ts'
import { chooseArticle, type Verdict } from './choose.ts'
import { lighten } from './lighten.ts'
import { readMeta } from './meta.ts'
import { headsOfArticles } from './several.ts'
import { parseTree } from './tree.ts'
import { veilsOf } from './veil.ts'

/** Above this share of links a block is a list of ways elsewhere. */
const LINKED = 0.7

/** @throws ReadoutError `input-too-large`, naming `input`, for markup made to unfold without end. */
export function extractHtml(html: string, hints: DateHints, input: string, model: BlockModel | null = null): Content {
  const { verdicts, ...parts } = aboutParts(html, hints, input, model)
  const { nodes, blocks: all, dates } = parts
  const about = aboutPage(parts)
  const kept: HtmlBlock[] = []
  const dropped: Dropped[] = []
  const within = all.filter((_, i) => verdicts[i]?.within)
  // The title of one of several articles stays at its head.
  const title = headsOfArticles(nodes, within).length > 0 || !about.title ? null : fold(about.title)
  for (const [i, block] of all.entries()) {
    const reason = dropReason(block, verdicts[i] as Verdict, title, dates)
    if (reason) dropped.push({ text: block.text, step: reason[0], reason: reason[1] })
    else kept.push(block)
  }
  const blocks: Block[] = kept.map(({ kind, text }) => ({ kind, text }))
  const named = findHeads(blocks, { heading: about.title, ofDay: false, dateFirst: false })
  return { ...about, blocks, heads: named.length ? named : headsOfArticles(nodes, kept), dropped }
}

/** A page taken apart, as far as its article is found. */
export function aboutParts(
  html: string,
  hints: DateHints,
  input: string,
  model: BlockModel | null = null,
): PageParts & { verdicts: Verdict[] } {
  const nodes = parseTree(lighten(html), input)
  const meta = readMeta(nodes, hints.url ?? null)
  const veils = veilsOf(nodes)
  const blocks = blocksOf(nodes, veils)
  const dates = dateHints(meta, hints, blocks)
  const verdicts = chooseArticle(nodes, blocks, dates, titlesOf(meta), model)
  return { nodes, veils, blocks, chosen: verdicts.map(({ within }) => within), meta, dates, verdicts }
}

/** @param title folded; null when no block is left out for it */
function dropReason(
  block: HtmlBlock,
  { within, sure, reason }: Verdict,
  title: string | null,
  dates: DateHints,
): Reason | null {
  const { text } = block
  const short = text.length < 200
  if (short && title !== null && text.length >= title.length && fold(text) === title)
    return ['title', "the article's title"]
  if (!within) return reason
  if ((short && datelineOf(text, dates)) || isDayAlone(text)) return ['dateline', 'a date line']
  if (short && bylineOf(text)) return ['byline', 'who wrote it']
  if (sure && !isReuseNotice(text)) return null
  const chrome = chromeOf(text)
  if (chrome && block.kind === 'paragraph') return ['chrome', chrome.kind]
  if (block.linked > text.length * LINKED && text.length < 200 && !/[.!?]$/.test(text))
    return ['links', 'nothing but links']
  return null
}
