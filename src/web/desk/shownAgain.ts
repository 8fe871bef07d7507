/** A form that was refused: its page once more, with the reason beside it and what was written still in its fields. */
import type { Hono } from 'hono'
import type { ReadoutError } from '../../domain/index.ts'
import { isOurs } from '../guard/host.ts'
import { backOf } from '../http/done.ts'
import { formReadOf } from '../http/form.ts'
import { REFUSED, type Refused } from '../http/refused.ts'
import type { Ask, Env } from '../visit.ts'

/**
 * The page that a form came from by its field `back`, asked for again. Null where the form names none, its page is not
 * there any more, or does not show what was refused; where something broke, which is no refusal; and where it was refused
 * before it was read: for being another site's, say, or too large.
 */
export async function shownAgain(app: Hono<Env>, c: Ask, error: ReadoutError): Promise<Response | null> {
  if (c.req.method !== 'POST' || error.status === 500 || !isOurs(c)) return null
  const value = formReadOf(c)
  const back = backOf(value?.('back'), '')
  if (!value || back === '') return null
  const { url } = c.req
  const headers = new Headers()
  for (const name of ['host', 'cookie', 'accept-language']) {
    const said = c.req.header(name)
    if (said !== undefined) headers.set(name, said)
  }
  const refused: Refused = { action: new URL(url).pathname, value, error }
  const page = await app.fetch(new Request(new URL(back, url), { headers }), { ...c.env, refused })
  if (page.status !== 200 || !page.headers.get('content-type')?.startsWith('text/html')) return null
  const html = await page.text()
  // Whatever could not be done: what was written is what has to be changed, or sent once more.
  return html.includes(`id="${REFUSED}"`) ? new Response(html, { status: 422, headers: page.headers }) : null
}
