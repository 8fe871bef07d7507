/** What both ways of extracting (a text dump, markup) hand over, and how it becomes a document's text. */
import type { Document, Dropped, Section, When } from '../domain/index.ts'

/** One paragraph, heading, list item, quotation or table row of the article. */
export interface Block {
  kind: 'heading' | 'paragraph'
  text: string
}

/** An article as found on a page. The blocks in order; everything else that was visible is in `dropped`. */
export interface Content {
  title: string | null
  byline: string | null
  outlet: string | null
  url: string | null
  published: When | null
  modified: When | null
  /** As the page declares it, BCP 47; null when it does not. */
  language: string | null
  reuse: string | null
  /** The part of the site it was published in: `Politics`. */
  section: string | null
  /** What was left open, each with its reason, for a person to settle. */
  open: string[]
  blocks: Block[]
  /** Indices of the blocks that head an analysis of their own; empty for a single article. */
  heads: number[]
  dropped: Dropped[]
}

/** Between two blocks in `document.text`. */
const JOINT = '\n\n'

/** The text of the blocks, and the sections with their places in it: from a heading to the end of its last block. */
export function joinBlocks(blocks: readonly Block[], heads: readonly number[]): Pick<Document, 'text' | 'sections'> {
  const starts: number[] = []
  let length = 0
  for (const { text } of blocks) {
    starts.push(length)
    length += text.length + JOINT.length
  }
  const endOf = (index: number) => (starts[index] ?? 0) + (blocks[index]?.text.length ?? 0)
  const sections: Section[] = heads.map((head, i) => ({
    title: blocks[head]?.text ?? '',
    start: starts[head] ?? 0,
    end: endOf((heads[i + 1] ?? blocks.length) - 1),
  }))
  return { text: blocks.map((block) => block.text).join(JOINT), sections }
}
