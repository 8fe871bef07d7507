/** Who asks: the address at the other end of the socket. What a request says of itself is not believed. */
import type { HttpBindings } from '@hono/node-server'
import ipaddr from 'ipaddr.js'
import type { SiteAsk } from '../visit.ts'

/** One name for all that are one client. */
export function clientOf(c: SiteAsk): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  return clientAt(incoming?.socket.remoteAddress)
}

/** Of IPv6 the first 64 bits: whoever has an address has all of that network. */
export function clientAt(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return ''
  const parsed = ipaddr.process(address)
  return 'parts' in parsed
    ? parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')
    : parsed.toString()
}
