/** What a document was: its revisions, and the bytes they were taken from. */
import { pageResponse } from '../http/page.ts'
import { type Ask, visitOf } from '../visit.ts'
import { FetchedPage } from './FetchedPage.tsx'
import { part } from './pages.tsx'
import { RevisionsPage } from './RevisionsPage.tsx'

export async function revisions(c: Ask): Promise<Response> {
  const chosen = { ...idIn(c, 'from'), ...idIn(c, 'to') }
  const view = await c.get('flow').revisionsView(part(c, 'dossier'), part(c, 'id'), chosen)
  return pageResponse(<RevisionsPage visit={visitOf(c)} view={view} beside={c.req.query('view') === 'side'} />)
}

export async function fetched(c: Ask): Promise<Response> {
  const asked = Number(c.req.query('part') ?? 1)
  const chosen = { ...idIn(c, 'revision'), part: Number.isSafeInteger(asked) ? asked : 1 }
  const view = await c.get('flow').fetchedView(part(c, 'dossier'), part(c, 'id'), chosen)
  const asPage = view.markup && c.req.query('show') === 'page'
  if (asPage) c.set('policy', 'framing')
  return pageResponse(<FetchedPage visit={visitOf(c)} view={view} asPage={asPage} />)
}

/** To be saved, never shown: whatever it says it is, it goes out as bytes. */
export async function bytes(c: Ask): Promise<Response> {
  const { revision } = idIn(c, 'revision')
  const { bytes, hash } = await c.get('flow').fetchedBytes(part(c, 'dossier'), part(c, 'id'), revision)
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${hash.slice(0, 16)}.bin"`,
  }
  return new Response(new Uint8Array(bytes), { headers })
}

/** Somebody else's markup, for the frame. */
export async function page(c: Ask): Promise<Response> {
  // Before anything can fail: no answer of this address is ever a page of ours.
  c.set('policy', 'framed')
  const { revision } = idIn(c, 'revision')
  // Browsers say what they ask for. By itself, without the policy of the page around it, a link in it would lead away.
  const wanted = c.req.header('sec-fetch-dest')
  if (wanted !== undefined && wanted !== 'iframe')
    return c.redirect(visitOf(c).to(part(c, 'dossier')).fetched(part(c, 'id'), revision, { asPage: true }))
  const markup = await c.get('flow').fetchedPage(part(c, 'dossier'), part(c, 'id'), revision)
  return new Response(markup, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** An id asked for; what cannot be one is as if it had not been. */
function idIn<N extends string>(c: Ask, name: N): { [K in N]?: string } {
  const id = c.req.query(name)
  return (id && /^[\w-]{1,80}$/.test(id) ? { [name]: id } : {}) as { [K in N]?: string }
}
