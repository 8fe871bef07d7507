/** `/api/dossiers/{name}/import`: a file of coded statements, for a command beside the server. */
import { ReadoutError } from '../../domain/index.ts'
import { codedAs } from '../../flow/index.ts'
import { part } from '../desk/pages.tsx'
import type { Ask } from '../visit.ts'

/** The file is the body; the query tells its name, what its variables mean and which part of it is meant. */
export async function importDna(c: Ask): Promise<Response> {
  const { input, from, most, ...named } = c.req.query()
  const number = (text: string | undefined) => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined)
  const asked = { from: number(from) ?? 0, most: number(most) ?? 0 }
  if (!input || asked.most === 0) throw new ReadoutError('invalid', c.req.path, 'it needs input, from and most')
  const { person, organization, concept, qualifier } = { ...codedAs, ...named }
  const as = { person, organization, concept, qualifier }
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  return c.json(await c.get('flow').importDna(part(c, 'name'), bytes, { input, as, ...asked }))
}
