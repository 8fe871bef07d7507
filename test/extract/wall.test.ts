import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { wallInMarkup } from '../../src/extract/html/wall.ts'
import { extract } from '../../src/extract/index.ts'
import { fetcherFor, resourceAt } from '../outlets/index.ts'
import { banner, gates, openWalledOutlet, walls } from '../outlets/walled.ts'
import { resourceOf } from './resource.ts'

describe('what an outlet shows in place of a text is said', async () => {
  const outlet = await openWalledOutlet()
  const fetcher = fetcherFor([outlet], { pause: 0 })
  const warningsOf = async (path: string) => {
    const resource = await resourceAt(fetcher, outlet.url(path))
    return extract(resource).warnings.join('\n')
  }
  for (const [name, [, says]] of Object.entries(walls))
    test(name, async () => {
      const warnings = await warningsOf(`/wall/${name}`)
      assert.match(warnings, says)
      assert.match(warnings, /save the page there and give the file/)
    })
  for (const name of Object.keys(gates))
    test(`and not of a page that has its text: ${name}`, async () => {
      assert.equal(await warningsOf(`/gate/${name}`), '')
    })
  test('and not of news about such questions, with a notice of its own below', () => {
    const text = [
      'The parliament of Doruvia voted on Monday to forbid banners that ask readers to accept cookies. Outlets may no longer make consent to tracking the price of reading, the law says, and their partners may store no cookies without it.',
      'The speaker said that nobody had ever read a privacy notice to its end. Publishers reject the law. “A reader who clicks on accept knows what a cookie is,” their union said, and asked the president not to sign it.',
      'We and our 214 partners store cookies on your device. Accept all',
    ].join('\n')
    assert.equal(wallInMarkup(banner, { article: text, visible: text, hidden: '' }), null)
  })
  test('and then all is closed', async () => {
    await fetcher.close()
    await outlet.close()
  })
})

describe('what a dump holds in place of a text is said', () => {
  const flash =
    'The checkpoint at the Tavrek bridge stays where it is, the foreign minister of Velmara said on Tuesday. Doruvia rejects it.'
  const notice = 'We and our partners store cookies on your device. See our privacy policy.\nAccept all\nReject'
  const dumps: Record<string, [text: string, warns: RegExp]> = {
    'a question about cookies': [notice, /asks for consent/],
    'a beginning that ends in dots': [
      `Checkpoint stays\n\n${flash}\n\nIts envoy told reporters on Wednesday that no road can be called open while somebody else decides who …\n\nAlready a subscriber? Log in`,
      /behind a login or a subscription/,
    ],
    'a whole text beside a question about cookies': [`Checkpoint stays\n\n${flash}\n\n${notice}`, /^$/],
    'a whole text beside a plea': [
      `Checkpoint stays\n\n${flash}\n\nSubscribe to read the morning letter. Already a subscriber? Log in`,
      /^$/,
    ],
  }
  for (const [name, [text, warns]] of Object.entries(dumps))
    test(name, () => {
      assert.match(extract(resourceOf(text), { as: 'page' }).warnings.join('\n'), warns)
    })
})
