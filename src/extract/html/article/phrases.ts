/**
 * What says of itself that it is not the article, in any of the languages whose phrases are known (plain/chrome-words.ts):
 * "Read also" with the links below it, "Comments" with all that follows, up to the next heading. The trees were taught by pages
 * in English, most of whose boxes are named for what they hold; elsewhere the words alone tell.
 */
import { phraseOf } from '../../plain/chrome.ts'
import type { HtmlBlock } from '../blocks.ts'

/** What a phrase does that opens a list of other stories, and one that ends the article; others count 1, none 0. */
export const OPENS = 3
export const ENDS = 4
const effects: Readonly<Record<string, number>> = {
  'list of other stories': OPENS,
  comments: ENDS,
  'copyright notice': ENDS,
}
/** Longer texts are no phrases. */
const SHORT = 160
/** From this share on a block is a way elsewhere. */
const MOSTLY = 0.5

export function effectOf(text: string): number {
  const phrase = text.length <= SHORT ? phraseOf(text) : null
  return phrase === null ? 0 : (effects[phrase] ?? 1)
}

/** One flag a block. @param effects of each block's text */
export function notTheArticle(blocks: readonly HtmlBlock[], effects: readonly number[]): Uint8Array {
  const flags = new Uint8Array(blocks.length)
  let over = 0
  for (const [i, { kind, text, linked }] of blocks.entries()) {
    const effect = effects[i] ?? 0
    if (kind === 'heading') over = effect
    if (effect >= OPENS || over === ENDS || (over === OPENS && linked > text.length * MOSTLY)) flags[i] = 1
  }
  return flags
}
