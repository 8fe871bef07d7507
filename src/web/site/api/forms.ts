/** The forms that a shape has, most have one, with the fields of each. */
import type { Schema } from './jsonSchema.ts'

export interface Form {
  /** What its `kind` is, by which it is told from the others; null where there is one form alone. */
  kind: string | null
  said: string | undefined
  fields: Field[]
}

export interface Field {
  name: string
  schema: Schema
  /** It may be left out. */
  optional: boolean
}

/** None for a shape without fields. */
export function formsOf(schema: Schema): Form[] {
  if (schema.oneOf) return schema.oneOf.map((one) => formIn(one, kindOf(one)))
  return schema.properties ? [formIn(schema, null)] : []
}

function formIn({ properties = {}, required = [], description }: Schema, kind: string | null): Form {
  const fields = Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    optional: !required.includes(name),
  }))
  return { kind, said: description, fields: kind === null ? fields : fields.filter(({ name }) => name !== 'kind') }
}

function kindOf({ properties }: Schema): string {
  const { kind } = properties ?? {}
  return kind?.enum?.join('" or "') ?? String(kind?.const ?? '')
}
