/** The types and addresses of the client, made from the API's table of operations. */
import { referenceTo, referredIn, type Schema, shapeSchemas } from '../src/web/site/api/jsonSchema.ts'
import { type Operation, ROOT } from '../src/web/site/api/operation.ts'
import { operations } from '../src/web/site/api/operations.ts'
import { type ApiParameter, parametersOf } from '../src/web/site/api/parameterList.ts'

/** `src/client/contract.ts` */
export function clientContract(): string {
  const shapes = shapeSchemas()
  return `/**
 * What can be asked of the API and what it answers. Made from the API's own table by \`npm run docs\`: what is changed here by
 * hand is lost.
 */
import type { Listing } from './listing.ts'
import type { AskOptions } from './options.ts'

/** Where each method asks; \`query\` tells whether it takes more than the parts of its address, \`list\` where items are. */
export const routes = {
${operations.map(routeOf).join('\n')}
} as const

/** A client of one site. Each method throws a ReadoutApiError for what is not there. */
export interface ReadoutClient {
${operations.map((operation) => methodOf(operation, shapes)).join('\n')}
}

${Object.entries(shapes)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, schema]) => shapeOf(name, schema))
  .join('\n\n')}
`
}

function routeOf(operation: Operation): string {
  const { id, path, list } = operation
  const query = parametersOf(operation).some(({ in: where }) => where === 'query')
  return `  ${id}: { path: '${ROOT}${path}', query: ${query}${list === undefined ? '' : `, list: '${list}'`} },`
}

function methodOf(operation: Operation, shapes: Record<string, Schema>): string {
  const { id, summary, answer, list } = operation
  const reference = referenceTo(answer)
  const answered = typeOf(reference)
  const items = list === undefined ? {} : (shapes[referredIn(reference) ?? '']?.properties?.[list]?.items ?? {})
  const parameters = parametersOf(operation)
  // A list takes all by name; everything else the parts of its address one after the other.
  const parts = list === undefined ? parameters.filter(({ in: where }) => where === 'path') : []
  const named = parameters.filter((one) => !parts.includes(one))
  const given = [
    ...parts.map(({ name, schema }) => `${name}: ${typeOf(schema)}`),
    ...(named.length > 0 ? [`asked: {\n${named.map(fieldAsked).join('\n')}\n    }`] : []),
    'options?: AskOptions',
  ]
  const brought = list === undefined ? `Promise<${answered}>` : `Listing<${answered}, ${typeOf(items)}>`
  const inside = named.length > 0 ? `\n    ${given.join(',\n    ')},\n  ` : given.join(', ')
  return `${comment(summary, '  ')}  ${id}(${inside}): ${brought}`
}

function fieldAsked({ name, required, description, schema }: ApiParameter): string {
  return `${comment(description, '      ')}      ${name}${required ? '' : '?'}: ${typeOf(schema)}${required ? '' : ' | undefined'}`
}

function shapeOf(name: string, schema: Schema): string {
  const said = comment(schema.description, '')
  if (schema.oneOf) return `${said}export type ${name} =\n${schema.oneOf.map((one) => `  | ${typeOf(one)}`).join('\n')}`
  if (!schema.properties) return `${said}export type ${name} = ${typeOf(schema)}`
  return `${said}export interface ${name} {\n${fieldsOf(schema, '  ')}\n}`
}

function fieldsOf({ properties = {}, required = [] }: Schema, indent: string): string {
  return Object.entries(properties)
    .map(([name, field]) => {
      const [mark, or] = required.includes(name) ? ['', ''] : ['?', ' | undefined']
      return `${comment(field.description, indent)}${indent}${name}${mark}: ${typeOf(field)}${or}`
    })
    .join('\n')
}

function typeOf(schema: Schema): string {
  const name = referredIn(schema)
  if (name !== null) return name
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return choices.map(typeOf).join(' | ')
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  if (schema.items) {
    const item = typeOf(schema.items)
    return /[ |{]/.test(item) ? `(${item})[]` : `${item}[]`
  }
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => `${name}: ${typeOf(field)}`)
    return `{ ${fields.join('; ')} }`
  }
  if (schema.additionalProperties)
    return `Record<${schema.propertyNames?.enum?.map(literal).join(' | ') ?? 'string'}, ${typeOf(schema.additionalProperties)}>`
  return [schema.type ?? 'unknown']
    .flat()
    .map((type) => (type === 'integer' ? 'number' : type))
    .join(' | ')
}

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value}'`
}

function comment(text: string | undefined, indent: string): string {
  return text ? `${indent}/** ${text.replaceAll('*/', '* /')} */\n` : ''
}
