/** The OpenAPI 3.1 document, made from the table of operations. https://spec.openapis.org/oas/v3.1.1.html */
import { type ErrorCode, errorKinds } from '../../../domain/index.ts'
import type { Place } from '../told.ts'
import { exampleOf } from './example.ts'
import { referenceTo, type Schema, shapeSchemas } from './jsonSchema.ts'
import { type Operation, ROOT } from './operation.ts'
import { operations } from './operations.ts'
import { type ApiParameter, parametersOf } from './parameterList.ts'
import { problem } from './problems.ts'

interface Header {
  description: string
  schema: Schema
}

interface Answer {
  description: string
  headers?: Record<string, { $ref: string }>
  content?: Record<string, { schema: Schema; example?: unknown }>
}

export interface ApiOperation {
  operationId: string
  summary: string
  parameters: ApiParameter[]
  responses: { 200: Answer; [status: string]: Answer | { $ref: string } }
}

export interface ApiDocument {
  openapi: '3.1.1'
  info: { title: string; version: string; summary: string; description: string }
  servers: { url: string }[]
  security: []
  paths: Record<string, { get: ApiOperation }>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, Answer>
    headers: Record<string, Header>
  }
}

const headers = {
  ETag: 'A strong hash of the answer: send it as If-None-Match',
  Link: 'The next page of a list, `rel="next"` (RFC 8288); the address of `next`',
  'RateLimit-Policy': 'How many requests (q) in how many seconds (w)',
  RateLimit: 'How many are left (r), and in how many seconds there is one more (t)',
  'Retry-After': 'In how many seconds to ask again',
  Allow: 'What may be done here',
}
type HeaderName = keyof typeof headers

interface Failure {
  /** What the document calls the answer. */
  name: string
  status: number
  code: ErrorCode
  description: string
  headers: readonly HeaderName[]
}

/** Every failure of the API. */
export const failures: readonly Failure[] = [
  failure('NotFound', 'not-found', 'There is no such thing, or not in this edition'),
  failure(
    'MethodNotAllowed',
    'method-not-allowed',
    'It was asked for by another method than GET, HEAD or OPTIONS',
    'Allow',
  ),
  failure('Gone', 'gone', 'It was public, and was taken off the site'),
  failure('Invalid', 'invalid', 'A parameter is wrong, missing, unknown or given twice'),
  failure('TooManyRequests', 'too-many-requests', 'Too many requests came from one address', 'Retry-After'),
  failure('Broken', 'input-failed', 'Something broke on our side'),
]

function failure(name: string, code: ErrorCode, description: string, ...headers: HeaderName[]): Failure {
  return { name, status: errorKinds[code].status, code, description, headers }
}

/** The failures that an operation may answer with. */
function failuresOf({ mayBeGone }: Operation): readonly Failure[] {
  return failures.filter(({ code }) => code !== 'method-not-allowed' && (code !== 'gone' || mayBeGone))
}

/** What an operation answers, with an example. */
export function answerOf({ responses }: ApiOperation): { schema: Schema; example?: unknown } {
  return responses[200].content?.['application/json'] ?? { schema: {} }
}

/** The statuses an operation may answer with beside 200. */
export function statusesOf({ responses }: ApiOperation): string[] {
  return Object.keys(responses).filter((status) => status !== '200')
}

export function documentOf({ settings, absolute }: Place): ApiDocument {
  same ??= everywhere()
  return {
    openapi: '3.1.1',
    info: {
      title: `${settings.name}: the API`,
      version: '1',
      summary: 'Published briefs, with the exact words that each claim rests on',
      description:
        'All that is asked for is public: there is no key, and nothing is changed. Fields may be added; none is taken away or changes its meaning in this version.',
    },
    servers: [{ url: absolute('') }],
    security: [],
    ...same,
  }
}

/** What is the same on every site, made when it is first asked for: that takes a while. */
let same: Pick<ApiDocument, 'paths' | 'components'> | null = null

function everywhere(): Pick<ApiDocument, 'paths' | 'components'> {
  const shapes = shapeSchemas()
  return {
    paths: Object.fromEntries(
      operations.map((operation) => [`${ROOT}${operation.path}`, { [operation.method]: described(operation, shapes) }]),
    ),
    components: {
      schemas: shapes,
      responses: Object.fromEntries(
        failures.map(({ name, description, headers }) => [
          name,
          {
            description,
            headers: headersNamed('RateLimit-Policy', 'RateLimit', ...headers),
            content: { 'application/problem+json': { schema: referenceTo(problem) } },
          },
        ]),
      ),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
      ),
    },
  }
}

function described(operation: Operation, shapes: Record<string, Schema>): ApiOperation {
  const schema = referenceTo(operation.answer)
  const sent: HeaderName[] = ['ETag', ...(operation.list ? (['Link'] as const) : []), 'RateLimit-Policy', 'RateLimit']
  return {
    operationId: operation.id,
    summary: operation.summary,
    parameters: parametersOf(operation),
    responses: {
      200: {
        description: operation.summary,
        headers: headersNamed(...sent),
        content: { 'application/json': { schema, example: exampleOf(schema, shapes) } },
      },
      304: { description: 'It is what If-None-Match names', headers: headersNamed('ETag') },
      ...Object.fromEntries(
        failuresOf(operation).map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
      ),
    },
  }
}

function headersNamed(...names: HeaderName[]): Record<string, { $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}
