/** Learns tagger, lemmas, supertagger and parser from gold trees and told ones, and packs them as the reader opens them. */
import type { Lexicon } from '../../src/read/models/lexicon.ts'
import type { SyntaxMeta } from '../../src/read/syntax/models.ts'
import { RELATIONS, SUPERTAGS, TAGS } from '../../src/read/syntax/scheme.ts'
import type { WeightArray, Weights } from '../../src/weights/index.ts'
import { packWeights } from '../weights.ts'
import { packChoices } from './choices.ts'
import type { Example } from './examples.ts'
import { freezeRows, freezeTriples } from './freeze.ts'
import { supertagsOf } from './supertags.ts'
import { trainLemmas } from './train-lemmas.ts'
import { type ParserSettings, trainParser } from './train-parser.ts'
import { countEasy, jackknife, type LabelSettings, supertagging, tagging, trainLabels } from './train-tagger.ts'

export interface SyntaxOptions {
  seed: number
  lexicon: Lexicon
  log?: (line: string) => void
}

/** The bytes of tagger.bin and parser.bin. */
export interface TrainedSyntax {
  tagger: Uint8Array
  parser: Uint8Array
}

/**
 * How many features of each table are kept, those that can change most. With more of them it tags and parses no better; all but
 * the tags' fill four fifths of a power of 2 of slots.
 */
const MOST = { tags: 64_000, supertags: 104_000, actions: 209_000, relations: 52_000 }

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

/**
 * Learns tags and lemmas, the first half of what tagger.bin holds.
 * @returns weights, and as `unseen` the tags of all examples, one after another, by taggers that had not seen them
 */
export function trainTags(examples: readonly Example[], { lexicon, seed, log = () => {} }: SyntaxOptions): Uint8Array {
  const lessons = { examples, golds: examples.map((example) => example.tags), tags: [] }
  const unseen = jackknife(tagging, lessons, lexicon, { ...labels, seed, rounds: 2 }, FOLDS)
  log(`tags of ${examples.length} unseen sentences`)
  const { learner } = trainLabels(tagging, lessons, lexicon, { ...labels, seed })
  log(`tagger: ${learner.rows} features`)
  return packWeights(null, {
    ...freezeRows(learner, 'tags', MOST.tags, 0.5),
    lemmas: new TextEncoder().encode(trainLemmas(examples)),
    unseen: Uint8Array.from(unseen.flatMap((tags) => [...tags])),
  })
}

/** The tags of each example that `trainTags` left. */
export function unseenTags(tagged: Weights<unknown>, examples: readonly Example[]): Uint8Array[] {
  const all = tagged.array('unseen', 'u8')
  let from = 0
  return examples.map(({ words }) => {
    const to = from + words.length
    const tags = all.subarray(from, to)
    from = to
    return tags
  })
}

/** @param tagged what `trainTags` made of the same examples; their trees may differ */
export function trainSyntax(
  examples: readonly Example[],
  tagged: Weights<unknown>,
  { lexicon, seed, log = () => {} }: SyntaxOptions,
): TrainedSyntax {
  const tags = unseenTags(tagged, examples)
  const lessons = { examples, golds: examples.map(supertagsOf), tags }
  const supers = jackknife(supertagging, lessons, lexicon, { ...labels, seed, rounds: 2 }, FOLDS)
  log('supertags of unseen halves')
  const supertagger = trainLabels(supertagging, lessons, lexicon, { ...labels, seed, rounds: 3 })
  log(`supertagger: ${supertagger.learner.rows} features`)
  const parser = trainParser({ examples, tags, supers }, lexicon, { ...arcs, seed }, (round, { actions, relations }) =>
    log(`round ${round + 1}: ${actions.rows} and ${relations.rows} features`),
  )
  return {
    tagger: pack([...TAGS, ...SUPERTAGS], {
      'tags.moves': tagged.array('tags.moves', 'u8'),
      'tags.checks': tagged.array('tags.checks', 'i16'),
      'tags.sizes': tagged.array('tags.sizes', 'u8'),
      'tags.pairs': tagged.array('tags.pairs', 'i16'),
      ...countEasy(tagging, { examples, golds: examples.map((example) => example.tags), tags: [] }, lexicon).pack(
        'tags',
      ),
      lemmas: tagged.array('lemmas', 'u8'),
      ...freezeRows(supertagger.learner, 'supertags', MOST.supertags, 0.5),
      ...packChoices(supertagger.choices, 'supertags'),
      ...countEasy(supertagging, lessons, lexicon).pack('supertags'),
    }),
    parser: pack(RELATIONS, {
      ...freezeTriples(parser.actions, 'actions', MOST.actions),
      ...freezeRows(parser.relations, 'relations', MOST.relations, 0.5),
      ...packChoices(parser.arcs, 'arcs'),
      ...parser.easyRelations.pack('relations'),
    }),
  }
}

function pack(labels: readonly string[], arrays: Record<string, WeightArray>): Uint8Array {
  const meta: SyntaxMeta = { labels }
  return packWeights(meta, arrays)
}
