/** Feeds and sitemaps of an outlet, fetched from a server as it plays one, by the fetcher that everything is fetched with. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fetcherFor, openNewsSite } from '../outlets/index.ts'
import { all } from './made.ts'

let vta: Awaited<ReturnType<typeof openNewsSite>>
let fetcher: ReturnType<typeof fetcherFor>
before(async () => {
  vta = await openNewsSite()
  fetcher = fetcherFor([vta])
})
after(async () => {
  await fetcher.close()
  await vta.close()
})

describe('an outlet’s feed and sitemap', () => {
  for (const [what, path, told] of [
    [
      'feed',
      '/feed.xml',
      { title: 'Maps of the minefields are overdue', published: '2034-02-28T09:30:00Z', outlet: 'VTA' },
    ],
    ['sitemap', '/sitemap.xml', {}],
  ] as const)
    test(`give their pages: the ${what}, each at the address that answered`, async () => {
      const found = await all([vta.url(path)], { fetcher })
      const pages = found.map((one) => (one.kind === 'resource' ? one.resource : assert.fail(one.kind)))
      assert.deepEqual(
        pages.map(({ url }) => url),
        [vta.url('/2034/02/27/bridge'), vta.url('/2034/02/28/maps')],
      )
      assert.match(new TextDecoder().decode(pages[1]?.bytes), /Maps of the minefields are overdue/)
      assert.deepEqual(pages[1]?.told, told)
    })
})
