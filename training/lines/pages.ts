/** The labelled pages as dumps, each page in a few of the styles; beside them the invented pages of the demo. */
import { readdirSync, readFileSync } from 'node:fs'
import { extractPage } from '../../src/extract/plain/page.ts'
import { pagesOf } from '../pages/labelled.ts'
import { dumpOf, type Style, styles, wrapped } from './dumps.ts'

export interface Dump {
  id: string
  /** The site's name without its subdomains: pages of one site are never parted by folds. */
  site: string
  style: string
  text: string
  main: string
}

/** How many styles each page is given in; they take turns. */
const STYLES_EACH = 2
/** Longer pages tell nothing that these do not. */
const LONGEST = 2_000_000

/** @param corpora the folder that holds `pages/dev.jsonl.gz` */
export function dumpsOf(corpora: string, each = STYLES_EACH): Dump[] {
  const dumps: Dump[] = []
  let p = 0
  for (const { id, url, main_content: main, html } of pagesOf(`${corpora}/pages/dev.jsonl.gz`)) {
    const turn = p++ * each
    if (!main || html.length > LONGEST) continue
    for (let s = 0; s < each; s++) {
      const style = styles[(turn + s) % styles.length] as Style
      dumps.push({
        id,
        site: url ? siteOf(url) : id,
        style: style.name,
        text: dumpOf(html, style, url || 'https://a.example/'),
        main,
      })
    }
  }
  return dumps
}

function siteOf(url: string): string {
  const parts = new URL(url).hostname.split('.')
  const short = /^(co|com|org|net|gov|edu|ac)$/.test(parts.at(-2) ?? '')
  return parts.slice(short ? -3 : -2).join('.')
}

/** The site of the demo's pages: they are learned from and never measured. */
export const OWN_SITE = 'demo'
/** The labelled pages are of every kind; those that come to the reader are nearly all like the demo's. */
const OWN_TIMES = 6

/** The demo's dumps as they are, without blank lines, and broken at a width. The rules read these without a wrong line. */
export function ownDumps(): Dump[] {
  const folder = new URL('../../demo/pages/', import.meta.url)
  const dumps: Dump[] = []
  for (const id of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const text = readFileSync(new URL(id, folder), 'utf8')
    const { blocks } = extractPage(text, { language: null, url: null })
    const main = blocks.map((block) => block.text).join('\n\n')
    const lines = text.split('\n')
    const ways = {
      'as it is': text,
      dense: lines.filter((line) => line.trim()).join('\n'),
      wrapped: lines.flatMap((line) => wrapped(line, { width: 72, indent: 0 })).join('\n'),
    }
    for (let i = 0; i < OWN_TIMES; i++)
      for (const [style, way] of Object.entries(ways)) dumps.push({ id, site: OWN_SITE, style, text: way, main })
  }
  return dumps
}

/** Which of so many folds a site is in: by a hash of its name (FNV-1a), so that it stays when pages are added. */
export function foldOf(site: string, folds: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193) >>> 0
  return hash % folds
}
