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
}

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
