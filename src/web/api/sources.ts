/** `/api/dossiers/{name}/sources` and `/failed`: for the command line beside the server. JSON in, JSON out. */
import { z } from 'zod'
import { sourceKinds } from '../../domain/index.ts'
import { part } from '../desk/pages.tsx'
import type { Ask } from '../visit.ts'
import { bodyOf, given } from './body.ts'

const newSource = z.object({
  address: z.string().min(1),
  kind: z.enum(sourceKinds).optional(),
  outlet: z.string().optional(),
  every: z.number().optional(),
})
const several = z.union([z.literal('all'), z.array(z.string())])

export async function listSources(c: Ask): Promise<Response> {
  return c.json(await c.get('flow').listSources(part(c, 'name')))
}

export async function addSource(c: Ask): Promise<Response> {
  const made = given(await bodyOf(c, newSource))
  return c.json(await c.get('flow').addSource(part(c, 'name'), made), 201)
}

export async function removeSource(c: Ask): Promise<Response> {
  const { source } = await bodyOf(c, z.object({ source: z.string() }))
  return c.json(await c.get('flow').removeSource(part(c, 'name'), source))
}

export async function askSources(c: Ask): Promise<Response> {
  const { sources } = await bodyOf(c, z.object({ sources: several }))
  return c.json(await c.get('flow').askSources(part(c, 'name'), sources))
}

export async function listFailed(c: Ask): Promise<Response> {
  return c.json(await c.get('flow').listSetAside(part(c, 'name')))
}

export async function retryFailed(c: Ask): Promise<Response> {
  const { ids } = await bodyOf(c, z.object({ ids: several }))
  return c.json({ count: await c.get('flow').retrySetAside(part(c, 'name'), ids) })
}

export async function discardFailed(c: Ask): Promise<Response> {
  const { ids } = await bodyOf(c, z.object({ ids: several }))
  return c.json({ count: await c.get('flow').discardSetAside(part(c, 'name'), ids) })
}
