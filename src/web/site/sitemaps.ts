/** What search engines ask a site for: its pages, its news, and what they may read. */
import { briefForms, type SitePage } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import { missing } from './asked.ts'
import { recordPaths } from './record/paths.ts'
import { inEditions, toldBrief, toldSite } from './told.ts'
import { firstEdition, placeOf, type SiteAsk } from './visit.ts'

const TWO_DAYS = 172_800_000

/** Pages that every edition has. */
const lists = [
  siteAddresses.home,
  siteAddresses.corrections,
  siteAddresses.about,
  siteAddresses.method,
  siteAddresses.outlets,
  siteAddresses.data,
]

/** `/sitemap.xml`, and its parts where it is an index of them. */
export async function sitemap(c: SiteAsk): Promise<Response> {
  const place = placeOf(c)
  const [forms, briefs, records] = await Promise.all([
    briefForms(),
    c.var.flow.every(null),
    c.var.flow.records.pages(firstEdition(place.settings)),
  ])
  const pages: SitePage[] = [
    ...lists.flatMap((path) => {
      const versions = inEditions(place, path)
      return versions.map(({ url }) => ({ url, versions, modified: null }))
    }),
    ...briefs.map((brief) => toldBrief(place, brief)),
    ...records.flatMap(recordPaths).flatMap(({ path, on }) => {
      const versions = inEditions(place, path)
      return versions.map(({ url }) => ({ url, versions, modified: on }))
    }),
  ]
  const file = forms.sitemapFiles(pages, place.absolute('/')).get(c.req.path.slice(1))
  if (file === undefined) throw missing(c)
  return answer(file, 'application/xml')
}

/** `/news-sitemap.xml`: what was published in the last two days. */
export async function newsSitemap(c: SiteAsk): Promise<Response> {
  const place = placeOf(c)
  const since = new Date(Date.parse(c.var.flow.now()) - TWO_DAYS).toISOString()
  const [forms, briefs] = await Promise.all([briefForms(), c.var.flow.every(since)])
  const told = briefs.map((brief) => toldBrief(place, brief))
  return answer(forms.newsSitemap(toldSite(place, firstEdition(place.settings)), told), 'application/xml')
}

/** `/robots.txt` */
export function robots(c: SiteAsk): Response {
  const { absolute } = placeOf(c)
  const maps = ['/sitemap.xml', '/news-sitemap.xml'].map((path) => `Sitemap: ${absolute(path)}\n`)
  return answer(`User-agent: *\nDisallow:\n\n${maps.join('')}`, 'text/plain')
}

function answer(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } })
}
