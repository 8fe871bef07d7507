/** The record's addresses, and what answers each. Ids may hold slashes. */
import type { Hono } from 'hono'
import { feedForms } from '../../http/feeds.ts'
import type { SiteEnv } from '../visit.ts'
import { recordFeedIn } from './feeds.ts'
import * as page from './pages.tsx'

export function recordRoutes(site: Hono<SiteEnv>): void {
  site.get('/:edition/record', page.records)
  site.get('/:edition/record/:slug', page.overview)
  for (const form of feedForms) site.get(`/:edition/record/:slug/feed.${form}`, recordFeedIn(form))
  site.get('/:edition/record/:slug/forecasts', page.forecasts)
  site.get('/:edition/record/:slug/actor/:id{.+}', page.actor)
  site.get('/:edition/record/:slug/issue/:id{.+}', page.issue)
  site.get('/:edition/record/:slug/statement/:id{.+}', page.statement)
  site.get('/:edition/record/:slug/track/:id{.+}', page.track)
  site.get('/:edition/record/:slug/occurrence/:id{.+}', page.occurrence)
  site.get('/:edition/record/:slug/source/:id{.+}', page.source)
}
