/** What a page may do in the browser, as Content Security Policies (Level 3). */

/**
 * `page` is every page of ours. `framing` is one that shows something of others in a frame. `framed` is what stands in that
 * frame: somebody else's markup, which runs nothing, asks for nothing and leads nowhere; or, where origins are named,
 * somebody else's script, which loads from those alone and can reach neither the page around it nor what a browser keeps.
 */
export type Policy = 'page' | 'framing' | 'framed' | { scriptsFrom: readonly string[] }

/** No inline script, no style but our own, nothing from elsewhere, no frames. @param style ours, where it stands in pages */
const page = (style: string) => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${style}`,
  "img-src 'self' data:",
  "form-action 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

const inFrame = ["form-action 'none'", "base-uri 'none'", "frame-ancestors 'self'"]

const framed = ['sandbox', "default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:', ...inFrame]

/** What a frame with somebody else's script may do: no more than this, and never as our own origin. */
export const scriptSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/**
 * The policy as the header says it.
 * @param style the source of our own styles: files, or the hash of the stylesheet that stands in every page
 */
export function policyText(policy: Policy, style = "'self'"): string {
  if (policy === 'page') return page(style).join('; ')
  // It also keeps a link in the frame from leading the frame elsewhere.
  if (policy === 'framing') return [...page(style), "frame-src 'self'"].join('; ')
  if (policy === 'framed') return framed.join('; ')
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
