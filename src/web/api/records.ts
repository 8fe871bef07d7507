/** `/api/dossiers/{name}/record`: making a dossier's record public, for a command beside the server. */
import { z } from 'zod'
import { editions } from '../../domain/index.ts'
import { part } from '../desk/pages.tsx'
import type { Ask } from '../visit.ts'
import { bodyOf, given } from './body.ts'

const by = 'owner'
const asked = z.object({
  slug: z.string().optional(),
  titles: z.partialRecord(z.enum(editions), z.string().trim().min(1).max(300)).optional(),
})

export async function publicRecord(c: Ask): Promise<Response> {
  return c.json(await c.get('flow').publicRecord(part(c, 'name')))
}

export async function publishRecord(c: Ask): Promise<Response> {
  return c.json(await c.get('flow').publishRecord(part(c, 'name'), { ...given(await bodyOf(c, asked)), by }))
}

export async function withdrawRecord(c: Ask): Promise<Response> {
  await c.get('flow').withdrawRecord(part(c, 'name'), by)
  return c.body(null, 204)
}
