/**
 * Which addresses of the internet protocol are public. The ranges are those of the registries for special purposes (RFC
 * 6890 and what followed), as ipaddr.js keeps them; a public address is one that none of them claims.
 */
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Ranges that one's own machine and network answer in, and what a person calls them. */
const own = {
  loopback: 'is this machine itself',
  private: 'is in a private network',
  carrierGradeNat: "is in a provider's own network (CGNAT)",
  uniqueLocal: 'is in a private network',
  deprecatedSiteLocal: 'is in a private network',
} as const

/** Ranges in which no outlet can be, whoever allows it by name: devices' own services, groups, examples, tunnels. */
const none: Readonly<Record<string, string>> = {
  unspecified: 'is no address at all',
  broadcast: 'means everyone on the network at once',
  multicast: 'is a group of machines',
  linkLocal: 'is where machines keep services for themselves (link-local)',
  ipv4Compatible: 'is written in an obsolete form',
  '6to4': 'leads into a tunnel (6to4)',
  teredo: 'leads into a tunnel (Teredo)',
  rfc6145: 'leads through a translator (SIIT)',
  localTranslator: 'leads through a translator (NAT64)',
}

export interface NotPublic {
  /** What it is instead, as the end of a sentence that begins with the address. */
  readonly says: string
  /** True for one's own machine and networks, where an outlet may be that a person allowed by its name. */
  readonly own: boolean
}

/**
 * Null for a public address. One of version 4 inside one of version 6 (mapped, or behind a NAT64 translator) is judged
 * as itself; tunnels that hide one (6to4, Teredo) are never public, since no outlet answers there any more.
 * @param address as a socket or a resolver writes it; anything else is not public
 */
export function notPublic(address: string): NotPublic | null {
  const parsed = parse(address)
  if (!parsed) return { says: 'is no address', own: false }
  const range = rangeOf(parsed)
  if (range === 'unicast') return null
  if (range in own) return { says: own[range as keyof typeof own], own: true }
  return { says: none[range] ?? 'is reserved for special purposes', own: false }
}

/** The address in one form for each: version 4 where it is one, mapped or not; without its zone. */
export function plainAddress(address: string): string {
  const parsed = parse(address)
  return parsed ? ipaddr.process(parsed.toString()).toString() : address
}

/** Null for what is no address. Version 6 goes by the URL's reading: the library takes `::8.8.8.8` for `::ffff:8.8.8.8`. */
function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const plain = address.replace(/%.*$/, '')
  if (isIP(plain) === 4) return ipaddr.parse(plain)
  return isIP(plain) === 6 ? ipaddr.parse(new URL(`http://[${plain}]/`).hostname.slice(1, -1)) : null
}

function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  if (!isVersion6(address)) return address.range()
  const range = address.range()
  const [first = 0, , third = 0] = address.parts
  if (range === 'ipv4Mapped') return address.toIPv4Address().range()
  if (range === 'rfc6052') return third === 0 ? lastFour(address).range() : 'localTranslator'
  if (range !== 'unicast') return range
  if (address.parts.slice(0, 6).every((part) => part === 0)) return 'ipv4Compatible'
  // The one block that public addresses are given out of; what lies beside it is not in use.
  return first >> 13 === 1 ? 'unicast' : 'reserved'
}

function isVersion6(address: ipaddr.IPv4 | ipaddr.IPv6): address is ipaddr.IPv6 {
  return address.kind() === 'ipv6'
}

function lastFour(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(12))
}
