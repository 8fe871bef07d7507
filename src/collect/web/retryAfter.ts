/** When an outlet that wants to be left alone says to come back (RFC 9110, section 10.2.3). */

/** Milliseconds to wait, from a number of seconds or a date; null when the header is absent or makes no sense. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const time = httpDate(text)
  return time === null ? null : Math.max(0, time - now)
}

/** A date as HTTP writes it, in milliseconds; null for `0`, `-1` and whatever else is none. */
function httpDate(text: string): number | null {
  if (!/^[A-Za-z]{3,9},? /.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}
