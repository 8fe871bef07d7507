/**
 * Text that a page holds several times over: once for the desk, once for the hand, once for print. Only runs of blocks in the
 * same order are told here; a single sentence that stands in two places may be a teaser, and which of the two is the
 * article's is for the model to say.
 */
import type { HtmlBlock } from '../blocks.ts'

/** Shorter blocks are the same by chance; they belong to a run that longer ones make. */
const LONG = 60
/** A run has at least so many characters in its blocks. */
const RUN = 600

/** One flag a block: 1 for what an earlier run of the page said already. Linear. */
export function repeatedRuns(blocks: readonly HtmlBlock[]): Uint8Array {
  const firsts = new Map<string, number>()
  const origins = new Int32Array(blocks.length).fill(-1)
  for (const [i, { text }] of blocks.entries()) {
    const follows = i > 0 && (origins[i - 1] as number) >= 0 ? (origins[i - 1] as number) + 1 : -1
    // A run goes on where its origin goes on, even if the first such text of the page stands elsewhere.
    if (follows >= 0 && follows < i && blocks[follows]?.text === text) origins[i] = follows
    else if (text.length >= LONG) origins[i] = firsts.get(text) ?? -1
    if (!firsts.has(text)) firsts.set(text, i)
  }
  // Headings and other short blocks before the first long one of a run.
  for (let i = blocks.length - 2; i >= 0; i--) {
    const before = (origins[i + 1] as number) - 1
    if ((origins[i] as number) < 0 && before >= 0 && blocks[before]?.text === blocks[i]?.text) origins[i] = before
  }
  const repeated = new Uint8Array(blocks.length)
  for (let from = 0; from < blocks.length; ) {
    let to = from
    let size = 0
    while (to < blocks.length && (origins[to] as number) >= 0) size += blocks[to++]?.text.length ?? 0
    if (size >= RUN && to - from > 1) repeated.fill(1, from, to)
    from = to + 1
  }
  return repeated
}
