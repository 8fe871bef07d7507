/** The sentence around a finding's words, for lists that stand away from the text. */
import { lineAround, type Span } from '../../domain/index.ts'
import type { Snippet } from '../../store/index.ts'

/** How far it reaches from the words on either side: a text may have no sentences at all. */
const REACH = 300

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The sentence that `words` stand in, with them as the hit; an ellipsis where it is longer than {@link REACH} on a side.
 * Sentences end as Unicode has it (UAX 29), which knows no abbreviations: so none ends within `words`, nor before the
 * last of `others`, or begins after the first.
 *
 * @param others what must not be cut off by a full stop that ends no sentence, as far as it is within reach
 * @param language BCP 47
 */
export function sentenceAround(text: string, words: Span, others: readonly Span[], language: string): Snippet {
  const line = lineAround(text, words)
  const low = Math.max(line[0], words[0] - REACH)
  const high = Math.min(line[1], words[1] + REACH)
  const near = others.filter(([start, end]) => start >= low && end <= high)
  const first = Math.min(words[0], ...near.map(([start]) => start))
  const last = Math.max(words[1], ...near.map(([, end]) => end))

  let [start, end] = [low, high]
  for (const { index, segment } of segmenterOf(language).segment(text.slice(low, high))) {
    if (low + index <= first) start = low + index
    if (low + index + segment.length >= last) {
      end = low + index + segment.length
      break
    }
  }
  const before = text.slice(start, words[0])
  const after = text.slice(words[1], end)
  return [
    { text: start === low && low > line[0] ? `…${before.replace(/^\S*\s+/, '')}` : before.trimStart(), hit: false },
    { text: text.slice(...words), hit: true },
    { text: end === high && high < line[1] ? `${after.replace(/\s+\S*$/, '')}…` : after.trimEnd(), hit: false },
  ].filter((piece) => piece.text !== '')
}

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  // Pages claim languages that there are none of; the rules of English do for those.
  const wellFormed = /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(language)
  const made = new Intl.Segmenter(wellFormed ? language : 'en', { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}
