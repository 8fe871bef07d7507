/** An outlet that sends its readers elsewhere, well and badly. */
import { article } from './newsSite.ts'
import { type Outlet, openOutlet, type Page } from './outlet.ts'

const to = (location: string, status = 302): Page => ({ status, headers: { location } })

/**
 * `/chain/N` reaches `/page` over N redirects; `/loop/a` and `/loop/b` lead to each other; `/self` to itself; `/endless` on
 * and on; `/relative`, `/by/301` … `/by/308`, `/escaped`, `/raw` (a name in Cyrillic, as bytes) reach a page; `/nowhere` and
 * `/bad` do not say where.
 */
export function openRedirectingOutlet(name = 'rpb.example'): Promise<Outlet> {
  let far = 0
  return openOutlet(name, {
    '/page': article('Sundrel talks go on'),
    '/новости': article('Переговоры в Сундреле'),
    [encodeURI('/новости')]: article('Переговоры в Сундреле'),
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`/chain/${i + 1}`, to(i === 0 ? '/page' : `/chain/${i}`)]),
    ),
    ...Object.fromEntries([301, 302, 303, 307, 308].map((status) => [`/by/${status}`, to('/page', status)])),
    '/loop/a': to('/loop/b'),
    '/loop/b': to('/loop/a#again'),
    '/self': to('/self#here'),
    '/endless': (_request, response) => {
      far++
      response.writeHead(302, { location: `/endless?${far}` }).end()
    },
    '/relative': to('page'),
    '/escaped': to(encodeURI('/новости')),
    '/raw': to(Buffer.from('/новости').toString('latin1')),
    '/nowhere': { status: 302 },
    '/multiple': { status: 300, headers: { location: '/page' } },
    '/bad': to('http://'),
    '/with-body': { status: 301, headers: { location: '/page' }, body: 'x'.repeat(1_000_000) },
  })
}
