/** A sentence → its single expressions, in order: at each token that may open one, the longest rule that reads it. */
import type { Sentence, Token } from '../layers.ts'
import type { Day } from './calendar.ts'
import type { Grammar, Meaning, Place } from './grammar.ts'

/** A single expression with its place. */
export interface Atom {
  start: number
  end: number
  meaning: Meaning
}

/** So much of a sentence is looked at on either side. */
const AROUND = 40

/** The day named last and the paragraph it stands in. */
interface Named {
  day: Day
  span: [number, number]
  paragraph: number
}

export interface Scanning {
  text: string
  tokens: readonly Token[]
  grammar: Grammar
  published: Day | null
  /** Changed as days are named. */
  named: Named | null
}

/** Where in the text a sentence begins and ends. */
interface Within {
  sentence: Sentence
  begin: number
  end: number
}

/** @returns atoms in text order; none lies over another */
export function scan(state: Scanning, sentence: Sentence): Atom[] {
  const { tokens, grammar } = state
  const begin = tokens[sentence.from]?.start ?? 0
  const within: Within = { sentence, begin, end: tokens[sentence.to - 1]?.end ?? begin }
  const atoms: Atom[] = []
  let free = begin
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i]
    if (!token || token.start < free || !grammar.opens.test(token.lower)) continue
    // "mid-May" is one token; the month in it is what is read.
    const found = longest(state, within, i, token.start + (/^mid[-‐‑]/.test(token.lower) ? 4 : 0))
    if (!found) continue
    free = found.end
    if (found.meaning.is === 'nothing') continue
    atoms.push(found)
    const { meaning, start, end } = found
    if (meaning.is === 'period' && meaning.period.unit === 'day')
      state.named = { day: meaning.period.from, span: [start, end], paragraph: sentence.paragraph }
  }
  return atoms
}

function longest(state: Scanning, within: Within, token: number, start: number): Atom | null {
  let best: Atom | null = null
  for (const { pattern, read } of state.grammar.rules) {
    pattern.lastIndex = start
    const match = pattern.exec(state.text)
    const end = start + (match?.[0].length ?? 0)
    if (!match || end > within.end || end <= (best?.end ?? start)) continue
    const meaning = read(match.groups ?? {}, placeOf(state, within, token, start, end))
    if (meaning) best = { start, end, meaning }
  }
  return best
}

function placeOf(state: Scanning, within: Within, token: number, start: number, end: number): Place {
  const { text, tokens, grammar, published, named } = state
  const { sentence } = within
  return {
    published,
    tense() {
      let to = token + 1
      while (to < sentence.to && (tokens[to]?.start ?? end) < end) to++
      return grammar.tense(tokens, sentence, { from: token, to })
    },
    // What was named further up than the paragraph before is forgotten.
    last: () => (named && sentence.paragraph - named.paragraph <= 1 ? named : null),
    left: blanks(text.slice(Math.max(within.begin, start - AROUND), start)),
    right: blanks(text.slice(end, Math.min(within.end, end + AROUND))),
  }
}

/** Blanks that hold words together, as plain ones; the length stays. */
export function blanks(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
