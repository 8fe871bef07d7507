/** Archives, feeds and a web of pages made for tests; everything in them is invented. */
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { type CollectOptions, collect } from '../../src/collect/index.ts'
import type { Collected, Resource } from '../../src/domain/index.ts'
import { ReadoutError } from '../../src/domain/index.ts'

const RETRIEVED = '2035-01-01T00:00:00.000Z'

export function bytesOf(...parts: (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))))
}

export function resource(content: string | Uint8Array, more: Partial<Resource> = {}): Resource {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  return { name: 'given', url: null, bytes, mediaType: null, retrieved: RETRIEVED, ...more }
}

/** A text long enough to be a whole one. */
export const longText = `Delegations of Norland and Vesteria met in Ellory for a third round of talks about the road. "We will keep the road open," said Anna Ruud, the foreign minister of Norland. ${'The mediator said that the question of the bridge had been left for another day. '.repeat(5)}`

export interface RecordFields {
  type?: string
  uri?: string
  /** Of the captured answer, after `Name: value`. */
  http?: string[]
  status?: number
  length?: number
}

export function warcRecord(
  body: string | Uint8Array,
  {
    type = 'response',
    uri = 'https://vta.example/1',
    http = ['Content-Type: text/html; charset=utf-8'],
    status = 200,
    length,
  }: RecordFields = {},
): Uint8Array {
  const block =
    type === 'response' ? bytesOf([`HTTP/1.1 ${status} OK`, ...http, '', ''].join('\r\n'), body) : bytesOf(body)
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    'WARC-Date: 2034-03-22T10:00:00Z',
    ...(uri ? [`WARC-Target-URI: ${uri}`] : []),
    'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>',
    `Content-Length: ${length ?? block.length}`,
  ]
  return bytesOf(`${head.join('\r\n')}\r\n\r\n`, block, '\r\n\r\n')
}

/** As Common Crawl News comes: each record compressed by itself. */
export function warcGz(...records: Uint8Array[]): Uint8Array {
  return bytesOf(...records.map((record) => gzipSync(record)))
}

export function page(title: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><p>${longText}</p></body></html>`
}

/** A fetcher that knows some addresses, and counts what it is asked for. */
export function webOf(
  pages: Record<string, string | Uint8Array>,
): NonNullable<CollectOptions['fetcher']> & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    async fetch(address) {
      asked.push(address)
      const found = pages[address]
      if (found === undefined) throw new ReadoutError('input-missing', address, 'the server answered 404')
      const answer = {
        status: 200,
        validators: { etag: null, lastModified: null },
        hops: [address],
        notes: [],
      }
      return { kind: 'resource', resource: resource(found, { name: address, url: address }), ...answer }
    },
  }
}

/** All that comes of some bytes given through standard input. */
export async function fromBytes(bytes: Uint8Array, options: CollectOptions = {}, piece = 65_536): Promise<Collected[]> {
  return all(['-'], { ...options, stdin: streamOf(bytes, piece) })
}

export async function all(inputs: string[], options: CollectOptions = {}): Promise<Collected[]> {
  const found: Collected[] = []
  for await (const one of collect(inputs, options)) found.push(one)
  return found
}

function streamOf(bytes: Uint8Array, piece: number): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += piece) yield Buffer.from(bytes.subarray(at, at + piece))
    })(),
  )
}

/** `kind name`, and the reason of what is no page. */
export function line(one: Collected): string {
  if (one.kind === 'resource') return one.resource.name
  if (one.kind === 'failed') return `failed ${one.name}: ${one.error.reason}`
  return one.kind === 'skipped' ? `skipped ${one.name}: ${one.reason}` : `unchanged ${one.name}`
}

export function textIn(one: Collected | undefined): string {
  return one?.kind === 'resource' ? new TextDecoder().decode(one.resource.bytes) : ''
}
