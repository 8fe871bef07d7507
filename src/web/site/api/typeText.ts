/** What a value is, in words, with the names of shapes set apart so that they can be links. */
import { referredIn, type Schema } from './jsonSchema.ts'

export type TypePart = string | { shape: string }

const formats: Record<string, string> = { 'date-time': 'moment', date: 'day' }

export function typeParts(schema: Schema): TypePart[] {
  const shape = referredIn(schema)
  if (shape !== null) return [{ shape }]
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return joined(choices.map(typeParts), ' or ')
  if (schema.const !== undefined) return [JSON.stringify(schema.const)]
  if (schema.enum) return [schema.enum.map((one) => JSON.stringify(one)).join(' or ')]
  if (schema.items) return ['list of ', ...typeParts(schema.items)]
  if (schema.additionalProperties) {
    const names = schema.propertyNames?.enum?.map((one) => JSON.stringify(one)).join(', ') ?? 'texts'
    return [`by ${names}: `, ...typeParts(schema.additionalProperties)]
  }
  const { minimum, maximum } = schema
  const types = [schema.type ?? 'anything'].flat().map((type) => nameOf(type, schema.format))
  return [
    `${types.join(' or ')}${minimum === undefined || maximum === undefined ? '' : ` from ${minimum} to ${maximum}`}`,
  ]
}

function nameOf(type: string, format = ''): string {
  if (type === 'string') return formats[format] ?? 'text'
  return type === 'integer' ? 'whole number' : type === 'boolean' ? 'true or false' : type
}

function joined(lists: TypePart[][], by: string): TypePart[] {
  return lists.flatMap((parts, i) => (i > 0 ? [by, ...parts] : parts))
}
