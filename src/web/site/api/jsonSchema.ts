/** The shapes as JSON Schema 2020-12, as far as ours need it. */
import { z } from 'zod'
import { shapes } from './named.ts'

export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  examples?: unknown[]
  default?: unknown
  const?: string | number
  enum?: string[]
  pattern?: string
  minimum?: number
  maximum?: number
  oneOf?: Schema[]
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  propertyNames?: Schema
  additionalProperties?: Schema
  [keyword: string]: unknown
}

type Limits = Pick<Schema, 'format' | 'pattern' | 'minimum' | 'maximum'>

const WHERE = '#/components/schemas/'

/** All shapes by their names, each naming others by `$ref`. What an answer may hold besides is not forbidden. */
export function shapeSchemas(): Record<string, Schema> {
  const { schemas } = z.toJSONSchema(shapes, { uri: whereIs, io: 'input', override })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]))
}

/** What a parameter is once it is read. */
export function parameterSchema(parameter: z.ZodType): Schema {
  const id = shapes.get(parameter instanceof z.ZodOptional ? parameter.unwrap() : parameter)?.id
  if (id !== undefined) {
    const { description = '', examples = [] } = parameter.meta() ?? {}
    return { $ref: whereIs(id), description, examples: examples as unknown[] }
  }
  return bare(z.toJSONSchema(parameter, { io: 'output', override }))
}

/** The name of the shape that a reference leads to; null for what is none. */
export function referredIn({ $ref }: Schema): string | null {
  return $ref?.startsWith(WHERE) ? $ref.slice(WHERE.length) : null
}

export function referenceTo(shape: z.ZodType): Schema {
  const id = shapes.get(shape)?.id
  if (id === undefined) throw new Error('an answer needs a name: see named.ts')
  return { $ref: whereIs(id) }
}

function whereIs(id: string): string {
  return `${WHERE}${id}`
}

/** Without the pattern of a date, which its format says too, and without the ends of what a number can be. */
function override({ jsonSchema: schema }: { jsonSchema: Limits }): void {
  if (schema.format !== undefined) delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

/** Without what says where it stands. */
function bare({ $schema, $id, ...schema }: object & { $schema?: unknown; $id?: unknown }): Schema {
  return schema as Schema
}
