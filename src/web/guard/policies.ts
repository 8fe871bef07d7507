/** What a page may do in the browser, as Content Security Policies (Level 3). */

/**
 * `page` is every page of ours. `framing` is one that shows something of others in a frame. `framed` is what stands in that
 * frame: somebody else's markup, which runs nothing, asks for nothing and leads nowhere; or, where origins are named,
 * somebody else's script, which loads from those alone and can reach neither the page around it nor what a browser keeps.
 */
export type Policy = 'page' | 'framing' | 'framed' | { scriptsFrom: readonly string[] }

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

const inFrame = ["form-action 'none'", "base-uri 'none'", "frame-ancestors 'self'"]

const policies = {
  page: page.join('; '),
  // It also keeps a link in the frame from leading the frame elsewhere.
  framing: [...page, "frame-src 'self'"].join('; '),
  framed: ['sandbox', "default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:', ...inFrame].join('; '),
}

/** What a frame with somebody else's script may do: no more than this, and never as our own origin. */
export const scriptSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/** The policy as the header says it. */
export function policyText(policy: Policy): string {
  if (typeof policy === 'string') return policies[policy]
  const from = policy.scriptsFrom.join(' ')
  return [
    `sandbox ${scriptSandbox}`,
    "default-src 'none'",
    `script-src ${from}`,
    `style-src ${from} 'unsafe-inline'`,
    `img-src ${from} data:`,
    `font-src ${from}`,
    `media-src ${from}`,
    `connect-src ${from}`,
    `frame-src ${from}`,
    ...inFrame,
  ].join('; ')
}

/** Whether what it stands for is somebody else's, and not a page. */
export function isForeign(policy: Policy): boolean {
  return policy === 'framed' || typeof policy !== 'string'
}
