import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { extract } from '../../../src/extract/index.ts'
import { charsetPages, openCharsetOutlet, SAID } from '../../outlets/charsets.ts'
import { fetcherFor, type Outlet, resourceAt } from '../../outlets/index.ts'

describe('a page in Cyrillic is read, whatever it declares', () => {
  let outlet: Outlet
  let fetcher: ReturnType<typeof fetcherFor>
  before(async () => {
    outlet = await openCharsetOutlet()
    fetcher = fetcherFor([outlet])
  })
  after(async () => {
    await fetcher.close()
    await outlet.close()
  })
  for (const path of Object.keys(charsetPages))
    test(path, async () => {
      const resource = await resourceAt(fetcher, outlet.url(path))
      assert.equal(extract(resource).document.text, SAID)
    })
})
