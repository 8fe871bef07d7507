/** What extracts articles from markup in this ecosystem, each as its own guide says, without the network. */
import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import type { Resource } from '../src/domain/index.ts'
import { blocksOf } from '../src/extract/html/blocks.ts'
import { parseTree } from '../src/extract/html/tree.ts'
import { extract } from '../src/extract/index.ts'
import { extractModels } from '../src/flow/reading/weights.ts'
import type { Extracted } from '../training/blocks/score.ts'
import type { LabelledPage } from '../training/pages/labelled.ts'

/** What an extractor gives: text of its own, or markup whose text is taken afterwards, outside the time. */
export interface Given extends Omit<Extracted, 'text'> {
  text?: string
  html?: string
}

export type Extractor = (page: LabelledPage) => Given | Promise<Given>

const nothing: Given = { text: '', title: null, author: null, published: null }
/** A page that was saved from nowhere still has to have an address for those that ask for one. */
const NOWHERE = 'https://page.invalid/'

export const extractors: Record<string, Extractor> = {
  readout: (page) => {
    const { document } = extract(resourceOf(page), { as: 'html' }, extractModels())
    const { text, title, byline, published } = document
    return { text, title, author: byline, published: published?.from ?? null }
  },
  'Readability + linkedom': ({ html }) => {
    const found = new Readability(parseHTML(html).document as unknown as Document).parse()
    if (!found) return nothing
    const { content, title, byline, publishedTime } = found
    return { html: content ?? '', title: title ?? null, author: byline ?? null, published: publishedTime ?? null }
  },
  'Defuddle + linkedom': async ({ html, url }) => {
    const found = await Defuddle(parseHTML(html).document as unknown as Document, url ?? NOWHERE, { useAsync: false })
    return { html: found.content, title: found.title, author: found.author, published: found.published }
  },
  'article-extractor': async ({ html, url }) => {
    const found = await extractFromHtml(html, url ?? NOWHERE)
    if (!found) return nothing
    const { content = '', title = null, author = null, published = null } = found
    return { html: content, title, author, published }
  },
}

export function resourceOf({ id, url, html }: LabelledPage): Resource {
  return { name: id, url, bytes: new TextEncoder().encode(html), mediaType: null, retrieved: '' }
}

/** The text of what was given, with a break between blocks, so that no words run together. */
export function textOf({ text, html }: Given): string {
  if (text !== undefined || !html) return text ?? ''
  const nodes = parseTree(html, 'extracted')
  const veils = nodes.map(() => null)
  return blocksOf(nodes, veils)
    .map((block) => block.text)
    .join('\n\n')
}
