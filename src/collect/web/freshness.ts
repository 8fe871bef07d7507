/** What an answer's headers say of time: how long it stays as it is (RFC 9111), and when to come back (Retry-After). */

type Headers = Readonly<Record<string, string | undefined>>

/** An outlet that says "in a year" of a page with news means its own caches. */
const LONGEST = 24 * 3600_000

/**
 * When to ask again at the earliest, ISO 8601 UTC; null when the outlet does not say, or says at once. A wish of more than
 * a day counts as a day.
 * @param now milliseconds since 1970
 */
export function freshUntil(headers: Headers, now: number): string | null {
  const left = lifetime(headers, now) - age(headers)
  return left > 0 ? new Date(now + Math.min(left, LONGEST)).toISOString() : null
}

/** Milliseconds to wait, from a number of seconds or a date; null when the header is absent or makes no sense. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const time = httpDate(text)
  return time === null ? null : Math.max(0, time - now)
}

function lifetime(headers: Headers, now: number): number {
  const control = (headers['cache-control'] ?? '').toLowerCase()
  if (/(^|[,\s])(no-store|no-cache)\b/.test(control)) return 0
  const maxAge = /(^|[,\s])max-age\s*=\s*"?(\d{1,10})/.exec(control)?.[2]
  if (maxAge !== undefined) return Number(maxAge) * 1000
  const expires = httpDate(headers.expires ?? '')
  // By the outlet's own clock where it tells it: ours may be another.
  return expires === null ? 0 : expires - (httpDate(headers.date ?? '') ?? now)
}

/** Milliseconds that caches on the way have kept it. */
function age(headers: Headers): number {
  const text = headers.age?.trim() ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) * 1000 : 0
}

/** A date as HTTP writes it, in milliseconds; null for `0`, `-1` and whatever else is none. */
function httpDate(text: string): number | null {
  if (!/^[A-Za-z]{3,9},? /.test(text.trim())) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}
