/**
 * Quotations as statements, for a language with no statement reader: the content is the quotation, the source stays
 * empty, and the cue, which no statement lacks, is the colon before the quotation or else its opening mark.
 */
import type { Layers, Told } from '../layers.ts'

/** A shorter quotation is a name or a word set apart, not something said. */
const SHORTEST = 4

export function quotedAlone({ tokens, quotes }: Pick<Layers, 'tokens' | 'quotes'>): Told[] {
  const found: Told[] = []
  for (const quotation of quotes.quotations) {
    let words = 0
    for (let i = quotation.from; i < quotation.to && words < SHORTEST; i++) if (tokens[i]?.kind === 'word') words++
    if (words < SHORTEST || quotation.to - quotation.from < 3) continue
    const colon = tokens[quotation.from - 1]?.text === ':'
    const closing = quotation.closed ? quotation.to - 1 : quotation.to
    found.push({
      source: [],
      cue: [
        colon ? { from: quotation.from - 1, to: quotation.from } : { from: quotation.from, to: quotation.from + 1 },
      ],
      content: [colon ? { from: quotation.from, to: quotation.to } : { from: quotation.from + 1, to: closing }],
      voice: 'paraphrased',
      negated: false,
      addressees: [],
      via: [],
      relays: false,
      confidence: 0.5,
    })
  }
  return found
}
