/** Readings → positions and, in later rooms of this house, shifts, contradictions, occurrences, tracks, networks; pure. */
export { type BrierScore, brier, type ForecastScores, type Judged, judge, scoreForecasts } from './forecasts/brier.ts'
export { suggestIssues } from './issues/suggest.ts'
export * from './networks/index.ts'
export { apply, difference, positionsOf } from './positions/apply.ts'
export { pointsOf } from './positions/points.ts'
export { anchorsOf, carry, type Placed } from './reviews/carry.ts'
export { type Decided, holding } from './reviews/decide.ts'
