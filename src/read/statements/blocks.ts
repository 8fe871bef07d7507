/**
 * The parts of a document that are read one after the other, so that what is held for candidates of statements does not
 * grow with the document: runs of whole paragraphs, parted where no speech goes on from one paragraph to the next.
 */
import type { Layers, Run, Sentence, Syntax } from '../layers.ts'
import { firstFrom } from '../places.ts'

type Have = Pick<Layers, 'tokens' | 'sentences' | 'paragraphs' | 'quotes'>

/** A part, cut out: its places are counted from its own first token, and paragraphs as in the document. */
export interface Block {
  have: Pick<Layers, 'tokens' | 'sentences' | 'paragraphs'> & { quotes: Pick<Layers['quotes'], 'at'> }
  syntax: Syntax
  /** Where its first token stands in the document, and the number of the paragraph that this begins. */
  offset: number
  paragraph: number
  /** The tokens that are its own; those around them stand there to be looked at. */
  own: Run
}

/** A block ends with the first paragraph that brings it to so many tokens, and by force before it has so many. */
export interface Sizes {
  least: number
  most: number
  /** A longer paragraph is taken for several, which part where sentences end. */
  paragraph: number
}

const SIZES: Sizes = { least: 4000, most: 16_000, paragraph: 4000 }

/** Words around a block that features look at, from whole paragraphs. */
const AROUND = 8

/** Blocks in text order; an article of ordinary size is one. */
export function* blocksOf(have: Have, syntax: Syntax, sizes: Sizes = SIZES): Generator<Block> {
  const cut = withoutLong(have, sizes.paragraph)
  const { paragraphs } = cut
  for (let first = 0; first < paragraphs.length; ) {
    const next = endOf(cut, first, sizes)
    yield blockOf(cut, syntax, first, next)
    first = next
  }
}

/** The paragraph that begins the next block. */
function endOf({ paragraphs, quotes }: Have, first: number, { least, most }: Sizes): number {
  const from = paragraphs[first]?.from ?? 0
  let next = first + 1
  for (; next < paragraphs.length; next++) {
    const { from: start, to } = paragraphs[next] as Run
    if (to - from > most) break
    // Speech that goes on from paragraph to paragraph is read together.
    const goesOn = (quotes.at[start - 1] ?? -1) >= 0 || (quotes.at[start] ?? -1) >= 0
    if (start - from >= least && !goesOn) break
  }
  return next
}

/** @param next the paragraph behind the last of its own */
function blockOf(have: Have, syntax: Syntax, first: number, next: number): Block {
  const { tokens, paragraphs } = have
  const own = { from: paragraphs[first]?.from ?? 0, to: paragraphs[next - 1]?.to ?? 0 }
  let start = first
  while (start > 0 && own.from - (paragraphs[start]?.from ?? 0) < AROUND) start--
  let end = next
  while (end < paragraphs.length && (paragraphs[end - 1]?.to ?? 0) - own.to < AROUND) end++
  const from = paragraphs[start]?.from ?? 0
  const to = paragraphs[end - 1]?.to ?? 0
  if (from === 0 && to === tokens.length) return { have, syntax, offset: 0, paragraph: 0, own }
  const shifted = (run: Run) => ({ from: run.from - from, to: run.to - from })
  const sentences: Sentence[] = []
  for (let i = sentenceAt(have.sentences, from); i < have.sentences.length; i++) {
    const sentence = have.sentences[i] as Sentence
    if (sentence.from >= to) break
    sentences.push({ ...sentence, ...shifted(sentence) })
  }
  return {
    have: {
      tokens: tokens.slice(from, to),
      sentences,
      paragraphs: paragraphs.slice(start, end).map(shifted),
      quotes: { at: have.quotes.at.subarray(from, to) },
    },
    syntax: {
      tags: syntax.tags.subarray(from, to),
      lemmas: syntax.lemmas.slice(from, to),
      heads: syntax.heads.subarray(from, to).map((head) => (head < 0 ? head : head - from)),
      relations: syntax.relations.subarray(from, to),
    },
    offset: from,
    paragraph: start,
    own: shifted(own),
  }
}

/** The first sentence that begins at a place or after it. */
function sentenceAt(sentences: readonly Sentence[], from: number): number {
  return firstFrom(sentences.length, (i) => (sentences[i]?.from ?? 0) >= from)
}

/** The same with paragraphs that are none too long, each of whole sentences. */
function withoutLong(have: Have, longest: number): Have {
  if (!have.paragraphs.some(({ from, to }) => to - from > longest)) return have
  const paragraphs: Run[] = []
  let whole = -1
  const sentences = have.sentences.map((sentence) => {
    const last = paragraphs[paragraphs.length - 1]
    if (last && sentence.paragraph === whole && sentence.to - last.from <= longest) last.to = sentence.to
    else paragraphs.push({ from: sentence.from, to: sentence.to })
    whole = sentence.paragraph
    return { ...sentence, paragraph: paragraphs.length - 1 }
  })
  return { ...have, paragraphs, sentences }
}
