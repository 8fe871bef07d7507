/**
 * Statements that a page's layout tells and no verb does: a transcript's "SPEAKER: words", and a quotation signed by a
 * dash and a name. They are too rare in news to be learned from it, and plain enough for rules.
 */
import type { Layers, Run, Token } from '../layers.ts'
import type { Triple } from './qualify/triple.ts'

/** So many paragraphs must begin with a label, and one label twice, before they are taken for a transcript. */
const LABELS = 3
/** Words that a label or dash must speak for: tables have labels too. */
const SPOKEN = 3
/** A label and a signature have no more words than this. */
const LONGEST = 6
const CONFIDENCE = 0.8

const DASH = /^[-–—―]{1,2}$/
/** At a paragraph's beginning some pages set the closing mark by mistake. */
const OPENING = /^(?:["“”«„]|''|``)$/
const CLOSING = /^(?:["”»“]|'')$/

type Have = Pick<Layers, 'tokens' | 'paragraphs'>

/** @returns in text order; a page has labels or signatures rarely, and mostly this is empty */
export function layoutTriples(have: Have): Triple[] {
  const labels = have.paragraphs.map((paragraph) => labelled(have.tokens, paragraph))
  const speakers = labels.flatMap((one) => (one ? [wordsOf(have.tokens, one.source)] : []))
  const transcript = speakers.length >= LABELS && new Set(speakers).size < speakers.length
  return have.paragraphs.flatMap((paragraph, i) => {
    const label = transcript ? labels[i] : null
    return label ?? signed(have, i, paragraph) ?? []
  })
}

/** "CALDER: We will come." */
function labelled(tokens: readonly Token[], { from, to }: Run): Triple | null {
  const first = OPENING.test(tokens[from]?.text ?? '') ? from + 1 : from
  let colon = first
  while (colon < to && colon - first <= LONGEST && named(tokens[colon])) colon++
  if (colon === first || tokens[colon]?.text !== ':' || to - colon <= SPOKEN) return null
  return triple({ from: first, to: colon }, { from: colon, to: colon + 1 }, { from: colon + 1, to })
}

/** "“We will come.” — Ada Calder", the name in the same paragraph or in the next. */
function signed({ tokens, paragraphs }: Have, i: number, { from, to }: Run): Triple | null {
  if (!OPENING.test(tokens[from]?.text ?? '')) return null
  const end = tokens[to - 1]?.text === '.' ? to - 1 : to
  let dash = end - 1
  while (dash > from && end - dash <= LONGEST && (named(tokens[dash]) || tokens[dash]?.text === '.')) dash--
  if (dash < end - 1 && DASH.test(tokens[dash]?.text ?? '') && CLOSING.test(tokens[dash - 1]?.text ?? ''))
    return triple({ from: dash + 1, to: end }, { from: dash, to: dash + 1 }, { from, to: dash })
  const next = paragraphs[i + 1]
  if (!next || !CLOSING.test(tokens[to - 1]?.text ?? '') || !DASH.test(tokens[next.from]?.text ?? '')) return null
  let name = next.from + 1
  while (name < next.to && name - next.from <= LONGEST && named(tokens[name])) name++
  if (name === next.from + 1 || (name < next.to && tokens[name]?.text !== ',')) return null
  return triple({ from: next.from + 1, to: name }, { from: next.from, to: next.from + 1 }, { from, to })
}

function wordsOf(tokens: readonly Token[], runs: readonly Run[]): string {
  return runs.flatMap(({ from, to }) => tokens.slice(from, to).map(({ lower }) => lower)).join(' ')
}

/** What a name is made of. */
function named(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.capital || /^(?:de|la|le|van|von|of|bin|al)$/.test(token.text))
}

function triple(source: Run, cue: Run, content: Run): Triple {
  return { source: [source], cue: [cue], content: [content], confidence: CONFIDENCE }
}
