/** What a request asks for: the parameters of its address, read and checked. */
import type { z } from 'zod'
import { ReadoutError } from '../../../domain/index.ts'
import type { SiteAsk } from '../visit.ts'
import { inPath, type Operation } from './operation.ts'

/** How much of a wrong value is said again. */
const SHOWN = 40

/**
 * The parameters' values by their names.
 * @throws ReadoutError `not-found` for a part of the path that names nothing, `invalid` for a parameter of the query that is
 * wrong, missing, unknown or given twice
 */
export function askedOf(operation: Operation, c: SiteAsk): Record<string, unknown> {
  const asked = readFrom(operation, c)
  const { editions } = c.var.settings
  if (asked.edition === undefined || editions.some((one) => one === asked.edition)) return asked
  const remedy = `There are: ${editions.join(', ')}`
  throw new ReadoutError('not-found', 'edition', 'this site does not have that edition', { remedy })
}

function readFrom(operation: Operation, c: SiteAsk): Record<string, unknown> {
  const { parameters } = operation
  const path = inPath(operation)
  const { searchParams } = new URL(c.req.url)
  const known = Object.keys(parameters).filter((name) => !path.includes(name))
  for (const name of new Set(searchParams.keys())) {
    if (!known.includes(name))
      throw bad(
        name,
        'there is no such parameter',
        known.length > 0 ? `There are: ${known.join(', ')}` : 'Leave it out',
      )
    if (searchParams.getAll(name).length > 1) throw bad(name, 'it is given twice', 'Give it once')
  }
  return Object.fromEntries(
    Object.entries(parameters).map(([name, schema]) => {
      const within = path.includes(name)
      const text = within ? c.req.param(name) : (searchParams.get(name) ?? undefined)
      const result = schema.safeParse(text)
      if (result.success) return [name, result.data]
      const said = text === undefined ? 'and is missing' : `not ${JSON.stringify(text.slice(0, SHOWN))}`
      const reason = `it has to be ${result.error.issues[0]?.message}, ${said}`
      const remedy = `For example: ${exampleIn(name, schema, within)}`
      throw within ? new ReadoutError('not-found', name, reason, { remedy }) : bad(name, reason, remedy)
    }),
  )
}

/** A place in a list that is none, whatever whoever keeps the list calls it. */
export function badCursor(): ReadoutError {
  return bad('after', 'it is no place in this list', 'Take it from `next` of an answer, or leave it out')
}

function bad(name: string, reason: string, remedy: string): ReadoutError {
  return new ReadoutError('invalid', name.slice(0, SHOWN), reason, { remedy })
}

function exampleIn(name: string, schema: z.ZodType, within: boolean): string {
  const [example] = (schema.meta()?.examples ?? []) as unknown[]
  if (example === undefined) return `leave out ${name}`
  return within ? String(example) : `${name}=${example}`
}
