/** An outlet that answers whatever status it is asked for, and gets over some of them. */
import { article } from './newsSite.ts'
import { type Outlet, openOutlet, type Page } from './outlet.ts'

/** A page that comes after so many failures of this status. */
export function afterFailures(failures: number, status: number, headers: Record<string, string> = {}): Page {
  let left = failures
  return (_request, response) => {
    if (left-- > 0) response.writeHead(status, headers).end('<p>Not now')
    else response.writeHead(200, { 'content-type': 'text/html' }).end(article('Sundrel talks go on'))
  }
}

const asked = [200, 204, 205, 206, 304, 400, 401, 402, 403, 404, 405, 410, 418, 451, 500, 501, 502, 503, 504]

/** `/NNN` for any status; `/never/NNN` with `Retry-After`; what stands under `more` beside. */
export function openStatusOutlet(more: Readonly<Record<string, Page>> = {}, name = 'rpb.example'): Promise<Outlet> {
  const page = (status: number): Page => ({ status, body: [204, 205, 304].includes(status) ? '' : '<p>Something' })
  return openOutlet(name, {
    ...Object.fromEntries(asked.map((status) => [`/${status}`, page(status)])),
    '/empty': '',
    '/film': { headers: { 'content-type': 'video/mp4' }, body: Buffer.alloc(1000) },
    '/cloudflare': { status: 403, headers: { 'cf-mitigated': 'challenge' }, body: '<title>Just a moment...</title>' },
    '/datadome': { status: 403, headers: { 'x-datadome': 'protected' }, body: '<p>Please enable JS' },
    '/aws': { status: 202, headers: { 'x-amzn-waf-action': 'challenge' }, body: '' },
    ...more,
  })
}
