/**
 * Opens connections for undici, each checked twice: every address that a name resolves to before any is dialled, and the
 * address at the other end of the socket once it stands, before TLS or HTTP says a word. The socket is dialled to the
 * addresses checked and to no other, so that a second look-up cannot bring another answer (DNS rebinding).
 */
import { lookup as systemLookup } from 'node:dns/promises'
import { connect as dialSocket, isIP, type Socket } from 'node:net'
import { rootCertificates } from 'node:tls'
import { buildConnector } from 'undici'
import type { Clock } from './clock.ts'
import { Refusal } from './failures.ts'
import { type Guard, portOf } from './guard.ts'

/** One address of a host. */
export interface HostAddress {
  address: string
  family: 4 | 6
}
/** All addresses of a name. Rejects as `dns.lookup` does. */
export type Lookup = (host: string) => Promise<readonly HostAddress[]>
/** A socket to one of the addresses, still connecting. */
export type Dial = (host: string, addresses: readonly HostAddress[], port: number) => Socket

export interface ConnectOptions {
  guard: Guard
  clock: Clock
  lookup?: Lookup
  dial?: Dial
  /** Milliseconds for look-up, dialling and TLS together. */
  timeout: number
  /** Certificates of authorities to trust beside the well-known ones, PEM. */
  authorities?: readonly string[]
}

/** A connector for undici's `connect` option. It fails with `Refusal` for what the guard objects to. */
export function guardedConnector(options: ConnectOptions): buildConnector.connector {
  const { guard, clock, lookup = systemAddresses, dial = dialAny, timeout, authorities = [] } = options
  const upgrade = buildConnector({
    allowH2: false,
    timeout,
    ...(authorities.length > 0 ? { ca: [...rootCertificates, ...authorities] } : {}),
  })

  const open = async (host: string, port: number): Promise<Socket> => {
    const addresses = isIP(host) ? [literal(host)] : await lookup(host)
    if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' })
    for (const { address } of addresses) refuse(guard.ofMachine(host, address, port))
    const socket = await connected(dial(host, addresses, port), clock, timeout)
    try {
      refuse(guard.ofMachine(host, socket.remoteAddress ?? '', socket.remotePort ?? port))
    } catch (refusal) {
      socket.destroy()
      throw refusal
    }
    return socket
  }

  return (about, callback) => {
    const host = about.hostname.replace(/\.+$/, '')
    const secure = about.protocol === 'https:'
    open(host, portOf(about)).then(
      (socket) => (secure ? upgrade({ ...about, httpSocket: socket }, callback) : callback(null, socket)),
      (error: Error) => callback(error, null),
    )
  }
}

function refuse(objection: string | null): void {
  if (objection) throw new Refusal(objection)
}

async function systemAddresses(host: string): Promise<HostAddress[]> {
  return (await systemLookup(host, { all: true })) as HostAddress[]
}

function literal(address: string): HostAddress {
  return { address, family: isIP(address) === 6 ? 6 : 4 }
}

/** Node tries one address after the other (RFC 8305); it is given those checked in place of a look-up. */
const dialAny: Dial = (host, addresses, port) => {
  const first = addresses[0] ?? literal(host)
  return dialSocket({
    host,
    port,
    autoSelectFamily: true,
    lookup: (_host, { all }, found) => (all ? found(null, [...addresses]) : found(null, first.address, first.family)),
  })
}

function connected(socket: Socket, clock: Clock, timeout: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const arrived = clock.after(timeout, () => {
      reject(Object.assign(new Error('connecting took too long'), { code: 'UND_ERR_CONNECT_TIMEOUT' }))
      socket.destroy()
    })
    const failed = (error: Error) => {
      arrived()
      reject(error)
    }
    // Whoever takes the socket over listens to its failures as well; this one stays, so that none goes unheard between.
    socket.on('error', failed).once('connect', () => {
      arrived()
      resolve(socket)
    })
    socket.setNoDelay(true)
  })
}
