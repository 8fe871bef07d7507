/** What a document's statements speak of and how: the ground from which a codebook is suggested. */
import { type Document, emptyCodebook, type SpokenOf } from '../domain/index.ts'
import type { ReaderOptions } from './contract.ts'
import { given } from './findings.ts'
import { makePipeline } from './pipeline.ts'
import { identity, stepsOf } from './reader.ts'
import { spokenOf } from './stance/stance.ts'

/**
 * Makes what looks through documents for things that statements speak of; of languages without a parser it finds none.
 * @throws ReadoutError `invalid` for steps out of order
 */
export function createSurvey({
  models,
  roster,
}: Pick<ReaderOptions, 'models' | 'roster'>): (document: Document) => SpokenOf[] {
  const steps = stepsOf({ models, roster, codebook: emptyCodebook }, { kind: 'model', ...identity })
  const pipeline = makePipeline(['text', 'language', 'published'], steps)
  return (document) => spokenOf(pipeline.run(given(document)))
}
