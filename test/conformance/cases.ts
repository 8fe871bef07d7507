/** What every store does, whatever its engine. Each case works in dossiers of its own, so that one store serves all. */
import { audits, dossiers, outlets } from './cases/books.ts'
import { briefs } from './cases/briefs.ts'
import { briefWords } from './cases/briefWords.ts'
import { changes } from './cases/changes.ts'
import { documents } from './cases/documents.ts'
import { followings } from './cases/following.ts'
import { hardTexts } from './cases/hard-texts.ts'
import { likenesses } from './cases/likeness.ts'
import { positions } from './cases/positions.ts'
import { readings } from './cases/readings.ts'
import { records } from './cases/records.ts'
import { reviews } from './cases/reviews.ts'
import { revisions } from './cases/revisions.ts'
import { searching } from './cases/search.ts'
import { transactions } from './cases/transactions.ts'
import type { Case } from './cases/type.ts'
import { intakes, jobs, setAsides, sources } from './cases/work.ts'

export const cases: Record<string, Case> = {
  ...dossiers,
  ...outlets,
  ...documents,
  ...hardTexts,
  ...revisions,
  ...likenesses,
  ...readings,
  ...reviews,
  ...positions,
  ...audits,
  ...searching,
  ...transactions,
  ...jobs,
  ...intakes,
  ...setAsides,
  ...sources,
  ...briefs,
  ...briefWords,
  ...records,
  ...changes,
  ...followings,
}
