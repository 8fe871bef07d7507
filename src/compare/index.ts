/**
 * Readings → positions, occurrences, contradictions, tracks, agreements, networks; texts that are alike, what changed in them,
 * how forecasts came out; pure.
 */

export { type ProvisionRecord, provisionsOf } from './agreements/provisions.ts'
export { answerOf, answersLearnedFrom } from './contradictions/answering/answer.ts'
export type { Kin, KinOf } from './contradictions/answering/side.ts'
export type { Fit } from './contradictions/byWords.ts'
export { claimOf, weigherOf } from './contradictions/claim.ts'
export { contradictionsOf } from './contradictions/find.ts'
export { accountPairs } from './contradictions/ofAccounts.ts'
export { fitOf } from './contradictions/pair.ts'
export { type Corroborated, corroborated } from './corroboration/carriers.ts'
export { type Appeared, compareAppeared } from './duplicates/appeared.ts'
export { type Common, commonOf, type LikeKind, likeKind, type Prepared, prepare } from './duplicates/common.ts'
export { familiesOf } from './duplicates/families.ts'
export { type Likeness, likenessOf, resemblance } from './duplicates/signature.ts'
export { type BrierScore, brier, type ForecastScores, type Judged, judge, scoreForecasts } from './forecasts/brier.ts'
export { suggestIssues } from './issues/suggest.ts'
export * from './networks/index.ts'
export { type Joins, noJoins, occurrencesOf } from './occurrences/group.ts'
export { joinsAmong } from './occurrences/joins.ts'
export { apply, difference, positionsOf } from './positions/apply.ts'
export { pointsOf } from './positions/points.ts'
export { type RollUp, rolledUp, rollUps } from './positions/rollUp.ts'
export { type Attributed, type Quoting, quotingsOf } from './quoting/quoting.ts'
export { type Added, addedStatements } from './reviews/added.ts'
export { anchorsOf, carry, type Placed } from './reviews/carry.ts'
export { type Decided, holding } from './reviews/decide.ts'
export { type DiffPart, diffTexts, type TextDiff } from './revisions/diff.ts'
export type { Piece } from './revisions/words.ts'
export { armenianStem } from './search/armenian.ts'
export { azerbaijaniStem } from './search/azerbaijani.ts'
export {
  excerpt,
  type MarkedPiece,
  marked,
  type SearchedText,
  type StemsOf,
  scoreOf,
  type Wanted,
  wantedBy,
} from './search/match.ts'
export { nearestWord, type Spellings, spellingsOf } from './search/near.ts'
export { parseQuery, type Query, respelled, wantedWords } from './search/query.ts'
export { plainWord, searchWords } from './search/words.ts'
export { sentencesOf } from './text/sentences.ts'
export { tracksOf } from './tracks/records.ts'
