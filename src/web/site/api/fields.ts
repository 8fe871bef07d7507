/** The fields of a shape, as rows of a table; of one that takes several forms, those of each. */
import type { Schema } from './jsonSchema.ts'

export interface Field {
  /** The form that has it, by the value of its `kind`; null where there is one form alone. */
  form: string | null
  name: string
  schema: Schema
  /** It may be left out. */
  optional: boolean
}

export function fieldsOf(schema: Schema): Field[] {
  if (schema.oneOf) return schema.oneOf.flatMap((one) => fieldsIn(one, formOf(one)))
  return fieldsIn(schema, null)
}

function fieldsIn({ properties = {}, required = [] }: Schema, form: string | null): Field[] {
  return Object.entries(properties).map(([name, schema]) => ({
    form,
    name,
    schema,
    optional: !required.includes(name),
  }))
}

function formOf({ properties }: Schema): string {
  const { kind } = properties ?? {}
  return kind?.enum?.join(', ') ?? String(kind?.const ?? '')
}
