/** Whether a request for a brief is a person's, and so a reading. What it was asked from is kept nowhere. */

/** Programs that fetch pages, as they call themselves; "CUBOT" is a telephone. */
const PROGRAM =
  /(?<!cu)bot\b|bot[/;-]|crawl|spider|slurp|preview|scan|monitor|lighthouse|headless|externalhit|inspect|archive|feed|fetch/i

/** @param request with a method, headers and an address */
export function isReading({ method, headers, url }: Pick<Request, 'method' | 'headers' | 'url'>): boolean {
  if (method !== 'GET') return false
  // Whoever comes from the page itself has only changed how it looks. A proxy may call the host something else.
  if (URL.parse(headers.get('referer') ?? '')?.pathname === URL.parse(url)?.pathname) return false
  // A browser that fetches ahead of a reader: https://www.w3.org/TR/prefetch/
  if (/\bprefetch\b/i.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')) return false
  const agent = headers.get('user-agent') ?? ''
  // Every browser calls itself Mozilla; programs that do not say more than their name do not.
  return agent.startsWith('Mozilla/5.0 (') && !PROGRAM.test(agent)
}
