/** What the pages ask of flow: its use cases, with the house already given. Tests put a stand-in here. */
import * as flow from '../flow/index.ts'

type Asked = Pick<
  typeof flow,
  | 'homeView'
  | 'readerView'
  | 'dossierView'
  | 'dayView'
  | 'documentView'
  | 'statementPage'
  | 'revisionsView'
  | 'fetchedView'
  | 'fetchedBytes'
  | 'fetchedPage'
  | 'actorView'
  | 'issueView'
  | 'forecastsView'
  | 'eventsView'
  | 'contradictionsView'
  | 'occurrencesView'
  | 'occurrenceView'
  | 'tracksView'
  | 'agreementsView'
  | 'carriersView'
  | 'joinTellings'
  | 'undoJoin'
  | 'searchView'
  | 'review'
  | 'setOutcome'
  | 'undoReview'
  | 'lostReviews'
  | 'addPage'
  | 'listDossiers'
  | 'createDossier'
  | 'discardDossier'
  | 'ensureDossier'
  | 'removeDossier'
  | 'restoreDossier'
  | 'setBooks'
  | 'setOutlets'
  | 'suggestForDossier'
  | 'compareDossier'
  | 'networkView'
  | 'quotingView'
  | 'dossierRows'
  | 'exportDossier'
  | 'importDna'
  | 'inboxView'
  | 'takeIn'
  | 'settledOf'
  | 'listSources'
  | 'addSource'
  | 'removeSource'
  | 'askSources'
  | 'listSetAside'
  | 'retrySetAside'
  | 'discardSetAside'
  | 'listBriefs'
  | 'checkBrief'
  | 'publishBrief'
  | 'withdrawBrief'
  | 'publicRecord'
  | 'publishRecord'
  | 'withdrawRecord'
  | 'takeDown'
  | 'listSubscriptions'
  | 'addSubscription'
  | 'removeSubscription'
  | 'restoreSubscription'
  | 'testSubscription'
  | 'feedOf'
  | 'alertsView'
>

type Given<F> = F extends (house: flow.House, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never

export type Flow = { readonly [K in keyof Asked]: Given<Asked[K]> }
export function flowOf(house: flow.House): Flow {
  return {
    homeView: () => flow.homeView(house),
    readerView: () => flow.readerView(house),
    dossierView: (...rest) => flow.dossierView(house, ...rest),
    dayView: (...rest) => flow.dayView(house, ...rest),
    documentView: (...rest) => flow.documentView(house, ...rest),
    statementPage: (...rest) => flow.statementPage(house, ...rest),
    revisionsView: (...rest) => flow.revisionsView(house, ...rest),
    fetchedView: (...rest) => flow.fetchedView(house, ...rest),
    fetchedBytes: (...rest) => flow.fetchedBytes(house, ...rest),
    fetchedPage: (...rest) => flow.fetchedPage(house, ...rest),
    actorView: (...rest) => flow.actorView(house, ...rest),
    issueView: (...rest) => flow.issueView(house, ...rest),
    forecastsView: (...rest) => flow.forecastsView(house, ...rest),
    eventsView: (...rest) => flow.eventsView(house, ...rest),
    contradictionsView: (...rest) => flow.contradictionsView(house, ...rest),
    occurrencesView: (...rest) => flow.occurrencesView(house, ...rest),
    occurrenceView: (...rest) => flow.occurrenceView(house, ...rest),
    tracksView: (...rest) => flow.tracksView(house, ...rest),
    agreementsView: (...rest) => flow.agreementsView(house, ...rest),
    carriersView: (...rest) => flow.carriersView(house, ...rest),
    joinTellings: (...rest) => flow.joinTellings(house, ...rest),
    undoJoin: (...rest) => flow.undoJoin(house, ...rest),
    searchView: (...rest) => flow.searchView(house, ...rest),
    review: (...rest) => flow.review(house, ...rest),
    setOutcome: (...rest) => flow.setOutcome(house, ...rest),
    lostReviews: (...rest) => flow.lostReviews(house, ...rest),
    undoReview: (...rest) => flow.undoReview(house, ...rest),
    addPage: (...rest) => flow.addPage(house, ...rest),
    listDossiers: (...rest) => flow.listDossiers(house, ...rest),
    createDossier: (...rest) => flow.createDossier(house, ...rest),
    discardDossier: (...rest) => flow.discardDossier(house, ...rest),
    ensureDossier: (...rest) => flow.ensureDossier(house, ...rest),
    removeDossier: (...rest) => flow.removeDossier(house, ...rest),
    restoreDossier: (...rest) => flow.restoreDossier(house, ...rest),
    setBooks: (...rest) => flow.setBooks(house, ...rest),
    setOutlets: (...rest) => flow.setOutlets(house, ...rest),
    compareDossier: (...rest) => flow.compareDossier(house, ...rest),
    suggestForDossier: (...rest) => flow.suggestForDossier(house, ...rest),
    networkView: (...rest) => flow.networkView(house, ...rest),
    quotingView: (...rest) => flow.quotingView(house, ...rest),
    dossierRows: (...rest) => flow.dossierRows(house, ...rest),
    exportDossier: (...rest) => flow.exportDossier(house, ...rest),
    importDna: (...rest) => flow.importDna(house, ...rest),
    inboxView: (...rest) => flow.inboxView(house, ...rest),
    takeIn: (...rest) => flow.takeIn(house, ...rest),
    settledOf: (...rest) => flow.settledOf(house, ...rest),
    listSources: (...rest) => flow.listSources(house, ...rest),
    addSource: (...rest) => flow.addSource(house, ...rest),
    removeSource: (...rest) => flow.removeSource(house, ...rest),
    askSources: (...rest) => flow.askSources(house, ...rest),
    listSetAside: (...rest) => flow.listSetAside(house, ...rest),
    retrySetAside: (...rest) => flow.retrySetAside(house, ...rest),
    discardSetAside: (...rest) => flow.discardSetAside(house, ...rest),
    listBriefs: (...rest) => flow.listBriefs(house, ...rest),
    checkBrief: (...rest) => flow.checkBrief(house, ...rest),
    publishBrief: (...rest) => flow.publishBrief(house, ...rest),
    withdrawBrief: (...rest) => flow.withdrawBrief(house, ...rest),
    publicRecord: (...rest) => flow.publicRecord(house, ...rest),
    publishRecord: (...rest) => flow.publishRecord(house, ...rest),
    withdrawRecord: (...rest) => flow.withdrawRecord(house, ...rest),
    takeDown: (...rest) => flow.takeDown(house, ...rest),
    listSubscriptions: (...rest) => flow.listSubscriptions(house, ...rest),
    addSubscription: (...rest) => flow.addSubscription(house, ...rest),
    removeSubscription: (...rest) => flow.removeSubscription(house, ...rest),
    restoreSubscription: (...rest) => flow.restoreSubscription(house, ...rest),
    testSubscription: (...rest) => flow.testSubscription(house, ...rest),
    alertsView: (...rest) => flow.alertsView(house, ...rest),
    feedOf: (...rest) => flow.feedOf(house, ...rest),
  }
}
