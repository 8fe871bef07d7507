/** `/api/dossiers`: for the command line beside the server. JSON in, JSON out. */
import { z } from 'zod'
import { codebookSchema, rosterSchema } from '../../domain/index.ts'
import { part } from '../desk/pages.tsx'
import type { Ask } from '../visit.ts'
import { bodyOf, given } from './body.ts'

const books = z.object({ codebook: codebookSchema.optional(), roster: rosterSchema.optional() })
const newDossier = books.extend({
  name: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
})

export async function listDossiers(c: Ask): Promise<Response> {
  const removed = c.req.query('removed') === 'true'
  return c.json(await c.get('flow').listDossiers({ removed }))
}

export async function createDossier(c: Ask): Promise<Response> {
  const made = await bodyOf(c, newDossier)
  await c.get('flow').createDossier(given(made))
  return c.json({ name: made.name }, 201)
}

export async function removeDossier(c: Ask): Promise<Response> {
  return c.json(await c.get('flow').removeDossier(part(c, 'name')))
}

export async function restoreDossier(c: Ask): Promise<Response> {
  const name = part(c, 'name')
  await c.get('flow').restoreDossier(name)
  return c.json({ name })
}

export async function setBooks(c: Ask): Promise<Response> {
  const name = part(c, 'name')
  await c.get('flow').setBooks(name, given(await bodyOf(c, books)))
  return c.json({ name })
}

/** Things that the dossier's statements often speak of, for its codebook. */
export async function suggested(c: Ask): Promise<Response> {
  const limit = Number(c.req.query('limit') ?? '')
  return c.json(await c.get('flow').suggestForDossier(part(c, 'name'), limit > 0 ? { limit } : {}))
}
