import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fetcherFor, openNewsSite } from '../../outlets/index.ts'

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

describe('a page of a good outlet', () => {
  test('comes with its bytes, its address, its media type and the time', async () => {
    const fetched = await fetcher.fetch(vta.url('/2034/02/28/maps?utm_source=letter#top'))
    assert.equal(fetched.kind, 'resource')
    if (fetched.kind !== 'resource') return
    const { name, url, mediaType, retrieved, bytes } = fetched.resource
    assert.equal(name, vta.url('/2034/02/28/maps?utm_source=letter#top'))
    assert.equal(url, vta.url('/2034/02/28/maps'))
    assert.equal(mediaType, 'text/html; charset=utf-8')
    assert.equal(retrieved.slice(0, 16), '2034-03-01T12:00')
    assert.match(new TextDecoder().decode(bytes), /Maps of the minefields/)
  })
})
