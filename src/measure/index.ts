/** Scores readings against labelled articles, pure. */

export { draws, gainOf, intervalOf } from './bootstrap.ts'
export { type Calibration, calibrationOf } from './calibration.ts'
export { type ArticleCounts, countArticle } from './countArticle.ts'
export {
  byFigure,
  type Count,
  type Counts,
  type Figure,
  figures,
  scoreOf,
  sumCount,
  sumCounts,
} from './counts.ts'
export { countEvents, type EventCounts, type LabelledEvent, noEventCounts, sumEventCounts } from './events.ts'
export { type ForecastTold, forecastParts, judgeForecasts } from './forecasts.ts'
export { type LabelScores, scoreLabels } from './labels.ts'
export { matchLeniently } from './lenient.ts'
export { countPeople } from './people.ts'
export { type Answer, allAnswers, answers, type HeldStance, judgeStances, type StanceLabels } from './stances.ts'
export type { Found, Triple } from './triple.ts'
