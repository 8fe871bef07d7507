import assert from 'node:assert/strict'
import type { Delivery, StoredSubscription } from '../../../src/store/index.ts'
import { newDossier, noon } from '../pages.ts'
import type { Case } from './type.ts'

const later = '2031-06-01T12:00:00.000Z'

function subscriptionOf(dossier: string, id: string): StoredSubscription {
  return {
    id: `${dossier}-${id}`,
    dossier,
    actor: 'orlu',
    issue: null,
    on: ['shift', 'statement'],
    reviewed: true,
    language: 'hy',
    way: { kind: 'mail', address: 'reader@institute.example' },
    since: noon,
    removed: null,
    stamp: null,
    secret: `secret of ${id}`,
    key: `${dossier}-${id}-key`,
  }
}

function deliveryOf(subscription: string, id: string, at: string): Delivery {
  const waits = { state: 'waiting', tries: 0, reason: null, sent: null } as const
  return { id: `${subscription}-${id}`, subscription, at, digest: { alerts: [id] }, alerts: 1, ...waits }
}

export const followings: Record<string, Case> = {
  'who follows a dossier is found by it, by id and by key, until it ends for good': async (store, name) => {
    await newDossier(store, name)
    const { following } = store
    const [one, other] = [subscriptionOf(name, '1'), subscriptionOf(name, '2')]
    await following.add(one)
    await following.add({ ...other, way: { kind: 'webhook', url: 'https://institute.example/' } })
    assert.deepEqual(await following.get(name, one.id), one)
    assert.deepEqual(await following.keyed(one.key), one)
    assert.equal(await following.get(`${name}-other`, one.id), null)
    await following.setStamp(one.id, 'a stamp')
    assert.equal((await following.get(name, one.id))?.stamp, 'a stamp')
    assert.ok((await following.dossiers()).includes(name))

    await following.setRemoved(one.id, noon)
    assert.deepEqual(
      (await following.list(name)).map(({ id }) => id),
      [other.id],
    )
    assert.equal((await following.list(name, { removed: true })).length, 2)
    await following.setRemoved(one.id, null)
    assert.equal((await following.list(name)).length, 2)
    await following.setRemoved(one.id, noon)
    await following.purge(later)
    assert.equal(await following.get(name, one.id), null)

    await store.dossiers.setRemoved(name, later)
    assert.equal(await following.keyed(other.key), null)
    assert.ok(!(await following.dossiers()).includes(name))
  },

  'what somebody was told of is told once, also when two tell it at the same time': async (store, name) => {
    await newDossier(store, name)
    const { id } = subscriptionOf(name, '1')
    await store.following.add(subscriptionOf(name, '1'))
    const thing = (n: number) => ({ id: `t${n}`, likes: `l${n % 2}`, marks: [{ document: 'd', words: `word ${n}` }] })
    const many = Array.from({ length: 1200 }, (_, n) => thing(n))
    assert.equal((await store.following.tell(id, many.slice(0, 1000))).size, 1000)
    const again = await Promise.all([store.following.tell(id, many), store.following.tell(id, many)])
    assert.equal(again[0].size + again[1].size, 200)
    assert.deepEqual(await store.following.known(id, ['t7', 'none']), new Set(['t7']))
    const alike = await store.following.alike(id, ['l1'])
    assert.equal(alike.length, 600)
    assert.deepEqual(
      alike.find((one) => one.id === 't7'),
      thing(7),
    )
    assert.deepEqual(await store.following.tell(id, []), new Set())
  },

  'what is to be told is kept as it is sent, with what came of it': async (store, name) => {
    await newDossier(store, name)
    const { id } = subscriptionOf(name, '1')
    await store.following.add(subscriptionOf(name, '1'))
    const [first, second] = [deliveryOf(id, '1', noon), deliveryOf(id, '2', later)]
    await store.following.send(first)
    await store.following.send(second)
    assert.deepEqual(await store.following.delivery(first.id), first)
    assert.deepEqual(
      (await store.following.deliveries(id, 1)).map((one) => one.id),
      [second.id],
    )
    const outcome = { state: 'failed', tries: 10, reason: 'nobody there', sent: null } as const
    await store.following.tried(first.id, outcome)
    assert.deepEqual(await store.following.delivery(first.id), { ...first, ...outcome })
    assert.equal(await store.following.delivery('none'), null)
    await store.following.tried(second.id, { state: 'sent', tries: 1, reason: null, sent: later })
    await store.following.purge('2031-07-01T12:00:00.000Z')
    const left = await store.following.deliveries(id, 10)
    assert.deepEqual([left.length, left[0]?.id], [1, first.id], 'what was not sent is kept')
  },

  'a hub knows of feeds what it was told last': async (store, name) => {
    const hub = `https://hub.example/${name}`
    const told = new Map([
      ['https://briefs.example/a', '1'],
      ['https://briefs.example/b', '1'],
    ])
    await store.following.setHubFeeds(hub, told)
    await store.following.setHubFeeds(
      hub,
      new Map([
        ['https://briefs.example/a', null],
        ['https://briefs.example/b', '2'],
      ]),
    )
    assert.deepEqual(await store.following.hubFeeds(hub), new Map([['https://briefs.example/b', '2']]))
    assert.deepEqual(await store.following.hubFeeds('https://hub.example/other'), new Map())
  },
}
