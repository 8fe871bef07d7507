/**
 * Names that follow from content: the same bytes, the same words and the same place always get the same id, on every
 * machine and in every run. All are the first 80 bits of a SHA-256, as 20 hexadecimal digits.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Span } from './span.ts'

const DIGITS = 20

/** Hash of a sequence of strings; a separator that cannot occur in them keeps ['ab','c'] apart from ['a','bc']. */
export function hashOf(...parts: string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\u0000')))).slice(0, DIGITS)
}

/** A snapshot is known by its bytes: the full SHA-256, 64 hexadecimal digits. */
export function snapshotHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** A revision is (snapshot, extractor): the same bytes read out by the same extractor give the same text. */
export function revisionId(snapshot: string, extractor: string): string {
  return hashOf('revision', snapshot, extractor)
}

/** A finding is (revision, kind, spans): a reader that finds the same again gives it the same id. */
export function findingId(revision: string, kind: string, spans: readonly (readonly Span[])[]): string {
  return hashOf('finding', revision, kind, JSON.stringify(spans))
}
