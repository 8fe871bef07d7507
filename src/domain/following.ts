/** Following a dossier: who is told of what is new in it, and which way. */
import { ReadoutError } from './errors.ts'
import type { Edition } from './publishing.ts'
import { webAddress } from './webAddress.ts'

/** What one can be told of: a new statement by an actor on an issue, a position that moved, two statements that do not fit. */
export const alertKinds = ['statement', 'shift', 'contradiction'] as const
export type AlertKind = (typeof alertKinds)[number]

/** Which way somebody is told. */
export type Way = { kind: 'feed' } | { kind: 'webhook'; url: string } | { kind: 'mail'; address: string }

/** Where it leads; null for a feed, which whoever is told fetches. */
export function wayAddress(way: Way): string | null {
  return way.kind === 'webhook' ? way.url : way.kind === 'mail' ? way.address : null
}

/** What somebody is told of, since when. */
export interface Subscription {
  id: string
  dossier: string
  /** By their ids; null for whoever and whatever. */
  actor: string | null
  issue: string | null
  on: AlertKind[]
  /** Only of what people decided for; else of what the machine found as well. */
  reviewed: boolean
  language: Edition
  way: Way
  /** ISO 8601 UTC: told of nothing that was there by then; and when it was ended, for it can be taken up again. */
  since: string
  removed: string | null
}

/** @throws ReadoutError `invalid` for a way that leads nowhere, or nothing to be told of */
export function makeSubscription<T extends Pick<Subscription, 'on' | 'way'>>(draft: T): T {
  const { on, way } = draft
  if (on.length === 0) throw new ReadoutError('invalid', 'alerts', 'there is nothing to be told of')
  if (way.kind === 'webhook' && !webAddress.safeParse(way.url).success)
    throw new ReadoutError('invalid', `"${way.url}"`, 'it is no address of a webhook', {
      remedy: 'Give an http or https address without a user name or password',
    })
  if (way.kind === 'mail' && !isMailAddress(way.address))
    throw new ReadoutError('invalid', `"${way.address}"`, 'it is no address of mail', {
      remedy: 'Give one address, such as name@institute.example',
    })
  return draft
}

/** The longest address of mail, and its part before the @ (RFC 5321). */
const LONGEST_MAIL = 254
const LONGEST_LOCAL = 64

/** Whether it is one address of mail and nothing else: no name, no list, nothing that could become a header. */
export function isMailAddress(text: string): boolean {
  if (text.length > LONGEST_MAIL) return false
  const [local = '', host = '', ...more] = text.split('@')
  if (more.length > 0 || local.length > LONGEST_LOCAL) return false
  return (
    local.split('.').every((part) => /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u.test(part)) &&
    host.split('.').every((label) => /^[\p{L}\p{M}\p{N}-]+$/u.test(label) && !/^-|-$/.test(label))
  )
}
