/** What a page may do in the browser, as Content Security Policies (Level 3). */

/**
 * `page` is every page of ours. `framing` is one that shows a page as it was fetched, in a frame. `framed` is what stands
 * in that frame: somebody else's markup, which runs nothing, asks for nothing and leads nowhere.
 */
export type Policy = 'page' | 'framing' | 'framed'

/** No inline script or style anywhere, nothing from elsewhere, no frames. */
const page = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

export const policies: Readonly<Record<Policy, string>> = {
  page: page.join('; '),
  // It also keeps a link in the frame from leading the frame elsewhere.
  framing: [...page, "frame-src 'self'"].join('; '),
  framed: [
    'sandbox',
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
}
