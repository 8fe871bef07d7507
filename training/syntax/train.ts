/** Learns tagger, lemmas, supertagger and parser from gold and silver trees, and packs them as the reader opens them. */
import type { Lexicon } from '../../src/read/models/lexicon.ts'
import type { WeightArray } from '../../src/read/models/weights.ts'
import type { SyntaxMeta } from '../../src/read/syntax/models.ts'
import { RELATIONS, SUPERTAGS, TAGS } from '../../src/read/syntax/scheme.ts'
import { packWeights } from '../weights.ts'
import { packChoices } from './choices.ts'
import type { RawSentence } from './conllu.ts'
import { examplesOf } from './examples.ts'
import { freezeRows, freezeTriples } from './freeze.ts'
import { supertagsOf } from './supertags.ts'
import { trainLemmas } from './train-lemmas.ts'
import { type ParserSettings, trainParser } from './train-parser.ts'
import { jackknife, type LabelSettings, supertagging, tagging, trainLabels } from './train-tagger.ts'

export interface SyntaxCorpora {
  gum: readonly RawSentence[]
  silver: readonly RawSentence[]
}

export interface SyntaxOptions {
  seed: number
  lexicon: Lexicon
  /** Silver documents to leave out, so that they can be parsed as unseen text is. */
  excludeDocs?: ReadonlySet<string>
  log?: (line: string) => void
}

/** The bytes of tagger.bin and parser.bin. */
export interface TrainedSyntax {
  tagger: Uint8Array
  parser: Uint8Array
}

/** How often a gold sentence is seen for each time that a silver one is. */
const GOLD_WEIGHT = 3
const FOLDS = 2

const labels: Omit<LabelSettings, 'seed'> = { rounds: 4, goldWeight: GOLD_WEIGHT, margin: 20, least: 10 }
const arcs: Omit<ParserSettings, 'seed'> = {
  rounds: 4,
  goldWeight: GOLD_WEIGHT,
  explore: 0.9,
  margin: 30,
  leastAction: 20,
  leastRelation: 10,
}

export function trainSyntax(corpora: SyntaxCorpora, options: SyntaxOptions): TrainedSyntax {
  const { lexicon, seed, excludeDocs, log = () => {} } = options
  const silver = excludeDocs ? corpora.silver.filter(({ doc }) => !excludeDocs.has(doc)) : corpora.silver
  const examples = [...examplesOf(corpora.gum, true), ...examplesOf(silver, false)]
  log(`${examples.length} sentences`)

  const toTag = { examples, golds: examples.map((example) => example.tags), tags: [] }
  const tags = jackknife(tagging, toTag, lexicon, { ...labels, seed, rounds: 2 }, FOLDS)
  log('tags of unseen halves')
  const tagger = trainLabels(tagging, toTag, lexicon, { ...labels, seed })
  log(`tagger: ${tagger.learner.rows} features`)

  const toSupertag = { examples, golds: examples.map(supertagsOf), tags }
  const supers = jackknife(supertagging, toSupertag, lexicon, { ...labels, seed, rounds: 2 }, FOLDS)
  log('supertags of unseen halves')
  const supertagger = trainLabels(supertagging, toSupertag, lexicon, { ...labels, seed, rounds: 3 })
  log(`supertagger: ${supertagger.learner.rows} features`)

  const parser = trainParser({ examples, tags, supers }, lexicon, { ...arcs, seed }, (round, { actions, relations }) =>
    log(`round ${round + 1}: ${actions.rows} and ${relations.rows} features`),
  )
  return {
    tagger: pack([...TAGS, ...SUPERTAGS], {
      ...freezeRows(tagger.learner, 'tags', 64_000, 0.5),
      ...freezeRows(supertagger.learner, 'supertags', 64_000, 0.5),
      ...packChoices(supertagger.choices, 'supertags'),
      lemmas: new TextEncoder().encode(trainLemmas(examples)),
    }),
    parser: pack(RELATIONS, {
      ...freezeTriples(parser.actions, 'actions', 200_000),
      ...freezeRows(parser.relations, 'relations', 64_000, 0.5),
      ...packChoices(parser.arcs, 'arcs'),
    }),
  }
}

function pack(labels: readonly string[], arrays: Record<string, WeightArray>): Uint8Array {
  const meta: SyntaxMeta = { labels }
  return packWeights(meta, arrays)
}
