/** Form fields as texts; files and repeated fields are not ours and are left out. */

import type { HonoRequest, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ReadoutError } from '../../domain/index.ts'

const MEGABYTE = 1024 * 1024

/** Refuses bodies above so many megabytes before they are read to the end. */
export function limitTo(megabytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: () => {
      throw new ReadoutError('input-too-large', 'what was sent', `it is larger than ${megabytes} MB`)
    },
  })
}

/** @throws ReadoutError `invalid` for a body that is no form */
export async function formOf(c: { req: HonoRequest }): Promise<(name: string) => string> {
  const body = await c.req.parseBody().catch((cause: unknown) => {
    throw new ReadoutError('invalid', 'the form', 'it could not be read', { cause })
  })
  return (name) => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined
    return typeof value === 'string' ? value : ''
  }
}
