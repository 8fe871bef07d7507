/** What comes in from outside, before anything is read into it (WARC's words). */

import { ReadoutError } from './errors.ts'
import { snapshotHash } from './id.ts'

/** How bytes are to be taken: a text dump with its chrome, markup, or text verbatim. */
export const inputForms = ['page', 'html', 'text'] as const
export type InputForm = (typeof inputForms)[number]

/** Bytes as they came, with what is known of where and when. */
export interface Resource {
  /** The input as given: a path, a URL or `-`. */
  name: string
  /** Where it was published, if known. */
  url: string | null
  bytes: Uint8Array
  /** The media type it was declared as, with its charset parameter; null when nobody declared one. */
  mediaType: string | null
  /** When the bytes were taken, ISO 8601 UTC. */
  retrieved: string
  /** What else is known of the text from where its bytes came from; absent when nothing is. */
  told?: Partial<Told>
}

/**
 * What a feed's entry, a message's header or an archive's record says of a text beside its bytes. What the page says of
 * itself comes first; this fills what is then still open.
 */
export interface Told {
  title: string
  byline: string
  /** ISO 8601: a day, or a time with its zone. */
  published: string
  outlet: string
  /** BCP 47. */
  language: string
}

/** What was given along with a page's bytes, so that they can be taken in the same way again. */
export interface Given {
  /** The resource's own name, address and what was told of it. */
  name: string
  url: string | null
  told?: Partial<Told>
  /** What the person who added it knew better than the page. */
  as?: InputForm
  published?: string
  language?: string
  title?: string
}

/** What collecting one input brings, one at a time: an input may be an archive of thousands of pages. */
export type Collected =
  /** With what a person should know of how it came, a sentence each. */
  | { kind: 'resource'; resource: Resource; notes?: readonly string[] }
  /** It is as it was when last fetched (HTTP 304, or a feed's entry already held). */
  | { kind: 'unchanged'; name: string }
  /**
   * Left out on purpose, with the reason: an archive's picture, an entry older than asked for. There is `more` where only
   * a limit keeps it back.
   */
  | { kind: 'skipped'; name: string; reason: string; more?: true }
  | { kind: 'failed'; name: string; error: ReadoutError }

/** The bytes alone, kept by their hash (WARC's payload digest). */
export interface Snapshot {
  hash: string
  bytes: Uint8Array
}

/** @throws ReadoutError `input-empty` when there are no bytes. */
export function snapshotOf(resource: Resource): Snapshot {
  if (resource.bytes.length === 0) throw new ReadoutError('input-empty', resource.name, 'the file is empty')
  return { hash: snapshotHash(resource.bytes), bytes: resource.bytes }
}
