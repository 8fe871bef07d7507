/** `/api/dossiers/{name}/briefs`: publishing for a command beside the server. */
import { z } from 'zod'
import { editions } from '../../domain/index.ts'
import { part } from '../desk/pages.tsx'
import type { Ask } from '../visit.ts'
import { bodyOf, given } from './body.ts'

const by = 'owner'
const file = z.object({ file: z.string().min(1), text: z.string() })
const published = file.extend({ note: z.string().optional() })
const withdrawn = z.object({ slug: z.string(), language: z.enum(editions).optional(), note: z.string().optional() })
const taken = z.object({ named: z.string(), undo: z.boolean().optional(), note: z.string().optional() })

export async function listBriefs(c: Ask): Promise<Response> {
  return c.json(await c.get('flow').listBriefs(part(c, 'name')))
}

export async function checkBrief(c: Ask): Promise<Response> {
  return c.json(await c.get('flow').checkBrief(part(c, 'name'), await bodyOf(c, file)))
}

export async function publishBrief(c: Ask): Promise<Response> {
  const asked = given(await bodyOf(c, published))
  return c.json(await c.get('flow').publishBrief(part(c, 'name'), { ...asked, by }))
}

export async function withdrawBrief(c: Ask): Promise<Response> {
  const asked = given(await bodyOf(c, withdrawn))
  return c.json(await c.get('flow').withdrawBrief(part(c, 'name'), { ...asked, by }))
}

export async function takeDown(c: Ask): Promise<Response> {
  const asked = given(await bodyOf(c, taken))
  return c.json(await c.get('flow').takeDown(part(c, 'name'), { ...asked, by }))
}
