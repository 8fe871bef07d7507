/** The search's pages, and how browsers are told of it. */
import { pageResponse } from '../../http/page.ts'
import { siteAddresses } from '../addresses.ts'
import { editionIn, passedOn } from '../asked.ts'
import { editionOf, firstEdition, placeOf, type SiteAsk, siteVisitOf } from '../visit.ts'
import { searchIn } from './asked.ts'
import { SearchPage } from './SearchPage.tsx'

export async function search(c: SiteAsk): Promise<Response> {
  const { asked, wrong } = searchIn((name) => c.req.query(name))
  const after = passedOn(c, c.req.query('after')) || null
  const answer = await c.var.flow.search(editionIn(c), asked, after)
  const props = { visit: siteVisitOf(c), asked, answer, wrong, later: after !== null }
  return pageResponse(<SearchPage {...props} />)
}

/** `/opensearch.xml`: lets a browser search here. https://github.com/dewitt/opensearch */
export function openSearch(c: SiteAsk): Response {
  const { settings, absolute } = placeOf(c)
  const edition = editionOf(c.req.query('edition'), settings) ?? firstEdition(settings)
  const xml = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const page = absolute(siteAddresses.search(edition))
  const feed = absolute(siteAddresses.searchFeed(edition, 'rss'))
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // It may have 16 characters, says the specification.
    `<ShortName>${xml([...settings.name].slice(0, 16).join(''))}</ShortName>`,
    `<Description>${xml(settings.name)}</Description>`,
    `<Language>${edition}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" template="${xml(page)}?q={searchTerms}" />`,
    `<Url type="application/rss+xml" template="${xml(feed)}?q={searchTerms}" />`,
    '</OpenSearchDescription>\n',
  ].join('\n')
  const headers = {
    'content-type': 'application/opensearchdescription+xml; charset=utf-8',
    'cache-control': 'no-cache',
  }
  return new Response(body, { headers })
}
