/** Learns tagger, lemmas and parser from gold and silver trees, and packs them as the reader opens them. */
import type { Lexicon } from '../../src/read/models/lexicon.ts'
import type { WeightArray } from '../../src/read/models/weights.ts'
import type { SyntaxMeta } from '../../src/read/syntax/models.ts'
import { RELATIONS, TAGS } from '../../src/read/syntax/scheme.ts'
import { FIRST, fillWords, makeWords } from '../../src/read/syntax/words.ts'
import { packWeights } from '../weights.ts'
import type { RawSentence } from './conllu.ts'
import { type Example, examplesOf } from './examples.ts'
import { freezeRows, freezeTriples } from './freeze.ts'
import type { Learner } from './learner.ts'
import { trainLemmas } from './train-lemmas.ts'
import { trainParser } from './train-parser.ts'
import { tagCells, trainTagger } from './train-tagger.ts'

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
const FOLDS = 3
const LONGEST = 260

export function trainSyntax(corpora: SyntaxCorpora, options: SyntaxOptions): TrainedSyntax {
  const { lexicon, seed, excludeDocs, log = () => {} } = options
  const silver = excludeDocs ? corpora.silver.filter(({ doc }) => !excludeDocs.has(doc)) : corpora.silver
  const examples = [...examplesOf(corpora.gum, true), ...examplesOf(silver, false)]
  log(`${examples.length} sentences`)
  const tags = jackknifedTags(examples, lexicon, seed)
  log('tagged by halves')
  const tagger = trainTagger(examples, lexicon, 5, GOLD_WEIGHT, seed)
  log(`tagger: ${tagger.rows} features`)
  const parser = trainParser(
    examples,
    tags,
    lexicon,
    { rounds: 4, goldWeight: GOLD_WEIGHT, seed, explore: 0.9, leastAction: 10, leastRelation: 8 },
    (round, { actions, relations }) => log(`round ${round + 1}: ${actions.rows} and ${relations.rows} features`),
  )
  const lemmas = new TextEncoder().encode(trainLemmas(examples))
  return {
    tagger: pack(TAGS, { ...freezeRows(tagger, 'tags', 17, 0.15), lemmas }),
    parser: pack(RELATIONS, {
      ...freezeTriples(parser.actions, 'actions', 18),
      ...freezeRows(parser.relations, 'relations', 16, 0.15),
    }),
  }
}

function pack(labels: readonly string[], arrays: Record<string, WeightArray>): Uint8Array {
  const meta: SyntaxMeta = { labels }
  return packWeights(meta, arrays)
}

/** Tags of each example by a tagger that has not seen its document, as the parser will meet them. */
function jackknifedTags(examples: readonly Example[], lexicon: Lexicon, seed: number): Uint8Array[] {
  const docs = [...new Set(examples.map(({ doc }) => doc))]
  const foldOf = new Map(docs.map((doc, i) => [doc, i % FOLDS]))
  const tags: Uint8Array[] = new Array(examples.length)
  const words = makeWords(LONGEST)
  const cells = new Uint8Array(LONGEST + 10)
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.filter(({ doc }) => foldOf.get(doc) !== fold)
    const learner: Learner = trainTagger(others, lexicon, 2, GOLD_WEIGHT, seed)
    for (const [i, example] of examples.entries()) {
      if (foldOf.get(example.doc) !== fold) continue
      const count = example.words.length
      fillWords(words, example.words, 0, count, lexicon)
      tagCells(words, learner.score, cells)
      tags[i] = cells.slice(FIRST, FIRST + count)
    }
  }
  return tags
}
