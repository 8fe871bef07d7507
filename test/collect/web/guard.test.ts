import assert from 'node:assert/strict'
import { BlockList } from 'node:net'
import { after, afterEach, before, describe, test } from 'node:test'
import fc from 'fast-check'
import type { Dial } from '../../../src/collect/web/connect.ts'
import { createGuard } from '../../../src/collect/web/guard.ts'
import { type Fetcher, parseAllowed } from '../../../src/collect/web/index.ts'
import { notPublic } from '../../../src/collect/web/ranges.ts'
import { ReadoutError } from '../../../src/domain/index.ts'
import { fetcherFor, type Outlet, openOutlet } from '../../outlets/index.ts'
import { failsWith } from './failing.ts'

/** Addresses that are not public, by what they are. */
const forbidden: Record<string, string[]> = {
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  'link-local': ['169.254.169.254', 'fe80::1', 'febf::1'],
  CGNAT: ['100.64.0.1', '100.127.255.255'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
  unspecified: ['0.0.0.0', '0.1.2.3', '::'],
  broadcast: ['255.255.255.255'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  benchmark: ['198.18.0.1', '198.19.255.255', '2001:2::1'],
  'unique-local': ['fc00::1', 'fdff::1'],
  'site-local, discard, reserved': ['fec0::1', '100::1', '240.0.0.1', '192.0.0.1', '4000::1', '5f00::1'],
  'mapped into version 6': ['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::ffff:0:127.0.0.1'],
  'compatible with version 6': ['::127.0.0.1', '::8.8.8.8'],
  'behind NAT64': ['64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::7f00:1'],
  'in 6to4': ['2002:7f00:1::1', '2002:a00:1::', '2002:808:808::1'],
  'in Teredo': ['2001:0:4136:e378:8000:63bf:80ff:fffe', '2001::1'],
}
const inUrl = (address: string) => (address.includes(':') ? `[${address}]` : address)

let vta: Outlet
let fetcher: Fetcher
let dialled: string[] = []
const dial: Dial = (host, addresses) => {
  dialled.push(host, ...addresses.map(({ address }) => address))
  throw Object.assign(new Error('dialled'), { code: 'ECONNREFUSED' })
}
before(async () => {
  vta = await openOutlet('vta.example', { '/': 'the front page' })
})
afterEach(async () => {
  await fetcher?.close()
  dialled = []
})
after(() => vta.close())

/** Refused, and nothing was so much as dialled. */
async function refused(address: string, says: RegExp): Promise<void> {
  await failsWith(fetcher.fetch(address), 'fetch-refused', says)
  assert.deepEqual(dialled, [])
}

describe('an address that is not public is never connected to', () => {
  for (const [kind, addresses] of Object.entries(forbidden)) {
    test(`${kind}: in the URL itself`, async () => {
      fetcher = fetcherFor([], { dial })
      for (const address of addresses)
        for (const scheme of ['http', 'https']) await refused(`${scheme}://${inUrl(address)}/`, / (is|means|leads) /)
    })
    test(`${kind}: as what a name resolves to, alone or among public ones`, async () => {
      for (const address of addresses)
        for (const answer of [[address], ['93.184.216.34', address], [address, '93.184.216.34']]) {
          fetcher = fetcherFor([], { dial, names: { 'rpb.example': [answer] } })
          await refused('https://rpb.example/', /rpb\.example is at .+, which /)
          await fetcher.close()
        }
    })
  }

  test('in decimal, hexadecimal, octal and shortened forms, in other digits, with a dot at the end', async () => {
    fetcher = fetcherFor([], { dial })
    for (const host of [
      '2130706433',
      '0x7f000001',
      '0x7f.1',
      '0177.0.0.1',
      '017700000001',
      '127.1',
      '127.0.0.1.',
      '１２７.０.０.１',
      '127。0。0。1',
    ])
      await refused(`http://${host}/`, /127\.0\.0\.1 is this machine itself/)
    await refused('http://[0:0:0:0:0:ffff:7f00:0001]/', /is this machine itself/)
    await refused('http://[::ffff:0x7f.1]/', /it is no address/)
  })

  test('in any form that can be written of any address of one’s own', async () => {
    fetcher = fetcherFor([], { dial })
    const octets = fc.tuple(
      fc.constantFrom([127, 0], [10, 20], [192, 168], [169, 254], [172, 20], [0, 0]),
      fc.nat(255),
      fc.nat(255),
    )
    const forms = [
      (bytes: number[]) => bytes.join('.'),
      (bytes: number[]) => bytes.map((byte) => `0x${byte.toString(16)}`).join('.'),
      (bytes: number[]) => bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
      (bytes: number[]) => String(bytes.reduce((sum, byte) => sum * 256 + byte, 0)),
      (bytes: number[]) => `0x${bytes.reduce((sum, byte) => sum * 256 + byte, 0).toString(16)}.`,
      (bytes: number[]) => `[::ffff:${bytes.join('.')}]`,
      (bytes: number[]) => `[64:ff9b::${bytes.join('.')}]`,
    ]
    await fc.assert(
      fc.asyncProperty(octets, fc.constantFrom(...forms), async ([[a = 0, b = 0], c, d], form) => {
        await refused(`http://${form([a, b, c, d])}/`, /fetch|is|no/)
      }),
      { numRuns: 200 },
    )
  })

  test('by the names of one’s own machine', async () => {
    fetcher = fetcherFor([], { dial, names: { localhost: [['93.184.216.34']] } })
    for (const host of [
      'localhost',
      'LOCALHOST',
      'localhost.',
      'desk.localhost',
      'localhost.localdomain',
      'ip6-localhost',
    ])
      await refused(`http://${host}/`, /is this machine itself/)
  })

  test('when a redirect leads there, over any number of hops', async () => {
    const targets = [
      'http://127.0.0.1/admin',
      'http://169.254.169.254/latest/meta-data/',
      'http://[::1]/',
      'http://2130706433/',
      'http://localhost/',
      '//10.0.0.1/',
      'ftp://rpb.example/',
      'file:///etc/passwd',
      'http://user:secret@rpb.example/',
      'http://rpb.example:25/',
    ]
    const hostile = await openOutlet('rpb.example', {
      ...Object.fromEntries(targets.map((location, i) => [`/${i}`, { status: 302, headers: { location } }])),
      ...Object.fromEntries(targets.map((_, i) => [`/far${i}`, { status: 301, headers: { location: `/${i}` } }])),
    })
    fetcher = fetcherFor([hostile])
    for (const [i] of targets.entries())
      for (const path of [`/${i}`, `/far${i}`])
        await failsWith(fetcher.fetch(hostile.url(path)), 'fetch-refused', /\(redirected to /)
    await hostile.close()
  })

  test('when its robots.txt redirects there', async () => {
    const inner = await openOutlet('mfa-doruvia.example', { '/secret': 'User-agent: *' })
    const hostile = await openOutlet('rpb.example', {
      '/robots.txt': { status: 302, headers: { location: `http://127.0.0.1:${inner.port}/secret` } },
      '/': 'text',
    })
    fetcher = fetcherFor([hostile])
    await failsWith(fetcher.fetch(hostile.url()), 'fetch-refused', /is this machine itself.*robots\.txt/)
    assert.deepEqual([inner.connections(), hostile.asked.length], [0, 1])
    await Promise.all([inner.close(), hostile.close()])
  })

  test('when the name leads elsewhere at the next look-up (DNS rebinding)', async () => {
    const inner = await openOutlet('rpb.example', { '/': 'secret', '/robots.txt': '' }, { host: '127.0.0.2' })
    const outer = await openOutlet('rpb.example', {
      '/robots.txt': { headers: { connection: 'close' }, body: '' },
      '/': { headers: { connection: 'close' }, body: 'text' },
    })
    // The allowed address at first, so that the guard is content; the other machine ever after.
    fetcher = fetcherFor([outer], { names: { 'rpb.example': [['127.0.0.1'], ['127.0.0.1'], ['127.0.0.2']] } })
    await fetcher.fetch(outer.url())
    await failsWith(fetcher.fetch(outer.url()), 'fetch-refused', /rpb\.example is at 127\.0\.0\.2/)
    assert.equal(inner.connections(), 0)
    await Promise.all([inner.close(), outer.close()])
  })

  test('when the socket is at another machine than was dialled: not a byte is sent', async () => {
    const { connect } = await import('node:net')
    const inner = await openOutlet('mfa-doruvia.example', { '/': 'secret' }, { host: '127.0.0.2' })
    for (const scheme of ['http', 'https']) {
      fetcher = fetcherFor([vta], { dial: () => connect(inner.port, '127.0.0.2') })
      await failsWith(fetcher.fetch(`${scheme}://vta.example:${vta.port}/`), 'fetch-refused', /is at 127\.0\.0\.2/)
      await fetcher.close()
    }
    assert.deepEqual(inner.asked, [])
    await inner.close()
  })

  test('other schemes, ports, and addresses with a password in them', async () => {
    fetcher = fetcherFor([], { dial, names: { 'rpb.example': [['93.184.216.34']] } })
    for (const scheme of ['ftp', 'gopher', 'ws', 'file', 'data', 'javascript', 'blob'])
      await refused(`${scheme}://rpb.example/`, /only http and https are fetched|it is no address/)
    for (const port of [1, 22, 25, 6379, 8080, 65535])
      await refused(`http://rpb.example:${port}/`, /port \d+ is not one/)
    for (const who of ['user', 'user:secret', ':secret']) await refused(`http://${who}@rpb.example/`, /password/)
    for (const bad of [
      '',
      'rpb.example',
      'http://',
      'http://[::1',
      'https://rpb..example/',
      `http://rpb.example/${'a'.repeat(9000)}`,
    ])
      await failsWith(fetcher.fetch(bad), 'fetch-refused', /Check|names no host/)
  })
})

describe('what a person allows', () => {
  test('by its address is connected to there, at that port alone', async () => {
    fetcher = fetcherFor([vta])
    assert.equal((await fetcher.fetch(`http://127.0.0.1:${vta.port}/`)).status, 200)
    await failsWith(fetcher.fetch(`http://127.0.0.2:${vta.port}/`), 'fetch-refused', /this machine/)
    await failsWith(fetcher.fetch(`http://127.0.0.1:${vta.port + 1}/`), 'fetch-refused', /this machine/)
  })

  test('by its name is connected to wherever on one’s own networks it is, but not where no outlet can be', async () => {
    const allow = [parseAllowed(`intranet.example:${vta.port}`)]
    const at = (address: string) => fetcherFor([], { allow, names: { 'intranet.example': [[address]] } })
    fetcher = at('127.0.0.1')
    assert.equal((await fetcher.fetch(`http://intranet.example:${vta.port}/`)).status, 200)
    await failsWith(fetcher.fetch(`http://127.0.0.1:${vta.port}/`), 'fetch-refused', /this machine/)
    await fetcher.close()
    for (const address of ['169.254.169.254', '224.0.0.1', '0.0.0.0', 'fe80::1']) {
      fetcher = at(address)
      await failsWith(fetcher.fetch(`http://intranet.example:${vta.port}/`), 'fetch-refused', /intranet\.example is at/)
      await fetcher.close()
    }
  })

  test('is written as a host with a port or without, in any form of an address', () => {
    assert.deepEqual(parseAllowed('Intranet.Example'), { host: 'intranet.example', port: null })
    assert.deepEqual(parseAllowed(' 192.168.1.20:8080 '), { host: '192.168.1.20', port: 8080 })
    assert.deepEqual(parseAllowed('0x7f.1:80'), { host: '127.0.0.1', port: 80 })
    assert.deepEqual(parseAllowed('[fd00:0::5]:443'), { host: 'fd00::5', port: 443 })
    for (const wrong of [
      '',
      'http://x.example',
      'x.example/path',
      'a b',
      'x.example:0',
      'x.example:99999',
      'user@x',
      '::1',
      '*',
    ])
      assert.throws(
        () => parseAllowed(wrong),
        (error) => error instanceof ReadoutError && error.code === 'invalid',
        wrong,
      )
  })
})

describe('a public address', () => {
  test('meets no objection, in either version, mapped or behind a translator', () => {
    const guard = createGuard([])
    for (const address of [
      '93.184.216.34',
      '2606:2800:220:1::1',
      '::ffff:93.184.216.34',
      '64:ff9b::5db8:d822',
      '172.32.0.1',
      '100.128.0.1',
    ])
      assert.equal(guard.ofMachine('rpb.example', address, 443), null, address)
  })

  test('is none that a registry lists for another purpose, whatever its numbers', () => {
    const list = new BlockList()
    const nets: [string, number][] = [
      ['0.0.0.0', 8],
      ['10.0.0.0', 8],
      ['100.64.0.0', 10],
      ['127.0.0.0', 8],
      ['169.254.0.0', 16],
      ['172.16.0.0', 12],
      ['192.0.0.0', 24],
      ['192.0.2.0', 24],
      ['192.31.196.0', 24],
      ['192.52.193.0', 24],
      ['192.88.99.0', 24],
      ['192.168.0.0', 16],
      ['192.175.48.0', 24],
      ['198.18.0.0', 15],
      ['198.51.100.0', 24],
      ['203.0.113.0', 24],
      ['224.0.0.0', 3],
    ]
    for (const [net, bits] of nets) list.addSubnet(net, bits)
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom(...nets), fc.boolean(), (any, [net], near) => {
        const address = near ? [...net.split('.').slice(0, 2), ...any.split('.').slice(2)].join('.') : any
        assert.equal(notPublic(address) !== null, list.check(address), address)
        assert.equal(notPublic(`::ffff:${address}`) !== null, list.check(address), address)
      }),
      { numRuns: 3000 },
    )
  })

  test('is no text that is no address', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        if (!/^[\da-f.:]+(%.*)?$/i.test(text)) assert.notEqual(notPublic(text), null)
      }),
    )
    for (const odd of ['0x7f.1', '127.1', '010.0.0.1', '', 'fe80::1%eth0']) assert.notEqual(notPublic(odd), null)
  })
})
