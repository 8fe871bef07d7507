/** `/own/…`: a file that the owner's settings added. */
import { missing } from './asked.ts'
import type { SiteAsk } from './visit.ts'

export function ownFile(c: SiteAsk): Response {
  const { logo, ad } = c.var.own
  const found = [logo, ad].find((one) => one?.address === c.req.path)
  if (!found) throw missing(c)
  // A picture opened by itself would be a page of ours: whatever is in it runs nothing and loads nothing.
  c.set('policy', 'framed')
  const headers = { 'content-type': found.mediaType, 'cache-control': 'public, max-age=31536000, immutable' }
  return new Response(new Uint8Array(found.bytes), { headers })
}
