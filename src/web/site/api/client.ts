/**
 * Who asks: the address at the other end of the socket. What a request says of itself is believed only of proxies that the
 * owner names.
 */
import type { HttpBindings } from '@hono/node-server'
import ipaddr from 'ipaddr.js'
import { ReadoutError } from '../../../domain/index.ts'
import type { SiteAsk } from '../visit.ts'

type Address = ReturnType<typeof ipaddr.process>

/** Networks of proxies whose X-Forwarded-For is believed. */
export type Proxies = readonly [Address, number][]

/**
 * @param named addresses (`10.0.0.7`, `fd00::7`) or networks (`10.0.0.0/8`)
 * @throws ReadoutError `invalid` for what is neither
 */
export function proxiesOf(named: readonly string[]): Proxies {
  return named.map((one): [Address, number] => {
    if (ipaddr.isValidCIDR(one)) return ipaddr.parseCIDR(one)
    if (!one.includes('/') && ipaddr.isValid(one)) {
      const address = ipaddr.process(one)
      return [address, address.kind() === 'ipv4' ? 32 : 128]
    }
    const reason = 'it is neither an address nor a network of a proxy: 10.0.0.7, fd00::7 or 10.0.0.0/8'
    throw new ReadoutError('invalid', one, reason)
  })
}

/** One name for all that are one client. */
export function clientOf(c: SiteAsk, proxies: Proxies): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  const ways = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  let address = addressOf(incoming?.socket.remoteAddress)
  // Each proxy writes whom it spoke with behind what it was told: from the end on, as far as proxies of the owner's reach.
  while (address && isProxy(address, proxies)) {
    const before = addressOf(ways.pop())
    if (!before) break
    address = before
  }
  return address ? nameOf(address) : ''
}

function addressOf(written: string | undefined): Address | null {
  return written !== undefined && ipaddr.isValid(written) ? ipaddr.process(written) : null
}

function isProxy(address: Address, proxies: Proxies): boolean {
  return proxies.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
}

/** Of IPv6 the first 64 bits: whoever has an address has all of that network. */
function nameOf(address: Address): string {
  if (!('parts' in address)) return address.toString()
  const network = address.parts.slice(0, 4)
  return network.map((part) => part.toString(16)).join(':')
}
