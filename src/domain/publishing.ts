/** What leaves the desk, and who may let it. Nothing is public until a person publishes it. */
import { ReadoutError } from './errors.ts'
import type { Anchor } from './span.ts'

/** Editions of the public site, by their language (ISO 639-1). The first is where `/` leads. */
export const editions = ['en', 'ru', 'az', 'hy'] as const
export type Edition = (typeof editions)[number]

/** A run of text in a brief. Nothing in it is markup: who shows it escapes it. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong'; inlines: Inline[] }
  /** `href` is http(s), mailto or an anchor of the page. */
  | { kind: 'link'; href: string; inlines: Inline[] }
  /** The footnote that opens the evidence of this number, counted from 1. */
  | { kind: 'note'; number: number }
  | { kind: 'break' }

/** A part of a brief's body. */
export type Block =
  /** `id` is its anchor on the page, unique in the brief. */
  | { kind: 'heading'; level: 2 | 3 | 4; id: string; inlines: Inline[] }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'rule' }

/** A block that is a run of text, not a frame around others. */
export type TextBlock = Extract<Block, { inlines: Inline[] }>

/** The words a claim of a brief rests on: a place in a stored text, kept with the words themselves. */
export interface Footnote {
  /** What the text calls it, counted from 1 in the order of the text. */
  number: number
  /** The document and its revision that hold the words. */
  document: string
  revision: string
  anchor: Anchor
  /** The finding at these words that a person reviewed or the author named; null for a bare quotation. */
  statement: string | null
}

/** What one needs of a document to cite it. */
export interface CitedDocument {
  title: string | null
  url: string | null
  published: string | null
  language: string | null
}

/** A note that readers see: what was corrected, and when (ISO 8601 UTC). */
export interface Correction {
  at: string
  note: string
}

/**
 * A published analysis in one language whose evidence opens the words it rests on. `slug` is its name in addresses, the same
 * in every language it exists in.
 */
export interface Brief {
  dossier: string
  slug: string
  language: Edition
  title: string
  /** The id of a category in the settings, or null. */
  category: string | null
  lead: string
  byline: string | null
  /** Where it was written: "Brussels"; null when nobody says. */
  dateline: string | null
  tags: string[]
  blocks: Block[]
  footnotes: Footnote[]
  /** First made public, last changed: ISO 8601 UTC. The day of an archive is that of `published`, in UTC. */
  published: string
  modified: string
  corrections: Correction[]
}

/**
 * What a dossier's people decided for, made public as a whole: its reviewed findings, and what comparing brings out of
 * them alone. `slug` is its name in addresses; names of dossiers are not for the public.
 */
export interface PublicRecord {
  dossier: string
  slug: string
  /** What it is called, by edition; the dossier's own title stands in for others. */
  titles: Partial<Record<Edition, string>>
  /** Public since, ISO 8601 UTC. */
  since: string
}

/** What may stand in an address as a name: lower-case letters, digits and hyphens, 99 at most. */
export const slugForm = /^[a-z0-9][a-z0-9-]{0,98}$/

export function isSlug(text: string): boolean {
  return slugForm.test(text)
}

/**
 * A brief whose text and footnotes agree.
 * @throws ReadoutError `invalid` when the text cites a footnote that is not there, one is never cited, or there is none
 */
export function makeBrief(brief: Brief): Brief {
  const cited = new Set(notesOf(brief.blocks))
  const there = new Set(brief.footnotes.map(({ number }) => number))
  for (const number of cited) if (!there.has(number)) throw bad(brief, `footnote ${number} is not there`)
  for (const number of there) if (!cited.has(number)) throw bad(brief, `footnote ${number} is never cited`)
  if (there.size === 0) throw bad(brief, 'nothing in it rests on any words: it has no footnote')
  return brief
}

/** The numbers of the footnotes, in the order of the text. */
export function notesOf(blocks: readonly Block[]): number[] {
  return citesOf(blocks).map(({ number }) => number)
}

/** The places that cite a footnote, in the order of the text. */
export function citesOf(blocks: readonly Block[]): Cite[] {
  return textBlocksOf(blocks).flatMap(({ inlines }) => citesIn(inlines))
}

/** The headings and paragraphs, wherever they stand, in the order of the text. */
export function textBlocksOf(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'rule') return []
    if (block.kind === 'list') return block.items.flatMap(textBlocksOf)
    return block.kind === 'quote' ? textBlocksOf(block.blocks) : [block]
  })
}

type Cite = Extract<Inline, { kind: 'note' }>

/** The text of a run without its marks and notes; a break is a space. */
export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('inlines' in inline) return textOfInlines(inline.inlines)
      return inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : ''
    })
    .join('')
}

function citesIn(inlines: readonly Inline[]): Cite[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'note') return [inline]
    return 'inlines' in inline ? citesIn(inline.inlines) : []
  })
}

function bad({ slug }: Brief, reason: string): ReadoutError {
  return new ReadoutError('invalid', `brief "${slug}"`, reason)
}

/** A person who works on the desk. */
export interface User {
  id: string
  name: string
  role: 'reader' | 'analyst' | 'owner'
}
