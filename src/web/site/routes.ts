/** The site's contents: every address there is, and what answers it. */
import type { Hono } from 'hono'
import { feedForms } from '../http/feeds.ts'
import { limitTo } from '../http/form.ts'
import { asset, favicon } from '../http/static.ts'
import { adFrame } from './ad.tsx'
import { alertsIn } from './alertFeeds.ts'
import { REFERENCE } from './api/operation.ts'
import { reference } from './api/reference.tsx'
import { apiRoutes } from './api/routes.ts'
import * as briefs from './briefs.tsx'
import { citationEndings } from './citationFiles.ts'
import { data, dataFile } from './downloads/pages.tsx'
import { feedIn } from './feeds.ts'
import { ownFile } from './ownFile.ts'
import * as page from './pages.tsx'
import { recordRoutes } from './record/routes.ts'
import { searchFeedIn } from './search/feeds.ts'
import { openSearch, search } from './search/pages.tsx'
import * as maps from './sitemaps.ts'
import * as stop from './stop.tsx'
import type { SiteEnv } from './visit.ts'

/** The largest form, in megabytes: it holds two words and an address. */
const FORM = 0.01

export function siteRoutes(site: Hono<SiteEnv>): void {
  // What pages are made of
  site.get('/assets/:version/:name', asset)
  site.get('/favicon.ico', favicon)
  site.get('/own/:hash/:name', ownFile)

  // For search engines
  site.get('/robots.txt', maps.robots)
  site.get('/sitemap.xml', maps.sitemap)
  site.get('/:part{sitemap-\\d+\\.xml}', maps.sitemap)
  site.get('/news-sitemap.xml', maps.newsSitemap)
  site.get('/opensearch.xml', openSearch)

  // For other programs
  site.get(REFERENCE, reference)
  apiRoutes(site)

  // To be downloaded
  site.get('/data/:file', dataFile)
  site.get('/data/:record/:file', dataFile)

  // Editions
  site.get('/', page.bare)
  site.use('/:edition/*', page.edition, limitTo(FORM))
  site.get('/:edition', page.home)
  site.get('/:edition/day/:day', page.day)
  site.get('/:edition/brief/:slug', briefs.brief)
  for (const file of citationEndings) site.get(`/:edition/brief/:slug/cite.${file}`, briefs.citation(file))
  site.get('/:edition/brief/:slug/card.png', briefs.card)
  site.get('/:edition/search', search)
  site.get('/:edition/corrections', page.corrections)

  // What people decided for
  recordRoutes(site)

  // To be followed
  for (const form of feedForms) {
    site.get(`/:edition/feed.${form}`, feedIn(form))
    site.get(`/:edition/search.${form}`, searchFeedIn(form))
    site.get(`/:edition/record/:slug/alerts.${form}`, alertsIn(form))
  }
  site.get('/:edition/alerts/:key', stop.asked)
  site.post('/:edition/alerts/:key', stop.ended)

  // What the site is
  site.get('/:edition/about', page.about)
  site.get('/:edition/method', page.method)
  site.get('/:edition/outlets', page.outlets)
  site.get('/:edition/data', data)

  // What stands in the frame of an ad
  site.get('/:edition/ad', adFrame)

  // How it looks
  site.post('/:edition/look', page.look)
}
