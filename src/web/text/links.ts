/** Addresses that came with documents: only what a browser fetches as a page is made a link. */

/** The address, if it is http or https; else null, and it is shown as text. Preact itself would leave `javascript:`. */
export function safeHref(address: string | null | undefined): string | null {
  if (!address || !/^https?:\/\//i.test(address)) return null
  const url = URL.parse(address)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

/** The same for a link that a person wrote, which may lead to mail or to a place on the page too. */
export function linkHref(href: string): string | null {
  return /^(#|mailto:)/i.test(href) ? href : safeHref(href)
}

/** The site's name for people: `vta.example`. */
export function siteOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') || address
}
