/**
 * Tells a day page, which holds several analyses, from one article with subheadings. Only the page itself can say so:
 * its head names a day or a digest instead of a subject, or it opens with the date alone and each part is an article long.
 */
import type { Block } from './content.ts'

export interface DayPageHints {
  /** The page's own heading, when it has one above the parts. */
  heading: string | null
  /** True when its date line names a day: `Day: March 8, 2023`. */
  ofDay: boolean
  /** True when the date is the very first line, before any title. */
  dateFirst: boolean
}

const digest =
  /\b(digest|daily (review|brief(ing)?|summary|bulletin|analysis|analyses)|news (in brief|roundup|round-up|summary)|roundup|round-up|day in review|analyses of the day|today in brief|review of the day|briefs)\b|дайджест|обзор (дня|прессы|событий|новостей)|итоги дня|хроника дня|сводка|главное за|günün (icmalı|xülasəsi|təhlili|hadisələri|özeti)|icmal|օրվա (ամփոփում|վերլուծություն|լուրեր)|ամփոփում|revue de presse|l'essentiel|presseschau|tagesüberblick|дайджест/iu

/** True for a page's heading that promises several texts. */
export function namesDigest(heading: string): boolean {
  return digest.test(heading)
}

/** What a part has to hold to be an analysis of its own, when only its length can tell. */
const LONG_PART = 900

/** Indices of the headings that open a part of a day page; empty when the blocks are one article. */
export function findHeads(blocks: readonly Block[], { heading, ofDay, dateFirst }: DayPageHints): number[] {
  const heads = blocks.flatMap((block, i) =>
    block.kind === 'heading' && blocks[i + 1]?.kind === 'paragraph' ? [i] : [],
  )
  if (heads.length < 2) return []
  if (ofDay || (heading !== null && digest.test(heading))) return heads
  if (!dateFirst || heads[0] !== 0 || heads.length < 3) return []
  const long = heads.every((head, i) => {
    const part = blocks.slice(head + 1, heads[i + 1] ?? blocks.length)
    return part.length > 1 && part.reduce((sum, block) => sum + block.text.length, 0) >= LONG_PART
  })
  return long ? heads : []
}
