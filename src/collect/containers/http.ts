/** A web server's answer as an archive keeps it: status, header fields, and a body perhaps in chunks and compressed. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { joinBytes, latin1 } from './bytes.ts'

export interface HttpAnswer {
  status: number
  /** In lower case; of several of one name, the last. */
  fields: ReadonlyMap<string, string>
  body: Uint8Array
}

const LONGEST_HEAD = 262_144

/**
 * @param max the most bytes of the body, unpacked
 * @returns null for what is no answer; `too large` for a body beyond `max`
 */
export function parseAnswer(bytes: Uint8Array, max: number): HttpAnswer | 'too large' | null {
  const head = latin1(bytes.subarray(0, LONGEST_HEAD))
  const status = /^HTTP\/\d(?:\.\d)?[ \t]{1,9}(\d{3})\b/.exec(head)
  const gap = /\r?\n\r?\n/.exec(head)
  if (!status || !gap) return null
  const fields = fieldsOf(head.slice(0, gap.index).split(/\r?\n/).slice(1))
  const raw = bytes.subarray(gap.index + gap[0].length)
  const whole = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? (dechunk(raw) ?? raw) : raw
  const body = unpack(whole, fields.get('content-encoding') ?? '', max)
  return body === 'too large' ? body : { status: Number(status[1]), fields, body }
}

/** `Name: value` lines; one that begins with white space goes on with the one before. */
export function fieldsOf(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>()
  let last = ''
  for (const line of lines) {
    const field = /^([^\s:]{1,100})\s{0,9}:\s{0,99}(.*?)\s*$/s.exec(line)
    if (field) {
      last = (field[1] ?? '').toLowerCase()
      fields.set(last, field[2] ?? '')
    } else if (/^[ \t]/.test(line) && fields.has(last)) fields.set(last, `${fields.get(last)} ${line.trim()}`)
  }
  return fields
}

/** Archives often keep the header of a body in chunks and the body without them: null when it is in none. */
function dechunk(bytes: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = []
  for (let at = 0; ; ) {
    const line = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n/i.exec(latin1(bytes.subarray(at, at + 256)))
    // A body cut off after some chunks is worth what it has.
    if (!line) return chunks.length > 0 ? joinBytes(chunks) : null
    const size = Number.parseInt(line[1] ?? '', 16)
    at += line[0].length
    if (size === 0) return joinBytes(chunks)
    chunks.push(bytes.subarray(at, at + size))
    at += size
    if (bytes[at] === 13) at++
    if (bytes[at] === 10) at++
  }
}

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array
const unpackers: Readonly<Record<string, readonly Unpack[]>> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  // What is called deflate is zlib's format by the standard, and bare by some servers.
  deflate: [inflateSync, inflateRawSync],
  br: [brotliDecompressSync],
  zstd: [zstdDecompressSync],
}

/** A body that cannot be unpacked as declared is taken as it is: archives often keep it unpacked already. */
function unpack(bytes: Uint8Array, encoding: string, max: number): Uint8Array | 'too large' {
  let body = bytes
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
  for (const coding of codings.slice(0, 4).reverse())
    for (const one of unpackers[coding] ?? []) {
      try {
        body = one(body, { maxOutputLength: max })
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'too large'
      }
    }
  return body.length > max ? 'too large' : body
}
