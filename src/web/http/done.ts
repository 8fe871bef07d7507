/**
 * What a form did, told on the page that follows. It travels in the address, so that it needs no cookie and no session;
 * the page shows only sentences of its own, chosen by name.
 */
import { ownPath } from './ownPath.ts'

export const deeds = [
  'accepted',
  'rejected',
  'judged',
  'joined',
  'split',
  'undone',
  'new',
  'revised',
  'unchanged',
  'created',
  'removed',
  'restored',
  'retried',
  'let-go',
  'asked',
  'source-added',
  'source-removed',
  'alert-added',
  'alert-tested',
  'alert-ended',
] as const
export type Deed = (typeof deeds)[number]

export interface Done {
  deed: Deed
  /** The review or the dossier that was made or changed, by which it can be undone. */
  subject: string | null
  /** The finding it was done to. */
  finding: string | null
  /** How many statements were read, or texts retried. */
  count: number | null
}

/** Stands for our own origin, which a path does not name. */
const BASE = 'http://readout.invalid'

const names = ['done', 'subject', 'finding', 'count'] as const

/** Null when nothing was done, or what was is not known. */
export function doneOf(query: URLSearchParams): Done | null {
  const deed = deeds.find((one) => one === query.get('done'))
  if (!deed) return null
  const count = query.get('count')
  return {
    deed,
    subject: query.get('subject'),
    finding: query.get('finding'),
    count: count !== null && /^\d{1,9}$/.test(count) ? Number(count) : null,
  }
}

/** The path and query of a page, less what was done before it was shown. */
export function withoutDone(url: URL): string {
  const query = new URLSearchParams(url.searchParams)
  for (const name of names) query.delete(name)
  const path = ownPath(url)
  return query.size ? `${path}?${query}` : path
}

/** `back`, a path of ours, with what was done added, at `anchor` if given. */
export function withDone(back: string, deed: Deed, facts: Partial<Omit<Done, 'deed'>> = {}, anchor = ''): string {
  const url = new URL(`${BASE}${back}`)
  for (const name of names) url.searchParams.delete(name)
  url.searchParams.set('done', deed)
  for (const name of ['subject', 'finding', 'count'] as const) {
    const value = facts[name]
    if (value != null) url.searchParams.set(name, String(value))
  }
  url.hash = anchor
  return `${url.pathname}${url.search}${url.hash}`
}

/** Where a form wants to go back to, if that is a page of ours; else `otherwise`. Nobody is sent to another site. */
export function backOf(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || /\p{Cc}/u.test(wanted)) return otherwise
  const url = URL.parse(wanted, BASE)
  // Asked of the parsed path: dots in the written one fall away and can bring two slashes together.
  return url?.origin === BASE && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : otherwise
}
