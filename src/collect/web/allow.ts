/** Addresses that a person allows though they are not public: an outlet on one's own network, a server on an odd port. */
import { isIP } from 'node:net'
import { ReadoutError } from '../../domain/index.ts'

export interface Allowed {
  /** A host's name, or the very address; version 6 without brackets. */
  readonly host: string
  /** Null for the usual ports, 80 and 443. */
  readonly port: number | null
}

const remedy = 'Give it as HOST or HOST:PORT, such as intranet.example or 192.168.1.20:8080'

/**
 * `intranet.example`, `192.168.1.20:8080`, `[fd00::5]:443`, as `Allowed`.
 * @throws ReadoutError `invalid` for anything else
 */
export function parseAllowed(text: string): Allowed {
  const refuse = () => new ReadoutError('invalid', text, 'it is no host with a port', { remedy })
  const parts = /^(\[[^\]]+\]|[\p{L}\p{N}._-]+)(?::(\d{1,5}))?$/u.exec(text.trim())
  if (!parts?.[1] || !URL.canParse(`http://${parts[1]}/`)) throw refuse()
  const port = parts[2] === undefined ? null : Number(parts[2])
  if (port !== null && (port < 1 || port > 65535)) throw refuse()
  // The URL's own reading, so that every way of writing an address is one.
  return { host: hostOf(new URL(`http://${parts[1]}/`)), port }
}

/** A URL's host as names and addresses are compared: without brackets, and without the dot that may end a name. */
export function hostOf(url: URL): string {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) ? host : host.replace(/\.+$/, '')
}
