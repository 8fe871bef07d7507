/** A site on which no record is public. */
import { ReadoutError } from '../../../src/domain/index.ts'
import type { RecordFlow } from '../../../src/web/site/record/flow.ts'

async function none(): Promise<never> {
  throw new ReadoutError('not-found', 'the record', 'none is public')
}

export const noRecords: RecordFlow = {
  list: async () => [],
  overview: none,
  statements: none,
  statement: none,
  actors: none,
  actor: none,
  issues: none,
  issue: none,
  tracks: none,
  track: none,
  occurrences: none,
  occurrence: none,
  forecasts: none,
  sources: none,
  source: none,
  feed: none,
  day: async () => [],
  days: async () => [],
  changes: async () => [],
  pages: async () => [],
  ofBrief: async () => null,
}
