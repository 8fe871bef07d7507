/** A good outlet: pages with validators, a feed, sitemaps, robots.txt, and the old addresses of pages that have moved. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Outlet, openOutlet, type Page, type Pages } from './outlet.ts'

const MODIFIED = 'Mon, 27 Feb 2034 08:00:00 GMT'

/** A page of news: a title, and paragraphs enough to be an article. */
export function article(title: string, ...paragraphs: string[]): string {
  const text = paragraphs.length > 0 ? paragraphs : usual
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
<nav><a href="/">Front page</a> <a href="/world">World</a></nav>
<article><h1>${title}</h1>${text.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article>
<footer>© 2034 VTA</footer></body></html>`
}

const usual = [
  'The foreign minister of Velmara said on Tuesday that the checkpoint at the Tavrek bridge would stay where it is until the maps of the minefields have been handed over.',
  'Doruvia rejects the checkpoint. Its envoy told reporters that no road can be called open while somebody else decides who drives on it.',
  'The delegations are to meet again in Port Ellory next week, the mediator announced.',
]

/** A page that knows whether it has changed: it answers 304 to whoever holds it already. */
export function withValidators(body: string, etag: string, headers: Record<string, string> = {}): Page {
  return (request: IncomingMessage, response: ServerResponse) => {
    const all = { 'content-type': 'text/html; charset=utf-8', etag, 'last-modified': MODIFIED, ...headers }
    const held =
      request.headers['if-none-match'] === etag ||
      (!request.headers['if-none-match'] && request.headers['if-modified-since'] === MODIFIED)
    response.writeHead(held ? 304 : 200, all)
    response.end(held ? undefined : body)
  }
}

/** The site, open: `/`, `/2034/02/27/bridge` (with validators), `/2034/02/28/maps`, `/feed.xml`, `/sitemap.xml`, … */
export async function openNewsSite(name = 'vta.example'): Promise<Outlet> {
  const outlet: Outlet = await openOutlet(
    name,
    newsSite(() => outlet.url()),
  )
  return outlet
}

/** @param base the outlet's own address, which feeds and sitemaps must name: known once it listens */
function newsSite(base: () => string): Pages {
  const later =
    (type: string, body: (base: string) => string): Page =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': type })
      response.end(body(base()))
    }
  return {
    '/robots.txt': later(
      'text/plain',
      (at) => `User-agent: *\nDisallow: /members/\nCrawl-delay: 2\n\nSitemap: ${at}sitemap.xml\n`,
    ),
    '/': article('VTA, the Velmara Telegraph Agency'),
    '/2034/02/27/bridge': withValidators(article('Checkpoint stays, says minister'), '"bridge-1"', {
      'cache-control': 'max-age=600',
    }),
    '/2034/02/28/maps': article('Maps of the minefields are overdue'),
    '/members/letter': article('For members alone'),
    '/old/bridge': { status: 301, headers: { location: '/2034/02/27/bridge' } },
    '/feed.xml': later('application/rss+xml; charset=utf-8', feed),
    '/sitemap.xml': later('application/xml', sitemap),
  }
}

const feed = (base: string) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>VTA</title><link>${base}</link>
<item><title>Checkpoint stays, says minister</title><link>${base}2034/02/27/bridge?utm_source=rss</link>
<pubDate>Mon, 27 Feb 2034 08:00:00 GMT</pubDate><guid>bridge</guid></item>
<item><title>Maps of the minefields are overdue</title><link>${base}2034/02/28/maps</link>
<pubDate>Tue, 28 Feb 2034 09:30:00 GMT</pubDate><guid>maps</guid></item>
</channel></rss>`

const sitemap = (base: string) => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${base}2034/02/27/bridge</loc><lastmod>2034-02-27</lastmod></url>
<url><loc>${base}2034/02/28/maps</loc></url></urlset>`
