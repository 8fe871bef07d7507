/** Opens what was learned: the tagger with the lemmas, and the parser. */
import { ReadoutError } from '../../domain/index.ts'
import { openWeights } from '../../weights/index.ts'
import type { Lexicon } from '../models/lexicon.ts'
import { type Choices, openChoices } from './choices.ts'
import { type Easy, openEasy } from './easy.ts'
import { type Lemmatiser, makeLemmatiser } from './lemmas.ts'
import { RELATIONS, SUPERTAG_COUNT, SUPERTAGS, TAGS } from './scheme.ts'
import { openRows, openTriples, type Score } from './tables.ts'

export interface SyntaxModels {
  lexicon: Lexicon
  /** Weighs TAGS. */
  tags: Score
  easyTags: Easy
  lemmas: Lemmatiser
  /** Weighs SUPERTAGS, of which only some go with a tag. */
  supertags: Score
  easySupertags: Easy
  supertagsOfTag: Choices
  /** Weighs SHIFT, LEFT and RIGHT. */
  actions: Score
  /** Weighs RELATIONS. */
  relations: Score
  easyRelations: Easy
  relationsOfArc: Choices
}

/** What stands in the header of the tagger's and the parser's file. */
export interface SyntaxMeta {
  labels: readonly string[]
}

/** @throws ReadoutError `invalid` for damaged bytes, and for weights made for other tags or relations */
export function openSyntax(lexicon: Lexicon, tagger: Uint8Array, parser: Uint8Array): SyntaxModels {
  const tagging = openWeights<SyntaxMeta>(tagger, 'tagger.bin')
  const parsing = openWeights<SyntaxMeta>(parser, 'parser.bin')
  expectLabels(tagging.meta, [...TAGS, ...SUPERTAGS], 'tagger.bin')
  expectLabels(parsing.meta, RELATIONS, 'parser.bin')
  return {
    lexicon,
    tags: openRows(tagging, 'tags', TAGS.length),
    easyTags: openEasy(tagging, 'tags'),
    lemmas: makeLemmatiser(new TextDecoder().decode(tagging.array('lemmas', 'u8'))),
    supertags: openRows(tagging, 'supertags', SUPERTAG_COUNT),
    easySupertags: openEasy(tagging, 'supertags'),
    supertagsOfTag: openChoices(tagging, 'supertags'),
    actions: openTriples(parsing, 'actions'),
    relations: openRows(parsing, 'relations', RELATIONS.length),
    easyRelations: openEasy(parsing, 'relations'),
    relationsOfArc: openChoices(parsing, 'arcs'),
  }
}

function expectLabels(meta: SyntaxMeta, labels: readonly string[], name: string): void {
  if (meta.labels?.join(' ') === labels.join(' ')) return
  throw new ReadoutError('invalid', name, 'these weights were made for another version', {
    remedy: 'Run npm run train, or install Readout again',
  })
}
