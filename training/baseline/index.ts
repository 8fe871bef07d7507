/**
 * The reader by hand-written rules, as it was before the trained one: what the trained reader is measured against. It
 * shares with it everything but the step that finds statements, and does not change any more.
 */
import type { By } from '../../src/domain/index.ts'
import type { DossierOptions, Reader } from '../../src/read/contract.ts'
import { findingsIn, given } from '../../src/read/findings.ts'
import { makePipeline, step } from '../../src/read/pipeline.ts'
import { stepsAfter, stepsBefore } from '../../src/read/steps.ts'
import { tell } from './tell.ts'

const NAME = 'rules'
const VERSION = '1'

/**
 * Statements by rules for English; of other languages quotations and names.
 * @throws ReadoutError `invalid` for steps out of order
 */
export function createBaseline(options: DossierOptions): Reader {
  const by: By = { kind: 'rule', name: NAME, version: VERSION }
  const statements = step({
    name: 'statements',
    needs: ['text', 'language', 'tokens', 'paragraphs', 'sentences', 'quotes'],
    gives: ['told'],
    run: (have) => ({ told: tell(have) }),
  })
  const parse = step({ name: 'syntax', needs: ['language'], gives: ['syntax'], run: () => ({ syntax: null }) })
  const steps = [...stepsBefore(options.roster), parse, statements, ...stepsAfter(options, by)]
  const pipeline = makePipeline(['text', 'language', 'published'], steps)
  return {
    name: NAME,
    version: VERSION,
    read: (document, revision) => findingsIn(pipeline.run(given(document)), revision, options.threshold ?? 0),
  }
}
