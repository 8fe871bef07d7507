/** The product's contents: every address there is, and what answers it. */
import type { Hono } from 'hono'
import { pictureKinds } from './addresses.ts'
import * as alerts from './api/alerts.ts'
import * as briefs from './api/briefs.ts'
import * as dossiers from './api/dossiers.ts'
import { importDna } from './api/imported.ts'
import * as records from './api/records.ts'
import * as sources from './api/sources.ts'
import * as taken from './api/taken.ts'
import { alertFeed } from './desk/alertFeed.ts'
import * as following from './desk/alerts.tsx'
import * as change from './desk/changes.tsx'
import * as compared from './desk/compared.tsx'
import { edition, firstEdition } from './desk/editions.ts'
import * as fetched from './desk/fetched.tsx'
import * as incoming from './desk/incoming.ts'
import * as network from './desk/network.tsx'
import * as desk from './desk/pages.tsx'
import { picture } from './desk/pictures.tsx'
import { originGuard } from './guard/host.ts'
import { tokenGuard } from './guard/token.ts'
import { feedForms } from './http/feeds.ts'
import { limitTo } from './http/form.ts'
import { asset, favicon } from './http/static.ts'
import type { Env } from './visit.ts'

/** The largest pasted text, and the most that a command hands over at once, in megabytes. */
const FORM = 8
const PAGE = 64

export function routes(app: Hono<Env>, token: string): void {
  // What pages are made of
  app.get('/assets/:version/:name', asset)
  app.get('/favicon.ico', favicon)

  // For the command line beside the server
  app.use('/api/*', tokenGuard(token), limitTo(PAGE))
  app.get('/api/dossiers', dossiers.listDossiers)
  app.post('/api/dossiers', dossiers.createDossier)
  app.delete('/api/dossiers/:name', dossiers.removeDossier)
  app.post('/api/dossiers/:name/restore', dossiers.restoreDossier)
  app.put('/api/dossiers/:name/books', dossiers.setBooks)
  app.put('/api/dossiers/:name/outlets', dossiers.setOutlets)
  app.get('/api/dossiers/:name/suggested', dossiers.suggested)
  app.get('/api/dossiers/:name/compared/:kind', dossiers.compared)
  app.get('/api/dossiers/:name/rows', dossiers.rows)
  app.get('/api/dossiers/:name/export', dossiers.exported)
  app.post('/api/dossiers/:name/import', importDna)
  app.post('/api/dossiers/:name/taken', taken.takeIn)
  app.post('/api/dossiers/:name/settled', taken.settled)
  app.get('/api/dossiers/:name/sources', sources.listSources)
  app.post('/api/dossiers/:name/sources', sources.addSource)
  app.post('/api/dossiers/:name/sources/remove', sources.removeSource)
  app.post('/api/dossiers/:name/sources/ask', sources.askSources)
  app.get('/api/dossiers/:name/failed', sources.listFailed)
  app.post('/api/dossiers/:name/failed/retry', sources.retryFailed)
  app.post('/api/dossiers/:name/failed/discard', sources.discardFailed)
  app.get('/api/dossiers/:name/briefs', briefs.listBriefs)
  app.post('/api/dossiers/:name/briefs', briefs.publishBrief)
  app.post('/api/dossiers/:name/briefs/check', briefs.checkBrief)
  app.post('/api/dossiers/:name/briefs/withdraw', briefs.withdrawBrief)
  app.post('/api/dossiers/:name/takedown', briefs.takeDown)
  app.get('/api/dossiers/:name/record', records.publicRecord)
  app.put('/api/dossiers/:name/record', records.publishRecord)
  app.delete('/api/dossiers/:name/record', records.withdrawRecord)
  app.get('/api/dossiers/:name/alerts', alerts.listAlerts)
  app.post('/api/dossiers/:name/alerts', alerts.addAlert)
  app.post('/api/dossiers/:name/alerts/remove', alerts.removeAlert)
  app.post('/api/dossiers/:name/alerts/test', alerts.testAlert)
  app.all('/api/*', (c) => c.notFound())

  // For programs that follow: whoever has the address may read it
  for (const form of feedForms) app.get(`/alerts/:file{[\\w-]+\\.${form}}`, alertFeed(form))

  // Everything else belongs to an edition, and changes only from its own pages
  app.get('/', firstEdition)
  app.use('/:language/*', edition, originGuard, limitTo(FORM))

  // Reading
  app.get('/:language', desk.home)
  app.get('/:language/about/reader', desk.reader)
  app.get('/:language/:dossier', desk.dossier)
  app.get('/:language/:dossier/day/:day', desk.day)
  app.get('/:language/:dossier/document/:id{.+}/revisions', fetched.revisions)
  app.get('/:language/:dossier/document/:id{.+}/fetched', fetched.fetched)
  app.get('/:language/:dossier/document/:id{.+}/fetched/bytes', fetched.bytes)
  app.get('/:language/:dossier/document/:id{.+}/fetched/page', fetched.page)
  app.get('/:language/:dossier/document/:id{.+}', desk.document)
  app.get('/:language/:dossier/statement/:id{.+}', desk.statement)
  app.get('/:language/:dossier/actor/:id{.+}', desk.actor)
  app.get('/:language/:dossier/issue/:id{.+}', desk.issue)
  app.get('/:language/:dossier/forecasts', desk.forecasts)
  app.get('/:language/:dossier/events', desk.events)
  app.get('/:language/:dossier/network', network.page)
  app.get(`/:language/:dossier/:picture{(?:${pictureKinds.join('|')})\\.(?:svg|png)}`, picture)
  app.get('/:language/:dossier/quoting', network.quoting)
  app.get('/:language/:dossier/search', desk.search)
  app.get('/:language/:dossier/inbox', desk.inbox)

  // Comparing
  app.get('/:language/:dossier/occurrences', compared.occurrences)
  app.get('/:language/:dossier/occurrence/:id', compared.occurrence)
  app.get('/:language/:dossier/contradictions', compared.contradictions)
  app.get('/:language/:dossier/tracks', compared.tracks)
  app.get('/:language/:dossier/agreements', compared.agreements)
  app.get('/:language/:dossier/carriers', compared.carriers)

  // Deciding on findings
  app.post('/:language/:dossier/review', change.review)
  app.post('/:language/:dossier/outcome', change.outcome)
  app.post('/:language/:dossier/review/:review/undo', change.undo)

  // Saying what is one occurrence
  app.post('/:language/:dossier/join', change.join)
  app.post('/:language/:dossier/join/:id/undo', change.undoJoin)
  // What comes in by itself, and what failed
  app.post('/:language/:dossier/failed/retry', incoming.retry)
  app.post('/:language/:dossier/failed/discard', incoming.letGo)
  app.post('/:language/:dossier/sources', incoming.addSource)
  app.post('/:language/:dossier/sources/ask', incoming.askSource)
  app.post('/:language/:dossier/sources/remove', incoming.removeSource)

  // Who is told of what is new
  app.get('/:language/:dossier/alerts', following.alerts)
  app.post('/:language/:dossier/alerts', following.addAlert)
  app.post('/:language/:dossier/alerts/test', following.testAlert)
  app.post('/:language/:dossier/alerts/end', following.endAlert)
  app.post('/:language/:dossier/alerts/restore', following.restoreAlert)

  // Adding texts
  app.post('/:language/add', change.addAnywhere)
  app.post('/:language/:dossier/add', change.addHere)

  // Making and removing dossiers
  app.post('/:language/dossiers', change.createDossier)
  app.post('/:language/dossiers/:name/remove', change.removeDossier)
  app.post('/:language/dossiers/:name/restore', change.restoreDossier)
}
