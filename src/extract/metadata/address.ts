/** What a page's address says: of which page it is, of when, of what. */

/** True when two addresses lead to one page: the same path, whatever the scheme, `www.`, query and last slash. */
export function samePage(a: string, b: string): boolean {
  const one = pathOf(a)
  return one !== null && one === pathOf(b)
}

function pathOf(address: string): string | null {
  if (address.length > 2000 || !URL.canParse(address)) return null
  const { hostname, pathname } = new URL(address)
  return `${hostname.replace(/^www\d?\./, '')}${pathname.replace(/\/(index\.\w{2,5})?$/, '')}`.toLowerCase()
}

/** The words of an address's last part, lower case; of the one before it when the last holds fewer than two. */
export function slugWords(address: string | null): string[] {
  if (!address || address.length > 2000 || !URL.canParse(address)) return []
  const parts = new URL(address).pathname.split('/').filter(Boolean).reverse().slice(0, 2)
  for (const part of parts) {
    const words = decoded(part)
      .toLowerCase()
      .replace(/\.(html?|php|aspx?|jsp|shtml)$/, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => /\p{L}/u.test(word))
    if (words.length >= 2) return words
  }
  return []
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Where the day stands before the month, or after it, told from the address's country or region; null when open. */
export function orderOfAddress(address: string | null | undefined): 'day' | 'month' | null {
  if (!address || address.length > 2000 || !URL.canParse(address)) return null
  const { hostname, pathname } = new URL(address)
  const region = /^\/(?:[a-z]{2}[-_])?([a-z]{2})(?:\/|$)/i.exec(pathname)?.[1]?.toLowerCase()
  if (/\.(us|gov|mil)$/.test(hostname)) return 'month'
  if (
    /\.(uk|ie|au|nz|in|za|fr|de|es|it|pt|br|nl|be|ch|at|pl|ru|ua|by|kz|uz|ge|am|az|tr|il|ae|qa|sa|eg|lb|iq|pk|gr|ro|bg|rs|eu)$/.test(
      hostname,
    )
  )
    return 'day'
  if (region === 'us' && /^\/en[-_]us(\/|$)|^\/us(\/|$)/i.test(pathname)) return 'month'
  return region && /^(gb|uk|au|nz|ie|in|za)$/.test(region) ? 'day' : null
}
