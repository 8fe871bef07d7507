/** `/api/dossiers`: for the command line beside the server. JSON in, JSON out. */
import { z } from 'zod'
import { codebookSchema, outletsSchema, ReadoutError, rosterSchema } from '../../domain/index.ts'
import { comparisonKinds, exportForms, exportWhats, rollUps } from '../../flow/index.ts'
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

export async function setOutlets(c: Ask): Promise<Response> {
  const name = part(c, 'name')
  await c.get('flow').setOutlets(name, (await bodyOf(c, outletsSchema)).outlets)
  return c.json({ name })
}

/** Things that the dossier's statements often speak of, for its codebook. */
export async function suggested(c: Ask): Promise<Response> {
  const limit = Number(c.req.query('limit') ?? '')
  return c.json(await c.get('flow').suggestForDossier(part(c, 'name'), limit > 0 ? { limit } : {}))
}

/** What comparing the dossier's documents brings out, of one kind. */
export async function compared(c: Ask): Promise<Response> {
  const kind = comparisonKinds.find((one) => one === c.req.param('kind'))
  if (!kind) throw new ReadoutError('not-found', c.req.path, `compared are ${comparisonKinds.join(', ')}`)
  const by = rollUps.find((one) => one === c.req.query('by'))
  return c.json(await c.get('flow').compareDossier(part(c, 'name'), kind, by ? { by } : {}))
}

/** The dossier's stances as rows, for networks. */
export async function rows(c: Ask): Promise<Response> {
  return c.json(await c.get('flow').dossierRows(part(c, 'name')))
}

/** A file of the dossier's contents: `?what=statements&as=csv`. */
export async function exported(c: Ask): Promise<Response> {
  const what = exportWhats.find((one) => one === c.req.query('what'))
  const as = exportForms.find((one) => one === c.req.query('as'))
  if (!what || !as) throw new ReadoutError('invalid', c.req.path, 'it needs what and as')
  const { bytes, mediaType } = await c.get('flow').exportDossier(part(c, 'name'), { what, as })
  return c.body(new Uint8Array(bytes), 200, { 'content-type': mediaType })
}
