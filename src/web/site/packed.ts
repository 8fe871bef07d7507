/** An answer that is at hand as it is and packed: who takes gzip gets a fifth of the bytes, who has it gets none. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { HonoRequest } from 'hono'

const gzipped = promisify(gzip)

export interface Packed {
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
  /** The same as gzip has it. */
  packed: Uint8Array<ArrayBuffer>
}

/** @param response an answer whose body nobody has read yet */
export async function packedFrom(response: Response): Promise<Packed> {
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = { ...Object.fromEntries(response.headers), vary: 'Cookie, Accept-Encoding' }
  return { headers, body, packed: new Uint8Array(await gzipped(body)) }
}

export function sizeOf({ body, packed }: Packed): number {
  return body.byteLength + packed.byteLength
}

export function answerTo(request: HonoRequest, { headers, body, packed }: Packed): Response {
  const asked = request.header('if-none-match')
  if (asked !== undefined && headers.etag && isAmong(headers.etag, asked)) {
    const { 'content-type': _, ...kept } = headers
    return new Response(null, { status: 304, headers: kept })
  }
  if (!takesGzip(request.header('accept-encoding') ?? '')) return new Response(body, { headers })
  // Of other bytes than those the hash is of: the same page, weakly (RFC 9110, 8.8.1).
  const etag = headers.etag ? { etag: `W/${headers.etag.replace(/^W\//, '')}` } : {}
  return new Response(packed, { headers: { ...headers, ...etag, 'content-encoding': 'gzip' } })
}

/** RFC 9110, 12.5.3, as browsers write it: a list in which gzip stands, unless it is refused by a weight of nothing. */
function takesGzip(accepted: string): boolean {
  return accepted.split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)|$)/i.test(one))
}

/** Compared weakly, as If-None-Match is (RFC 9110, 13.1.2). */
function isAmong(etag: string, asked: string): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, '')
  return asked.split(',').some((one) => bare(one) === bare(etag))
}
