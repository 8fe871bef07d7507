/**
 * One thing that can be asked of the API. Routes, the OpenAPI document, the reference page and the client are all made from
 * the table of these (`operations.ts`).
 *
 * To add one:
 * 1. Write the shapes of its answer with `named` and `meaning` (`named.ts`), each value with a meaning and an example.
 * 2. Take its parameters from `parameters.ts`, or add one there; those in the braces of `path` are of the path, others of the
 *    query. All parameters that may be left out are `.optional()` or have a `.default()`.
 * 3. Write `handle`, which asks `PublicFlow` and throws a ReadoutError for what is not there. Whatever the answer's shape does
 *    not name is left out of what is sent.
 * 4. A list has `next`, a cursor or null, in its answer; `list` names the field that holds its items, and `after` is its parameter.
 * 5. Put it into the table, and run `npm run docs`, which writes the reference, the document and the client's types again.
 */
import type { z } from 'zod'
import type { PublicFlow } from '../flow.ts'
import type { Place } from '../told.ts'

/** By their names. They are read from text. */
export type Parameters = Readonly<Record<string, z.ZodType>>

type Asked<P extends Parameters> = { readonly [Name in keyof P]: z.output<P[Name]> }

/** What an operation is answered from. */
export interface ApiSite {
  flow: PublicFlow
  place: Place
}

export interface Operation<P extends Parameters = Parameters, A extends z.ZodObject = z.ZodObject> {
  /** Its name in the document, and the client's method. */
  readonly id: string
  readonly method: 'get'
  /** Below `/api/v1`: `/{edition}/briefs/{slug}`. */
  readonly path: `/${string}`
  /** What it answers, in one line. */
  readonly summary: string
  readonly parameters: P
  readonly answer: A
  /** The field of the answer that holds the items of a list. */
  readonly list?: keyof z.output<A> & string
  /** It may answer 410: what it names was public, and is no more. */
  readonly mayBeGone?: boolean
  /** @throws ReadoutError for what is not there */
  handle(asked: Asked<P>, site: ApiSite): Promise<z.input<A>>
}

/** An operation, with its parameters and its answer checked against what handles it. */
export function operation<P extends Parameters, A extends z.ZodObject>(one: Operation<P, A>): Operation {
  return one
}

/** Where the API is, and what describes it to programs and to people. */
export const ROOT = '/api/v1'
export const DOCUMENT = `${ROOT}/openapi.json`
export const REFERENCE = '/api'

/** Whether a path is the API's, also one that leads nowhere. */
export function isInApi(path: string): boolean {
  return path === ROOT || path.startsWith(`${ROOT}/`)
}

/** Names of the parameters of a path, in their order. */
export function inPath({ path }: Pick<Operation, 'path'>): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
}

/** Whether it may be left out. */
export function isOptional(parameter: z.ZodType): boolean {
  return parameter.safeParse(undefined).success
}
