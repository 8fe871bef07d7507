/** One request to one address: headers sent, headers got, and the body read when it is wanted. Redirects are not followed. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { acceptEncoding, readBody, tooLarge } from './body.ts'
import type { Clock } from './clock.ts'
import type { Sending, Validators } from './contract.ts'
import { Deadline, type Patience } from './deadline.ts'
import { failureOf } from './failures.ts'

/** Headers by their names in small letters, several of one name joined as RFC 9110 says. */
export type Headers = Readonly<Record<string, string | undefined>>

export interface Reply {
  readonly status: number
  readonly headers: Headers
  /** Empty unless the body was wanted. */
  readonly bytes: Uint8Array
}

export interface RequestOptions {
  readonly dispatcher: Dispatcher
  readonly clock: Clock
  readonly userAgent: string
  readonly accept: string
  readonly patience: Patience
  readonly maxBytes: number
  readonly cut?: boolean | undefined
  readonly validators?: Validators | undefined
  readonly signal?: AbortSignal | undefined
  /** Sent by POST; without it the address is only asked for. */
  readonly sending?: Sending
  /** Whether to read the body of such a reply; may throw a Failure of its own. */
  readonly wanted: (reply: Omit<Reply, 'bytes'>) => boolean
}

/** @throws Failure; the signal's reason when the caller gives up */
export async function request(url: URL, options: RequestOptions): Promise<Reply> {
  const { dispatcher, clock, patience, maxBytes, cut, signal, sending, wanted } = options
  signal?.throwIfAborted()
  const deadline = new Deadline(clock, patience, signal)
  let body: Readable | undefined
  try {
    const answer = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: sending ? 'POST' : 'GET',
      headers: headersOf(options),
      body: sending?.body ?? null,
      signal: deadline.signal,
      // The deadline's own are finer.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    body = answer.body
    body.on('error', () => {})
    deadline.progress()
    const reply = { status: answer.statusCode, headers: joined(answer.headers) }
    if (!wanted(reply)) return { ...reply, bytes: new Uint8Array() }
    const declared = Number(reply.headers['content-length'])
    if (declared > maxBytes && !cut) throw tooLarge(maxBytes, declared)
    const encoding = reply.headers['content-encoding'] ?? null
    const bytes = await readBody(body, encoding, { maxBytes, cut }, () => deadline.progress())
    return { ...reply, bytes }
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw failureOf(deadline.signal.aborted ? deadline.signal.reason : error)
  } finally {
    deadline.end()
    // What is left of it is not worth waiting for; the next request opens another connection.
    if (body && !body.readableEnded) body.destroy()
  }
}

function headersOf({ userAgent, accept, validators, sending }: RequestOptions): Record<string, string> {
  const { etag = null, lastModified = null } = validators ?? {}
  return {
    'user-agent': userAgent,
    accept,
    'accept-encoding': acceptEncoding,
    ...(sending ? { ...sending.headers, 'content-type': sending.type } : {}),
    ...(etag && isSound(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified && isSound(lastModified) ? { 'if-modified-since': lastModified } : {}),
  }
}

/** What came in as a header may go out as one; what was stored in between may have become anything. */
function isSound(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]{1,1000}$/.test(value)
}

function joined(headers: IncomingHttpHeaders): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
}
