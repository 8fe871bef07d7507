/** The types and addresses of the client, made from the API's table of operations. */
import { isDeepStrictEqual } from 'node:util'
import { referenceTo, referredIn, type Schema, shapeSchemas } from '../src/web/site/api/jsonSchema.ts'
import { type Operation, ROOT } from '../src/web/site/api/operation.ts'
import { operations } from '../src/web/site/api/operations.ts'
import { type ApiParameter, parametersOf } from '../src/web/site/api/parameterList.ts'

/** `src/client/contract.ts` */
export function clientContract(): string {
  const shapes = shapeSchemas()
  const shared = sharedParameters()
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

/** What several methods are asked with. */
export interface Asked {
${[...shared.values()].map((one) => fieldAsked(one, '  ')).join('\n')}
}

/** A client of one site. Each method throws a ReadoutApiError for what is not there. */
export interface ReadoutClient {
${operations.map((operation) => methodOf(operation, shapes, shared)).join('\n')}
}

${Object.entries(shapes)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, schema]) => shapeOf(name, schema, shapes))
  .join('\n\n')}
`
}

function routeOf(operation: Operation): string {
  const { id, path, list } = operation
  const query = parametersOf(operation).some(({ in: where }) => where === 'query')
  return `  ${id}: { path: '${ROOT}${path}', query: ${query}${list === undefined ? '' : `, list: '${list}'`} },`
}

/** A list takes all by name; everything else the parts of its address one after the other. */
function givenTo(operation: Operation): { parts: ApiParameter[]; named: ApiParameter[] } {
  const parameters = parametersOf(operation)
  const parts = operation.list === undefined ? parameters.filter(({ in: where }) => where === 'path') : []
  return { parts, named: parameters.filter((one) => !parts.includes(one)) }
}

/** What more than one operation takes by name, the same in each. */
function sharedParameters(): Map<string, ApiParameter> {
  const all = operations.flatMap((operation) => givenTo(operation).named)
  const alike = [...Map.groupBy(all, (one) => JSON.stringify(one)).values()].filter((each) => each.length > 1)
  return new Map(alike.flatMap(([one]) => (one ? [[one.name, one] as const] : [])))
}

function methodOf(
  operation: Operation,
  shapes: Record<string, Schema>,
  shared: ReadonlyMap<string, ApiParameter>,
): string {
  const { id, summary, answer, list } = operation
  const reference = referenceTo(answer)
  const answered = typeOf(reference)
  const items = list === undefined ? {} : (shapes[referredIn(reference) ?? '']?.properties?.[list]?.items ?? {})
  const { parts, named } = givenTo(operation)
  const picked = named.filter((one) => isDeepStrictEqual(one, shared.get(one.name)))
  const own = named.filter((one) => !picked.includes(one))
  const asked = [
    ...(picked.length > 0 ? [`Pick<Asked, ${picked.map(({ name }) => literal(name)).join(' | ')}>`] : []),
    ...(own.length > 0 ? [`{\n${own.map((one) => fieldAsked(one, '      ')).join('\n')}\n    }`] : []),
  ]
  const given = [
    ...parts.map(({ name, schema }) => `${name}: ${typeOf(schema)}`),
    ...(asked.length > 0 ? [`asked${named.some(({ required }) => required) ? '' : '?'}: ${asked.join(' & ')}`] : []),
    'options?: AskOptions',
  ]
  const brought = list === undefined ? `Promise<${answered}>` : `Listing<${answered}, ${typeOf(items)}>`
  const inside = asked.length > 0 ? `\n    ${given.join(',\n    ')},\n  ` : given.join(', ')
  return `${comment(summary, '  ')}  ${id}(${inside}): ${brought}`
}

function fieldAsked({ name, required, description, schema }: ApiParameter, indent: string): string {
  const [mark, or] = required ? ['', ''] : ['?', ' | undefined']
  return `${comment(description, indent)}${indent}${name}${mark}: ${typeOf(schema)}${or}`
}

function shapeOf(name: string, schema: Schema, shapes: Record<string, Schema>): string {
  const said = comment(schema.description, '')
  if (schema.oneOf) return `${said}export type ${name} =\n${schema.oneOf.map((one) => `  | ${typeOf(one)}`).join('\n')}`
  if (!schema.properties) return `${said}export type ${name} = ${typeOf(schema)}`
  const base = baseOf(schema, shapes)
  const has = (field: string) => base !== null && Object.hasOwn(shapes[base]?.properties ?? {}, field)
  const own = Object.fromEntries(Object.entries(schema.properties).filter(([field]) => !has(field)))
  return `${said}export interface ${name}${base === null ? '' : ` extends ${base}`} {\n${fieldsOf({ ...schema, properties: own }, '  ')}\n}`
}

/** The shape with most fields that has nothing but fields of this one, each the same; null where there is none. */
function baseOf(schema: Schema, shapes: Record<string, Schema>): string | null {
  const isIn = (field: string, its: Schema, required: boolean) =>
    isDeepStrictEqual(its, schema.properties?.[field]) && required === schema.required?.includes(field)
  const within = Object.entries(shapes).filter(([, { properties, required = [] }]) => {
    const fields = Object.entries(properties ?? {})
    return (
      fields.length > 1 &&
      fields.length < Object.keys(schema.properties ?? {}).length &&
      fields.every(([field, its]) => isIn(field, its, required.includes(field)))
    )
  })
  const sizeOf = ([, { properties = {} }]: [string, Schema]) => Object.keys(properties).length
  return within.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]?.[0] ?? null
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
