/** The shapes that answers are made of. Each is a component of the document, a table of the reference, a type of the client. */
import { z } from 'zod'

export const shapes = z.registry<{ id: string }>()

/** A shape under its name: every answer is one, and so is whatever several answers hold. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  shapes.add(schema, { id })
  return schema
}

/** What a value means, with one as it might be: examples of whole answers are put together from these. */
export function meaning<S extends z.ZodType>(schema: S, description: string, ...examples: z.output<S>[]): S {
  return schema.meta(examples.length > 0 ? { description, examples } : { description })
}
