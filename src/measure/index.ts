/** Scores readings against labelled articles, pure. */

export { type Draws, draws, gainOf, type Interval, intervalOf } from './bootstrap.ts'
export { type Bin, type Calibration, calibrationOf } from './calibration.ts'
export { type ArticleCounts, countArticle, type Judged } from './countArticle.ts'
export {
  byFigure,
  type Count,
  type Counts,
  type Figure,
  figures,
  type Score,
  scoreOf,
  sumCount,
  sumCounts,
} from './counts.ts'
export { matchLeniently } from './lenient.ts'
export { countPeople } from './people.ts'
export type { Found, Triple } from './triple.ts'
