/** A site on which no record is public. */
import { ReadoutError } from '../../../src/domain/index.ts'
import type { RecordFlow } from '../../../src/web/site/record/flow.ts'

async function none(): Promise<never> {
  throw new ReadoutError('not-found', 'the record', 'none is public')
}

export const noRecords: RecordFlow = {
  list: async () => [],
  overview: none,
  statement: none,
  actor: none,
  issue: none,
  track: none,
  occurrence: none,
  forecasts: none,
  source: none,
  feed: none,
  day: async () => [],
  days: async () => [],
  changes: async () => [],
  pages: async () => [],
  ofBrief: async () => null,
}
