/** Statements as words → statements of actors, with their mode. */
import { type By, compareSpans, overlaps, type Span, type Statement } from '../../domain/index.ts'
import { type Layers, type Run, spanOf, type Token } from '../layers.ts'

/** The step's own work: who the sources, hearers and relays are, and how much of each content is quoted. */
export function attribute(have: Pick<Layers, 'tokens' | 'quotes' | 'told' | 'cast'>, by: By): Omit<Statement, 'id'>[] {
  const { tokens, cast } = have
  const counts = wordCounts(tokens, have.quotes.at)
  return have.told.map((told) => {
    const mode = modeOf(told.content, counts)
    const content = spansOf(tokens, [...told.content, ...(told.resumes ?? [])])
    const cue = without(spansOf(tokens, told.cue), content)
    const speakers = unique(told.source.flatMap((run) => cast.named(run)))
    return {
      mode,
      voice: told.voice === 'inferred' ? 'inferred' : mode === 'indirect' ? 'paraphrased' : 'quoted',
      source: { spans: spansOf(tokens, told.source), actors: speakers },
      cue: { spans: cue.length ? cue : spansOf(tokens, told.cue) },
      content: { spans: content },
      // Nobody is their own relay: "He stressed that he supports it".
      via: told.via
        .map((run) => ({ span: spanOf(tokens, run), actor: cast.named(run)[0] ?? null }))
        .filter((one) => one.actor === null || !speakers.includes(one.actor)),
      addressees: unique(told.addressees.flatMap((run) => cast.named(run))),
      when: null,
      negated: told.negated,
      stances: [],
      confidence: told.confidence,
      by,
    }
  })
}

/** Words so far, and quoted words so far, before each token. */
interface Counts {
  words: Int32Array
  quoted: Int32Array
}

function wordCounts(tokens: readonly Token[], at: Int32Array): Counts {
  const words = new Int32Array(tokens.length + 1)
  const quoted = new Int32Array(tokens.length + 1)
  for (const [i, token] of tokens.entries()) {
    const one = token.kind === 'mark' ? 0 : 1
    words[i + 1] = (words[i] ?? 0) + one
    quoted[i + 1] = (quoted[i] ?? 0) + ((at[i] ?? -1) >= 0 ? one : 0)
  }
  return { words, quoted }
}

/** direct: every word of the content stands in quotation marks; indirect: none does; mixed: some do. */
function modeOf(content: readonly Run[], counts: Counts): Statement['mode'] {
  let all = 0
  let quoted = 0
  for (const { from, to } of content) {
    all += (counts.words[to] ?? 0) - (counts.words[from] ?? 0)
    quoted += (counts.quoted[to] ?? 0) - (counts.quoted[from] ?? 0)
  }
  if (quoted === 0) return 'indirect'
  return quoted === all ? 'direct' : 'mixed'
}

/** Sorted and disjoint: runs that overlap are taken together. */
function spansOf(tokens: readonly Token[], runs: readonly Run[]): Span[] {
  const sorted = runs.map((run) => spanOf(tokens, run)).sort(compareSpans)
  const spans: Span[] = []
  for (const span of sorted) {
    const last = spans[spans.length - 1]
    if (last && overlaps(last, span)) last[1] = Math.max(last[1], span[1])
    else spans.push(span)
  }
  return spans
}

function without(spans: Span[], others: Span[]): Span[] {
  return spans.filter((span) => !others.some((other) => overlaps(span, other)))
}

function unique(list: string[]): string[] {
  return [...new Set(list)]
}
