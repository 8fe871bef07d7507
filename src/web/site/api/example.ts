/** A whole answer as it might be, put together from the examples of its values. */
import { referredIn, type Schema } from './jsonSchema.ts'
import type { ApiParameter } from './parameterList.ts'

/** @param shapes by their names */
export function exampleOf(schema: Schema, shapes: Readonly<Record<string, Schema>>): unknown {
  const { examples, oneOf, anyOf, items, properties, additionalProperties, propertyNames } = schema
  if (examples?.length) return examples[0]
  const named = referredIn(schema)
  if (named !== null) return exampleOf(shapes[named] ?? {}, shapes)
  const [first] = oneOf ?? anyOf ?? []
  if (first) return exampleOf(first, shapes)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (items) return [exampleOf(items, shapes)]
  if (properties) return mapped(Object.keys(properties), (name) => exampleOf(properties[name] ?? {}, shapes))
  if (additionalProperties) return mapped(propertyNames?.enum ?? [], () => exampleOf(additionalProperties, shapes))
  return null
}

function mapped(names: readonly string[], value: (name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, value(name)]))
}

/** An address with its parameters as they might be. */
export function exampleAddress(path: string, parameters: readonly ApiParameter[]): string {
  const query = new URLSearchParams()
  let address = path
  for (const { name, in: where, schema } of parameters) {
    const [value] = schema.examples ?? []
    if (where === 'path') address = address.replace(`{${name}}`, String(value))
    else if (value !== undefined) query.set(name, String(value))
  }
  return query.size > 0 ? `${address}?${query}` : address
}
