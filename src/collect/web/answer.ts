/** An answer as it is given to whoever asked: the page, or that it is as it was, with what else its headers tell. */
import { addressOf } from './addressOf.ts'
import type { Answer, Fetched, Validators } from './contract.ts'
import { Failure } from './failures.ts'
import type { Headers, Reply } from './request.ts'

/** What is no text however long one reads it need not be fetched to the end. @throws Failure `input-binary` */
export function checkType(headers: Headers): void {
  const type = /^\s*((?:image|video|audio|font)\/[\w.+-]{1,60})/i.exec(headers['content-type'] ?? '')?.[1]
  if (type)
    throw new Failure('input-binary', `it is ${type.toLowerCase()}, which holds no text`, { remedy: 'Give a page' })
}

/**
 * @param address as given
 * @param given the validators sent
 * @param now milliseconds since 1970
 * @throws Failure `input-empty`
 */
export function fetchedOf(
  address: string,
  { status, headers, bytes }: Reply,
  hops: readonly string[],
  given: Validators | undefined,
  now: number,
): Fetched {
  const answer: Answer = {
    status,
    validators: {
      etag: headers.etag ?? (status === 304 ? (given?.etag ?? null) : null),
      lastModified: headers['last-modified'] ?? (status === 304 ? (given?.lastModified ?? null) : null),
    },
    hops,
    notes: notesOf(headers),
  }
  if (status === 304) return { kind: 'unchanged', name: address, ...answer }
  if (bytes.length === 0) throw new Failure('input-empty', 'the answer is empty', { remedy: 'See it in a browser' })
  const resource = {
    name: address,
    url: addressOf(hops.at(-1) ?? address),
    bytes,
    mediaType: headers['content-type']?.trim() || null,
    retrieved: new Date(now).toISOString(),
  }
  return { kind: 'resource', resource, ...answer }
}

/** What the outlet asks in a header that we take note of: not to be kept. Said of all machines or of ours. */
function notesOf(headers: Headers): string[] {
  const tags = (headers['x-robots-tag'] ?? '').toLowerCase()
  const said = /(?:^|,)\s*(?:readout\s*:\s*)?(noarchive|none)\b/.exec(tags)?.[1]
  return said ? [`the outlet asks that no copy be kept for others (X-Robots-Tag: ${said})`] : []
}
