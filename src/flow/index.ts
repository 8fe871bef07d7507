/** Use cases: what a person or a program can ask of the house. Commands and pages come in through here. */

export {
  type Allowed,
  type CollectOptions,
  collect as collectInputs,
  type Fetcher,
  MAX_BYTES,
  type Mailer,
  openFetcher,
  openMailer,
  parseAllowed,
  readFileResource as readInput,
  STDIN,
} from '../collect/index.ts'
export type { DiffPart, TextDiff } from '../compare/index.ts'
export {
  aggregations,
  duplicateKinds,
  kernels,
  networksOf,
  networkTypes,
  normalizations,
  type RollUp,
  rollUps,
  settingsFrom,
  tableOf,
  timeWindows,
} from '../compare/index.ts'
export { type Figure, figures } from '../measure/index.ts'
export type { DocumentCard, Settled } from '../store/index.ts'
export { type Added, addPage } from './adding/addPage.ts'
export { settledOf, type TakenIn, takeIn } from './adding/takeIn.ts'
export { parseCodebook, parseOutlets, parseRoster } from './books.ts'
export {
  type ComparedLine,
  type ComparisonKind,
  type ComparisonOptions,
  type Comparisons,
  compareDocuments,
  comparisonKinds,
} from './comparing/compare.ts'
export { readAgainWith, readingsIn } from './comparing/documents.ts'
export { joinTellings, undoJoin } from './comparing/joining.ts'
export { compareDossier } from './comparing/kept.ts'
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
export { setOutlets } from './dossiers/outlets.ts'
export { catchUpLater, setBooks } from './dossiers/readAgain.ts'
export { loadSample } from './dossiers/sample.ts'
export { type Corpus, MAX_CORPUS, parseCorpus } from './evaluating/corpus.ts'
export {
  type ContradictionEvaluation,
  evaluateContradictions,
  parsePairs,
} from './evaluating/evaluateContradictions.ts'
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
export {
  type ExportForm,
  type ExportWhat,
  exportDossier,
  exportForms,
  exports,
  exportWhats,
  whatOf,
} from './exporting/index.ts'
export { tellHub } from './following/hub.ts'
export { endKeyed, feedOf, keyedSubscription } from './following/keyed.ts'
export { type AlertsAsked, type RecordAlerts, recordAlerts } from './following/recordAlerts.ts'
export {
  addSubscription,
  listSubscriptions,
  type MadeSubscription,
  type NewSubscription,
  removeSubscription,
  restoreSubscription,
  type SubscriptionCard,
  testSubscription,
} from './following/subscriptions.ts'
export { startTelling } from './following/watch.ts'
export { findServer, type House, type HouseOptions, openHouse } from './house.ts'
export { type CodedAs, checkDna, codedAs, type ImportAsked, type Imported, importDna } from './importing/index.ts'
export { discardSetAside, listSetAside, retrySetAside, type SetAsideList } from './jobs/setAside.ts'
export { startWorker, type Worker } from './jobs/worker.ts'
export {
  answerCases,
  dossierRows,
  networkFormats,
  networksJson,
  networkText,
  readingRows,
  statementRowsFrom,
} from './networks/index.ts'
export {
  type BriefFeed,
  type BriefForms,
  briefForms,
  type PublishedBrief,
  type PublishedFootnote,
  type PublishedSite,
  type SitePage,
} from './publishing/forms.ts'
export { type Freshness, watchFreshness } from './publishing/freshness.ts'
export { type BriefRow, listBriefs } from './publishing/list.ts'
export {
  type BriefAsked,
  type BriefChange,
  type CheckedBrief,
  checkBrief,
  publishBrief,
} from './publishing/publish.ts'
export { type ViewCounter, viewCounter } from './publishing/viewCounter.ts'
export {
  type TakeDownAsked,
  type TakenDown,
  takeDown,
  type WithdrawAsked,
  withdrawBrief,
} from './publishing/withdraw.ts'
export { openReaders, readerNames } from './reading/readers.ts'
export type { ReadOptions } from './reading/readPage.ts'
export { type DataFile, type DataPlace, type DataSet, dataFile, dataSets } from './record/downloads/data.ts'
export { type DataTable, type DataWhat, dataColumns, dataForms, MOST_ROWS } from './record/downloads/files.ts'
export { publicRecord, publishRecord, type RecordAsked, withdrawRecord } from './record/publishRecord.ts'
export { reviewedOf } from './record/reviewed.ts'
export {
  type Choice as SearchChoice,
  type Found,
  type FoundKind,
  foundKinds,
  type PublicSearch,
  type SearchAnswer,
  type SearchNews,
} from './record/search/asked.ts'
export { publicSearch, searchNews } from './record/search/search.ts'
export { type ActorRecord, recordActor } from './record/views/actor.ts'
export { type BriefRecord, briefRecord } from './record/views/briefLinks.ts'
export { recordStatements, type StatementsAsked } from './record/views/chosen.ts'
export { type RecordChanges, type RecordDay, recordChanges, recordDay, recordDays } from './record/views/days.ts'
export type { RecordEvidence, RecordSource } from './record/views/evidence.ts'
export {
  type RecordFeed,
  type RecordFollowed,
  type RecordItem,
  type RecordPages,
  recordFeed,
  recordPages,
} from './record/views/feed.ts'
export { type ForecastsRecord, type RecordForecast, recordForecasts } from './record/views/forecasts.ts'
export { type IssueRecord, recordIssue } from './record/views/issue.ts'
export {
  type ListedActor,
  type ListedIssue,
  type ListedSource,
  recordActors,
  recordIssues,
  recordOccurrences,
  recordSources,
  recordTracks,
} from './record/views/lists.ts'
export { type OccurrenceRecord, recordOccurrence } from './record/views/occurrence.ts'
export type {
  AccountLine,
  ComparedAccounts,
  ContradictionSide,
  OccurrenceCard,
  RecordContradiction,
} from './record/views/occurrences.ts'
export { type RecordHead, recordList } from './record/views/open.ts'
export { type RecordOverview, recordOverview } from './record/views/overview.ts'
export type { RecordMatrix, RecordPoint, RecordPosition, RecordShift } from './record/views/positions.ts'
export { recordSource, type SourceRecord } from './record/views/source.ts'
export { recordStatement, type StatementAnswer, type StatementRecord } from './record/views/statement.ts'
export type { RecordStatement, StatementPart } from './record/views/statements.ts'
export { recordTrack, type TrackRecordView } from './record/views/track.ts'
export type { AgreementView, TrackCard } from './record/views/tracks.ts'
export { review, setOutcome, undoReview } from './reviewing/review.ts'
export { commentedSettings, exampleSettings } from './site/example.ts'
export { loadSiteSettings } from './site/load.ts'
export type { Picture } from './site/pictures.ts'
export { defaultSettings, type SiteSettings } from './site/settings.ts'
export { startSchedule } from './sources/schedule.ts'
export { addSource, askSources, listSources, type NewSource, removeSource, type SourceCard } from './sources/sources.ts'
export { codebookDraft } from './suggesting/draft.ts'
export { type Suggested, suggestForDossier, suggestFrom } from './suggesting/suggest.ts'
export { type ActorView, actorView } from './views/actor.ts'
export { type AlertsView, alertsView } from './views/alerts.ts'
export { briefView } from './views/brief.ts'
export { briefDay, briefDays, briefList, correctionsView, everyBrief, type PageAsked } from './views/briefs.ts'
export {
  type AgreementsView,
  agreementsView,
  type CarriersView,
  type ContradictionsView,
  carriersView,
  contradictionsView,
  type OccurrencesView,
  type OccurrenceView,
  occurrencesView,
  occurrenceView,
  type TracksView,
  tracksView,
} from './views/comparing.ts'
export type { CopiesView, CopyView } from './views/copies.ts'
export { type DayView, type DocumentView, dayView, documentView, type MentionView } from './views/document.ts'
export { type DossierView, dossierView, type HomeView, homeView, type MatrixView } from './views/dossier.ts'
export { type EventsView, type EventView, eventsView } from './views/event.ts'
export { type FetchedView, fetchedBytes, fetchedPage, fetchedView } from './views/fetched.ts'
export { type ForecastsView, type ForecastView, forecastsView } from './views/forecast.ts'
export { type InboxView, inboxView, type SourceHealth, type Why } from './views/inbox.ts'
export { type IssueView, issueView } from './views/issue.ts'
export { type LostReview, lostReviews } from './views/lost.ts'
export type { NamedActor, NamedIssue, Shown } from './views/names.ts'
export { type NetworkPair, type NetworkView, networkNodes, networkView } from './views/network.ts'
export { quotedOutlets } from './views/outlets.ts'
export type {
  BriefAnswer,
  BriefCard,
  BriefList,
  BriefView,
  CategoryView,
  CorrectedBrief,
  DayView as PublicDayView,
  FootnoteView,
  QuotedOutlet,
} from './views/public.ts'
export { type QuotingNode, type QuotingView, quotingView } from './views/quoting.ts'
export { type ReaderView, readerView } from './views/reader.ts'
export { type RevisionLine, type RevisionsView, revisionsView } from './views/revisions.ts'
export { type SearchView, searchView } from './views/search.ts'
export { type FormerView, type StatementPage, statementPage } from './views/statement.ts'
export type * from './views/types.ts'
