/**
 * Text → the time expressions in it, anchored on the day of publication; by rules alone, for English and Russian.
 *
 * What cannot be told is left out: a wrong day is worse than none. The convention, with its examples, is
 * test/corpus/times/README.md.
 */
import type { Layers } from '../layers.ts'
import type { Joining } from './around.ts'
import { dayFrom } from './calendar.ts'
import { english } from './english/grammar.ts'
import type { Grammar } from './grammar.ts'
import { join } from './join.ts'
import { russian } from './russian/grammar.ts'
import { type Scanning, scan } from './scan.ts'
import type { TimeExpression } from './time.ts'

const grammars: Readonly<Record<string, Grammar>> = { en: english, ru: russian }

/**
 * Every time expression of a text.
 * @param have the text with its tokens and sentences; `published` is the anchor, `YYYY-MM-DD` or longer, and without it
 * only what needs no anchor is found
 * @returns in text order, none over another; empty for a language that has no grammar
 */
export function timesIn(
  have: Pick<Layers, 'text' | 'tokens' | 'sentences' | 'language' | 'published'>,
): TimeExpression[] {
  const { text, tokens, sentences } = have
  const grammar = Object.hasOwn(grammars, have.language.tag) ? grammars[have.language.tag] : undefined
  if (!grammar) return []
  const published = dayFrom(have.published)
  const state: Scanning = { text, tokens, grammar, published, named: null }
  const times: TimeExpression[] = []
  for (const sentence of sentences) {
    const atoms = scan(state, sentence)
    if (atoms.length === 0) continue
    const at: Joining = {
      text,
      begin: tokens[sentence.from]?.start ?? 0,
      grammar,
      published,
      tense(start, end) {
        let from = sentence.from
        while (from < sentence.to && (tokens[from]?.end ?? 0) <= start) from++
        let to = from
        while (to < sentence.to && (tokens[to]?.start ?? 0) < end) to++
        return grammar.tense(tokens, sentence, { from, to })
      },
    }
    for (const one of join(atoms, at)) times.push(one)
  }
  return times
}
