/** `POST /api/dossiers/{name}/pages`: one page's bytes as they came; what is known of them stands in headers. */
import { inputForms, ReadoutError, type Resource } from '../../domain/index.ts'
import { part } from '../desk/pages.tsx'
import type { Ask } from '../visit.ts'

/**
 * Headers, each `encodeURIComponent`-ed since headers hold Latin letters only: X-Readout-Name (needed), -Url,
 * -Retrieved, -Media-Type, -As, -Published, -Language.
 *
 * @throws ReadoutError `invalid` for a header that cannot be, and whatever kept the page from being read
 */
export async function addPage(c: Ask): Promise<Response> {
  const dossier = part(c, 'name')
  const name = header(c, 'Name')
  if (!name) throw new ReadoutError('invalid', 'X-Readout-Name', 'it is missing')
  const form = header(c, 'As')
  const as = inputForms.find((one) => one === form)
  if (form && !as) throw new ReadoutError('invalid', 'X-Readout-As', `"${form}" is none of ${inputForms.join(', ')}`)
  const published = header(c, 'Published')
  const language = header(c, 'Language')
  const resource: Resource = {
    name,
    url: header(c, 'Url'),
    bytes: new Uint8Array(await c.req.arrayBuffer()),
    mediaType: header(c, 'Media-Type'),
    retrieved: timeOf(header(c, 'Retrieved')),
  }
  const flow = c.get('flow')
  const added = await flow.addPage(dossier, resource, {
    ...(as ? { as } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  })
  return c.json(added, added.outcome === 'new' ? 201 : 200)
}

function header(c: Ask, name: string): string | null {
  const text = c.req.header(`X-Readout-${name}`)
  if (!text) return null
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new ReadoutError('invalid', `X-Readout-${name}`, 'it is not percent-encoded UTF-8', { cause })
  }
}

function timeOf(text: string | null): string {
  if (text === null) return new Date().toISOString()
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw new ReadoutError('invalid', 'X-Readout-Retrieved', `"${text}" is no time`)
  return time.toISOString()
}
