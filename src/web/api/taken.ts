/**
 * `/api/dossiers/{name}/taken` and `/settled`: pages taken in for a command beside the server, and what became of them.
 */
import { z } from 'zod'
import { inputForms, ReadoutError, type Resource, rangeTables } from '../../domain/index.ts'
import { part } from '../desk/pages.tsx'
import type { Ask } from '../visit.ts'
import { bodyOf, given } from './body.ts'

const told = z
  .object({
    title: z.string(),
    byline: z.string(),
    published: z.string(),
    outlet: z.string(),
    language: z.string(),
  })
  .partial()

const head = z.object({
  resources: z.array(
    z.object({
      name: z.string().min(1),
      url: z.string().nullable(),
      mediaType: z.string().nullable(),
      retrieved: z.iso.datetime(),
      told: told.optional(),
      size: z.int().min(0),
    }),
  ),
  options: z.object({
    as: z.enum(inputForms).optional(),
    published: z.string().optional(),
    language: z.string().optional(),
    threshold: z.number().optional(),
    ranges: z.enum(rangeTables).optional(),
  }),
})

const LINE_END = 0x0a

/** A line of JSON that tells of the pages, then their bytes one after the other, each as long as its `size` says. */
export async function takeIn(c: Ask): Promise<Response> {
  const body = new Uint8Array(await c.req.arrayBuffer())
  const end = body.indexOf(LINE_END)
  const { resources, options } = headOf(new TextDecoder().decode(body.subarray(0, Math.max(0, end))))
  let at = end + 1
  const pages = resources.map(({ size, ...known }): Resource => {
    const bytes = body.slice(at, at + size)
    at += size
    return { ...given(known), bytes, ...(known.told ? { told: given(known.told) } : {}) } as Resource
  })
  if (at !== body.length) throw new ReadoutError('invalid', 'the body', 'the sizes told do not add up to its bytes')
  return c.json(await c.get('flow').takeIn(part(c, 'name'), pages, given(options)))
}

const asked = z.object({ ids: z.array(z.string()).max(1000) })

/** What became of those of these takings that wait no more. */
export async function settled(c: Ask): Promise<Response> {
  const { ids } = await bodyOf(c, asked)
  return c.json(await c.get('flow').settledOf(part(c, 'name'), ids))
}

function headOf(line: string): z.infer<typeof head> {
  try {
    return head.parse(JSON.parse(line))
  } catch (cause) {
    throw new ReadoutError('invalid', 'the body', 'its first line does not tell of the pages', { cause })
  }
}
