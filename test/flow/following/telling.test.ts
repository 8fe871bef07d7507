/** Who follows a dossier is told of what is new in it, once, with the words and the reason. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import PostalMime from 'postal-mime'
import type { Outlet } from '../../../src/domain/index.ts'
import { askChanged } from '../../../src/flow/following/watch.ts'
import {
  addPage,
  addSubscription,
  createDossier,
  feedOf,
  type House,
  listSetAside,
  listSubscriptions,
  type NewSubscription,
  openFetcher,
  openMailer,
  removeSubscription,
  restoreSubscription,
  retrySetAside,
  review,
  testSubscription,
} from '../../../src/flow/index.ts'
import { outletNamed } from '../../../src/flow/record/documentOutlet.ts'
import type { Digest } from '../../../src/formats/index.ts'
import { article, codebook, memoryHouse, page, workUntil } from '../house.ts'
import { openMailServer, openReceiver } from './receivers.ts'

const served = { desk: 'http://127.0.0.1:8420', site: null }
const rejects = 'Foreign Minister Dana Orlu said on Monday that her country rejects the checkpoint at the old bridge.'
const welcomes = 'Foreign Minister Dana Orlu said on Friday that her country welcomes the checkpoint at the old bridge.'
const other = 'President Mirko Vessin said on Monday that his country welcomes the checkpoint at the old bridge.'

let house: House
let receiver: Awaited<ReturnType<typeof openReceiver>>
let mail: Awaited<ReturnType<typeof openMailServer>>
let status = 200

before(async () => {
  receiver = await openReceiver(() => status)
  mail = await openMailServer()
  house = await memoryHouse({
    fetcher: () => openFetcher({ version: '0.0.0', allow: [{ host: '127.0.0.1', port: receiver.port }] }),
    mailer: () => openMailer({ url: `smtp://127.0.0.1:${mail.port}`, from: 'The desk <alerts@institute.example>' }),
  })
})
after(async () => {
  await house.close()
  await receiver.close()
  await mail.close()
})

let made = 0
/** A dossier in which Dana Orlu has rejected the checkpoint. */
async function followed(...subscriptions: Partial<NewSubscription>[]) {
  const dossier = `road-${++made}`
  await createDossier(house, { name: dossier, codebook })
  await add(dossier, 'a.txt', 'No checkpoint', '5 May 2031', rejects)
  const cards = []
  for (const one of subscriptions)
    cards.push(
      await addSubscription(house, dossier, {
        on: ['statement', 'shift', 'contradiction'],
        reviewed: false,
        language: 'en',
        way: { kind: 'webhook', url: receiver.url },
        by: 'owner',
        ...one,
      }),
    )
  receiver.got.length = 0
  mail.got.length = 0
  return { dossier, cards }
}

const add = (dossier: string, name: string, title: string, day: string, ...paragraphs: string[]) =>
  addPage(house, dossier, { ...page(name, article(title, day, ...paragraphs)), url: `https://vta.example/${name}` })

/** Has everybody told of what changed, and everything sent. */
async function tell(dossier: string): Promise<void> {
  await askChanged(house, served)
  await workUntil(house, async () => {
    const stamp = await house.store.dossiers.stamp(dossier)
    const all = await house.store.following.list(dossier)
    if (all.some((one) => one.stamp !== stamp)) return false
    const last = await Promise.all(all.map(({ id }) => house.store.following.deliveries(id, 10)))
    return last.flat().every(({ state, tries }) => state !== 'waiting' || tries > 0)
  })
}

const bodies = () => receiver.got.map(({ body }) => JSON.parse(body) as Digest & { because: string })
const kinds = (digest: Digest | undefined) => digest?.alerts.map(({ kind }) => kind).toSorted()

describe('who follows a dossier', () => {
  test('is told of nothing that was there, and of what is new at one time, with words, links and the reason', async () => {
    const { dossier } = await followed({})
    await tell(dossier)
    assert.deepEqual(receiver.got, [])

    await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await add(dossier, 'c.txt', 'Vessin speaks', '12 May 2031', other)
    await tell(dossier)
    const [digest, ...more] = bodies()
    assert.deepEqual(more, [], 'one digest')
    assert.deepEqual(
      kinds(digest)?.filter((kind) => kind !== 'contradiction'),
      ['shift', 'statement'],
    )
    assert.equal(digest?.because, `You get this because you follow: everyone, every issue (${dossier})`)
    const shift = digest?.alerts.find(({ kind }) => kind === 'shift')
    assert.match(shift?.actor ?? '', /Orlu/)
    assert.equal(shift?.issue, 'The checkpoint')
    assert.equal(shift?.reviewed, false)
    assert.deepEqual(
      shift?.words.map(({ stance, source, day }) => [stance, source, day]),
      [
        ['against', 'https://vta.example/a.txt', '2031-05-05'],
        ['for', 'https://vta.example/b.txt', '2031-05-09'],
      ],
    )
    assert.match(shift?.words[1]?.quote ?? '', /welcomes the checkpoint/)
    assert.match(shift?.words[1]?.url ?? '', new RegExp(`^http://127.0.0.1:8420/en/${dossier}/statement/`))
    assert.match(digest?.stop ?? '', new RegExp(`^readout alert remove [0-9a-f]+ --dossier ${dossier}$`))
  })

  test('is told once, whatever is read again, and of both sides of what does not fit', async () => {
    const { dossier } = await followed({ on: ['contradiction'] })
    const denies = 'Foreign Minister Dana Orlu said on Monday that 40 guards were at the checkpoint at the old bridge.'
    const counts = 'Foreign Minister Dana Orlu said on Monday that 90 guards were at the checkpoint at the old bridge.'
    await add(dossier, 'b.txt', 'Forty', '6 May 2031', denies)
    await add(dossier, 'c.txt', 'Ninety', '6 May 2031', counts)
    await tell(dossier)
    const [digest] = bodies()
    assert.equal(receiver.got.length, 1)
    const found = digest?.alerts.find((alert) => alert.kind === 'contradiction' && alert.how === 'figure')
    assert.ok(found, 'forty and ninety')
    assert.deepEqual(found.words.map(({ source }) => source).toSorted(), [
      'https://vta.example/b.txt',
      'https://vta.example/c.txt',
    ])
    assert.equal(found.words.length, 2)

    // The same words in another text of the page: other ids, the same to be told.
    await add(dossier, 'b.txt', 'Forty', '6 May 2031', denies, 'Nothing else was said on the day.')
    await tell(dossier)
    assert.equal(receiver.got.length, 1)
  })

  test('is told only of whom and what it follows, and follows nobody there is not', async () => {
    const unknown = /actor "Mirko Vessin": the dossier road-\d+ has none of that name/
    await assert.rejects(followed({ actor: 'Mirko Vessin' }), unknown)
    await assert.rejects(followed({ issue: 'the tunnel' }), /issue "the tunnel": the dossier/)
    const { dossier } = await followed(
      { issue: 'checkpoint', on: ['shift'] },
      { actor: 'Dana Orlu', on: ['statement'] },
    )
    await add(dossier, 'c.txt', 'Vessin speaks', '12 May 2031', other)
    await tell(dossier)
    assert.deepEqual(receiver.got, [])
    await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await tell(dossier)
    assert.deepEqual(bodies().flatMap(kinds).toSorted(), ['shift', 'statement'])
  })

  test('is told of what people decided for alone, when it asks for that', async () => {
    const { dossier } = await followed({ reviewed: true })
    const { document } = await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await tell(dossier)
    assert.deepEqual(receiver.got, [])
    const [found] = await house.store.readings.findings(dossier, document, { kind: 'statement' })
    await review(house, dossier, { finding: found?.finding.id ?? '', document, decision: 'accept', by: 'owner' })
    await tell(dossier)
    const [digest] = bodies()
    assert.deepEqual(kinds(digest), ['statement'])
    assert.equal(digest?.alerts[0]?.reviewed, true)
    assert.match(digest?.alerts[0]?.words[0].quote ?? '', /welcomes the checkpoint/)
  })

  test('can check that what it is sent is ours', async () => {
    const { dossier, cards } = await followed({})
    await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await tell(dossier)
    const [request] = receiver.got
    const [, time = '', given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(request?.headers['readout-signature'])) ?? []
    const secret = cards[0]?.secret ?? ''
    assert.equal(secret.length, 64)
    assert.equal(createHmac('sha256', secret).update(`${time}.${request?.body}`).digest('hex'), given)
    assert.equal(request?.headers['readout-delivery'], (JSON.parse(request?.body ?? '{}') as Digest).id)
    assert.equal(request?.headers['content-type'], 'application/json')
    assert.equal('secret' in ((await listSubscriptions(house, dossier))[0] ?? {}), false, 'shown once')
  })

  test('gets one mail, that its program can stop', async () => {
    const { dossier } = await followed({ way: { kind: 'mail', address: 'reader@institute.example' }, language: 'ru' })
    await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await tell(dossier)
    const [sent, ...more] = mail.got
    assert.deepEqual(more, [])
    assert.deepEqual([sent?.from, sent?.to], ['alerts@institute.example', ['reader@institute.example']])
    const { text, html, headers, subject, from } = await PostalMime.parse(sent?.text ?? '')
    assert.equal(from?.name, 'The desk')
    assert.match(subject ?? '', /Уведомления|Изменение позиции/)
    assert.match(text ?? '', /Вы получили это, потому что подписаны на/)
    assert.match(text ?? '', /Найдено программой, человеком не проверено/)
    assert.match(html ?? '', /<blockquote>/)
    const header = (name: string) => headers.find(({ key }) => key === name)?.value
    assert.match(header('list-unsubscribe') ?? '', /^<mailto:alerts@institute\.example\?subject=stop%20[0-9a-f]+>$/)
    assert.equal(header('auto-submitted'), 'auto-generated')
    assert.match(header('message-id') ?? '', /^<[0-9a-f]{20}@institute\.example>$/)
  })

  test('reads what the outlet is called in its language, of what nobody decided on too', async () => {
    const { dossier } = await followed({ way: { kind: 'mail', address: 'reader@institute.example' }, language: 'ru' })
    const vta: Outlet = { ...outletNamed('VTA'), id: 'vta', home: 'https://vta.example/', names: { ru: 'ВТА' } }
    await house.store.outlets.put(dossier, vta)
    await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await tell(dossier)
    const { text } = await PostalMime.parse(mail.got[0]?.text ?? '')
    assert.match(text ?? '', /Найдено программой, человеком не проверено/)
    assert.match(text ?? '', /ВТА/)
    assert.doesNotMatch(text ?? '', /VTA/)
  })

  test('finds it in a feed of its own', async () => {
    const { dossier } = await followed({ way: { kind: 'feed' } })
    await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await tell(dossier)
    const [{ key } = { key: '' }] = await house.store.following.list(dossier)
    const feed = await feedOf(house, key)
    assert.deepEqual(
      feed?.alerts.some(({ kind }) => kind === 'shift'),
      true,
    )
    assert.deepEqual([receiver.got, mail.got], [[], []])
  })

  test('is told no more once it ended, and of what came meanwhile when it goes on', async () => {
    const { dossier, cards } = await followed({})
    const id = cards[0]?.id ?? ''
    await removeSubscription(house, dossier, id, 'owner')
    assert.deepEqual(await listSubscriptions(house, dossier), [])
    await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await tell(dossier)
    assert.deepEqual(receiver.got, [])
    await restoreSubscription(house, dossier, id, 'owner')
    await tell(dossier)
    assert.equal(receiver.got.length, 1)
  })
})

describe('who cannot be told', () => {
  test('is tried again, with the reason on show', async (t) => {
    const { dossier } = await followed({})
    status = 503
    t.after(() => {
      status = 200
    })
    await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await tell(dossier)
    const [card] = await listSubscriptions(house, dossier)
    const [last] = card?.deliveries ?? []
    assert.deepEqual([last?.state, last?.tries], ['waiting', 1])
    assert.match(last?.reason ?? '', /it does not take what is sent \(503 Service Unavailable\)/)
    await assert.rejects(testSubscription(house, dossier, card?.id ?? ''), { code: 'fetch-failed' })
  })

  test('is set aside at once with its reason where trying again is of no use, and told when a person retries', async (t) => {
    const { dossier } = await followed({})
    status = 302
    t.after(() => {
      status = 200
    })
    await add(dossier, 'b.txt', 'A turn', '9 May 2031', welcomes)
    await tell(dossier)
    await workUntil(house, async () => (await listSetAside(house, dossier)).total === 1)
    const { failed } = await listSetAside(house, dossier)
    assert.match(failed[0]?.reason ?? '', /it redirects to http:\/\/127\.0\.0\.1:9\/ \(302 Found\)/)
    const [card] = await listSubscriptions(house, dossier)
    assert.equal(card?.deliveries[0]?.state, 'failed')
    status = 200
    receiver.got.length = 0
    await retrySetAside(house, dossier, 'all')
    await workUntil(house, async () => receiver.got.length === 1)
    assert.equal((await listSubscriptions(house, dossier))[0]?.deliveries[0]?.state, 'sent')
  })

  test('is never looked for where nobody allowed', async () => {
    const { dossier, cards } = await followed({ way: { kind: 'webhook', url: 'http://127.0.0.1:9/hook' } })
    await assert.rejects(testSubscription(house, dossier, cards[0]?.id ?? ''), { code: 'fetch-refused' })
  })
})
