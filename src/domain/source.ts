/** Sources: places on the web or on this machine that a dossier's documents come from, asked again and again. */
import { ReadoutError } from './errors.ts'

export const sourceKinds = ['feed', 'sitemap', 'page', 'folder'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** What an outlet gave with an answer, to ask later whether it has changed (RFC 9110, section 8.8). */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

/** Where a dossier's documents come from. */
export interface Source {
  /** Follows from dossier and address. */
  id: string
  dossier: string
  /** A URL, or a folder's absolute path. */
  address: string
  kind: SourceKind
  /** The name of the outlet whose it is, where a person gave one. */
  outlet: string | null
  /** How often it is asked, in minutes. */
  every: number
  /** From its last answer; null before the first. */
  validators: Validators | null
  /** ISO 8601 UTC: when it was added, when it is to be asked next, and when it last answered as it should. */
  added: string
  due: string
  good: string | null
  /** How often it failed since then. */
  failures: number
}

/** How often a source is asked unless told otherwise, and the bounds of that, in minutes. */
export const EVERY = { usual: 30, least: 1, most: 7 * 24 * 60 } as const

/** @throws ReadoutError `invalid` for an address that cannot be asked, or an interval out of bounds */
export function makeSource(draft: Source): Source {
  const { address, kind, every } = draft
  const web = /^https?:\/\/./i.test(address) && URL.canParse(address)
  if (kind === 'folder' ? /^[a-z][a-z0-9+.-]+:\/\//i.test(address) : !web)
    throw new ReadoutError(
      'invalid',
      address,
      kind === 'folder' ? 'a folder has a path' : 'it is no address on the web',
    )
  if (!Number.isFinite(every) || every < EVERY.least || every > EVERY.most)
    throw new ReadoutError('invalid', address, `it can be asked every ${EVERY.least} to ${EVERY.most} minutes`)
  return draft
}

/** What is known of an answer beside what it brought. */
export interface Polled {
  /** The HTTP status; null for a folder. */
  status: number | null
  validators: Validators | null
}

/** One attempt at fetching, as it is logged. */
export interface FetchAttempt {
  source: string
  /** What was asked for: the source's own address, or that of a page it leads to. */
  address: string
  /** ISO 8601 UTC. */
  at: string
  status: number | null
  outcome: 'brought' | 'unchanged' | 'failed'
  /** What went wrong and what to do about it; null when nothing did. */
  code: string | null
  reason: string | null
  remedy: string | null
  /** How many texts it brought that were new or changed. */
  brought: number
  /** Bytes of those. */
  bytes: number
  /** Milliseconds from asking to having taken in all. */
  took: number
}
