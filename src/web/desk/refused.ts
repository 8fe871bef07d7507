/** A form that was refused: its page once more, with the reason beside it and what was written still in its fields. */
import type { Hono } from 'hono'
import type { ReadoutError } from '../../domain/index.ts'
import { backOf } from '../http/done.ts'
import { formOf } from '../http/form.ts'
import type { Ask, Env } from '../visit.ts'

/** What a form asked for in vain. */
export interface Refused {
  /** Where it was sent to, a path of ours. */
  action: string
  /** What was written into a field; the empty text for one that it does not have. */
  value(field: string): string
  error: ReadoutError
}

/** The message beside a form has this id: a page without it does not have the form. */
export const REFUSED = 'refused'

/**
 * The page that a form came from by its field `back`, asked for again. Null where the form names none, its page is not
 * there any more, or does not show what was refused; and where something broke, which is no refusal.
 */
export async function shownAgain(app: Hono<Env>, c: Ask, error: ReadoutError): Promise<Response | null> {
  if (c.req.method !== 'POST' || error.status === 500) return null
  const value = await formOf(c).catch(() => null)
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

/** What was refused of the form that is sent to `action` with these values in it; null for any other. */
export function refusedOf(
  { refused }: { refused: Refused | null },
  action: string,
  own: Readonly<Record<string, string>> = {},
): Refused | null {
  if (refused?.action !== action) return null
  return Object.entries(own).every(([field, value]) => refused.value(field) === value) ? refused : null
}
