/**
 * Where the fetcher may go. Two questions are asked of it: of each address before it is asked for, redirects included, and
 * of the machine really connected to, before a byte is sent there. A name proves nothing: whoever owns it may let it lead
 * anywhere, and elsewhere at the next look-up.
 */
import { isIP } from 'node:net'
import { type Allowed, hostOf } from './allow.ts'
import { notPublic, plainAddress } from './ranges.ts'

/** Why not, as the end of a sentence; null for no objection. */
type Objection = string | null

export interface Guard {
  /** Of an address, before anything is looked up. */
  ofUrl(url: URL): Objection
  /** Of a machine: the host asked for, the address it is at, the port. */
  ofMachine(host: string, address: string, port: number): Objection
}

const usualPorts: readonly number[] = [80, 443]
/** Names that mean one's own machine wherever they are looked up (RFC 6761 and the habits of systems). */
const ownNames = /^(.+\.)?(localhost|localhost\.localdomain|ip6-localhost|ip6-loopback)$/

/**
 * @param allow beside what is public. A host allowed by its address is allowed at that address whatever it is; one allowed
 *   by its name at any address of one's own networks, but not where no outlet can be, such as link-local addresses.
 */
export function createGuard(allow: readonly Allowed[]): Guard {
  const byName = (host: string, port: number) => allow.some((one) => one.host === host && allowsPort(one, port))
  const byAddress = (address: string, port: number) =>
    allow.some((one) => isIP(one.host) && plainAddress(one.host) === plainAddress(address) && allowsPort(one, port))

  const guard: Guard = {
    ofUrl(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return `only http and https are fetched, not ${url.protocol.replace(/:$/, '')}`
      if (url.username || url.password) return 'it holds a user name or a password'
      const host = hostOf(url)
      const port = portOf(url)
      if (isIP(host)) return guard.ofMachine(host, host, port)
      if (host === '' || host.includes('..')) return 'it names no host'
      if (ownNames.test(host) && !byName(host, port)) return `${host} is this machine itself`
      return usualPorts.includes(port) || allow.some((one) => allowsPort(one, port)) ? null : oddPort(port)
    },
    ofMachine(host, address, port) {
      if (byAddress(address, port)) return null
      const named = byName(host, port)
      const objection = notPublic(address)
      if (!objection || (named && objection.own)) return named || usualPorts.includes(port) ? null : oddPort(port)
      return isIP(host) ? `${address} ${objection.says}` : `${host} is at ${address}, which ${objection.says}`
    },
  }
  return guard
}

/** The port an address means, whether or not it names it. */
export function portOf({ protocol, port }: { protocol: string; port: string }): number {
  return Number(port) || (protocol === 'https:' ? 443 : 80)
}

function allowsPort(allowed: Allowed, port: number): boolean {
  return allowed.port === null ? usualPorts.includes(port) : allowed.port === port
}

function oddPort(port: number): string {
  return `port ${port} is not one that pages are served on`
}
