/** Use cases: what a person or a program can ask of the house. Commands and pages come in through here. */

export { expand as expandInputs, MAX_BYTES, readFileResource as readInput, STDIN } from '../collect/index.ts'
export type { DiffPart, TextDiff } from '../compare/index.ts'
export { type Figure, figures } from '../measure/index.ts'
export type { DocumentCard } from '../store/index.ts'
export { type Added, addPage } from './adding/addPage.ts'
export { parseCodebook, parseRoster } from './books.ts'
export { discardDossier } from './dossiers/discard.ts'
export {
  createDossier,
  ensureDossier,
  forgetRemoved,
  listDossiers,
  type NewDossier,
  removeDossier,
  restoreDossier,
} from './dossiers/dossiers.ts'
export { extractAgain, extractedByOlder } from './dossiers/extractAgain.ts'
export { catchUpAll, setBooks } from './dossiers/readAgain.ts'
export { loadSample } from './dossiers/sample.ts'
export { type Corpus, MAX_CORPUS, parseCorpus } from './evaluating/corpus.ts'
export { type EventEvaluation, evaluateEvents, eventReader, eventReadings } from './evaluating/evaluateEvents.ts'
export { evaluatePronouns, type PronounEvaluation, rowReader } from './evaluating/evaluatePronouns.ts'
export {
  evaluateForecasts,
  evaluateTimes,
  type SentenceEvaluation,
} from './evaluating/evaluateSentences.ts'
export { evaluateStances, type StanceEvaluation, type StanceScore } from './evaluating/evaluateStances.ts'
export { evaluateStatements } from './evaluating/evaluateStatements.ts'
export { type Evaluation, evaluationSchema, type IntervalScore } from './evaluating/evaluation.ts'
export { parseEventCorpus } from './evaluating/eventCorpus.ts'
export {
  baselineFinder,
  type CreateBaseline,
  type Finder,
  readerFinder,
  readingsFinder,
} from './evaluating/finders.ts'
export { parseGap } from './evaluating/gap.ts'
export type { ModelCard } from './evaluating/models.ts'
export { loadSentences } from './evaluating/sentences.ts'
export { loadStanceCorpus } from './evaluating/stanceCorpus.ts'
export { findServer, type House, type HouseOptions, openHouse } from './house.ts'
export { openReaders, readerNames } from './reading/readers.ts'
export { currentReader, type ReadOptions } from './reading/readPage.ts'
export { review, setOutcome, undoReview } from './reviewing/review.ts'
export { codebookDraft } from './suggesting/draft.ts'
export { type Suggested, suggestForDossier, suggestFrom } from './suggesting/suggest.ts'
export { actorView } from './views/actor.ts'
export { dayView, documentView } from './views/document.ts'
export { dossierView, homeView } from './views/dossier.ts'
export { eventsView } from './views/event.ts'
export { fetchedBytes, fetchedPage, fetchedView } from './views/fetched.ts'
export { forecastsView } from './views/forecast.ts'
export { issueView } from './views/issue.ts'
export { lostReviews } from './views/lost.ts'
export { type ReaderView, readerView } from './views/reader.ts'
export { revisionsView } from './views/revisions.ts'
export { searchView } from './views/search.ts'
export { statementPage } from './views/statement.ts'
export type * from './views/types.ts'
