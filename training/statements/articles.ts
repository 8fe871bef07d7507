/** Labelled articles (PolNeAR's shape) → the layers the reader's models see, with the labels as runs of tokens. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Span } from '../../src/domain/index.ts'
import { languageOf } from '../../src/read/languages/index.ts'
import type { Layers, Run, Token } from '../../src/read/layers.ts'
import { quotesOf } from '../../src/read/quotes/automaton.ts'
import { paragraphsOf, sentencesOf } from '../../src/read/tokens/sentences.ts'
import { tokenise } from '../../src/read/tokens/tokenise.ts'

/** What one annotator marked, in tokens. */
export interface Labelled {
  source: Run[]
  cue: Run[]
  content: Run[]
}

export interface Article {
  id: string
  publisher: string
  layers: Pick<Layers, 'text' | 'tokens' | 'paragraphs' | 'sentences' | 'quotes' | 'language'>
  labelled: Labelled[]
}

interface Line {
  id: string
  publisher: string
  text: string
  annotators: { source: Span[]; cue: Span[]; content: Span[] }[][]
}

/** @param file JSON Lines, gzipped when its name ends so */
export function articlesOf(file: string): Article[] {
  const raw = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => articleOf(JSON.parse(line)))
}

function articleOf({ id, publisher, text, annotators }: Line): Article {
  const language = languageOf('en')
  const tokens = tokenise(text)
  const paragraphs = paragraphsOf(text, tokens)
  const sentences = sentencesOf(tokens, paragraphs, language)
  const runs = (spans: Span[]) => spans.map((span) => runOf(tokens, span)).filter((run) => run.to > run.from)
  return {
    id,
    publisher,
    layers: { text, tokens, paragraphs, sentences, quotes: quotesOf(text, tokens, paragraphs), language },
    labelled: (annotators[0] ?? []).map((one) => ({
      source: runs(one.source),
      cue: runs(one.cue),
      content: runs(one.content),
    })),
  }
}

/** The tokens that stand in the span, in whole or in part. */
function runOf(tokens: readonly Token[], [start, end]: Span): Run {
  let from = 0
  let high = tokens.length
  while (from < high) {
    const middle = (from + high) >> 1
    if ((tokens[middle] as Token).end <= start) from = middle + 1
    else high = middle
  }
  let to = from
  while (to < tokens.length && (tokens[to] as Token).start < end) to++
  return { from, to }
}
