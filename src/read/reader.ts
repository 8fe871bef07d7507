/** The reader in use: its steps in order, and what it hands back. */
import type { By } from '../domain/index.ts'
import type { Reader, ReaderOptions } from './contract.ts'
import { findingsIn, given } from './findings.ts'
import type { Models } from './models/open.ts'
import { type AnyStep, makePipeline, step } from './pipeline.ts'
import { statementsOf } from './statements/statements.ts'
import { stepsAfter, stepsBefore } from './steps.ts'
import { parse } from './syntax/syntax.ts'

/**
 * The reader's name, for what it is: trained on labelled text, where the baseline is rules. The version changes whenever
 * the same text may be read in another way, by new weights or by new code; documents are then read again.
 */
export const identity = { name: 'trained', version: '5' } as const

/** The steps of reading in their order. */
export function stepsOf(options: ReaderOptions, by: By): AnyStep[] {
  return [...stepsBefore(options.roster), ...trainedSteps(options.models), ...stepsAfter(options, by)]
}

/** What the models do: syntax, and statements upon it. */
export function trainedSteps(models: Models): AnyStep[] {
  return [
    step({
      name: 'syntax',
      needs: ['language', 'tokens', 'sentences'],
      gives: ['syntax'],
      run: ({ language, tokens, sentences }) => ({
        syntax: language.tag === 'en' ? parse(tokens, sentences, models.syntax) : null,
      }),
    }),
    step({
      name: 'statements',
      needs: ['tokens', 'paragraphs', 'sentences', 'quotes', 'syntax'],
      gives: ['told'],
      run: (have) => ({ told: statementsOf(have, models) }),
    }),
  ]
}

/**
 * A reader by trained models, for English; of other languages it reads quotations and names.
 * @throws ReadoutError `invalid` for steps out of order
 */
export function createReader(options: ReaderOptions): Reader {
  const pipeline = makePipeline(['text', 'language', 'published'], stepsOf(options, { kind: 'model', ...identity }))
  return {
    ...identity,
    read: (document, revision) => findingsIn(pipeline.run(given(document)), revision, options.threshold ?? 0),
  }
}
