/** The site's contents: every address there is, and what answers it. */
import type { Hono } from 'hono'
import { limitTo } from '../http/form.ts'
import { asset, favicon } from '../http/static.ts'
import * as page from './pages.tsx'
import type { SiteEnv } from './visit.ts'

/** The largest form, in megabytes: it holds two words and an address. */
const FORM = 0.01

export function siteRoutes(site: Hono<SiteEnv>): void {
  // What pages are made of
  site.get('/assets/:version/:name', asset)
  site.get('/favicon.ico', favicon)

  // Editions
  site.get('/', page.firstEdition)
  site.use('/:edition/*', page.edition, limitTo(FORM))
  site.get('/:edition', page.home)
  site.get('/:edition/day/:day', page.day)
  site.get('/:edition/brief/:slug', page.brief)
  site.get('/:edition/corrections', page.corrections)

  // What the site is
  site.get('/:edition/about', page.about)
  site.get('/:edition/method', page.method)

  // How it looks
  site.post('/:edition/look', page.look)
}
