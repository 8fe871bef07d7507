/** The two steps that are made of several stages, stage by stage as `parse` and `statementsOf` run them. */
import type { Layers } from '../src/read/layers.ts'
import type { Models } from '../src/read/models/open.ts'
import { propose } from '../src/read/statements/candidates.ts'
import { choose, score } from '../src/read/statements/choose.ts'
import { findCues } from '../src/read/statements/cues.ts'
import { findTriples } from '../src/read/statements/find.ts'
import { gridOf } from '../src/read/statements/grid.ts'
import { priorsOf } from '../src/read/statements/prior.ts'
import { qualify } from '../src/read/statements/qualify/qualify.ts'
import { TAGS } from '../src/read/syntax/scheme.ts'
import { makeTagger } from '../src/read/syntax/tagger.ts'
import { fillWords, makeWords } from '../src/read/syntax/words.ts'

type Time = <T>(name: string, work: () => T) => T

/** Which stages each step has. Parser is the rest of its step, supertags and all; parts the rest of proposing beyond cues. */
export const stages: Record<string, readonly string[]> = {
  syntax: ['words', 'tagger', 'parser', 'lemmas'],
  statements: ['grid', 'cues', 'parts', 'choice', 'qualify'],
}

/** Runs every stage once more on a document that has been read. */
export function runStages(layers: Layers, models: Models, time: Time): void {
  const { tokens, sentences, paragraphs, syntax } = layers
  if (!syntax) return
  const longest = sentences.reduce((most, { from, to }) => Math.max(most, to - from), 0)
  const words = makeWords(longest)
  const tagger = makeTagger(models.syntax, longest)
  for (const { from, to } of sentences) {
    time('words', () => fillWords(words, tokens, from, to, models.lexicon))
    time('tagger', () => tagger(words))
  }
  const { lemmas } = models.syntax
  time('lemmas', () => tokens.map(({ text, lower }, i) => lemmas.lemma(text, lower, TAGS[syntax.tags[i] ?? 0] ?? '')))
  const grid = time('grid', () => gridOf(layers, syntax, models.lexicon))
  const prior = time('grid', () => priorsOf(grid, models.cues.priors))
  time('cues', () => findCues(grid, prior, paragraphs, models.cues, LEAST))
  const proposed = time('propose', () => propose(grid, paragraphs, models.cues, models.parts))
  time('choice', () => choose(score(proposed, models.choice), grid.size, models.choice.threshold))
  const triples = findTriples(layers, syntax, models)
  time('qualify', () => qualify({ ...layers, syntax }, triples))
}

/** Any likelihood does: nearly all of the time goes into the features. */
const LEAST = 0.05
