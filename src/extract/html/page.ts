/** Markup → its article. Every visible piece of text ends up in a block or in `dropped`. */
import type { Dropped, When } from '../../domain/index.ts'
import type { Block, Content } from '../content.ts'
import { bylineOf, looksLikeName } from '../metadata/byline.ts'
import { type Dateline, datelineOf } from '../metadata/dateline.ts'
import type { DateHints } from '../metadata/dates.ts'
import { fold, outletOfCopyright } from '../metadata/outlet.ts'
import { isReuseNotice, reuseNoticeOf } from '../metadata/reuse.ts'
import { isDayAlone } from '../metadata/yearless.ts'
import { chromeOf } from '../plain/chrome.ts'
import { findHeads } from '../sections.ts'
import { type BlockModel, titlesOf } from './article/model.ts'
import type { Reason } from './article/reasons.ts'
import { blocksOf, type HtmlBlock } from './blocks.ts'
import { chooseArticle, type Verdict } from './choose.ts'
import { type PageMeta, readMeta, whenOfIso } from './meta.ts'
import { headsOfArticles } from './several.ts'
import { type Node, parseTree } from './tree.ts'
import { veilsOf } from './veil.ts'
import { authorElement, dateElement } from './visible-meta.ts'

/** Above this share of links a block is a list of ways elsewhere. */
const LINKED = 0.7

/** @throws ReadoutError `input-too-large`, naming `input`, for markup made to unfold without end. */
export function extractHtml(html: string, hints: DateHints, input: string, model: BlockModel | null = null): Content {
  const nodes = parseTree(html, input)
  const meta = readMeta(nodes)
  const veils = veilsOf(nodes)
  const all = blocksOf(nodes, veils)
  const dates: DateHints = { language: hints.language ?? meta.language, url: hints.url ?? meta.url }
  const verdicts = chooseArticle(nodes, all, dates, titlesOf(meta), model)
  const title = titleOf(nodes, all, meta)
  const seen: Seen = { byline: null, published: null, modified: null }
  const listBelow = endOfHead(
    all,
    verdicts.map((verdict) => verdict.within),
    dates,
  )
  const kept: HtmlBlock[] = []
  const dropped: Dropped[] = []
  for (const [i, block] of all.entries()) {
    const reason = dropReason(block, verdicts[i] as Verdict, title, seen, dates, i < listBelow)
    if (reason) dropped.push({ text: block.text, step: reason[0], reason: reason[1] })
    else kept.push(block)
  }
  const blocks: Block[] = kept.map(({ kind, text }) => ({ kind, text }))
  const named = findHeads(blocks, { heading: title, ofDay: false, dateFirst: false })
  const notice = all.find(({ text }) => isReuseNotice(text))
  const copyright = all.map(({ text }) => outletOfCopyright(text)).find(Boolean) ?? null
  return {
    title,
    byline: meta.byline ?? authorElement(nodes) ?? seen.byline,
    outlet: meta.outlet ?? copyright ?? outletOfWindow(meta, title),
    url: meta.url,
    published: meta.published ?? timeElement(nodes) ?? seen.published ?? dateElement(nodes, veils, dates),
    modified: meta.modified ?? seen.modified,
    language: meta.language,
    reuse: notice ? reuseNoticeOf(notice.text) : null,
    blocks,
    heads: named.length ? named : headsOfArticles(nodes, kept),
    dropped,
  }
}

/** What the blocks around the article say of it, filled while they are dropped. */
interface Seen {
  byline: string | null
  published: When | null
  modified: When | null
}

/** Below the article so many dates are those of other stories. */
const LISTED_DATES = 3

/** Index of the block from which on dates are no longer the article's: its end, where a list follows. */
function endOfHead(blocks: readonly HtmlBlock[], chosen: readonly boolean[], dates: DateHints): number {
  const last = chosen.lastIndexOf(true)
  if (last < 0) return blocks.length
  let listed = 0
  for (let i = last + 1; i < blocks.length && listed < LISTED_DATES; i++) {
    const block = blocks[i]
    if (block && !block.veil && block.text.length < 200 && datelineOf(block.text, dates)) listed++
  }
  return listed < LISTED_DATES ? blocks.length : last + 1
}

function dropReason(
  block: HtmlBlock,
  { within, sure, reason }: Verdict,
  title: string | null,
  seen: Seen,
  dates: DateHints,
  ownDates: boolean,
): Reason | null {
  const { text } = block
  const short = text.length < 200
  if (short && title && fold(text) === fold(title)) return ['title', "the article's title"]
  const dateline = short ? datelineOf(text, dates) : null
  if (ownDates && dateline && (within || !block.veil)) noteDate(dateline, seen)
  const byline = short && !dateline ? bylineOf(text) : null
  if (byline && (within || !block.veil)) seen.byline ??= byline
  if (!within) return reason
  if (dateline || isDayAlone(text)) return ['dateline', 'a date line']
  if (byline) return ['byline', 'who wrote it']
  if (sure && !isReuseNotice(text)) return null
  const chrome = chromeOf(text)
  if (chrome && block.kind === 'paragraph') return ['chrome', chrome.kind]
  if (block.linked > text.length * LINKED && text.length < 200 && !/[.!?]$/.test(text))
    return ['links', 'nothing but links']
  return null
}

function noteDate({ published, modified, rest }: Dateline, seen: Seen): void {
  seen.published ??= published?.when ?? null
  seen.modified ??= modified?.when ?? null
  seen.byline ??= rest.find(looksLikeName) ?? null
}

/** What the page says, unless its only `<h1>` says the same without what the site adds. */
function titleOf(nodes: readonly Node[], blocks: readonly HtmlBlock[], meta: PageMeta): string | null {
  const firsts = blocks.filter((block) => nodes[block.element]?.tag === 'h1' && block.text.length > 5)
  const said = meta.title ?? meta.windowTitle
  if (!said) return firsts[0]?.text ?? null
  const same = firsts.find(({ text }) => fold(said).startsWith(fold(text)) || fold(said).endsWith(fold(text)))
  if (same) return same.text
  return meta.title ?? firsts[0]?.text ?? withoutSite(said)
}

/** `Title | Site` → `Title`. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|·»–—-]\s+/)
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '')
  return longest || title
}

/** What the window's title says after the article's own. */
function outletOfWindow({ windowTitle }: PageMeta, title: string | null): string | null {
  if (!windowTitle || !title || !windowTitle.startsWith(title)) return null
  return (
    windowTitle
      .slice(title.length)
      .replace(/^\s*[|·»–—:-]\s*/, '')
      .trim() || null
  )
}

/** The first `<time datetime>` of the page. */
function timeElement(nodes: readonly Node[]): When | null {
  for (const node of nodes) {
    const when = node.tag === 'time' ? whenOfIso(node.attributes.get('datetime') ?? null) : null
    if (when) return when
  }
  return null
}
