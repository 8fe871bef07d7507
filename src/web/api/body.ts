/** JSON bodies of the API, checked. */
import type { z } from 'zod'
import { ReadoutError } from '../../domain/index.ts'
import type { Ask } from '../visit.ts'

/** The fields that were given: Zod writes a missing one as undefined, which is not the same as leaving it out. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

/** @throws ReadoutError `invalid` naming each wrong field by its path */
export async function bodyOf<S extends z.ZodType>(c: Ask, schema: S): Promise<z.infer<S>> {
  const body: unknown = await c.req.json().catch((cause: unknown) => {
    if (cause instanceof ReadoutError) throw cause
    throw new ReadoutError('invalid', 'the body', 'it is not JSON', { cause })
  })
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const said = result.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.map(String).join('.') || 'body'}: ${message}`)
  throw new ReadoutError('invalid', 'the body', said.join('; '))
}
